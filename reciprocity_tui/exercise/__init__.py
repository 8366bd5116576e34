"""What can be played: headers, steps and conditions."""
