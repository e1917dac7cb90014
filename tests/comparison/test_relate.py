"""What two figures are to each other, told in the fact-checker's language."""

from typing import Any

import pytest

from tests.comparison.figures import figure, related, told

QUAKE = {
    "event": "be killed in the earthquake",
    "population": "people",
    "place": "Nepal",
    "published": "2015-04-26",
}
FLU = {
    "event": "be vaccinated",
    "population": "children",
    "place": "Kenya",
    "period_start": "2022-01-01",
    "period_end": "2022-12-31",
    "period_text": "in 2022",
}
STRIKE = {
    "event": "be killed in the air strike",
    "population": "people",
    "place": "Gaza",
    "published": "2023-10-18",
}
JOBLESS = {"unit": "percent", "kind": "share", "population": "unemployment rate", "place": "Spain"}
SHARE = {"unit": "percent", "kind": "change", "population": "wheat exports", "place": "Ukraine"}
WAGES = {
    "unit": "USD",
    "population": "budget deficit",
    "place": "Ghana",
    "period_start": "2022-01-01",
    "period_end": "2022-12-31",
}
CROWD = {
    "kind": "flow",
    "event": "march",
    "population": "protesters",
    "place": "Paris",
    "period_start": "2023-01-19",
    "period_end": "2023-01-19",
}
CAMP = {"kind": "stock", "population": "refugees", "place": "Chad", "as_of": "2024-03"}

MINE = {"place": "Cagayan", "published": "2014-05-14", "event": "be killed in the mine fire"}
WAR = {"place": "Karabakh", "event": "be killed", "population": "soldiers"}

ARMY = {"event": "be killed", "place": "Ukraine"}
TOWN = {"kind": "stock", "place": "Flin Flon", "event": "live", "published": "2025-06-03"}
RALLY = {
    "event": "take part in the rally",
    "population": "people",
    "period_start": "2025-06-28",
    "period_end": "2025-06-28",
    "place": "Belgrade",
    "article": "x",
}
RETURNS = {
    "event": "return",
    "population": "Syrians",
    "place_from": "Lebanon",
    "place_to": "Syria",
    "period_start": "2024-12-08",
    "article": "x",
}
GROWTH = {
    "unit": "percent",
    "kind": "change",
    "population": "economy",
    "event": "grow",
    "place": "Kenya",
    "period_start": "2025-01-01",
    "period_end": "2025-12-31",
}

