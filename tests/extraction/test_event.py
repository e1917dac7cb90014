"""What happened, and so what kind of figure it is."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # Flows: what happened in a period.
        ("The landslide killed 46 villagers.", "flow"),
        ("Customs officers seized 310 rifles at the border.", "flow"),
        ("Police reported 1,204 burglaries last year.", "flow"),
        ("The company paid $45 million in fines.", "flow"),
        ("Factories produced 90,000 tonnes of steel.", "flow"),
        # Stocks: how many there are.
        ("The camp hosts 14,500 refugees.", "stock"),
        ("About 300 miners are missing.", "stock"),
        ("The city has 41 public libraries.", "stock"),
        ("Some 2,300 inmates remain in prison.", "stock"),
        # Changes: by how much.
        ("Fuel prices rose 9 percent.", "change"),
        ("Births dropped by 4.2% in 2022.", "change"),
        ("There was a 15 percent cut in funding.", "change"),
        ("Bread is 30% cheaper than a year ago.", "change"),
        ("Exports doubled.", "change"),
        # Levels are where a percentage stands, not by how much it changed.
        ("Unemployment rose to 6.4 percent.", "share"),
        # Shares: part of a whole.
        ("Two-thirds of the pupils passed.", "share"),
        ("Women hold 27 percent of the seats.", "share"),
        ("One in five adults smokes.", "share"),
        # Rates: per unit of time or of something else.
        ("The clinic treats 120 patients a day.", "rate"),
        ("Rice sold at $2 per kilogram.", "rate"),
        # What is needed, held, owed or still open stands; what is spent or freed does not.
        ("The agency needs $80 million.", "stock"),
        ("Rebuilding the port requires $2 billion.", "stock"),
        ("The agency spent $80 million.", "flow"),
        ("The dam holds 30 million cubic metres of water.", "stock"),
        ("There are 45 active cases.", "stock"),
        ("The remaining 20 hostages were released.", "flow"),
        # "by" tells by how much, and a part of a thing's own worth is a change.
        ("The waiting list fell by 14,000.", "change"),
        ("The currency lost 40% of its value.", "change"),
        ("The army lost 40% of the province.", "share"),
        # Lists and staffs stand, and so does the whole of which a part is told.
        ("The waiting list rose to 7.4 million.", "stock"),
        ("The workforce shrank to 4,100.", "stock"),
        ("The backlog stands at 61,000 cases.", "stock"),
        ("The list was signed by 400 doctors.", "flow"),
        # What is said to have happened, happened; dying does in every form; the missing are missing.
        ("More than 1,600 people are known to have died.", "flow"),
        ("About 90 people are believed to be hiding.", "stock"),
        ("Another 8,540 people dying of hunger were treated.", "flow"),
        ("The navy used 12 ships.", "flow"),
        ("Some 341 people were missing.", "stock"),
        # The whole told first stands; those at work on something took part.
        ("Of the 65 people on the list, some were rescued.", "stock"),
        ("Of 22 million registered voters, few were identified.", "stock"),
        ("Some 160 divers were combing the bay.", "flow"),
        ("About 160 divers were waiting at the pier.", "stock"),
        # A rise that is named, or told as being dearer.
        ("Month on month the increase was 3.4 percent.", "change"),
        ("Economists put the yearly rise at 120 percent.", "change"),
        ("Fares were higher by 104 percent.", "change"),
        ("The tax was 20 percent.", "share"),
        ("Of the 1,175 injured, many went home.", "flow"),
        # Who took part is what happened.
        ("The ministry counted 81,000 demonstrators.", "flow"),
        ("There were 300 mourners.", "flow"),
        # "up from" tells where it stood before, "turned up" no change at all.
        ("One in three trains was running, up from a day earlier.", "share"),
        ("Four in ten voters turned up.", "share"),
        ("Sales went up 4%.", "change"),
        ("Soldiers dug up 730 sacks.", "flow"),
        ("Funding will rise by £100 million.", "change"),
        # "to open" is a deed, "open" a state; wounds befall, hunger lasts.
        ("The chain is to open three new stores.", "flow"),
        ("The ministry plans to empty 12 prisons.", "flow"),
        ("He wants to free 40 inmates.", "flow"),
        ("Only 12 wards are open.", "stock"),
        ("Twenty-six people suffered bullet wounds.", "flow"),
        ("Four workers suffered burns.", "flow"),
        ("The army suffered losses; 30 soldiers suffered injuries.", "flow"),
        ("About 300,000 people suffer from hunger.", "stock"),
        # What is ruined was ruined by an event.
        ("Some 79 houses are totally damaged.", "flow"),
        ("At least 12 bridges are destroyed.", "flow"),
        ("The storm passed, with 310 houses reported as damaged.", "flow"),
        ("About 300 people are displaced.", "stock"),
        # What is made in a year flows, also where it "is" so much; "up $3" is a change.
        ("Its profit for the year was £15m.", "flow"),
        ("Revenue stood at $4 billion.", "flow"),
        ("The loss was 90 million euros.", "flow"),
        ("Its debt was £15m.", "stock"),
        # By how much: "fewer than", "an increase of"; not those called as well.
        ("There were 25 fewer deaths than the season before.", "change"),
        ("The clinic took in 25 more than on Friday.", "change"),
        ("The clinic has 12 more beds than last year.", "change"),
        ("The province told of an increase of 70 deaths.", "change"),
        ("The union called 5,600 more members out.", "flow"),
        ("The state recorded an increase of 70 deaths.", "change"),
        # Being told to do something is an event; being told something is not.
        ("More than 80,000 residents were told to leave.", "flow"),
        ("Some 300 nurses were ordered to return.", "flow"),
        ("Some 60 miners were told to stop.", "flow"),
        ("About 90 people are known to be ill.", "stock"),
        # A rate of change, and a low that was left.
        ("The monthly change rate was 0.9 percent.", "change"),
        ("The forecast for inflation is 2.5 per cent.", "change"),
        ("The pace of growth was 3 percent.", "change"),
        ("The forecast for turnout is 60 per cent.", "share"),
        # others told beside those killed have what they do themselves
        ("The attack killed Ann Lee, and nine others were in hospital.", "stock"),
        # "below" before a figure is no fall
        ("Turnout is far below the 60% quorum.", "share"),
        ("Occupancy is well under the 85 per cent limit.", "share"),
        ("Profit was 4% below the target.", "change"),
        ("Turnout fell below the forecast of 60 per cent.", "share"),
        # The missing beside the dead are still missing.
        ("Three missing persons were reported.", "stock"),
        ("Some 400 stranded passengers were counted.", "stock"),
        # What is to happen, happens.
        ("A further 260 nurses are to be hired.", "flow"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert [claim.kind for claim in extract_text(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("Rents fell 8 percent.", -8, -8, -8),
        ("Catches dropped by more than 60 percent.", -60, None, -60),
        ("There was a 25% reduction in flights.", -25, -25, -25),
        ("Turnout was 11 percent lower than in 2019.", -11, -11, -11),
        ("Wages rose 8 percent.", 8, 8, 8),
        ("The poorest 20 percent of families own 3 percent of the land.", 20, 20, 20),
    ],
)
def test_falls_are_negative_and_their_bounds_flip(
    text: str, value: float, low: float | None, high: float | None
) -> None:
    claim = extract_text(text)[0]
    assert (claim.value, claim.value_low, claim.value_high) == (value, low, high)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen abducted 31 schoolgirls.", "abduct"),
        ("The report lists the deaths of 12 divers.", "death"),
        ("Floods left 19 people dead.", "dead"),
        ("The raid led to the death of one guard and injuries to three others.", "injury"),
        ("In all, 5,100 homes were damaged.", "damage"),
        ("At least 20 people were killed and 60 hurt.", "hurt"),
        ("The registry lists 9 miners as missing and 15 as injured.", "injure"),
        ("The storm killed seven people and left 30 homeless.", "homeless"),
        ("Two climbers died and 11 were rescued, with 5 unaccounted for.", "unaccount"),
        ("The charity lost two vans and opened 60 safe houses.", "open"),
    ],
)
def test_the_event_names_what_happened(text: str, word: str) -> None:
    assert word in (extract_text(text)[-1].event or "")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The fire killed 137 people. Officials now say 16,000 lost their homes.", "lose homes"),
        ("The storm killed 12 people and 400 lost their jobs.", "lose jobs"),
        ("The quake killed 300 people; 5,000 were left homeless.", "leave homeless"),
        ("Floods killed 30 people. Some 200 lost their lives in May.", "lose lives"),
        ("The raid killed 30 people. Police confirmed 12.", "kill"),
    ],
)
def test_who_lost_something_else_was_not_killed(text: str, event: str) -> None:
    assert extract_text(text)[-1].event == event


def test_a_negated_event_says_so() -> None:
    assert (extract_text("At least 80 families have not returned.")[0].event or "").startswith(
        "not"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The army killed 8,700 fighters. It said the figure of 8,900 was wrong.",
        "Police made the arrests of 2,000 men. A rights group has verified 1,305.",
        "The coastguard counted 53 people dead. The council speaks of at least 69.",
    ],
)
def test_a_count_retold_keeps_what_happened(text: str) -> None:
    assert [claim.kind for claim in extract_text(text)] == ["flow", "flow"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The office approved 900 claims. Another 40 were rejected.", "reject"),
        ("Clerks counted 900 ballots. A further 12 were challenged.", "challenge"),
        ("Police arrested 30 people. Another 9 were questioned.", "question"),
        ("The quake killed 30 people. Another 9 were confirmed.", "kill"),
    ],
)
def test_what_is_decided_on_the_next_is_an_event(text: str, event: str) -> None:
    assert extract_text(text)[-1].event == event


def test_some_of_those_told_are_none_of_by_how_many_they_are_more() -> None:
    text = "Some 2,180 men died on the roads, 140 more than in 2023. A third of them were cyclists."
    assert extract_text(text)[-1].event == "die on the roads"


def test_a_verb_of_its_own_is_kept() -> None:
    found = extract_text("The army killed 40 fighters. Some 25 live in camps.")
    assert [claim.kind for claim in found] == ["flow", "stock"]


@pytest.mark.parametrize(
    "text",
    [
        "The officials count 874 soldiers and 37 civilians killed.",
        "The list has 12 shops and 40 houses destroyed.",
        "The report lists 9 shops and 2 mills burned.",
    ],
)
def test_what_befell_all_of_a_list_is_told_after_its_last(text: str) -> None:
    assert [claim.kind for claim in extract_text(text)] == ["flow", "flow"]


def test_a_list_with_a_deed_of_one_keeps_the_other() -> None:
    found = extract_text("The town has 12 doctors and 40 nurses employed by the state.")
    assert [claim.kind for claim in found] == ["stock", "stock"]


def test_fewer_than_before_is_a_fall() -> None:
    assert [c.value for c in extract_text("There were 25 fewer deaths than in May.")] == [-25]


@pytest.mark.parametrize(
    "text",
    [
        "The council killed 40 dogs. Of these, 22 were puppies.",
        "Some 400 people fell ill; 22 were children.",
    ],
)
def test_some_of_those_told_share_what_befell_them(text: str) -> None:
    assert {claim.kind for claim in extract_text(text)} == {"flow"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The storm killed 12 people and 300 were in hospital.", ["flow", "stock"]),
        ("Two people died and 14 were in a critical condition.", ["flow", "stock"]),
        ("Eighteen people drowned and 40,000 were in shelters.", ["flow", "stock"]),
        ("The storm killed 17 people; 9 were in Lagos.", ["flow", "flow"]),
    ],
)
def test_who_was_kept_somewhere_was_not_killed(text: str, kinds: list[str]) -> None:
    assert [claim.kind for claim in extract_text(text)] == kinds


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("All but two of the sailors had drowned.", ["not drown"]),
        ("All but three of the miners were rescued.", ["not rescue"]),
        ("All 40 sailors drowned.", ["drown"]),
    ],
)
def test_all_but_some_tells_of_those_left_out(text: str, events: list[str]) -> None:
    assert [claim.event for claim in extract_text(text)] == events


@pytest.mark.parametrize(
    ("text", "number", "event", "kind"),
    [
        ("The gale has killed 183 people and 12 shelters have been opened.", 12, "open", "flow"),
        ("We have rescued 177 people and 19 are being treated, he said.", 19, "treat", "stock"),
        ("The fire destroyed 40 homes and 300 people were moved to a school.", 300, "move", "flow"),
        ("The gale killed 183 people and 12 cows.", 12, "kill", "flow"),
    ],
)
def test_a_clause_that_the_parser_takes_for_a_list(
    text: str, number: float, event: str, kind: str
) -> None:
    found = next(c for c in extract_text(text) if c.value == number)
    assert found.kind == kind and event in (found.event or "")


@pytest.mark.parametrize(
    "text",
    [
        "Some 59 people were injured. The stadium has a capacity of 1,500.",
        "The crash killed 12 sailors. The ferry had a capacity of 200.",
        "Some 40 inmates fled. The jail has space for 700.",
    ],
)
def test_room_for_so_many_is_nothing_that_befell_them(text: str) -> None:
    harmed, room = extract_text(text)
    assert harmed.kind == "flow" and room.kind == "stock"
    assert room.event not in ("injure", "kill", "flee")


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Police arrested 14 people wanted for fraud.", "arrest"),
        ("Troops freed 30 of the pupils abducted in May.", "free"),
        ("Hospitals treated 400 people injured in the blast.", "treat"),
        ("Turkey deported 90 men convicted of theft.", "deport"),
        # a verb that does nothing to them leaves it to the clause
        ("The ministry counted 400 people injured in the blast.", "injure in the blast"),
        ("Rescuers found 14 people trapped in a lift.", "trap in a lift"),
    ],
)
def test_a_clause_that_tells_which_they_were_is_not_what_was_done_to_them(
    text: str, event: str
) -> None:
    assert [claim.event for claim in extract_text(text)] == [event]


@pytest.mark.parametrize(
    ("text", "number", "event"),
    [
        # Those taken somewhere are not the dead told before them.
        (
            "A crash killed 11 people. Thirty others were taken to hospital.",
            "Thirty",
            "take to hospital",
        ),
        (
            "The raid killed 12 people. Nine more were taken into custody.",
            "Nine",
            "take into custody",
        ),
        ("Floods killed 40 people. Buses took 300 to the border.", "300", "take to the border"),
        # But a toll that is brought to a number is still that toll.
        ("The toll was 40. It was brought to 44 by evening.", "44", "toll"),
    ],
)
def test_where_they_were_taken_is_what_happened(text: str, number: str, event: str) -> None:
    found = {claim.number_text: claim.event for claim in extract_text(text)}
    assert found[number] == event


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Laos handed 187 people freed from casinos over to Thailand.", "hand"),
        ("Pakistan sent 4,200 Afghans back in August.", "send back"),
        ("Some 1,200 villagers went home on Monday.", "go home"),
        ("Some 520,000 people walked through the jungle in 2023.", "walk through the jungle"),
        ("Some 1,200 villagers went on Monday.", "go"),
    ],
)
def test_which_way_belongs_to_the_verb(text: str, event: str) -> None:
    assert extract_text(text)[0].event == event
