"""Who is credited with a figure: told stories on many subjects, with whom each figure is credited."""

import re
from dataclasses import replace

import pytest

from ledger.extraction import extract_text
from ledger.extraction.claimant import Credit, read_claimant
from ledger.extraction.pipeline import load_pipeline
from ledger.extraction.quantities import Quantity
from ledger.extraction.reading import Reading, Story
from ledger.extraction.sentences import story_of
from ledger.model import Article, Block


def told(text: str) -> Story:
    """A story with a paragraph a line, every sentence parsed."""
    blocks = tuple(Block(start=m.start(), end=m.end()) for m in re.finditer(r"[^\n]+", text))
    article = Article(id="story", document_id="text", start=0, end=len(text), blocks=blocks)
    story = story_of(article, text)
    for sentence in story.sentences:
        sentence.parsed = load_pipeline()(sentence.text)
    return story


def credit_of(story: Story, figure: str) -> Credit:
    """Whom the first place where a story has a figure, as written, is credited to."""
    place = story.text.index(figure)
    sentence = next(s for s in story.sentences if s.start <= place < s.end)
    start = place - sentence.start
    end = start + len(figure)
    quantity = Quantity(start, end, start, end, 1, 1, 1, 1, 1, "exact")
    assert sentence.parsed is not None
    number = next(t for t in sentence.parsed if t.idx <= start < t.idx + len(t))
    return read_claimant(Reading(story, sentence, quantity, number, None, None, None))


