"""Packs of any size, as newsrooms have them: names and phrases with what to write instead, and some patterns."""

import csv
import random
from importlib.resources import files
from pathlib import Path

ENDINGS = ("committee", "bureau", "summit", "doctrine", "foundation", "inquiry", "bridge", "valley", "brigade", "prize")


def make_rules(folder: Path, count: int, *, table: int = 3000, seed: int = 2024) -> None:
    """Writes a pack of `count` rule files below `folder/rules/made`, one of them with a table of `table` rows, and
    the configuration that puts it in force beside it.
    """
    chance = random.Random(seed)  # noqa: S311  the same pack every time
    names = [name.title() for name in (files("newslint.reading") / "data" / "surnames.txt").read_text("utf-8").split()]
    chance.shuffle(names)
    pack = folder / "rules" / "made"
    pack.mkdir(parents=True)
    for number in range(count - 1):
        (pack / f"rule-{number:05}.yaml").write_text(_rule(chance, names, number), "utf-8")
    _write_table(pack, chance, names, table)
    (folder / ".newslint.yaml").write_text("extends: [core, news, ./rules/made]\n", "utf-8")


def _rule(chance: random.Random, names: list[str], number: int) -> str:
    phrases = [_phrase(chance, names) for _ in range(4)]
    if number % 10 == 0:
        pattern = rf"(?:{'|'.join(name.split()[0] for name in phrases)}) (?:and|or) the \w+ {chance.choice(ENDINGS)}"
        return _existence([pattern], "Brown and the old inquiry, but not these words.")
    if number % 2:
        return _existence(phrases, phrases[0])
    wrong, right = phrases[:2]
    return (
        "kind: substitution\nmessage: \"Write '{replacement}', not '{match}'.\"\nseverity: suggestion\n"
        f"swap:\n  {wrong}: {right}\ndescription: House wording.\nexamples:\n  valid: [The vote is on Monday.]\n"
        f"  invalid: [It was the {wrong} again.]\n"
    )


def _existence(tokens: list[str], example: str) -> str:
    listed = "\n".join(f"  - '{token}'" for token in tokens)
    return (
        "kind: existence\nmessage: \"Avoid '{match}'.\"\nseverity: suggestion\n"
        f"tokens:\n{listed}\ndescription: House wording.\nexamples:\n  valid: [The vote is on Monday.]\n"
        f"  invalid: [It was {example} again.]\n"
    )


def _phrase(chance: random.Random, names: list[str]) -> str:
    return f"{chance.choice(names)}-{chance.choice(names)} {chance.choice(ENDINGS)}"


def _write_table(pack: Path, chance: random.Random, names: list[str], rows: int) -> None:
    (pack / "data").mkdir()
    with (pack / "data" / "names.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["wrong", "right"])
        made = {_phrase(chance, names): _phrase(chance, names) for _ in range(rows)}
        writer.writerows(made.items())
    wrong = next(iter(made))
    (pack / "table.yaml").write_text(
        "kind: substitution\nmessage: \"Write '{replacement}', not '{match}'.\"\nseverity: suggestion\n"
        f"table: data/names.csv\ndescription: House wording.\nexamples:\n  valid: [The vote is on Monday.]\n"
        f"  invalid: [It was the {wrong} again.]\n",
        "utf-8",
    )
