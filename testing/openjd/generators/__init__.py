"""Generators of templates by the rule they aim at. A new one is a function with ``@rule`` above it in one of these files."""

from generators.registry import GENERATORS, NOT_HERE, ONE_SIDED, generate, rules_of_the_document
from generators import documents, edges, jobs, parameters, scripts, spaces, steps  # noqa: F401  (they register themselves)

__all__ = ["GENERATORS", "NOT_HERE", "ONE_SIDED", "generate", "rules_of_the_document"]
