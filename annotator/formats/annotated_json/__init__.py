"""Annotated JSON, the public format `annotator/1`: one project in one file."""

from annotator.formats.annotated_json.process import read_json_file
from annotator.formats.annotated_json.reading import read_json
from annotator.formats.annotated_json.schema import schema_text
from annotator.formats.annotated_json.sniffing import is_annotated_json
from annotator.formats.annotated_json.writing import ChangedMeanwhileError, export_json

__all__ = [
    "ChangedMeanwhileError",
    "export_json",
    "is_annotated_json",
    "read_json",
    "read_json_file",
    "schema_text",
]
