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


### Screens


### Plain mode


### Command line

