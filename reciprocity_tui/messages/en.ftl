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

# Refusals of an answer. ID-hint: what to do instead.
refusal-nothing-chosen = Nothing is chosen yet.
refusal-nothing-chosen-hint = Choose one, or { $press-pass } to pass.
refusal-nothing-written = Nothing is written yet.
refusal-nothing-written-hint = A few words are enough, or { $press-pass } to pass.
refusal-no-line-written = Nothing is written yet.
refusal-no-line-written-hint = One line is enough to begin, or { $press-pass } to pass.
refusal-no-agreement-written = Nothing is written yet.
refusal-no-agreement-written-hint = A few words are enough, or { $press-pass } to leave it open.
refusal-nothing-sorted = Nothing is sorted yet.
refusal-nothing-sorted-hint = One thing is enough to begin, or { $press-pass } to pass.
refusal-nothing-ranked = Nothing is ranked yet.
refusal-nothing-ranked-hint = Put one in each place, or { $press-pass } to pass.
refusal-nothing-guessed = Nothing is guessed yet.
refusal-nothing-guessed-hint = A wild guess is fine, or { $press-pass } to pass.
refusal-nothing-called = Nobody has called it yet.
refusal-nothing-called-hint = Heads or tails, or { $press-pass } to pass.
refusal-no-number = No number is chosen yet.
refusal-no-number-hint = Choose one, or { $press-pass } to pass.
refusal-every-row-open = Every row is still open.
refusal-every-row-open-hint = One is enough to begin, or { $press-pass } to pass.
refusal-unknown-column = One of these is not a column here.
refusal-unknown-column-hint = Please choose one of the columns.
refusal-too-long = That is { $length } characters, and there is room for { $limit }.
refusal-too-long-hint = A little shorter, please.
refusal-line-too-long = "{ $beginning } ..." is { $length } characters, and a line has room for { $limit }.
refusal-line-too-long-hint = A little shorter, please.
refusal-number-out-of-range = The numbers go from { $least } to { $most }.
refusal-number-out-of-range-hint = Choose one of them, please.
refusal-none-not-alone = "None of these" goes by itself.
refusal-none-not-alone-hint = Remove it, or the others.
refusal-wrong-count = { $count } are chosen.
refusal-wrong-count-hint = Choose { $least } to { $most }, please.
refusal-not-exact-count = { $count } are chosen.
refusal-not-exact-count-hint = Choose { $wanted }, please.
refusal-own-words-missing = Something else needs a word or two.
refusal-own-words-missing-hint = Type it beside the choice.
refusal-too-few-in-list = { $list }: { $count } so far.
refusal-too-few-in-list-hint = It takes at least { $least }, or { $press-pass } to pass.
refusal-too-many-in-list = { $list }: { $count }, and there is room for { $most }.
refusal-too-many-in-list-hint = Take some out, please.
refusal-not-on-list = One of these is not on the list.
refusal-not-on-list-hint = Choose from the list, please.
refusal-ranked-twice = One of these is there twice.
refusal-ranked-twice-hint = Each has one place.
refusal-places-left = { $count } of { $places } places are taken.
refusal-places-left-hint = Put { $places } in order, please.
refusal-not-passable = This one cannot be passed.
refusal-not-passable-hint = { $main } goes on.
refusal-no-other-question = There is no other question here.
refusal-no-other-question-hint = { $Press-pass } to pass this one.
refusal-already-open = This is open already.
refusal-already-open-hint = You can change what is here.
refusal-nothing-to-change = There is nothing left to change here.
refusal-nothing-to-change-hint = What is shown stays as it is.
refusal-nothing-to-go-back-to = There is nothing to go back to.
refusal-nothing-to-go-back-to-hint = What was locked stays as it is.
refusal-already-answered = This has already been answered.
refusal-already-answered-hint = The next step is waiting.
refusal-evening-not-over = The evening is not over yet.
refusal-evening-not-over-hint = { $Press-end } to end it here.

# In place of an answer that was passed.
kept-private = kept private
# One of the two reads a prompt to the other, who answers it.
reads-aloud = { $other } reads it to { $name }.
# What both gave, where both gave the same.
both-answered = Both: { $answer }
# One list of several in an answer, and a line of such an answer below the others.
answer-in-list = { $list }: { $answer }
nothing-in-list = nothing here
row-left-open = left open

# Why one of the two is alone with what comes.
curtain-gate = A quiet question for each of you, one at a time.
curtain-reflect = A look back, one at a time: { $name }'s lines are up to { $name }.

