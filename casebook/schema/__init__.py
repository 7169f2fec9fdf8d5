"""From the models: what else describes the files that authors write."""

from casebook.schema.answers import Answers, read_answers
from casebook.schema.data import data_schema
from casebook.schema.files import schema_files
from casebook.schema.forms import form_files
from casebook.schema.questions import Question, questions
from casebook.schema.skeleton import Skeletons

__all__ = [
    "Answers",
    "Question",
    "Skeletons",
    "data_schema",
    "form_files",
    "questions",
    "read_answers",
    "schema_files",
]
