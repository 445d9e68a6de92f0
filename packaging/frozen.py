"""The first lines of the packaged program.

A child is started by calling this very program again with a word that nobody types. It is dealt
with before anything of Annotator is loaded, or a child would open a window.
"""

import json
import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["--answer-questions"]:
        from annotator.processes.serving import serve

        serve(json.loads(sys.argv[2]))
        sys.exit()
    from annotator.__main__ import main

    sys.exit(main())
