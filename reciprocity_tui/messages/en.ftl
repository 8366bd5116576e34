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

## Keys: what each one does, by the id of its action; $place is the screen that Help is opened from

key-pass = pass, no reason asked
key-swap = another question
key-change = change my answer, until it is shown; back to what was just said
key-end = end here and look back
key-again = same time next week, as a calendar file (at the end)
key-pause = { $place ->
    [pause] twice at once: leave
   *[other] pause, at once; twice leaves
}
key-open-row = leave the row open again
key-snap-left = left person's answers, pass
key-snap-right = right person's answers, pass
key-another = another suggestion
key-deal = a random one
key-not-tonight = put off what is due until another evening
key-library = library: everything there is to play
key-agreements = what you agreed
key-paths = paths, a few weeks long
key-jar = a line for the jar
key-settings = settings
key-letters = search
key-untype = one letter less
key-filter-pillar = pillar
key-filter-kind = kind
key-filter-minutes = minutes
key-filter-depth = depth
key-clear-filters = clear the filters
key-make-own = make your own, from a list of questions
key-library-paths = paths, a few weeks long
key-end-agreement = end this one (press it twice)
key-calendar = the day to look at it again, as a calendar file
key-just-look = just looking: nothing is kept
key-swap-seats = swap seats
key-usual-key = back to the usual key
key-main = { $place ->
    [play] finishes a one-line answer; continues
    [tonight] does what is highlighted
    [library] plays it
   *[other] does what is highlighted; goes on
}
key-finish = { $place ->
    [play] finishes a longer answer
    [make-pack] takes everything as it is
   *[other] finishes what is typed
}
key-new-line = begins the next line of a longer answer
key-left = { $place ->
    [tonight] shorter
    [library] the filter before
   *[other] the left person's own key
}
key-right = { $place ->
    [tonight] longer
    [library] the next filter
   *[other] the right person's own key
}
key-up = the choice above
key-down = the choice below
key-page-up = a page up
key-page-down = a page down
key-top = to the beginning
key-bottom = { $place ->
    [help] to the keys
   *[other] to the end
}
key-mark = { $place ->
    [help] a page down
   *[other] marks what is highlighted
}
key-digits = the choice with this number
key-next = to the next list or button
key-previous = to the list or button before
key-back = back
key-help = help
key-help-too = help, where nothing is typed
key-leave = leave, from anywhere, at once
key-interrupt = copies what is marked in a text; elsewhere it names the key that leaves

keys-name-snap-left = 1 2 3 4, 5
keys-name-snap-right = 7 8 9 0, 6
keys-name-letters = letters
keys-name-digits = 1 to 9
keys-either = { $first } or { $second }

keys-group-here = On this screen
keys-group-moving = Moving and choosing
keys-group-always = Always

keys-place-welcome = First start
keys-place-tonight = Tonight
keys-place-play = Playing
keys-place-pause = A pause
keys-place-library = Library
keys-place-make-pack = Make your own
keys-place-jar = The jar
keys-place-jar-entry = A line for the jar
keys-place-agreements = What you agreed
keys-place-export = Writing a file
keys-place-names = Names and seats
keys-place-keys = Keys
keys-place-every = On every screen

keys-column-key = Key
keys-column-does = What it does
keys-column-action = Name in keys.toml

## Keys: changing them

keys-title = Keys
keys-about = { $Press-main }, then the new key. { $Press-usual-key } for the usual one.
keys-listen = Press the new key for "{ $does }". { $Press-back } to keep it as it is.
keys-changed = Done: { $keys }.
keys-changed-for-now = Done: { $keys }. Nothing is kept, so it lasts until you leave.
keys-not-saved = The keys hold for now, but { $file } cannot be written.
keys-file-broken = { $file } has a mistake: repair it first, then change keys here.
keys-setting = Change which key does what

keys-unknown-action = There is no action "{ $action }". The names are listed by reciprocity keys.
keys-unknown-action-near = There is no action "{ $action }". Did you mean "{ $near }"?
keys-unknown = There is no key "{ $key }". Keys are written like "f9", "escape", "ctrl+n" or "x".
keys-not-a-text = "{ $action }" needs a key, such as { $action } = "f9", or several in brackets.
keys-sent-alike = { $key } reaches the program as { $other } in most terminals. Choose another key.
keys-types = { $key } is a letter, and text is typed where this works. Choose a function key, or Ctrl and a letter.
keys-edits = { $key } edits text where this works. Choose another key.
keys-clash = { $key } is already used on the same screen: { $does } ({ $other }). Choose another key, or change that one too.
keys-clash-fixed = { $key } is taken: { $reason } Choose another key.
keys-fixed-snap-left = The keys of a quick choice stay, so that each of you has your own.
keys-fixed-snap-right = The keys of a quick choice stay, so that each of you has your own.
keys-fixed-letters = Letters search.
keys-fixed-digits = Digits choose from lists and answer quick choices.
keys-fixed-new-line = Enter begins a new line wherever a text has several.
keys-fixed-interrupt = Ctrl+C means the same in every terminal.

keys-unreadable = The file cannot be read.
keys-too-large = The file is too large.
keys-not-utf-8 = This line is not text in UTF-8.
keys-not-toml = This is not TOML: { $complaint }.
keys-usual-used = The usual keys are used there.
keys-more-problems = The usual keys are used there. There is more: see reciprocity keys.
keys-where = Change a key in Settings, or in { $file }.

help-keys = Keys here

## The line at the foot, and buttons

foot-back = back
foot-begins = begins
foot-both-open = both open it
foot-calendar = calendar file
foot-choose = choose
foot-chooses = chooses
foot-changes = changes
foot-does-it = does it
foot-ends = ends it
foot-goes-back = goes back
foot-goes-on = goes on
foot-help = help
foot-just-look = just looking
foot-keeps = keeps
foot-keys = keys
foot-leave = leave
foot-makes = makes it
foot-narrows = narrows
foot-next = next
foot-pause = pause
foot-plays = plays
foot-reads-on = reads on
foot-seals = seals it
foot-shows-all = shows all
foot-swap-seats = swap seats
foot-tells-more = tells more
foot-usual = usual key
foot-whose = whose
foot-writes = writes

button-main = Go on
button-pass = Pass
button-swap = Another
button-change = Change
button-back = Back
button-end = End
button-again = Same time next week


### Plain mode


### Command line

