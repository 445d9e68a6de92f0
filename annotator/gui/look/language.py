"""The language of the window: Qt's catalogues, and the words and messages from below the window.

What the packages below say (errors, labels of edits) is a `Message`: they know no Qt, and an edit's
label must read the same for every analyst. Its template is translated here, where it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, Qt, QTranslator

from annotator.messages import Argument, Message, filled
from annotator.resources import resource_path
from annotator.text.quoting import holds_marks

LANGUAGES = ("en", "de")
"""The languages of the window; the texts in the code are the first."""
_CATALOGUES = "translations"


def use_language(app: QCoreApplication, choice: str) -> None:
    """Switch all texts made from now on to a language of `LANGUAGES`, or the system's.

    Texts already on the screen stay: windows are rebuilt.
    """
    language = choice if choice in LANGUAGES else first_supported(QLocale.system().uiLanguages())
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


def first_supported(wanted: list[str]) -> str:
    """Return the first language of a list, such as ["fr-CH", "de-CH"], that the window has."""
    names = (name.replace("_", "-").split("-")[0] for name in wanted)
    return next((name for name in names if name in LANGUAGES), LANGUAGES[0])


def current_language() -> str:
    """Return the language of the window, one of `LANGUAGES`."""
    return QCoreApplication.translate("language", "en", "The name of this catalogue")


def translator(context: str) -> Callable[[str], str]:
    """Return what translates a module's own texts, under their context in the catalogue."""
    return partial(QCoreApplication.translate, context)


def translate_term(value: str) -> str:
    """Return a word of the closed vocabularies, a kind of record or a field as it is shown."""
    return QCoreApplication.translate("words", value.replace("-", " "))


def translate_message(message: Message) -> str:
    """Return a message in the window's language; one that is not in the catalogue stays English."""
    template = QCoreApplication.translate("core", message.template)
    return filled(template, [translate(one) for one in message.arguments])


def translate(argument: Argument) -> str:
    """Return what stands in a place of a message: somebody's words stay as they are."""
    match argument:
        case Message(arguments=()):
            told = translate_message(argument)
            return told if told != argument else translate_term(argument)
        case Message():
            return translate_message(argument)
        case int():
            return format_number(argument)
        case _:
            return argument


def in_quotes(words: str) -> str:
    """Return somebody's words between the quotation marks of the language, single round double."""
    if holds_marks(words):
        return QCoreApplication.translate("language", "‘{0}’", "Words quoted").format(words)
    return QCoreApplication.translate("language", "“{0}”", "Words quoted").format(words)


def format_count(kind: str, number_of_records: int) -> str:
    """Return a number of records of a kind (a class name), such as “2 claims”."""
    one, many = forms_of(kind)
    form = one if number_of_records == 1 else many
    return QCoreApplication.translate("counted", form).format(format_number(number_of_records))


def forms_of(kind: str) -> tuple[str, str]:
    """Return how one and how several records of a kind are counted in English."""
    name = kind.lower()
    has_one_form = name == "evidence" or name.endswith("s")
    return f"1 {name}", f"{{0}} {name}" if has_one_form else f"{{0}} {name}s"


def format_number(value: int) -> str:
    """Return a number with the separators of the language."""
    return _locale().toString(value)


def format_decimal(value: float, places: int) -> str:
    """Return a number with so many places behind the sign of the language, and a true minus."""
    return _locale().toString(value, "f", places).replace("-", "\N{MINUS SIGN}")


def format_date_time(at: datetime, *, has_seconds: bool = False) -> str:
    """Return a date and time of day as local time, in the order of the language."""
    time = at.astimezone()
    form = QCoreApplication.translate("language", "%Y-%m-%d %H:%M", "A date and a time of day")
    return time.strftime(f"{form}:%S" if has_seconds else form)


def format_date(at: datetime) -> str:
    """Return a date, in the order of the language."""
    form = QCoreApplication.translate("language", "%Y-%m-%d", "A date")
    return at.astimezone().strftime(form)


def readable_date(stored: str) -> str:
    """Return an ISO date as people here write it, anything else as it stands."""
    date = QDate.fromString(stored[:10], Qt.DateFormat.ISODate)
    form = QCoreApplication.translate("language", "d MMM yyyy", "A date with the month in letters")
    return QLocale().toString(date, form) if date.isValid() else stored


def readable_moment(value: str) -> str:
    """Return the time of a claim, from and to, as people here write it."""
    return " – ".join(
        readable_date(end) + (f" {end[11:].replace('+00:00', ' UTC')}" if end[10:11] == "T" else "")
        for end in value.split("/")
    )


def _locale() -> QLocale:
    """Return the locale of the language; the C locale, which groups no digits, is nobody's."""
    locale = QLocale()
    return QLocale(LANGUAGES[0]) if locale.language() == QLocale.Language.C else locale
