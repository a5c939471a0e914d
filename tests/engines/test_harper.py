"""Harper itself, and what the desk makes of it."""

from pathlib import Path

import pytest

from newslint.desk import Desk
from newslint.engines.harper import engine
from newslint.engines.remark import Ask, Remark
from newslint.ruleset import Choice
from newslint.span import Span

HARPER = engine()


def found(text: str, path: str = "draft.md") -> list[tuple[str, str, str]]:
    result = Desk(find_config=False, grammar="harper").lint_text(text, path)
    assert not result.errors
    return [
        (str(diagnostic.severity), diagnostic.rule, diagnostic.span.of(text))
        for diagnostic in result.diagnostics
        if diagnostic.rule.startswith("harper.")
    ]


def test_it_checks_paragraphs_one_by_one() -> None:
    remarks = HARPER.check(["He ate a apple.", "Nothing here.", "😀 It was an mistake."], Ask(rules=frozenset({"AnA"})))
    assert [[(remark.rule, remark.span, remark.choices) for remark in said] for said in remarks] == [
        [("AnA", Span(7, 8), ("an",))],
        [],
        [("AnA", Span(9, 11), ("a",))],
    ]


def test_it_checks_english_alone() -> None:
    assert [HARPER.speaks(code) for code in ("en-US", "en", "uk", "de-DE")] == [True, True, False, False]


def test_a_word_misspelt_is_one_that_no_dictionary_has() -> None:
    (said,) = HARPER.check(["The harbour programme was uncomfirmed, colour or color."], Ask())
    assert said == (Remark("SpellCheck", "Spelling", Span(26, 37), "", ("unconfirmed",)),)


NAMES = """\
---
title: Kalkhoran meets Uzzell in Ozersk
---

Governor Yevgeny Zinichev met Skvortsova in Magnitigorsk. The Chupriyan brothers own Dubrovsky-TASS.

He asked Claude code: `recieved` or <https://example.org/recieved-mistakesn>?

The deplatforming of cosplayers was a coup d’etat, said the *carcharias cepedianus* watcher.
"""


def test_names_code_links_and_foreign_words_are_no_misspellings() -> None:
    assert found(NAMES) == []


SLIPS = (
    "The mayor said the uncomfirmed reports were a previusly unseen mistake. "
    "“It was intregrated, I could of knew,” he said.\n"
)


def test_slips_are_found_in_quotations_and_what_people_said_is_theirs() -> None:
    assert found(SLIPS) == [
        ("suggestion", "harper.SpellCheck", "uncomfirmed"),
        ("warning", "harper.SpellCheck", "previusly"),
        ("warning", "harper.SpellCheck", "intregrated"),
    ]


def test_no_fix_reaches_into_a_quotation() -> None:
    result = Desk(find_config=False, grammar="harper").lint_text(SLIPS, "draft.md")
    spelling = [diagnostic for diagnostic in result.diagnostics if diagnostic.rule == "harper.SpellCheck"]
    assert [[fix.text for fix in diagnostic.fixes] for diagnostic in spelling] == [["unconfirmed"], ["previously"], []]


def test_a_house_decides_over_rules_and_words(tmp_path: Path) -> None:
    config = tmp_path / ".newslint.yaml"
    config.write_text(
        "extends: []\ngrammar: {engine: harper}\nvocabulary: [previusly]\n"
        "rules: {harper.SpellCheck: error, harper.OxfordComma: warning}\n"
    )
    text = "The uncomfirmed reports were previusly sent to the mayor, the council and the press.\n"
    result = Desk(config=str(config)).lint_text(text, str(tmp_path / "draft.md"))
    assert [(str(d.severity), d.rule, d.span.of(text)) for d in result.diagnostics] == [
        ("error", "harper.SpellCheck", "uncomfirmed"),
        ("warning", "harper.OxfordComma", "council"),
    ]


def test_a_comment_disables_an_engine(tmp_path: Path) -> None:
    text = "<!-- newslint: disable harper as it is a letter -->\n\nThe uncomfirmed reports were sent to the mayor.\n"
    assert found(text) == []


@pytest.mark.parametrize("select", ["core", "news.headline-long"])
def test_a_run_for_other_rules_asks_no_engine(select: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.engines.harper.Harper.check", lambda *_: pytest.fail("asked"))
    Desk(find_config=False, grammar="harper", choice=Choice((select,))).lint_text("A paragraph that is new.\n", "a.md")


def test_what_brackets_cut_off_and_what_the_article_keeps_saying_is_a_word() -> None:
    text = "“[i]ncreasingly” and con[c]essions. The fursuit was sold; each fursuit takes a week.\n"
    assert found(text) == []
