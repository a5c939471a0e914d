"""The faults that a desk mends once more, made by other hands: in headlines, captions, lists and attributions.

A row is a place in the draft and what stands there, with the fault between guillemets. Names and places come from other
parts of the world than those of `test_own_faults.py`, the verbs and the sentences are others.
"""

import html
from dataclasses import dataclass

import pytest

from newslint.desk import Desk

DESK = Desk(find_config=False)

HEADLINE = "Quelimane clinic loses its well"
FAULTS = [
    ("word doubled", "headline", "Quelimane clinic loses «its its» well"),
    ("word doubled", "list", "The pump «was was» switched off in April."),
    ("a and an", "caption", "Nurse Graça Mabunda holds «a» empty bucket beside the clinic's well."),
    ("a and an", "last", "“Nobody asked us,” said Mabunda, who has been «an» nurse there since 2009."),
    ("space before punctuation", "list", "Two pumps« ,» three tanks and a filter were bought."),
    ("space before punctuation", "last", "“We boil everything” said nobody twice« ;» Mabunda keeps the keys."),
    ("spelling", "headline", "Quelimane clinic loses its well after «arguement» with builder"),
    ("spelling", "caption", "A «temporery» tank stands behind the maternity ward."),
    ("spelling", "list", "The «maintainance» contract ended in March."),
    ("agreement", "headline", "Wells of the old town «is» closed by inspectors"),
    ("agreement", "list", "The owners of the lorry «has» not paid."),
    ("date impossible", "caption", "The well on «April 31», a day before it was closed."),
    ("date impossible", "list", "The tender closes at noon on «29 February 2023»."),
    ("weekday", "list", "The court in Beira heard the case on «Friday, March 8, 2023»."),
    ("weekday", "last", "Mabunda came home «Sunday, 2 July 2022», and found it dry."),
    ("date with ordinal", "caption", "Children queue on «May 11th»."),
    ("date with ordinal", "last", "Work had begun on «the 22nd of November», 2021."),
    ("order of day and month mixed", "last", "It rained March 2, 2022, and April 5, 2022; it broke on «7 June 2022»."),
    ("order of day and month mixed", "list", "Signed on 3 March 2021, extended on 9 May 2022, ended «June 30, 2022»."),
    ("time", "caption", "The queue at «6:00 a.m.» on Sunday."),
    ("time", "list", "Doors close at «10 P.M.» every night."),
    ("time", "last", "The lorry came back at «12 midnight» with one tank."),
    ("quotation open", "last", "«“The water was brown for a year, said» Graça Mabunda, who has a jar of it."),
    ("quotation marks lost", "last", "«We carried it up from the river, Mabunda recalled», as she locked up."),
    ("quotation nobody says", "last", "The dam broke.\n\n«“There is no water left and nobody will pay for a pipe.”»"),
    ("vague attribution", "caption", "The well, which «some say» was never deep enough."),
    ("vague attribution", "last", "«It has been reported that» the builder left for Harare."),
    ("vague attribution", "last", "«Analysts believe» the pipe will never be laid."),
    ("marks mixed", "last", 'Mabunda said, “It was brown.” Her sister said, “It smelled.” He said, «"Prove it."»'),
    ("percent mixed", "list", "Losses of 12% in May, 14% in June and 20 «percent» in July."),
    ("percent mixed", "last", "Rain fell by 30 per cent in the south, 20 per cent in the east and 5«%» here."),
    ("US in two forms", "caption", "The «U.S.» envoy at the pump.", "A US judge heard it, and a US bank paid."),
    ("US in two forms", "list", "A grant from the «U.S.» embassy", "A US firm dug the well, and a US bank paid."),
    ("variety mixed", "caption", "The «gray» tank behind the ward.", "The labour of our neighbours has no honour."),
    ("variety mixed", "last", "The favorite neighbor of the ward, a labor leader, brought «metres» of hose."),
    ("figure at the start", "list", "The dam broke at dawn. «17» cows drowned."),
    ("figure at the start", "last", "“We counted them,” Mabunda said. «31» families have left since."),
    ("place renamed", "caption", "A lorry from «Lourenço Marques» waits at the gate."),
    ("place renamed", "last", "Her brother teaches in «Madras», her sister in Nairobi."),
    ("place renamed", "list", "A pump made in «Czechoslovakia» last year"),
    ("title calque", "last", "“It is being looked into,” said the «Minister of Foreign Affairs» of Japan."),
    ("title calque", "caption", "The «Vice Minister» of Health of Peru, Rosa Quispe, with a glass."),
    ("title of another day", "caption", "A pump that «President Jair Bolsonaro» sent on Friday."),
    ("title of another day", "last", "“We will help,” said «Prime Minister Shinzo Abe» in Tokyo on Monday."),
    ("title of another day", "list", "A call from «Prime Minister Imran Khan» is planned for June."),
    ("title with small letter", "last", "Kenya sent its condolences, said «president» William Ruto."),
    ("title with small letter", "caption", "Premier Roza Quispe and «premier» Danai Moyo at the well."),
    ("name in two forms", "last", "Nurse Graça Mabunda kept a jar. “Taste it,” «Mabumda» said."),
    ("name in two forms", "caption", "Chipo Nyandoro and her son. «Nyandro» lost a field."),
    ("name in two forms", "headline", "«Tshabalal» blamed for well", "Sipho Tshabalala is angry. Tshabalala left."),
    ("known name misspelt", "headline", "«Narenda» Modi sends pump to Quelimane", "India's prime minister sent it."),
    ("known name misspelt", "last", "“I was moved,” wrote «Cyril Ramaposa» on Monday."),
    ("surname alone", "last", "“Nobody owns the river,” said Judge «Chikwanha», who closed the case."),
    ("surname alone", "last", "The dig was led by Prof. «Okonjo» and Dr. Amaka Bello."),
    ("acronym unexplained", "last", "The pump was paid for by the «DZWK» and never came."),
    ("agreement", "last", "Each of the villages along the river «send» a delegate."),
]  # fmt: skip
"""The kind, the place and what stands there; where the fault needs other words to be one, a paragraph that has them."""

