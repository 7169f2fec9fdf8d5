"""From the models: what else describes the files that authors write."""

from casebook.schema.data import data_schema
from casebook.schema.files import schema_files
from casebook.schema.questions import Question, questions
from casebook.schema.skeleton import Skeletons

__all__ = ["Question", "Skeletons", "data_schema", "questions", "schema_files"]
