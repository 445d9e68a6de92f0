"""What is typed in the window and not stored yet, and the fields that it is typed into."""
