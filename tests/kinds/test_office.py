"""Titles against the date: sixty faults and sixty traps, over many countries and years."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from newslint.config import shipped
from newslint.errors import RuleError
from newslint.formats import read
from newslint.loader import build, read_rule
from newslint.reading.naming.officeholders import jurisdiction_forms, office_forms, whole_of, world

ROOT = Path(__file__).parents[2]
NAMES = ("stale", "early", "former-in-office", "elect-outdated")
RULES = [build(read_rule(shipped() / "news" / f"title-{name}.yaml")) for name in NAMES]


def found(date: str, text: str) -> list[tuple[str, str]]:
    """What the four rules find in an article of a day: the rule's name and the words."""
    document = read(f"---\ndate: {date}\n---\n{text}\n", "draft.md", "markdown")
    return [
        (diagnostic.rule.removeprefix("news.title-"), diagnostic.span.of(document.source))
        for rule in RULES
        for diagnostic in rule.check(document)
    ]


FAULTS = [
    ("2024-04-10", "Secretary of State Mike Pompeo spoke on Tuesday.", "stale"),
    ("2021-06-01", "President Barack Obama joined the call on Monday.", "stale"),
    ("2022-02-11", "US President Donald Trump told a rally in Texas that he was ready.", "stale"),
    ("2018-03-02", "The plan was attacked by Vice President Joe Biden.", "stale"),
    ("2011-05-06", "Defense Secretary Donald Rumsfeld denied it.", "stale"),
    ("2023-10-30", "House Speaker Kevin McCarthy said on Monday the vote would wait.", "stale"),
    ("2015-02-01", "Senate Majority Leader Harry Reid opposed the bill.", "stale"),
    ("2020-01-20", "Treasury Secretary Timothy Geithner warned the banks.", "stale"),
    ("2019-03-05", "Federal Reserve Chair Janet Yellen spoke in Chicago.", "stale"),
    ("2010-04-09", "Fed chairman Alan Greenspan told the panel he had been wrong.", "stale"),
    ("2017-08-09", "British Prime Minister David Cameron flew to Berlin.", "stale"),
    ("2023-01-18", "The prime minister, Boris Johnson, met the miners.", "stale"),
    ("2025-02-03", "Rishi Sunak, the British prime minister, opened the talks.", "stale"),
    ("2012-11-21", "Chancellor George Osborne and Foreign Secretary David Miliband disagreed in public.", "stale"),
    ("2024-01-09", "Home Secretary Priti Patel visited Dover.", "stale"),
    ("2022-06-14", "German Chancellor Angela Merkel answered reporters in Berlin.", "stale"),
    ("2018-05-17", "French President François Hollande came to the match.", "stale"),
    ("2018-05-17", "French President Francois Hollande came to the match.", "stale"),
    ("2014-04-28", "President Nicolas Sarkozy of France came to the match.", "stale"),
    ("2013-06-11", "Italian Prime Minister Silvio Berlusconi left the court by a side door.", "stale"),
    ("2019-11-02", "Spanish Prime Minister Mariano Rajoy thanked the voters.", "stale"),
    ("2024-05-06", "Poland's prime minister, Mateusz Morawiecki, spoke in Warsaw.", "stale"),
    ("2025-01-20", "Dutch Prime Minister Mark Rutte spoke at the summit.", "stale"),
    ("2024-09-20", "Ukraine's foreign minister, Dmytro Kuleba, arrived in Vilnius.", "stale"),
    ("2020-02-03", "Ukrainian President Petro Poroshenko answered him.", "stale"),
    ("2015-04-30", "Ukrainian President Viktor Yanukovych spoke to the newspaper.", "stale"),
    ("2025-03-04", "Russian Defense Minister Sergei Shoigu inspected the base.", "stale"),
    ("2016-09-09", "Russian President Dmitry Medvedev inspected the base.", "stale"),
    ("2017-09-09", "UN Secretary-General Ban Ki-moon called for calm.", "stale"),
    ("2025-02-14", "NATO Secretary-General Jens Stoltenberg called for calm.", "stale"),
    ("2009-02-14", "UN chief Kofi Annan called for calm.", "stale"),
    ("2020-02-14", "European Commission President Jean-Claude Juncker called for calm.", "stale"),
    ("2025-03-10", "EU foreign policy chief Josep Borrell called for calm.", "stale"),
    ("2012-03-05", "IMF Managing Director Dominique Strauss-Kahn stayed in Paris.", "stale"),
    ("2021-03-05", "ECB President Mario Draghi stayed in Frankfurt.", "stale"),
    ("2021-08-05", "Bank of England Governor Mark Carney stayed in London.", "stale"),
    ("2014-05-05", "World Bank President Robert Zoellick stayed in Washington.", "stale"),
    ("2019-01-15", "WHO Director-General Margaret Chan stayed in Geneva.", "stale"),
    ("2017-02-02", "Turkish Prime Minister Recep Tayyip Erdogan spoke in Ankara.", "stale"),
    ("2009-03-03", "Irish Taoiseach Bertie Ahern opened the school.", "stale"),
    ("2015-01-08", "Scottish First Minister Alex Salmond opened the school.", "stale"),
    ("2020-06-08", "Greek Prime Minister Alexis Tsipras opened the school.", "stale"),
    ("2026-11-15", "Secretary of State Antony Blinken landed on Friday.", "stale"),
    ("2012-08-15", "U.S. President Donald Trump will meet the families today.", "early"),
    ("2016-04-11", "British Prime Minister Keir Starmer opened the plant.", "early"),
    ("2003-07-01", "German Chancellor Angela Merkel opened the plant.", "early"),
    ("2010-07-01", "French President Emmanuel Macron opened the plant.", "early"),
    ("2015-07-01", "Ukrainian President Volodymyr Zelensky opened the plant.", "early"),
    ("2019-12-12", "Secretary of State Antony Blinken will fly to Cairo.", "early"),
    ("2011-12-12", "NATO Secretary-General Mark Rutte will fly to Cairo.", "early"),
    ("2018-12-12", "Finnish Prime Minister Sanna Marin will fly to Cairo.", "early"),
    ("2025-05-08", "Former President Donald Trump signed the order on Thursday.", "former-in-office"),
    ("2015-05-08", "Former German Chancellor Angela Merkel signed the treaty.", "former-in-office"),
    ("2022-05-08", "The ex-president of Ukraine, Volodymyr Zelenskyy, spoke by video link.", "former-in-office"),
    ("2013-05-08", "Former Secretary of State John Kerry landed in Amman.", "former-in-office"),
    ("2020-11-02", "Former British Prime Minister Boris Johnson announced a lockdown.", "former-in-office"),
    ("2024-02-02", "Former Hungarian Prime Minister Viktor Orbán lifted his veto.", "former-in-office"),
    ("2021-04-01", "President-elect Joe Biden signed the bill on Thursday.", "elect-outdated"),
    ("2009-06-01", "President-elect Barack Obama will speak in Cairo.", "elect-outdated"),
    ("2025-07-01", "US President-elect Donald Trump signed the bill.", "elect-outdated"),
    ("2017-11-01", "Vice President-elect Mike Pence will speak in Ohio.", "elect-outdated"),
]

