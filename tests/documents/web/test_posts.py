"""Live blogs: each post is in the text with its time and heading, however short it is."""

import pytest

from .pages import read

SHORT = ("Polls are closed.", "It rains.", "More on that soon.", "Marl 1, Dell 0.", "We wait.")
LONG = (
    "Counting has begun in all nine districts, returning officers say, although one box, from Dell "
    "Street, was sealed again before two witnesses, and will be counted last of all tonight."
)
SHAPES = {
    "time in a head": "<li><article class='lx-post'><header class='lx-post__header'><h3>{head}</h3>"
    "<div class='lx-post__meta'><time>{time}</time></div></header><p>{words}</p></article></li>",
    "named": "<div class='block' id='b{time}'><p class='block-time'><a href='#b{time}'>{time}</a>"
    "</p><h2>{head}</h2><div class='block-elements'><p>{words}</p></div></div>",
    "micro": "<div itemprop=liveBlogUpdate class='LivePost p{time}'><h2>{head}</h2><time>{time}"
    "</time><div itemprop=articleBody><p>{words}</p></div></div>",
    "list": "<li><time>{time}</time> <strong>{head}</strong><p>{words}</p></li>",
    "linked time": "<div class=item><a href=/{time}>{time}</a> <div>{words}</div><b>{head}</b>"
    "</div>",
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("times", [1, 5])
def test_all_posts_stay_with_their_times(shape: str, times: int) -> None:
    said = [*SHORT, LONG * times]
    posts = "".join(
        SHAPES[shape].format(
            time=f"2{number}:5{number}", head=f"Point {number} of six", words=words
        )
        for number, words in enumerate(said)
    )
    page = f"<!DOCTYPE html><title>Marl votes</title><main><h1>Marl votes</h1>{posts}</main>"
    document = read(page)
    for number, words in enumerate(said):
        assert words.strip() in document.text
        assert f"2{number}:5{number}" in document.text
        assert f"Point {number} of six" in document.text
    assert document.notes == ()


def test_headlines_of_others_with_their_hours_are_no_posts() -> None:
    others = "".join(
        f"<div class='related'><time>1{n}:00</time> <a href=/{n}>Nobody knew of dam {n}</a></div>"
        for n in range(6)
    )
    body = f"<main><article><h1>Marl votes</h1>{f'<p>{LONG}</p>' * 4}</article>{others}</main>"
    text = read(f"<!DOCTYPE html><title>Marl votes</title>{body}").text
    assert "Dell" in text
    assert "Nobody knew" not in text


STAMPS = {
    "ago": "<div class=x1><i>{n} minutes ago</i><h3>Point {n} of six</h3><p>{words}</p></div>",
    "since": "<div class=x1><i>vor {n} Minuten</i><h3>Point {n} of six</h3><p>{words}</p></div>",
    "hour": "<div class=x1><i>1{n} Uhr</i><h3>Point {n} of six</h3><p>{words}</p></div>",
    "filled in later": "<div class=x1><time datetime=2021-03-05T1{n}:00Z></time>"
    "<h3>Point {n} of six</h3><p>{words}</p></div>",
    "minute of a match": "<div class=x1><i class=item__minute>{n}1'</i><b>Point {n} of six</b>"
    "<p>{words}</p></div>",
    "day": "<div class=x1><i class=date>March {n}</i><b>Point {n} of six</b><p>{words}</p></div>",
    "numbered": "<div class='x-{n}00 x'><i>1{n}:05</i><b>Point {n} of six</b><p>{words}</p></div>",
}


@pytest.mark.parametrize("shape", STAMPS)
@pytest.mark.parametrize("times", [1, 5])
def test_posts_are_known_by_whatever_says_their_time(shape: str, times: int) -> None:
    said = [*SHORT, LONG * times]
    posts = "".join(STAMPS[shape].format(n=n, words=words) for n, words in enumerate(said))
    page = f"<!DOCTYPE html><title>Marl votes</title><main><h1>Marl votes</h1>{posts}</main>"
    text = read(page).text
    assert [words for words in said if words.strip() not in text] == []
    assert [n for n in range(6) if f"Point {n} of six" not in text] == []


def test_teasers_of_others_with_their_days_are_no_posts() -> None:
    card = (
        "<div class=card><h3><a href=/{n}>Nobody knew of dam {n}</a></h3>"
        "<p>A summary of it, in one line.</p><time>March {n}, 2021</time></div>"
    )
    others = "".join(card.format(n=n) for n in range(1, 6))
    body = f"<article><h1>Marl votes</h1>{f'<p>{LONG}</p>' * 4}<div>{others}</div></article>"
    text = read(f"<!DOCTYPE html><title>Marl votes</title>{body}").text
    assert "Dell" in text
    assert "Nobody knew" not in text
