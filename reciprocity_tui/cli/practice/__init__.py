"""The verbs of `reciprocity practice`, one module each."""
