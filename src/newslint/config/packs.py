"""Where packs lie: those that come with newslint, and those that a configuration brings."""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newslint.config.model import Config, Pack
from newslint.registry import did_you_mean

ALWAYS = "core"
"""The pack that is in force under every configuration: what is wrong in any house."""

ENGLISH = {"ap": "en-US", "uk": "en-GB"}
"""The English of the packs that are a house's own."""

DEFAULT = "news"
"""The pack that is in force where a configuration names none."""


@cache
def shipped() -> Path:
    """The folder of the packs that come with newslint: in the installed package, or in the checkout it runs from."""
    package = Path(__file__).parents[1]
    installed = package / "rules"
    return installed if installed.is_dir() else package.parents[1] / "rules"


@cache
def pack_names() -> tuple[str, ...]:
    """The names of the packs that come with newslint."""
    with os.scandir(shipped()) as entries:
        return tuple(sorted(entry.name for entry in entries if entry.is_dir() and any(Path(entry).glob("*.yaml"))))


def locate(name: str, beside: Path) -> Path | str:
    """The folder of a pack that a configuration names, by name or by a path from its own folder; or what is wrong."""
    is_path = name.startswith((".", "~")) or "/" in name or os.sep in name
    if not is_path and name in pack_names():
        return shipped() / name
    folder = Path(os.path.normpath(beside / Path(name).expanduser()))
    if folder.is_dir():
        return folder
    if is_path:
        return f"no pack '{name}': no folder {folder}"
    known = pack_names()
    return f"no pack '{name}'{did_you_mean(name, known)}; newslint has {', '.join(known)}, your own is a path: ./{name}"


def english(packs: Iterable[Pack]) -> str:
    """The English of the house that reads with these packs; empty where it has none of its own."""
    said = [ENGLISH[pack.name] for pack in packs if pack.name in ENGLISH and pack.folder.parent == shipped()]
    return said[-1] if said else ""


def built_in() -> Config:
    """What is in force where there is no configuration."""
    return Config(packs=tuple(Pack(shipped() / name) for name in (ALWAYS, DEFAULT)))
