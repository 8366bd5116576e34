"""Run `pack test`: the author's `[[test]]` tables, and the branches that none of them takes."""
