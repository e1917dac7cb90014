"""No text crashes the reader, and no claim stands where the text doesn't say it."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger.extraction import extract_text

SOME_TEXT = (
    "killed people fled Kenya the ministry said on Monday more than nearly between and of in per a "
    "month million thousand percent half dozens hundreds from to up down $ € % ₹ since last year "
    "according were it “ ” - – , . ; : ( ) / None, twice no one third 3 12,000 1.5 2024 ۱۲۳ १२३ "
    "5-6 7,00,000 ٣٤٥ 1 234 \n \n\n \u00a0 \u200f families households"
)
SOME_WORDS = SOME_TEXT.split(" ")

prose = st.lists(st.sampled_from(SOME_WORDS), max_size=40).map(" ".join)
noise = st.text(max_size=120)
figures = st.builds(
    "{}{}{} {}".format,
    noise.map(lambda text: text[:20]),
    st.floats(allow_nan=False, width=32).map(repr) | st.integers().map("{:,}".format),
    st.sampled_from(["", "%", " million", "bn", "km", "/", "-", "–", ".", ",", "'s"]),
    prose,
)
texts = prose | noise | figures

LIMITS = settings(
    max_examples=150,
    deadline=5000,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def stands_where_it_says(text: str) -> None:
    for claim in extract_text(text, published="2024-05-17"):
        assert text[claim.quote_start : claim.quote_end] == claim.quote
        assert text[claim.number_start : claim.number_end] == claim.number_text
        assert claim.quote_start <= claim.number_start < claim.number_end <= claim.quote_end
        assert text.startswith(claim.sentence, claim.sentence_start)
        assert claim.sentence_start <= claim.quote_start
        assert claim.quote_end <= claim.sentence_start + len(claim.sentence)
        assert claim.read_low <= claim.read_high
        low, high = claim.value_low, claim.value_high
        assert low is None or high is None or low <= high
        assert 0 <= claim.checkworthiness <= 1


@LIMITS
@given(texts)
def test_every_claim_of_any_text_is_the_text_at_its_offsets(text: str):
    stands_where_it_says(text)


@LIMITS
@given(st.lists(texts, min_size=2, max_size=4).map("\n\n".join))
def test_every_claim_of_any_paragraphs_is_the_text_at_its_offsets(text: str):
    stands_where_it_says(text)
