"""Two packs that mend the same words in the same way make one finding."""

from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
from newslint.heard import once
from newslint.span import Span


def finding(rule: str, severity: Severity, text: str, applicability: Applicability = Applicability.SAFE) -> Diagnostic:
    span = Span(0, 4)
    return Diagnostic(rule, "", severity, span, (Fix(span, text, applicability),))


def test_the_gravest_speaks_for_all() -> None:
    kept = once([finding("news.a", Severity.SUGGESTION, "x"), finding("ap.b", Severity.WARNING, "x")])
    assert [one.rule for one in kept] == ["ap.b"]


def test_a_safe_fix_goes_before_one_that_asks() -> None:
    asks = finding("core.a", Severity.ERROR, "x", Applicability.UNSAFE)
    assert [one.rule for one in once([asks, finding("core.b", Severity.ERROR, "x")])] == ["core.b"]


def test_other_cures_and_findings_without_a_fix_stay() -> None:
    bare = Diagnostic("news.c", "", Severity.WARNING, Span(0, 4))
    other = Diagnostic("news.d", "", Severity.WARNING, Span(0, 4))
    assert len(once([finding("a.a", Severity.ERROR, "x"), finding("a.b", Severity.ERROR, "y"), bare, other])) == 4