STORIES: list[tuple[str, dict[str, str | None]]] = [
    (
        "Measles cases in Europe rose to 127,000 last year, the World Health Organization (WHO) and "
        "UNICEF said on Thursday.",
        {"127,000": "UNICEF"},
    ),
    (
        "Nigeria's army says it killed 76 gunmen. Villagers reached by phone spoke of 20 dead.",
        {"76": "army", "20": "Villagers"},
    ),
    (
        "Citing court records, the Miami Herald reported that 46 officers had been suspended. The "
        "department's chief, Art Lopez, said the true number was 31.",
        {"46": "court", "31": "Art Lopez"},
    ),
    (
        "In Lesotho 700,000 people need food aid, says the government. The drought is the worst since "
        "1992. WFP plans to reach 270,000 of them.",
        {"700,000": "government", "270,000": "WFP"},
    ),
    (
        "At least 2,300 people have died in southern Turkey after a 7.8-magnitude earthquake, the country's disaster agency AFAD said on Monday. Rescue teams have pulled 8,000 survivors from the rubble, Vice President Fuat Oktay told reporters in Ankara.\n"
        + "The World Health Organization warned that the toll could reach 20,000. The body said 23 million people live in the affected area.",
        {
            "2,300": "AFAD",
            "8,000": "Fuat Oktay",
            "20,000": "World Health Organization",
            "23 million": "World Health Organization",
        },
    ),
    (
        'A vaccine against dengue cut hospital stays by 84 percent in a trial of 16,235 children, according to a study published in The Lancet. "We saw no safety signal," said Esper Kallas, the lead author. He added that 3,400 volunteers would be followed for five years.',
        {"84": "study", "16,235": "study", "3,400": "Esper Kallas"},
    ),
    (
        "The finance ministry expects the deficit to widen to 5.1 percent of GDP next year. Finance Minister Nirmala Rao told parliament that spending would rise by 12 billion rupees. Opposition leader Arun Mehta said the real deficit was closer to 7 percent.",
        {"5.1": "finance ministry", "12 billion": "Nirmala Rao", "7 percent": "Arun Mehta"},
    ),
    (
        'Turnout reached 61 percent by noon, the electoral commission announced. The opposition claims 400 polling stations never opened. "We counted 412," its spokeswoman, Maria Lopez, said, adding that 30 observers had been beaten.',
        {
            "61": "electoral commission",
            "400": "opposition",
            "412": "Maria Lopez",
            "30": "Maria Lopez",
        },
    ),
    (
        "Some 12,000 dock workers walked out on Thursday. The union put the number at 15,000, while port operators said fewer than 9,000 had joined.",
        {"12,000": None, "15,000": "union", "9,000": "port operators"},
    ),
    (
        "ATHENS (Reuters) - At least 79 migrants drowned when their boat sank off Greece, the coastguard said. Survivors told doctors that up to 750 people had been on board. UNHCR and IOM, quoting survivors, spoke of 400 passengers.",
        {"79": "coastguard", "750": "Survivors", "400": "UNHCR"},
    ),
    (
        "Wheat yields will fall to 2.4 tonnes per hectare, the lowest in a decade, the agriculture department forecast on Friday. Farmers' groups dispute the estimate. Grain Growers chair Barry Large said his members expect no more than 2.1 tonnes.",
        {"2.4": "agriculture department", "2.1": "Barry Large"},
    ),
    (
        "Inflation slowed to 3.2% in October, the Office for National Statistics (ONS) said. Food prices rose 10.1%. Petrol fell by 4%, it said.",
        {
            "3.2": "Office for National Statistics",
            "10.1": "Office for National Statistics",
            "4%": "Office for National Statistics",
        },
    ),
    (
        "Police: 14 arrested in raid on smuggling ring\n"
        + "Officers seized 200 kilograms of cocaine and $3 million in cash.",
        {"14": "Police"},
    ),
    (
        "The army denied that its soldiers had killed 40 civilians in the village of Gao. Residents said they buried 43 bodies. A spokesman for the army, Colonel Ousmane Diarra, said 26 militants were killed.",
        {"40": None, "43": "Residents", "26": "Ousmane Diarra"},
    ),
    (
        'The company rejected the regulator\'s claim that 1.2 million litres of sewage had leaked into the river. "Our meters show 300,000 litres," chief executive Helen Marsh said.',
        {"1.2 million": "regulator", "300,000": "Helen Marsh"},
    ),
    (
        "More than 900 schools were closed, local media reported, citing the education ministry.",
        {"900": "education ministry"},
    ),
    (
        "The Financial Times reported that the bank would cut 3,000 jobs. The bank declined to comment. Analysts at Jefferies estimate savings of $450 million.",
        {"3,000": "Financial Times", "$450 million": "Jefferies"},
    ),
    (
        "According to figures from the interior ministry, 31,000 people crossed the Channel in 2023. That is a third fewer than in 2022.\n"
        + "Charities say the number of deaths has doubled.",
        {"31,000": "interior ministry", "third": "interior ministry", "doubled": "Charities"},
    ),
    (
        "Amnesty International has documented 853 executions in Iran last year. The group said 481 of them were for drug offences. Tehran has not commented.",
        {"853": "Amnesty International", "481": "Amnesty International"},
    ),
    (
        'Deforestation in the Amazon fell 22 percent in the 12 months to July, satellite data from the space research institute INPE showed. Environment Minister Marina Silva hailed the fall. "In Pará alone we lost 3,272 square kilometres," she said.',
        {"22": "INPE", "3,272": "Marina Silva"},
    ),
    (
        "Hospitals in Gaza received 112 bodies in the past day, the Hamas-run health ministry said. Israel's military said it had struck 150 targets.",
        {"112": "health ministry", "150": "Israel's military"},
    ),
    (
        "The storm destroyed 4,500 homes and cut power to half the island. In the capital, three hospitals were flooded.",
        {"4,500": None, "half": None, "three": None},
    ),
    (
        "Mayor Anne Keller said on Tuesday the city had sheltered 1,100 homeless people in January. The Red Cross counted 1,900. Keller called the count inflated.",
        {"1,100": "Anne Keller", "1,900": "Red Cross"},
    ),
    (
        "Unemployment stands at 4.3 percent, by the labour office's count. By the unions' reckoning, one in ten is without work.",
        {"4.3": "labour office", "one in ten": "unions"},
    ),
    (
        '"We have vaccinated 2 million children in six weeks," Dr. Jane Otieno, Kenya\'s director of public health, told the Nation. "Another 800,000 will follow."',
        {"2 million": "Jane Otieno", "800,000": "Jane Otieno"},
    ),
    (
        "Kyiv says Russia fired 84 missiles on Monday. Moscow said its forces hit all 20 targets. Ukraine's air force claimed to have shot down 43 of the missiles.",
        {"84": "Kyiv", "20": "Moscow", "43": "air force"},
    ),
    (
        "The IMF cut its growth forecast for Germany to 0.2 percent. It expects the euro zone to grow by 0.8 percent, the fund's chief economist, Pierre Gourinchas, said.",
        {"0.2": "IMF", "0.8": "Pierre Gourinchas"},
    ),
    (
        "A survey by the Pew Research Center found that 62 percent of adults had skipped a meal. Nearly 5,000 people took part in the poll.",
        {"62": "Pew Research Center", "5,000": "Pew Research Center"},
    ),
    (
        "The airline withdrew its estimate that 98 percent of flights left on time. The transport regulator had put the share at 71 percent.",
        {"98": None, "71": "regulator"},
    ),
    (
        "Prosecutors allege that the couple embezzled 44 million euros. Their lawyer, Tomas Novak, questioned the sum of 44 million.",
        {"44 million euros": "Prosecutors"},
    ),
    (
        "Cholera has killed 1,210 people since March, Malawi's health minister, Khumbize Chiponda, said in a televised address. The minister said 36,943 cases had been recorded. Doctors Without Borders (MSF) runs 14 treatment centres. MSF says many deaths go uncounted.",
        {
            "1,210": "Khumbize Chiponda",
            "36,943": "Khumbize Chiponda",
            "14": "Doctors Without Borders",
        },
    ),
    (
        "Apple sold 48 million iPhones in the quarter, down 11 percent from a year ago. Analysts had expected 52 million.",
        {"48 million": None, "11 percent": None, "52 million": "Analysts"},
    ),
    (
        "In its quarterly report, the central bank said reserves had dropped to $9.1 billion. It put the loss since May at $2.3 billion.",
        {"$9.1 billion": "central bank", "$2.3 billion": "central bank"},
    ),
    (
        "Some 300 protesters were detained in Minsk, according to the rights group Viasna, which monitors arrests. The interior ministry gave a figure of 120.",
        {"300": "Viasna", "120": "interior ministry"},
    ),
    (
        'Of the 240 passengers, 12 are still missing, rescue chief Paulo Teles tells Lusa. "We are searching an area of 40 square kilometres," he says.',
        {"240": "Paulo Teles", "12": "Paulo Teles", "40": "Paulo Teles"},
    ),
    (
        "The charity's own records show 640 complaints last year. It is believed that 90 of them were never read.",
        {"640": "charity"},
    ),
    (
        "Lebanon's caretaker prime minister, Najib Mikati, promised $50 million for the rebuilding of the port. Engineers have estimated the cost at $350 million.",
        {"$50 million": "Najib Mikati", "$350 million": "Engineers"},
    ),
    (
        "Thousands of people marched through Tbilisi on Saturday. Organisers spoke of 100,000 participants; police put the crowd at 20,000.",
        {"Thousands": None, "100,000": "Organisers", "20,000": "police"},
    ),
    (
        "Russia's Gazprom said on Friday it would supply 38 billion cubic metres this year. Reuters calculations show exports fell 55.6% in 2023.",
        {"38 billion": "Gazprom", "55.6": "Reuters"},
    ),
    (
        "South Sudan: 7.8 million people face acute hunger, the IPC says\n"
        + "The figure was published by three UN agencies on Monday.",
        {"7.8 million": "IPC"},
    ),
    (
        '"The government tells us 200 tonnes arrived," said Omar Hassan, who runs a camp outside Nyala. "We got 12."',
        {"200": "government", "12": "Omar Hassan"},
    ),
    (
        "Researchers led by Ana Ruiz of the University of Granada analysed 1,200 samples and found plastic in 93 percent of them. Their study appeared in Nature on Wednesday.",
        {"1,200": "Researchers", "93": "Researchers"},
    ),
    (
        "The death toll in the mine collapse has risen to 18, state television said. Officials had earlier reported 11 dead. It was not clear how many miners were underground; a relative said 40.",
        {"18": "state television", "11": "Officials", "40": "relative"},
    ),
    (
        "Data compiled by Johns Hopkins University showed 91,000 new cases on Sunday. The White House expects up to 240,000 deaths, Dr Anthony Fauci said.",
        {"91,000": "Johns Hopkins University", "240,000": "Anthony Fauci"},
    ),
    (
        "Nurses' leaders say 4 in 5 wards are understaffed. NHS England disputes this, saying that vacancies have fallen to 31,000.",
        {"4 in 5": "leaders", "31,000": "NHS England"},
    ),
    (
        "It emerged on Friday that 87 patients had been given the wrong drug. The hospital trust apologised. Its medical director, Sunil Shah, said 11 of the patients were harmed. The BBC understands that two have died.",
        {"11": "Sunil Shah", "two": "BBC"},
    ),
    (
        "Exports rose 6% in May from a year earlier, customs data showed on Friday, beating a Reuters poll forecast of 4.5%. Imports dropped by 1.8%.",
        {"6%": "customs", "4.5%": "Reuters", "1.8%": "customs"},
    ),
    (
        "The rebels, who control two provinces, said they had freed 650 prisoners. The government says 200 escaped.",
        {"650": "rebels", "200": "government"},
    ),
]


