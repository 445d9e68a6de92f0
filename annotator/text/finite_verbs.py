"""Whether some quoted words hold a finite verb, so that they say something and are no mere name.

It goes by the small words that are one or stand before one, in some twenty languages: auxiliaries,
negations and pronouns of the subject. Many words together hold one in all likelihood.
"""

from __future__ import annotations

import re

from annotator.text.word_lists import words

_MANY = 7
"""Words that hardly any name has, unless it is a title."""
_LONG = 4
"""Letters of a word that has a capital in a title."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_SMALL = words(
    """
    i we he she it they you who there that's it's i'm we're they're don't didn't isn't wasn't can't
    won't am is are was were be been has have had do does did will would can could may might must
    shall should said says let
    """,
    """
    ich wir er sie es du ihr man bin ist sind war waren wird werden wurde würde hat haben hatte kann
    können muss müssen soll sollen will wollen darf sagte sei seien
    """,
    """
    je j'ai nous il elle ils elles ne c'est n'est est sont était étaient sera ont avait peut doit
    faut
    yo nosotros él ella ellos es son era fue está están ha han había puede debe
    io noi lui lei loro è sono erano hanno aveva può deve
    eu nós ele ela eles é são foi tem têm pode
    ik wij hij zij ze ben zijn waren heeft hebben kan moet zal zou
    """,
    """
    jag vi han hon är var har hade kan ska skall vill måste inte
    jeg vi hun er har havde hadde kan skal vil må ikke
    minä hän oli ovat emme eivät
    """,
    """
    jest są był była było byli będzie będą nie może mogą musi mamy jesteśmy
    jsou byl byla bylo budou bude není nejsou může musí jsme
    я мы он она они вы ты был была было были будет будут не может могут должен должны
    є ми він вона вони ви ти був була було були буде будуть може можуть повинні
    """,
    """
    eu noi ele este sunt era erau are au vom nu poate trebuie
    volt vannak voltak lesz nem kell én ők
    είναι ήταν έχει έχουν θα δεν πρέπει μπορεί εμείς
    değil yok biz onlar
    non não tenemos tiene tienen abbiamo abbiano siamo
    """,
)


def has_finite_verb(quoted: str) -> bool:
    """Return whether some words hold a finite verb."""
    found = [word.casefold().replace("’", "'") for word in _WORD.findall(quoted)]
    if len(found) >= _MANY and not _is_title(quoted):
        return True
    if _is_title(quoted):
        found = [word for word in found if word in quoted]
    return len(found) > 1 and not _SMALL.isdisjoint(found)


def _is_title(quoted: str) -> bool:
    """Return whether all longer words begin with a capital, as in the title of a book."""
    longer = [word for word in _WORD.findall(quoted) if len(word) >= _LONG]
    return bool(longer) and all(word[0].isupper() for word in longer)
