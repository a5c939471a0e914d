"""The checks in force, by how much of the parse each stands on."""

from collections.abc import Callable, Iterator

from newslint.engines.remark import Remark
from newslint.engines.syntax import agreement, commas, opener, pronouns, saying, series, splice
from newslint.engines.syntax.clauses import is_plain, is_sure
from newslint.engines.syntax.tree import Sentence

Check = Callable[[Sentence], Iterator[Remark]]

LOCAL: tuple[Check, ...] = (saying.that_missing, pronouns.which_that_defines, pronouns.plural_for_body)
"""What looks at a few words that stand together."""

WHOLE: tuple[Check, ...] = (
    splice.spliced,
    commas.before_verb,
    commas.after_clause,
    commas.between_clauses,
    commas.in_predicate,
    opener.dangling,
    agreement.disagreeing,
    series.broken_off,
    series.misplaced,
)
"""What must have the sentence right as a whole: marks of quotation, dashes and colons make it doubtful."""


def remarks(sentence: Sentence) -> Iterator[Remark]:
    """What is wrong with a sentence whose parse is sure."""
    if is_sure(sentence):
        for check in (*LOCAL, *WHOLE) if is_plain(sentence) else LOCAL:
            yield from check(sentence)
