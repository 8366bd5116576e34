"""Lists of questions from elsewhere, and how a pack is made from one: no line of them is lost without a word."""