TRAPS = [
    ("2019-04-10", "Secretary of State Mike Pompeo spoke on Tuesday."),
    ("2024-04-10", "Former Secretary of State Mike Pompeo spoke on Tuesday."),
    ("2024-04-10", "Ex-Secretary of State Mike Pompeo spoke on Tuesday."),
    ("2024-04-10", "Mike Pompeo, then the secretary of state, spoke first."),
    ("2024-04-10", "In 2019, Secretary of State Mike Pompeo spoke there."),
    ("2024-04-10", '"Secretary of State Mike Pompeo said so," the envoy recalled.'),
    ("2024-04-10", "Three years ago, Secretary of State Mike Pompeo spoke there."),
    ("2024-04-10", "She was an aide to Secretary of State Mike Pompeo."),
    ("2024-04-10", "She worked under Secretary of State Mike Pompeo."),
    ("2024-04-10", "Deputy Secretary of State Mike Pompeo is a slip of another kind."),
    ("2021-06-01", "The judge was appointed by President Barack Obama."),
    ("2021-06-01", "President Barack Obama's administration wrote the rule."),
    ("2021-06-01", "Obama-era rules went; President Barack Obama had signed them in haste."),
    ("2021-06-01", "Elected in 2008, President Barack Obama served two terms."),
    ("2021-06-01", "At the time, President Barack Obama was against it."),
    ("2021-06-01", "Harvard President Barack Obama is a joke of the students."),
    ("2021-06-01", "Former US President Barack Obama and his wife came."),
    ("2021-06-01", "Former Democratic President Barack Obama and his wife came."),
    ("2017-01-22", "President Barack Obama left the White House on Friday."),
    ("2021-01-22", "President Donald Trump left the White House on Wednesday."),
    ("2024-12-01", "President-elect Donald Trump named an envoy on Sunday."),
    ("2023-05-01", "Former President Donald Trump was in court on Monday."),
    ("2025-05-01", "President Donald Trump signed the order on Thursday."),
    ("2025-05-01", "In 2023, former President Donald Trump was in court."),
    ("2022-05-01", "President Eric Trump of the golf club spoke."),
    ("2006-03-03", "Former President George Bush visited the school."),
    ("2006-03-03", "President George Bush visited the school."),
    ("2018-03-03", "President Kennedy's nephew spoke."),
    ("2015-05-20", "President Johnson of the college opened the hall."),
    ("2015-05-20", "Club president Nicolas Maduro Jr. resigned."),
    ("2015-05-20", "The president of the chess club, David Cameron, said hello."),
    ("2020-05-20", "Council President David Cameron said the road would be mended."),
    ("2023-11-20", "Foreign Secretary David Cameron flew to Kyiv."),
    ("2023-11-20", "Former Prime Minister David Cameron is now foreign secretary."),
    ("2022-08-20", "Prime Minister Boris Johnson stays until September."),
    ("2005-08-20", "Prime Minister John Howard of Australia came."),
    ("2016-08-20", "The foreign secretary, Boris Johnson, came."),
    ("2010-08-20", "Prime Minister Vladimir Putin of Russia came."),
    ("2014-08-20", "President Vladimir Putin of Russia came."),
    ("2018-08-20", "Prime Minister Dmitry Medvedev of Russia came."),
    ("2022-08-20", "Dmitry Medvedev, a former president, came."),
    ("2025-08-20", "Polish Prime Minister Donald Tusk came."),
    ("2012-08-20", "Polish Prime Minister Donald Tusk came."),
    ("2016-08-20", "European Council President Donald Tusk came."),
    ("2024-01-20", "Slovak Prime Minister Robert Fico came."),
    ("2010-01-20", "Secretary Clinton landed in Doha."),
    ("2019-11-05", "Ursula von der Leyen, the German former defence minister, came."),
    ("2024-06-30", "Georgia Secretary of State Brad Raffensperger counted again."),
    ("2010-02-02", "Florida Attorney General Pam Bondi is running."),
    ("2009-01-05", "State Sen. Mike Lee spoke."),
    ("2007-02-02", "Chancellor Gordon Brown gave his last budget."),
    ("2020-02-20", "Chancellor Rishi Sunak is new at the Treasury."),
    ("2021-10-10", "The outgoing chancellor, Angela Merkel, flew to Israel."),
    ("2026-06-10", "German Chancellor Friedrich Merz flew to Israel."),
    ("2024-04-10", "In her memoir she praises President Nicolas Sarkozy."),
    ("2024-04-10", "The 2011 war began when French President Nicolas Sarkozy sent planes."),
    ("2024-04-10", "He read “President Barack Obama: A Life” on the train."),
    ("2024-04-10", "> President Barack Obama told us so."),
    ("2024-04-10", "The President Barack Obama Library opens soon."),
    ("2024-04-10", "Mike Pompeo, Trump's secretary of state, declined to comment."),
    ("2019-09-07", "Former Rhode Island governor and US Senator Lincoln Chafee may run."),
    ("2007-07-20", "He honored the late Senator Craig Thomas. They will keep Senator Thomas in their hearts."),
    ("2020-10-02", "Former Senator John F. Kennedy's boat is for sale."),
    ("2019-02-10", "The vote of Senator John McCain saved the law."),
    ("2015-02-10", "Voters remember the promise of President Hugo Chávez."),
    ("2016-10-10", "If he wins, President Donald Trump would be the first to do so."),
    ("2022-01-10", "The book tells how President Trump and Vice President Mike Pence fell out."),
    ("2031-01-10", "Prime Minister Rishi Sunak came back, which no table could know."),
    ("2004-06-10", "Prime Minister Iyad Allawi met the envoys."),
]


