"""What `pack test` does: the author's `[[test]]` tables, and the branches that none of them takes."""
