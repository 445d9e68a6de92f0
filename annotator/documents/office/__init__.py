"""Documents of office programs: DOCX and ODT, both XML parts in a ZIP archive.

The parts are read as a stream of events, never as a tree: a part of 24 MB takes 800 MB as a tree
and next to nothing as a stream, and the words come in reading order anyway. Libraries that know
these formats (python-docx, odfpy) build the tree and leave out what is not a plain paragraph:
footnotes, text boxes, tracked changes, results of fields.
"""