# Headings of the reflection.
panel-title = { $panel ->
    [shared_ground] Shared ground
    [heard] What was heard
    [gap] Seen differently
    [two_lists] Two lists
    [agreement] What you agreed
    [learned] New today
    [thanks_lines] What reached you
    [own_change] Since the start
    [next_question] One question to take along
    [found_together] Found together
   *[side_by_side] Side by side
}
shared-words = Words you both used
different-things = You brought different things. Both are here.
seen-in-two-ways = You see this differently. What is one thing behind each view?
hard-for-both = This is hard for both of you right now.
felt-alike = You feel alike about this.
comfort-in-library = "{ $title }" is in the library, for some other evening.
alike-in-different-lists = Alike, in different lists
both-gave-column = You both: { $column }
rows-seen-alike = You see these alike

# A question to take along, where an exercise has none of its own.
take-along = { $number ->
    [1] What from tonight would be nice to come back to this week?
    [2] What is one small thing that would make tomorrow lighter?
    [3] What did tonight remind each of you of?
    [4] What would be fun to ask each other next time?
    [5] What is something you would like to do together before the week is over?
    [6] What went unsaid tonight that could keep for a walk?
   *[0] What would be good to hear more about, some other day?
}

# The kind `choose`.
option-none-of-these = None of these
option-something-else = Something else

# The kind `toss`. The result begins with the side that is up.
toss-side = { $side ->
    [tails] tails
   *[heads] heads
}
toss-called-by-both = { $side ->
    [tails] Tails. { $left } and { $right } both called it.
   *[heads] Heads. { $left } and { $right } both called it.
}
toss-called-by-one = { $side ->
    [tails] Tails. { $name } called it.
   *[heads] Heads. { $name } called it.
}
toss-called-by-nobody = { $side ->
    [tails] Tails. Nobody called it.
   *[heads] Heads. Nobody called it.
}

# The kind `rate`: what became of a number since the one before it, and whether the other may see it.
change-nearer = Nearer to "{ $end }" than before.
change-same = About the same as before.
change-heading = { $name }, since the start: { $change }
change-may-other-see = May { $other } see this at the end?
change-reply-keep = It stays with { $name }
change-reply-show = { $other } may see it
change-sharing-note = Both lines are shown when both say yes. Who said what is never shown or kept, and one time in six nothing is shown even so.
change-writer-only-note = Only { $name } sees this. It is erased at the end.

# The kind `guess`.
guess-reply-spot-on = Spot on
guess-reply-close = Close
guess-reply-more = Let me tell you more
guess-reaction-prompt = { $name }, what do you say to { $other }'s guess?
guess-tell-prompt = Tell { $other } more about it.
guess-card = Good try. Now hear the rest of it.
guess-made = { $name } guessed: { $guess }
guess-learned = { $other } heard something new about { $name }.
guess-both-learned = Each of you heard something new about the other.

# The kind `mirror`.
mirror-reply-yes = Yes, that is it
mirror-reply-nearly = Nearly, one thing to add
mirror-reply-not-yet = Not yet
mirror-good-effort = Some things take longer to say. You both tried, and that is enough for now.
mirror-added = { $speaker } adds what is missing, and { $listener } takes it in. That is enough for now.
mirror-card = Let { $other } finish.
mirror-card-again = Your turn first. Then let { $other } finish.
mirror-before-nearly = { $speaker } adds what is missing. Then { $listener } says it back once more.
mirror-before-not-yet = { $speaker } says it once more, in a few words. Then { $listener } says it back.
mirror-before-more = { $speaker } says what more there is. Then { $listener } says it back.
mirror-heard-typed = { $listener } heard { $speaker }: "{ $text }"
mirror-heard-typed-stayed = { $listener } heard { $speaker }: "{ $text }" You stayed with it until it was right.
mirror-heard = { $focus ->
    [sense] { $listener } said back how it makes sense for { $speaker }, and it was right.
    [feeling] { $listener } said back how it may feel for { $speaker }, and it was right.
   *[content] { $listener } said back what { $speaker } told, and it was right.
}
mirror-heard-stayed = { $focus ->
    [sense] { $listener } said back how it makes sense for { $speaker }. You stayed with it until it was right.
    [feeling] { $listener } said back how it may feel for { $speaker }. You stayed with it until it was right.
   *[content] { $listener } said back what { $speaker } told. You stayed with it until it was right.
}