@pytest.mark.parametrize(
    ("text", "credits"), STORIES, ids=lambda v: v[:40] if isinstance(v, str) else ""
)
def test_every_figure_goes_to_whom_the_story_credits(text: str, credits: dict[str, str | None]):
    story = told(text)
    for figure, claimant in credits.items():
        credited = credit_of(story, figure).claimant
        assert (credited is None) == (claimant is None), figure
        if claimant is not None and credited is not None:
            assert claimant.casefold() in credited.casefold(), figure


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "Regional radio reported 40 arrests, citing the customs office.",
            "40",
            Credit("customs office", "Regional radio"),
        ),
        (
            "The governor told Reuters that 300 wells had run dry.",
            "300",
            Credit("governor"),
        ),
        (
            "The Guardian reported that one hospital treated 90 people, according to Oxfam.",
            "90",
            Credit("Oxfam", "Guardian"),
        ),
        (
            "“By the count of Greenpeace, 60 ships dumped waste,” said Lena Voss, a lawyer.",
            "60",
            Credit("Lena Voss"),
        ),
        (
            "The navy denied that 19 sailors had deserted.",
            "19",
            Credit(None, None, "navy"),
        ),
        (
            "The mayor rejected the union's claim that 700 posts were empty.",
            "700",
            Credit("union", None, "mayor"),
        ),
        (
            "Economist Ravi Sen questioned the figure given by the treasury that 2,000 firms closed.",
            "2,000",
            Credit("treasury", None, "Ravi Sen"),
        ),
        (
            "The ministry's toll of 85 was disputed by aid workers.",
            "85",
            Credit("ministry", None, "aid workers"),
        ),
        # Denials of other things than figures leave the speaker alone.
        ("Police questioned 40 witnesses on Monday.", "40", Credit(None)),
    ],
)
def test_relays_and_deniers_are_kept_apart(text: str, figure: str, expected: Credit):
    assert credit_of(told(text), figure) == expected


