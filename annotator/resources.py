"""Where the program's own files are: icons, styles, schemas, help and the sample project.

There are two places. An installed wheel and a frozen build carry the files inside the package
(`annotator/_resources`, `annotator/_projects`); a checkout keeps them beside it (`resources/`,
`projects/`). The place inside the package is looked at first, since `site-packages` may hold
some other project's folder named `resources`.
"""

from pathlib import Path

_PACKAGE_PATH = Path(__file__).resolve().parent


def resource_path(name: str) -> Path:
    """Return the path of a file or folder of `resources/`, as in `resource_path("icons/add.svg")`.

    Raises FileNotFoundError, which is a bug of ours or a damaged installation.
    """
    return _find("resources", name)


def sample_path(name: str = "") -> Path:
    """Return the path of a file of `projects/`, or of that folder itself.

    It may lie in a folder that cannot be written: copy a project before opening it.
    Raises FileNotFoundError, which is a bug of ours or a damaged installation.
    """
    return _find("projects", name)


def _find(folder: str, name: str, package_path: Path = _PACKAGE_PATH) -> Path:
    places = (package_path / f"_{folder}", package_path.parent / folder)
    for place in places:
        if (place / name).exists():
            return place / name
    searched = " and ".join(str(place) for place in places)
    raise FileNotFoundError(f"{name or folder} is part of Annotator but is not in {searched}.")
