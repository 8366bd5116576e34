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
mirror-is-that-it = { $name }, is that it?
mirror-reply-yes = Yes, that is it
mirror-reply-nearly = Nearly, one thing to add
mirror-reply-not-yet = Not yet
mirror-is-there-more = { $name }, is there more?
mirror-all = That is all
mirror-more = There is more
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
step-said-back = Said it back
step-keep = Keep
# Plain mode waits until this is done.
step-talks = { $name } talks. { $main } when it is said.
step-both-talk = Both talk. { $main } when it is said.
step-says-back = { $name } says it back. { $main } when it is said.
step-guesses = { $name } guesses. { $main } when it is guessed.
speak-catch = { $name }, what part reached you? Say it aloud.
kind-without-form = The step kind `{ $kind }` has no form.
kind-without-form-hint = Its rule describes one in `form`, or it has a pane in tui/panes and a dialog in plain/dialogs.


### Journal and files

# The folder of the journal where its name is not known.
folder-named-by-command = the folder that `reciprocity where` shows

# Hints that several messages share.
choose-another-home = Choose another folder with --home, or set RECIPROCITY_HOME.
choose-another-folder = Choose another folder with --home.
give-account-access = Give it the right to, or choose another folder with --home.
make-room-and-retry = Make some room, then try again.
copy-before-trying = Nothing was changed. Before trying anything else, make a copy of { $folder }.
make-home-writable = Make it writable, or choose another one with --home.

home-option-empty = --home needs a folder.
home-option-empty-hint = Name one, or leave it out.
home-of-nobody = Your account has no home folder here.
home-of-nobody-hint = { choose-another-home }
home-of-nobody-named = Your account has no home folder here, so { $named } is not a folder.
home-of-nobody-named-hint = { choose-another-home }
home-of-unknown-account = Nobody here is called { $account }, so { $named } is not a folder.
home-of-unknown-account-hint = { choose-another-home }
working-folder-missing = The folder you are in is not there any more.
working-folder-missing-hint = Go to another one first.
home-not-utf8 = The name of the folder { $folder } is not in UTF-8.
home-not-utf8-hint = { choose-another-home }
# The reason is one of the next two, or the system's own.
home-unusable = The folder { $folder } cannot be used: { $reason }.
home-unusable-hint = { choose-another-home }
reason-it-is-a-file = it is a file
reason-it-cannot-be-opened = it cannot be opened
home-not-writable = The folder { $folder } cannot be written.
home-not-writable-hint = { make-home-writable }
home-disk-missing = { $folder } is not there: { $missing } is missing.
home-disk-missing-hint = If it is on a disk, connect that first; or choose another folder with --home.
home-holds-other-things = { $folder } holds other things, and what is kept needs a folder of its own.
home-of-another-account = { $folder } belongs to another account, and what is kept needs a folder of its own.
home-shared = { $folder } is shared with others, and what is kept needs a folder of its own.
home-example = For example: --home { $folder }

journal-in-use = Reciprocity is open in another window.
journal-in-use-hint = Go on there, or close it first.
disk-full = The disk is full, so this is not saved yet.
disk-full-hint = { make-room-and-retry }
disk-full-or-unwritable = The disk is full or cannot be written, so this is not saved yet.
disk-full-or-unwritable-hint = { make-room-and-retry }
disk-full-at-start = The disk is full, and the journal needs a little room.
disk-full-at-start-hint = Make some, then start again.
disk-not-responding = The disk is not responding properly.
disk-not-responding-hint = Look at { $folder }, then try again.
journal-error = Something went wrong with the journal.
journal-error-hint = What was kept before is still there.
journal-damaged = The journal is damaged.
journal-damaged-hint = { copy-before-trying }
journal-structure-changed = The structure of the journal was changed.
journal-structure-changed-hint = { copy-before-trying }
journal-not-opened = The journal in { $folder } cannot be opened.
journal-not-opened-hint = See that its files belong to your account and that its path is not very long, or choose another folder with --home.
file-inaccessible = { $file } cannot be read and written by your account.
file-inaccessible-hint = { give-account-access }
journal-inaccessible = The journal cannot be read and written by your account.
journal-inaccessible-hint = { give-account-access }
journal-became-inaccessible = The journal cannot be read and written by your account any more.
journal-became-inaccessible-hint = Give it the right to, in { $folder }, then try again.
journal-foreign = That journal does not belong to this program.
journal-foreign-hint = { choose-another-folder }
file-not-regular = { $file } is not a plain file.
file-not-regular-hint = { choose-another-folder }
rollback-journal-foreign = { $file } does not belong to this journal.
rollback-journal-foreign-hint = Move it out of { $folder }, then start again.
journal-missing = The journal in { $folder } is missing, though its key is there.
journal-missing-hint = { put-back-journal }
journal-empty = The journal in { $folder } is empty, though its key is there.
journal-empty-hint = { put-back-journal }
put-back-journal = Put back a copy of { $file }, or choose another folder with --home.
journal-newer = A newer Reciprocity wrote this journal.
journal-newer-hint = Update Reciprocity; nothing was changed here.
journal-upgrade-failed = The journal could not be brought up to date.
journal-upgrade-failed-hint = It is unchanged; the older Reciprocity can still open it.

