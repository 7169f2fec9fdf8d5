"""From the models: what else describes the files that authors write."""

from casebook.schema.answers import Answers, read_answers
from casebook.schema.data import data_schema
from casebook.schema.editor import editor_config
from casebook.schema.files import schema_files
from casebook.schema.forms import form_files
from casebook.schema.questions import Question, questions
from casebook.schema.repository import Repository
from casebook.schema.skeleton import Skeletons

__all__ = [
    "Answers",
    "Question",
    "Repository",
    "Skeletons",
    "data_schema",
    "editor_config",
    "form_files",
    "questions",
    "read_answers",
    "schema_files",
]