@pytest.mark.parametrize(("date", "text", "rule"), FAULTS)
def test_a_title_out_of_its_time_is_found(date: str, text: str, rule: str) -> None:
    assert [name for name, _ in found(date, text)].count(rule) >= 1


@pytest.mark.parametrize(("date", "text"), TRAPS)
def test_a_title_in_its_time_is_left_alone(date: str, text: str) -> None:
    assert found(date, text) == []


def test_an_article_without_a_date_is_left_alone() -> None:
    document = read("Secretary of State Mike Pompeo spoke.", "draft.md", "markdown")
    assert [list(rule.check(document)) for rule in RULES] == [[], [], [], []]


TABLE = """person,office,jurisdiction,start,end,aliases,good-to
Dana Whitlock,mayor,Harborview,2015-01-05,2023-01-09,,2026-06-30
Ruth Okafor,mayor,Harborview,2023-01-09,,,2026-06-30
Miguel Sandoval,head coach,Harborview Rovers,2019,2022,Mick Sandoval,2026-06-30
"""

HOUSE = """kind: office
check: lapsed
message: "{person} was {office} until {until}. {holder}"
table: people.csv
examples:
  valid: ["The mayor spoke."]
  invalid: ["---\\ndate: 2025-05-05\\n---\\nMayor Dana Whitlock spoke."]
"""