journal-key-missing = There is a journal in { $folder }, but its key ({ $file }) is missing.
journal-key-missing-hint = Put back a copy of { $file }, or choose another folder with --home.
journal-key-unreadable = The key of the journal cannot be read.
journal-key-unreadable-hint = Put back a copy of { $file }; without it the journal stays closed.
journal-key-foreign = That key file does not belong to this program, or somebody changed it.
journal-key-foreign-hint = Put back a copy of it, or choose another folder with --home.
folder-not-writable = The folder { $folder } cannot be written.
folder-not-writable-hint = Make it writable, or choose another with --home.

# The log is the file beside the journal that has the newest entries.
log-mismatched = What was written last, in { $log }, does not belong to { $path } as it lies there now.
log-mismatched-hint = Nothing was changed. Keep a copy of the folder { $folder } first. Then put back the { $file } that was there before. Without it, move { $log } and { $mark } out of the folder: what lies in { $file }, if that is whole, then opens without what was written last.
mark-damaged = { $path } is not as it was written, so nobody can tell whether something is missing.
mark-damaged-hint = Nothing was changed. Keep a copy of the folder { $folder } first. Once { $file } is moved out of it, the journal opens with all that lies there.
newest-entries-damaged = The newest entries, in { $log }, are damaged.
newest-entries-damaged-hint = { move-away-newest-entries }
newest-entries-missing = The newest entries, in { $log }, are missing.
newest-entries-missing-hint = { move-away-newest-entries }
move-away-newest-entries = Nothing was changed. Keep a copy of the folder { $folder } first. Then move { $files } out of it, and the journal opens without those entries.

# While it is open: something was to be written, and was not.
journal-moved = { $change ->
    [folder-missing] The folder { $path } is missing, and this could not be kept.
    [folder-not-writable] The folder { $path } cannot be written any more, and this could not be kept.
    [file-replaced] { $path } has been replaced, and this could not be kept.
    [file-inaccessible] { $path } cannot be read and written any more, and this could not be kept.
    [key-unreadable] { $path } cannot be read any more, and this could not be kept.
    [key-replaced] { $path } is not the key of this journal any more, and this could not be kept.
   *[file-missing] { $path } is missing, and this could not be kept.
}
journal-moved-hint = { $change ->
    [folder-not-writable] Make it writable, then try again.
    [file-replaced] Put back the one that was there, then try again.
    [file-inaccessible] Give your account the right to, then try again.
    [key-unreadable] Give your account the right to, then try again.
    [key-replaced] Move that file away, then try again.
   *[other] Put it back where it was, then try again.
}
# At the end: everything was kept, and is not where it was.
journal-moved-at-end = { $change ->
    [folder-missing] The folder { $path } is missing.
    [folder-not-writable] The folder { $path } cannot be written any more.
    [file-replaced] { $path } has been replaced.
    [file-inaccessible] { $path } cannot be read and written any more.
    [key-unreadable] { $path } cannot be read any more.
    [key-replaced] { $path } is not the key of this journal any more.
   *[file-missing] { $path } is missing.
}
journal-moved-at-end-hint = { $change ->
    [folder-not-writable] Make it writable, and everything kept will be there again.
    [file-replaced] Put back the one that was there, and everything kept will be there again.
    [file-inaccessible] Give your account the right to, and everything kept will be there again.
    [key-unreadable] Give your account the right to, and everything kept will be there again.
    [key-replaced] Move that file away, and everything kept will be there again.
   *[other] Put it back where it was, and everything kept will be there again.
}
log-taken-away = { $path } was taken away, and there is no room for what was written last.
log-taken-away-hint = Put it back, if you have it.

evening-over = This evening is over.
evening-over-hint = What was kept of it is still there.
seats-of-unfinished-evening = An evening is not finished yet, and its answers belong to the sides on which they were given.
seats-of-unfinished-evening-hint = Go on with it to its end, or end it early; then the seats can be swapped.

