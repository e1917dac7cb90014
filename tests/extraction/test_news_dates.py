"""When a figure holds, in the ways news tells it: sentences with their day of publication."""

import pytest

from ledger.extraction import extract_text
from ledger.model import Claim


def claim(text: str, number: str, published: str | None) -> Claim:
    return next(c for c in extract_text(text, published) if number in c.number_text)


@pytest.mark.parametrize(
    ("published", "text", "number", "span"),
    [
        ("2024-08-14", "Registered unemployment stood at 214,300 people at the end of July, the labour office said.", "214,300", ("2024-07-31", "2024-07-31")),
        ("2024-08-14", "At the end of June the fund held $12.4 billion.", "12.4", ("2024-06-30", "2024-06-30")),
        ("2024-08-14", "The agency treated 340 patients at the start of August.", "340", ("2024-08-01", "2024-08-01")),
        ("2023-05-20", "In early April the clinic admitted 85 patients.", "85", ("2023-04-01", "2023-04-30")),
        ("2023-05-20", "Some 4,000 hectares burned in the first week of May.", "4,000", ("2023-05-01", "2023-05-07")),
        ("2023-05-20", "The border post registered 9,400 crossings in the last week of April.", "9,400", ("2023-04-24", "2023-04-30")),
        ("2023-05-20", "Poland took in 1,100 arrivals in the first three months of 2023.", "1,100", ("2023-01-01", "2023-03-31")),
        ("2023-08-02", "Exports fell 7.5% in the first half, the customs service said.", "7.5", ("2023-01-01", "2023-06-30")),
        ("2024-02-09", "Profit rose 14% in the fourth quarter.", "14", ("2023-10-01", "2023-12-31")),
        ("2024-02-09", "Revenue reached 3.1 billion euros in the three months to December.", "3.1", ("2023-10-01", "2023-12-31")),
        ("2024-07-18", "Net migration came to 685,000 in the year to December 2023.", "685,000", ("2023-01-01", "2023-12-31")),
        ("2024-07-18", "Consumer prices rose 2.2% in the 12 months to June.", "2.2", ("2023-07-01", "2024-06-30")),
        ("2024-07-18", "Police recorded 15,600 knife offences in the year ending March 2024.", "15,600", ("2023-04-01", "2024-03-31")),
        ("2024-07-18", "Between January and June, 2,755 people drowned or went missing on the route.", "2,755", ("2024-01-01", "2024-06-30")),
        ("2024-05-13", "From 3 to 9 May, health posts reported 412 cases of dengue.", "412", ("2024-05-03", "2024-05-09")),
        ("2024-05-13", "A total of 37 homes were hit between May 3 and May 9.", "37", ("2024-05-03", "2024-05-09")),
        ("2024-05-13", "The ministry logged 1,240 infections from 28 April to 4 May.", "1,240", ("2024-04-28", "2024-05-04")),
        ("2024-01-11", "Between October and December, 61 vessels changed course.", "61", ("2023-10-01", "2023-12-31")),
        ("2022-09-01", "Some 1,136 people have died since mid-June, the disaster agency said.", "1,136", ("2022-06-01", None)),
        ("2024-06-05", "The state spent 412 billion rupees on subsidies in 2023-24.", "412", (None, None)),
        ("2024-11-20", "Councils built 9,561 homes in the financial year 2023/24.", "9,561", (None, None)),
        ("2024-11-20", "The department approved 83,000 visas in fiscal year 2024.", "83,000", (None, None)),
        ("2024-03-14", "A blast killed seven people on Wednesday.", "seven", ("2024-03-13", "2024-03-13")),
        ("2024-03-14", "Russia launched 36 drones overnight, the air force said.", "36", ("2024-03-13", "2024-03-14")),
        ("2024-03-18", "Clashes over the weekend killed 14 people.", "14", ("2024-03-16", "2024-03-17")),
        ("2024-03-14", "Two gunmen killed nine worshippers on Sunday night.", "nine", ("2024-03-10", "2024-03-10")),
        ("2024-03-14", "Some 3,200 workers walked out on Monday morning.", "3,200", ("2024-03-11", "2024-03-11")),
        ("2024-03-14", "Rescuers pulled 18 survivors from the rubble yesterday.", "18", ("2024-03-13", "2024-03-13")),
        ("2024-03-14", "Inspectors shut 40 stalls last week.", "40", ("2024-03-04", "2024-03-10")),
        ("2024-03-14", "The bank bought 12 tonnes of gold last month.", "12", ("2024-02-01", "2024-02-29")),
        ("2024-03-14", "Over the past 24 hours, 52 people were killed in strikes.", "52", ("2024-03-13", "2024-03-14")),
        ("2024-03-14", "In the past three months the port lost 140 sailings.", "140", ("2023-12-14", "2024-03-14")),
        ("2024-03-14", "Homicides fell 9% last year.", "9", ("2023-01-01", "2023-12-31")),
        ("2024-03-14", "So far this year, 1,420 migrants have reached the island.", "1,420", ("2024-01-01", "2024-03-14")),
        ("2024-03-14", "Ghana has recorded 88 cases since the start of the year.", "88", ("2024-01-01", None)),
        ("2024-03-14", "Ghana has recorded 88 cases since the beginning of January.", "88", ("2024-01-01", None)),
        ("2024-03-14", "Since Tuesday, 2,600 people have left the town.", "2,600", ("2024-03-12", None)),
        ("2024-03-14", "Two years ago the herd counted 9,100 cattle.", "9,100", ("2022-01-01", "2022-12-31")),
        ("2024-03-14", "The river rose and drowned 16 people three days ago.", "16", ("2024-03-11", "2024-03-11")),
        (None, "In the 1990s the war displaced 800,000 people.", "800,000", ("1990-01-01", "1999-12-31")),
        ("2024-03-14", "Over the past decade, 63,285 people have died on the routes.", "63,285", ("2014-03-14", "2024-03-14")),
        (None, "From 2015 through 2019 the state executed 96 prisoners.", "96", ("2015-01-01", "2019-12-31")),
        (None, "Deaths climbed to 1,900 in 2021, from 1,500 in 2020.", "1,500", ("2020-01-01", "2020-12-31")),
        (None, "The country exported 2.1 million tonnes in 2022, compared with 1.8 million tonnes the previous year.", "1.8", ("2021-01-01", "2021-12-31")),
        (None, "The country exported 2.1 million tonnes in 2022, compared with 1.8 million tonnes the previous year.", "2.1", ("2022-01-01", "2022-12-31")),
        ("2024-05-02", "Arrests rose to 5,310 in April from 4,020 a year earlier.", "4,020", ("2023-04-01", "2023-04-30")),
        ("2024-05-02", "Arrests rose to 5,310 in April from 4,020 a year earlier.", "5,310", ("2024-04-01", "2024-04-30")),
        ("2024-07-10", "Car sales reached 88,000 in the first half of 2024, up from 80,000 in the same period last year.", "80,000", ("2023-01-01", "2023-06-30")),
        ("2024-07-10", "Inflation slowed to 3.0% in June from 3.3% in May.", "3.3", ("2024-05-01", "2024-05-31")),
        ("2024-07-10", "Inflation slowed to 3.0% in June from 3.3% in May.", "3.0", ("2024-06-01", "2024-06-30")),
        ("2024-07-10", "Inflation eased to 3.0% in June, from 3.3% a month earlier.", "3.3", ("2024-05-01", "2024-05-31")),
        ("2024-07-10", "Murders dropped 12% in the first six months of the year.", "12", ("2024-01-01", "2024-06-30")),
        ("2024-07-10", "The murder count in Jamaica was 1,393 in 2023 and 1,508 in 2022.", "1,508", ("2022-01-01", "2022-12-31")),
        ("2024-07-10", "Back in March 2020, the plant employed 2,300 people.", "2,300", ("2020-03-01", "2020-03-31")),
        (None, "In the summer of 2022, heat killed 61,000 people in Europe.", "61,000", (None, None)),
        (None, "The census of 2011 counted 121 crore people.", "121", ("2011-01-01", "2011-12-31")),
        ("2024-03-14", "Police on Thursday arrested 41 protesters in the capital.", "41", ("2024-03-14", "2024-03-14")),
        ("2024-03-14", "The army said it killed 15 rebels on Saturday.", "15", ("2024-03-09", "2024-03-09")),
        ("2024-03-14", "When the dam burst on 10 September 2023, about 11,300 people drowned.", "11,300", ("2023-09-10", "2023-09-10")),
        (None, "The fire, which broke out on 14 June 2017, killed 72 people.", "72", ("2017-06-14", "2017-06-14")),
        ("2024-03-14", "At least 19 miners died when a shaft collapsed on Tuesday.", "19", ("2024-03-12", "2024-03-12")),
        ("2024-03-14", "Some 130,000 people have fled since fighting erupted in January.", "130,000", ("2024-01-01", None)),
        ("2024-03-14", "The ceasefire that began on 24 November has let 105 hostages go home.", "105", (None, None)),
        ("2024-03-14", "Voters who went to the polls on 4 February elected 60 deputies.", "60", ("2024-02-04", "2024-02-04")),
        (None, "After the tsunami of 26 December 2004, donors pledged $6.2 billion.", "6.2", ("2004-12-26", None)),
        ("2023-09-12", "MARRAKECH, Sept 12 - The quake struck late on Friday. It killed 2,862 people and injured 2,562.\nIn Talat N'Yaaqoub, 80 soldiers set up a field hospital with 30 beds.", "2,862", ("2023-09-08", "2023-09-08")),
        ("2023-09-12", "MARRAKECH, Sept 12 - The quake struck late on Friday. It killed 2,862 people and injured 2,562.\nIn Talat N'Yaaqoub, the hospital has 30 beds.", "30", (None, None)),
        ("2023-09-12", "MARRAKECH, Sept 12 - The quake struck late on Friday. It killed 2,862 people and injured 2,562.", "2,562", ("2023-09-08", "2023-09-08")),
        ("2024-04-22", "A bus plunged into a ravine in Bolivia on Sunday, killing 22 people, police said. Another 16 passengers were injured. The bus had 45 seats.", "16", ("2024-04-21", "2024-04-21")),
        ("2024-04-22", "A bus plunged into a ravine in Bolivia on Sunday, killing 22 people, police said. Another 16 passengers were injured. The bus had 45 seats.", "45", (None, None)),
        ("2024-04-22", "A bus plunged into a ravine in Bolivia on Sunday, killing 22 people, police said. Another 16 passengers were injured. The bus had 45 seats.", "22", ("2024-04-21", "2024-04-21")),
        ("2024-04-22", "A ferry capsized off Liberia on Friday night. Rescuers recovered 27 bodies. About 60 people are still missing.", "27", ("2024-04-19", "2024-04-19")),
        ("2024-04-22", "A ferry capsized off Liberia on Friday night. Rescuers recovered 27 bodies. About 60 people are still missing.", "60", (None, None)),
        ("2024-04-22", "Gunmen attacked a village in Plateau State on Saturday. At least 23 people were shot dead and 50 houses burned, a local official said. Some 3,000 people are sheltering in a school.", "50", ("2024-04-20", "2024-04-20")),
        ("2024-04-22", "Gunmen attacked a village in Plateau State on Saturday. At least 23 people were shot dead and 50 houses burned, a local official said. Some 3,000 people are sheltering in a school.", "3,000", (None, None)),
        ("2024-06-11", "Voters in Belgium chose a new parliament on Sunday. The N-VA won 24 seats, and turnout was 87.4%.", "24", ("2024-06-09", "2024-06-09")),
        ("2024-06-11", "Voters in Belgium chose a new parliament on Sunday. The N-VA won 24 seats, and turnout was 87.4%.", "87.4", ("2024-06-09", "2024-06-09")),
        ("2024-06-11", "A storm hit the coast on 8 June and left 9 people dead. The last such storm, in 2010, killed 31.", "31", ("2010-01-01", "2010-12-31")),
        ("2024-06-11", "A storm hit the coast on 8 June and left 9 people dead. The town has 41,000 inhabitants.", "41,000", (None, None)),
        ("2024-06-11", "Two inmates escaped from a prison in Peru on Monday. The prison holds 2,100 people.", "2,100", (None, None)),
        ("2024-06-11", "On Monday, the government freed 1,200 prisoners. Another 300 will be released in July.", "300", ("2024-07-01", "2024-07-31")),
        ("2024-06-11", "The ministry expects 95,000 visitors next month.", "95,000", ("2024-07-01", "2024-07-31")),
        ("2024-06-11", "Growth will reach 3.1% in 2025, the fund forecast.", "3.1", ("2025-01-01", "2025-12-31")),
        ("2024-06-11", "Denmark aims to cut emissions by 70% by 2030.", "70", (None, None)),
        ("2024-06-11", "The plant is to be shut by the end of 2026, costing 900 jobs.", "900", (None, None)),
        (None, "Last week 400 people fled.", "400", (None, None)),
        ("2024-06", "On Tuesday 400 people fled.", "400", (None, None)),
        ("2024-06", "Last month 400 people fled.", "400", ("2024-05-01", "2024-05-31")),
        ("2024-06-11", "In recent months 5,000 people have fled.", "5,000", (None, None)),
        ("2024-06-11", "Prices have risen 40% since the pandemic.", "40", (None, None)),
        ("2024-06-11", "Since the coup on 1 February 2021, 5,161 civilians have been killed.", "5,161", ("2021-02-01", None)),
        ("2024-06-11", "Canada admitted 471,550 permanent residents in 2023, up 8% from the year before.", "471,550", ("2023-01-01", "2023-12-31")),
        ("2024-06-11", "Canada admitted 471,550 permanent residents in 2023, up 8% from the year before.", "8", ("2023-01-01", "2023-12-31")),
        ("2024-06-11", "In May alone, 77 people were killed; in April the count was 52.", "52", ("2024-04-01", "2024-04-30")),
        ("2024-06-11", "The 2023 monsoon killed 2,400 people.", "2,400", ("2023-01-01", "2023-12-31")),
        ("2024-06-11", "Norway's fund earned 1.2 trillion kroner in January-March.", "1.2", ("2024-01-01", "2024-03-31")),
        ("2024-06-11", "The airline carried 14.2 million passengers in Q1.", "14.2", ("2024-01-01", "2024-03-31")),
        ("2024-06-11", "Yemen received 17,000 tonnes of wheat in the week ended 2 June.", "17,000", ("2024-05-27", "2024-06-02")),
        ("2024-06-11", "Some 1,800 people were treated for heat on Monday and Tuesday.", "1,800", ("2024-06-10", "2024-06-11")),
        ("2024-06-11", "Between 2000 and 2020 the glacier lost 40% of its mass.", "40", ("2000-01-01", "2020-12-31")),
        ("2024-06-11", "Heavy rain since Friday has displaced 12,000 people.", "12,000", ("2024-06-07", None)),
        ("2024-06-11", "More than 600 people have been arrested since Saturday's riot.", "600", ("2024-06-08", None)),
        ("2024-06-11", "In the month to 9 June, 210 ships passed.", "210", ("2024-05-10", "2024-06-09")),
        ("2024-06-11", "In the past week, cholera has killed 31 people.", "31", ("2024-06-04", "2024-06-11")),
        ("2024-06-11", "Armed groups abducted 137 children in the first week of March.", "137", ("2024-03-01", "2024-03-07")),
        ("2024-06-11", "Tourist arrivals last summer reached 2.4 million.", "2.4", (None, None)),
        ("2024-06-11", "About 700 people died on Dec. 26.", "700", ("2023-12-26", "2023-12-26")),
    ],
)  # fmt: skip
def test_the_period_of_a_figure(
    published: str | None, text: str, number: str, span: tuple[str | None, str | None]
) -> None:
    found = claim(text, number, published)
    assert (found.period_start, found.period_end) == span


