"""What both sides are asked about: a template, what surrounds it, and how it came to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Iterator, Tuple

EXTENSIONS = ("TASK_CHUNKING", "REDACTED_ENV_VARS", "FEATURE_BUNDLE_1")
TEMPLATE_FOLDER = "/show/template"
CURRENT_FOLDER = "/home/artist"


@dataclass(frozen=True)
class Template:
    """The text of a template, and which extensions its reader accepts."""

    kind: str  # "job" or "environment"
    text: str
    format: str  # "JSON" or "YAML"
    extensions: Tuple[str, ...] = EXTENSIONS


@dataclass(frozen=True)
class Case:
    """One comparison. ``document`` is the tree that ``template`` writes down, for those who need to look into it."""

    id: str
    template: Template
    document: Any
    parameters: Dict[str, str] = field(default_factory=dict)
    environments: Tuple[Template, ...] = ()
    environment_documents: Tuple[Any, ...] = ()
    walk_up: bool = False

    @property
    def rule(self) -> str:
        return self.id.split("/")[0]


def nodes(document: Any, path: Tuple[Any, ...] = ()) -> Iterator[Tuple[Tuple[Any, ...], Any]]:
    """Every node below a document with its path, the document itself first."""
    yield path, document
    if isinstance(document, dict):
        for name, value in document.items():
            yield from nodes(value, path + (name,))
    elif isinstance(document, (list, tuple)):
        for index, value in enumerate(document):
            yield from nodes(value, path + (index,))


def some(document: Any, condition: Callable[[Tuple[Any, ...], Any], bool]) -> bool:
    """Whether a condition holds for the path and value of some node."""
    return any(condition(path, value) for path, value in nodes(document))
