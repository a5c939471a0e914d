"""The rules that newslint comes with and those that the configuration here brings, by their files."""

from pathlib import Path
from typing import NamedTuple

from newslint.config import Config, pack_names, shipped
from newslint.desk import Desk, House
from newslint.errors import ConfigError
from newslint.loader import Spec, read_rule, rule_files
from newslint.registry import did_you_mean
from newslint.rule import names


class Rulebook(NamedTuple):
    """Every rule file by the id of its rule, and what is in force in this folder."""

    files: dict[str, Path]
    house: House

    def names(self, target: str) -> bool:
        """Whether a target is an id, a pack or a prefix of the rules here."""
        return any(names(target, rule) for rule in self.files)

    def matching(self, target: str) -> list[Path]:
        """The files of the rules that a target names: an id, a pack, a prefix. Raises ConfigError if there is none."""
        found = [path for rule, path in self.files.items() if names(target, rule)]
        if not found:
            known = {*self.files, *(rule.partition(".")[0] for rule in self.files)}
            raise ConfigError(f"no rule or pack '{target}'{did_you_mean(target, known)}")
        return found

    def in_force(self) -> dict[str, str]:
        """The severity of each rule in force."""
        return {rule.id: str(rule.severity) for rule in self.house.rules.rules()}


def rulebook(desk: Desk | None = None) -> Rulebook:
    """The rules as they are for a draft in the current folder. Raises ConfigError."""
    house = (desk or Desk()).house("draft")
    return Rulebook({_id(path): path for pack in packs(house.config) for path in rule_files(pack)}, house)


def packs(config: Config) -> list[Path]:
    """The folders of newslint's packs and of the configuration's own, in the order of their names."""
    folders = {name: shipped() / name for name in pack_names()} | {pack.name: pack.folder for pack in config.packs}
    return [folders[name] for name in sorted(folders)]


def is_proven(pack: Path) -> bool:
    """Whether a pack's folder is one of those that come with newslint, whose own tests try every rule."""
    return pack.parent == shipped()


def read(path: Path) -> Spec:
    """The rule of a file. Raises RuleError with path and line."""
    return read_rule(path, proven=is_proven(path.parent))


def summary(spec: Spec) -> dict[str, str]:
    """What a list says of a rule."""
    said = ("severity", "fix", "message", "description", "source", "link", "owner", "added", "review")
    defaults = {"severity": "warning", "fix": "none"}
    return {
        "id": spec.id,
        "pack": spec.id.partition(".")[0],
        "kind": spec.kind,
        **{key: str(spec.options.get(key, defaults.get(key, ""))).strip() for key in said},
        "tags": ", ".join(spec.options.get("tags", ())),
    }


def _id(path: Path) -> str:
    return f"{path.parent.name}.{path.stem}"