export-exists = There is already something called { $name }, and it is left alone.
export-exists-hint = Another name, please.
export-not-writable = Nothing can be written to { $path }.
export-not-writable-hint = Another folder, please.
export-disk-full = The disk is full.
export-disk-full-hint = Make some room, or choose another folder.
export-nameless = A file needs a name.
export-nameless-hint = The folder and the name, please.
export-name-too-long = That is too long for the name of a file.
export-name-too-long-hint = A shorter one, please.
export-name-impossible = A file cannot have that name here.
export-name-impossible-hint = Another one, please.
# The title of an entry in the calendar.
calendar-entry = An evening for two
# The language of this file, for the page of a book.
language-code = en
# The title of the book: both names.
book-title = { $left } and { $right }


### People, time and places

name-needed = A name is needed here.
name-needed-hint = A first name or a nickname is enough.
name-too-long = There is room for { $limit } characters, and this is longer.
name-too-long-hint = A short form, please.
names-same = Both names are the same, and then nobody knows whose turn it is.
names-same-hint = { another-name }
names-alike = Both names look alike, and then nobody knows whose turn it is.
names-alike-hint = { another-name }
another-name = A nickname or one more letter will do.
nobody-seated = Nobody has sat down yet.
nobody-seated-hint = Two names come first.

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
month-of-year = { month-name } { $year }

# When a break is over. The time is like 21:40.
time-today = at { $time }
time-tomorrow = tomorrow at { $time }
time-yesterday = yesterday at { $time }
time-on-day = on { $day } { month-name } at { $time }

