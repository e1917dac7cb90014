"""When a story's figures hold that only the whole story dates."""

from collections.abc import Sequence

from ledger.extraction.reading import Story
from ledger.extraction.times.added import with_time_of_added
from ledger.extraction.times.one_sentence import with_time_of_sentence
from ledger.extraction.times.report_stretch import with_stretch_of_report
from ledger.extraction.times.rows import with_time_of_whole
from ledger.extraction.times.running_totals import with_running_totals
from ledger.extraction.times.same_event import with_same_told
from ledger.extraction.times.story_day import with_day_of_story
from ledger.extraction.times.year_before import with_levels_left
from ledger.model import Claim

LONGEST = 300
"""Figures of the longest text that is read as one story: a book has no one time, and each figure is held against the others."""


def dated_by_story(story: Story, claims: Sequence[Claim]) -> list[Claim]:
    """Give the figures without a time the one that the rest of their story tells."""
    if len(claims) > LONGEST:
        return list(claims)
    dated = with_running_totals(story, with_day_of_story(story, claims))
    added = with_time_of_added(with_stretch_of_report(story, with_same_told(dated)))
    reported = with_time_of_sentence(with_time_of_whole(added))
    return with_levels_left(story, reported)
