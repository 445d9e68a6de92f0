"""The first lines of the packaged program.

A worker process is started by calling this very program again with words of multiprocessing's
own. They are dealt with before anything of Annotator is loaded, or a worker would open a window.
"""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from annotator.cli import main

    sys.exit(main())
