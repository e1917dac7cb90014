"""Figures whose verb is left out, told by somebody else, or led to past a verb of saying."""

import pytest

from ledger.extraction import extract_text


@pytest.mark.parametrize(
    ("text", "number", "population"),
    [
        # another speaks of as many
        ("The mayor spoke of 30,000 marchers, the police of 12,000.", "12,000", "marchers"),
        ("Kyiv talks of 40 drones shot down, Moscow of 12.", "12", "drones"),
        ("The union spoke of 300 strikers, the board, Ana Ruiz, of 90.", "90", "strikers"),
        ("The mayor spoke of 300 marchers, a crowd of 90.", "90", "crowd"),
        # the dead and the wounded, each of their own
        ("Rebels killed 40 guards, a monk said. The army puts the dead at 12 and the wounded at 90.", "90", "people (wounded)"),
        ("The clinic puts the injured at 90.", "90", "people (injured)"),
        ("A monk saw 40 guards fall. The army puts the missing at 12.", "12", "people (missing)"),
        # a rise told with another
        ("Exports rose with demand, by 4 percent.", "4", "Exports"),
        # the saying only stands between
        ("Remittances rose, the bank reported on Friday, to 12 million euros.", "12 million", "Remittances"),
        ("Oil output fell by a third, the cartel says, to 900 barrels.", "900", "Oil output"),
        ("Fares rose, the mayor said, from 40 pesos.", "40", "Fares"),
        # "up" and "down" that go with their verb
        ("Tea sold 40 tonnes, while pepper shipments inched up 2 percent.", "2", "pepper shipments"),
        ("Tea fetched 40 rupees and coffee exports edged down 3%.", "3", "coffee exports"),
        ("Tea exports stood at 40 tonnes, up 3 percent.", "3", "Tea exports"),
        # some of the same whole
        ("Half of the pupils are boys, and 40 percent walk to school.", "40", "pupils"),
        ("Of voters, 40 percent agree. Half of the nurses are out, and a third are ill.", "a third", "nurses"),
        ("Tax is half of revenue, and a third of spending is on pensions.", "a third", "spending"),
        # the nearer subject changes what is told of
        ("Half of the teachers left; pay fell from 1,600 dollars.", "1,600", "pay"),
        ("Tea sold 40 tonnes and coffee stocks dropped from 90 tonnes.", "90", "coffee stocks"),
        ("Some 12 percent of cars are electric; fuel sales dropped from 90 tonnes.", "90", "fuel sales"),
        ("Tea sales came to 40 tonnes, down from 90 tonnes.", "90", "Tea sales"),
        # another subject, and where another rose to
        ("Raids numbered 191, robberies 54.", "54", "robberies"),
        ("Arrests totalled 90, fines 400 and bans nine.", "400", "fines"),
        ("Mills shed 900 jobs, shops 40.", "40", "jobs"),
        ("The line cut 900 posts, a tenth of its staff, and park 30 of its jets.", "30", "jets"),
        ("Cases shot past 900, and fines to 40.", "40", "fines"),
        ("Exports rose to 900 cars and imports to 40.", "40", "imports"),
        ("Migrants went from 12 camps to 40.", "40", "camps"),
        # how fast, what was hoped for, and who leaves home
        ("Pilgrims arrived in Mecca at a rate of 400 a day.", "400", "Pilgrims"),
        ("Wales is losing nurses at a rate of 40 a day.", "40", "nurses"),
        ("The isle has a birth rate of 1.7.", "1.7", "birth rate"),
        ("The harvest was 650 tonnes, says the board, which had hoped for 820.", "820", "harvest"),
        ("The mill cut 90 jobs. It had hoped for 40.", "40", "jobs"),
        ("Rebels hold 12 airfields. Some 900 have left their homes.", "900", "people"),
        ("Storms wrecked 12 ships. Some 900 are out of their homes.", "900", "people"),
        ("Storms wrecked 12 ships. Some nine are out of the water.", "nine", "ships"),
        ("Vets treated 12 bears and nine lost their lives.", "nine", "bears"),
        # two deeds of one subject
        ("Rents climbed in 2022 and fell 3 percent.", "3", "Rents"),
        ("The choir grew and reached 900.", "900", "choir"),
        # another subject than what was counted or priced
        ("Seats cost 40 euros an hour and the number of drivers fell from 900 to 400.", "400", "drivers"),
        ("The zoo has 40 bears, and the number of guards rose from nine to 12.", "nine", "guards"),
        ("Men own 40 percent of the flats and 12 percent are landlords.", "12", "landlords"),
        ("The jail has 12 wings and was built for 900.", "900", "people"),
        ("Sixty mills shut and 40 left their home town.", "40", "mills"),
        ("The barn holds 40 goats and has room for 900.", "900", "goats"),
        ("The port has 12 ships. Some 40 left in May.", "40", "ships"),
        # those in a state after bodies, those whom a jail holds, what each has
        ("Divers recovered 12 bodies, officials said, and 40 are missing.", "40", "people"),
        ("Divers recovered 12 bodies; 40 more are on deck.", "40", "bodies"),
        ("Courts heard 40 suits. The jail holds 900.", "900", "people"),
        ("Courts have 900 suits; each judge has 40.", "40", "suits"),
        ("The murder count climbed to 900.", "900", "murder count"),
        # who numbered so many
        ("The storm hurt 40 people and wrecked 900 houses. Those treated numbered 60.", "60", "people (those treated)"),
    ],
)  # fmt: skip
def test_what_is_left_out_is_told_before(text: str, number: str, population: str) -> None:
    found = {c.number_text: c.population for c in extract_text(text)}
    assert found[number] == population


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Growers got 70,000 euros for an arroba of leaf and now take 38,000.", ["/arroba", "/arroba"]),
        ("Traders paid 90 euros for a sack of onions.", ["EUR/sack"]),
        ("A kilo of basmati that used to sell for 140 rupees fetches 95.", ["/kg", "/kg"]),
        # money and shares whose unit is left out, and what is of another sort
        ("The budget has 2 trillion euros for schools and 890 billion for clinics.", ["EUR", "EUR"]),
        ("The court cut the penalty to 40,000 euros from 130,000.", ["EUR", "EUR"]),
        ("Kenya spent 4 trillion shillings ($30 billion), up from 3 trillion.", ["KES", "USD", "KES"]),
        ("Peru gets $5 billion, of it 3 billion for fuel.", ["USD", "USD"]),
        ("Ruiz took 55.7 percent of the vote, Costa 44.3.", ["percent", "percent"]),
        ("Abstention stood at 23.7 percent and blank votes at 1.6.", ["percent", "percent"]),
        ("Wages ate up 71 percent of income at Wrexham and 92 at Leeds.", ["percent", "percent"]),
        ("Nurses make up 18 percent of the staff, up from 11 in 2015.", ["percent", "percent"]),
        ("Dams are 51.6 percent full, those of Aragon 26.8.", ["percent", "percent"]),
        ("Starts sank by 22 percent to 900 homes, and permits by 31.", ["percent", "home", "percent"]),
        ("Debts stand at 3 billion euros and those of the towns at 400 million.", ["EUR", "EUR"]),
        ("The fund has paid 1 billion euros out of 15 billion.", ["EUR", "EUR"]),
        # what only stands beside money and shares
        ("The club got $7 million from 90 fans, up from 40.", ["USD", "people", "people"]),
        ("Fires killed 40 people at the $7 million mill, up from nine.", ["people", "USD", "people"]),
        ("Sales rose to $7 billion and births to 3 million.", ["USD", "birth"]),
        ("The birth rate fell 3 percent to 1.7.", ["percent", "rate"]),
        ("Growth slowed to 3 percent and the pollution index was 61.5.", ["percent", "point"]),
        ("Thefts rose 40 percent last year, nine in June.", ["percent", "theft"]),
        ("Bed numbers fell by 4 percent and the number of nurses by 30.", ["percent", "people"]),
        ("Seats cost 40 euros an hour and 90 were taken.", ["EUR/hour"]),
        ("A dealer paid 9,000 euros for a tin soldier.", ["EUR"]),
        ("Some 12 percent voted in Lima and 90 soldiers stood guard.", ["percent", "people"]),
        ("The fund holds 400 million euros and 9,123 stocks.", ["EUR", "stock"]),
        ("Storms cost $5 million and killed 2 in the north.", ["USD", "people"]),
        ("Prices rose 5 percent and killed 2.", ["percent", "people"]),
        ("They paid 30,000 euros for a degree.", ["EUR"]),
        ("Bread is up by 40 percent, rice by 55.", ["percent", "percent"]),
    ],
)  # fmt: skip
def test_prices_keep_what_they_are_paid_for(text: str, units: list[str]) -> None:
    found = [c.unit for c in extract_text(text)]
    assert len(found) == len(units)
    assert all(unit.endswith(told) for unit, told in zip(found, units, strict=True))
