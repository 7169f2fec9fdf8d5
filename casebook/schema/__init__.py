"""From the models: what else describes the files that authors write."""

from casebook.schema.files import schema_files

__all__ = ["schema_files"]
