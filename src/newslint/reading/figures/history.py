"""What is told as history: whether a sentence speaks of an earlier time than the article's."""

import re
from functools import cache

from newslint.expression import expression
from newslint.span import Span


def years_in(text: str) -> list[int]:
    """Every year that a text names; a decade counts as its first and its last year."""
    found = [int(year) for year in re.findall(r"(?<![\d,.$£€#-])(?:1[89]|20)\d\d(?![\d%]|,\d|\.\d)(?!s)", text)]
    decades = [int(year) for year in re.findall(r"(?<![\d,.])((?:1[89]|20)\d0)(?=['’]?s\b)", text)]
    return [*found, *decades, *(year + 9 for year in decades)]


def is_now(text: str) -> bool:
    """Whether a sentence tells something from the days around the article: it has a weekday, “today” and the like."""
    return bool(_NOW.search(text))


def tells_history(text: str, title: Span) -> bool:
    """Whether the words of a sentence place an office-holder in an earlier time; `title` is title and name in it."""
    before, after = text[: title.start], text[title.end :]
    if _THEN.search(text) or _under().search(before) or _HIS_TIME.match(after):
        return True
    return not is_now(text) and bool(_done_by().search(before) or _HAD.match(after))


def supposes(text: str, title: Span) -> bool:
    """Whether a sentence tells what would be: `if elected, President X could …`, `President X would …`."""
    elected = re.search(r"\b[Ii]f (?:he|she|they|elected|re-?elected)\b", text)
    return bool(elected) or text.startswith(" would ", title.end)


_ROLES = "adviser|advisor|aide|assistant|counsel|speechwriter|secretary|chief of staff|envoy|lawyer"
_DEEDS = (
    "appoint|nominat|nam|pick|tapp|select|chos|commission|pardon|commut|sworn|award|present|honou?r|recogni[sz]|sign|"
    "enact|veto|creat|establish|declassif|fir|dismiss|launch|start|beg[au]n|introduc|negotiat|propos|issu|initiat|"
    "design|authori[sz]|protect|implement|impos|order|promot|hir|rais|lift|expand|backed"
)
_DAYS_OF = (
    r"elect\w+|reelect\w+|inaugurat\w+|death|memoir|portrait|statue|library|legacy|presidency|administration|appointee|"
    r"nominee|assassination|funeral|days|citizenship|birthplace|birth|eligibility|childhood|upbringing"
)


_NOW = expression(
    r"\b(?:[Tt]oday|[Yy]esterday|[Tt]onight|[Tt]omorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:this|last|next) (?:week|weekend|morning|afternoon|evening|night))\b"
)


_THEN = expression(
    r"(?i)\b(?:at (?:the|that) time|(?:years?|decades?|months?) (?:ago|earlier|before|later)|back in|decades?-old|"
    r"in those days|previous administration|(?:his|her|their) (?:time|years|days|stint|tenure|term) (?:as|in)|"
    r"tenure|the (?:\w+ )?era|centur(?:y|ies)|biograph\w+|memoirs?|books?|novel|documentary|first[- ]ever|"
    r"historians?|served (?:as|under|in)|worked (?:for|under|in)|assassinat\w+|anniversary|"
    r"in history|has been \w+ since)\b"
)


@cache
def _under() -> re.Pattern[str]:
    """Before the title: `under President X`, `when President X was in office`, `an aide to President X`."""
    return expression(
        r"\b(?i:under|during|since|succeed\w*|replac(?:ed|ing)|follow(?:ed|ing)|predecessors?|like|unlike|when|until|"
        rf"(?:{_ROLES}) (?:to|for|under)|(?:{_DAYS_OF}) of|named (?:after|for))"
        r"(?: (?:the|then))?(?: (?:US|U\.S\.|[A-Z][a-z]+))? ?$"
    )


_HIS_TIME = expression(
    r"(?i)(?:-era\b|['’]s? (?:[\w-]+ ){0,3}(?:administrations?|presidency|premiership|era|tenure|term|inauguration|"
    r"legacy|memoirs?|library|vice president|secretary of state|chief of staff|resignation|death|assassination|"
    r"time in|years in|first year|last year|government|cabinet)\b|,? (?:who )?(?:took office|left office|died|"
    r"resigned|came to power|stepped down|was (?:first )?(?:elected|inaugurated|sworn in|assassinated|killed|"
    r"overthrown|ousted|in office)))"
)
"""After the name: `'s administration`, `-era`, `took office`."""


@cache
def _done_by() -> re.Pattern[str]:
    return expression(
        rf"\b(?i:(?:{_DEEDS})\w*(?: \w+){{0,3}} by|once|originally|previously)"
        r"(?: the)?(?: (?:US|U\.S\.|[A-Z][a-z]+))? ?$"
    )


_HAD = expression(r"(?:['’]s)? (?:had|once|originally|previously|famously|first) ")
