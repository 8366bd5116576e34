"""What leaves the program as a file: the book of warm lines, a date for the calendar."""
