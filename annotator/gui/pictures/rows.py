"""Pictures."""

from annotator.gui.actions import Action, Group, Needs
from annotator.gui.pictures.actions import PictureActions

_PICTURES = "P&ictures"

PICTURE_ROWS: tuple[Action[PictureActions], ...] = (
    Action(
        "&Matrix",
        "Show which source does what with which claim",
        ("Ctrl+7",),
        run=PictureActions.show_matrix,
        group=Group.PANES,
        within=_PICTURES,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Chains",
        "Show where the claims come from, from the reader to the origins",
        ("Ctrl+8",),
        run=PictureActions.show_graph,
        group=Group.PANES,
        within=_PICTURES,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Time",
        "Show when it was published, said and claimed to happen",
        run=PictureActions.show_timeline,
        group=Group.PANES,
        within=_PICTURES,
        needs=Needs.PROJECT,
    ),
    Action(
        "&Documents side by side",
        "Compare documents: kinds, origins, depth, what was checked",
        run=PictureActions.show_profile,
        group=Group.PANES,
        within=_PICTURES,
        needs=Needs.PROJECT,
    ),
)
