"""Rich Text Format: a stream of words, groups in braces and control words after a backslash.

Libraries that turn RTF into text (striprtf) lose what is bold or a heading, footnotes and tables,
and mix up the code pages of fonts. The grammar is a page; what the control words mean is a table.
"""