# The safety page. Its heading is what somebody who is afraid would look for.
safety-heading = If you are afraid, or not sure
safety-opening = Love should not make you afraid. Being hurt, threatened, watched, kept from leaving, cut off from people or money, or pushed into sex is not your doing, and it is not a communication problem. It can happen to anybody.
safety-no-need-to-leave = You do not have to leave, or be sure, or be hit, to call.
safety-high-danger = If anyone has put their hands round your neck, threatened to kill you, or has a weapon, the danger is high. Please talk to one of these lines today, even if you are not hurt.
safety-unable-to-speak = If you call the emergency number and cannot speak, stay on the line, cough or tap. Many countries also take texts.
safety-confidential = Most of these lines are confidential. Ask first what they pass on; you need not give your name. Where a line is only for some people, it says so.
safety-traces = It is safer to call from a phone or a place that your partner cannot check. Calls, texts and chats can stay in a log or on a bill. If you are watched, go on using this computer as usual, and look for help elsewhere.
safety-leaving = Leaving, or saying that you will, can be the most dangerous time. Plan it with someone trained.
safety-own-behaviour = If you worry about how you treat your partner, there is help for that too. Some lines say that they are for you as well. Where none does, a doctor or a crisis line may know where to turn.
in-danger-label = In danger now
in-danger = { in-danger-label }: { $numbers }.
people-to-talk-to = People to talk to
other-countries = Other countries
any-country = Any country: { $directories }
country-guessed = { $country } (a guess from this computer's language; others are below)
number-for = for { $people }
number-seen = seen in { month-of-year }
numbers-checked = Each number was read on a public page in { month-of-year }; nobody called it to check. Numbers change. { $directory } has the newest.


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

# Agreements that are going on.
agreements-title = What you agreed
agreements-empty = You have no agreements at the moment. Some evenings end with one small thing to try; it will be listed here.
agreements-end = Ending it is fine. { $key } once more ends this one; anything else leaves it as it is.
agreements-look-again = The day to look at it again
agreements-no-day = No day is set for looking at this one again.
agreements-ended = It has ended. What you said about it stays with its evening.
agreement-trial = On trial · agreed on { $made }
agreement-trial-review = On trial · agreed on { $made } · looked at again on { $review }
agreement-trial-review-soon = On trial · agreed on { $made } · looked at again soon
agreement-standing = It stands · agreed on { $made }
agreement-standing-review = It stands · agreed on { $made } · looked at again on { $review }
agreement-standing-review-soon = It stands · agreed on { $made } · looked at again soon
agreement-gives-one = For { $name }: { $gives }
day-and-month = { $day } { month-name }
day-month-and-year = { $day } { month-name } { $year }

# What brings two people back.
old-line = In { $when } { $author } wrote: { $line }
old-line-left = In { $when } { $author } left this for { $other }: { $line }
month-and-its-year = { month-name } { $year }
invitation-file = A calendar file, for { $when }. It says "An evening for two", and nothing else about it.
weekday-and-day = { weekday-name } { $day } { month-name }
weekday-day-and-time = { weekday-name } { $day } { month-name } at { $time }
book-file = Every warm line the two of you kept, on pages to read or print.

# One exercise, before it is played.
details-facts = { $minutes } minutes · { $intensity } · { $pillar } · { $kind }
details-care = Take care
details-not-for = When not
details-why = Why
details-evidence = Rests on
details-origin = From
details-source = Questions from
details-fault = What is wrong
usually-after = Usually after { $before }. Play anyway?
last-played = { $days ->
    [0] Last played today.
    [1] Last played 1 day ago.
   *[other] Last played { $days } days ago.
}
played-before = Played before.
grades-studies = The letters grade the studies, not this exercise.
pack-by = { $title }, by { $authors }
pack-origin = { $by } { $origin ->
    [installed] Installed; it is no part of the program.
   *[working] Not installed; it is no part of the program.
}
broken-file = It could not be read, so it cannot be played. All the others can.
broken-file-refused = It is not listed, so nothing of it can be played. All the others can.

# The library.
library-empty = There is nothing to play yet. `reciprocity pack check` tells what is wrong.
library-not-listed = Not listed
library-no-match = Nothing matches all of that.
filter-minutes = up to { $minutes } minutes
filter-any = { $filter ->
    [pillar] any pillar
    [kind] any kind
    [depth] any depth
   *[minutes] any length
}
file-unreadable = { $file } could not be read
file-not-listed = { $file } is not listed

# A pack of the two's own, from a list of questions.
make-pack-title = Make your own
make-pack-about = Questions from a file, or from anywhere you can copy them, become evenings in your library.
make-pack-where = The name of the file, or the questions themselves, one on a line:
make-pack-ask-title = What shall it be called?
make-pack-ask-depth = How deep do the questions go?
make-pack-ask-length = How long shall an evening take?
make-pack-ask-minutes = How many minutes shall an evening take?
make-pack-ask-source = Where are they from? It may stay empty.
make-pack-made = { $title } is in your library now.
make-pack-not-kept = Nothing is kept this time, so no pack is made either.
make-pack-light = light: nothing to prepare for
make-pack-medium = medium: asks first whether both are ready
make-pack-deep = deep: asks first, and ends with a rest
make-pack-nothing = There is nothing here yet.
make-pack-nothing-hint = A file, or some questions, please.
make-pack-no-question = No question was found in { $name }.
make-pack-no-question-hint = Another file, or other lines, please.
make-pack-folder-unusable = The folder { $folder } cannot be used.
make-pack-folder-unusable-hint = Nothing was made.
make-pack-unreadable = { $title } was made and cannot be read.
make-pack-unreadable-hint = `reciprocity pack check { $folder }` shows why.
make-pack-no-file = There is no file called { $name }.
make-pack-no-file-hint = Its full name, please, or the questions themselves.
make-pack-pasted = what was pasted
make-pack-guess = a guess: { $line }

# Paths of some weeks.
paths-title = Paths
paths-empty = There are no paths here.
path-incomplete = Part of it is no longer here, so the path continues without that.
path-missing = The path you were on is no longer here. Everything you played is kept.
path-all-played = You have played all of it.
path-finished = That was the whole of { $title }.
pack-finished = You have been through all of { $title } now. It is all there to come back to.
path-leave = Leave { $title } for now
path-next-week = On to the next week
path-drop = Go on without it
path-begin = Begin { $title }
path-begin-again = Begin again with { $title }
path-go-on = Go on with { $title }
path-left = Left for now. It goes on whenever you like.
path-week-begun = The next week: { $week }.
path-followed = You follow { $title } now. Any other evening is as good.
path-unreadable = { $file } could not be read: { $fault }.
path-this-week = This week: { $week }.
path-left-at = Left at: { $week }.
path-remaining = { $number ->
    [one] { $titles } waits for you.
   *[other] { $titles } wait for you.
}

# Who sits where.
seating = { $left } sits on the left, and { $right } on the right.
seats-lines-stay = Everyone keeps their own lines.
seats-lines-would-move = { $left } sits on the left, and { $right } on the right. That would give each of you the other's lines.
seats-lines-would-move-hint = Swap the seats instead, and the lines move along.
other-people = { $left } sits on the left here, and { $right } on the right.
other-people-hint = To change a name or swap seats: `reciprocity names`. Guests can use --nothing-kept, or a --home of their own.
line-too-long = That is { $length } characters, and there is room for { $limit }.
line-too-long-hint = A little shorter, please.
unfinished-unreadable = The unfinished evening can no longer be read.
unfinished-unreadable-hint = A new one can be begun.

# A trial of an exercise that is not installed.
trial = Trying { $name }: nothing of it is kept.
trial-left-out = Trying { $name }: nothing of it is kept. Left out: { $missing }
trial-left-out-more = Trying { $name }: nothing of it is kept. Left out: { $missing }; and { $more } more
trial-step-not-reached = No made-up answers lead to { $step }, so this begins at the start.
trial-made-up-answers = The answers before { $step } are made up.
trial-read-again = { $name } was read again ({ $count }).
trial-step-removed = { $step } is not asked any more; this is the step before it.
trial-answer-dropped = An answer no longer fits and was left out: { $steps }.
trial-answer-made-up = A made-up answer stands in for { $steps }.


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

