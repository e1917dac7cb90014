"""Where sentences begin and end."""

import pytest

from ledger.extraction.sentences import LONGEST_SENTENCE, split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Rain fell. Roads closed.", ["Rain fell.", "Roads closed."]),
        ("Dr. Osei met Gen. Park on Tues. at noon.", ["Dr. Osei met Gen. Park on Tues. at noon."]),
        ("The U.S. sent 40 trucks. Cuba sent 3.", ["The U.S. sent 40 trucks.", "Cuba sent 3."]),
        (
            "He flew to the U.K. The trip took a day.",
            ["He flew to the U.K.", "The trip took a day."],
        ),
        ("“We counted 12.” She left.", ["“We counted 12.”", "She left."]),
        ("It cost $3.5 million. Who paid?", ["It cost $3.5 million.", "Who paid?"]),
        ("J.R. Okafor resigned", ["J.R. Okafor resigned"]),
        ("Totals\n\n5 dead", ["Totals", "5 dead"]),
        ("Vote at booth no. 163 in town.", ["Vote at booth no. 163 in town."]),
        ("See Order No. 711. It stands.", ["See Order No. 711.", "It stands."]),
        ("It is told on pp. 12 and 13.", ["It is told on pp. 12 and 13."]),
        ("The answer was no. Voters left.", ["The answer was no.", "Voters left."]),
        ("   ", []),
        ("• Five men died.\n  • Two fled.", ["Five men died.", "Two fled."]),
        ("- 35 homes burned\n- 12 cars", ["35 homes burned", "12 cars"]),
        ("▪ Dead: 4", ["Dead: 4"]),
        ("-3 degrees were measured.", ["-3 degrees were measured."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == sentences


def test_a_text_without_stops_is_cut_at_spaces() -> None:
    text = "word " * 1_000
    pieces = [text[start:end] for start, end in split(text)]
    assert max(map(len, pieces)) <= LONGEST_SENTENCE
    assert " ".join(pieces).split() == text.split()
