"""Somebody who speaks in a story, and the news media among them: what "the report" and "the paper" mean."""

from dataclasses import dataclass

from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.wording import any_of


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks in a story, under the fullest name the story gives."""

    name: str
    sort: str
    key: str
    role: str = ""
    medium: bool = False
    generic: bool = False


def medium_heard(history: list[Voice]) -> Voice | None:
    """Return the news medium that spoke last, where nobody named has spoken since: whose "the report" is."""
    last = next((v for v in reversed(history) if not v.generic), None)
    return last if last is not None and last.medium else None


def medium_again(speaker: Speaker, history: list[Voice]) -> Voice | None:
    """Return the medium that "the newspaper" or "the news agency" means: the last that spoke."""
    called = speaker.head in any_of("press_again") or "news agency" in speaker.text.lower()
    told = (v for v in reversed(history) if v.medium and v.name[:1].isupper())
    return next(told, None) if called and speaker.name is None else None


def is_called_medium(speaker: Speaker) -> bool:
    """Whether the words before a name say that it is a medium's: "the official PAP news agency"."""
    beside = (speaker.text.lower().replace((speaker.name or "").lower(), " ")).split()
    return bool(any_of("press_again") & set(beside)) or beside[-2:] == ["news", "agency"]
