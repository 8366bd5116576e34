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
book-heading = A book of your warm lines
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
        [left] { $left } { $name } writes one.
       *[right] { $name } writes one. { $right }
    }
closing-write-line = A line for { $name } to find next time.
closing-line-hidden = Hidden until then. { $main } on an empty line leaves none.

tonight-length = { $left } shorter   { $minutes } minutes   longer { $right }
# Each key is followed by what it does. Where something is due, there is no room to name the jar.
tonight-hints =
    { $form ->
        [due] { $another } another  { $deal } deal one  { $not-tonight } not tonight
        [jar] { $another } another  { $deal } deal me one  { $jar } jar
       *[no-jar] { $another } another  { $deal } deal me one
    }
tonight-rooms = { $library } library  { $paths } paths  { $agreements } agreements

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

