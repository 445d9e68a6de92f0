"""JSON values, of which references are made."""

from __future__ import annotations

from typing import TypeAlias

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None
Item: TypeAlias = dict[str, Json]
"""An item of CSL-JSON: one reference."""
