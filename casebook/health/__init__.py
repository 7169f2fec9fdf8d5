"""The health of a book: one examination for the page, the data and the command line."""

from casebook.health.day import epoch_day, newest_change
from casebook.health.layout import count_of, day_of, health_as_data, health_as_json, health_as_text, title_of
from casebook.health.links import dead_links
from casebook.health.measures import Finding, Health, Measure, health_of
from casebook.health.notes import Note

__all__ = [
    "Finding",
    "Health",
    "Measure",
    "Note",
    "count_of",
    "day_of",
    "dead_links",
    "epoch_day",
    "health_as_data",
    "health_as_json",
    "health_as_text",
    "health_of",
    "newest_change",
    "title_of",
]
