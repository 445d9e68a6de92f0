import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.bibliography.tex import from_text, split_outside, to_address, to_text


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"Trag{\" o}die", "Tragödie"),
        (r"P\'eter", "Péter"),
        (r"Fran\c{c}ois", "François"),
        (r"Vrande{\v c}i{\' c}", "Vrandečić"),
        (r"\'{\i} \'\i{} \"{\i}", "í í ï"),
        (r"\v{s}\u{g}\.{I}\o\aa\AE\ss\L{}", "šğİøåÆßŁ"),
        (r"Erd{\H{o}}s", "Erdős"),
        (r"\t{oo}", "o͡o"),
        (r"{P}ython and {{\BibTeX}}ing", "Python and BibTeXing"),
        ("Edward {Hopper} --- X, 1--2", "Edward Hopper — X, 1–2"),
        ("``a'' and '", "“a” and '"),
        (r"100\% \& \_ \$ \# \{a\} \textbackslash{} \textasciitilde{}", "100% & _ $ # {a} \\ ~"),
        ("x~y", "x\u00a0y"),
        (r"$\Phi$ and $e=mc^2$", "Φ and e=mc<sup>2</sup>"),
        (r"$^{sup}_{sub}$", "<sup>sup</sup><sub>sub</sub>"),
        ("costs $5 and a_b^c", "costs $5 and a_b^c"),
        (r"\textit{Tetrix {\"o}} \textbf{b} {\bf c}", "<i>Tetrix ö</i> <b>b</b> <b>c</b>"),
        (r"\url{https://a.org/~b_c%20d}", "https://a.org/~b_c%20d"),
        (r"see \href{https://a.org}{Example}", "see Example"),
        (r"{\noopsort{1973b}}1973", "1973"),
        (r"\mbox{G-Animal's} Journal", "G-Animal's Journal"),
        (r"\unknown x \pkg{gg}", r"\unknown x gg"),
        (r"\ElsevierGlyph{2014} \ElsevierGlyph{x}", "— x"),
        ("50% of", "50% of"),
        ("unbalanced { brace }}", "unbalanced brace"),
        ("a\\\\\n  b", "a b"),
        ("\\", "\\"),
    ],
)
def test_tex_becomes_what_it_shows(tex: str, text: str) -> None:
    assert to_text(tex) == text


@given(st.text(alphabet="ab \\{}%&#$_~^-`'?!<>/\u00a0é—é"))
def test_every_text_comes_back_from_tex(text: str) -> None:
    text = re.sub(" +", " ", text).strip(" ")
    back = to_text(from_text(text))
    assert unicodedata.normalize("NFC", back) == unicodedata.normalize("NFC", text)


def test_fonts_come_back_from_tex() -> None:
    assert from_text("a<sup>2</sup> <i>b</i>") == r"a\textsuperscript{2} \textit{b}"


def test_what_is_special_in_tex_is_escaped() -> None:
    assert from_text("5% & {a} #_$") == r"5\% \& \{a\} \#\_\$"
    assert from_text("a } b {") == r"a \textbraceright{} b \textbraceleft{}"


def test_an_address_is_read_as_it_is() -> None:
    assert to_address(r"\url{https://a.org/x--y~z\_w}") == "https://a.org/x--y~z_w"
    assert to_address(r"https://a.org/\%20\&{}") == "https://a.org/%20&"


def test_text_is_split_outside_of_braces_alone() -> None:
    assert split_outside(r"a and {b and c} and \{d", " and ") == ["a", "{b and c}", r"\{d"]


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "bomb",
    [
        "{" * 500_000 + "a" + "}" * 500_000,
        "{a" * 300_000,
        r"\textit{a" * 100_000,
        r"\'" * 300_000,
        "$" * 500_000,
        r"\url{" * 100_000,
    ],
)
def test_no_text_takes_long(bomb: str) -> None:
    to_text(bomb)
