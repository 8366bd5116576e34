"""List questions as people bring them along, with the warnings for each: mostly none."""

from collections.abc import Mapping

CHOICES = (
    "Would you rather live in the city or in the woods?",
    "Would you rather have more time or more money?",
    "Would you rather never cook again, or never wash up again?",
    "Would you rather be able to fly or to be invisible?",
    "Would you sooner lose your keys or your phone?",
    "Do you prefer tea or coffee?",
    "Do you prefer to talk things over at once, or to sleep on them?",
    "Do you like mornings or evenings more?",
    "Are you a morning person or a night owl?",
    "Are you more of a cat person or a dog person?",
    "Is a perfect Sunday spent at home or outside?",
    "Did you like school or did you hate it?",
    "Do you save or spend?",
    "Do you text or call?",
    "Should a holiday be planned or found on the way?",
    "Were you a quiet child or a loud one?",
    "Beach or mountains?",
    "Sweet or salty?",
    "Is it easier for you to give or to take?",
    "Can you keep a secret better, or a plant?",
    "Would you choose the window seat, the aisle or the middle?",
    "If you had a day off, would you spend it in bed or on a bike?",
)
"""Choices of two or three: whoever answers says which, so that none of them is answered with yes or no."""

CLOSED = (
    "Have you ever lied to a friend?",
    "Have you ever lied or cheated at a game?",
    "Do you believe in ghosts?",
    "Are you happy with your work?",
    "Is there anything you want or need from this week?",
    "Did you ever run away or hide?",
    "Can you swim?",
    "Would you move to another country?",
    "Do you like to dance or not?",
    "Are you hungry or what?",
    "Was it good for you?",
    "Have you got any brothers or sisters?",
)
"""Questions that yes or no answers."""

FINE = (
    "Have you ever broken any bones? Tell {other} how.",
    "What is the last thing that you have broken?",
    "Which of your things is broken, and still dear to you?",
    "What would you do on a lazy Sunday?",
    "What is the craziest thing that you want to do one day?",
    "Which crazy idea of yours came true?",
    "What did you never expect to like?",
    "Who is the last person that you never expected to call?",
    "Where have you always wanted to go?",
    "Who have you always wanted to date for one evening, from a film?",
    "What do you always carry with you?",
    "Which song do you never skip?",
    "What is something that you always laugh about?",
    "Which food have you never tried?",
    "What should the government leave alone: is any intervention of theirs a good one?",
    "Which military intervention do you remember from the news?",
    "When were you last disappointed in a film?",
    "What disappointed you about growing up?",
    "What was your greatest disappointment as a fan?",
    "What would you do if you won the lottery, or were to win a trip?",
    "Which game do you always win?",
    "What do you lose most often: keys, phone or time?",
    "Which film score stays in your head?",
    "What is your favourite excuse to leave a party?",
    "What was in your school bag, and did you do your homework? Tell {other}.",
    "Which bag do you unpack first after a trip?",
    "What is in your baggage when you fly?",
    "Which household machine is damaged, and still in use?",
    "What is a fault of yours that you have come to like?",
    "What was the most dramatic change in your life?",
    "What is the most childish thing that you still enjoy?",
    "Which childish joy do you still have?",
    "If you were a ghost, whom would you visit?",
    "What did you fail at first, and later learn? Think of a failure that taught you something.",
    "Which headline makes you angry every time?",
    "What would you bid for at an auction?",
    "When was your kitchen flooded, or your street?",
    "What makes a good king or queen, and would you be a good one?",
    "Who would win: a hundred ducks or one horse?",
    "Which sport do you like to watch, and which team do you want to win?",
    "Which sound triggers a memory?",
)
"""Questions that blame nobody, count nothing and are no words of the trade, though a word in them might be."""

TOLD: Mapping[str, tuple[str, ...]] = {
    "W328": (
        "What do they think when you always come late?", "Tell {other}: you never listen.",
        "Say how {other} always is late.",
    ),
    "W329": (
        "What is broken in you?", "Are you broken, and how?", "Whose fault is it?", "When was {other} lazy?",
        "How crazy is {other}?", "What is {other} to blame for?", "What emotional baggage do you bring?",
        "How does it feel to be damaged?",
    ),
    "W331": (
        "Who wins more often, you or {other}?", "How did you disappoint {other}?",
        "What is your score as partners?", "How can you win against {other}?", "Don't disappoint me: what is it?",
    ),
    "W338": (
        "Which intervention would help the two of you?", "What triggers you?",
        "How do you hold space for {other}?", "What will be your homework for the week?",
        "When were you flooded in a talk?",
    ),
}  # fmt: skip
"""The same words where the rules are about them."""
