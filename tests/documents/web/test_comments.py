import pytest

from .pages import PARAGRAPH, read, regions


def comments(html: str, *, head: str = "") -> list[tuple[str, str]]:
    page = f"<!DOCTYPE html>{head}<body><article><p>{PARAGRAPH * 4}</p></article>{html}"
    found = [(voice, words) for kind, voice, words in regions(read(page)) if kind == "comment"]
    whole = regions(read(page, whole=True))
    assert [voice for kind, voice, _ in whole if kind == "comment"] == [v for v, _ in found]
    return found


@pytest.mark.parametrize(
    "html",
    [
        "<div itemscope itemtype='https://schema.org/Comment'><span itemprop=author>Mary</span>"
        "<p itemprop=text>No.</p></div>",
        "<div itemtype='http://schema.org/UserComments'><b itemprop=creator itemscope>by "
        "<i itemprop=name>Mary</i></b><p>No.</div>",
        "<ol class=commentlist><li class='comment even' id=comment-7><div class='comment-body'>"
        "<div class='comment-author vcard'><cite class=fn>Mary</cite> says:</div><p>No.</p>"
        "<div class=reply><a>Reply</a></div></div></li></ol>",
        "<div id=disqus_thread><ul class=post-list><li class=post><span class=author>Mary</span>"
        "<p>No.</p><ul class=actions><li>Like</li></ul></li></ul></div>",
        "<section class=comments><div class=comment-item><a class=username>Mary</a><p>No.</p>"
        "<button>Report</button></div></section>",
        "<article class='h-entry h-cite'><a class=p-author>Mary</a><p>No.</p></article>",
        "<li class=comment id=comment-3><p class=vcard><cite class=fn>Mary</cite> wrote:</p>"
        "<blockquote class=entry-content><p>No.</p></blockquote></li>",
        "<div id=comment-3><div class=x-comment-author><a class=x-author-link>Mary</a> · May"
        "</div>"
        "<p>No.</p></div>",
        "<div class=comment data-author=Mary><p>No.</p></div>",
    ],
)
def test_comments_are_recognised_by_the_markup_of_common_systems(html: str) -> None:
    ((voice, words),) = comments(html)
    assert voice == "Mary"
    assert words.endswith("No.")


def test_answers_stand_in_their_order_with_their_own_voices() -> None:
    html = (
        "<ul><li class=comment><b class=author>A</b><p>one</p><ul><li class=comment>"
        "<b class=author>B</b><p>two</p><ul><li class=comment><b class=author>C</b><p>three</p>"
        "</li></ul></li></ul></li><li class=comment><b class=author>D</b><p>four</p></li></ul>"
    )
    assert comments(html) == [
        ("A", "A\n\none"),
        ("B", "B\n\ntwo"),
        ("C", "C\n\nthree"),
        ("D", "D\n\nfour"),
    ]


def test_an_element_around_a_comment_is_none() -> None:
    html = (
        "<div class='comment comment-wrapper'><div class=comment><i class=author>A</i> one</div>"
        "</div><div class=comment><i class=author>B</i> two</div>"
    )
    assert [voice for voice, _ in comments(html)] == ["A", "B"]


def test_json_ld_names_an_author_that_the_page_does_not_name() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","comment":[{"@type":"Comment",'
        '"author":{"name":"Mary"},"text":"It was two hours, I was there."}]}</script>'
    )
    html = (
        "<div class=comment><p>It was two hours, I was there.</p></div><p class=comment>y</p>"
        "<div id=comment-2>x</div>"
    )
    assert [voice for voice, _ in comments(html, head=head)] == ["Mary", ""]


@pytest.mark.parametrize(
    "html",
    [
        "<div class=comment><p>An editor's remark</p></div>",
        "<div class=comments><h2>Comments</h2></div>",
        "<a class=comment>3 comments</a>",
        "<div class=comment-form><p class=author>Name</p></div>",
        "<div class=comment><p>Opinion one</p></div><div class=comment><p>Opinion two</p></div>",
        "<div id=comments><div class=comment-box>Leave a comment</div></div>",
    ],
)
def test_other_things_are_no_comments(html: str) -> None:
    assert comments(html) == []
