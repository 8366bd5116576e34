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

# The name of the program. It stays as it is in every language.
title = Reciprocity

# Shown once before the names, and again with help. Fear has its own paragraph.
notice =
    Two people, one keyboard, about ten minutes, mostly talking. Skip anything. Stop any time. No one has to say why.

    This is for two people who both feel free to say no. If you are ever afraid of a partner, if they hurt, threaten or pressure you, or control your money, phone, friends or movements, these exercises can make things worse. Please talk first with someone trained, on a device that only you use. { $help } has numbers.

    It is not therapy and not for emergencies. What you type stays on this computer; whoever can use this account may be able to read it, including the person beside you.

ask-left-name = Who sits on the left?
ask-right-name = And on the right?

jar-waits = You left something for each other.
jar-opens-for-both = It opens when both of you say so.
jar-line = { $author } left this for { $reader }:
taken-along = You took this question with you:

jar-entry-whose = Whose line is it?
jar-entry-prompt = { $name }, something good that { $other } did?
jar-entry-hidden = Hidden until the next evening; then you both see it. { $main } on an empty line leaves nothing.
sealed-for-next-time = Sealed. It opens at the start of the next evening.

# Before anything is written outside of the folder of the program.
export-plain-text = The file is plain text: whoever opens it can read it.
export-where = Where to? A file that is already there is left alone.
export-written = Written: { $path }

thinking =
    { $count ->
        [one] This part is { $name }'s.
       *[other] Both think. { $name } types first.
    }
only-for = Only for { $name }. It is erased at the end.
hidden-until-both = Hidden until you have both answered.
winding-down = It ends gently here for tonight. What was said still counts.
answered-by-one = { $name } has answered.
answered-by-both = You have both answered.
end-hides = { $Press-end } again to end here. Hidden answers won't be shown.

pause-head = Pause. Either of you may step away.
# What may be done on a pause. Where nothing is kept there is no other day to leave it for.
pause-way =
    { $way ->
        [breath] Five slow breaths
        [break] A break of 20 minutes or more
        [light] Something light instead
        [end] End here and look back
        [leave] Leave it for another day
       *[leave-unsaved] Leave it
    }
pause-breaths = In for four, and out for six.
pause-meanwhile = Move, breathe, drink some water. Try not to rehearse the talk.
pause-places = Go to your places. { $plan }
pause-enough = That may be enough for tonight. Nothing is lost, and another day is fine.
pause-come-back = Come back { $when }, or later if you need to.
pause-was-over = You meant to be back { $when }. Later is fine.
light-instead = Something light, and this one waits.
no-rush = No rush.

line-let-go = let go
line-let-go-by-one = one of you let this go, and that is okay
# A line that repeats what was said and is never kept.
line-only-tonight = only for tonight
next-time-opens = Next time { $name } opens.

last-text-not-saved = The last text could not be kept. Everything before it is safe.

# How deep an exercise goes.
intensity =
    { $intensity ->
        [light] light
        [medium] medium
       *[deep] deep
    }

help-heading = If you are afraid, or not sure
help-in-danger = In danger now
help-emergency = { help-in-danger }: { $number }.
help-emergencies = { help-in-danger }: { $numbers }
help-countries = People to talk to
help-other-countries = Other countries
help-any-country = Any country: { $directories }
help-opening = Love should not make you afraid. Being hurt, threatened, watched, kept from leaving, cut off from people or money, or pushed into sex is not your doing, and it is not a communication problem. It can happen to anybody.
help-not-sure = You do not have to leave, or be sure, or be hit, to call.
help-danger-signs = If anyone has put their hands round your neck, threatened to kill you, or has a weapon, the danger is high. Please talk to one of these lines today, even if you are not hurt.
help-silent-call = If you call the emergency number and cannot speak, stay on the line, cough or tap. Many countries also take texts.
help-confidential = Most of these lines are confidential. Ask first what they pass on; you need not give your name. Where a line is only for some people, it says so.
help-safer-phone = It is safer to call from a phone or a place that your partner cannot check. Calls, texts and chats can stay in a log or on a bill. If you are watched, go on using this computer as usual, and look for help elsewhere.
help-leaving = Leaving, or saying that you will, can be the most dangerous time. Plan it with someone trained.
help-own-behaviour = If you worry about how you treat your partner, there is help for that too. Some lines say that they are for you as well. Where none does, a doctor or a crisis line may know where to turn.
help-disclaimer = Each number was read on a public page in { $month }; nobody called it to check. Numbers change. { $directory } has the newest.
help-line-serves = for { $people }
help-line-seen = seen in { $month }
month-and-year =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }


### Screens