def test_a_quotation_goes_on_over_sentences_and_paragraphs():
    story = told(
        "“We lost 40 boats,” said Amina Bakari, who leads the fishers' league.\n"
        "“The harbour is gone. Another 12 boats are adrift.\n"
        "“Some 900 families live on fish.”\n"
        "The port authority counted 31 boats."
    )
    assert credit_of(story, "12").claimant == "Amina Bakari"
    assert credit_of(story, "900").claimant == "Amina Bakari"
    assert credit_of(story, "31").claimant == "port authority"


def test_such_data_credits_the_sentences_before_it():
    story = told(
        "Some 4,100 hectares of forest burnt in June. Half of it was pine. These figures were given "
        "by the head of the forest service, Pavel Novik.\nThe opposition says 9,000 hectares burnt."
    )
    assert credit_of(story, "4,100").claimant == "Pavel Novik"
    assert credit_of(story, "9,000").claimant == "opposition"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # Several sources, and the narrator's own account.
        (
            "The bank said 40 branches would close. The union said 60.\n"
            "In 2019 the town had 12 banks.",
            "12",
        ),
        # Hearsay names nobody.
        (
            "Rents rose 4 percent, the housing office said, but 30 families were reportedly evicted. "
            "The tenants' league said 900 had complained.",
            "30",
        ),
        # The narrator compares two sources.
        ("Spain claims 5,000 took part, twice what organisers say.", "twice"),
        # A flood claims lives and says nothing.
        ("The flood claimed 40 lives.", "40"),
        # What is forecast is no forecast of the place before it.
        ("Output in Peru is forecast to reach 43 million tonnes.", "43"),
        # A place stands before a colon.
        ("Nairobi: Doctors treated 40 patients.", "40"),
    ],
)
def test_nobody_is_credited(text: str, figure: str):
    assert credit_of(told(text), figure).claimant is None


