"""What a user sees in any number of random evenings, to be compared before and after a change of the program.

    python -m tests.transcripts 1000 7 --front plain --jobs 2 --out before.txt.gz
    python -m tests.transcripts 1000 7 --front screens --jobs 2 --out before.txt.gz
    python -m tests.transcripts --compare before.txt.gz after.txt.gz

Everything in an evening follows from the seed and its number. The next line or key is chosen by what the engine asks
for and by chance, never by words on the screen: an edited word changes its own line and nothing after it.
"""

EVENING, VISIT, INPUT = "==== evening ", "== ", "> "
"""With these begin: an evening, a note about a visit of one, and what was typed or pressed in it."""
