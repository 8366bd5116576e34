# Every text of the program in English, in the format of Fluent (https://projectfluent.org).
#
# A message is found by its id. A message named ID-hint follows ID: what to do next.
# Names of actions are filled in by the front end that runs: { $pass } is "F3" or "/pass", { $press-pass } is
# "press F3" or "type /pass", { $Press-pass } the same at the start of a sentence.

press-action = press { $name }
type-action = type { $name }

list-middle = { $before }, { $entry }
list-end = { $before } and { $entry }


### Exercises: what can be wrong with one


### Packs: reading, checking, installing


### Packs: style


### Packs: importing, making, trying


### Play


### Journal and files


### People, time and places


### The game, in both front ends

# Where what is typed can no longer be saved.
text-stays-on-screen = The text stays on the screen. { $Press-leave } to leave.

title = Reciprocity
title-with-minutes = { $title } · { $minutes } minutes

tonight-opens-with = Tonight opens with what you agreed:
# The same where there is little room.
tonight-opens-with-short = Opens with: { $agreement }
tonight-nothing = Nothing to suggest tonight.
tonight-nothing-but-library = Everything is in the library.
tonight-way =
    { $way ->
        [jar] Open what you left for each other
        [begin] Begin
        [go-on] Go on
       *[read-again] Read the lines from the jar again
    }
tonight-way-nothing-unfinished = Go on (nothing is unfinished)
tonight-postponed = Not tonight, then. It comes back in a week.


### Screens

tonight-nothing-unfinished = There is nothing to continue. Begin starts a new evening.
tonight-length = ← shorter   { $minutes } minutes   longer →
tonight-hints =
    { $form ->
        [due] s another  d deal one  n not tonight
        [jar] s another  d deal me one  w jar
       *[no-jar] s another  d deal me one
    }
tonight-rooms = l library  t paths  a agreements
tonight-key-begins = begins
tonight-key-help = help
tonight-key-leave = leave

### Plain mode


### Command line

