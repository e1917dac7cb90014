"""A body told of under its spokesperson, another noun or a name on file is one source."""

import pytest

from ledger.extraction import extract_text


def claimants(text: str) -> list[str | None]:
    """Whom each figure of a text is credited to, in order."""
    return [claim.claimant for claim in extract_text(text, published="2024-06-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Who speaks for a body, and the body.
        ("UNICEF spokesman Paul Ode told reporters 40 died. The agency has sent 90 nurses, it said.", "UNICEF"),
        ("Lea Brandt of the Customs Service said 40 boats left. The service seized 12 guns, it said.", "Customs Service"),
        ("It rained, UNHCR spokeswoman Ana Roe said. The refugee agency said 700 people had fled.", "UNHCR"),
        ("Prices rose, the FAO said. The food agency sees 12 percent more.", "FAO"),
        # Another noun for who opens the sentence.
        ("Lund's city council will close 40 pits, the assembly said.", "assembly"),
        # Another ministry is another body, whatever an office is called.
        ("The Office for National Statistics said it rained. The defence ministry says it lost 40 men.", "defence ministry"),
        ("The Office of Drug Control said it rained. Some 40 men fell, according to the interior ministry.", "interior ministry"),
        ("Turnout stood at a third, the board said. The opposition alliance put it at 20 percent.", "opposition alliance"),
        # A firm by what it is alone; not one that another body owns, and none but firms.
        ("Velora will shed 300 jobs in Peru, the world's biggest toy maker said.", "Velora"),
        ("Velora recalled 40,000 cartons, the Izmir company said.", "Velora"),
        ("Air Peace grounded 12 jets, Africa's largest airline said.", "Air Peace"),
        ("Velora will shed 300 jobs, Peru's largest union said.", "Peru's largest union"),
        ("Mexico lost 300 jobs, the country's biggest retailer said.", "country's biggest retailer"),
        ("Telko closed 40 shops in May. The company said 12 would open.", "Telko"),
        # A firm is no union, and whom the last sentence told of is "the carrier".
        ("Telko, a carmaker in Lyon, said it rained. Verdo, the union that called the strike, said 40 walked out. The company offers 10 percent.", "Telko"),
        ("Sales fell, Skyfinder said. The Lund Green Union marched outside. The company said 40 crews were ill.", "Skyfinder"),
        ("It rained, mills' body APTRA said. The association warned that 160 mills had closed.", "APTRA"),
        ("It rained, the Tea Trade Association said. Pakistan took 38 percent, the lobby said.", "lobby"),
        # Who left it, blames it or teaches at it doesn't speak for it.
        ("Former UNICEF spokesman Paul Ode said it rained. The agency said 40 fled.", "agency"),
        ("Ana Lee, a professor at Lund University, said it rained. The institution said 40 boats sank.", "institution"),
        ("Staff at the U.S. port regulator said 40 boats left.", "Staff at the U.S. port regulator"),
        ("Card use rose 23 percent, central bank data showed.", "central bank"),
        ("In its survey, released on Monday, the pollster Gallup found that 28 percent slept well.", "Gallup"),
        ("It rained, the Society of Lund Theatres says. The trade body fears that 20 stages will close.", "Society of Lund Theatres"),
        ("The Federation of Lund Shops said it rained. The aid agency said 400 fled.", "aid agency"),
        # A region is nobody whom "the agency" means.
        ("It rained, the Relief Fund said. Kassala state had taken in 900 people, the agency added.", "Relief Fund"),
    ],
)  # fmt: skip
def test_a_body_is_known_under_its_other_names(text: str, expected: str):
    assert (claimants(text)[-1] or "").lower() == expected.lower()
