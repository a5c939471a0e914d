"""What can go wrong in a way that the user can mend."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import yaml


class NewslintError(Exception):
    """Something the user can act on: where it is and what would be right.

    `str()` reads `path:line: message`, without the parts that are not known.
    """

    def __init__(self, message: str, *, path: str = "", line: int = 0) -> None:
        super().__init__(message, path, line)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.path and self.line else self.path
        return f"{place}: {self.message}" if place else self.message

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.path, self.line)


class DraftError(NewslintError):
    """A draft that cannot be read: not UTF-8, binary, too large, gone."""


class RuleError(NewslintError):
    """A rule file or pack that cannot be used, or a rule that failed on a draft."""


class EngineError(NewslintError):
    """A grammar engine that was asked for and cannot be used."""


class ConfigError(NewslintError):
    """A configuration file or a command-line argument that cannot be used."""


class Where(NamedTuple):
    """The file that YAML nodes come from, and the kind of error that a mistake in it is.

    A `proven` file is one whose expressions and examples newslint's own tests have tried.
    """

    path: str
    error: type[NewslintError]
    proven: bool = False

    def fail(self, node: "yaml.Node | None", message: str) -> NewslintError:
        """The error for a mistake at a node; to be raised by the caller."""
        return self.error(message, path=self.path, line=node.start_mark.line + 1 if node else 1)


def _rebuild(kind: type[NewslintError], message: str, path: str, line: int) -> NewslintError:
    return kind(message, path=path, line=line)