CASES = {
    "one army's dead of a war, by two bodies": (
        figure("5,937 soldiers", 5937, population="Russian soldiers", claimant="Sergei Shoigu", published="2022-09-21", **ARMY),
        figure("55,110 personnel", 55110, population="Russian personnel", claimant="the General Staff", published="2022-09-21", **ARMY),
        ("conflict", "value"),
    ),
    "one army's casualties, counted again by one body": (
        figure("338,820 casualties", 338820, population="Russian casualties", claimant="the General Staff", published="2023-12-12", **ARMY),
        figure("409,820 troops", 409820, population="Russian troops", claimant="the General Staff", published="2024-12-25", **ARMY),
        ("update", None),
    ),
    "few of an army, at no told time": (
        figure("14 soldiers", 14, population="Kenyan soldiers", claimant="the army", published="2022-09-21", event="be killed", place="Somalia"),
        figure("31 soldiers", 31, population="Kenyan soldiers", claimant="a union", published="2022-09-21", event="be killed", place="Somalia"),
        (None, None),
    ),
    "how many live in a town, by two sources": (
        figure("5,000 residents", 5000, read=(4500, 5500), population="residents", claimant="the premier", **TOWN),
        figure("5,100 residents", 5100, read=(5050, 5150), population="residents", claimant="the mayor", **TOWN),
        ("agree", None),
    ),
    "a part that another source gives of the same crowd": (
        figure("140,000 people", 140000, id="whole", claimant="the archive", **RALLY),
        figure("36,000 people", 36000, id="part", part_of="whole", claimant="the ministry", sentence_start=90, **RALLY),
        ("conflict", "value"),
    ),
    "a part that the same source gives": (
        figure("140,000 people", 140000, id="whole", claimant="the archive", **RALLY),
        figure("36,000 people", 36000, id="part", part_of="whole", claimant="the archive", sentence_start=90, **RALLY),
        ("part_whole", None),
    ),
    "two bodies' returns that one story sets against each other": (
        figure("362,000 returns", 362000, claimant="UNHCR", as_of="2025-09-25", **RETURNS),
        figure("238,000 returns", 238000, claimant="the social affairs minister", as_of="2025-09-23", sentence_start=90, **RETURNS),
        ("conflict", "value"),
    ),
    "a storm's dead beside those of a flood": (
        figure("14 people", 14, population="people", event="be killed by the cyclone", place="Mumbai", published="2024-05-14", claimant="police"),
        figure("9 people", 9, population="people", event="be killed in the floods", place="Mumbai", published="2024-05-14", claimant="the health ministry"),
        ("scope_difference", None),
    ),
    "a tornado's dead beside those of a flood": (
        figure("14 people", 14, population="people", event="be killed by the tornado", place="Mumbai", published="2024-05-14", claimant="police"),
        figure("6 people", 6, population="people", event="be killed in the floods", place="Mumbai", published="2024-05-14", claimant="the health ministry"),
        (None, None),
    ),
    "an army's losses of two months": (
        figure("35,000 soldiers", 35000, population="Russian soldiers", claimant="the defence ministry", published="2025-06-01", period_start="2025-05-01", period_end="2025-05-31", **ARMY),
        figure("48,670 soldiers", 48670, population="Russian soldiers", claimant="the defence ministry", published="2026-01-01", period_start="2025-12-01", period_end="2025-12-31", **ARMY),
        ("scope_difference", None),
    ),
    "falls measured from a far year": (
        figure("46 percent", -46, claimant="the agency of the air", sentence="Emissions fell 46 percent in 2025 compared with 1990.", **GROWTH),
        figure("10 percent", -10, claimant="the fund", sentence="Emissions fell 10 percent in 2025.", **GROWTH),
        (None, None),
    ),
    "nobody in one blast beside a war's dead": (
        figure("no casualties", 0, number="no", population="people", event="be killed in the bombing", place="Sudan", claimant="the army", published="2011-11-12"),
        figure("2 million people", 2000000, population="people", event="be killed in the bombing", place="Sudan", claimant="the UN", published="2011-11-12"),
        (None, None),
    ),
    "nobody beside a dozen": (
        figure("no casualties", 0, number="no", population="people", event="be killed in the bombing", place="Yida", claimant="the army", period_start="2011-11-10", period_end="2011-11-10"),
        figure("12 people", 12, population="people", event="be killed in the bombing", place="Yida", claimant="the UN", period_start="2011-11-10", period_end="2011-11-10"),
        ("conflict", "value"),
    ),
    "a village that opens its sentence is no whole country": (
        figure("one man", 1, number="one", population="man", event="kill", place="Indonesia", claimant="an official", sentence="In Suka Makmur village a landslide engulfed a farm, killing one man.", published="2013-07-03"),
        figure("10 people", 10, population="people", event="be killed in the landslide", place="Aceh", claimant="the agency of rescue", published="2013-07-03"),
        (None, None),
    ),
    "some of a town's residents": (
        figure("600 residents", 600, population="residents", claimant="the premier", **{**TOWN, "event": "remain"}),
        figure("5,100 residents", 5100, population="residents", claimant="the mayor", **TOWN),
        (None, None),
    ),
    "one year's growth, of which one source names the year before": (
        figure("5.3 percent", 5.3, claimant="the minister", sentence="The economy grew 5.3 percent in 2025, compared to 4.7 in 2024.", **GROWTH),
        figure("4.8 percent", 4.8, claimant="the fund", sentence="The economy grew 4.8 percent in 2025.", **GROWTH),
        ("conflict", "value"),
    ),
    "a number killed elsewhere is no rival of the city's": (
        figure("11,300 people", 11300, population="people", event="be killed in the flood", place="Libya", claimant="the Red Crescent", article="x"),
        figure("170 people", 170, population="people", event="be killed in the flood", place="Libya", claimant="the UN", article="x", sentence="The flood killed 170 people elsewhere in the country.", sentence_start=90),
        ("scope_difference", None),
    ),
    "two bodies' tolls of Tuesday and of Thursday in one story": (
        figure("229 people", 229, population="people", event="be killed in the flood", place="Gofa", claimant="the commission", as_of="2024-07-23", article="x"),
        figure("257 people", 257, population="people", event="be killed in the flood", place="Gofa", claimant="OCHA", as_of="2024-07-25", article="x", sentence_start=90),
        ("update", None),
    ),
    "an uncredited handful beside a body's toll": (
        figure("39 people", 39, population="people", event="be killed by the police", place="Kenya", claimant="the rights commission", article="x"),
        figure("2 people", 2, population="people", event="be killed by the police", place="Kenya", article="x", sentence_start=90),
        ("scope_difference", None),
    ),
    "two bodies on how many were inside when it fell": (
        figure("3,500 workers", 3500, kind="stock", population="workers", event="be inside", sentence="There were 3,500 workers inside when the house fell.", place="Savar", claimant="the fire service", article="x"),
        figure("4,500 workers", 4500, kind="stock", population="workers", event="be inside", place="Savar", claimant="the union", article="x", sentence_start=90),
        ("conflict", "value"),
    ),
    "April's dead of the country beside a province's dead of no stated time": (
        figure("70 people", 70, population="people", event="be killed in floods", place="Afghanistan", period_start="2024-04-01", period_end="2024-04-30", period_text="In April", published="2024-05-11"),
        figure("311 people", 311, population="people", event="be killed in floods", place="Baghlan", claimant="a UN officer"),
        (None, None),
    ),
    "two in Herat, after so many killed in Takhar": (
        figure("200 people", 200, population="people", event="be killed in floods", place="Takhar", claimant="the UN"),
        figure("two", 2, population="people", event="be killed in Takhar", place="Herat", claimant="the ministry", sentence="Some 131 people were killed in Takhar, another 20 in Balkh and two in Herat."),
        (None, None),
    ),
    "identified among the dead": (
        figure("278 people", 278, population="people", event="be killed in the train crash", place="Balasore", claimant="the railways"),
        figure("177 bodies", 177, unit="body", population="bodies", event="be identified", place="Balasore", claimant="a manager", article="x"),
        ("part_whole", None),
    ),
    "abducted, and by the end of the sentence freed": (
        figure("287 pupils", 287, population="pupils", event="be abducted", place="Kuriga", claimant="the school", published="2024-03-20"),
        figure("137 pupils", 137, population="pupils", event="be abducted", place="Kuriga", claimant="the army", published="2024-03-25", sentence="The army said 137 pupils abducted on March 7 were freed on Sunday."),
        ("part_whole", None),
    ),
    "miners and dead of one fire are the same people": (
        figure("301 miners", 301, population="miners", claimant="the ministry", **MINE),
        figure("340 dead", 340, population="dead of the mine", claimant="the union", **MINE),
        ("conflict", "value"),
    ),
    "workers and people of one fire are the same people": (
        figure("282 workers", 282, population="workers", claimant="the ministry", **MINE),
        figure("282 people", 282, population="people", claimant="the ministry", **MINE),
        ("agree", None),
    ),
    "children are some of the people": (
        figure("40 children", 40, population="children", claimant="the ministry", **MINE),
        figure("282 people", 282, population="people", claimant="the ministry", **MINE),
        ("part_whole", None),
    ),
    "a blast and the fire it lit": (
        figure("17 people", 17, population="people", place="Izmir", event="be killed in the explosion", published="2014-05-14"),
        figure("17 people", 17, population="people", place="Izmir", event="be killed in the fire", published="2014-05-14", claimant="the mayor"),
        ("agree", None),
    ),
    "two states that count soldiers, each its own": (
        figure("3,825 soldiers", 3825, claimant="Armenia", article="x", **WAR),
        figure("2,906", 2906, claimant="Azerbaijan", article="x", sentence_start=90, **WAR),
        ("scope_difference", None),
    ),
    "two states that count the soldiers of one": (
        figure("3,825 Armenian soldiers", 3825, claimant="Armenia", article="x", **(WAR | {"population": "Armenian soldiers"})),
        figure("9,906 Armenian soldiers", 9906, claimant="Azerbaijan", article="x", sentence_start=90, **(WAR | {"population": "Armenian soldiers"})),
        ("conflict", "value"),
    ),
    "last year's cases beside this year's so far": (
        figure("30 cases", 30, unit="case", population="measles cases", event="be reported", place="New Mexico", period_start="2024-01-01", period_end="2024-12-31", published="2025-02-12"),
        figure("38 cases", 38, unit="case", population="measles cases", event="be reported", place="New Mexico", as_of="2025-03-18", published="2025-03-21"),
        ("scope_difference", None),
    ),
    "rivals' counts of a toll six days apart": (
        figure("58 people", 58, population="people", event="be killed by the typhoon", place="Cebu", claimant="the police", as_of="2021-12-20"),
        figure("378 people", 378, population="people", event="be killed by the typhoon", place="Cebu", claimant="the disaster agency", as_of="2021-12-26"),
        ("update", None),
    ),
    "rivals' counts of a toll on one day": (
        figure("58 people", 58, population="people", event="be killed by the typhoon", place="Cebu", claimant="the police", as_of="2021-12-20"),
        figure("378 people", 378, population="people", event="be killed by the typhoon", place="Cebu", claimant="the disaster agency", as_of="2021-12-20"),
        ("conflict", "value"),
    ),
    "one source's counts of two days in one story": (
        figure("6 cases", 6, unit="case", population="measles cases", event="be identified", place="Lima", claimant="the ministry", as_of="2025-02-05", article="x"),
        figure("24", 24, unit="case", population="measles cases", event="be identified", place="Lima", claimant="the ministry", as_of="2025-02-11", article="x", sentence_start=90),
        ("update", None),
    ),
    "some of them, on a day that the sentence names": (
        figure("104 nurses", 104, population="nurses", event="be dismissed", sentence="It dismissed 104 nurses since September 27, 23 of them on Wednesday.", article="x"),
        figure("23 of them", 23, population="nurses", event="be dismissed", sentence="It dismissed 104 nurses since September 27, 23 of them on Wednesday.", article="x"),
        ("part_whole", None),
    ),
    "fled from one country to another and arrived there": (
        figure("607,000 people", 607000, population="people", event="flee", place="Myanmar to Bangladesh", place_from="Myanmar", place_to="Bangladesh", claimant="the agency", as_of="2017-10-24"),
        figure("591,000 arrivals", 591000, population="arrivals", event="arrive", place="Myanmar to Bangladesh", place_from="Myanmar", place_to="Bangladesh", claimant="the commission", as_of="2017-10-24"),
        ("conflict", "value"),
    ),
    "prices and inflation": (
        figure("34.19 percent", 34.19, unit="percent", kind="change", population="prices", claimant="the bureau", event="rise", place="Ghana", period_start="2022-06-01", period_end="2022-06-30"),
        figure("34.19 percent", 34.19, unit="percent", kind="change", population="annual inflation rate", event="rise", place="Ghana", period_start="2022-06-01", period_end="2022-06-30"),
        ("agree", None),
    ),
    "a denial prints a telling number under another name": (
        figure("18.3 million children", 18_300_000, population="children", event="be out of school", place="Nigeria", kind="stock", claimant="UNICEF"),
        figure("18.3 million children", 18_300_000, population="children", event="be out of school", place="Nigeria", kind="stock", claimant="Ada Obi", stance="disputed", disputed_by="the minister"),
        ("disputed", None),
    ),
    "a denial of a round number under another name": (
        figure("20 nurses", 20, population="nurses", event="be dismissed", place="Ghana", claimant="the union"),
        figure("20 nurses", 20, population="nurses", event="be dismissed", place="Ghana", claimant="a mayor", stance="disputed"),
        ("disputed", None),
    ),
    "a denial of a round number of another city under another name": (
        figure("20 nurses", 20, population="nurses", event="be dismissed", place="Accra", claimant="the union"),
        figure("20 nurses", 20, population="nurses", event="be dismissed", place="Kumasi", claimant="a mayor", stance="disputed"),
        ("scope_difference", None),
    ),
    "one story without places or times sets two bodies side by side": (
        figure("2,000 arrests", 2000, unit="arrest", population="arrests", claimant="the interior ministry", article="x"),
        figure("1,305", 1305, unit="arrest", population="arrests", claimant="a legal aid group", article="x", sentence_start=90),
        ("conflict", "value"),
    ),
    "two names of who rules, one story without a date": (
        figure("3,085 people", 3085, population="people", event="be killed in the quake", place="Peru", claimant="the military", published="2015-04-26"),
        figure("3,645 people", 3645, population="people", event="be killed in the quake", place="Peru", claimant="the governing council"),
        ("scope_difference", None),
    ),
    "two bodies, one story without a date": (
        figure("3,085 people", 3085, population="people", event="be killed in the quake", place="Peru", claimant="the military", published="2015-04-26"),
        figure("3,645 people", 3645, population="people", event="be killed in the quake", place="Peru", claimant="the Red Cross"),
        ("conflict", "value"),
    ),
    "who crossed and who arrived are the same": (
        figure("36,816 migrants", 36816, population="migrants", event="cross the sea in small boats", place="Britain", period_start="2023-01-01", period_end="2023-12-31"),
        figure("36,816", 36816, population="migrants", event="arrive in small boats", place="Britain", period_start="2023-01-01", period_end="2023-12-31"),
        ("agree", None),
    ),
    "some of a number that the story tells twice, first by another voice": (
        figure("61 wells", 61, unit="well", population="wells", event="be tested", place="Chad", claimant="Ana Roth", article="x"),
        figure("17", 17, unit="well", population="wells", event="be tested", place="Chad", claimant="the charity", article="x", sentence_start=90, part_of="elsewhere"),
        ("part_whole", None),
    ),
    "one exact number in two stories that say nothing more": (
        figure("23,159 visas", 23159, unit="visa", population="visas", event="be revoked"),
        figure("23,159 visas", 23159, unit="visa", population="visas", event="be cancelled by the ministry", claimant="an embassy"),
        ("agree", None),
    ),
    "one round number in two stories that say nothing more": (
        figure("200 people", 200, event="be sworn in", population="people"),
        figure("200 people", 200, event="be summoned", population="people"),
        (None, None),
    ),
    "the count of a dated year and one of an undated \"this year\"": (
        figure("6,200 tonnes", 6200, unit="tonne", population="rice", event="be harvested", place="Laos", period_start="2022-01-01", period_end="2022-12-31", period_text="in 2022"),
        figure("4,100 tonnes", 4100, unit="tonne", population="rice", event="be harvested", place="Laos", period_text="this year", claimant="a union"),
        ("scope_difference", None),
    ),
    "a month's dead and an undated toll": (
        figure("70 people", 70, period_text="In April", **{**QUAKE, "published": None}),
        figure("110 people", 110, claimant="the army", **{**QUAKE, "published": None}),
        ("scope_difference", None),
    ),
    "a toll that officials raise the day after": (
        figure("40 people", 40, claimant="the coast guard", **QUAKE),
        figure("52 people", 52, claimant="officials", **{**QUAKE, "published": "2015-04-27"}),
        ("update", None),
    ),
    "a province's camps and another source's far larger total": (
        figure("90 camps", 90, unit="camp", kind="stock", population="camps", place="Lima", claimant="the mayor"),
        figure("4,000 camps", 4000, unit="camp", kind="stock", population="camps", place="Peru", claimant="the army"),
        (None, None),
    ),
    "a province's camps and another source's total not far from it": (
        figure("900 camps", 900, unit="camp", kind="stock", population="camps", place="Lima", claimant="the mayor"),
        figure("1,400 camps", 1400, unit="camp", kind="stock", population="camps", place="Peru", claimant="the army"),
        ("scope_difference", None),
    ),
    "a later count of another office, some days on": (
        figure("40 people", 40, claimant="the coast guard", as_of="2015-04-26", **QUAKE),
        figure("52 people", 52, claimant="Anna Roth", as_of="2015-04-30", **QUAKE),
        ("update", None),
    ),
    "two rival offices on one day": (
        figure("40 people", 40, claimant="the coast guard", as_of="2015-04-26", **QUAKE),
        figure("52 people", 52, claimant="the navy", as_of="2015-04-26", **QUAKE),
        ("conflict", "value"),
    ),
    "all towns and those that were hit": (
        figure("497 towns", 497, unit="town", kind="stock", population="towns", place="Peru", article="x"),
        figure("437", 437, unit="town", population="towns", place="Peru", event="be flooded", article="x", sentence_start=90),
        ("part_whole", None),
    ),
    "more towns hit than there are is no part": (
        figure("437 towns", 437, unit="town", kind="stock", population="towns", place="Peru", article="x"),
        figure("497", 497, unit="town", population="towns", place="Peru", event="be flooded", article="x", sentence_start=90),
        ("scope_difference", None),
    ),
    "one story's dead without a cause, the same number, a small place": (
        figure("5 men", 5, event="die", population="men", place="Rome"),
        figure("5 men", 5, event="be killed in a blast", population="men", place="Rome", published="2023-10-18"),
        ("agree", None),
    ),
    "a small number of dead in a whole country, causes unknown": (
        figure("3 people", 3, event="die", population="people", place="Peru"),
        figure("3 people", 3, event="be killed in a fire", population="people", place="Peru", published="2023-10-18"),
        (None, None),
    ),
    "more released than one report says were arrested": (
        figure("40 people", 40, event="be arrested", population="protesters", place="Lyon", published="2023-01-20"),
        figure("90 people", 90, event="be released", population="protesters", place="Lyon", published="2023-01-22"),
        (None, None),
    ),
    "two sources, one quake, tolls that do not meet": (
        figure("1,800 people", 1800, read=(1750, 1850), claimant="the army", **QUAKE),
        figure("2,430 people", 2430, claimant="the police", **QUAKE),
        ("conflict", "value"),
    ),
    "a rounded toll and the exact one": (
        figure("nearly 2,500 people", 2500, read=(2450, 2500), claimant="the army", **QUAKE),
        figure("2,460 people", 2460, claimant="the police", **QUAKE),
        ("agree", None),
    ),
    "the dead are not the injured": (
        figure("1,800 people", 1800, claimant="the army", **QUAKE),
        figure("4,700 people", 4700, claimant="the army", **{**QUAKE, "event": "be injured in the earthquake"}),
        (None, None),
    ),
    "one source counts on": (
        figure("1,800 people", 1800, claimant="the army", as_of="2015-04-26", **QUAKE),
        figure("3,200 people", 3200, claimant="the army", as_of="2015-04-28", **{**QUAKE, "published": "2015-04-28"}),
        ("update", None),
    ),
    "a strike and a quake in one country": (
        figure("1,800 people", 1800, claimant="the army", **QUAKE),
        figure("20 people", 20, claimant="the police", **{**QUAKE, "event": "be killed in a bus crash"}),
        (None, None),
    ),
    "a district's dead inside the country's": (
        figure("2,430 people", 2430, claimant="the army", article="x", **QUAKE),
        figure("634 people", 634, claimant="the army", article="x", sentence_start=90, **{**QUAKE, "place": "Kathmandu"}),
        ("part_whole", None),
    ),
    "a district with more dead than its country": (
        figure("2,430 people", 2430, claimant="the army", **QUAKE),
        figure("3,100 people", 3100, claimant="the mayor", **{**QUAKE, "place": "Kathmandu"}),
        ("conflict", "value"),
    ),
    "children among the dead": (
        figure("471 people", 471, claimant="the ministry", article="x", **STRIKE),
        figure("51 children", 51, claimant="the ministry", article="x", sentence_start=80, **{**STRIKE, "population": "children"}),
        ("part_whole", None),
    ),
    "the ministry against foreign intelligence": (
        figure("471 people", 471, claimant="the health ministry", **STRIKE),
        figure("100 to 300 people", None, stated=(100, 300), read=(100, 300), quantifier="range", claimant="US intelligence", **STRIKE),
        ("conflict", "value"),
    ),
    "two years of one reference figure": (
        figure("12.9 percent", 12.9, read=(12.85, 12.95), claimant="INE", period_start="2022-01-01", period_end="2022-12-31", **JOBLESS),
        figure("11.8 percent", 11.8, read=(11.75, 11.85), claimant="INE", period_start="2023-01-01", period_end="2023-12-31", **JOBLESS),
        ("scope_difference", None),
    ),
    "up or down": (
        figure("up 12 percent", 12, read=(11.5, 12.5), number="12", claimant="the customs office", period_start="2023-01-01", period_end="2023-12-31", **SHARE),
        figure("fell 30 percent", -30, read=(-35, -25), stated=(-30, -30), number="30", claimant="the farmers' union", period_start="2023-01-01", period_end="2023-12-31", **SHARE),
        ("conflict", "direction"),
    ),
    "a forecast is no count": (
        figure("up 12 percent", 12, read=(11.5, 12.5), number="12", claimant="the customs office", period_start="2023-01-01", period_end="2023-12-31", **SHARE),
        figure("fall 30 percent", -30, read=(-35, -25), number="30", claimant="the farmers' union", stance="forecast", period_start="2023-01-01", period_end="2023-12-31", **SHARE),
        ("scope_difference", None),
    ),
    "registered and undocumented": (
        figure("300,000 registered refugees", 300000, claimant="UNHCR", **{**CAMP, "population": "registered refugees"}),
        figure("700,000 undocumented refugees", 700000, claimant="the interior ministry", **{**CAMP, "population": "undocumented refugees"}),
        (None, None),
    ),
    "the organisers and the police": (
        figure("400,000 protesters", 400000, read=(350000, 450000), claimant="the unions", **CROWD),
        figure("80,000 protesters", 80000, read=(75000, 85000), claimant="the police", **CROWD),
        ("conflict", "value"),
    ),
    "another city's march": (
        figure("400,000 protesters", 400000, read=(350000, 450000), claimant="the unions", **CROWD),
        figure("80,000 protesters", 80000, read=(75000, 85000), claimant="the unions", **{**CROWD, "place": "Lyon"}),
        ("scope_difference", None),
    ),
    "a deficit told in two ways": (
        figure("$5.2 billion", 5.2e9, read=(5.15e9, 5.25e9), claimant="the ministry", **WAGES),
        figure("$8.1 billion", 8.1e9, read=(8.05e9, 8.15e9), claimant="the IMF", **WAGES),
        ("conflict", "value"),
    ),
    "a month's return rate and the year's total": (
        figure("761,000 Afghans", 761000, population="Afghans", event="return", place="Iran to Afghanistan", place_from="Iran", place_to="Afghanistan"),
        figure("23,000 a month", 23000, unit="people/month", kind="rate", population="Afghans", event="return", place="Iran to Afghanistan", place_from="Iran", place_to="Afghanistan"),
        ("scope_difference", None),
    ),
    "from Iran and from Pakistan": (
        figure("761,000 Afghans", 761000, population="Afghans", event="return", place="Iran to Afghanistan", place_from="Iran", place_to="Afghanistan", published="2024-11-01"),
        figure("300,000 Afghans", 300000, population="Afghans", event="return", place="Pakistan to Afghanistan", place_from="Pakistan", place_to="Afghanistan", published="2024-11-02"),
        (None, None),
    ),
    "the same doses for two periods": (
        figure("1,214,300 children", 1214300, claimant="the ministry", **FLU),
        figure("1,214,300 children", 1214300, claimant="a governor", **{**FLU, "period_start": "2022-06-01", "period_text": "since June"}),
        ("conflict", "period"),
    ),
    "households are no people": (
        figure("4,000 households", 4000, unit="household", kind="stock", population="households", place="Chad", as_of="2024-03"),
        figure("4,000 refugees", 4000, **CAMP),
        (None, None),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_two_figures_are_to_each_other(case: str) -> None:
    one, other, expected = CASES[case]
    assert told(one, other) == expected


@pytest.mark.parametrize("case", CASES)
def test_order_changes_nothing(case: str) -> None:
    one, other, _ = CASES[case]
    assert related(one, other) == related(other, one)


def test_a_figure_is_nothing_to_itself() -> None:
    one = CASES["two sources, one quake, tolls that do not meet"][0]
    assert related(one, one) is None


def test_a_denied_figure_is_disputed_and_comes_first() -> None:
    claimed = figure(
        "6,500 militants",
        6500,
        kind="stock",
        population="militants",
        place="Mali",
        article="x",
        claimant="the army",
    )
    questioned = figure(
        "6,500 rebels", 6500, kind="stock", population="rebels", place="Mali", article="x", claimant="the army",
        stance="disputed", disputed_by="an analyst", sentence_start=200,
    )  # fmt: skip
    relation = related(claimed, questioned)
    assert relation is not None
    assert (relation.relation, relation.claim_a) == ("disputed", questioned.id)
    assert "an analyst questions this figure" in relation.explanation


def test_what_is_not_stated_is_named_and_costs_severity() -> None:
    open_ = dict.fromkeys(("period_start", "period_end"))
    dated = figure("400,000 protesters", 400000, claimant="the unions", **CROWD)
    undated = figure("80,000 protesters", 80000, claimant="the police", **{**CROWD, **open_})
    clear = figure("80,000 protesters", 80000, claimant="the mayor", **CROWD)
    unclear, certain = related(dated, undated), related(dated, clear)
    assert unclear and certain
    assert unclear.severity < certain.severity
    assert "The period of the 80,000 is not stated" in unclear.explanation
    assert "not stated" not in certain.explanation


def test_a_conflict_says_who_how_far_and_why() -> None:
    one, other, _ = CASES["two sources, one quake, tolls that do not meet"]
    relation = related(one, other)
    assert relation is not None
    assert relation.gap == pytest.approx(2430 / 1850)
    for said in ("The army", "the police", "“2,430 people”", "1.3 times apart"):
        assert said.casefold() in relation.explanation.casefold()


def test_every_dimension_gives_its_reason() -> None:
    for one, other, (expected, _) in CASES.values():
        relation = related(one, other)
        if expected:
            assert relation is not None
            assert all(verdict.reason for verdict in relation.dimensions.values())


def test_a_long_quotation_is_cut_where_the_figure_is_not() -> None:
    told_late = (
        "people in the hills, the fire service says; earlier that day the governor's own office "
        "had spoken of about 150 dead"
    )
    late = figure(told_late, 150, number="150", claimant="governor's office", **QUAKE)
    early = figure(
        "310 dead in the hills and in the four valleys below them, where roads are still closed "
        "and nobody could count",
        310,
        number="310",
        claimant="Red Cross",
        **QUAKE,
    )
    relation = related(late, early)
    assert relation is not None
    assert "of about 150 dead”" in relation.explanation
    assert "“310 dead in the hills" in relation.explanation


def test_a_family_of_one_story_is_nothing_to_another() -> None:
    told = {"population": "children", "kind": "stock"}
    mother = figure("two", 2, id="a", sentence="She is a mother of two.", **told)
    father = figure("two", 2, id="b", sentence="He is a father of two.", **told)
    assert related(mother, father) is None


def test_brothers_of_one_story_are_no_part_of_another_storys_dead() -> None:
    blast: dict[str, Any] = {"event": "be killed in the air strike", "place": "Aden"}
    brothers = figure("three brothers", 3, population="brothers", **blast)
    for counted in (("40 people", 40, "people"), ("6 gunmen", 6, "gunmen")):
        others = figure(counted[0], counted[1], population=counted[2], claimant="medics", **blast)
        assert related(brothers, others) is None
    twins = figure("five brothers", 5, population="brothers", article="x", id="z", **blast)
    one_story = figure("three brothers", 3, population="brothers", article="x", id="y", **blast)
    assert related(one_story, twins) is not None


def test_round_figures_are_at_least_so_far_apart() -> None:
    day = {"period_start": "2024-06-02", "period_end": "2024-06-02"}
    march = {"population": "marchers", "event": "march", "place": "Madrid", **day}
    union = figure("100,000 marchers", 100_000, claimant="union", read=(50_000, 150_000), **march)
    police = figure("25,000 marchers", 25_000, claimant="police", read=(24_500, 25_000), **march)
    relation = related(union, police)
    assert relation is not None
    assert "at least 2 times apart" in relation.explanation
