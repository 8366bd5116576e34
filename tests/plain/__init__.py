"""The plain front end."""
