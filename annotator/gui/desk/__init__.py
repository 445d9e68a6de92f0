"""Where texts are worked on: panes, mouse, and what acts on the words."""
