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
tonight-nothing-unfinished = There is nothing to continue. You can begin a new evening.
nothing-was-begun = Nothing was begun.
jar-nothing-to-open = There is nothing to open yet. What is sealed now opens at the next evening.

jar-waits = You left something for each other.
jar-opens-for-both = It opens when both of you say so.
jar-line = { $author } left this for { $reader }:
taken-along = You took this question with you:

# How deep an exercise goes.
intensity =
    { $intensity ->
        [light] light
        [medium] medium
       *[deep] deep
    }

says-yes = { $name } says yes.
book-title = A book of your warm lines
book-offer = A book of your warm lines?
book-for-both = It is made when both say yes.
same-time-next-week = Same time next week?
export-plain-text = The file is plain text: whoever opens it can read it.
sealed-for-next-time = Sealed. It opens at the start of the next evening.
next-time-opens = Next time { $name } opens.

closing-ask-lines = A line for the other to find next time?
closing-at-gate = Let's leave this one for another time. Here are three easy ones.
closing-goodbye = That was an evening.
closing-took-care = That took some care. Do something easy now. No need to talk more about it today.
closing-if-heavy = If something is still heavy tomorrow, it may help to talk with someone you trust or a counsellor.


### Screens

closing-unsaved = The end of the evening is not kept yet.
closing-try-again = Try again
closing-go-on = Go on
closing-skip = Skip
closing-seal = Seal it
closing-not-now = Not now
closing-good-night = Good night
closing-what-stays = What stays
closing-line-sealed = { $name }'s is sealed.
closing-writes-one =
    { $side ->
        [left] ← { $name } writes one.
       *[right] { $name } writes one. →
    }
closing-write-line = A line for { $name } to find next time.
closing-line-hidden = Hidden until then. { $main } on an empty line leaves none.

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

tonight-prompt = { $main } begins. s another, d deal one, + longer, - shorter, g go on, l library, a agreements, t paths, or the name of an exercise.
tonight-jar-option =
    { $option ->
        [drop] w drops a line in the jar.
        [open] o opens the lines you left for each other.
       *[read-again] o shows the lines you left for each other again.
    }
tonight-another-day = It is past midnight, so here is what fits the new day.
tonight-leave-due = n leaves it for another evening.
tonight-nothing-to-play = There is nothing to play. reciprocity pack check shows what is wrong with a pack.
tonight-nothing-suggested = { tonight-nothing } reciprocity play NAME begins one of those in reciprocity list.
tonight-up-to = Up to { $minutes } minutes.
tonight-card = { $title } ({ $minutes } minutes, { intensity })
tonight-card-after = Usually after { $titles }.
tonight-light-card = { $number }. { $title } ({ $minutes } minutes)
enter-goes-on = { $main } goes on.
one-of-the-numbers = One of the numbers, please, or just { $main }.
tonight-light-prompt = A number begins one. { $main } ends the evening here.
jar-yes-or-stay = { $name }: y opens it; { $main } leaves it closed.
jar-stays-closed = It stays closed for now.

closing-saved = Kept.
closing-write-or-skip = w writes, { $main } skips.
closing-now = Now { $name }. The name, or /me, opens it.
closing-write-line-or-skip = { $name }, a line for { $other } to find next time? { $main } skips.
closing-yes-or-not-now = { $name }: y says yes, { $main } says not now.
closing-calendar-or-skip = w writes a calendar file, { $main } skips.


### Command line

