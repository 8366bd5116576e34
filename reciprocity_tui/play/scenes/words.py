"""Words that the engine itself says."""

TAKE_ALONG = (
    "What would be good to hear more about, some other day?",
    "What from tonight would be nice to come back to this week?",
    "What is one small thing that would make tomorrow lighter?",
    "What did tonight remind each of you of?",
    "What would be fun to ask each other next time?",
    "What is something you would like to do together before the week is over?",
    "What went unsaid tonight that could keep for a walk?",
)
"""Questions to take along when an exercise brings none of its own."""

NOTHING_CHOSEN = ("Nothing is chosen yet.", "Choose one, or F3 passes.")
NOTHING_WRITTEN = ("Nothing is written yet.", "A few words are enough, or F3 passes.")
"""What is said, and what may be done next, when an answer is handed in that has nothing in it."""

KEPT_PRIVATE = "kept private"
"""What stands in place of an answer that was passed."""

READS_ALOUD = "{other} reads it to {name}."
"""Over a prompt that the other one reads aloud; {name} answers it."""

SHARED_WORDS = "Words you both used"
"""Above the words that both typed."""

DIFFERENT = "You brought different things. Both are here."
"""Shared ground, when nothing overlaps."""

SEEN_IN_TWO_WAYS = "You see this in two ways. What is one thing behind each view?"
"""Over what the two gave one thing, when that is far apart."""
HARD_FOR_BOTH = "This is hard for both of you right now."
"""What both have in common, when both gave a number near the hard end."""

COMFORT = '"{title}" is in the library, for some other evening.'
"""Where comfort is found; beside what is hard for both."""


PANEL_TITLES = {
    "shared_ground": "Shared ground",
    "side_by_side": "Side by side",
    "heard": "What was heard",
    "gap": "Seen in two ways",
    "two_lists": "Two lists",
    "agreement": "What you agreed",
    "learned": "New today",
    "thanks_lines": "What reached you",
    "own_change": "Since the start",
    "next_question": "One question to take along",
    "left_for_you": "Left for the other to find",
}
"""Headings of the reflection's panels."""
FOUND_TOGETHER = "Found together"
"""Heading of what would stand side by side, where all of it is in words of both."""