# Agreements. `what` and `agreement` end with a full stop, or with another mark that ends a sentence.
agreement-if-then = If { $cue }, then { $what }
agreement-if = If { $cue }: { $what }
agreement-at-time = { $cue }, { $what }
agreement-at-time-what = { $cue }: { $what }
agreement-deleted = something that was deleted since.
agreement-to-try = { $days ->
    [1] { $agreement } To try for a day.
    [7] { $agreement } To try for a week.
    [14] { $agreement } To try for two weeks.
    [21] { $agreement } To try for three weeks.
    [28] { $agreement } To try for four weeks.
    [42] { $agreement } To try for six weeks.
    [56] { $agreement } To try for eight weeks.
   *[other] { $agreement } To try for { $days } days.
}
agreement-gives = { $agreement } For { $name }: { $gives }.
agreement-after-review = { $outcome ->
    [adjusted] Changed: { $agreement }
    [ended] Ended, and that is fine: { $agreement }
    [rested] It did not happen, and that is okay: { $agreement }
   *[kept] It goes on: { $agreement }
}
agreement-stays = It stays as it was: { $agreement }
agreement-left-open = Left open: { $agreement }
agreement-let-go-of = Let go of: { $agreement }
agreement-cost = { $cost ->
    [some] some
    [a-good-deal] a good deal
    [a-lot] a lot
   *[little] little
}

# What is wrong with an answer of a `[[test]]`.
answer-takes = `{ $key }` takes { $type ->
    [text] a text, like "the tea"
    [number] a whole number, like 4
    [bool] true or false
    [one] the id of one of the options
    [several] ids of options, like ["tea"]
    [lines] a list of texts, like ["quiet"]
   *[pairs] pairs of line numbers, like [[1, 2]]
}
answer-no-option = `{ $key }` has no option `{ $option }`
answer-known-options = There is { $names }.
answer-not-a-list = the answers to this step are a list: the first person's, then the second's
answer-wrong-length = here are { $count } answers, and { $lengths } are taken: the first person's, then the second's
answer-or = { $before } or { $entry }
answer-usual-hint = {"{}"} stands for the usual answer.
answer-pass-hint = `pass` set to true passes.
answer-no-rounds = a list of rounds needs one at least
answer-nothing-asked = nothing is answered here
answer-table-pass-hint = {"{"} pass = true {"}"} passes, where that is possible.
answer-needs-table = this takes a table with { $names }
answer-too-many-in-round = a round has { $most } answers at most: { $names }
answer-unknown-key = `{ $key }` is nothing that is answered here
answer-turns-alone = `turns` stands alone, and takes a list with as many answers as there are turns: { $times } at most
answer-swap-number = `swap` takes how often another question is asked for, like 1
answer-takes-true = `{ $key }` takes true; leave it out otherwise
answer-takes-two = `{ $key }` takes two: the first person's, then the second's
answer-not-taken = this answer is not taken: { $why }
answer-no-other-question = there is no other question here
answer-not-passable = this cannot be passed

# Names of the `[[test]]`s that are written for an exercise.
branch-comes = { $step } comes
branch-holds = { $step } comes: { $when }
branch-fails = { $step } is left out: { $when } fails
branch-closed = { $step } stays closed
branch-passed = { $step } is passed
branch-swapped = { $step } with another prompt
branch-ended = straight to the end

# What a deep exercise waits for, and until when.
waits-for = { $name } builds on { $first }.
waits-for-until = It opens once you have played that.
waits-after-deep = { $name } goes deep, and you had a deep evening not long ago.
waits-some-days = It can wait a few days.
waits-until = After a rest it opens on { $weekday }.
medium-evenings = { $number ->
    [one] one more medium evening
   *[other] two medium evenings
}

# Why an exercise is suggested. A name may be a title, which may end with a question mark.
reason-first-ever = A good place to begin.
reason-house-rules-now = { $number } evenings are behind you. A good time for rules of your own.
reason-on-the-path = Next on your path: { $name }.
reason-on-the-path-long = Next on your path: { $name }. It takes about { $minutes } minutes.
reason-on-the-path-still = Next on your path: { $name }. It skips what is no longer here.
reason-light-after-deep = After a deep evening, something light.
reason-leaves-room = Light and short, so there is room for what you agreed.
reason-pillar-missing = The last { $of } evenings were not about { $about }.
reason-pillar-seldom = Only { $number } of the last { $of } evenings was about { $about }.
reason-kind-missing = The last { $of } evenings were not about { $about }.
reason-kind-seldom = Only { $number } of the last { $of } evenings was about { $about }.
reason-leads-to = It usually comes before { $name }.
reason-follows-on = It follows on from { $name }.
reason-not-played = Not played yet.
reason-fits = It fits in { $minutes } minutes.
reason-last-played = { $days ->
    [0] Played today, and good twice.
    [1] Last played yesterday.
   *[other] Last played { $days } days ago.
}
reason-played-before = You have played this one before.
reason-takes = It takes about { $minutes } minutes.
# What an evening of each pillar, and of each kind, is about.
about = { $what ->
    [team] pulling together
    [balance] room for each of you
    [regard] seeing the good in each other
    [civility] talking things through
    [appreciation] saying thanks
    [compromise] meeting halfway
    [needs] what each of you needs
    [check-in] how each of you is doing
    [values] what matters to you
    [boundaries] clear lines
    [accountability] owning your part
   *[other] { $what }
}
number-in-words = { $number ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $number }
}

