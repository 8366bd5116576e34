"""What of Textual's own insides the program leans on."""
