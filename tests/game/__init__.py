"""What both front ends do at one table."""
