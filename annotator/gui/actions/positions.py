"""Where a key is on the keyboard, whatever its layout makes of it.

A key is named by what it gives in the US layout. Systems number keys by their places: X11 and
Wayland as Linux does (evdev) plus 8, Windows as the first PC did, which Linux took over, and macOS
in a way of its own. What other layouts give there is known for the commonest without Latin letters,
so that a key can be shown as it is printed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_SIGNS = "`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./"
_SHIFTED = dict(zip(_SIGNS, '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?', strict=True))
_NUMBERS = (41, *range(2, 14), *range(16, 28), *range(30, 41), 43, *range(44, 54))
_BY_NUMBER: dict[int, str] = dict(zip(_NUMBERS, _SIGNS, strict=True))
_X11_ADDS = 8
_ON_MAC = "asdfhgzxcv\0bqweryt123465=97-80]ou[ip\0lj'k;\\,/nm.\0\0`"
"""The signs in the order of Apple's numbers (kVK_ANSI_A is 0), with gaps."""

_LAYOUTS = {
    "ru": "ё1234567890-=йцукенгшщзхъфывапролджэ\\ячсмитьбю.",
    "uk": "'1234567890-=йцукенгшщзхїфівапролджєґячсмитьбю.",
    "be": "ё1234567890-=йцукенгшўзх'фывапролджэ\\ячсмітьбю.",
    "bg": "(1234567890-.,уеишщксдзц;ьяаожгтнвмч„юйъэфхпрлб",
    "sr": "`1234567890'+љњертзуиопшђасдфгхјклчћжжџцвбнм,.-",
    "mk": "`1234567890-=љњертѕуиопшѓасдфгхјклчќжзџцвбнм,./",
    "kk": '("әіңғ,.үұқөһйцукенгшщзхъфывапролджэ\\ячсмитьбю№',
    "el": "`1234567890-=;ςερτυθιοπ[]ασδφγηξκλ´'\\ζχψωβνμ,./",
    "he": ";1234567890-=/'קראטוןםפ][שדגכעיחלךף,\\זסבהנמצתץ.",
    "ar": "ذ1234567890-=ضصثقفغعهخحجدشسيبلاتنمكط\\ئءؤرﻻىةوزظ",
    "fa": "\u200d۱۲۳۴۵۶۷۸۹۰-=ضصثقفغعهخحجچشسیبلاتنمکگ\\ظطزرذدپو./",
    "hy": "՝ֆձ֊,։՞․՛)օէղճփբսմուկըթծցջվգեանիտհպր»ժդչյզլքխշռ",
    "ka": "„1234567890-=ქწერტყუიოპ[]ასდფგჰჯკლ;'\\ზხცვბნმ,./",
}
"""What the keys give, in the order of the signs, by the language (ISO 639)."""


def sign_at(event: QKeyEvent) -> str:
    """Return what the key of an event gives in the US layout; empty where that is not known."""
    if sys.platform == "darwin":
        number = event.nativeVirtualKey()
        return _ON_MAC[number].strip("\0") if number < len(_ON_MAC) else ""
    number = event.nativeScanCode()
    return _BY_NUMBER.get(number if sys.platform == "win32" else number - _X11_ADDS, "")


def shifted(sign: str) -> str:
    """Return what the key of a sign gives with Shift in the US layout."""
    return _SHIFTED[sign]


def layout_of(language: str) -> Mapping[str, str]:
    """Return what keys give that are named by their US signs, by the language of a layout."""
    return dict(zip(_SIGNS, _LAYOUTS[language], strict=True)) if language in _LAYOUTS else {}


def layout_with(given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the layout whose keys give these letters, by US signs; these if none is known."""
    for language in _LAYOUTS:
        layout = layout_of(language)
        if given.items() <= layout.items():
            return layout
    return given


def key_of(sign: str) -> Qt.Key:
    """Return Qt's key of a sign of the US layout."""
    return Qt.Key(ord(sign.upper()))
