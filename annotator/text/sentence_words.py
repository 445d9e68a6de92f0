"""What the words of a sentence do: turn what it says, lead back to another one, name somebody.

All of it holds for the languages of `bearing_words`, but for the words that lead back. Whom a
sentence is about may stand in the one before it: "he", or the subject that Spanish, Polish or
Chinese leave out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest

from annotator.text.bearing_words import (
    ARTICLES,
    ATTRIBUTING,
    BEARING,
    BEARING_STEMS,
    DATES,
    FRAMES,
)
from annotator.text.referring_words import (
    BARE_VERBS,
    DROPPING,
    EXPLETIVE,
    FUNCTION_WORDS,
    LEADING,
    MORE_FUNCTION_WORDS,
    NO_PERSON_ENDS,
    NO_PERSONS,
    PERSON_ENDS,
    REFERRING,
    REFERRING_BACK,
    REFERRING_ELSEWHERE,
    REFERRING_FIRST,
    REFERRING_OF,
    SPEAKING,
)

ENGLISH, GERMAN, FRENCH, SPANISH = range(4)
"""Numbers of languages in `FUNCTION_WORDS`."""
_QUOTES = frozenset('“”„«»‹›「」『』"?:：()[]>~☐☑☒✓✔✗✘✅❌¿？؟')
"""Signs whose coming or going may turn what a sentence claims."""
_KNOWN_BY = tuple(
    known | more
    for known, more in zip_longest(FUNCTION_WORDS, MORE_FUNCTION_WORDS, fillvalue=frozenset[str]())
)
_LETTERS = frozenset("aeoyàéè")
"""Words that count once, since others have them: any Hungarian sentence has several "a"."""
_LATIN = re.compile(r"[a-zß-ɏ]*[A-ZÀ-Þ]|[a-zß-äæ-ïñ-öù-üœ\d_]+\Z")
"""A word with a capital, as a name has, or one without a letter of a language that is not known."""
_RUSSIAN = re.compile(r"[а-яА-ЯёЁ]")
_NOT_RUSSIAN = frozenset("іїєґўјъ")


def is_known_language(words: Sequence[str]) -> bool:
    """Return whether a sentence is in a language whose bearing words are known."""
    written = [word for word in words if word[0].isalpha()]
    small = [word.lower() for word in written]
    if all(map(_RUSSIAN.match, small)):
        if _NOT_RUSSIAN.intersection("".join(small)):
            return False
    elif not all(map(_LATIN.match, written)):
        return False
    once, often = {*small} & _LETTERS, [word for word in small if word not in _LETTERS]
    return any(len(once & known) + sum(word in known for word in often) >= 2 for known in _KNOWN_BY)


def bears(word: str) -> bool:
    """Return whether a word may turn the sentence it stands in, or lead to the one before it."""
    small = word.lower()
    return (
        small in BEARING
        or small in REFERRING
        or small in FRAMES
        or BEARING_STEMS.match(small) is not None
    )


def referring(words: Sequence[str]) -> frozenset[str]:
    """Return the words of a sentence that lead back to something, in small letters.

    They are those of the languages that have most of their commonest words in it, or one less.
    """
    small = EXPLETIVE.sub("", " ".join(words).lower()).split()
    likely = (REFERRING_OF[number] for number in likely_languages(small, 1))
    found = {*small} & frozenset[str]().union(REFERRING_ELSEWHERE, *likely)
    match likely_languages(small):
        case [number]:  # "les" is an article in French, and leads back in Spanish
            found -= FUNCTION_WORDS[number] - REFERRING_OF[number]
    if "他" in found and re.search("其他|[\u3040-\u30ff]", "".join(small)):
        found.remove("他")  # it stands for "other" there
    if back := REFERRING_BACK.match(" ".join(filter(is_word, small))):
        found.add(back.group().split()[-1])
    first = next(filter(is_word, small), "")
    if first in REFERRING_FIRST and not is_known_language(words):
        found.add(first)
    return frozenset(found)


def drops_its_subject(words: Sequence[str]) -> bool:
    """Return whether a sentence begins with a verb, and its subject is to be looked for before."""
    small = [word.lower() for word in words if is_word(word)]
    if not small or set(likely_languages(small)).isdisjoint(DROPPING):
        return False
    first = next((word for word in small if word not in LEADING), "")
    return attributes(first) or BARE_VERBS.match(first) is not None


def names_no_person(words: Sequence[str]) -> bool:
    """Return whether a sentence surely names nobody that "he" or "she" could be; English alone."""
    small = [word.lower() for word in words]
    if likely_languages(small) != [ENGLISH]:
        return False
    return all(
        not is_word(word)
        or (
            word.isdigit() or word in FUNCTION_WORDS[ENGLISH] or word in DATES or word in NO_PERSONS
        )
        or (word == plain and _is_no_person(before, word))
        for before, word, plain in zip(("the", *small), small, words, strict=False)
    ) and all(map(is_plain, words))


def names_no_speaker(words: Sequence[str], *, has_several: bool = True) -> bool:
    """Return whether a sentence surely names nothing that "they" or "it" could be that speaks.

    Without `has_several` also none that "they" could be at all. English alone.
    """
    small = [word.lower() for word in words]
    if likely_languages(small) != [ENGLISH] or not all(map(is_plain, words)):
        return False
    if not has_several and "and" in small:
        return False
    return all(
        not is_word(word)
        or word in FUNCTION_WORDS[ENGLISH]
        or word in DATES
        or word in NO_PERSONS - SPEAKING
        or (word == plain and _says_what_was_done(before, word))
        or (has_several and word.removesuffix("s") in NO_PERSONS - SPEAKING)
        for before, word, plain in zip(("the", *small), small, words, strict=False)
    )


def speaks(words: Sequence[str], pronouns: Collection[str]) -> bool:
    """Return whether a word that says something stands close behind the first of some pronouns."""
    small = [word.lower() for word in words]
    first = next((n for n, word in enumerate(small) if word in pronouns), len(small))
    return any(map(attributes, small[first + 1 : first + 3]))


def _says_what_was_done(before: str, word: str) -> bool:
    return not bears(word) and word.endswith(("ed", "ly")) and before not in ARTICLES


def _is_no_person(before: str, word: str) -> bool:
    """Return whether an English word is no noun for one person, as far as its ending tells."""
    if bears(word) or PERSON_ENDS.search(word):
        return False
    return _says_what_was_done(before, word) or NO_PERSON_ENDS.match(word) is not None


def likely_languages(small: Sequence[str], less: int = 0) -> list[int]:
    """Return the numbers of the languages that have most of their commonest words in a sentence.

    Those that have at most so many `less` count too.
    """
    shares = [len(known.intersection(small)) for known in FUNCTION_WORDS]
    return [number for number, share in enumerate(shares) if share >= max(shares) - less]


def names(words: Sequence[str]) -> list[int]:
    """Return which words of a sentence look like a name: its first one only before another."""
    found: list[int] = []
    for number, word in enumerate(words):
        if not may_be_name(word):
            continue
        following = words[number + 1] if number + 1 < len(words) else ""
        is_first = number == 0 or not is_plain(words[number - 1])
        if not is_first or attributes(following.lower()) or following[:1].isupper():
            found.append(number)
    return found


def may_be_name(word: str) -> bool:
    """Return whether a word has a capital, and is none of the small words of a language."""
    return word[0].isupper() and word.lower() not in DATES and not is_small(word)


def led_from_outside(words: Sequence[str]) -> list[str]:
    """Return a sentence without the words for somebody whom it names before them itself."""
    named = names(words)
    inner = named[0] + 1 if named else len(words)
    found = referring(words)
    return [word for n, word in enumerate(words) if n < inner or word.lower() not in found]


def is_word(word: str) -> bool:
    """Return whether this is a word and no sign."""
    return word[0].isalnum() or word[0] == "_"


def is_plain(word: str) -> bool:
    """Return whether a word or sign is none that turns a sentence whatever it is about."""
    return word not in _QUOTES and not (len(word) == 1 and word in "‘’'")


def attributes(word: str) -> bool:
    """Return whether a word, in small letters, says that somebody says something."""
    return word in ATTRIBUTING or word in FRAMES or BEARING_STEMS.match(word) is not None


def is_small(word: str) -> bool:
    """Return whether this is a word that bears on others, or one of the commonest of a language."""
    return bears(word) or is_common(word)


def is_common(word: str) -> bool:
    """Return whether this is one of the commonest words of a language."""
    small = word.lower()
    return any(small in known for known in FUNCTION_WORDS)