# What the main action is called.
step-done = Done
step-go-on = Go on
step-said = Said
step-guessed = Guessed
step-keep = Keep
# Plain mode waits until this is done.
step-talks = { $name } talks. { $main } when it is said.
step-both-talk = Both talk. { $main } when it is said.
step-guesses = { $name } guesses. { $main } when it is guessed.
speak-catch = { $name }, what part reached you? Say it aloud.
kind-without-form = The step kind `{ $kind }` has no form.
kind-without-form-hint = Its rule describes one in `form`, or it has a pane in tui/panes and a dialog in plain/dialogs.


### Journal and files


### People, time and places


### The game, in both front ends

# When an earlier evening was, over what is shown of it once more.
recalled-today = Today
recalled-yesterday = Yesterday
recalled-on-day = On { $day } { month-name }
recalled-in-month = In { month-name }
recalled-in-year = In { month-name } { $year }
weekday-name = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}
month-name = { $month ->
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
}
# What each of the two says at the same time about an agreement that is written down, or looked at again.
agreement-reply-accept = yes
agreement-reply-change = change it
agreement-reply-not-now = not now
agreement-outcome-kept = it goes on
agreement-outcome-adjusted = we change it
agreement-outcome-ended = it ends here
agreement-outcome-rested = it did not happen

# Where what is typed can no longer be saved.
text-stays-on-screen = The text stays on the screen. { $Press-leave } to leave.


### Screens

# Who sees what is typed, before the first letter.
pane-seen-as-typed = { $name } sees this as it is typed.
pane-several-lines = Enter begins a new line. Tab, then Enter, is done.
pane-choose-up-to = Up to { $most }. Space marks.
pane-choose-range = { $least } to { $most }. Space marks.
pane-own-words = Type it here. Shift+Tab goes back to the list.
pane-number-keys = A digit, or ↑ and ↓.
pane-places = { $places ->
    [one] One place. Space gives it, or takes one away.
   *[other] { $places } places. Space gives the next, or takes one away.
}
pane-places-full = Every place is taken. Space takes one away.
pane-reads-aloud = { $name } reads it aloud.
pane-worth-words = Anything worth a few words?
# kept: whether anything of this evening is kept.
pane-few-words = { $kept ->
    [no] A few words about it? { $main } skips.
   *[yes] A few words to keep? { $main } skips.
}


### Plain mode

# Lines that ask for an answer.
plain-text = { $name }, up to { $limit } characters.
plain-text-lines = { $name }, up to { $limit } characters. A single . ends it.
plain-number = { $name }, a number from { $least } to { $most }.
plain-scale-ends = { $least } is { $low }, { $most } is { $high }.
plain-one-number = { $name }, one number.
plain-exact-numbers = { $name }, { $count } numbers with spaces between.
plain-numbers-range = { $name }, { $least } to { $most } numbers with spaces between.
plain-own-words = { $name }, something else in up to { $limit } characters.
plain-order = { $places ->
    [one] { $name }, one number.
   *[other] { $name }, { $places } numbers in order, with spaces between.
}
# kept: whether anything of this evening is kept.
plain-few-words = { $kept ->
    [no] { $name }, a few words about it?
   *[yes] { $name }, a few words to keep?
}
plain-few-words-or-skip = { $kept ->
    [no] { $name }, a few words about it? { $main } skips.
   *[yes] { $name }, a few words to keep? { $main } skips.
}
plain-number-expected = A number from 1 to { $most }, please.
plain-number-expected-hint = { $pass } leaves it out.
plain-yes-or-no = A number from 1 to 2, please.
plain-yes-or-no-hint = Both are fine.
plain-reads-out = { $name } reads this out.
plain-card-for = For { $name }: { $card }
plain-both-see = Both see this:


### Command line

