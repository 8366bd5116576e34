"""Files that leave the program: the book of warm lines, a date for the calendar."""
