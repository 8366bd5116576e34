"""What the play screen shows besides the steps themselves, one a file."""
