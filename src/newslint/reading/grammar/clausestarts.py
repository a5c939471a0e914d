"""Where a clause with its subject may begin."""

from collections.abc import Iterator

from newslint.expression import expression
from newslint.reading.grammar.clauses import LISTENS
from newslint.reading.text.letters import LetteredSentence


def clause_starts(sentence: LetteredSentence) -> Iterator[tuple[int, bool]]:
    """Where a clause with its subject may begin, and whether it is the sentence's own or, say, what somebody said."""
    letters, words = sentence.letters, sentence.words
    first = 0
    while letters[first] in '"&' or words[first].small == "but":
        first += 1
    yield first, True
    lead = letters.find(",", first, first + 11)
    if lead > 0 and (letters[first] in "ifzb!rRGEcJ" or words[first].small in _LEADS):
        yield lead + 1, True
    for at in range(first, len(words) - 2):
        if letters[at] in _PARTING and _parts(sentence, at):
            yield at + 1, False


_LEADS = frozenset("last this next earlier later meanwhile however still so after before since until".split())
TELLING = frozenset(
    """fact claim claims belief sign signs idea news fear fears warning warnings evidence concern concerns so report
    reports hopes beliefs rumors rumours allegations suggestions""".split()
)
_PARTING = 'bT!;"&DEVv'


def _parts(sentence: LetteredSentence, at: int) -> bool:
    """Whether a clause may begin after a word or mark that may part it from what stands before."""
    letters, words = sentence.letters, sentence.words
    letter, small, before = letters[at], words[at].small, words[at - 1].small if at else ""
    if letter in "DEVv":
        return small in SAYING and letters[at + 1] not in "Tfiz"
    if letter == "T":
        return before in LISTENS or before in TELLING
    if letter == "&":
        if before in _SUBJECTS:  # “she and her mother were”
            return False
        alone = letters[at - 1] == "," and letters.count(",") == 1
        return (alone or bool(_OVER.search(letters, 0, at))) and bool(_TOLD.search(letters, 0, at))
    if letter == '"':
        return letters[at - 1] in ",;"
    return letter != "b" or small != "but" or letters[at - 1] == ","


_SUBJECTS = frozenset("i he she we they".split())
_OVER = expression('(?:[q%rR12cD"]|[SL+]r?E)$')
_TOLD = expression("[SLD]|[C12][EY]|[NMxPXK]E[takql]")
SAYING = frozenset("said says believe believes believed found shows showed thinks thought knows knew estimated".split())
