"""Who speaks for the body that a sentence opens with: "The club sold 40 seats, its president said"."""

from ledger.extraction.speech.names import Names
from ledger.extraction.speech.naming import resolve
from ledger.extraction.speech.organisations import canonical
from ledger.extraction.speech.speakers import Speaker
from ledger.extraction.speech.voice import Voice
from ledger.extraction.speech.wording import any_of


def is_one_of_theirs(speaker: Speaker) -> bool:
    """Whether a speaker is "its president" or "their union", without a name."""
    first = speaker.text.split()[0].lower()
    unnamed = speaker.name is None and speaker.sort in ("person", "institution")
    return unnamed and first == "its"


def at_their_own(
    speaker: Speaker, owner: Speaker, names: Names, history: list[Voice]
) -> Voice | None:
    """Return "the club's president", as its owner is called; a body's own office is the body."""
    voice = resolve(owner, names, history) if owner.sort != "pronoun" else None
    if voice is None or voice.sort not in ("institution", "people"):
        return resolve(speaker, names, history)
    if speaker.head in any_of("titles:own_offices", "pages"):
        return voice
    ending = "'" if voice.name.endswith("s") and voice.sort == "people" else "'s"
    name = f"{voice.name}{ending} {speaker.text.partition(' ')[2]}"
    return Voice(name, speaker.sort, canonical(name).lower(), speaker.text)
