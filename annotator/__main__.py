"""The first lines of the program: `annotator`, and `python -m annotator`."""

import sys

from annotator.code_path import leave_current_folder

leave_current_folder()

from annotator.cli import main  # noqa: E402 - only now is it certain where that comes from

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