@pytest.mark.parametrize(
    ("text", "number", "span", "as_of"),
    [
        ("Officials said on Tuesday that 28 people were missing.", "28", (None, None), "2024-03-12"),
        ("The minister told parliament on Wednesday that 312 schools lacked water.", "312", (None, None), "2024-03-13"),
        ("As of 10 March, 4,800 families had received tents.", "4,800", (None, None), "2024-03-10"),
        ("As of Tuesday, crews had restored power to 61,000 homes.", "61,000", (None, None), "2024-03-12"),
        ("By Sunday evening, 1,900 residents had been evacuated.", "1,900", (None, None), "2024-03-10"),
        ("According to a report released on Monday, 6.9 million people lack clean water.", "6.9", (None, None), "2024-03-11"),
        ("Thailand deported 260 people on Monday, the immigration bureau said on Tuesday.", "260", ("2024-03-11", "2024-03-11"), "2024-03-12"),
        ("The toll from Monday's landslide has climbed to 57, rescue teams said on Thursday.", "57", ("2024-03-11", "2024-03-11"), "2024-03-14"),
        ("The UN said in February that 18 million people needed food.", "18", (None, None), "2024-02"),
    ],
)  # fmt: skip
def test_the_day_a_figure_was_given(
    text: str, number: str, span: tuple[str | None, str | None], as_of: str
) -> None:
    found = claim(text, number, "2024-03-14")
    assert (found.period_start, found.period_end, found.as_of) == (*span, as_of)