window-too-small = Please make the window a little larger. Everything is kept.
read-on = PgDn for more, PgUp to go back.
leave-with = { $leave } leaves.
nothing-begun = Nothing was begun.

main-done = Done
main-go-on = Go on
main-said = Said
main-show = Show

pass-erases = { $Press-pass } again to pass and erase what is written.
swap-erases = { $Press-swap } again to get another one and erase what is written.
end-erases = { $Press-end } again to end here and erase what is written.
own-keys = { $left-name } presses { $left }, { $right-name } presses { $right }.

curtain-look-away = { $other }, please look away.
curtain-hand-over = The keyboard goes to { $name }. { $other }, please look away.
curtain-open-left = { $name }, { $press-left } to open.
curtain-open-right = { $name }, { $press-right } to open.
curtain-change = { $change } lets { $name } change something.
show-one-answer = { $main } shows it.
show-both-answers = { $main } shows them.
change-left-answer = { $left } changes { $name }'s.
change-right-answer = { $right } changes { $name }'s.
read-on-main = { $main } goes on.
read-when-done = When it is read: { $keys }
snap-is-in = is in
snap-pass = pass
editor-more-above = ↑ more
editor-more-below = ↓ more
editor-over = { $number } over
editor-over-elsewhere = { $number } over in another line
editor-room = room for { $number } more
editor-too-many = { $number }, and there is room for { $most }.

line-not-kept = not kept
line-stays = stays
breath-in = in ...
breath-out = out ...

pause-go-on = Go on
pause-how-long = How long?
pause-calm = Calming down takes about 20 minutes, and often more.
pause-length = { $minutes } minutes, back { $when }
pause-until = Until { $when }
pause-back-to-list = Back
pause-not-yet = Not yet
pause-hide-clock = Hide the clock
pause-show-clock = Show the clock
pause-for-both = It goes on when both say that they are back.
pause-person-is-back = { $name } is back.
pause-own-keys = { $left } { $left-name } is back   { $right-name } is back { $right }
exercise-and-minutes =
    { $title } · { $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }

says-yes = { $name } says yes.
jar-entry-head = A line for the jar

unfinished-exercise = This one is not finished yet.
unfinished-continue = Go on with it
unfinished-start-over = Start over

library-find = Find:
library-find-hint = type a word
library-count = { $number } to play
library-matches = { $number } of { $total }
library-plays = { $main } plays it.
library-makes-own = { $make-own } makes your own
library-unreadable = This one could not be read, so it cannot be played.
library-file-unreadable = { $file } could not be read
library-file-refused = { $file } is not listed
library-no-results =
    { $problem }
    Backspace takes a letter away, { $clear-filters } shows everything again.
library-minutes = { $minutes } min
library-depth-and-minutes = { intensity }, { $minutes } min

make-minutes = { $minutes } minutes
path-back = Back

names-title = Names and seats
names-about = Change a name, or swap who sits where. Old lines stay as they were written, old names included.
names-kept = { $seats } { $note }

settings-look = Look
settings-motion = Motion
settings-country = Your country, for help lines
settings-country-kept = A country chosen here is kept in the journal, and you can both open that.
settings-no-country = None: Help guesses from this computer's language
settings-change-names = { $seats } { $main } changes that.
look-dusk = Dusk, dark
look-paper = Paper, light
look-terminal = The terminal's own colours
motion-calm = Calm: the soft timer fades
motion-none = None: nothing moves

