"""What both front ends do at one table: journal, catalog and chance, and what is listed and told of them."""
