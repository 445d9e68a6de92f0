"""Tables of RTF, which has none: paragraphs say that they are in one, cells and rows only end."""

from annotator.documents.office.flow import Flow


class Rows:
    """Begins tables, rows and cells where a flow needs it, and ends them in order."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._is_in_table = self._is_in_row = self._is_in_cell = False

    def enter_cell(self) -> None:
        """Begin a cell, with the row and the table around it, unless one has begun."""
        if not self._is_in_table:
            self._flow.begin_table()
        if not self._is_in_row:
            self._flow.begin_row()
        if not self._is_in_cell:
            self._flow.begin_cell()
        self._is_in_table = self._is_in_row = self._is_in_cell = True

    def end_cell(self) -> None:
        """End a cell, which may be empty."""
        self.enter_cell()
        self._flow.end_cell()
        self._is_in_cell = False

    def end_row(self) -> None:
        """End a row, if one has begun."""
        if self._is_in_row:
            self._flow.end_row()
            self._is_in_row = self._is_in_cell = False

    def leave(self) -> None:
        """End the table, if one has begun."""
        self.end_row()
        if self._is_in_table:
            self._flow.end_table()
            self._is_in_table = False
