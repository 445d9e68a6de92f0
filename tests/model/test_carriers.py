"""Who carries a text, in one form whatever the spelling."""

import pytest

from annotator.model.carriers import carrier, carrier_address
from annotator.model.findings import ENTERED, NO_FINDINGS, FieldName, Findings, FoundField


def found(*fields: tuple[FieldName, str, str]) -> Findings:
    return Findings(fields=tuple(FoundField(*field) for field in fields))


@pytest.mark.parametrize(
    ("spelling", "form"),
    [
        ("https://Courier.example/a", "//courier.example/a"),
        (" http://courier.example:80/a#comments ", "//courier.example/a"),
        ("HTTPS://courier.example.:443/a?", "//courier.example/a"),
        ("https://courier.example", "//courier.example/"),
        ("https://courier.example:8443/a", "//courier.example:8443/a"),
        ("https://courier.example/%7Eann/caf%c3%a9", "//courier.example/~ann/caf%C3%A9"),
        ("https://courier.example/~ann/café", "//courier.example/~ann/caf%C3%A9"),
        ("https://courier.example/a%2fb", "//courier.example/a%2Fb"),
        ("https://m\u00fcnchen.example/a", "//xn--mnchen-3ya.example/a"),
        ("https://xn--mnchen-3ya.example/a", "//xn--mnchen-3ya.example/a"),
        (
            "https://courier.example/a?id=7&utm_source=mail&fbclid=x&p",
            "//courier.example/a?id=7&p",
        ),
        ("https://courier.example/a?ID=7", "//courier.example/a?ID=7"),
        ("https://courier.example/a?utm_medium", "//courier.example/a"),
    ],
)
def test_spellings_of_an_address_have_one_form(spelling: str, form: str) -> None:
    assert carrier_address(spelling) == form
    assert carrier_address(f"https:{form}") == form


@pytest.mark.parametrize(
    "address",
    [
        "",
        "   ",
        "a.html",
        "/pages/a",
        "file:///home/ann/a.html",
        "cid:1@x",
        "urn:isbn:1",
        "https://",
        "https://[::1/a",
        "https://courier.example:99999/",
        f"https://{'a' * 70}.example/",
    ],
)
def test_what_is_no_address_on_the_web_is_no_carrier(address: str) -> None:
    assert carrier_address(address) == ""


def test_paths_differ_by_case() -> None:
    assert carrier_address("https://a.example/A") != carrier_address("https://a.example/a")


def test_the_address_comes_before_the_publication() -> None:
    both = found(
        (FieldName.PUBLICATION, "The Courier", "og:site_name"),
        (FieldName.URL, "https://courier.example/a", "<link> canonical"),
    )
    assert carrier(both) == "//courier.example/a"
    assert carrier(NO_FINDINGS, "https://courier.example/a", "The Courier") == carrier(both)
    assert carrier(NO_FINDINGS, "a.html", "The Courier") == "the courier"
    assert carrier(NO_FINDINGS) == ""


def test_a_publication_is_one_whatever_its_case_and_spaces() -> None:
    names = ["Harbour Courier", " harbour\u00a0 COURIER\n", "Harbour\tCourier"]
    assert {carrier(found((FieldName.PUBLICATION, n, "byline"))) for n in names} == {
        "harbour courier"
    }


def test_what_was_read_comes_before_what_the_analyst_entered() -> None:
    corrected = found(
        (FieldName.PUBLICATION, "The Courier", ENTERED),
        (FieldName.PUBLICATION, "Teh Courier", "og:site_name"),
    )
    assert carrier(corrected) == "teh courier"
    assert carrier(found((FieldName.PUBLICATION, "The Courier", ENTERED))) == "the courier"
