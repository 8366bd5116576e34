"""How an exercise is made and worded: the rules of the craft, each with its L-number.

Nothing here keeps a pack from being played, except the words that press somebody (`coercion`).
"""
