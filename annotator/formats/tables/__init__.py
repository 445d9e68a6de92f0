"""A project as tables: a line a claim (`jsonl`), a set of tables (`csv`), a workbook (`xlsx`)."""
