"""How many texts of the list of real sentences are cut right, beside pySBD and spaCy's rules.

Both are told the language; this program is not. They are no dependencies of it.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import made_up

sys.path.insert(0, str(Path(__file__).parents[1] / "text"))
from sentence_list import Listed, listed

from annotator.text.sentences import sentences

Cut = Callable[[str, str], list[str]]


def main() -> None:
    """Print the figures."""
    texts = listed()
    figures: dict[str, object] = {
        "texts": len(texts),
        "sentences": sum(len(each.sentences) for each in texts),
        "languages": len({each.language for each in texts}),
    }
    for name, cut in (("annotator", _ours), ("pysbd", _pysbd), ("spacy", _spacy)):
        try:
            started = time.process_time()
            figures[name] = round(sum(map(_is_right(cut), texts)) / len(texts), 3)
            figures[f"{name}_s"] = round(time.process_time() - started, 2)
        except ModuleNotFoundError:
            figures[name] = None
    made_up.show(bench="sentences", **figures)


def _is_right(cut: Cut) -> Callable[[Listed], bool]:
    def is_right(each: Listed) -> bool:
        return [part.strip() for part in cut(each.text, each.language)] == list(each.sentences)

    return is_right


def _ours(text: str, _language: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def _pysbd(text: str, language: str) -> list[str]:
    pysbd: Any = importlib.import_module("pysbd")
    known = importlib.import_module("pysbd.languages").LANGUAGE_CODES
    cutter = pysbd.Segmenter(language=language if language in known else "en", clean=False)
    return list(cutter.segment(text))


def _spacy(text: str, language: str) -> list[str]:
    spacy: Any = importlib.import_module("spacy")
    try:
        pipeline = spacy.blank(language)
    except (ImportError, OSError):
        pipeline = spacy.blank("xx")
    pipeline.add_pipe("sentencizer")
    return [part.text for part in pipeline(text).sents]


if __name__ == "__main__":
    main()