def test_a_newsroom_adds_a_table_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(TABLE, "utf-8")
    (tmp_path / "mayor-stale.yaml").write_text(HOUSE, "utf-8")
    rule = build(read_rule(tmp_path / "mayor-stale.yaml"))

    def messages(text: str) -> list[str]:
        document = read(f"---\ndate: 2025-05-05\n---\n{text}\n", "draft.md", "markdown")
        return [diagnostic.message for diagnostic in rule.check(document)]

    assert messages("Mayor Dana Whitlock opened the pool.") == [
        "Dana Whitlock was mayor until January 9, 2023. Ruth Okafor held the office then."
    ]
    assert messages("The mayor of Harborview, Dana Whitlock, opened the pool.")
    assert messages("Harborview Rovers head coach Mick Sandoval smiled.") == [
        "Miguel Sandoval was head coach until 2022."
    ]
    assert messages("Harborview Mayor Whitlock opened the pool.")
    assert messages("Mayor Ruth Okafor opened the pool. Springfield Mayor Dana Whitlock did not.") == []
    assert messages("President Barack Obama opened the pool.") == []


def test_a_table_with_a_day_that_is_none_does_not_load(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(TABLE.replace("2023-01-09", "2023-13-09"), "utf-8")
    (tmp_path / "mayor-stale.yaml").write_text(HOUSE, "utf-8")
    with pytest.raises(RuleError, match="a day in the table"):
        read_rule(tmp_path / "mayor-stale.yaml")


@pytest.mark.parametrize(
    ("name", "form", "source"),
    [
        ("a.txt", "plain", "Date: 2024-04-10\n\nA headline\n\nSecretary of State Mike Pompeo spoke on Tuesday.\n"),
        (
            "a.html",
            "html",
            (
                '<html><head><meta property="article:published_time" content="2024-04-10"></head><body><article>'
                "<p>Secretary of State <b>Mike Pompeo</b> spoke on Tuesday.</p></article></body></html>"
            ),
        ),
    ],
)
def test_other_formats_are_read_alike(name: str, form: str, source: str) -> None:
    document = read(source, name, form)
    assert [diagnostic.rule for rule in RULES for diagnostic in rule.check(document)] == ["news.title-stale"]


def rows() -> list[dict[str, str]]:
    folder = ROOT / "src" / "newslint" / "reading" / "data"
    with (folder / "officeholders.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_row_is_a_term_of_a_known_office_in_a_known_place() -> None:
    places = {place for places in jurisdiction_forms().values() for place in places}
    for row in rows():
        assert row["office"].lower() in office_forms(), row
        assert row["jurisdiction"] in places, row
    assert set(whole_of().values()) <= places


def test_no_term_ends_before_it_begins_and_none_overlaps_another_of_the_same_person() -> None:
    for person in {row["person"] for row in rows()}:
        terms = sorted(world().terms(person), key=lambda term: (term.office, term.jurisdiction, term.began))
        assert all(term.began[0] <= term.ended[1] for term in terms)
        for first, second in pairwise(terms):
            if first[1:3] == second[1:3]:
                assert first.ended[0] <= second.began[1], (first, second)
