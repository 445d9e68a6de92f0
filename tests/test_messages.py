"""What the program says stays a template and arguments, through threads, files and children."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from annotator.errors import AnnotatorError, DocumentError, ReadOnlyProjectError
from annotator.messages import Argument, Message, filled, restored, stored, term

WORDS = [
    *("report", "{0}", "{1}", "{", "}}", "{0.__class__}", "{0:999999999}", "%1", "%s", "“”", ""),
    *("Undo: x. y", "a.txt could not be read: it is empty.", "שלום", "1,234", "a\nb", "\u2068"),
    *("\u2069", "a \u2068b\u2069 c", "\u2069\u2068", "\u202eabc", "\u2066\u2068\u2069"),
]
"""What an analyst may call a file, a title or a source."""


def _parts(argument: Argument) -> object:
    if isinstance(argument, Message):
        return argument.template, tuple(map(_parts, argument.arguments))
    return argument


@pytest.mark.parametrize("words", WORDS)
def test_a_message_is_its_english_text_with_somebodys_words_as_they_are(words: str) -> None:
    message = Message("“{0}” has {1} pages.", words, 1_200)
    assert message == f"“{words}” has 1,200 pages."
    assert Message("Undo: {0}", Message("Import “{0}”", words)) == f"Undo: Import “{words}”"


def test_a_place_without_an_argument_stays_and_is_never_an_attribute_or_a_width() -> None:
    assert filled("{0} {1} {9} {x} {} {0!r} {0:99} {0.real}", ["a"]) == (
        "a {1} {9} {x} {} {0!r} {0:99} {0.real}"
    )
    assert Message("50% {0}") == "50% {0}"


def test_a_term_reads_as_words() -> None:
    assert term("does-not-deny") == "does not deny"
    assert term("file_name") == "file name"


@pytest.mark.parametrize("words", WORDS)
def test_a_stored_message_is_distinguished_again_or_kept_as_text(words: str) -> None:
    whole = Message(
        "Undo: {0}", Message("“{0}” of {1} {2} in {3}", words, 12, term("fact"), "fact")
    )
    again = restored(stored(whole))
    assert again == whole
    is_balanced = words not in ("\u2068", "\u2069", "\u2069\u2068", "\u2066\u2068\u2069")
    assert (_parts(again) == _parts(whole)) is is_balanced


def test_a_stored_message_reads_as_english_text() -> None:
    text = stored(Message("Tag {0} claims as {1}", 1_200, term("report")))
    assert "".join(c for c in text if c not in "\u2066\u2068\u2069") == (
        "Tag 1,200 claims as report"
    )
    assert stored("Add source") == "Add source"


@pytest.mark.parametrize("words", WORDS)
def test_a_plain_text_is_stored_and_restored_as_it_is(words: str) -> None:
    assert restored(stored(words)) == words


@pytest.mark.parametrize(
    "text",
    [
        "Import “x”",
        "Import “{0}”",
        "{0}{0}{0}\u2068abc\u2069",
        "\u2068" * 100_000,
        "\u2066" * 50_000 + "\u2069" * 50_000,
        "\u2068a\u2069" * 11,
        "\u2067a\u2069",
        "a\u2069",
        "\u2066{0}\u2068a\u2069\u2069",
    ],
)
def test_what_no_message_reads_as_is_one_without_arguments(text: str) -> None:
    assert _parts(restored(text)) == (text, ())


def test_an_error_carries_its_message() -> None:
    error = DocumentError("{0} has {1} pages.", "{1}.pdf", 1_200)
    assert str(error) == "{1}.pdf has 1,200 pages."
    assert _parts(error.message) == ("{0} has {1} pages.", ("{1}.pdf", 1_200))
    wrapped = AnnotatorError("“{0}” is not possible. {1}", term("fact"), error.message)
    assert str(wrapped) == "“fact” is not possible. {1}.pdf has 1,200 pages."
    assert ReadOnlyProjectError(error.message).message is error.message


def test_errors_and_messages_stay_values_when_copied_pickled_or_raised_in_a_thread() -> None:
    error = DocumentError("{0} holds {1}.", "{1}", Message("{0} pages", 3))
    for message in (error.message, Message("Add source")):
        assert _parts(pickle.loads(pickle.dumps(message))) == _parts(message)
        assert _parts(copy.deepcopy(message)) == _parts(message)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is DocumentError
    assert _parts(again.message) == _parts(error.message)

    def fail() -> None:
        raise error

    with ThreadPoolExecutor(1) as pool, pytest.raises(DocumentError) as caught:
        pool.submit(fail).result()
    assert _parts(caught.value.message) == _parts(error.message)
