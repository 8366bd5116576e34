"""The pages of a practice, as states that both front ends show."""