@pytest.mark.parametrize(
    ("text", "figure", "claimant"),
    [
        # People go by their bare names, whatever stands before them.
        ("Lieutenant-General Omar Diallo said 40 trucks arrived.", "40", "Omar Diallo"),
        ("Attorney-General Ruth Abara said 40 cases were open.", "40", "Ruth Abara"),
        ("President-elect Pablo Ruiz said 40 roads were cut.", "40", "Pablo Ruiz"),
        ("Minister of Transport Ingrid Moe said 40 trains stood still.", "40", "Ingrid Moe"),
        ("Governor of Texas Ann Lowe said 40 wells ran dry.", "40", "Ann Lowe"),
        ("Secretary of the National Water Board, Lars Holm, said 40 dams leak.", "40", "Lars Holm"),
        (
            "Minister of Foreign Affairs said 40 visas were refused.",
            "40",
            "Minister of Foreign Affairs",
        ),
        # A plain noun before a body only says what it is.
        ("The U.N. refugee agency UNHCR said 40 boats sank.", "40", "UNHCR"),
        ("The rights group Viasna (VSN) said 40 were held in jails.", "40", "Viasna (VSN)"),
        ("The disaster agency BNPB said 40 houses fell.", "40", "BNPB"),
        ("The army's health service said 40 soldiers fell ill.", "40", "army's health service"),
        # When it was said is no part of the name.
        ("The Labour Department on Friday reported 40 strikes.", "40", "Labour Department"),
        ("The Water Board yesterday said 40 pumps broke.", "40", "Water Board"),
        ("Health Watch late on Monday reported 40 deaths.", "40", "Health Watch"),
        # Who does it to people is no source; who does it to figures is.
        ("The league said 185 men were released by Israel on Saturday.", "185", "league"),
        ("Relatives say 40 boats were made by the yard.", "40", "Relatives"),
        ("The navy said 40 blankets were given by the charity.", "40", "navy"),
        ("A toll of 40 was given by the coroner.", "40", "coroner"),
        # "It" looks to its own sentence's subject.
        ("The Mexican navy seized 40 boats, it said on Sunday.", "40", "Mexican navy"),
        # What belongs to a speaker is told by them.
        (
            "The agency said roads are cut and its inspectors found 40 broken bridges.",
            "40",
            "agency",
        ),
        ("Her lawyer, Tom Reed, said 40 letters were lost.", "40", "Tom Reed"),
        # Whose filing, appeal or plan it is.
        ("That is above the firm's filing of 2,199.", "2,199", "firm"),
        ("Only some of UNICEF's $40 million appeal is funded.", "40", "UNICEF"),
        ("Critics fear the bank's 300 billion plan will fail.", "300 billion", "bank"),
        ("The king named the rebels' release of 40 men as the cause.", "40", "king"),
        # A citation behind an interruption, and one that ends its sentence.
        (
            "The dead, she said, lie in Gao, where 40 graves were dug, according to the mayor.",
            "40",
            "mayor",
        ),
        ("About 40 per cent of schools lack a fence, Open Doors says.", "40", "Open Doors"),
        # Any persons may count.
        ("In Leith, stewards recorded 40 notices.", "40", "stewards"),
        ("Parents of pupils counted 40 rats.", "40", "Parents of pupils"),
        ("Patients show 40 signs of illness.", "40", None),
        # Figures with their source behind them, and writings in the plural.
        ("Polls by Ipsos put the party at 14 percent.", "14", "Ipsos"),
        ("The Commission proposed a budget of 2 billion euros.", "2 billion", "Commission"),
    ],
)
def test_a_claimant_is_named_as_readers_know_them(text: str, figure: str, claimant: str | None):
    credited = credit_of(told(text), figure).claimant
    assert (credited and credited.casefold().removeprefix("the ")) == (
        claimant and claimant.casefold()
    )


