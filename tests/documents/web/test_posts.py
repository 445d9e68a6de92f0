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
