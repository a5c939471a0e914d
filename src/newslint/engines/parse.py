"""spaCy, in the process: what the parse of a sentence shows to be wrong. An extra, silent unless a house asks for it.

spaCy parses; the checks (`newslint.engines.syntax`) judge, and only sentences whose parse is sure.
"""

import json
import warnings
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache, cached_property
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newslint.document import STAND_IN
from newslint.engines.remark import Ask, Remark, Remarks
from newslint.engines.settings import MODEL
from newslint.errors import EngineError

if TYPE_CHECKING:
    from newslint.engines.syntax.tree import Word

NAME = "parse"

_NEEDED = ("tagger", "parser", "attribute_ruler", "lemmatizer")

_LONGEST = 20_000
"""Characters: a longer paragraph is no prose, and would take the parser seconds."""


def engine(model: str = MODEL) -> "Parser":
    """The parser with a model: an installed package, or a folder. Raises EngineError where either is not there."""
    try:
        version("spacy")
    except PackageNotFoundError:
        raise EngineError(
            f"sentences are not parsed: run 'pip install \"newslint[parser]\"', then {_how(model)}, "
            "or take 'parser' out of the configuration"
        ) from None
    folder = _folder(model)
    if folder is None:
        raise EngineError(f"sentences are not parsed: there is no model '{model}'; run {_how(model)}")
    return Parser(model, folder)


def _how(model: str) -> str:
    if model.replace("_", "").isalnum():
        return f"'python -m spacy download {model}'"
    return "'newslint grammar status' in the folder from which the path is right"


def _folder(model: str) -> Path | None:
    """Where a model lies that is named by its package or its folder; None where there is none."""
    if (Path(model) / "meta.json").is_file():
        return Path(model)
    with suppress(ValueError, ImportError):
        found = find_spec(model) if model.isidentifier() else None
        if found and found.origin and (Path(found.origin).parent / "meta.json").is_file():
            return Path(found.origin).parent
    return None


class Parser:
    """Checks English by what depends on what."""

    name = NAME
    away = ""

    def __init__(self, model: str, folder: Path) -> None:
        self._model = model
        self._folder = folder

    @property
    def title(self) -> str:
        return f"spaCy {version('spacy')} with {self._called}"

    def signature(self, _: Ask) -> str:
        """Told without spaCy, which need not start where every paragraph is known."""
        return f"{NAME} {version('spacy')} {self._called} {_checks()}"

    def speaks(self, language: str) -> bool:
        return language.partition("-")[0] == "en"

    def check(self, texts: Sequence[str], _: Ask) -> list[Remarks]:
        """What the checks find in each paragraph."""
        readable = [text.replace(STAND_IN, "X") if len(text) <= _LONGEST else "" for text in texts]
        try:
            return [tuple(sorted(_found(parsed))) for parsed in _loaded(self._model).pipe(readable)]
        except (ImportError, OSError, ValueError, KeyError, AttributeError) as error:
            why = str(error).partition("\n")[0]
            raise EngineError(f"sentences are not parsed: {self._called} does not work ({why})") from None

    @cached_property
    def _called(self) -> str:
        """The model's name and version."""
        try:
            meta = json.loads((self._folder / "meta.json").read_text("utf-8"))
            return f"{self._model} {meta['version']}"
        except (OSError, ValueError, KeyError, TypeError):
            return self._model


@cache
def _loaded(model: str) -> Any:
    """Raises OSError or ValueError for a model that cannot be used."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import spacy  # noqa: PLC0415  (takes most of a second)

        pipeline = spacy.load(model, exclude=["ner"])
    if pipeline.lang != "en" or not set(_NEEDED) <= set(pipeline.pipe_names):
        raise ValueError("it is no English model with " + ", ".join(_NEEDED))
    return pipeline


@cache
def _checks() -> str:
    """What tells these checks from those of another version of newslint."""
    sources = sorted(file.name for file in files("newslint.engines.syntax").iterdir() if file.name.endswith(".py"))
    code = "".join((files("newslint.engines.syntax") / name).read_text("utf-8") for name in sources)
    return blake2b(code.encode(), digest_size=8).hexdigest()


def _found(parsed: Any) -> Iterator[Remark]:
    from newslint.engines.syntax.checks import remarks  # noqa: PLC0415  (unchanged paragraphs need no check)
    from newslint.engines.syntax.tree import Sentence  # noqa: PLC0415

    before: list[Word] = []
    for sentence in parsed.sents:
        words = _words(sentence)
        if words:
            yield from remarks(Sentence(words, before))
            before += words


def _words(sentence: Any) -> "list[Word]":
    """The words of spaCy's sentence, without the spaces that it counts as words."""
    from newslint.engines.syntax.tree import Word  # noqa: PLC0415

    kept = [token for token in sentence if not token.is_space]
    numbers = {token.i: number for number, token in enumerate(kept)}
    return [
        Word(at, token.text, token.lemma_.lower(), token.tag_, token.dep_, numbers.get(token.head.i, at), token.idx)
        for at, token in enumerate(kept)
    ]