help-notice = The notice
help-guessed = { $country } (a guess from this computer's language; others are below)


### Plain mode

# A list in a sentence that ends with a choice: "1, 2 or 3". { $before } is "1, 2".
either = { $before } or { $last }
one-of-the-numbers = One of the numbers, please, or just { $main }.
enter-goes-on = { $main } goes on.

plain-greeting = { title }. An evening for two.
# Texts of exercises name the key of the screen; here is the command that does the same.
plain-help-and-leave = Here { $help } does what { $screen-key } does on the screen, and { $leave } leaves at once.
nothing-is-kept-of-this = Just looking: nothing of this evening is kept, not even the names.
at-any-time = Take what fits, and end whenever you like. At any time, alone on a line: { $pass }, { $swap }, { $pause }, { $end }, { $leave }. { $help } has more.
nothing-of-this-is-kept = Nothing of this evening is kept.
left-for-another-day = It stays as it is, for another day.

too-long-for-a-line = That is far too long for here. A few words are enough.
waits-for-person = This waits for { $name }: the name, or { $me }.
no-curtain-here = { $me } opens a curtain, and there is none here.
only-during-an-evening = { $command } works while an evening is played.
no-such-command = There is no { $command } here. { $help } tells what there is.
begin-with-a-slash = To begin a line with a slash, type a space first.

nothing-shows = { $question } Nothing shows while it is typed.
already-written = Something is already written here. { $main } keeps it; a new line replaces it.
for-listener = For { $name }: { $card }
left-out = Kept private.
is-done = { $name } is done.
number-expected = A number from 1 to { $most }, please.
number-expected-hint = { $pass } leaves it out.
one-number = { $name }, one number.
takes-minutes =
    About { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }. { no-rush }
takes-seconds = About { $seconds } seconds. { no-rush }

step-of = Step { $step } of { $total }
show-answers =
    { $main } shows { $number ->
        [one] it
       *[other] both
    }. { $change } opens one's own again.
looks-away = { $other } looks away while { $name } types.
open-curtain = Now { $name }. The name, or { $me }, opens it.
open-curtain-or-change = Now { $name }. The name, or { $me }, opens it. { $change } changes { $other }'s.
read-together = Read it together. { $main } goes on.
read-alone = { $name }, take your time reading it. { $main } goes on.
nothing-to-pass = There is nothing to pass here. { $main } goes on.
nothing-to-swap = There is nothing to swap here.
nothing-to-change = There is nothing to change here.
nothing-to-change-hint = What is shown stays as it is.
whose-answer = Whose answer? 1 { $left }, 2 { $right }.

try-again-to-save = { $main } tries again. What was typed is still here.
cannot-be-saved = { $main } tries again; the text is still here. { $leave } leaves without it.
resume-or-start-over = This one is not finished yet. { $main } continues it, n starts over.

pause-nothing-lost = What you have written is kept. You can pick it up where you stopped.
pause-choose = { $main } goes on. { $numbers } choose.
pause-five-times = Five times. { no-rush }
pause-choose-after-break = { $main } when both are back. { $numbers } choose something else.
pause-choose-without = { $numbers } choose.
pause-one-of = { $numbers }. All of them are fine.
pause-one-of-or-go-on = { $numbers }, or { $main } alone. All of them are fine.
pause-is-back = { $name }, 1 go on or 2 not yet.
pause-back-or-not = 1 goes on, 2 waits. Both are fine.
pause-minutes = How many minutes? { $main } takes { $least }, and { $most } is until tomorrow.
pause-minutes-expected = From { $least } minutes, which is what calming down takes, to a day.

agreements-choose = A number chooses that one. { $main } goes back.
agreement-end = x ends it. { $main } leaves it as it is.
agreement-end-or-calendar = x ends it. { $main } leaves it as it is. c writes a calendar file for the day it is looked at again.

export-path = { $main } writes { $path }. Type another path, or n to skip it.
export-path-or-none = A path, or { $main } for none.

jar-entry-choose = { jar-entry-whose } 1 { $left }, 2 { $right }. { $main } goes back.
jar-entry-expected = 1, 2 or a name, or { $main } alone.

library-ask = A number tells more. Words look for something: any word, light, medium or deep, a pillar, a kind, 10 minutes. all lists everything, paths shows those of some weeks, own makes your own, { $main } goes back.
library-plays-or-back = { $main } plays it. Anything else goes back to the list.
library-numbers = The numbers go from 1 to { $most }.
library-result = { $query }: { $number } of { $total }.
library-fewer-words = { $problem } Fewer words find more, and all lists everything.
library-and-more = And { $number } more. A word or two narrows it down.
library-exercise =
    { $title } ({ $minutes ->
        [one] 1 minute
       *[other] { $minutes } minutes
    }, { intensity })
library-with-words = with { $words }
paths-choose = A number picks one. { $main } goes back.

make-paste = { $where } A line with a single dot ends them, and just { $main } goes back.
make-title = { $question } { $main } keeps { $usual }.
make-one-of = { $question } { $options }. { $main } keeps { $usual }.

help-guessed-plain = { $country } (a guess from this computer's language; for another country, type { $help } and its name)
help-unknown-country = There are no numbers for { $country } yet. { $directory } has more countries.
help-name-a-country = { $heading }: { $help } and a country, like { $countries }.
help-of-main = { $main }: goes on, or does what the line says.
help-of-pass = { $pass }: leaves this one out, no reason asked.
help-of-swap = { $swap }: another question.
help-of-change = { $change }: reopens an answer, until it is shown; or goes back to what was just said.
help-of-pause = { $pause }: hides everything, at once.
help-of-end = { $end }: ends here and looks back.
help-of-leave = { $leave }: clears the screen and leaves; what was locked is kept.
help-of-me = { $me }: opens a curtain, like the name.
help-of-country = { $help } spain: the help lines there.
help-of-dot = A single dot: on a line of its own, ends a longer answer.


### Command line

