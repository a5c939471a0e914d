"""Two packs that mend the same words in the same way make one finding."""

from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
from newslint.formats import read
from newslint.heard import once
from newslint.span import Span

DRAFT = read("They could of known it.", format="markdown")


def finding(rule: str, severity: Severity, text: str, applicability: Applicability = Applicability.SAFE) -> Diagnostic:
    span = Span(0, 4)
    return Diagnostic(rule, "", severity, span, (Fix(span, text, applicability),))


def test_the_gravest_speaks_for_all() -> None:
    kept = once(DRAFT, [finding("news.a", Severity.SUGGESTION, "x"), finding("ap.b", Severity.WARNING, "x")])
    assert [one.rule for one in kept] == ["ap.b"]


def test_a_safe_fix_goes_before_one_that_asks() -> None:
    asks = finding("core.a", Severity.ERROR, "x", Applicability.UNSAFE)
    assert [one.rule for one in once(DRAFT, [asks, finding("core.b", Severity.ERROR, "x")])] == ["core.b"]


def test_other_cures_and_findings_without_a_fix_stay() -> None:
    bare = Diagnostic("news.c", "", Severity.WARNING, Span(0, 4))
    other = Diagnostic("news.d", "", Severity.WARNING, Span(0, 4))
    assert (
        len(once(DRAFT, [finding("a.a", Severity.ERROR, "x"), finding("a.b", Severity.ERROR, "y"), bare, other])) == 4
    )


def mends(rule: str, start: int, end: int, text: str) -> Diagnostic:
    span = Span(start, end)
    return Diagnostic(rule, "", Severity.ERROR, span, (Fix(span, text, Applicability.UNSAFE),))


def test_words_that_a_fix_leaves_alone_do_not_make_it_another() -> None:
    phrase, word = mends("core.phrase", 5, 13, "could have"), mends("core.word", 11, 13, "have")
    assert once(DRAFT, [word, phrase]) == [phrase]
    assert len(once(DRAFT, [word, mends("core.longer", 5, 19, "could have knew")])) == 2


def test_words_that_a_fix_adds_or_takes_out_are_its_own() -> None:
    found = [
        mends("core.takes", 5, 13, "could"),
        mends("core.adds", 5, 13, "could of of"),
        mends("core.empties", 5, 14, ""),
    ]
    assert len(once(DRAFT, found)) == 3
