"""Blocks of a report on pages, drawn by Qt without a window: a PDF, or paper.

`process` writes a PDF in a child, which reads the fonts of the system and nothing else; whoever
asks for one loads no Qt. The window prints with the same layout.
"""
