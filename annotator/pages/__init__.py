"""The pages of an original as they look, apart from its text: opened and drawn by pdfium.

A package of its own beside `documents`, which it imports nothing of: the process that draws is
started when somebody wants to see a page, and a reader's imports would double the wait.
"""
