"""The language of the window: Qt's catalogues, and the words and sentences from below the window.

What the packages below say (errors, labels of edits) is English, in their code and in the
project's history. They know no Qt, and an edit's label must read the same for every analyst, so it
is turned into the language where it is shown: a sentence is held against the templates of the
catalogue, its own parts are kept, and one that fits none is shown as it is.
"""

from __future__ import annotations

from datetime import datetime
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator

from annotator.gui.look.templates import Template
from annotator.messages import Argument, Message, filled
from annotator.resources import resource_path

SYSTEM = "system"
LANGUAGES = ("en", "de")
"""The languages of the window; the texts in the code are the first."""
_CATALOGUES = "translations"


def use_language(app: QCoreApplication, choice: str) -> None:
    """Have every text that is made from now on speak a language of `LANGUAGES`, or the system's.

    Texts that stand on the screen already stay: windows are made anew.
    """
    language = choice if choice in LANGUAGES else language_of(QLocale.system().uiLanguages())
    system = QLocale.system()
    is_systems = system.language() == QLocale(language).language()
    QLocale.setDefault(system if is_systems else QLocale(language))
    children = Qt.FindChildOption.FindDirectChildrenOnly
    for old in app.findChildren(QTranslator, options=children):
        app.removeTranslator(old)
        old.deleteLater()
    if language != LANGUAGES[0]:
        qt_path = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt_path), ("annotator", str(resource_path(_CATALOGUES)))):
            translator = QTranslator(app)
            if translator.load(f"{name}_{language}", folder):
                app.installTranslator(translator)
    _in_language.cache_clear()


def language_of(wanted: list[str]) -> str:
    """Return the first language of a list, such as ["fr-CH", "de-CH"], that the window speaks."""
    names = (name.replace("_", "-").split("-")[0] for name in wanted)
    return next((name for name in names if name in LANGUAGES), LANGUAGES[0])


def spoken() -> str:
    """Return the language of the window, one of `LANGUAGES`."""
    return QCoreApplication.translate("language", "en", "The name of this catalogue")


def word(value: str) -> str:
    """Return a word of the closed vocabularies, a kind of record or a field as it is shown."""
    return QCoreApplication.translate("words", value.replace("-", " "))


def in_language(sentence: str) -> str:
    """Return a sentence or label of the packages below the window in the window's language."""
    if isinstance(sentence, Message) and sentence.arguments:
        template = QCoreApplication.translate("core", sentence.template)
        return filled(template, [_argument(one) for one in sentence.arguments])
    language = spoken()
    return sentence if language == LANGUAGES[0] else _in_language(sentence, language)


def _argument(argument: Argument) -> str:
    """Return what stands in a place of a message: somebody's words stay as they are."""
    match argument:
        case Message():
            told = in_language(argument)
            return word(argument) if told == argument and not argument.arguments else told
        case int():
            return number(argument)
        case _:
            return argument


def counted(kind: str, number_of_records: int) -> str:
    """Return a number of records of a kind (a class name), such as “2 claims”."""
    one, many = forms_of(kind)
    form = one if number_of_records == 1 else many
    return QCoreApplication.translate("counted", form).format(number(number_of_records))


def forms_of(kind: str) -> tuple[str, str]:
    """Return how one and how several records of a kind are counted in English."""
    name = kind.lower()
    has_one_form = name == "evidence" or name.endswith("s")
    return f"1 {name}", f"{{0}} {name}" if has_one_form else f"{{0}} {name}s"


def stored(label: str) -> str:
    """Mark the label of an edit: it is stored in English, and shown by `in_language`."""
    return label


def number(value: int) -> str:
    """Return a number with the separators of the language."""
    return _locale().toString(value)


def moment(at: datetime, *, has_seconds: bool = False) -> str:
    """Return a date and time of day as local time, in the order of the language."""
    time = at.astimezone()
    form = QCoreApplication.translate("language", "%Y-%m-%d %H:%M", "A date and a time of day")
    return time.strftime(f"{form}:%S" if has_seconds else form)


def day(at: datetime) -> str:
    """Return a date, in the order of the language."""
    form = QCoreApplication.translate("language", "%Y-%m-%d", "A date")
    return at.astimezone().strftime(form)


def _locale() -> QLocale:
    """Return the locale of the language; the C locale, which groups no digits, is nobody's."""
    locale = QLocale()
    return QLocale(LANGUAGES[0]) if locale.language() == QLocale.Language.C else locale


def prepare() -> None:
    """Read the sentences before the first is shown, since that takes as long as a frame."""
    if spoken() != LANGUAGES[0]:
        _templates(spoken())


@lru_cache(maxsize=2_000)
def _in_language(sentence: str, language: str, *, is_part: bool = False) -> str:
    best: Template | None = None
    for template in _templates(language):
        if template.fits(sentence) and (best is None or template.weight > best.weight):
            best = template
    if best is None:
        found = word(sentence) if is_part else sentence
        return found if found != sentence else _piece_by_piece(sentence, language)
    parts = best.parts(sentence)
    assert parts is not None, "it fits"
    return best.translation.format(
        *(
            _in_language(part, language, is_part=not best.is_quoted(n))
            for n, part in enumerate(parts)
        )
    )


def _piece_by_piece(text: str, language: str) -> str:
    """Return a text sentence by sentence, as it was where one of them is not known."""
    pieces = text.split(". ")
    if len(pieces) == 1 and not text.endswith("."):
        return text
    last = len(pieces) - 1
    whole = [piece if n == last else f"{piece}." for n, piece in enumerate(pieces)]
    told = [_sentence_or_reason(piece, language) for piece in whole]
    return text if "" in told else " ".join(told)


def _sentence_or_reason(piece: str, language: str) -> str:
    """Return a sentence, or a reason with a full stop behind it, or nothing if it is not known."""
    for text, end in ((piece, ""), (piece.removesuffix("."), ".")):
        if any(template.fits(text) for template in _templates(language)):
            return _in_language(text, language) + end
    return ""


@cache
def _templates(language: str) -> tuple[Template, ...]:
    """Return the sentences of the catalogue. A compiled one tells no list of what it holds."""
    import xml.etree.ElementTree as ElementTree

    path = resource_path(f"{_CATALOGUES}/annotator_{language}.ts")
    root = ElementTree.parse(path).getroot()  # noqa: S314 - a file of our own
    core = next((c for c in root.iter("context") if c.findtext("name") == "core"), None)
    messages = core.iter("message") if core is not None else ()
    pairs = ((m.findtext("source", ""), m.findtext("translation", "")) for m in messages)
    return tuple(Template(source, translation) for source, translation in pairs if translation)
