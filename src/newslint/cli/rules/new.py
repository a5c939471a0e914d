"""`newslint rules new`: ask what a rule is to say, and write a file that loads."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import click
import yaml

from newslint.diagnostic import Severity
from newslint.errors import ConfigError, RuleError
from newslint.loader import read_rule
from newslint.selftest import trials

_SEVERITIES = click.Choice([str(severity) for severity in Severity])


@click.command("new")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--wrong", prompt="What should not be written (text or regular expression)")
@click.option("--right", prompt="What to write instead (empty if nothing can stand for it)", default="")
@click.option("--severity", prompt=True, type=_SEVERITIES, default="suggestion", show_default=True)
@click.option("--message", prompt="What to say (empty for a message made from the above)", default="")
@click.option("--why", prompt="Why: the reason, in a sentence or two")
@click.option("--source", prompt="Whose rule it is (a style guide, or house style)", default="house style")
@click.option("--invalid", prompt="A sentence that has the fault")
@click.option("--valid", prompt="A sentence that looks like it and is right")
def command(path: Path, **said: str) -> int:
    """Write a rule: PATH is its file, such as house/harbour-master.yaml, in a folder that is a pack."""
    if path.suffix != ".yaml" or not path.stem:
        raise click.UsageError("a rule file ends in .yaml: house/harbour-master.yaml")
    if path.exists():
        raise ConfigError("there is one already; it is left as it is", path=str(path))
    text = yaml.safe_dump(_rule(said), sort_keys=False, allow_unicode=True, width=110)
    _place(path, text)
    click.echo(f"wrote {path}\ntry: newslint rules test {path}")
    return 0


def _rule(said: dict[str, str]) -> dict[str, Any]:
    replaced = bool(said["right"])
    invalid: dict[str, str] = {"text": said["invalid"]}
    head = {
        "kind": "substitution" if replaced else "existence",
        "message": said["message"] or _message(replaced=replaced),
        "severity": said["severity"],
    }
    what = {"swap": {said["wrong"]: said["right"]}} if replaced else {"tokens": [said["wrong"]]}
    about = {"description": said["why"], "source": said["source"]}
    return {**head, **about, **what, "examples": {"valid": [said["valid"]], "invalid": [invalid]}}


def _message(*, replaced: bool) -> str:
    return "Write '{replacement}' instead of '{match}'." if replaced else "'{match}' is not house style."


def _place(path: Path, text: str) -> None:
    """Put the file in its place once it loads and its examples prove it. Raises RuleError for one that does not."""
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / (path.parent.resolve().name or "house") / path.name
        draft.parent.mkdir()
        draft.write_text(text, "utf-8")
        try:
            faults = [f"{trial.example.text!r}: {trial.fault}" for trial in trials(read_rule(draft)) if trial.fault]
        except RuleError as error:
            raise RuleError(f"not written: {error.message}", path=str(path)) from None
        if faults:
            raise RuleError(f"not written: {faults[0]}", path=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(draft, path)
