"""Ways to damage a file: as disks and networks do it, and as those do it who mean harm."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

_NUMBER = re.compile(rb"-?\d+")
_ELEMENT = re.compile(rb"<[^<>]{1,400}>")
_NUMBERS = (b"0", b"-1", b"255", b"65536", b"2147483648", b"-9223372036854775809", b"9" * 400)
_PIECES = (
    *(b"\0", b"\xff", b"\xfe\xff", b"\r", b"\n\n", b'"', b"'", b"\\", b"{", b"}", b"<", b">"),
    *(
        b"]]>",
        b"<![CDATA[",
        b"<!--",
        b"-->",
        b"&#0;",
        b"&#x110000;",
        b"&a;",
        b"\xe2\x80",
        b"\x1b$B",
    ),
    *(b'<!DOCTYPE a [<!ENTITY a "aa">]>', b'<!ENTITY b SYSTEM "file:///etc/passwd">'),
    *(b"<svg>", b"<math>", b"<select>", b"<table><tr><td>", b"</p>", b"<plaintext>", b"<template>"),
    *(b"<script>", b"</script>", b"<noscript>", b"<frameset>", b"<base href=x>", b"<details>"),
    *(b"<w:p>", b"</w:p>", b"<w:tc/>", b"<w:tbl>", b"</text:p>", b"<text:list>", b"<table:table>"),
    *(b"\\'", b"\\u-1 ", b"\\bin9 ", b"\\uc9", b"\\row ", b"\\pard ", b"{\\*", b"\\fldinst "),
    *(b"endobj", b"stream\n", b" 0 R", b"<<", b">>", b"BT", b"Tj", b"/Kids [2 0 R]", b"/Rotate 45"),
    *(b"--B", b"--B--", b"=?utf-8?b?", b"=?x?q?=80?=", b"Content-Type: message/rfc822\n\n"),
    *(b"00:00:01,000 --> 00:00:00,000\n", b"WEBVTT", b";" * 50, b"\t", b"sep=|\n"),
)
_LONGEST = 1024 * 1024

Change = Callable[[random.Random, bytearray, bytes], None]


def damaged(source: random.Random, data: bytes, other: bytes) -> bytes:
    """Return `data` with a few changes; `other` is a file to take pieces from."""
    if data.startswith(b"PK\x03\x04") and source.random() < 0.8:
        inside = _with_a_damaged_member(source, data, other)
        if inside is not None:
            return inside
    found = bytearray(data)
    for _ in range(source.choice((1, 1, 2, 3, 6, 20))):
        source.choice(_CHANGES)(source, found, other)
    return bytes(found[:_LONGEST])


def _with_a_damaged_member(source: random.Random, data: bytes, other: bytes) -> bytes | None:
    """Damage a file inside an archive and pack it again, so that the parser within is reached."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            members = {name: opened.read(name) for name in opened.namelist()}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError):
        return None
    texts = [name for name, text in members.items() if name and text]
    if not texts:
        return None
    name = source.choice(texts)
    members[name] = damaged(source, members[name], other)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, (name, text) in enumerate(members.items()):
            packed.writestr(name, text, zipfile.ZIP_DEFLATED if number else zipfile.ZIP_STORED)
    return buffer.getvalue()


def _place(source: random.Random, data: bytearray) -> int:
    return source.randrange(len(data) + 1)


def _flip_bits(source: random.Random, data: bytearray, _other: bytes) -> None:
    for _ in range(source.randint(1, 8)):
        if data:
            data[source.randrange(len(data))] ^= 1 << source.randrange(8)


def _cut(source: random.Random, data: bytearray, _other: bytes) -> None:
    start = _place(source, data)
    longest = source.choice((4, 60, len(data)))
    del data[start : start + source.randint(0, longest)]


def _end_early(source: random.Random, data: bytearray, _other: bytes) -> None:
    del data[_place(source, data) :]


def _splice(source: random.Random, data: bytearray, other: bytes) -> None:
    start = source.randrange(len(other) + 1)
    place = _place(source, data)
    data[place:place] = other[start : start + source.choice((8, 200, 4_000))]


def _repeat(source: random.Random, data: bytearray, _other: bytes) -> None:
    """Repeat a piece: a few times, or so often that something overflows or nests deep."""
    start = _place(source, data)
    piece = bytes(data[start : start + source.choice((1, 10, 60, 800))])
    times = min(source.choice((1, 3, 50, 3_000)), 200_000 // max(1, len(piece)))
    data[start:start] = piece * times


def _blow_up_a_number(source: random.Random, data: bytearray, _other: bytes) -> None:
    numbers = list(_NUMBER.finditer(data))
    if numbers:
        found = source.choice(numbers)
        data[found.start() : found.end()] = source.choice(_NUMBERS)


def _insert(source: random.Random, data: bytearray, _other: bytes) -> None:
    place = _place(source, data)
    piece = source.choice(_PIECES) * source.choice((1, 1, 1, 2, 2_000))
    data[place:place] = piece


def _stir_elements(source: random.Random, data: bytearray, _other: bytes) -> None:
    """Put the tags of a page in places where they do not belong."""
    tags = [bytes(found[0]) for found in _ELEMENT.finditer(data)]
    for _ in range(source.randint(1, 10)):
        if tags:
            old, new = source.choice(tags), source.choice(tags)
            place = data.find(old)
            if place >= 0:
                data[place : place + len(old)] = source.choice((new, b"", old + new, new + old))


_CHANGES: tuple[Change, ...] = (
    *(_flip_bits, _cut, _end_early, _splice),
    *(_repeat, _blow_up_a_number, _insert, _stir_elements),
)
