"""The main window: panes, menus, messages."""
