"""Merging and comparing."""

from annotator.gui.actions import Action, Group, Needs
from annotator.gui.merging.actions import MergeActions

MERGE_ROWS: tuple[Action[MergeActions], ...] = (
    Action(
        "&Merge…",
        "Put a colleague's copy together with this project, as one edit",
        run=MergeActions.merge,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Compare wit&h…",
        "Show what another copy and this project do not have alike",
        run=MergeActions.compare,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
    Action(
        "Analysts who are one person…",
        "Count the work of one person at several computers as that of one analyst",
        run=MergeActions.declare_people,
        group=Group.IMPORTS,
        needs=Needs.PROJECT,
    ),
)
