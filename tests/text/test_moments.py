"""Days and times as analysts type them: when they begin and when they are over."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from annotator.text.moments import moments

NEVER = datetime.min.replace(tzinfo=UTC)


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two hours before UTC in summer, one in winter."""
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a process cannot be set here")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield
    time.tzset()


def told(text: str) -> tuple[str, str] | None:
    found = moments(text)
    return found and (found[0].isoformat()[:19], found[1].isoformat()[:19])


@pytest.mark.parametrize(
    "text",
    ["2026-05-03", "3.5.2026", "3 May 2026", "3. Mai 2026", "May 3rd, 2026", " 20260503 "],
)
def test_a_day_is_over_at_midnight(text: str) -> None:
    assert told(text) == ("2026-05-02T22:00:00", "2026-05-03T22:00:00")


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("2026", "2025-12-31T23:00:00", "2026-12-31T23:00:00"),
        ("Dec 2026", "2026-11-30T23:00:00", "2026-12-31T23:00:00"),
        ("2026-05-03 14:30", "2026-05-03T12:30:00", "2026-05-03T12:31:00"),
        ("2026-05-03T14:30", "2026-05-03T12:30:00", "2026-05-03T12:31:00"),
        ("3.5.2026, 14:30:05", "2026-05-03T12:30:05", "2026-05-03T12:30:06"),
        ("3 May 2026 2:30 pm", "2026-05-03T12:30:00", "2026-05-03T12:31:00"),
        ("3 May 2026 12:30 am", "2026-05-02T22:30:00", "2026-05-02T22:31:00"),
        ("2026-05-03T14:30:00+00:00", "2026-05-03T14:30:00", "2026-05-03T14:30:00"),
        ("2026-10-25", "2026-10-24T22:00:00", "2026-10-25T23:00:00"),  # 25 hours
    ],
)
def test_a_time_lasts_as_long_as_it_does(text: str, begin: str, end: str) -> None:
    assert told(text) == (begin, end)


def test_an_exact_time_with_a_zone_is_over_at_once() -> None:
    begin, end = moments("2026-05-03T14:30:00.25Z") or (None, None)
    assert begin == datetime(2026, 5, 3, 14, 30, 0, 250_000, UTC)
    assert end == begin + timedelta(microseconds=1)


def test_days_are_named_from_today_and_a_time_alone_is_of_today() -> None:
    days = [moments(text) for text in ("today", "Yesterday", "gestern", "00:00")]
    today, yesterday, gestern, midnight = [day or (NEVER, NEVER) for day in days]
    assert yesterday[1] == today[0] == midnight[0] > NEVER
    assert gestern == yesterday


@pytest.mark.parametrize(
    "text",
    [
        *("", "soon", "3.5.2026 foo", "on 3 May 2026", "03/05/2026", "30 February 2026"),
        *("25:00", "00:00 am", "1764484883", "9999", "0001", "2026-05 14:30", "soon 14:30", "-1"),
    ],
)
def test_nonsense_and_what_can_mean_two_days_is_no_time(text: str) -> None:
    assert moments(text) is None