@pytest.mark.parametrize(
    ("text", "figure", "expected"),
    [
        (
            "Doctors say 2,500 died. The minister dismissed that estimate as baseless.",
            "2,500",
            Credit("Doctors", None, "minister"),
        ),
        (
            "The army claims 12 rebels fell. The rebels called the claim a lie.",
            "12",
            Credit("army", None, "rebels"),
        ),
        (
            "Organisers spoke of 15,000 marchers. The prefecture rejected this.",
            "15,000",
            Credit("Organisers", None, "prefecture"),
        ),
        (
            "Teachers said 30 schools were shut, and rejected the ministry's count of 8.",
            "8",
            Credit("ministry", None, "Teachers"),
        ),
        (
            "Farmers faulted the police figure of 52.",
            "52",
            Credit("police", None, "Farmers"),
        ),
        # To reject something else disputes no figure.
        (
            "Organisers spoke of 15,000 marchers. The prefecture rejected their request.",
            "15,000",
            Credit("Organisers"),
        ),
    ],
)
def test_a_denial_reaches_the_figure_it_means(text: str, figure: str, expected: Credit):
    credit = credit_of(told(text), figure)
    for got, meant in (
        (credit.claimant, expected.claimant),
        (credit.disputed_by, expected.disputed_by),
    ):
        assert (got and got.casefold()) == (meant and meant.casefold())


def test_a_publisher_tells_of_its_own_deeds():
    story = told(
        "The United Nations said 900 are homeless.\nHope Bridge has pitched 40 tents in Van."
    )
    own = replace(story, article=story.article.model_copy(update={"publisher": "Hope Bridge"}))
    assert credit_of(own, "40").claimant == "Hope Bridge"


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Some refugees in the valley have complained of the cold.\n"
            "The High Commissioner for Refugees (UNHCR) reported that 800 tents were sent.",
            "High Commissioner for Refugees (UNHCR)",
        ),
        (
            "A few farmers blocked the road.\n"
            "The Alliance of Kenyan Farmers said 40 trucks were stopped.",
            "Alliance of Kenyan Farmers",
        ),
        (
            "Two nurses spoke of long shifts.\nThe Royal College of Nurses said 900 posts are empty.",
            "Royal College of Nurses",
        ),
        (
            "Three survivors told their story.\nThe survivors said 200 people were on board.",
            "Three survivors",
        ),
        ("House prices rose by 3 percent in April, the bank said.", "bank"),
        ("Bank profits fell by 3 percent in April, the lender said.", "lender"),
        ("Velora Bank lost 3 million euros in April, the lender said.", "Velora Bank"),
    ],
)
def test_a_body_named_for_people_is_not_those_people(text: str, claimant: str) -> None:
    from ledger.extraction import extract_text

    assert [c.claimant for c in extract_text(text)][-1] == claimant


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            "Ada Lindqvist, the general, said she would leave the Northern Treaty Organisation.\n"
            "Lindqvist added that 20 percent of the posts are empty.",
            "Ada Lindqvist",
        ),
        (
            "The National Liberty Front (NLF) fired on the base.\n"
            "The assault, the Front said, killed four guards.",
            "National Liberty Front",
        ),
    ],
)
def test_names_end_with_their_sentence_and_short_forms_find_their_body(
    text: str, claimant: str
) -> None:
    from ledger.extraction import extract_text

    assert claimant in (extract_text(text)[-1].claimant or "")
    assert "Organisation" not in (extract_text(text)[-1].claimant or "")


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Tests at the plant found 128 infections, the district of Wesel announced on Monday.", "district of Wesel"),
        ("A check of the farms found 12 cases of flu, the agriculture ministry said.", "agriculture ministry"),
        ("A study of the farms found 12 cases of flu.", "study of the farms"),
        ("Honduras' foreign ministry said 11 people had died.", "Honduras' foreign ministry"),
    ],
)  # fmt: skip
def test_who_tells_what_tests_found(text: str, claimant: str) -> None:
    (found, *_) = extract_text(text)
    assert found.claimant == claimant
