"""Single rules of the table: for each, unlike texts it serves and one that it leaves alone."""

from typing import Any

import pytest

from ledger.model import Claim
from tests.comparison.figures import figure, told

BLAST = {"event": "be killed in the blast", "population": "people", "place": "Beirut"}
FLOOD = {"event": "be missing after the flood", "population": "people", "place": "Kenya", "kind": "stock"}  # fmt: skip
WAR = {"event": "be killed in the war", "population": "people", "place": "Sudan"}


def story(text: str, *figures: tuple[str, float, dict[str, Any]]) -> list[Claim]:
    """Claims of one story, told in one sentence."""
    return [
        figure(quote, value, sentence=text, article="story", id=quote, **said)
        for quote, value, said in figures
    ]


def two(one: dict[str, Any], other: dict[str, Any]) -> list[Claim]:
    """Claims of two stories, each given with its number."""
    return [
        figure(f"{said['n']} of them", said["n"], id=name, **{k: v for k, v in said.items() if k != "n"})
        for name, said in (("a", one), ("b", other))
    ]  # fmt: skip


EARLIER = {
    "reports": (story("Ten are dead in Beirut, after earlier reports of 8 dead.", ("8 dead", 8, BLAST), ("Ten", 10, BLAST)), "update"),
    "what he had said": (story("He gave 43 dead. In May he had spoken of 31 dead.", ("43 dead", 43, BLAST), ("31 dead", 31, BLAST)), "update"),
    "a preliminary count": (story("The ministry counted 52 wells dug, against a preliminary count of 47 wells.", ("52 wells", 52, {"unit": "well", "population": "wells", "event": "dig", "place": "Chad"}), ("47 wells", 47, {"unit": "well", "population": "wells", "event": "dig", "place": "Chad"})), "update"),
    "two people who speak at once": (story("The mayor gave 43 dead, the army 31 dead.", ("43 dead", 43, {**BLAST, "claimant": "the mayor"}), ("31 dead", 31, {**BLAST, "claimant": "the army"})), "conflict"),
}  # fmt: skip
ADDED = {
    "deaths at sea": (story("3 people drowned; the deaths bring to 76 the number this year.", ("3 people", 3, {**BLAST, "claimant": "a coastguard"}), ("bring to 76", 76, {**BLAST, "number": "76", "claimant": "the ministry"})), "part_whole"),
    "arrests": (story("Police held 12 men on Friday, which takes arrests to 140.", ("12 men", 12, {"event": "be arrested", "population": "men", "place": "Oslo"}), ("140", 140, {"event": "be arrested", "population": "men", "place": "Norway"})), "part_whole"),
    "trawlers": (story("Peru seized 4 trawlers, bringing to some 30 those seized.", ("4 trawlers", 4, {"unit": "trawler", "population": "trawlers", "event": "be seized", "place": "Peru"}), ("30", 30, {"unit": "trawler", "population": "trawlers", "event": "be seized", "place": "Peru"})), "part_whole"),
    "an earlier sum, near the new one": (story("The count was 131 dead; new finds bring it to 145.", ("131 dead", 131, {**BLAST, "claimant": "the mayor"}), ("145", 145, {**BLAST, "claimant": "the army"})), "conflict"),
}  # fmt: skip
OTHERWISE = {
    "also counts": (story("Police list 76 dead; the charity, which also counts those who died later, 82 dead.", ("76 dead", 76, {**BLAST, "claimant": "police"}), ("82 dead", 82, {**BLAST, "claimant": "the charity"})), "scope_difference"),
    "leaves out": (story("The union counts 5,200 strikers, the firm, not counting trainees, 4,100 strikers.", ("5,200 strikers", 5200, {"event": "strike", "population": "strikers", "place": "Lyon", "claimant": "the union"}), ("4,100 strikers", 4100, {"event": "strike", "population": "strikers", "place": "Lyon", "claimant": "the firm"})), "scope_difference"),
    "a wider definition": (story("The bank sees 19 percent poor; the institute, on a wider definition, 27 percent.", ("19 percent", 19, {"unit": "percent", "kind": "share", "population": "poor households", "place": "Peru", "claimant": "the bank"}), ("27 percent", 27, {"unit": "percent", "kind": "share", "population": "poor households", "place": "Peru", "claimant": "the institute"})), "scope_difference"),
    "two that say nothing of it": (story("Police list 76 dead; the charity has 82 dead.", ("76 dead", 76, {**BLAST, "claimant": "police"}), ("82 dead", 82, {**BLAST, "claimant": "the charity"})), "conflict"),
}  # fmt: skip
LATER = {
    "a government and its military, the toll doubled": (two({"n": 1644, **BLAST, "published": "2020-08-05", "claimant": "military government"}, {"n": 3085, **BLAST, "published": "2020-08-09", "claimant": "military"}), "update"),
    "a ministry told with and without its country": (two({"n": 144, **BLAST, "published": "2020-08-05", "claimant": "Lebanon's health ministry"}, {"n": 390, **BLAST, "published": "2020-08-07", "claimant": "health ministry"}), "update"),
    "the missing grow fewer": (two({"n": 38, **FLOOD, "published": "2024-05-01", "claimant": "rescue agency"}, {"n": 29, **FLOOD, "published": "2024-05-04", "claimant": "Joyce Otieno"}), "scope_difference"),
    "a running total from one start": (two({"n": 45805, **WAR, "published": "2025-07-30", "claimant": "UNICEF", "period_start": "2023-04-15", "period_end": "2025-01-05"}, {"n": 60034, **WAR, "published": "2025-07-29", "claimant": "UNICEF", "period_start": "2023-04-15"}), "update"),
    "other bodies on one day": (two({"n": 144, **BLAST, "published": "2020-08-05", "claimant": "the Red Cross"}, {"n": 390, **BLAST, "published": "2020-08-05", "claimant": "health ministry"}), "conflict"),
    "a year's first months, within the year": (two({"n": 458, **WAR, "published": "2025-01-30", "claimant": "UNICEF", "period_start": "2024-01-01", "period_end": "2024-06-30"}, {"n": 600, **WAR, "published": "2025-01-29", "claimant": "UNICEF", "period_start": "2024-01-01", "period_end": "2024-12-31"}), "part_whole"),
}  # fmt: skip
TAKEN_OUT = {
    "of them": (story("At least 408 aid workers have died, more than 280 of them UN staff.", ("408 aid workers", 408, {**WAR, "population": "aid workers"}), ("280", 280, {**WAR, "population": "UN staff"})), "part_whole"),
    "of whom": (story("The navy rescued 61 sailors, 9 of whom were treated ashore.", ("61 sailors", 61, {"event": "be rescued", "population": "sailors", "place": "Malta"}), ("9", 9, {"event": "be treated", "population": "sailors", "place": "Malta"})), "part_whole"),
    "of the tested": (story("Of the 600 cows tested, 40 cows were ill.", ("600 cows", 600, {"unit": "cow", "population": "cows", "event": "be tested"}), ("40 cows", 40, {"unit": "cow", "population": "cows", "event": "be ill"})), "part_whole"),
    "two beside each other": (story("The army lost 61 tanks and 9 tanks broke down.", ("61 tanks", 61, {"unit": "tank", "population": "tanks", "event": "be lost"}), ("9 tanks", 9, {"unit": "tank", "population": "tanks", "event": "break down"})), "scope_difference"),
}  # fmt: skip
WEAPON = {"unit": "drone", "population": "drones", "place": "Ukraine", "period_start": "2025-06-10", "period_end": "2025-06-10"}  # fmt: skip
TROOPS = {"population": "soldiers", "place": "Chad", "published": "2024-02-25"}
MERGED = {
    "drones launched and shot down": (two({"n": 315, **WEAPON, "event": "launch", "claimant": "the president", "article": "x"}, {"n": 213, **WEAPON, "event": "be shot down", "claimant": "air force", "article": "x"}), "part_whole"),
    "killed or wounded": (story("The rebels say that 600 soldiers were killed or wounded; the army lost 198 soldiers.", ("600 soldiers", 600, {**TROOPS, "event": "kill", "claimant": "the rebels"}), ("198 soldiers", 198, {**TROOPS, "event": "be killed", "claimant": "the rebels"})), "part_whole"),
    "soldiers lost are dead": (two({"n": 70, **TROOPS, "event": "be killed in battle", "claimant": "the rebels"}, {"n": 31, **TROOPS, "event": "lose in battle", "claimant": "the army"}), "conflict"),
    "voters lost are not": (two({"n": 70, **TROOPS, "population": "voters", "event": "be killed in battle"}, {"n": 31, **TROOPS, "population": "voters", "event": "lose"}), None),
    "waiting, and waiting for long": (two({"n": 6240, "kind": "stock", "event": "wait", "population": "patients", "place": "Wales", "as_of": "2024-12", "claimant": "an institute"}, {"n": 200, "kind": "stock", "event": "wait for more than a year", "population": "patients", "place": "Wales", "as_of": "2024-12", "claimant": "the ministry"}), "part_whole"),
}  # fmt: skip
EXPORTS = {"unit": "tonne", "event": "export", "population": "exports", "place": "Ghana"}
SEASONS = {
    "a named season and this one": (two({"n": 18, **EXPORTS, "period_text": "in 2023/24"}, {"n": 16, **EXPORTS, "period_text": "this season"}), "scope_difference"),
    "two school years": (two({"n": 900, "event": "enrol", "population": "pupils", "place": "Ghana", "period_text": "in the 2021–22 school year"}, {"n": 700, "event": "enrol", "population": "pupils", "place": "Ghana", "period_text": "in the 2022–23 school year"}), "scope_difference"),
    "two financial years": (two({"n": 18, **EXPORTS, "period_text": "in fiscal 2019/2020"}, {"n": 16, **EXPORTS, "period_text": "in fiscal 2020/2021"}), "scope_difference"),
    "one season written twice": (two({"n": 18, **EXPORTS, "period_text": "in 2023/24", "claimant": "the port"}, {"n": 16, **EXPORTS, "period_text": "in 2023-2024", "claimant": "the board"}), "conflict"),
}  # fmt: skip
OVER = {"read": (1000, 2000), "stated": (1000, None), "quantifier": "more_than"}
HOMES = {"unit": "home", "population": "homes", "event": "be destroyed in the flood", "place": "Peru"}  # fmt: skip
CASES = {"unit": "people", "population": "patients", "event": "be infected with measles", "place": "Chad", "period_start": "2024-01-01"}  # fmt: skip
ROOM = {
    "homes": (two({"n": 1000, **HOMES, **OVER, "claimant": "the Red Cross"}, {"n": 3000, **HOMES, "claimant": "the army"}), "scope_difference"),
    "deaths": (two({"n": 1000, **BLAST, **OVER, "claimant": "the Red Cross"}, {"n": 3700, **BLAST, "claimant": "the army"}), "scope_difference"),
    "a part above a whole that is open above": (two({"n": 1000, **HOMES, **OVER, "claimant": "the Red Cross"}, {"n": 2011, **HOMES, "place": "Lima", "claimant": "the army"}), "scope_difference"),
    "one story that sets them against each other": (story("The army says over 1000 homes were destroyed, the mayor 3000 homes.", ("1000 homes", 1000, {**HOMES, **OVER, "claimant": "the army"}), ("3000 homes", 3000, {**HOMES, "claimant": "the mayor"})), "conflict"),
    "fewer than the words leave room for": (two({"n": 1000, **HOMES, **OVER, "claimant": "the Red Cross"}, {"n": 400, **HOMES, "claimant": "the army"}), "conflict"),
}  # fmt: skip
FAR = {
    "one attack and a war": (two({"n": 81, **BLAST, "claimant": "the mayor"}, {"n": 40000, **BLAST, "claimant": "an institute"}), None),
    "a village and a country": (two({"n": 45, **HOMES, "claimant": "the mayor"}, {"n": 910, **HOMES, "claimant": "the army"}), None),
    "patients of a ward and of a country": (two({"n": 22, **CASES, "claimant": "a hospital"}, {"n": 8400, **CASES, "claimant": "the ministry"}), None),
    "a lost zero": (two({"n": 34, **BLAST, "claimant": "the mayor"}, {"n": 3400, **BLAST, "claimant": "the army"}), "conflict"),
    "a crowd by the police and by the union": (two({"n": 7000, "event": "march", "population": "marchers", "place": "Nice", "claimant": "the police"}, {"n": 62000, "event": "march", "population": "marchers", "place": "Nice", "claimant": "the union"}), "conflict"),
}  # fmt: skip
GUARDS = {"kind": "stock", "population": "guards", "event": "serve", "place": "Mali"}
UNDATED = {
    "two levels of which one has no date": (two({"n": 2500, **GUARDS, "published": "2020-02", "claimant": "an institute"}, {"n": 4000, **GUARDS, "claimant": "the envoy"}), "scope_difference"),
    "a stock of goods": (two({"n": 40, "unit": "tonne", "kind": "stock", "population": "maize", "event": "be stored", "place": "Mali", "published": "2023-05-02", "claimant": "the board"}, {"n": 61, "unit": "tonne", "kind": "stock", "population": "maize", "event": "be stored", "place": "Mali", "claimant": "the union"}), "scope_difference"),
    "prisoners": (two({"n": 800, **GUARDS, "population": "prisoners", "event": "be held", "as_of": "2021", "claimant": "a charity"}, {"n": 1100, **GUARDS, "population": "prisoners", "event": "be held", "claimant": "the ministry"}), "scope_difference"),
    "two levels without a date": (two({"n": 2500, **GUARDS, "claimant": "an institute"}, {"n": 6000, **GUARDS, "claimant": "the envoy"}), "scope_difference"),
}  # fmt: skip
FOREST = {"unit": "hectare", "period_start": "2023-01-01", "period_end": "2023-07-14"}
SPOKEN = {
    "a bare verb": (story("The force counted 119 people, the union 800 people.", ("119 people", 119, {"event": "count", "place": "Nice", "claimant": "the force"}), ("800 people", 800, {"event": "count", "place": "Nice", "claimant": "the union"})), "conflict"),
    "a loss of hectares": (story("The agency says 310 hectares have burned, a university puts the loss at 450 hectares.", ("310 hectares", 310, {**FOREST, "event": "burn", "population": "hectares", "claimant": "the fire agency"}), ("450 hectares", 450, {**FOREST, "event": "lose", "population": "hectares", "claimant": "Laval University"})), "conflict"),
    "people who have it": (story("The state counts 371 people since January, but its nurses believe 900 people have it.", ("371 people", 371, {"event": "count", "place": "Nice", "claimant": "Texas"}), ("900 people", 900, {"event": "have", "place": "Nice", "claimant": "the Nurses Union", "kind": "stock"})), "conflict"),
    "two stories with a bare verb": (two({"n": 119, "event": "count", "population": "people", "place": "Nice", "claimant": "the force"}, {"n": 800, "event": "count", "population": "people", "place": "Nice", "claimant": "the union"}), None),
}  # fmt: skip
DEAD = {"event": "be killed in the riot", "population": "people", "place": "Lima"}
SOME = {
    "including": ([*story("The toll is 129 dead, including 24 by gunshot.", ("24 by gunshot", 24, {**DEAD, "claimant": "the minister"})), *two({"n": 40, **DEAD, "claimant": "the police"}, {"n": 0, **DEAD})[:1]], "scope_difference"),
    "of whom": ([*story("The toll is 129 dead, of whom 24 were shot.", ("24 were shot", 24, {**DEAD, "claimant": "the minister"})), *two({"n": 41, **DEAD, "claimant": "the police"}, {"n": 0, **DEAD})[:1]], "scope_difference"),
    "among them": ([*story("Some 900 people died, among them 310 on Sunday.", ("310 on Sunday", 310, {**DEAD, "claimant": "the minister"})), *two({"n": 590, **DEAD, "claimant": "the police"}, {"n": 0, **DEAD})[:1]], "scope_difference"),
    "of these deaths": ([*story("It said 19 of these deaths are without a name.", ("19 of these deaths", 19, {**DEAD, "claimant": "the minister"})), *two({"n": 31, **DEAD, "claimant": "the police"}, {"n": 0, **DEAD})[:1]], "scope_difference"),
    "a sort that both name": ([*story("Some 900 people died, including 310 nurses.", ("310 nurses", 310, {**DEAD, "population": "nurses", "claimant": "the minister"})), *two({"n": 420, **DEAD, "population": "nurses", "claimant": "the police"}, {"n": 0, **DEAD})[:1]], "conflict"),
}  # fmt: skip
STRIKE = {"event": "strike", "population": "strikers", "published": "2024-12-03"}
ILL = {"event": "be killed by cholera", "population": "people", "place": "Chad", "claimant": "the ministry", "kind": "flow"}  # fmt: skip
OF_A_PART = {
    "a town": (story("In all 98 strikers came. From Lyon came 47 strikers.", ("98 strikers", 98, STRIKE), ("47 strikers", 47, {**STRIKE, "place": "Lyon"})), "scope_difference"),
    "a town, told in a sentence of its own": (two({"n": 98, **STRIKE, "article": "x"}, {"n": 47, **STRIKE, "place": "Lyon", "article": "x", "sentence_start": 90}), "part_whole"),
    "a day": (two({"n": 16, **ILL, "period_start": "2024-01-02", "period_end": "2024-01-03", "article": "x"}, {"n": 128, **ILL, "article": "x", "sentence_start": 90}), "part_whole"),
    "a yard": (two({"n": 12, "unit": "ship", "event": "launch", "population": "ships", "published": "2024-05-01", "article": "x"}, {"n": 5, "unit": "ship", "event": "launch", "population": "ships", "place": "Busan", "published": "2024-05-01", "article": "x", "sentence_start": 90}), "part_whole"),
    "a month": (two({"n": 16, **ILL, "period_start": "2024-01-01", "period_end": "2024-01-31", "article": "x"}, {"n": 128, **ILL, "article": "x", "sentence_start": 90}), "scope_difference"),
}  # fmt: skip
SORTS = {
    "soldiers and civilians": (two({"n": 874, **WAR, "population": "soldiers", "article": "x"}, {"n": 37, **WAR, "population": "civilians", "article": "x", "sentence_start": 90}), "scope_difference"),
    "goats and camels": (two({"n": 40, "unit": "animal", "event": "be sold", "population": "goats", "place": "Lima", "article": "x"}, {"n": 12, "unit": "animal", "event": "be sold", "population": "camels", "place": "Lima", "article": "x", "sentence_start": 90}), "scope_difference"),
    "prices of two goods": (two({"n": 14, "unit": "percent", "kind": "change", "event": "rise", "population": "bread", "place": "Peru", "article": "x"}, {"n": 31, "unit": "percent", "kind": "change", "event": "rise", "population": "petrol", "place": "Peru", "article": "x"}), None),
    "two stories": (two({"n": 874, **WAR, "population": "soldiers"}, {"n": 37, **WAR, "population": "civilians"}), None),
}  # fmt: skip
GROWN = {
    "an epidemic, by two bodies": (two({"n": 333, **ILL, "published": "2024-01-12"}, {"n": 652, **ILL, "claimant": "an institute", "published": "2024-02-13"}), "update"),
    "a region's toll, told after the country's": (two({"n": 120, **BLAST, "place": "Chile", "published": "2024-02-05"}, {"n": 137, **BLAST, "place": "Valparaíso", "published": "2024-02-20"}), "scope_difference"),
    "what a toll climbed to, a day later": (two({"n": 116, **BLAST, "published": "2024-07-02", "claimant": "the inspector"}, {"n": 121, **BLAST, "sentence": "The toll climbed to 121 of them.", "published": "2024-07-03", "claimant": "the commissioner"}), "scope_difference"),
    "what a toll has risen to, and a later larger one": (two({"n": 153, **BLAST, "sentence": "The toll has risen to 153 of them.", "published": "2024-05-11", "claimant": "the ministry"}, {"n": 311, **BLAST, "published": "2024-05-12", "claimant": "an aid agency"}), "conflict"),
    "what a list had back then": (two({"n": 133, **BLAST, "sentence": "Back then it had 133 of them.", "article": "x"}, {"n": 137, **BLAST, "article": "x", "sentence_start": 90}), "update"),
    "a toll of the first days, by two bodies": (two({"n": 157, **BLAST, "period_start": "2014-05-13", "period_end": "2014-05-13", "claimant": "the mayor", "published": "2014-05-14"}, {"n": 301, **BLAST, "period_start": "2014-05-13", "period_end": "2014-05-13", "claimant": "the minister of energy", "published": "2014-05-18"}), "scope_difference"),
    "a toll of the first days, two days on": (two({"n": 157, **BLAST, "period_start": "2014-05-13", "period_end": "2014-05-13", "claimant": "the mayor", "published": "2014-05-14"}, {"n": 301, **BLAST, "period_start": "2014-05-13", "period_end": "2014-05-13", "claimant": "the minister of energy", "published": "2014-05-16"}), "conflict"),
}  # fmt: skip
SHARE = {"unit": "percent", "kind": "share", "population": "pupils", "event": "be absent", "place": "Wales"}  # fmt: skip
TWO_SOURCES = {
    "nobody beside a body": (two({"n": 224, **BLAST, "claimant": "the ministry", "article": "x"}, {"n": 190, **BLAST, "article": "x", "sentence_start": 90}), "scope_difference"),
    "a body and its state": (two({"n": 2783, **WAR, "claimant": "Sudan's defence ministry", "article": "x"}, {"n": 2906, **WAR, "claimant": "Sudan", "article": "x", "sentence_start": 90}), "scope_difference"),
    "figures that are called official": (two({"n": 51, **SHARE, "claimant": "the ministry", "article": "x"}, {"n": 43, **SHARE, "claimant": "latest data", "article": "x", "sentence_start": 90}), "scope_difference"),
    "a body and residents": (two({"n": 59, **BLAST, "claimant": "the governor", "article": "x"}, {"n": 150, **BLAST, "claimant": "residents", "article": "x", "sentence_start": 90}), "conflict"),
    "an office and the local media": (two({"n": 59, **BLAST, "claimant": "the governor's office", "article": "x"}, {"n": 80, **BLAST, "claimant": "local media", "article": "x", "sentence_start": 90}), "conflict"),
    "a mayor and a doctor": (two({"n": 59, **BLAST, "claimant": "the mayor", "article": "x"}, {"n": 71, **BLAST, "claimant": "a doctor", "article": "x", "sentence_start": 90}), "conflict"),
    "two crowds": (two({"n": 59, **BLAST, "claimant": "residents", "article": "x"}, {"n": 150, **BLAST, "claimant": "witnesses", "article": "x", "sentence_start": 90}), "scope_difference"),
    "two bodies": (two({"n": 224, **BLAST, "claimant": "the ministry", "article": "x"}, {"n": 190, **BLAST, "claimant": "the Red Cross", "article": "x", "sentence_start": 90}), "conflict"),
}  # fmt: skip
HELD = {"event": "be detained", "population": "people", "place": "Lima"}
GOES_ON = {
    "arrests": (two({"n": 224, **HELD, "published": "2024-12-02", "claimant": "the police"}, {"n": 400, **HELD, "published": "2024-12-07", "claimant": "a charity"}), "scope_difference"),
    "cases": (two({"n": 124, "unit": "case", "population": "cases of measles", "event": "be confirmed", "place": "Texas", "published": "2025-02-27", "claimant": "the CDC"}, {"n": 223, "unit": "case", "population": "cases of measles", "event": "be confirmed", "place": "Texas", "published": "2025-03-12", "claimant": "Texas"}), "scope_difference"),
    "visas": (two({"n": 300, "unit": "visa", "population": "visas", "event": "be revoked", "place": "Peru", "published": "2025-03-28", "claimant": "the ministry"}, {"n": 500, "unit": "visa", "population": "visas", "event": "be revoked", "place": "Peru", "period_start": "2025-01-01", "published": "2025-04-11", "claimant": "a university"}), "scope_difference"),
    "a rally of one day": (two({"n": 107, **HELD, "period_start": "2025-03-15", "period_end": "2025-03-15", "published": "2025-03-15", "claimant": "the police"}, {"n": 325, **HELD, "period_start": "2025-03-15", "period_end": "2025-03-15", "published": "2025-03-19", "claimant": "an archive"}), "conflict"),
}  # fmt: skip
OVERTAKEN = {
    "earlier reports": (two({"n": 7, **BLAST, "sentence": "Earlier reports of the radio had 7 of them.", "claimant": "the radio", "article": "x"}, {"n": 14, **BLAST, "claimant": "the army", "article": "x", "sentence_start": 90}), "update"),
    "initial figures": (two({"n": 34, **BLAST, "sentence": "Initial figures of the port had 34 of them.", "claimant": "the port", "article": "x"}, {"n": 45, **BLAST, "claimant": "the army", "article": "x", "sentence_start": 90}), "update"),
    "previously": (two({"n": 12, **BLAST, "sentence": "Previously, the ombudsman had 12 of them.", "claimant": "the ombudsman", "article": "x"}, {"n": 14, **BLAST, "claimant": "the ministry", "article": "x", "sentence_start": 90}), "update"),
    "a first estimate": (two({"n": 70, **BLAST, "sentence": "The first estimate of the mayor was 70 of them.", "claimant": "the mayor of Tyre", "article": "x"}, {"n": 52, **BLAST, "claimant": "the army", "article": "x", "sentence_start": 90}), "update"),
    "a count of the day before": (story("A day earlier the port had 34 dead, the army 45 dead.", ("34 dead", 34, {**BLAST, "claimant": "the port"}), ("45 dead", 45, {**BLAST, "claimant": "the army"})), "conflict"),
}  # fmt: skip
YEARLY = {
    "a year's toll and an undated one": (two({"n": 78, **BLAST, "period_start": "2012-01-01", "period_end": "2012-12-31", "place": "Turkey", "claimant": "the office"}, {"n": 301, **BLAST, "place": "Soma", "claimant": "the army"}), None),
    "a sum since some day and one flood": (two({"n": 100, **BLAST, "period_text": "since mid-April", "claimant": "the office"}, {"n": 153, **BLAST, "claimant": "the army"}), "scope_difference"),
    "avalanches each winter": (story("Eight people died on Tuesday, the sheriff said. Some 25 people die in avalanches each winter, a centre says.", ("Eight people", 8, {**BLAST, "claimant": "the sheriff"}), ("25 people die in avalanches each winter", 25, {**BLAST, "claimant": "an avalanche centre"})), "scope_difference"),
    "drownings every year": (two({"n": 40, **BLAST, "claimant": "the coastguard"}, {"n": 33, **BLAST, "sentence": "There are 33 of them every year.", "claimant": "an institute"}), "scope_difference"),
    "two tolls of one year": (two({"n": 78, **BLAST, "period_start": "2012-01-01", "period_end": "2012-12-31", "claimant": "the office"}, {"n": 95, **BLAST, "period_start": "2012-01-01", "period_end": "2012-12-31", "claimant": "the army"}), "conflict"),
}  # fmt: skip
SET_AGAINST = {
    "two bodies' tolls of two days, in one story": (two({"n": 773, **BLAST, "as_of": "2025-01-30", "claimant": "the ministry", "article": "x"}, {"n": 2900, **BLAST, "as_of": "2025-02-05", "claimant": "the UN", "article": "x", "sentence_start": 90}), "conflict"),
    "two bodies' counts of a year, in one story": (two({"n": 72, **BLAST, "period_start": "2024-01-01", "period_end": "2024-12-31", "as_of": "2024-12-30", "claimant": "the prefecture", "article": "x"}, {"n": 78, **BLAST, "period_start": "2024-01-01", "period_end": "2024-12-31", "as_of": "2025-02-03", "claimant": "a charity", "article": "x", "sentence_start": 90}), "conflict"),
    "an epidemic goes on": (two({"n": 534, **ILL, "as_of": "2024-01-25", "article": "x"}, {"n": 652, **ILL, "as_of": "2024-02-12", "claimant": "an institute", "article": "x", "sentence_start": 90}), "update"),
}  # fmt: skip
ABOARD = {"event": "be on board", "place": "Red Sea", "kind": "stock"}
RATE = {"unit": "percent", "kind": "share", "population": "fatality rate", "event": "drop", "place": "Lusaka"}  # fmt: skip
COME = {"event": "arrive", "population": "arrivals"}
FREED = {"event": "be freed", "population": "people"}
HOSTED = {"event": "be hosted", "population": "people", "kind": "stock", "claimant": "UNHCR"}
WORDED = {
    "pupils and students": (two({"n": 287, "event": "be abducted", "population": "students", "place": "Segou", "as_of": "2024-03-24"}, {"n": 250, "read": (250, 300), "quantifier": "more_than", "event": "be abducted", "population": "boarding pupils", "place": "Segou", "as_of": "2024-03-25", "claimant": "the governor"}), "agree"),
    "passengers and people": (two({"n": 1400, "read": (1350, 1450), **ABOARD, "population": "people", "as_of": "2006-02-03"}, {"n": 1408, **ABOARD, "population": "passengers and crew", "as_of": "2006-02-03", "claimant": "a committee"}), "agree"),
    "homes and brick homes": (two({"n": 520, "unit": "home", "event": "be built", "population": "homes", "place": "Fiji", "as_of": "2024-01-09"}, {"n": 500, "read": (500, 600), "unit": "home", "event": "be built", "population": "brick homes", "place": "Fiji", "as_of": "2024-01-09", "claimant": "the army"}), "agree"),
    "a ceiling, and some of them": (two({"n": 1000, "read": (0, 1000), "quantifier": "less_than", **WAR, "as_of": "2020-10-01"}, {"n": 104, **WAR, "population": "servicemen", "as_of": "2020-10-01", "claimant": "the army"}), "scope_difference"),
}  # fmt: skip
ONE_VERB = {
    "two years": (story("Arrivals came to 639 people in 2024, against 568 people in 2023.", ("639 people", 639, {"event": "come", "place": "Malta", "period_start": "2024-01-01", "period_end": "2024-12-31"}), ("568 people", 568, {"event": "come", "place": "Malta", "period_start": "2023-01-01", "period_end": "2023-12-31"})), "scope_difference"),
    "a rate before and now": (story("The rate has dropped from 6 per cent to 3.1 per cent.", ("6 per cent", 6, {**RATE, "claimant": "a clinic"}), ("3.1 per cent", 3.1, {**RATE, "claimant": "a clinic"})), "update"),
    "two firms": (story("Next came Velora (500 people) and Pipr (87 people).", ("500 people", 500, {"event": "come", "population": "people (Velora)"}), ("87 people", 87, {"event": "come", "population": "people (Pipr)"})), "scope_difference"),
    "those who left, and those hurt": (story("Some 340 residents left and 86 residents were hurt.", ("340 residents", 340, {"event": "leave", "population": "residents"}), ("86 residents", 86, {"event": "be hurt", "population": "residents"})), None),
}  # fmt: skip
ELSEWHERE = {
    "of them, in a part": (story("Spain saw 577 arrivals, 437 of them in Ceuta.", ("577 arrivals", 577, {**COME, "place": "Spain"}), ("437 of them", 437, {**COME, "place": "Ceuta"})), "part_whole"),
    "including, in another country": (story("The firm cut 300 posts, including 40 in Ghana.", ("300 posts", 300, {"unit": "post", "event": "be cut", "population": "posts", "place": "Togo"}), ("40", 40, {"unit": "post", "event": "be cut", "population": "posts", "place": "Ghana"})), "part_whole"),
    "of whom, elsewhere": (story("In Chad 90 people were freed, of whom 12 people came from Mali.", ("90 people", 90, {**FREED, "place": "Chad"}), ("12 people", 12, {**FREED, "place": "Mali"})), "part_whole"),
    "two hosts of them": (story("Egypt hosts 150 of them and Chad 75 people.", ("150 of them", 150, {**HOSTED, "place": "Egypt"}), ("75 people", 75, {**HOSTED, "place": "Chad"})), "scope_difference"),
}  # fmt: skip
ILLNESS = {"unit": "case", "event": "fall ill", "place": "Peru", "period_start": "2024-01-01", "period_end": "2024-01-31"}  # fmt: skip
DISEASES = {
    "cases of two diseases, one number": (two({"n": 3127, **ILLNESS, "population": "measles cases"}, {"n": 3127, **ILLNESS, "population": "influenza cases"}), None),
    "deaths from two diseases": (two({"n": 40, "event": "die of cholera", "population": "people", "place": "Peru"}, {"n": 95, "event": "die of dengue", "population": "people", "place": "Peru", "claimant": "the union"}), None),
    "doses against two diseases": (two({"n": 4000, "event": "be vaccinated against polio", "population": "children", "place": "Peru"}, {"n": 9000, "event": "be vaccinated against measles", "population": "children", "place": "Peru", "claimant": "the union"}), None),
    "one disease under two names": (two({"n": 400, **ILLNESS, "population": "mpox cases", "claimant": "the ministry"}, {"n": 900, **ILLNESS, "population": "monkeypox cases", "claimant": "the union"}), "conflict"),
}  # fmt: skip
AT_FIRE = {"published": "2024-06-05", "event": "be killed"}
IN_BRIGADE = {"place": "Tainan", "published": "2024-04-03", "event": "be injured"}
SOURCES = {
    "a fire brigade at a fire": (two({"n": 12, "sentence": "12 of them were killed, the Fire Brigade said.", "claimant": "the Fire Brigade", **AT_FIRE}, {"n": 30, "sentence": "30 of them were killed in the fire.", "claimant": "police", **AT_FIRE}), "conflict"),
    "a fire brigade that tells of a crash": (two({"n": 86, **IN_BRIGADE, "sentence": "When two trains collided 86 of them were hurt, the fire agency said.", "claimant": "fire agency"}, {"n": 130, **IN_BRIGADE, "sentence": "130 of them were hurt in the train collision.", "claimant": "the railway"}), "conflict"),
    "a flood commission that tells of a quake": (two({"n": 86, **IN_BRIGADE, "sentence": "In the earthquake 86 of them were hurt, the flood commission said.", "claimant": "flood commission"}, {"n": 130, **IN_BRIGADE, "sentence": "The quake hurt 130 of them.", "claimant": "the mayor"}), "conflict"),
    "an anti-drought fund that tells of a storm": (two({"n": 86, **IN_BRIGADE, "sentence": "The storm hurt 86 of them, the drought fund said.", "claimant": "drought fund"}, {"n": 130, **IN_BRIGADE, "sentence": "The hurricane hurt 130 of them.", "claimant": "the mayor"}), "conflict"),
    "another cause": (two({"n": 86, **IN_BRIGADE, "sentence": "In the fire 86 of them were hurt, the mayor said.", "claimant": "the mayor"}, {"n": 130, **IN_BRIGADE, "sentence": "130 of them were hurt in the train collision.", "claimant": "the railway"}), None),
}  # fmt: skip
VOTE = {"unit": "percent", "kind": "share", "population": "vote", "event": "win", "place": "Panama", "published": "2024-05-06"}  # fmt: skip
CANDIDATES = {
    "two candidates": (two({"n": 44, **VOTE, "sentence": "Jose Ruiz won 44 of them."}, {"n": 31, **VOTE, "sentence": "Carla Mora won 31 of them."}), None),
    "two parties' seats": (two({"n": 44, **VOTE, "unit": "seat", "kind": "flow", "population": "seats", "sentence": "The party of Ruiz won 44 of them."}, {"n": 31, **VOTE, "unit": "seat", "kind": "flow", "population": "seats", "sentence": "The list of Mora won 31 of them."}), None),
    "in one story": (story("Ana Ruiz won 44 percent of the vote, Eva Mora 31 percent.", ("44 percent", 44, VOTE), ("31 percent", 31, VOTE)), "scope_difference"),
    "one candidate, two counts": (two({"n": 44, **VOTE, "sentence": "Jose Ruiz won 44 of them.", "period_start": "2024-05-05", "period_end": "2024-05-05", "claimant": "the tribunal"}, {"n": 57, **VOTE, "sentence": "Jose Ruiz won 57 of them.", "period_start": "2024-05-05", "period_end": "2024-05-05", "claimant": "the party"}), "conflict"),
}  # fmt: skip
SPENT = {"unit": "USD", "event": "spend", "population": "roads", "place": "Liberia", "claimant": "the ministry", "period_start": "2024-01-01"}  # fmt: skip
JOBLESS = {"unit": "percent", "kind": "share", "population": "unemployment", "place": "Norway", "period_start": "2023-01-01", "period_end": "2023-12-31"}  # fmt: skip
SICK = {"event": "be in hospital with cholera", "population": "people", "place": "Beira", "kind": "stock", "claimant": "the hospital"}  # fmt: skip
TOLD_ANEW = {
    "a body's parent, a little later": (two({"n": 3.6, **JOBLESS, "claimant": "the labour institute of Oslo University", "as_of": "2024-03-02"}, {"n": 3.7, **JOBLESS, "claimant": "Oslo University", "as_of": "2024-06-02"}), "update"),
    "those in hospital on two days": (two({"n": 812, **SICK, "period_start": "2024-05-02", "period_end": "2024-05-02", "published": "2024-05-03"}, {"n": 610, **SICK, "period_start": "2024-05-06", "period_end": "2024-05-06", "published": "2024-05-07"}), "update"),
    "a war that goes on": (two({"n": 150000, **WAR, "sentence": "The war in Sudan killed 150000 of them.", "published": "2023-05-02", "claimant": "the UN"}, {"n": 170000, **WAR, "sentence": "The war in Sudan killed 170000 of them.", "published": "2023-09-02", "claimant": "the UN"}), "update"),
    "two bombings": (two({"n": 23, **BLAST, "sentence": "A bombing killed 23 of them.", "published": "2023-05-02", "claimant": "the police"}, {"n": 41, **BLAST, "sentence": "A bombing killed 41 of them.", "published": "2023-09-02", "claimant": "the police"}), "scope_difference"),
    "two sums of one day": (two({"n": 40e6, **SPENT, "published": "2024-05-02"}, {"n": 9e6, **SPENT, "published": "2024-05-02"}), "scope_difference"),
    "marches of two days": (two({"n": 900, **SICK, "event": "march", "period_start": "2024-05-02", "period_end": "2024-05-02"}, {"n": 610, **SICK, "event": "march", "period_start": "2024-05-06", "period_end": "2024-05-06"}), "scope_difference"),
}  # fmt: skip
SHUT = {"unit": "school", "event": "be closed by the floods", "population": "schools", "claimant": "the ministry"}  # fmt: skip
THESE_DAYS = {
    "schools closed": (two({"n": 1100, **SHUT, "place": "Kenya", "published": "2024-05-02"}, {"n": 62, **SHUT, "place": "Kisumu", "published": "2024-05-04"}), "part_whole"),
    "arrests": (two({"n": 927, "event": "be arrested", "population": "rioters", "place": "England", "claimant": "the police", "published": "2024-08-12"}, {"n": 42, "event": "be arrested", "population": "rioters", "place": "Liverpool", "claimant": "the police", "published": "2024-08-12"}), "part_whole"),
    "crops": (two({"n": 70000, "unit": "hectare", "event": "be eaten by locusts", "population": "crops", "place": "Kenya", "claimant": "the FAO", "published": "2024-05-10"}, {"n": 12000, "unit": "hectare", "event": "be eaten by locusts", "population": "crops", "place": "Kisumu", "claimant": "the FAO", "published": "2024-05-10"}), "part_whole"),
    "two months": (two({"n": 1100, **SHUT, "place": "Kenya", "published": "2024-05-02"}, {"n": 62, **SHUT, "place": "Kisumu", "published": "2024-07-04"}), "scope_difference"),
}  # fmt: skip
DARK = {"event": "be without power", "kind": "stock", "place": "Montreal", "period_start": "2024-02-01", "period_end": "2024-02-01"}  # fmt: skip
IN_THE_DARK = {
    "customers and homes": (two({"n": 310000, **DARK, "population": "customers", "claimant": "the utility"}, {"n": 480000, **DARK, "unit": "home", "population": "homes", "claimant": "the mayor"}), "conflict"),
    "households and homes": (two({"n": 4127, **DARK, "unit": "household", "population": "households", "claimant": "the utility"}, {"n": 4127, **DARK, "unit": "home", "population": "homes", "claimant": "the mayor"}), "agree"),
    "properties and homes and businesses": (two({"n": 310000, **DARK, "unit": "property", "population": "properties", "claimant": "the utility"}, {"n": 480000, **DARK, "unit": "home", "population": "homes and businesses", "claimant": "the mayor"}), "conflict"),
    "people and homes": (two({"n": 310000, **DARK, "population": "people", "claimant": "the utility"}, {"n": 480000, **DARK, "unit": "home", "population": "homes", "claimant": "the mayor"}), None),
}  # fmt: skip
DEAD = {"event": "be executed", "population": "people", "place": "Iran", "period_start": "2023-01-01", "period_end": "2023-12-31"}  # fmt: skip
HALVES = {
    "more than half of them": (two({"n": 481, **DEAD, "sentence": "More than half of the executions, 481 of them, were public."}, {"n": 834, **DEAD, "claimant": "a club"}), "scope_difference"),
    "two thirds of the dead": (two({"n": 40, **BLAST, "sentence": "Two-thirds of the dead, 40 of them, were cooks."}, {"n": 61, **BLAST, "claimant": "the army"}), "scope_difference"),
    "a majority of those held": (two({"n": 70, **BLAST, "event": "be arrested", "sentence": "A majority of those held, 70 of them, were students."}, {"n": 131, **BLAST, "event": "be arrested", "claimant": "the army"}), "scope_difference"),
    "half of a named wreck's victims": (two({"n": 31, **BLAST, "sentence": "Nearly half of the victims of the Porto blast, 31 of them, were cooks."}, {"n": 58, **BLAST, "claimant": "the army"}), "scope_difference"),
    "murders and homicides": (two({"n": 29600, **DEAD, "event": "murder", "population": "murders", "claimant": "a ministry"}, {"n": 31100, **DEAD, "event": "homicide", "population": "homicides", "claimant": "a club"}), "conflict"),
    "all of the executions": (two({"n": 853, **DEAD, "claimant": "a charity", "sentence": "The charity counted 853 of them."}, {"n": 834, **DEAD, "claimant": "a club"}), "conflict"),
}  # fmt: skip
STILL = {
    "those still held": (two({"n": 215, "event": "be abducted", "population": "pupils", "place": "Segou", "published": "2024-03-24", "claimant": "the parents"}, {"n": 165, "event": "be in captivity", "kind": "stock", "population": "pupils", "place": "Segou", "published": "2024-03-24", "claimant": "a bishop"}), "scope_difference"),
    "arrested, and still in jail": (two({"n": 900, "event": "be arrested", "population": "monks", "place": "Segou", "published": "2024-03-24", "claimant": "the police"}, {"n": 700, "event": "be in prison", "kind": "stock", "population": "monks", "place": "Segou", "published": "2024-03-24", "claimant": "a bishop"}), "scope_difference"),
    "two counts of those taken": (two({"n": 215, "event": "be abducted", "population": "pupils", "place": "Segou", "published": "2024-03-24", "claimant": "the parents"}, {"n": 165, "event": "be kidnapped", "population": "pupils", "place": "Segou", "published": "2024-03-24", "claimant": "a bishop"}), "conflict"),
}  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        *(EARLIER, ADDED, OTHERWISE, LATER, TAKEN_OUT, MERGED, SEASONS, ROOM, FAR, UNDATED),
        *(SPOKEN, SOME, OF_A_PART, SORTS, GROWN, TWO_SOURCES, GOES_ON, OVERTAKEN),
        *(YEARLY, SET_AGAINST, WORDED, ONE_VERB, ELSEWHERE),
        *(DISEASES, SOURCES, CANDIDATES, TOLD_ANEW, THESE_DAYS, IN_THE_DARK, HALVES, STILL),
    ],
)
def test_each_rule_serves_its_texts_and_no_other(table: dict[str, tuple[list[Claim], str]]) -> None:
    found = {case: told(*claims)[0] for case, (claims, _) in table.items()}
    assert found == {case: expected for case, (_, expected) in table.items()}
