"""What an analyst can do. Nothing else writes to a project."""

from annotator.commands.adding import Add
from annotator.commands.attributions import LinkSource, SetCue, SetMention, Side, UnlinkSource
from annotator.commands.claims import (
    AddClaim,
    AddSpan,
    DeleteClaims,
    GradeClaims,
    RemoveSpan,
    SetSpans,
    TagClaims,
)
from annotator.commands.decisions import Decide, DecideOwn, Undecide
from annotator.commands.documents import AddDocument, DeleteDocument, ObtainSource
from annotator.commands.imports import ImportRecords
from annotator.commands.links import AddEvidence, RelateClaims
from annotator.commands.marks import AddMark
from annotator.commands.merge import Merge
from annotator.commands.references import ImportReferences
from annotator.commands.removal import Delete
from annotator.commands.revise import Revise, Step, Together
from annotator.commands.revisions import CarriedClaim, CarryOver, DropWaiting, PlaceWaiting
from annotator.commands.sources import AddSource, DeleteSource, FillSource, MergeSources
from annotator.commands.tags import AddTag, DeleteTag, MergeTags, SetTag

__all__ = [
    "Add",
    "AddClaim",
    "AddDocument",
    "AddEvidence",
    "AddMark",
    "AddSource",
    "AddSpan",
    "AddTag",
    "CarriedClaim",
    "CarryOver",
    "Decide",
    "DecideOwn",
    "Delete",
    "DeleteClaims",
    "DeleteDocument",
    "DeleteSource",
    "DeleteTag",
    "DropWaiting",
    "FillSource",
    "GradeClaims",
    "ImportRecords",
    "ImportReferences",
    "LinkSource",
    "Merge",
    "MergeSources",
    "MergeTags",
    "ObtainSource",
    "PlaceWaiting",
    "RelateClaims",
    "RemoveSpan",
    "Revise",
    "SetCue",
    "SetMention",
    "SetSpans",
    "SetTag",
    "Side",
    "Step",
    "TagClaims",
    "Together",
    "Undecide",
    "UnlinkSource",
]
