"""The copy desk as a command: lints news drafts against house style."""

from typing import TYPE_CHECKING, Any

from newslint.version import VERSION

if TYPE_CHECKING:
    from newslint.desk import Desk, lint, lint_text
    from newslint.diagnostic import Applicability, Diagnostic, Fix, Severity
    from newslint.document import Document
    from newslint.errors import ConfigError, DraftError, NewslintError, RuleError
    from newslint.linter import LintResult
    from newslint.span import Span

__version__ = VERSION

_HOMES = {
    "Applicability": "diagnostic",
    "ConfigError": "errors",
    "Desk": "desk",
    "Diagnostic": "diagnostic",
    "Document": "document",
    "DraftError": "errors",
    "Fix": "diagnostic",
    "LintResult": "linter",
    "NewslintError": "errors",
    "RuleError": "errors",
    "Severity": "diagnostic",
    "Span": "span",
    "lint": "desk",
    "lint_text": "desk",
}

__all__ = [
    "Applicability", "ConfigError", "Desk", "Diagnostic", "Document", "DraftError", "Fix", "LintResult",
    "NewslintError", "RuleError", "Severity", "Span", "__version__", "lint", "lint_text",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Public names are imported when they are used, so that a run pays only for what it needs."""
    if name not in _HOMES:
        raise AttributeError(f"module 'newslint' has no attribute '{name}'")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f"newslint.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
