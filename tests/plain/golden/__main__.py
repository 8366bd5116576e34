"""`python -m tests.plain.golden [--update]`."""

from tests.plain.golden import main

main()
