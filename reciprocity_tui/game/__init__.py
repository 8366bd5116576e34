"""Game logic for both front ends: the journal, the catalog and chance, and what is listed and described from them."""
