"""The recorded schema is the one that the records give."""

from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from annotator.resources import resource_path
from annotator.store import sqlite
from annotator.store.schema import objects, statements
from annotator.store.tables import full_metadata


def generated() -> list[str]:
    """Return the schema that the tables give.

    To record a new version: write these to `resources/schemas/project-N.sql`, each followed by
    a semicolon, and never edit the file of a version that was released.
    """
    found: list[str] = []
    for table in full_metadata().tables.values():
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        elements: list[DDLElement] = [CreateTable(table), *map(CreateIndex, indexes)]
        found += [" ".join(str(e.compile(dialect=dialect())).split()) for e in elements]
    return found


def test_the_newest_schema_is_what_the_tables_give() -> None:
    recorded = [" ".join(text.split()) for text in statements(sqlite.SCHEMA_VERSION)]
    assert sorted(_closer(text) for text in recorded) == sorted(map(_closer, generated()))


def _closer(text: str) -> str:
    return text.replace("( ", "(").replace(" )", ")").replace(", ", ",")


def test_nothing_in_it_could_run() -> None:
    text = resource_path(f"schemas/project-{sqlite.SCHEMA_VERSION}.sql").read_text("utf-8").upper()
    for word in ("TRIGGER", "VIEW", "GENERATED", " AS (", "VIRTUAL", "DEFAULT", "WHERE"):
        assert word not in text
    assert {kind for kind, *_ in objects(sqlite.SCHEMA_VERSION)} == {"table", "index"}
