"""What keys do: every action with its usual keys, the keys in force, and the file that changes them."""
