"""Columns of prose in scripts without capitals are read one after the other."""

import pytest

from annotator.documents.pdf.columns import lines_in_order
from annotator.documents.pdf.words import Font, Word

HEBREW = "המועצה סגרה את הגשר אחרי שמהנדסים מצאו כי אחד העמודים זז ואיש לא נשאל"
CHINESE = "市政府 关闭了桥 因为 工程师 发现 桥墩 移动 没有人 被问过 渡轮 每天早晨 都很拥挤"
HINDI = "परिषद ने पुल बंद किया और नगर के लोग अब नाव से जाते हैं हर सुबह"


@pytest.mark.parametrize(
    ("said", "is_to_left", "letter", "space"),
    [(HEBREW, True, 5, 3), (HINDI, False, 5, 3), (CHINESE, False, 10, 0)],
    ids=["he", "hi", "zh"],
)
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_on_the_same_lines_without_capitals_stay_columns(
    said: str, letter: int, space: int, columns: int, *, is_to_left: bool
) -> None:
    words: list[Word] = []
    text = said.split()
    width = 500 / columns - 20
    for column in range(columns):
        for line in range(12):
            at, n = 0, 5 * line + column
            while at + letter * len(word := text[n % len(text)]) <= width:
                left = 50 + (width + 20) * column + at
                right = left + letter * len(word)
                if is_to_left:
                    left, right = 600 - right, 600 - left
                y = 100.0 + 12 * line
                words.append(Word(word, left, y - 8, right, y + 2, y, 10, Font(False, False)))
                at, n = at + letter * len(word) + space, n + 1
    lines = lines_in_order(words)
    assert [line.baseline for line in lines] == columns * [100 + 12 * n for n in range(12)]