STILL_MISSED = [
    ("agreement", "last", "“It rained for a week,” Mabunda said, and the roads «was» gone."),
    ("known name misspelt", "list", "A letter from «Ursula von der Leyden»"),
    ("acronym unexplained", "list", "A report by «FRTW» on the pump"),
    ("acronym unexplained", "headline", "«QHPB» blamed for dry well", "The water board did not answer."),
]  # fmt: skip
"""What nothing finds yet, so that the recall is not made to look better than it is."""

LEDE = "Nurses in Quelimane have carried water up three flights of stairs since April, when the clinic's well ran dry."
MIDDLE = "The ward has 40 beds. Half of them were empty on Sunday, and the rest held patients with burns."


@dataclass(frozen=True)
class Draft:
    """A draft in one format and the place of its fault in the draft's source, in code points."""

    name: str
    source: str
    start: int
    end: int


_FORMS = {
    "md": ("---\ntitle: {}\ndate: 2023-05-17\nsource: Zambezi Post\n---\n\n", "{}\n\n", "- {}\n", ""),
    "txt": ("{}\n\nMay 17, 2023\n\n", "{}\n\n", "- {}\n", "Source: Zambezi Post\n"),
    "html": (
        '<article><h1>{}</h1><time datetime="2023-05-17">May 17, 2023</time>',
        "<p>{}</p>",
        "<li>{}</li>",
        "<p>Source: Zambezi Post</p></article>",
    ),
}
_CAPTIONS = {
    "md": "<figure><figcaption>{}</figcaption></figure>\n\n",
    "txt": "Photo: {}\n\n",
    "html": "<figure><figcaption>{}</figcaption></figure>",
}
_LISTS = {"md": "{}\n", "txt": "{}\n", "html": "<ul>{}</ul>"}


def _draft(suffix: str, place: str, marked: str, support: str) -> Draft:
    """A draft whose fault stands between guillemets in a headline, a caption, a list or the last paragraph."""
    head, paragraph, item, end = _FORMS[suffix]
    parts = [head.format(marked if place == "headline" else HEADLINE), paragraph.format(LEDE)]
    parts += [paragraph.format(support)] if support else []
    if place == "caption":
        parts.append(_CAPTIONS[suffix].format(marked))
    if place == "list":
        items = item.format("The ward's beds") + item.format(marked) + item.format("The stairs")
        parts.append(_LISTS[suffix].format(items))
    parts.append(paragraph.format(MIDDLE))
    if place == "last":
        parts += [paragraph.format(text) for text in marked.split("\n\n")]
    source = "".join(parts) + end
    start = source.index("«")
    stop = source.index("»") - 1
    return Draft(f"draft.{suffix}", source.replace("«", "").replace("»", ""), start, stop)


MISSED = pytest.mark.xfail(reason="nothing finds it yet", strict=False)
ROWS = [
    pytest.param(suffix, row, id=f"{row[0]}-{row[1]}-{number}-{suffix}", marks=MISSED if row in STILL_MISSED else ())
    for number, row in enumerate((*FAULTS, *STILL_MISSED))
    for suffix in _FORMS
]


@pytest.mark.parametrize(("suffix", "row"), ROWS)
def test_the_fault_is_found_at_its_place(suffix: str, row: tuple[str, ...]) -> None:
    draft = _draft(suffix, row[1], html.escape(row[2], quote=False) if suffix == "html" else row[2], (*row, "")[3])
    found = DESK.lint_text(draft.source, draft.name).diagnostics
    assert [each for each in found if each.span.start <= draft.end and each.span.end >= draft.start], draft.source
