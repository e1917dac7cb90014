"""A lead's unnamed speaker bears the name that the story gives next."""

import pytest

from ledger.extraction import extract_text


def claimants(text: str) -> list[str | None]:
    """Whom each figure of a text is credited to, in order."""
    return [claim.claimant for claim in extract_text(text, published="2024-06-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By the same office, in the next sentences.
        ("Some 40 boats sank, a harbour minister said.\nIvo Roe, minister of ports, told the radio that rain fell.", "Ivo Roe"),
        ("Some 40 boats sank, its mayor said. The army came. Mayor Ana Ruiz said rain fell.", "Ana Ruiz"),
        # By name alone straight behind.
        ("Some 40 boats sank, the chief of the island's rescue service said. Sir Tom Hale told the radio that rain fell.", "Tom Hale"),
        ("Some 40 boats sank, a leader of the region said. Governor Ana Ruiz told the radio that rain fell.", "Ana Ruiz"),
        # Another office or field is another person.
        ("Some 40 boats sank, a health minister said. Defence minister Ivo Roe said rain fell.", "health minister"),
        ("Some 40 boats sank, the mayor said. Judge Ivo Roe said rain fell.", "mayor"),
        ("Some 40 boats sank, police said. Ivo Roe, a clerk, said rain fell.", "police"),
    ],
)  # fmt: skip
def test_a_lead_s_speaker_is_named_below(text: str, expected: str):
    assert claimants(text)[0] == expected
