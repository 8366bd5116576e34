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

# A name in one of these texts is a word of the author's file.
finding-did-you-mean = Did you mean { $word }?
finding-known-names = There is { $names }.
finding-leave-it-out = Leave it out.
finding-leave-out-key = Leave `{ $key }` out.
finding-no-such-step = no step here is called `{ $step }`
finding-no-step-with-id = no step has the id `{ $id }`

field-this = this
field-name = `{ $name }`
field-item = item { $number } of { $field }
document-any = this file
document-exercise = an exercise

# The grade of a study.
evidence-grade =
    { $strength ->
        [A] tested with couples, more than once
        [B] tested once, or on other people
        [C] only watched or asked about, or tested as part of a therapy or a course
       *[D] practice wisdom, not tested on its own
    }

kind-part-missing = The step kind `{ $kind }` has no { $part }.
kind-part-place = It belongs in { $file }, under the name { $name }.

# Prompts of steps whose file brings none. {"{other}"} becomes the name of the partner.
prompt-review = This is what the two of you agreed. How did it go?
prompt-guess = What do you think {"{other}"} answered?
prompt-guess-aloud = Guess aloud what {"{other}"} answered.
prompt-mirror =
    { $focus ->
        [content] Say back the heart of it, in your own words.
        [sense] Say what makes sense in it, seen from where {"{other}"} stands. That is not yet agreeing.
       *[feeling] Guess aloud how that may feel for {"{other}"}.
    }
prompt-recall = This is from an earlier evening.
prompt-toss = Heads or tails?
stem-mirror =
    { $focus ->
        [content] What I take from that is
        [sense] I can see how that fits, since
       *[feeling] I wonder if that leaves you feeling
    }

## Conditions

finding-condition-bracket-open = the bracket of `{ $name }` is not closed
finding-no-condition = a condition looks like `gap(step) >= 3` or `passed(step)`
finding-condition-unknown-name = `{ $name }` is not a name that a condition can use
finding-condition-needs-number = `{ $name }` is a number: compare it, like `{ $name }(step) >= 3`
finding-condition-without-number = `{ $name }` is true or false and cannot be compared
finding-picked-needs-option = `picked` needs an option, like `picked(step, option)`
finding-condition-begins = It begins with one of { $names }, and a step in brackets.
finding-write-condition = Write `{ $condition }`.
finding-no-or = A condition has no `or`: write the step twice, with one condition each.
finding-how-numbers-compare = Numbers are compared with < <= >= and >.

## Steps, ids and rounds

finding-no-id = this step has no id
finding-no-id-hint = A short word; it stays when the wording changes.
finding-step-id-taken = another step has the id `{ $id }` already
finding-step-id-taken-hint = Give one of the two another id.
finding-step-asks-nothing = this `{ $kind }` step asks nothing
finding-key-ignored = `{ $key }` says nothing in a `{ $kind }` step
finding-write-it-inside-round = Say it in the steps below it, each of them a [[step.do]].
finding-text-is-elsewhere = A `{ $kind }` step says what it says in `{ $key }`.
finding-cannot-be-passed = this step asks, and nobody could pass it
finding-leave-out-pass = Leave it out: anything that asks may be passed.
finding-must-be-sealed = a `{ $kind }` step is sealed, or its writer's own
finding-leave-out-visibility = Leave it out: it is sealed until both are in.
finding-or-writers-own = Or visibility = "own", which keeps it to its writer.
finding-role-outside-round = there is no { $role } outside of a round
finding-each-asks-both = who = "each" asks both, one after the other.
finding-or-put-into-round = Or put the step into a `round`.
finding-round-in-round = a round cannot stand in a round
finding-round-in-round-hint = Begin it with [[step]].
finding-reflection-in-round = the reflection stands outside of rounds
finding-reflection-in-round-hint = Begin it with [[step]], as the last of all.
finding-kind-in-round = a { $kind } goes outside of rounds
finding-kind-in-round-hint = Begin it with [[step]].
finding-two-reflections = an exercise has one reflection
finding-two-reflections-hint = Keep the last one.
finding-steps-after-reflection = the reflection is the end, and steps come after it
finding-steps-after-reflection-hint = Move it after the last step.
finding-deep-without-gate = a deep exercise asks first whether both are ready
finding-deep-without-gate-hint = Put a `gate` step before it, with a `text` that says what comes.
finding-gate-in-light-exercise = a light exercise has no gate
finding-gate-in-light-exercise-hint = Leave the gate out, or say how deep it goes with intensity above the first [[step]].
finding-panel-stays-empty = no step here can fill the panel `{ $panel }`
finding-panel-stays-empty-hint = What there is: { $known }.
finding-one-agrees = `who` says nothing in an `agree` step
finding-one-agrees-hint = Leave it out: both agree, or it stays open.
finding-one-writes-joint = `who` says nothing in a `joint` step
finding-both-write-together = Leave it out: both write it together.
finding-text-of-each-is-write = A text of each is a `write` step.
finding-pause-length = a pause of the form `{ $form }` takes { $least } to { $most } seconds
finding-pause-length-hint = { $usual } is usual.
finding-pause-ignores = `{ $key }` says nothing in a `pause` step
finding-pause-ignores-hint =
    { $key ->
        [timer] `seconds` says how long it takes.
        [who] Leave it out: both take it.
        [listener_card] Leave it out: nobody talks meanwhile.
       *[other] Leave it out: nothing is answered here.
    }

## Texts and the names in them

finding-blank = { $field } is blank
finding-blank-hint = Write something, or leave it out.
finding-line-break = { $field } has a line break, and is shown on one line
finding-write-on-one-line = On one line: { $line }
finding-no-such-placeholder = there is no placeholder { $name }
finding-no-name-filled = no name is filled in here
finding-only-first-and-second = Only {"{first}"} and {"{second}"} are filled in here: what is compared says the same to both.
finding-where-names-are-filled = Names are filled in where a step speaks: { $keys }.
finding-nobody-has-role = nobody is the { $role } here
finding-use-one-name = Say {"{first}"} or {"{second}"}.
finding-round-has-roles = In a `round` somebody speaks and somebody listens.
finding-other-read-by-both = both read this, and for both {"{other}"} is somebody else
finding-use-both-names = Say {"{first}"} and {"{second}"}, or leave the name out.
finding-or-ask-each = Or who = "each", which asks one after the other.
finding-topic-named-twice = the topic is named by `{ $step }` already
finding-topic-named-twice-hint = Leave names_topic out here, or there.
finding-topic-named-in-round = a round is played twice, and the topic is named once
finding-put-before-round = Put the step before the round.
finding-or-leave-names-topic-out = Or leave names_topic out.
finding-nothing-names-topic = {"{topic}"} is what a `joint` step names, and there is none
finding-say-topic-instead = Say what it is about instead.
finding-or-let-joint-name-it = Or let a `joint` step before it name the topic, with `names_topic`.
finding-topic-named-later = {"{topic}"} is only named by `{ $step }`, and that does not come before it
finding-move-before = Move `{ $step }` before this step.
finding-or-say-topic-instead = Or say what it is about instead.

## What a step reads of another one; $reader is a condition or the options.

finding-reads-round =
    `{ $step }` is a round, and { $reader ->
        [condition] a condition reads
       *[options] options come from
    } a step
finding-name-step-of-round = Name a step of this round.
finding-name-step-outside = Name a step outside of rounds.
finding-reads-itself = this reads its own step
finding-reads-later = `{ $step }` comes later than this
finding-reads-what-comes-before =
    { $reader ->
        [condition] A condition reads
       *[options] Options come from
    } what stands before it.
finding-reads-into-round = `{ $step }` is inside a round, where it is answered twice
finding-reads-into-round-hint = Only steps of the same round may read it.
finding-steps-before = Steps that come before: { $names }.
finding-nothing-before =
    { $reader ->
        [condition] No step comes before it.
       *[options] Nothing is typed before it.
    }
finding-options-from-writers-own = only its writer sees `{ $step }`, and here both would read it
finding-options-from-writers-own-hint = Name a step that both see.
finding-step-offers-nothing = a `{ $kind }` step types nothing that could be offered
finding-step-offers-nothing-hint = Name a `write` step, or write the options out in a list.
finding-reads-writers-own = only its writer sees `{ $step }`, and what comes next would give it away
finding-reads-writers-own-hint = Read a step that both see.
finding-step-gives = It gives { $names }.
finding-step-gives-nothing = No condition can read it.
finding-typed-option-read = what may be picked in `{ $step }` has no name before it is typed
finding-typed-option-read-hint = overlap, same and passed can read it.
finding-no-such-option = `{ $step }` has no option `{ $option }`
finding-no-such-option-hint = Its options are { $known }.
finding-no-such-list = `{ $step }` has no list `{ $list }`; there is { $known }
finding-kind-has-no-lists = a `{ $kind }` step has no bins like `{ $list }`
finding-kind-cannot-be-passed = a `{ $kind }` step asks nothing that could be passed
# What the condition with this name reads.
finding-read-by-condition =
    { $name ->
        [gap] numbers
        [both] numbers
        [overlap] choices
        [same] choices or numbers
        [picked] choices
        [accepted] an agreement or what was said back
        [parked] an agreement
        [rounds] rounds of saying back
       *[other] more
    }
finding-step-does-not-give = `{ $name }` reads { finding-read-by-condition }, and this `{ $kind }` step gives none
finding-kind-does-not-give = `{ $name }` reads { finding-read-by-condition }, and a `{ $kind }` step gives none

## Guesses

finding-no-hidden-answer-before = No hidden answer stands right before this step.
finding-guess-comes-first = `{ $step }` comes later
finding-guess-comes-first-hint = Move `{ $step }` right before this step.
finding-guess-after-reveal = `{ $step }` is shown before this is asked
finding-put-right-after = Put this step right after `{ $step }`.
finding-only-hidden-between = Between the two, only hidden answers may stand.
finding-guess-waits = this waits until the answers are shown, and then there is nothing to guess
finding-guess-waits-hint = Read something that was shown before.
finding-guess-at-kind = `{ $step }` is a `{ $kind }` step, and only a hidden `write` or `choose` can be guessed
finding-guess-at-kind-hint = Put one right before this step.
finding-guess-at-writers-own = only its writer ever sees `{ $step }`
finding-guess-at-writers-own-hint = A `write` or `choose` step that is sealed is shown once both are in.
finding-guess-at-snap = both answers to `{ $step }` are shown at once
finding-guess-at-snap-hint = Leave snap out of `{ $step }`.
finding-guess-at-joint-answer = both answer `{ $step }` as one, and nobody is left to guess
finding-guess-at-joint-answer-hint = Leave `who` out of `{ $step }`.
finding-guess-at-open-answer = `{ $step }` is seen as it is typed
finding-guess-at-open-answer-hint = Let `{ $step }` be sealed.
finding-both-guess = two at once cannot guess each other
finding-both-guess-hint = Leave `who` out.
finding-guess-own-answer = whoever answers `{ $step }` would guess their own answer
finding-guess-own-answer-hint = Leave `who` out: the other one guesses.

## Saying back

finding-nothing-to-say-back =
    nothing is said { $where ->
        [exercise] before it
       *[round] before it in this round
    } that could be said back
finding-put-talk-before = Put what is said back right before it.
finding-of-names-talk = `of` names it by its id.
finding-no-talk-to-say-back = `{ $step }` is a `{ $kind }` step, and only what is said can be said back
finding-talk-comes-later = `{ $step }` comes later
finding-talk-comes-later-hint = Move `{ $step }` before this step.
finding-talk-in-another-round = `{ $step }` and this step are not in the same round
finding-talk-in-another-round-hint = Put both into one round, or none.
finding-both-talk = both talk in `{ $step }`, so nobody is left to say it back
finding-both-talk-hint = Give `{ $step }` another `who`, like "each".
finding-both-say-back = two at once cannot say it back
finding-both-say-back-hint = Leave `who` out.
finding-say-back-own-words = whoever talks in `{ $step }` would say back their own words
finding-say-back-own-words-hint = Leave `who` out: the one who listened says it back.

## Pairs: one rating before and one after

finding-pair-in-round = a pair stands outside of rounds
finding-pair-in-round-hint = Put both halves outside of the round, around it.
finding-pair-asks-one = each sees their own change in `{ $pair }`, and here not both are asked by themselves
finding-pair-asks-one-hint = Leave `who` out.
finding-pair-half-taken = `{ $pair }` has its `{ $phase }` already: `{ $step }`
finding-pair-half-taken-hint = A pair is two steps. Give this one and its other half another name.
finding-other-pairs = Other pairs here: { $names }.
finding-pair-lacks-half = no step is the `{ $phase }` of `{ $pair }`
finding-pair-lacks-half-hint = Another step needs the pair `{ $pair }` and the phase `{ $phase }`; or leave both out.
finding-pair-out-of-order = `{ $step }` is the before of this one, and comes after it
finding-pair-out-of-order-hint = Move `{ $step }` up, or change the two phases.
finding-pair-differs = `{ $key }` is not the same here as in `{ $step }`
finding-pair-differs-hint = Give both halves of `{ $pair }` the same `{ $key }`.
finding-pair-without-phase = a pair, and nothing says which half of it this is
finding-phase-without-pair = this comes { $phase }, and nothing names its pair
finding-phase-without-pair-hint = Add `pair`, with a word that both halves have.
finding-pair-shown-by-snap = a snap shows both numbers, and those of a pair are never shown
finding-pair-shown-by-snap-hint = Leave `snap` out.
finding-pair-sealed = what is sealed is shown in the end, and the numbers of a pair are never shown
finding-pair-sealed-hint = Leave it out: each may see their own change, and both may if both say yes.

## Lines of an earlier evening

finding-deep-step-not-recalled = what was said in a deep step is not brought back unasked
finding-hard-step-not-recalled = what was said in a hard step is not brought back unasked
finding-step-keeps-nothing = nothing of this step is kept, so nothing of it can come back
finding-name-warm-step = Name a step of which warm or neutral lines are kept.
finding-no-such-exercise = there is no exercise `{ $ref }`
finding-no-such-exercise-hint = There is { $known }.
finding-no-such-pack = there is no pack `{ $pack }`
finding-no-such-pack-hint = A pack is named by its folder.
finding-exercise-lacks-step = `{ $ref }` has no step `{ $step }`
finding-exercise-lacks-step-hint = Its steps are { $known }.
finding-recalled-step-name = a step of an earlier evening is named as pack/exercise.step
finding-recalled-step-name-hint = A step of this exercise is named in full, too.
finding-for-example = For example { $line }

## Options, snaps, scales and lists

finding-option-id-taken = an option with the id `{ $id }` is here already
finding-option-id-taken-hint = Two options are told apart by letters and digits alone; give each its own id and text.
finding-option-text-taken = an option with the text "{ $option }" is here already
finding-option-text-taken-hint = Say it in another way, or leave it out.
finding-snap-asks-both = a snap asks both at once
finding-nothing-to-choose = there is nothing to choose from
finding-nothing-to-choose-hint = Or options with each prompt.
finding-options-never-offered = every prompt here brings its own options, so these are never offered
finding-options-never-offered-hint = Take them out, here or there.
finding-snap-has-too-many = a snap has keys for { $most } options, and here are { $count }
finding-snap-has-too-many-hint = Leave some out, or leave snap out.
finding-too-few-to-choose = { $least } are to be chosen, and here are { $count }
finding-too-few-to-choose-hint = Add options, or lower pick.
finding-fewer-than-may-be-chosen = up to { $most } may be chosen, and here are { $count }
finding-fewer-than-may-be-chosen-hint = Add options, or lower pick.
finding-snap-of-typed-options = a snap has keys for { $most } options, and more than that may be typed
finding-snap-of-typed-options-hint = Leave snap out.
finding-snap-is-one-key = a snap is one key of each, and nothing is typed
finding-snap-is-one-key-hint = Leave open out, or leave snap out.
finding-snap-takes-one = a snap takes one choice of each
finding-snap-takes-one-hint = Leave pick out.
finding-least-above-most = at least { $least } and at most { $most } is impossible
finding-least-above-most-hint = min is the smaller one.
finding-rows-get-nothing = there is nothing to give the rows
finding-rows-get-nothing-hint = Or a scale, for a number in each row.
finding-rows-get-both = a row takes a column or a number, and here are both
finding-rows-get-both-hint = Take one of the two out.
finding-too-few-to-rank = { $least } are to be put in order, and here are { $count }
finding-too-few-to-rank-hint = Add options, or lower top.
finding-snap-scale-too-long = a snap has keys for { $most }, and this scale has { $count } points
finding-snap-scale-too-long-hint = Make the scale smaller, or leave snap out.
finding-scale-goes-down = this scale goes from { $least } to { $most }
finding-scale-goes-down-hint = min is the smaller one.
finding-scale-points = this scale has { $count } points
finding-scale-points-hint = It needs { $least } to { $most }.
finding-typed-and-options = with typed = true each writes what is sorted, so these are never offered
finding-typed-and-options-hint = Take one of the two out.
finding-nothing-to-sort = there is nothing to sort
finding-or-typed = Or typed = true, so that each writes their own.
finding-list-id-taken = a list with the id `{ $id }` is here
finding-list-id-taken-hint = Give one of the two another id.
finding-too-few-to-sort = the lists ask for { $least } things, and here are { $count }
finding-too-few-to-sort-hint = Add options, or lower min.


### Packs: reading, checking, installing

## The titles of the codes of diagnostics

diagnostic-E001 = what should be a file cannot be read as one
diagnostic-E002 = the file is too large
diagnostic-E003 = the text is not UTF-8
diagnostic-E004 = a character that cannot be shown
diagnostic-E005 = another kind of file
diagnostic-E006 = nothing is in the file
diagnostic-E010 = this is not TOML
diagnostic-E011 = nested too deeply, or too much of it
diagnostic-E012 = a value that is not used in packs
diagnostic-E013 = something is given twice
diagnostic-E015 = more faults than are told
diagnostic-E101 = a field is missing
diagnostic-E102 = a field is missing, and another is spelled almost like it
diagnostic-E103 = a field that does not belong here
diagnostic-E104 = a value of the wrong sort
diagnostic-E105 = a value that is none of those there are
diagnostic-E106 = a number out of its range
diagnostic-E107 = a text or a list that is too short or too long
diagnostic-E108 = a name or a number in a form that cannot be used
diagnostic-E109 = no step kind has this name
diagnostic-E110 = a step without a kind
diagnostic-E112 = steps inside a step that is no round
diagnostic-E113 = a file name that cannot be an id
diagnostic-E120 = the pack is written for a newer Reciprocity
diagnostic-E121 = the id of the pack is not the name of its folder
diagnostic-E122 = an exercise of this pack is named that is not there
diagnostic-E123 = the pack has no pack.toml
diagnostic-E124 = a file of the pack that is not looked at
diagnostic-E125 = a pack without an exercise
diagnostic-E201 = an id is given twice
diagnostic-E202 = an id is missing
diagnostic-E203 = a prompt is missing
diagnostic-E204 = a field that does nothing in this kind of step
diagnostic-E205 = a condition that cannot be read
diagnostic-E206 = a step is named that is not there
diagnostic-E207 = a step is read that comes later
diagnostic-E208 = a round is read from outside
diagnostic-E209 = what only its writer may see is read
diagnostic-E210 = a step does not give what is asked of it
diagnostic-E211 = a condition names an option that is not there
diagnostic-E212 = a placeholder that is not known
diagnostic-E213 = a placeholder where no name is filled in
diagnostic-E214 = a placeholder for a role that nobody has here
diagnostic-E215 = {"{other}"} in a step for both
diagnostic-E216 = {"{topic}"} without a step that names a topic
diagnostic-E217 = a role outside of a round
diagnostic-E218 = more than a snap can ask
diagnostic-E219 = a snap that does not ask both for one thing
diagnostic-E220 = a scale that cannot be used
diagnostic-E221 = a number of choices that cannot be made
diagnostic-E222 = options are missing, or given twice
diagnostic-E223 = two options with one id, or one text
diagnostic-E224 = a gate in a light exercise
diagnostic-E225 = a step in a round that stands outside of rounds
diagnostic-E226 = a deep exercise that does not begin with a gate
diagnostic-E227 = a reflection that is not the one end
diagnostic-E228 = a round in a round
diagnostic-E229 = a panel that nothing can fill
diagnostic-E230 = an answer in the open that must be sealed or the writer's own
diagnostic-E231 = something that asks and cannot be passed
diagnostic-E232 = a list of options that is not there
diagnostic-E233 = a topic that is named more than once
diagnostic-E234 = nothing is said that could be said back
diagnostic-E235 = something said back before it is said, or in another round
diagnostic-E236 = someone who would say back their own words
diagnostic-E237 = a guess at something that is not hidden
diagnostic-E238 = a guess that is asked before there is an answer, or after it was shown
diagnostic-E239 = someone who would guess their own answer
diagnostic-E240 = lines of an earlier evening that never come back
diagnostic-E241 = a line break where there is one line
diagnostic-E250 = half of a pair without the other one
diagnostic-E251 = a pair in the wrong order, or in a round
diagnostic-E252 = two halves between which nothing can be seen
diagnostic-E260 = a test names a step that is not there
diagnostic-E261 = an answer in a test that the step does not take
diagnostic-E301 = words that press somebody
diagnostic-E401 = an exercise that is not in the library
diagnostic-E402 = a fallback that is not lighter than its task
diagnostic-E403 = a window that ends before it begins
diagnostic-E404 = a task that opens at a time that cannot be
diagnostic-E405 = an exercise that is given twice
diagnostic-E406 = the practice is written for a newer Reciprocity
diagnostic-W014 = TOML that only the newest readers know
diagnostic-W015 = more warnings than are told
diagnostic-W126 = an exercise that `order` does not name
diagnostic-W391 = an exception that names no rule
diagnostic-W392 = an exception without a reason
diagnostic-W393 = an exception that stands by nothing

## How diagnostics are shown

report-severity =
    { $severity ->
        [error] error
        [warning] warning
       *[hint] hint
    }
report-help = help: { $hint }
report-before-line = before line { $line }
report-after-line = after line { $line }
report-more-of-code = { $code }: { $number } more (--all)
report-more-errors = { $number } more faults of this file are not shown, and there may be others
report-more-errors-hint = Fix some of the ones above first.
report-more-warnings = { $number } more warnings of this file are not shown
report-more-warnings-hint = Fix some of the ones above first.

## Files and folders

exercise-cannot-be-played =
    { $exercise } cannot be played: { $problem } ({ $line ->
        [0] { $file }
       *[other] { $file }, line { $line }
    }).
exercise-check-shows =
    { $more ->
        [0] `reciprocity pack check { $file }` shows where.
       *[other] { $more } more; `reciprocity pack check { $file }` shows them.
    }
file-unreadable = { $file } cannot be read: { $problem }.
pack-is-newer = { $path } cannot be played: this pack is written for a newer Reciprocity.
check-folder-refused = this folder cannot be opened
check-no-pack-here = there is no pack in this folder
check-no-pack-here-hint = A pack is a folder with a pack.toml and one file for each exercise.
check-no-manifest = the pack has no pack.toml
check-no-manifest-hint = It says who made the pack, for whom, and in which order.
check-no-exercise = this pack has no exercise
check-no-exercise-hint = Each exercise is a file beside it, like thanks-for-the-tea.toml.
stray-files-more = { $number } more files of this folder are not looked at
stray-files-more-hint = Move them beside pack.toml, or out of the pack.
stray-file-ending = this file is not looked at: the name of an exercise ends in { $ending }
stray-file-rename = Rename it to { $name }.
stray-file-below = this file is not looked at: exercises lie beside pack.toml, in no folder below it
stray-file-below-hint = Move it beside pack.toml.
stray-pack = a pack inside of a pack is not looked at
stray-pack-hint = Move it out, beside this pack, or check it by itself.
finding-file-name-is-id = the name of the file is the id of the exercise: small letters, digits and single hyphens
finding-rename-file = Rename it, like { $name }.
finding-link-leads-out = this link points outside the pack
finding-link-leads-out-hint = Put the file itself there.
finding-no-plain-file = this is not a plain file
finding-file-is-folder = this is a folder, and a file is needed
finding-no-such-file = there is no such file
finding-file-refused = it may not be read
finding-file-not-opened = it cannot be opened
finding-file-too-large = the file is larger than 1 MiB
finding-file-too-large-hint = Split it into several exercises.
finding-empty-file = this file is empty
finding-empty-file-hint = reciprocity pack new starts a pack that plays at once.
finding-only-comments = there is nothing but comments in this file
finding-only-comments-hint = reciprocity pack new starts a pack that plays at once.

## Files of another format

file-is-pdf = this is a PDF document
file-is-old-office = this is an old Word or Excel document
file-is-picture = this is a picture
file-is-picture-or-sound = this is a picture or a sound
file-is-archive = this is a compressed archive
file-is-database = this is a database
file-is-property-list = this is a property list
file-is-word = this is a Word document, not a text file
file-is-excel = this is an Excel workbook, not a text file
file-is-powerpoint = this is a PowerPoint presentation, not a text file
file-is-libreoffice-text = this is a LibreOffice document, not a text file
file-is-libreoffice-table = this is a LibreOffice workbook
file-is-anki = this is an Anki package
file-is-rpack = this is a packed pack (.rpack)
file-is-zip = this is a Word document or another zip archive, not a text file
file-is-encoded = this is { $encoding } text
file-is-encoded-unmarked = this is { $encoding } text without its mark
file-is-no-text = this is no text, but bytes of some other kind of file
file-has-conflict = git conflict markers are left in this file
file-has-conflict-hint = Keep the lines of one side, and take the lines with <<<<<<<, ======= and >>>>>>> out.
file-is-rtf = this is an RTF document, not a text file
file-is-web-page = this is a web page
file-is-xml = this is XML
file-is-no-toml = this looks like { $format }, and it has to be TOML
file-is-javascript = this is JavaScript, and it has to be TOML
file-is-anki-export = these are notes that were exported from Anki
file-is-csv = this looks like CSV, the rows of a table
file-is-list = this looks like a plain list of questions
finding-import-questions = reciprocity pack import { $file } makes a pack of the questions in it.
finding-install-pack = reciprocity pack install { $file } puts it into the library.
finding-copy-text-out = Copy the text out of it and save that as a text file: then reciprocity pack import takes it.
finding-save-as-utf-8 = Save the file as UTF-8.
finding-export-as-text = Export it as text first.
finding-unpack-first = Unpack it first.
finding-save-in-format = Save it as { $format } first.
finding-save-as-docx-or-text = Save it as .docx or as plain text.
finding-export-from-anki = Export it from Anki as plain text first.

## Characters and encodings

finding-or-let-check-fix = Or let reciprocity pack check --fix { $file } do it.
finding-take-character-out = Take the character out.
finding-write-spaces = Write spaces instead.
finding-tab = there is a tab in this text
finding-hidden-character = a character that cannot be shown stands here (U+{ $number })
finding-not-utf-8 = from here on this is not UTF-8 text
finding-not-utf-8-hint = Save the file as UTF-8.
finding-old-line-ends = the lines of this file end in CR alone, as on old Macs
finding-save-line-ends = Save it with the line ends LF (Unix) or CRLF (Windows).

# What `pack check --fix` did.
fixed-tab = a tab in a text became a space
fixed-hidden-character = a character that cannot be shown was taken out
fixed-line-ends = line ends that only old systems know became plain ones
fixed-encoding = saved as UTF-8; it was { $encoding }
fixed-curly-quotes = curly quotation marks became straight ones
fixed-format = format = { $format } was written
fixed-also-in = { $place }: { $what } (also in lines { $lines })

## TOML

finding-key-has-too-many-parts = a key has more than { $most } parts
finding-brackets-too-deep = the brackets are nested too deeply
finding-too-much-in-file = there is too much in this file
finding-too-deep = this is nested too deeply
finding-too-deep-to-read = this is nested too deeply to be read
finding-number-too-large = this number is too large
finding-number-cannot-be-used = this is not a number that can be used
finding-no-dates = dates and times are not used in packs
finding-no-times = a time of day is not used here; a day is enough
finding-write-day = Write the day alone: { $line }
finding-write-a-day = A day is written year-month-day, as in 2026-12-24.
finding-put-in-quotes = Put it in quotes if a text is meant.
finding-time-is-number = Minutes and seconds are whole numbers: { $line }
newer-toml-escape = the escape { $escape }
newer-toml-table = a table in braces over several lines
newer-toml-comma = a comma before the closing brace
finding-left-over = something is left over behind the value
finding-header-not-closed = the brackets around this name are not closed
finding-text-not-closed = this text is not closed
finding-ends-in-curly = It ends in { $mark }: write " there, as at its beginning.
finding-close-text = Add the closing quotation mark; a text of several lines stands between """ and """.
finding-unknown-escape = a backslash begins something here that TOML does not know
finding-write-backslash = A backslash itself is written \\, or the whole text stands in single quotes.
finding-quotes-inside-text = Inside a text a quotation mark is written \", or the whole text stands in single quotes.
finding-comma-missing = a comma or a closing bracket is missing before this
finding-comma-too-many = there is a comma too many
finding-take-it-out = Take it out.
finding-no-such-date = this is no date that there is
finding-key-missing-here = a key is missing here
finding-no-line-of-toml = this is no line of TOML
finding-line-reads = A line reads: key = value
finding-spaces-in-key = a key has no spaces
finding-colon-for-equals = a key and its value are joined by `=`, not by `:`
finding-equals-missing = a `=` is missing behind this key
finding-value-missing-here = a value is missing here
finding-no-value = this is not a value
finding-straight-quotes = texts stand between straight quotation marks
finding-replace-backtick = Write " instead of the backtick.
finding-replace-curly = Write " instead of the curly ones.
finding-word-is-no-value = `{ $word }` is not a value here
finding-write-truth = Write { $truth }, in small letters, without quotes.
finding-step-do-without-round = [[step.do]] stands in a round, and no round has begun above it
finding-begin-round-above = Begin a `round` above it, in a [[step]] of its own.
finding-table-given-before = `{ $table }` was given before
finding-given-twice = `{ $key }` is given twice
finding-keep-one = Keep one of the two.
finding-keep-one-or-new-step = Keep one of the two, or begin a new [[step]].
finding-write-two-brackets = Write it with two brackets, [[ ]], at each of them.
finding-comment-begins = A comment begins with #.
finding-only-comment-behind = Nothing but a comment stands behind this, and it begins with #.
finding-line-ends-with-value = Take the { $rest } out: a line ends with its value.
finding-whole-number = Numbers are whole here: { $number }
finding-leading-zero = A number does not begin with 0: { $key }{ $rest }
finding-clock-is-number = Minutes and seconds are whole numbers: { $key }{ $clock }
finding-number-alone = Write the number alone: { $key }{ $value }
finding-or-quote-all = Or put all of it in quotation marks, if a text is meant.
finding-texts-in-brackets = Several texts stand in brackets: ["tea", "coffee"].
finding-new-line-here = Begin a new line here.
finding-texts-not-added = Texts cannot be added up: write it as one.
finding-apostrophe-ends-text = An apostrophe ends a text in single quotes: put this one in double quotation marks.
finding-equals-alone = Write = alone, without the >.
finding-one-equals = One = is enough.
finding-list-in-brackets = A list stands in square brackets: ["tea", "coffee"].
finding-no-hyphen = Take the hyphen out: between brackets and commas, each text stands in quotation marks alone.
finding-bracket-too-many = Take this bracket out, or write what is missing before it.
finding-number-without-point = Numbers are whole here, like 1.
finding-no-null = TOML has no word for nothing: leave the line out.
finding-quote-text = A text stands in quotation marks: "like this".

## Keys and values

document-pack = a pack
document-path = a path
document-practice = a practice
document-bundle = a bundle
document-task = a task
document-release = a release
owner-table = this table
owner-step = a step
owner-step-of-kind = a `{ $kind }` step
owner-item = an item of `{ $name }`
# A type of value: what a key must be, or what is written there.
value-type =
    { $type ->
        [text] a text
        [integer] a whole number
        [number] a number
        [decimal] a number with a point
        [truth] true or false
        [list] a list
        [table] a table
        [day] a date
       *[nothing] nothing
    }
finding-either = { $before } or { $after }
finding-wrong-type = { $field } must be { $wanted }, and this is { $actual }
finding-cannot-be-used = { $field } cannot be used like this
# The limit is "ge": the number or more, "gt": more than the number, and so on.
finding-out-of-range =
    { $limit ->
        [ge] { $field } must be at least { $number }
        [le] { $field } must be at most { $number }
        [gt] { $field } must be more than { $number }
       *[lt] { $field } must be less than { $number }
    }
finding-empty-text = { $field } is empty
finding-empty-text-hint = Write something, or leave it out.
finding-text-too-long = { $field } has { $count } characters; the limit is { $most }
finding-text-too-long-hint = Make it shorter, or divide it up.
finding-too-many-items = { $field } has { $count } items; the limit is { $most }
finding-empty-list = { $field } is an empty list
finding-too-few-items = { $field } needs at least { $least } items; it has { $count }
finding-add-another = Add another one.
# For a list with this key that would have one item.
finding-list-of-one =
    { $key ->
        [options] Where there is nothing to choose, a `speak` step asks it openly.
        [rows] For one thing alone there is a `rate` or a `choose` step.
       *[bins] Where all goes into one list, a `write` step asks for it.
    }
finding-leave-some-out =
    { $number ->
        [one] Leave one out.
       *[other] Leave { $number } of them out.
    }
# For a list with this key that has too many items.
finding-share-out =
    Share them out over { $parts } { $key ->
        [prompts] sets
        [sets] exercises, each with a `deck` of its own
        [step] exercises
        [do] rounds
        [week] paths
       *[other] steps
    }: one takes { $most }.
finding-no-such-choice = { $field } cannot be { $value }
finding-known-choices = It is one of { $choices }.
finding-try = Try { $value }.
finding-no-id-form = { $field } is made of small letters, digits and single hyphens
finding-wrong-form =
    { $field } has another form: { $key ->
        [version] a version is three numbers
        [language] a language is a short code
        [app] this says which version is needed at least
        [couple] the code of a couple is like k7m2-p9qd
       *[other] a name here is an exercise's id, or pack/id
    }
finding-key-missing = `{ $key }` is missing: { $owner } needs it
finding-keys-missing = { $keys } are missing: { $owner } needs them
finding-unknown-key = `{ $key }` is not a field of { $owner }
finding-misspelled-key = `{ $meant }` is missing, and `{ $key }` is not a field of { $owner }
finding-belongs-into =
    `{ $key }` is missing, and { $names } { $number ->
        [one] belongs
       *[other] belong
    } into it
finding-put-into =
    { $number ->
        [one] Put it into `{ $key }`.
       *[other] Put them into `{ $key }`.
    }
finding-belongs-to-step-above = Write { $header }: it belongs to the step above.
finding-key-of-a-step = `{ $key }` belongs to a step; move it below its [[step]]
finding-key-of-step = `{ $key }` belongs to the step, not to its `{ $table }`
finding-key-of-kinds = `{ $key }` belongs to { $kinds } steps
finding-key-of-exercise = `{ $key }` belongs to the exercise; move it above the first [[step]]
finding-key-given-above = `{ $key }` belongs to the exercise, and is given there: leave it out here.
finding-same-in-items =
    { $finding } (the same in { $number ->
        [one] 1 more item
       *[other] { $number } more items
    })
finding-hint-for-each = { $hint } (in each of the { $number })
finding-write-them-like-this = Write them like this: { $values }
finding-write-each-like-first = Write each like the first: { $value }
finding-hints-between = { $first } ... { $second } ... { $last }
finding-add-these-lines = Add these lines:
# A line to paste, with other words that would do in a comment of TOML behind it.
finding-line-or = { $line }  # or { $others }
finding-add-line = Add { $line }
finding-write-here = Write { $value } here.
finding-two-brackets = Write [[{ $tables }]] with two brackets.
finding-brackets-or-table = Put it in brackets: { $line } (or, as a table of its own, below [[{ $tables }]])
finding-one-language = One language stands here, and the others in i18n: { $line }
finding-no-quotes = Take the quotation marks away: { $line }
finding-add-quotes = Put it in quotation marks: { $line }
finding-add-brackets = Put it in brackets: { $line }
finding-how-step-begins = Each step begins with [[step]], and lines like id = "one", kind = "speak" and prompt = "...".
finding-how-inner-step-begins = Each step in it begins with [[step.do]], and lines like id = "one", kind = "speak" and prompt = "...".
finding-how-week-begins = Each week begins with [[week]], and a title.
finding-how-task-begins = Each task begins with [[task]], and a line like exercise = "regard/three-small-things".
finding-known-kinds = The kinds are { $kinds }.
finding-no-kind = this step has no kind
finding-kind-is-no-text = `kind` must be a text
finding-no-such-kind = no step kind is called "{ $kind }"
finding-steps-below-no-round = these steps belong in a round, but the step above is a `{ $kind }`
finding-begin-with-step = Begin it with [[step]].
finding-or-put-round-above = Or put a `round` above it, in a [[step]] of its own.

## Headers, manifests and paths

header-key-missing = `{ $key }` is missing
header-no-text = `{ $key }` must be a text
header-no-choice = `{ $key }` must be one of { $choices }
header-no-number = `{ $key }` must be a number from { $least } to { $most }
header-no-list = `{ $key }` must be a list of texts
header-no-evidence = `evidence` must be a list of {"{ source, doi, strength }"}
finding-no-such-list-here = no list is called "{ $name }"
finding-no-such-list-here-hint = A list of your own goes in pack.toml: [lists], and drinks = ["tea", "coffee"]
finding-pack-id-is-folder = the id of a pack is the name of its folder
finding-pack-id-is-folder-hint = Or rename the folder to { $name }.
finding-newer-pack = this pack is written for a newer Reciprocity
finding-update-program = Update Reciprocity.
finding-or-written-for = Or { $line }, if that is what it was written for.
finding-no-exercise-in-folder = there is no exercise { $exercise }.toml in this folder
finding-no-exercise-in-pack = there is no exercise { $exercise }.toml in this pack
finding-empty-week = a week holds at least one exercise
finding-empty-week-hint = Name some under { $keys }.
finding-no-licence = a licence is written as SPDX has it, so that it can be looked up
finding-free-licence = Free to share, with the name of the author: { $line }
finding-not-shared = Not to be shared: "{ $licence }".


### Packs: style

# A warning of a style rule. Its problem begins in small letters and ends without a full stop.
lint-warning = { $problem } (L-{ $rule })
lint-phrase = "{ $phrase }" { $problem }
lint-use-word = Use "{ $word }".
lint-pressure = "{ $phrase }" pressures somebody (L-01)
lint-invite-instead = Invite instead, and leave the way out open: anything may be passed.
lint-private-things = What is somebody's own (phone, password, whereabouts) is not asked for.
lint-not-in-order =
    { $number ->
        [one] { $names } is not in `order`, and so after all others
       *[other] { $names } are not in `order`, and so after all others
    }
lint-not-in-order-hint = Name every exercise there, or leave `order` out: then they come by name.
lint-newer-toml = { $what } is TOML 1.1, which many other tools refuse
lint-newer-toml-hint = Write it on one line, without a last comma, and with \u001b for \e: that is TOML 1.0.

## Time and ritual

lint-minutes = it says { $claimed } minutes, and takes about { $real }
lint-minutes-shorten = Or shorter timers and fewer steps.
lint-long-wait = one waits { $seconds } seconds while the other types, and { $most } is the most
lint-ask-for-less = Ask for less at one curtain, or let them say it aloud.
lint-much-typing = each types up to { $lines } lines, and { $most } is the most in a { $intensity } exercise
lint-let-more-be-said = Let more of it be said: an evening is mostly talking.
lint-many-curtains = it draws { $curtains } curtains, and { $most } is the most in a { $intensity } exercise
lint-share-a-curtain = Put private steps one behind the other: they share a curtain.
lint-nothing-saved = no words of the two are there to be looked at in the end
lint-catch-words = { $line } at a `speak` step: the hearer may type a few words that reached them.
lint-number-for-turn = this number would be shown, and it is about what the other did
lint-keep-to-writer = { $line } keeps the number to its writer.
lint-ask-for-oneself = Or ask how it was for oneself.

## Structure and order

lint-one-sided =
    { $who ->
        [first] only the first of the two is asked here
       *[second] only the second of the two is asked here
    }
lint-ask-both = { $line } asks both, one after the other.
lint-round-swaps = A `round` swaps the roles.
lint-hard-without-gate = it has hard steps, and does not ask first whether both are ready
lint-put-gate-first = Put a `gate` step first, with a `text` that says what comes.
lint-one-gate = a deep exercise asks twice whether both are ready
lint-second-gate = Put a second gate before the hardest part: by then both know more.
lint-no-breath = after its last hard step a deep exercise takes a breath
lint-pause-then-warm = A `pause` step, then something warm.
lint-short-rest = a deep exercise rests for { $days } days at least
lint-comes-before-deep = `{ $name }` comes before anything deep
lint-add-to-after = Add "ground/{ $name }" to `after`.
lint-deep-kept = what is said in a deep exercise is not kept unasked
lint-leave-keep-out = Leave it out: at the end the two say line by line what stays.
lint-name-in-branch = what comes only sometimes names one of the two, as if that one were the reason
lint-without-a-name = Say it to both, without a name.
lint-many-steps = { $steps } steps ask something, and { $most } are enough for one evening
lint-many-turns = with its rounds it asks { $times } times, and { $most } are enough
lint-split-exercise = Split it into two exercises: one evening, one thing.
lint-no-such-exercise = there is no exercise `{ $exercise }` here
lint-of-another-pack = For another pack, write pack/exercise.
lint-no-care-note = a { $intensity } exercise says what to take care of
lint-what-care-says = Say what comes in it; `not_for` says when to leave it.
lint-no-why = nothing is said of why it may do two people good
lint-no-evidence = it does not say what it rests on
lint-evidence-of-study = With a study: its authors, its year and its doi, and the grade of what it tested.
lint-evidence-grades = The grades: A: { $a }; B: { $b }; C: { $c }; D: { $d }.
lint-offered-already = "{ $option }" is offered already
lint-none-of-these-is-there = Leave it out: "None of these" is always there.
lint-open-adds = `open` adds something else.
lint-label-without-word = this label has no word in it
lint-say-it-in-words = A sign is read in many ways: say it.
lint-cycle = `{ $exercise }` comes after this one, too: neither could be first
lint-cycle-leave-out = Leave it out here, or there.
lint-begins-hard = it begins with a hard step
lint-begin-easily = Begin with something easy: a small good thing of this week.
lint-few-warm-steps = there are { $hard } hard steps and { $warm } warm ones
lint-good-measure = { $warm } warm for each hard one is a good measure here.
lint-few-warm-steps-in-pack = the pack has { $hard } hard steps and { $warm } warm ones
lint-good-measure-for-pack = { $warm } warm for each hard one is a good measure for a whole pack.
lint-no-warm-close = the last step before the end is a warm close
lint-mark-close = If it is one already, say so: { $lines }.
lint-add-close = Or add one: what was good about this talk?
lint-nothing-warm-first = nothing warm comes before the first hard step
lint-put-warm-before = Put something warm before it: a thank-you, a good moment.
lint-warm-to-hard = it goes from warm to hard in one step
lint-put-easy-between = Put something easy between: what it is about, or a card that says what comes.

## Prompts

lint-two-questions = this asks two questions at once
lint-keep-one-question = Keep the one that matters more; the other may be a step of its own, or `help`.
lint-two-questions-in-one = this is two questions in one
lint-ask-the-first = Ask the first; the second may be `help`, or a step of its own.
lint-name-twice = `{ $name }` is named twice here, as nobody would say it
lint-name-once = Once is enough: "Thank { $name } for a time when you were listened to."
lint-third-person = this talks about `{ $name }`, who sits there
lint-say-it-to-them = Have it said to them: "Thank { $name } for a time when ...", "Tell { $name } ..." or "Name ...".
lint-closed-question = this can be answered with yes or no
lint-begin-openly = Begin with "what", "how", "when" or "which", or with "Tell {"{other}"} ...".
lint-no-time = no prompt here says what time it is about
lint-say-when = Say when: "this week", "lately", "the last time".
lint-same-prompt = the same prompt stands in { $place }
lint-ask-another-way = Ask it in another way, or about something else.
lint-item-of-this-list = item { $number } of this list
lint-item-of-list = item { $number } of { $list } of `{ $step }`
lint-set = set { $number }
lint-overused-card = this card is used more than { $most } times in the pack
lint-other-words-for-card = Say it in other words, such as "Let that one in." or "No answer needed."
lint-stray-brace =
    { $form ->
        [open] "{ $what }" looks like a placeholder without its {"}"}
        [close] "{ $what }" looks like a placeholder without its {"{"}
        [brace] "{ $what }" is no placeholder, and is shown as it stands
       *[other] "{ $what }" is not filled in as it stands
    }{ $more ->
        [0] {""}
       *[other] , and so are { $more } more in this text
    }
lint-how-names-are-written = A name is written like this: { $name }

## Reading and length

lint-hard-to-read =
    { $texts ->
        [prompt] the prompts together ask for { $years } years of school, and { $most } is the most
       *[card] the cards and help together ask for { $years } years of school, and { $most } is the most
    }
lint-begin-shortening-here = Begin here: shorter sentences, shorter words.
lint-long-word = "{ $word }" is a long word
lint-short-word = A short one is easier to say aloud.
lint-long-sentence = a sentence of { $words } words, and { $most } are the most
lint-split-sentence = Split it in two.
lint-long-sentences = sentences of { $words } words on average, and { $most } are the most
lint-shorten-sentences = Make some of them shorter.
lint-many-words = an evening of it shows { $words } words, and { $most } are the most
lint-fewer-steps = Fewer steps, or shorter ones.
lint-long-card = { $words } words on one card, and { $most } are the most
lint-split-card = Split it into two cards, or leave some out.
lint-long-text = { $count } characters, and { $most } are the most here
lint-leave-out = Leave out what is said elsewhere.

## Comments that suppress a warning

suppression-syntax = It is written: # ok L-26: why it is right here
suppression-where-rules-are = docs/wording.md has the numbers of the rules.
suppression-of-pressure = nothing excuses words that pressure somebody (L-01)
suppression-of-pressure-hint = Say it in other words.
suppression-of-no-rule = this exception names a rule that does not exist
suppression-without-reason = this exception gives no reason
suppression-not-at-top = an exception for the whole file goes at its top
suppression-not-at-top-hint = Move it above the first line that is not a comment.
suppression-unused = nothing below this line goes against L-{ $rule }
suppression-unused-in-file = nothing in this file goes against L-{ $rule }
suppression-take-out = Take it out.
suppression-where-it-goes = It goes on the line right above what it is about.

## The titles of the rules

lint-rule-1 = what asks may be passed, and nothing presses
lint-rule-2 = both are asked, for as long
lint-rule-3 = ratings, ranks and sorts are sealed or own
lint-rule-4 = what goes deep asks first whether both are ready
lint-rule-5 = deep: asked twice, a breath after the hard part
lint-rule-6 = the last step is a warm close
lint-rule-7 = the first step is not hard
lint-rule-8 = something warm comes before what is hard
lint-rule-9 = more warm steps than hard ones
lint-rule-10 = deep: what comes before, rest between, nothing kept unasked
lint-rule-11 = no branch shows what is private, or names anybody
lint-rule-12 = an agreement can be changed, left open, and is looked at again
lint-rule-13 = no sums of two people
lint-rule-14 = one evening, one thing
lint-rule-15 = minutes as they are
lint-rule-16 = what comes before is there, and not in a circle
lint-rule-17 = what it rests on is said
lint-rule-18 = medium and deep say what to take care of
lint-rule-19 = a way out of every choice, once
lint-rule-20 = a scale with words at both ends
lint-rule-21 = prompts are easy to read
lint-rule-22 = cards and help are easy to read
lint-rule-23 = short sentences
lint-rule-24 = short words
lint-rule-25 = one question a prompt
lint-rule-26 = questions that are open
lint-rule-27 = no "why did you"
lint-rule-28 = no always and never about a person
lint-rule-29 = no blame and no labels
lint-rule-30 = no duties
lint-rule-31 = no contest, no counting, no pressing
lint-rule-32 = words that fit every two people
lint-rule-33 = hard prompts stay with one's own side
lint-rule-34 = a time that both remember
lint-rule-35 = what was done, not who somebody is
lint-rule-36 = names, and no pronouns for them
lint-rule-37 = invitations, no orders to feel
lint-rule-38 = no words of the trade
lint-rule-39 = sore ground is told beforehand
lint-rule-40 = no brands in titles
lint-rule-41 = a prompt once in a pack
lint-rule-42 = plain characters
lint-rule-43 = little ritual
lint-rule-44 = something to look at in the end
lint-rule-45 = no number for the other's turn
lint-rule-46 = a name once in a sentence, and said to whoever has it
lint-rule-47 = a card for the listener at most three times in a pack
lint-rule-48 = names where names are meant
lint-rule-50 = lengths that fit (4.3)


### Packs: importing, making, trying

## The library

# Beside the title of a pack.
pack-origin-built-in = {""}
pack-origin-installed = installed
pack-origin-working = not installed
pack-folder-not-opened = this folder cannot be opened
pack-folder-no-id = the name of the folder is the id of a pack: small letters, digits and single hyphens
pack-folder-rename = Rename the folder, like our-evenings.
pack-id-taken = { $id } is the id of a pack that comes with the program
pack-id-alike = { $id } looks like { $other }, the id of a pack that comes with the program
pack-needs-another-id = Give it another id in pack.toml, and its folder the same name; or take the folder away.
pack-check-shows-where = `reciprocity pack check { $file }` shows where.
exercise-or = { $before } or { $other }
exercise-ambiguous = More than one exercise is called { $name }.
exercise-ambiguous-hint = Use { $names }.
exercise-has-name = An exercise has a name.
exercise-list-shows = `reciprocity list` shows all of them.
exercise-unknown = There is no exercise called { $name }.
folder-of-somebody-else = It may belong to somebody else.
working-unknown-exercise = There is no exercise called { $name } in { $path }.
working-not-playable = { $name } cannot be played: { $problem }
working-first-fault =
    { $more ->
        [0] { $place }: { $problem }
       *[other] { $place }: { $problem } ({ $more } more)
    }
path-of-weeks-number = a path has 1 to { $most } [[week]] tables
path-of-weeks-empty = a week contains at least one exercise

## Installing and building

packs-in-use = Another window is installing or removing a pack.
packs-in-use-hint = Finish there first, then try again.
packs-not-changed = The packs in { $folder } cannot be changed: { $reason }.
packs-not-changed-hint = See that you may write there.
disk-full-nothing-changed = The disk is full, and nothing was changed.
disk-full-nothing-changed-hint = Make some room, then try again.
folder-in-use = Another window is writing { $folder }.
folder-in-use-hint = See what is there now, then try again.
folder-not-there = There is no folder { $folder }.
folder-not-there-hint = Make it first, or choose another one.
folder-not-written = Nothing can be written to { $folder }: { $reason }.
folder-not-written-hint = Choose another folder.
change-no-licence = none
change-of-pack =
    { $what ->
        [title] Title
        [licence] Licence
        [authors] Authors
       *[version] Version
    }: { $before } becomes { $after }.
change-of-title = was called { $before }
change-of-intensity = { $after }, was { $before }
change-of-minutes = { $after } minutes, were { $before }
# What a folder or an archive contains: a name that no file of a pack may have.
name-not-shown = a name with a character that cannot be shown: { $name }
name-with-backslash = a name with a backslash, as some programs of Windows write it: { $name }
name-leads-out = a name that leads out of its folder: { $name }
name-not-on-every-system = a name that cannot be used on every system: { $name }
archive-contains = The archive contains { $problem }.
archive-name-twice = { $name } twice
archive-names-alike = { $name } and { $other }, which are one file on some systems
archive-ask-again = Ask for it once more, or for the folder of the pack.
archive-without-manifest = There is no { $file } in the archive, so it is not a pack.
archive-without-manifest-hint = `reciprocity pack build` makes one.
archive-with-foreign-files = The archive contains what no pack has: { $names }.
archive-with-foreign-files-hint = Ask for one that contains the pack alone.
archive-too-large = The archive is larger than 4 MiB.
archive-would-be-too-large = The archive would be larger than 4 MiB.
archive-of-64-bits = The archive is of a kind for very large files.
archive-of-64-bits-hint = `reciprocity pack build` makes a plain one.
archive-no-folder = The archive contains a folder that is not one: { $name }.
archive-no-plain-file = The archive contains something that is not a plain file: { $name }.
archive-with-password = The archive is locked with a password.
archive-with-password-hint = Ask for one without a password.
archive-method-unknown = { $name } is packed in a way that is not used here.
archive-method-unknown-hint = `reciprocity pack build` makes a plain archive.
archive-file-damaged = { $name } in the archive is damaged.
archive-unreadable = This is not a readable archive: it is damaged, cut off, or something else.
archive-too-many-files = The archive contains more than { $most } files.
archive-file-too-large = { $name } in the archive is larger than 1 MiB.
archive-unpacks-too-large = The archive unpacks to more than 8 MiB.
archive-split = Split it into several exercises, or packs.
pack-better-split = A pack that large is better split into several.
bundle-check = `reciprocity pack check { $path }` shows every fault.
bundle-unpack-and-check = Unpack it, it is a zip; then `reciprocity pack check` shows every fault.
bundle-too-many-files = { $folder } contains more than { $most } files.
bundle-contains = { $folder } contains { $problem }.
bundle-contains-hint = Rename it.
bundle-file-too-large = { $file } is larger than 1 MiB.
bundle-file-too-large-hint = Split it into several exercises.
bundle-too-large = { $folder } contains more than 8 MiB.
bundle-link-leads-out = { $folder } is a link that leads out of the pack.
bundle-link-leads-out-hint = Put the folder itself there.
bundle-see-that-you-may-read = See that you may read it.
bundle-too-much-in-folder = { $folder } contains too much to be a pack.
bundle-too-much-in-folder-hint = Name the folder of a pack.
bundle-contains-packs =
    { $number ->
        [one] { $folder } is not a pack, but contains one.
       *[other] { $folder } contains several packs.
    }
bundle-name-one = Name one: { $command } { $pack }
bundle-without-manifest = { $folder } has no { $file }, which says whose pack it is.
bundle-without-manifest-hint = `reciprocity pack check { $folder }` says what belongs in it.
bundle-no-pack-in = There is no pack in { $folder }.
bundle-import-list = A list of questions becomes one: reciprocity pack import { $path }
bundle-new-begins-one = `reciprocity pack new NAME` begins one.
bundle-what-is-taken = { $command } takes a pack's folder or an { $suffix } file.
bundle-is-path-of-weeks = { $name } is a path of some weeks.
bundle-its-pack = Its pack: { $command } { $pack }
bundle-is-exercise = { $name } is one exercise.
bundle-play-it = Play it: reciprocity play { $path }
bundle-play-it-or-pack = Play it: reciprocity play { $path } Its whole pack: { $command } { $pack }
bundle-is-no-pack = { $name } is not a pack.
bundle-no-plain-file = { $path } is not a plain file.

## A new pack

new-invalid-name = { $problem }.
new-invalid-name-hint = This name will do: reciprocity pack new { $name }
new-no-title = This cannot be a title: { $problem }
new-something-else-there = Something else called { $folder } is there already
new-name-not-shown = This name has characters in it that cannot be shown
new-no-folder = There is no folder { $folder }
new-needs-name = A pack needs a name of its own
new-name-of-file = A pack is a folder, and { $ending } is the ending of a file
new-braces = A title has no braces in it
new-title-too-long = A title has at most { $most } characters
new-no-id = No id can be made of { $name }: it is small letters a to z, digits and hyphens
new-reserved-on-windows = { $id } cannot be the name of a folder on Windows

## Importing: the report

import-report-head = { $source }: { $shape }
import-places =
    { $unit ->
        [line] { $number ->
            [one] line
           *[other] lines
        }
        [row] { $number ->
            [one] row
           *[other] rows
        }
        [entry] { $number ->
            [one] entry
           *[other] entries
        }
       *[paragraph] { $number ->
            [one] paragraph
           *[other] paragraphs
        }
    } { $places }
import-place =
    { $unit ->
        [line] line
        [row] row
        [entry] entry
       *[paragraph] paragraph
    } { $line ->
        [0] { $number }
       *[other] { $number }, line { $line }
    }
import-sum-of =
    { $number } { $unit ->
        [line] { $number ->
            [one] line
           *[other] lines
        }
        [row] { $number ->
            [one] row
           *[other] rows
        }
        [entry] { $number ->
            [one] entry
           *[other] entries
        }
       *[paragraph] { $number ->
            [one] paragraph
           *[other] paragraphs
        }
    }
import-sum-term =
    { $number } { $outcome ->
        [question] { $number ->
            [one] question
           *[other] questions
        }
        [doubled] doubled
        [heading] { $number ->
            [one] heading
           *[other] headings
        }
        [blank] blank
        [joined] { $number ->
            [one] goes on from the one before
           *[other] go on from the one before
        }
       *[left-out] left out
    }
import-detail =
    { $outcome ->
        [doubled] doubled
        [heading] headings
        [blank] blank
        [joined] going on
       *[left-out] left out
    }
import-detail-more = { $number } more, { $places } (--all says why)
import-mended = broken letters put right in { $places }: { $before } is now { $after } (--no-mend keeps them)
import-braces = braces are round brackets now in { $places }, since names are filled in between braces
import-statements = no question mark, kept all the same: { $places }
import-one-exercise = one exercise
import-part-of-choices =
    { $name }: { $number ->
        [one] 1 choice
       *[other] { $number } choices
    } of two
import-part =
    { $name }: { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    } in { $number ->
        [one] 1 set
       *[other] { $number } sets
    } { $intensity ->
        [light] ({ $sets })
        [medium] ({ $sets }), medium, and a question first whether both are ready
       *[deep] ({ $sets }), deep, and a question first whether both are ready
    }
import-shape-table =
    { $delimiter ->
        [commas] a table with commas between its fields
        [tabs] a table with tabs between its fields
        [semicolons] a table with semicolons between its fields
        [bars] a table with bars between its fields
       *[none] a table with one column
    }
import-shape-anki = notes of Anki
import-shape-latex = LaTeX
import-shape-org = an outline of Org
import-shape-yaml = a list in YAML, read line by line
import-shape-chat = a chat
import-shape-several-per-line = a text with several questions on a line
import-shape-markdown = Markdown
import-shape-text = a text with one question per line
import-shape-word = a Word file with one question per paragraph
import-shape-python = a list in Python
import-shape-json = JSON
import-shape-javascript = a list in JavaScript
import-shape-bars = a table between bars
import-question-column =
    { $number ->
        [0] `{ $name }` is the question
       *[other] column { $number } `{ $name }` is the question
    }
import-sets-column =
    { $number ->
        [one] `{ $name }` makes 1 set
       *[other] `{ $name }` makes { $number } sets
    }
import-level-column = `{ $name }` says how deep it goes
import-column-the-same = { $names } says the same in nearly every row
import-columns-left-out = left out of every row: { $names }
import-keys-left-out = left out: { $keys }
import-no-row-of-names = it has no row of names, so columns go by number
import-columns-guessed = columns are a guess: { $options }
import-cut-into-entries = a guess: cut into entries where a question ends, or a number begins
import-unpaired-quotes = a guess: from line { $line } on quotation marks do not pair up, so every line is taken for a row
import-commas-in-question = a guess: { $places }: commas within a question are no end of it
import-guessed-headings =
    { $number ->
        [one] a guess: { $places } taken for a heading
       *[other] a guess: { $places } taken for headings
    }
import-guessed-notes = { $places } taken for a note, not a question; a guess: --keep-all
import-guessed-joined =
    { $number ->
        [one] { $places } goes on from the one before; a guess: --keep-all
       *[other] { $places } go on from the one before; a guess: --keep-all
    }
import-encoding-guessed = read as { $name }; a guess: --encoding NAME

# Why an entry of a list is no question, in brackets behind it.
left-out-advice = advice
left-out-direction = not a question
left-out-divider = a dividing line
left-out-answer = an answer
left-out-no-words = no words
left-out-origin = where the list is from
left-out-comment = a comment
left-out-front-matter = front matter
left-out-page-number = the number of a page
left-out-latex-command = a command of LaTeX
left-out-org-setting = a setting of Org
left-out-yaml-mark = a mark of YAML
left-out-yaml-value = a value of YAML
left-out-chat-note = a note of the chat
left-out-no-message = no message
left-out-letter-head = the head of a letter
left-out-writer = who wrote it
left-out-not-a-text = not a text
left-out-dare = a { $kind }: nobody has to do anything here
left-out-empty-cell = nothing in `{ $name }`
left-out-too-long = longer than { $most } characters
left-out-filler = a filler
left-out-formula = a formula of a spreadsheet
left-out-pressure = "{ $phrase }" pressures somebody
doubled-as = as { $place }
doubled-as-in = as in { $source }

## Importing: what cannot be imported

import-column-unnamed = (no name)
import-no-column = There is no column { $name } for { $option }.
import-no-column-hint = There is: { $known }.
import-no-columns = There are no columns in { $name }, so { $option } can name none.
import-no-columns-hint = Leave { $option } out.
import-too-many-columns = This table has more than { $most } columns.
import-too-many-columns-hint = A list has one, or a few.
import-too-many-entries = { $name } has more than { $most } entries.
import-too-many-lines = { $name } has more than { $most } lines.
import-too-many-paragraphs = { $name } has more than { $most } paragraphs.
import-split-files = Split it into several files.
import-no-text = { $name } is not a text, and no questions can be read from it.
import-no-text-hint = Save the questions as plain text, and import that file.
import-no-list-in = There is no list in { $name }.
import-no-list-in-hint = A list is an array of texts, or of objects with a text each.
import-no-json = { $name } cannot be read: line { $line } is written neither as JSON nor as JavaScript has it.
import-no-python = { $name } cannot be read: line { $line } is not written as Python has it.
import-often-a-comma-is-missing = Often a comma or a quotation mark is missing there, or in the line before it.
import-word-damaged = { $name } cannot be read as a Word file.
import-word-damaged-hint = Open it, and save it again as .docx or as plain text.
import-word-too-large = { $name } unpacks to more than a Word file needs.
import-word-too-large-hint = Copy the questions out of it.
import-what-was-pasted = What was pasted
import-is-folder = { $path } is a folder, and a list is a file.
import-name-the-file = Name the file with the questions.
import-part-of-pack = { $name } is a part of a pack already.
import-part-of-pack-hint = To see whether it is right: reciprocity pack check { $path }
import-wrong-kind =
    { $name } is { $kind ->
        [pdf] a PDF file
        [rtf] an RTF file
        [old-office] a file of an older Office
        [picture] a picture
        [database] a database
        [packed] a packed file
        [web-page] a page of the web
        [spreadsheet] a spreadsheet
        [presentation] a presentation
       *[archive] an archive
    }, and no questions can be read from it.
import-wrong-kind-hint =
    { $kind ->
        [pdf] Open it, copy the questions, and use: reciprocity pack import -
        [old-office] Save it as .docx, or as CSV if it is a table.
        [picture] Type or copy the questions, and use: reciprocity pack import -
        [database] Save the questions as text or CSV, and import that file.
        [packed] Unpack it first.
        [archive] Unpack it first.
        [spreadsheet] Save it as CSV, and import that file.
       *[other] Save it as plain text or as .docx, or copy the questions and use: reciprocity pack import -
    }
import-is-open-document = { $name } is an OpenDocument file.
import-is-open-document-hint = Save it as .docx, or as CSV if it is a table.
import-is-pack = { $name } is a pack already.
import-is-pack-hint = Install it with: reciprocity pack install { $name }
import-too-large = { $name } is larger than { $mebibytes } MiB, and a list of questions is smaller than that.
import-no-encoding = No encoding is called { $name }.
import-no-encoding-hint = For example: --encoding utf-8, or --encoding cp1252

## A pack on paper: script and cards

# The two in a script. The first of them opens the evening.
script-opener = Ana
script-other = Sam
script-who-opens = It is written down as if { script-opener } opened an evening with { script-other }.
# Each of these labels is followed by a colon and a fact.
script-pack = Pack
script-version = Version
script-language = Language
script-authors = By
script-source = Questions from
script-licence = Licence
script-private = private: for the two alone
script-id = Id
script-about = What it is
script-summary = { $kind }, { $pillar }, { $intensity }, { $minutes } minutes
script-why = Why
script-evidence = Rests on
script-care = Take care
script-not-for = When not
script-after = Usually after
script-audience = For
# Who acts in a step.
script-acts-at-once = Both at once
script-acts-first = { script-opener }, who opens
script-acts-second = { script-other }, who does not open
script-acts-each = { script-opener }, then { script-other }
script-acts-both = { script-opener } and { script-other } together
script-acts-speaker = { script-opener }, then { script-other } when the roles are swapped
script-acts-listener = { script-other }, then { script-opener } when the roles are swapped
script-round = Twice: first { script-opener } speaks and { script-other } listens, then the other way round.
script-step = step { $number } ({ $id })
script-coin-opener = the one who opens
script-coin-other = the other one
script-writer-only = For the eyes of the writer alone, and erased when the evening ends.
script-sealed = Hidden from the other until both have answered.
script-in-the-open = In the open: both see it as it is typed.
script-gate = { $gate ->
    [first] If it stays closed, the evening ends here, and nothing is kept. Nobody hears who closed it.
   *[later] If it stays closed, only rests and closing steps still come. Nobody hears who closed it.
}
script-settings = Settings: { $settings }
script-one-of-these = One of these, another one each evening:
script-stems = To begin with:
script-help = Help: { $help }
script-listener-card = Whoever listens reads: { $card }
script-yes = yes
script-no = no
# Whose card it is, and whom a text on a card names.
paper-for-both-at-once = for both of you, at once
paper-for-first = for whoever opens
paper-for-second = for the other one
paper-for-each = for each of you
paper-for-both = for both of you
paper-for-speaker = for whoever speaks
paper-for-listener = for whoever listens
paper-you = you
paper-partner = your partner
paper-opener = whoever opens
paper-second = the other one
paper-topic = your topic

# When a step comes: the terms of a condition. negated: yes or no.
condition-only-when = Only when { $terms }.
condition-and = { $before } and { $term }
condition-list = the list “{ $list }” of { $step }
condition-count = { $comparison ->
    [less] less than { $number }
    [at-most] at most { $number }
    [at-least] at least { $number }
   *[more] more than { $number }
}
condition-term-gap = { $negated ->
    [yes] the two numbers in { $step } are not { $count } apart
   *[no] the two numbers in { $step } are { $count } apart
}
condition-term-both = { $negated ->
    [yes] not both numbers in { $step } are { $count }
   *[no] both numbers in { $step } are { $count }
}
condition-term-overlap = { $negated ->
    [yes] the two do not have { $count } in common in { $step }
   *[no] the two have { $count } in common in { $step }
}
condition-term-rounds = { $negated ->
    [yes] { $step } did not take { $count } rounds
   *[no] { $step } took { $count } rounds
}
condition-term-same = { $negated ->
    [yes] the two did not answer { $step } alike
   *[no] both answered { $step } alike
}
condition-term-picked = { $negated ->
    [yes] “{ $option }” was not picked in { $step }
   *[no] “{ $option }” was picked in { $step }
}
condition-term-accepted = { $negated ->
    [yes] { $step } was not accepted
   *[no] { $step } was accepted
}
condition-term-parked = { $negated ->
    [yes] { $step } was not left open
   *[no] { $step } was left open
}
condition-term-passed = { $negated ->
    [yes] nobody passed { $step }
   *[no] somebody passed { $step }
}
condition-term-done = { $negated ->
    [yes] { $step } was not played before
   *[no] { $step } was played before
}
condition-term-due = { $negated ->
    [yes] { $step } is not due
   *[no] { $step } is due
}

## Testing

# A comment in a `[[test]]`, and the name of one for several steps.
test-covers-too = And: { $branches }
test-of-several-steps = { $steps }{ $more ->
    [yes] {" "}and others
   *[no] {""}
}: { $what ->
    [passed] passed
   *[swapped] another prompt
}
test-known-steps = The steps here: { $names }.
test-no-such-step = no step here has the id `{ $step }`
test-what-came = What came: { $steps }.
test-step-before = the step { $step } came before { $earlier }
test-step-missing = the step { $step } did not come
test-step-came = the step { $step } came
test-nearest-line = The nearest line: "{ $line }"
test-no-line-like-it = No line is like it.
test-not-seen = "{ $words }" was not seen
test-line-with-it = It is in: "{ $line }"
test-seen = "{ $words }" was seen
unreached-step = { $step } never comes
unreached-true = { $step } never comes: nothing makes { $condition } true
unreached-false = { $step } always comes: nothing makes { $condition } false
unreached-branch = nothing leads there: { $branch }

## Explaining

explain-no-code = There is no code { $name }.
explain-where-codes-are = `pack check` shows the code in front of each fault, like E203.
explain-no-key = There is no code and no key called { $name }.
explain-known-kinds = Kinds of steps: { $names }.
explain-wrong = Wrong
explain-right = Right
explain-suppress = Where a line is right as it is, say so in a comment above it:
explain-suppress-reason = and the reason
explain-kind = { $kind }: a kind of step
explain-shared-keys = And what every step may have: { $keys }.
explain-example = Example:
explain-key = { $key }, { $owner }
explain-owner-kind = of a `{ $kind }` step
explain-owner = { $table ->
    [pack] of pack.toml
    [exercise] of an exercise
    [path] of a path
   *[step] of every step
}
explain-owner-item = of an item of `{ $table }`
explain-owner-table = of `{ $table }`
explain-inner-keys = Keys in it:


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
reason-practice = Practice: { $name }.
reason-practice-until = Practice until { $day }: { $name }.
reason-practice-long = Practice: { $name }. It takes about { $minutes } minutes.
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
main-guessed = Guessed
main-said-back = Said it back
joint-change = Change it
gate-honest = The program will not show or keep who chose what. If it stays closed, one of you may guess; so one in six stays closed by itself.
# What a gate leads to when it stays closed: the first one, and any behind it, from which the evening ends gently.
gate-later = { $gate ->
    [later] Stop here
   *[first] Another time
}
deck-next-set = Next set
deck-enough = Enough of these
deck-one-more = One more
deck-set-is-over = Its minutes are over. { no-rush }
deck-last-of-set = The last one of this set.
main-keep = Keep
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
export-no-folder = There is no folder { $path }.
export-no-folder-hint = Make it first, or name one that is there.
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
# What each of the two says at the same time about an agreement that is written down, or looked at again.
agreement-reply-accept = yes
agreement-reply-change = change it
agreement-reply-not-now = not now
agreement-outcome-kept = it goes on
agreement-outcome-adjusted = we change it
agreement-outcome-ended = it ends here
agreement-outcome-rested = didn't happen

# An agreement is written down, one line at a time.
agree-when = When would that be? Finish: if ... or when ...
agree-gives = { $name }, what would it give you?
agree-cost = How much would this ask of each of you?
agree-asks-more = This asks more of one of you. Smaller, or something for the one who gives more?
agree-both-want = Is this what you both want, for now?
agree-talk-it-over = You see this differently. Talk it over, then choose together.
agree-which-goes = You have three already. Which one will you let go?
agree-new-stays-open = None of them; leave the new one open
agree-not-happened = If it did not happen, that is okay.
agree-pass-leaves-open = { $pass } leaves it open.
main-leaves-as-it-is = { $main } leaves it as it is.
main-skips = { $main } skips.

# Lines that are put into lists; then both join those that mean the same.
sort-capacity = { $range ->
    [exact] { $most }
    [between] { $least } to { $most }
   *[up-to] up to { $most }
}
sort-join = Which lines mean the same? You decide.

# Over a reflection that is empty: ended early, every line let go of, or nothing written.
reflection-empty = { $why ->
    [ended-early] Stopping here is fine. What was said still counts.
    [let-go] Nothing written stays. What was said still counts.
   *[unwritten] Nothing was written down. What was said still counts.
}
reflection-not-kept = None of this is kept. { $main } goes on.

# A pause inside an exercise, where its author wrote no sentence of their own.
pause-form = { $form ->
    [breath] A few slow breaths, both of you.
    [quiet] A little quiet. Nothing to say, and nothing to do.
   *[cooldown] A break for both of you. The rest can wait.
}

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
invitation-file = A calendar file, for { $when }. It says "An evening for two", and nothing else about it.
weekday-and-day = { weekday-name } { $day } { month-name }
weekday-day-and-time = { weekday-name } { $day } { month-name } at { $time }
# Names of files, without their ending: letters a to z and hyphens.
calendar-file-name = an-evening-for-two-{ $day }
book-file-name = our-warm-lines
book-file = Every warm line the two of you kept, on pages to read or print.
# Below a line in the book: who left it for whom, or whom it reached, and when.
book-line-left = { $author } for { $other }, { $day }
book-line-reached = what reached { $author }, { $day }

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
# The name of the file with them, from which the title is proposed: letters a to z and hyphens.
make-pack-pasted-name = our-questions
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
export-sealed = The file is sealed: only the counselor's key opens it.
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


jar-nothing-to-open = There is nothing to open yet. What is sealed now opens at the next evening.

book-heading = A book of your warm lines
book-offer = A book of your warm lines?
book-for-both = It is made when both say yes.

same-time-next-week = Same time next week?

closing-ask-lines = A line for the other to find next time?
closing-at-gate = Let's leave this one for another time. Here are three easy ones.
closing-goodbye = That was an evening.
closing-took-care = That took some care. Do something easy now. No need to talk more about it today.
closing-if-heavy = If something is still heavy tomorrow, it may help to talk with someone you trust or a counsellor.


### Practice: from the counselor to the couple and back

## Practice files: what can be wrong with one

finding-other-file =
    { $kind ->
        [report] this is a report, from the two to their counselor
        [pack] this is the description of a pack
       *[exercise] this is one exercise
    }, and not a practice
finding-other-file-hint = { finding-which-practice-file }
finding-which-practice-file = The file of a practice is called practice-….toml, or .rpractice if it brings packs along. Look for that one.
finding-empty-practice = there is no practice in this file
finding-empty-practice-hint = reciprocity counselor assign makes one.
finding-keep-one-or-new-task = Keep one of the two, or begin a new [[task]].
finding-newer-practice = this practice is written for a newer Reciprocity
finding-exercise-not-in-library = no exercise is called "{ $exercise }" here
finding-exercise-not-in-library-hint = reciprocity list shows every exercise that is installed here.
finding-exercise-ambiguous = more than one exercise is called "{ $exercise }"
finding-fallback-heavier =
    { $fallback } { $why ->
        [deeper] goes deeper than
       *[longer] takes longer than
    } { $exercise }, so it is no lighter one to fall back on
finding-fallback-heavier-hint = Name one that asks less of the two, or leave `fallback` out.
finding-fallback-is-task = the fallback is the exercise of the task itself
finding-fallback-is-task-hint = Name another, lighter one, or leave `fallback` out.
finding-task-twice = { $exercise } is task { $number } already, and one evening of it would count for both
finding-task-twice-hint = Give it once, or another exercise here.
finding-window-backwards = the window ends on { $ends }, before it begins on { $begins }
finding-window-over = the window ends on { $ends }, and the practice was made after that, on { $made }
finding-window-over-hint = The year or the month may be another one.
finding-swap-days = If the two days changed places:
finding-release-words = It is { $at-once }, { $after }, {"{ days = 3 }"} or { $day }.
finding-couple-code-from = Take it from an earlier practice or report of theirs; for a new couple, reciprocity counselor assign draws one.
finding-release-days-or-day = a release is either a number of days or a date
finding-release-nothing-before = nothing comes before the first task, so it would never open
# The release of a task is on a day outside of the window; $edge is its first or its last day.
finding-release-outside =
    { $day } is { $when ->
        [before] before the window begins, on { $edge }
       *[after] after the window ends, on { $edge }
    }

## Practice: bundles, overview and archives

# What a practice asks of the two, for who hands it out.
overview-asks = { $minutes } minutes in all, without the lighter ones.
overview-depth =
    { $depth ->
        [light] All of it is light.
        [medium] It goes as far as medium work.
       *[deep] It goes as far as deep work.
    }
overview-balance = For { $parts }.
overview-part = { $about } ({ $minutes } min)
overview-nothing-for = It has nothing for { $pillars }.
overview-first =
    { $form ->
        [binding] { $title } stays shut until the two have played { $titles }.
       *[usual] Usually before { $title }: { $titles }.
    }
overview-later =
    { $number ->
        [one] { $titles } comes later in this practice.
       *[other] { $titles } come later in this practice.
    }
overview-medium-first =
    { $number ->
        [one] A deep exercise also waits for one more medium evening than this practice has before it.
       *[other] A deep exercise also waits for { $number } more medium evenings than this practice has before it.
    }
overview-deep-gap = Between two deep evenings lie three days of rest, whatever the release says.
overview-missing = { $exercise } is not in the library here.
assign-task = { $minutes } min · { $intensity }
practice-not-sound = This practice would not pass its own check, so nothing was written: { $problems }.
practice-not-sound-hint = Change that, then try again.
seen-alone-unreadable = { $file } cannot be read: { $problem }.
seen-alone-unreadable-hint = It has your answers to whether each partner was seen alone. Mend it, or move it away.
# Names of files, without their ending: letters a to z and hyphens.
paper-file-name = practice-on-paper
start-sheet-file-name = start-sheet
parcel-without-practice = There is no { $file } in the archive, so it is not a practice.
parcel-without-practice-hint = `reciprocity counselor assign` makes one.
parcel-with-foreign-files = The archive contains what no practice has: { $names }.
parcel-with-foreign-files-hint = Ask for one that contains the practice and its packs alone.
parcel-pack-elsewhere = The pack { $id } is in the folder { $folder }, which is not its own.
parcel-pack-elsewhere-hint = Ask for the file once more.
counselor-folder-unusable = The folder { $folder } cannot be used.
counselor-folder-unusable-hint = See that it is a folder that you may read and write.
bundle-needs-name = A saved bundle needs a name.
bundle-needs-name-hint = A few letters will do, like stuck-topic.

## Practice: the form

form-heading = Practice for the couple { $code }
form-nothing-yet = (nothing yet)
form-row-title = Title: { $title }
form-row-from = From: { $name }
form-row-window = Window: { $begins } to { $ends }
form-row-add = Add an exercise
form-row-hear = Tell me about: { $line }
form-row-hear-more = Add something to hear about
form-row-save = Save the exercises as a bundle of your own
form-row-write = Write the file
form-task-title = { $title } · { $minutes } min · { $depth }
form-begin = How would you like to start?
form-about = A practice is a short list of exercises that you give the couple as one small file. You can change all of it on the next page.
form-begin-unfinished = Go on with what was begun: { $title }, for { $couple }
form-begin-empty = From scratch: choose the exercises yourself
form-bundle = { $title }: { $number ->
    [one] one exercise
   *[other] { $number } exercises
  }, { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
  }
form-bundle-saved = Your own: { $title } ({ $number ->
    [one] one exercise
   *[other] { $number } exercises
  })
form-bundle-faulty = { $file } among your own bundles cannot be read; reciprocity counselor assign --check names what is wrong.
form-begin-report = From the last report: what a couple left for another time
form-report-about = The path of the report, as report-k7m2-p9qd-stuck-topic-1.toml. A sealed one is opened with your key.
form-stay = Stay here
form-leave = Go back and drop this practice
form-back = Nothing is written yet. Go back anyway?
form-ask =
    { $line ->
        [title] What is the practice called?
        [from] Who hands it out?
        [hear] What would you like to hear about?
        [why] Why this exercise?
       *[slot] When could it happen?
    }
form-ask-about =
    { $line ->
        [title] A few words that the two see on Tonight, as: A stuck topic
        [from] Your name as the two know you. It may stay empty.
        [hear] One thing in a line, as: What got in the way. Empty takes it out.
        [why] One line to the two, as: To begin a hard talk softly. Empty takes it out.
       *[slot] An if-then plan, as: If it is Thursday after dinner, then ten minutes at the table. Empty takes it out.
    }
form-begins = When does it begin?
form-lasts = How long may it take?
form-weeks =
    { $weeks ->
        [one] One week
       *[other] { $weeks } weeks
    }
form-window-about = A window, not a deadline: nothing runs out for the two when it ends.
form-other-day = Another day
form-day-about = A day as year-month-day: 2026-12-24
form-no-day = That is not a day.
form-no-day-hint = Write it as year-month-day, like 2026-12-24.
form-day-too-early = The earliest day you can choose is { $day }.
form-weekday = { weekday-name }, { $day }
form-task-why = Why: { $line }
form-task-slot = When: { $line }
form-task-fallback = Lighter instead: { $title }
form-task-up = Move it up
form-task-down = Move it down
form-task-remove = Take it out
form-task-back = Done with this exercise
form-fallback = A lighter exercise to fall back on?
form-fallback-about = On a tired evening the two can take it instead, and it counts as much.
form-fallback-nothing-lighter = The library has nothing that asks less than this one.
form-fallback-pick = Pick one that asks no more
form-fallback-none = None
form-release = When does it open?
form-release-at-once = At once
form-release-after = After the one before
form-release-days = Some days after the one before
form-release-on = On a day
form-days-about = A number of days, from 1 to { $most }
form-days-expected = A whole number from 1 to { $most }, please.
form-save-about = Give it a name. You can start another practice from it. No couple and no dates are saved in it.
form-saved = Saved as { $name }, among your own bundles.
form-not-written = Nothing is written yet.
form-paper = Only the file, or pages to print as well?
form-file-only = Only the file
form-with-paper = The file, the exercises on a page, and a start sheet
form-seen-alone = Have you seen each partner alone, and asked about fear, control and injury?
form-seen-alone-stays = The answer stays on this computer and is not in the file.
form-seen-alone-answer =
    { $answer ->
        [yes] Yes, each of them
        [no] No
       *[not-asked] Not asked yet
    }
form-file-about = A folder, or the name of a new file. Nothing is written over.
form-written = The practice is written.
form-done = Done
form-needs-title = A title is missing: the two see it on Tonight.
form-needs-task = There is no exercise in it yet.

## Practice: doing it

practice-title = Practice
practice-none = A practice is what a counselor gives the two of you to try: a few exercises, in a small file.
practice-not-kept = Nothing is kept this time, so there is no practice.
practice-not-kept-hint = A practice needs a journal: start without --nothing-kept.
practice-add = Add a practice
practice-add-another = Add another practice
practice-ask-file = Which file is it? Type its name, or drop it here.
practice-file-about = It is opened here and read by the two of you. Nothing is sent anywhere.
practice-no-file = There is no file { $name }.
practice-no-file-hint = Type the whole path, as in ~/Downloads/practice-k7m2-p9qd-one.toml.
practice-unreadable = This practice cannot be read. { $place }: { $problem }
practice-unreadable-hint = Ask for the file to be sent again. `reciprocity practice add FILE` shows everything that is wrong with it.
practice-here-already = { $title } is here already.
practice-here-already-hint = Nothing more is needed: Tonight proposes it.
practice-same-id = Another practice called { $id } is here already: { $title }.
practice-same-id-hint = Remove that one first if this one takes its place, or ask for a file with an id of its own.
practice-exercise-missing = { $title } asks for an exercise that is not here: { $exercise }.
practice-ask-again = Ask for a practice without it, or for one that brings its packs along.
practice-pack-missing = Ask for one file that brings the pack { $pack } along, or install that pack first with `reciprocity pack install`.
practice-pack-older =
    { $form ->
        [built-in] It came with version { $version } of { $pack }. Update Reciprocity, then add the practice again.
       *[installed] It came with version { $version } of { $pack }. Install that version with `reciprocity pack install`, then add the practice again.
    }
practice-newer-pack = It was made with version { $version } of { $pack }, and you have { $here }. A step may read a little differently.
practice-brings-pack =
    { $form ->
        [by] The pack { $pack } { $version } by { $authors } comes along ({ $licence }). It is installed with the practice.
       *[alone] The pack { $pack } { $version } comes along. It is installed with the practice.
    }
practice-unknown = There is no practice called { $name }.
practice-unknown-hint = `reciprocity practice list` shows the names.
practice-unclear = More than one practice is called { $name }.
practice-unclear-hint = Use the full name, as `reciprocity practice list` prints it.

practice-from = From { $counselor }.
practice-window = For the days from { $begins } to { $ends }. Nothing runs out after that.
practice-window-over = It was meant for { $begins } to { $ends }. You can still try it.
practice-exercise = { $title }, about { $minutes } minutes, { $intensity }
practice-exercise-gone = { $exercise }, which is not here any more
practice-numbered = { $number }. { $title }
practice-lighter = Or something lighter: { $exercise }
practice-release =
    { $kind ->
        [after] Opens after the one before.
        [after-days]
            { $days ->
                [1] Opens a day after the one before.
               *[other] Opens { $days } days after the one before.
            }
        [on] Opens on { $day }.
       *[at-once] Open from the first day.
    }
practice-hear-about = What your counselor would like to hear about:
practice-hear-about-from = What { $counselor } would like to hear about:
practice-no-one-reads = No one reads this until you hand it over.
practice-both-add = It is added once both of you say yes.
practice-added = It is here now. Tonight proposes what is open.

practice-state =
    { $state ->
        [done] done
        [declined] another time
       *[open] open
    }
practice-opens-on = opens on { $day }
practice-opens-after = opens after { $title }
practice-task-choice = { $title }: { $state }
practice-is-away = You have put this one away. Tonight does not propose it.
practice-is-behind = All of it is behind you. What helped, and what got in the way?
practice-play = Play { $title }
practice-another-time = Another time
practice-after-all = Try it after all
practice-share = Choose what to share
practice-next = Show the next practice
practice-put-away = Put it away
practice-take-up = Take it up again
practice-remove = Remove it
practice-remove-about = The practice and your notes on it are erased. Evenings that you played stay in your journal.
practice-remove-now = Remove it now
practice-removed = It is removed.
practice-keep = Keep it
practice-back = Go back
practice-choose = A number picks one. { $main } goes back.
practice-yes-or-not = { $name }, y adds it. { $main } leaves it.
practice-not-added = Nothing was added.

practice-notes = What helped, what got in the way
practice-notes-about = Both of you can read these. They go nowhere unless you share them.
practice-note = { $kind } ({ $name }): { $note }
practice-note-kind =
    { $kind ->
        [helped] What helped
        [question] A question for the counselor
       *[in-the-way] What got in the way
    }
practice-note-delete = Delete “{ $note }”
practice-reason =
    { $reason ->
        [time] Not enough time
        [tired] Too tired
        [too-hot] The topic was too sensitive
        [no-point] We didn't see the point
        [tech] Trouble with the program
       *[other] Something else
    }
practice-reason-and-words = { $reason }: { $words }
practice-whose-note = Whose words are these?
practice-note-words =
    { $form ->
        [reason] { $name }, anything to add? It may stay empty.
       *[words] { $name }, in a line.
    }

practice-list-none = There is no practice here.
practice-list-entry = { $title } ({ $ref })
practice-list-task = { $title }: { $state }
practice-add-ask = { $name }, do you want it?
practice-add-ask-both = Do both of you want it?
practice-added-cli = { $title } is added. Tonight proposes what is open.
practice-remove-ask = Remove { $title }?
practice-removed-cli = { $title } is removed.
cli-practice-add = Read a practice from a file, and add it
cli-practice-add-about = Shows all of a practice, then asks whether both of you want it. Nothing is sent anywhere, and no one reads what you do with it until you hand it over.
cli-practice-file = the file from the counselor: practice-….toml or .rpractice
cli-practice-yes = both of you have said yes
cli-practice-list = List the practices, and how far you are
cli-practice-remove = Remove a practice, with your notes on it
cli-practice-remove-about = Removes a practice and your notes on it. Evenings that you played stay in your journal.
cli-practice-ref = the practice, as `practice list` prints it
cli-practice-remove-yes = remove it without a question
cli-practice-share = Choose together what your counselor reads about a practice
cli-practice-share-about = Each of you marks alone what to share; then you read all of it together, and it is written once both of you say yes. Nothing is sent anywhere.
cli-practice-share-ref = the practice, as `practice list` prints it; needed only if there is more than one
cli-practice-share-output = the file to write; a file that is already there is left alone
cli-practice-share-form = toml for the counselor's program, markdown or html to read and print
cli-practice-share-to = seal it to the counselor's public key, age1…, or to the one in a file

## Practice: sharing

report-unreadable = { $file } cannot be read: { $reason }.
report-unreadable-at = { $file } cannot be read at line { $line }: { $reason }.
report-other-file = { $file } is not a report.
report-other-file-hint = Name a report that came back, or the folder of practices and reports.
report-newer = { $file } was written by a newer version of Reciprocity.
report-newer-hint = Update Reciprocity, then open it again.
report-damaged = { $file } is no longer a whole report: something is wrong at { $place }.
report-ask-again = Ask the two to share it again; nothing else is affected.

report-from = From { $left } and { $right }, code { $code }
report-outcome =
    { $outcome ->
        [done] Done
       *[another-time] Another time
    }
report-outcome-on = { $outcome }, { $day }, about { $minutes } minutes
report-agreed = Agreed
report-if-then = If { $cue }, then { $what }
report-review = They look at it again on { $day }.
report-notes =
    { $kind ->
        [in-the-way] What got in the way
        [helped] What helped
       *[question] Would like to talk about
    }
report-both-agreed = Both saw this page and agreed to it on { $day }.

share-title = Share
practice-gone = This practice is no longer here.
practice-which = There is more than one practice.
practice-which-hint = Name the one that is meant, as `reciprocity practice list` prints it.
practice-none-active = There is no practice to share.
practice-none-active-hint = `reciprocity practice add FILE` adds one.
share-file = What the two of you chose to share.
share-nothing-left = Nothing is left to share.
share-nothing-left-hint = Begin again to choose once more, or share nothing.
share-of-both = { $item } (needs both)
share-by = { $name } { $words }
share-when = On { $day }, about { $minutes } minutes
share-names = { $left } and { $right } by name, not by initials
share-names-heading = Your names
share-about = You choose what your counselor reads about { $title }. Each of you marks alone what to share. Nothing is marked for you.
share-about-rest =
    { $part ->
        [default] Whether you tried an exercise is in it, for the two of you together. You can take that out as well.
        [never] Passes, pauses and private notes are never in it. No one learns what was not shared.
       *[read] In the end you read all of it together. It is written once both of you say yes.
    }
share-form =
    { $form ->
        [toml] A file for the counselor's program (.toml)
        [markdown] A page of text (.md)
       *[html] A page to print (.html)
    }
share-seal = Seal it to the counselor's key
share-unseal = Do not seal it
share-sealed-to = It will be sealed to { $key }.
share-ask-key = The counselor's public key, which begins with age1:
share-key-about = The counselor gives it to you. Only the counselor's own key opens a file that is sealed to it.
share-curtain = Each of you marks alone what to share.
share-mark = { $name }, what may your counselor read?
share-mark-about = Nothing is marked for you. What needs both is shared only if both mark it, and no one learns who did not.
share-preview = This is what would be shared
share-preview-from = From { $left } and { $right }, code { $code }
share-preview-empty = There is nothing left to share.
share-preview-about = Either of you may strike a line. It is gone then, and nothing shows that it was there. { $see-file } shows the file itself.
share-file-heading = The file itself, { $name }
share-file-sealed = It is sealed when it is written.
share-choose-form = A number chooses the kind of file, { $option } seals it to the counselor's key. { $main } goes back.
share-plain-curtain = { $name }, type your name. { $other }, please look away.
share-mark-numbers = Numbers mark, the same numbers take it back. { $main } is done.
share-strike-numbers = Numbers strike, { $file } shows the file itself, { $none } shares nothing. { $main } goes on.
share-yes = { $name }, y shares it. { $main } shares nothing.
share-leave-again = { $Press-back } again to leave. Nothing is shared, and your marks are not kept.
share-written = It is written. No one reads it until you hand it over.
share-nothing-shared = Nothing was shared, and your marks were not kept.

## Practice: pages to print

# Lines of a report, or tasks of a practice, that one sheet has no room for.
page-more =
    { $count ->
        [1] 1 more in the file
       *[other] { $count } more in the file
    }
paper-how = If either of you would rather not, leave it there; nobody has to say why. Where only one of you should see what is written, use a scrap of paper, and throw it away afterwards.
paper-how-in-short = If either of you would rather not, leave it there; nobody has to say why. The steps of so many tasks need more room than one sheet has. Your counselor can print them as cards.
paper-code = Your code is { $code }. It takes the place of your names.
paper-exercise =
    { $minutes ->
        [1] { $title } (about a minute)
       *[other] { $title } (about { $minutes } minutes)
    }
paper-turns = { $number }  Take turns: one of you speaks and the other listens, then the other way round.
# $words ends with a full stop or a question mark, or with a list in brackets.
paper-step =
    { $number }  { $who ->
        [first] One of you:
        [second] The other one:
        [each] Each of you:
        [speaker] Who speaks:
        [listener] Who listens:
       *[both] Both of you:
    } { $words }
paper-items = ({ $items }, and { $more } more)
paper-no-steps = { $summary } Its steps need more room than this sheet has. Your counselor can print them as cards.
paper-note = What helped, or what got in the way:

start-with-program = With the program
# One line each step.
start-with-program-steps =
    Put the file { $file } where you will find it again.
    Open Reciprocity together, choose Practice on the first page, and add the file. Or type: reciprocity practice add { $file }
    Read all of it together. It is added once both of you say yes.
    From then on, the first page proposes what is open.
start-on-paper = Without the program
start-on-paper-steps =
    Take the sheet with the tasks, a pen, and a time when neither of you has to hurry.
    Pick one of the tasks, and read its steps aloud, one by one. Each of you answers in turn.
    Afterwards, write down in a line what helped, or what got in the way, if you both want to.
    Bring the sheet along next time, or leave it at home. Both are fine.
start-yours = It is yours
start-yours-lines =
    Skip anything. Stop any time. No one has to say why.
    The days are a suggestion. Nothing runs out, and another time is a good answer.
    Nobody reads any of this until the two of you hand it over, and you choose what you hand over, line by line.
    What one of you wants to tell the counselor alone, say to the counselor directly. Nothing here is a way around the other.
start-not-for = What it is not for
start-not-for-lines =
    It is not for emergencies. Nobody is watching, and no one will see a call for help here. If somebody is in danger, call the emergency number.
    It is for two people who both feel free to say no. If you are ever afraid of your partner, leave it, and talk first with someone trained, on a device that only you use.

## Practice: keys and sealed reports

public-key-none = This is not a public key.
public-key-none-hint = It begins with age1 and comes from the counselor, who finds it with: reciprocity counselor key
public-key-file-unreadable = { $file } cannot be read.
public-key-file-unreadable-hint = Type the public key instead. It begins with age1.
public-key-damaged = This public key is not whole.
public-key-damaged-hint = Copy it once more, from age1 to its end, without spaces.
public-key-is-secret = This is the secret part of a key, and nobody else should have it.
public-key-is-secret-hint = Reports are sealed to the public key, which begins with age1.
sealed-without-key = This report is sealed, and there is no key here to open it.
sealed-without-key-hint = If your key is elsewhere, copy its file to { $file }. If you have none, reciprocity counselor key makes one for the next report.
sealed-to-another-key = This report is sealed to another key than the one here.
sealed-to-another-key-hint = Ask the two which public key they used, or add the older secret key to your key file.
sealed-damaged = This sealed report is damaged or not whole.
sealed-damaged-hint = Ask the two to share it again; nothing else is affected.
sealing-key-file-without-key = { $file } contains no key.
sealing-key-file-without-key-hint = Move it away, and a new key can be made. Reports sealed to an older key need that key.
sealing-key-file-unreadable = { $file } cannot be read.
sealing-key-file-damaged = { $file } contains something that is not a key.
sealing-key-file-damaged-hint = Each line is one secret key, or a remark that begins with #.
sealing-key-not-written = { $file } cannot be written, so no key was made.
sealing-key-made = This is your public key. Its secret part is in { $file }.
sealing-key-exists = This is your public key, made earlier. Its secret part is in { $file }.
sealing-key-give-to-couples = Give the public key to couples: a report sealed to it opens only with the secret part.
sealing-key-keep = Keep a copy of that file in a safe place. Without it, sealed reports stay sealed for good.

## Practice: pages and paper

## Practice: reviewing

caseload-link = This is a link, and links are not followed.
caseload-cannot-look = It cannot be opened.
caseload-too-deep = Folders more than { $most } levels deep are not searched.
caseload-too-many = Only the first { $most } files and folders were looked at.
caseload-folder-unreadable = The folder { $folder } cannot be read.
caseload-folder-unreadable-hint = See that it is there, and that you may open it.
caseload-practice-faulty = This practice cannot be read. { $place }: { $problem }.
caseload-practice-faulty-hint = reciprocity counselor assign --check, with the file, says what to do.
caseload-changed-meanwhile = It changed while it was being read. Open the folder again.

caseload-count =
    { $couples ->
        [one] 1 couple
       *[other] { $couples-shown } couples
    }, { $reports ->
        [one] 1 report
       *[other] { $reports-shown } reports
    }
caseload-none = There is no practice and no report in this folder.
caseload-none-about = It is searched for files such as practice-k7m2-p9qd-one.toml and report-k7m2-p9qd-one.toml, in its subfolders too.
caseload-heading =
    { $state ->
        [due] Window over, nothing back yet
        [out] Under way
       *[back] Came back
    }
caseload-state =
    { $state ->
        [due] since { $day }
        [out] until { $day }
       *[back] came { $day }
    }
caseload-agreements =
    { $number ->
        [one] 1 agreement
       *[other] { $number } agreements
    }
caseload-agreements-review = { caseload-agreements }, set to be looked at again on { $day }
caseload-nothing-back = Nothing has come back so far.
caseload-last-report = Last report { $day }: { $done } of { $tasks } done
caseload-window = { $begins } to { $ends }
caseload-problems =
    { $number ->
        [one] 1 file cannot be read
       *[other] { $number } files cannot be read
    }
caseload-reading = Reading { $done } of { $total } files
caseload-looking = Looking for files
caseload-stop = { $Press-back } to stop. What was read so far is remembered.
caseload-title = Caseload

couple-file-changed = { $file } is not the report that it was. Open the folder again.
couple-agreements = Agreements, from the last reports
couple-title = Couple { $code }
couple-until = until { $day }
couple-report = Report: { $done } of { $tasks } done
couple-no-check-ins = No question was answered by both with a number that both released.
check-ins-title = Check-ins that both released
check-ins-which = Question { $number } of { $count }
check-ins-both = the same number

review-data-written =
    Wrote { $file }: { $practices ->
        [one] 1 practice
       *[other] { $practices } practices
    } and { $reports ->
        [one] 1 report
       *[other] { $reports } reports
    }. { $problems ->
        [0] {""}
        [one] 1 file cannot be read; it is named in the data.
       *[other] { $problems } files cannot be read; they are named in the data.
    }

purge-nothing = There is nothing about couple { $couple } in this folder or in your own.
purge-nothing-hint = Take the code from a file of theirs, or from reciprocity counselor review FOLDER.
purge-erases = For good, and for couple { $couple } only, this erases:
purge-index =
    { $number ->
        [one] 1 file in the index of your folders
       *[other] { $number } files in the index of your folders
    }
purge-seen-alone = the answer to whether each partner was seen alone
purge-unfinished = the unfinished practice for them in the form
purge-not-reached = It does not reach what is elsewhere: copies in other folders, backups, the trash, mail, a database it was loaded into, and what the two themselves have.
purge-unread =
    { $number ->
        [one] This cannot be read here and may be of any couple, so it stays: { $files }
       *[other] These { $number } cannot be read here and may be of any couple, so they stay: { $files }
    }
purge-ask = Erase it?
purge-done = Erased: everything of couple { $couple } that is listed above.
purge-left = Not all of it could be erased: { $files }
purge-left-hint = See that these files and their folders may be changed, then do it again.

review-code = Code { $code }
review-tried = Tried
review-is-practice = { $file } is a practice that went out, and a review shows a report.
review-is-practice-hint = Name a report that came back, or the folder of practices and reports.
review-is-page = { $file } is a page for people to read.
review-is-page-hint = Open it in a browser or an editor, or name the report that ends in .toml or .toml.age.
review-nothing-there = { $file } is not there.
review-nothing-there-hint = See how it is written. Name a report that came back, or the folder of practices and reports.

### Screens

window-too-small = Please make the window a little larger. Everything is kept.
read-on = { $page-down } for more, { $page-up } to go back.
leave-with = { $leave } leaves.
nothing-begun = Nothing was begun.

main-done = Done
main-go-on = Go on
main-said = Said
main-show = Show
main-keep-this = Keep this

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
    { $untype } takes a letter away, { $clear-filters } shows everything again.
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
key-snap-left = the person on the left: answers, pass
key-snap-right = the person on the right: answers, pass
key-another = another suggestion
key-deal = a random exercise
key-not-tonight = put off what is due until another evening
key-library = library: everything there is to play
key-agreements = what you agreed
key-paths = paths: exercises over a few weeks
key-practice = practice from a counselor
key-see-file = the file itself, or what is in it
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
key-library-paths = paths: exercises over a few weeks
key-end-agreement = end this one (press it twice)
key-calendar = the day to look at it again, as a calendar file
key-check-ins = the chart of their check-ins
key-just-look = just looking: nothing is kept
key-swap-seats = swap seats
key-usual-key = back to the usual key
key-main = { $place ->
    [play] finishes a one-line answer; continues
    [tonight] does what is highlighted
    [library] plays it
    [pick] picks it
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
    [pick] the filter before
   *[other] the left person's own key
}
key-right = { $place ->
    [tonight] longer
    [library] the next filter
    [pick] the next filter
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
keys-place-assign = A practice in the making
keys-place-choice = A question with answers to choose from
keys-place-line-entry = A question with a line to type
keys-place-pick = Pick an exercise
keys-place-practice = Practice
keys-place-share = Sharing a practice
keys-place-agreements = What you agreed
keys-place-export = Writing a file
keys-place-names = Names and seats
keys-place-keys = Keys
keys-place-caseload = Caseload
keys-place-couple = A couple
keys-place-review = Review
keys-place-check-ins = Check-ins
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
foot-both-add = both add it
foot-both-open = both open it
foot-both-write = both share it
foot-calendar = calendar file
foot-check-ins = check-ins
foot-choose = choose
foot-chooses = chooses
foot-changes = changes
foot-does-it = does it
foot-done = done
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
foot-marks = marks
foot-next = next
foot-next-part = next part
foot-opens = opens
foot-pause = pause
foot-picks = picks it
foot-plays = plays
foot-questions = questions
foot-reads-on = reads on
foot-seals = seals it
foot-sees-file = the file itself
foot-shows-all = shows all
foot-strikes = strikes
foot-stops = stops
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
tonight-rooms = { $library } library  { $paths } paths  { $practice } practice  { $agreements } agreements

## Forms of the steps

# Who sees what is typed, before the first letter.
pane-seen-as-typed = { $name } sees this as it is typed.
pane-several-lines = { $new-line } begins a new line. { $next }, then { $main }, is done.
pane-choose-up-to = Up to { $most }. { $mark } marks.
pane-choose-range = { $least } to { $most }. { $mark } marks.
pane-own-words = Type it here. { $previous } goes back to the list.
pane-number-keys = A digit, or { $up } and { $down }.
pane-places = { $places ->
    [one] One place. { $mark } gives it, or takes one away.
   *[other] { $places } places. { $mark } gives the next, or takes one away.
}
pane-places-full = Every place is taken. { $mark } takes one away.
pane-reads-aloud = { $name } reads it aloud.
pane-gate-no-pass = To say no, choose "{ $later }". No reason needed.
pane-gate-ready-keys = { $left } { $left-name } is ready   { $right-name } is ready { $right }
pane-gate-ready = Ready
pane-gate-still-talking = Still talking
pane-gate-still-thinking = Still thinking
pane-gate-is-ready = { $name } is ready.
pane-gate-keys = { $gate ->
    [later] { $left } and { $right } each say yes. Stop here is fine as well.
   *[first] { $left } and { $right } each say yes. Another time is fine as well.
}
pane-gate-either = { $gate ->
    [later] Ready, or stop here? Either is fine.
   *[first] Ready, or another time? Either is fine.
}
pane-joint-aloud = Find it together, aloud. Whoever has the keyboard types.
pane-joint-yes = { $left } { $left-name } says yes   { $right-name } says yes { $right }
pane-joint-back = { $main } goes back to the words.
pane-grid-keys = A digit, or { $left } and { $right }. Rows may stay open.
pane-grid-keys-ten = A digit, or { $left } and { $right }. 1 and 0 make ten. Rows may stay open.
pane-worth-words = Anything worth a few words?
pane-list-head = { $list } ({ $capacity })
pane-one-per-line = One a line. An empty line goes on.
pane-lists-done = { $main } when you are done; { $previous } goes back.
pane-join-keys = A digit joins the two lines, 0 takes them apart. { $main } when it is right.
# What can be done with the lines of a reflection. unless-kept: they stay only where that is asked for.
pane-reflection-both = { $lines ->
    [unless-kept] None of this is kept unless you keep it. { $up } { $down } and { $mark } keep a line.
   *[kept] { $main } keeps this. { $up } { $down } and { $mark } let a line go.
}
pane-reflection-one = { $lines ->
    [unless-kept] None of this is kept unless you keep it. { $name } decides: { $up } { $down } and { $mark } keep a line.
   *[kept] { $name } decides about { $name }'s lines. { $up } { $down } and { $mark } let one go.
}
# kept: whether anything of this evening is kept.
pane-few-words = { $kept ->
    [no] A few words about it? { $main } skips.
   *[yes] A few words to keep? { $main } skips.
}


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

tonight-prompt = { $main } begins. s another, d deal one, + longer, - shorter, g go on, l library, a agreements, t paths, p practice, or the name of an exercise.
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
tonight-light-prompt = A number begins one. { $main } ends the evening here.

jar-yes-or-stay = { $name }: y opens it; { $main } leaves it closed.
jar-stays-closed = It stays closed for now.

closing-saved = Kept.
closing-write-or-skip = w writes, { $main } skips.
closing-now = Now { $name }. The name, or /me, opens it.
closing-write-line-or-skip = { $name }, a line for { $other } to find next time? { $main } skips.
closing-yes-or-not-now = { $name }: y says yes, { $main } says not now.
closing-calendar-or-skip = w writes a calendar file, { $main } skips.

## Forms of the steps

# Lines that ask for an answer.
plain-text = { $name }, up to { $limit } characters.
plain-text-lines = { $name }, up to { $limit } characters. A single . ends it.
plain-number = { $name }, a number from { $least } to { $most }.
plain-scale-ends = { $least } is { $low }, { $most } is { $high }.
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
plain-yes-or-no = A number from 1 to 2, please.
plain-yes-or-no-hint = Both are fine.
plain-reads-out = { $name } reads this out.
plain-gate-no-pass = To say no, choose 2. No reason needed.
plain-gate = { $gate ->
    [later] { $name }, 1 ready or 2 stop here.
   *[first] { $name }, 1 ready or 2 another time.
}
plain-gate-expected = { $gate ->
    [later] 1 means ready, 2 means stop here.
   *[first] 1 means ready, 2 means another time.
}
plain-gate-expected-hint = Both are fine.
plain-grid-rows = { $rows } rows, a number each. { $main } or { $open } leaves one open; several numbers with spaces between go on to the rows after it.
plain-grid-row = { $name }, { $row }, { $least } to { $most }.
plain-grid-numbers = Numbers from { $least } to { $most }, please.
plain-grid-numbers-hint = The same row once more.
plain-grid-range = The numbers go from { $least } to { $most }.
plain-grid-range-hint = The same row once more.
plain-grid-too-many = { $count } numbers, and { $left } rows are left.
plain-grid-too-many-hint = The same row once more.
plain-joint-aloud = Find it together, aloud. Either of you types.
plain-joint-text = { $left } and { $right }, up to { $limit } characters.
plain-joint-yes = { $name }, 1 yes or 2 change it.
plain-joint-expected = 1 means yes, 2 goes back to the words.
plain-joint-expected-hint = Both are fine.
plain-so-far = So far: { $text }
plain-deck-minutes =
    About { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    } for this set, both of you. { no-rush }
plain-deck-answers = { $name } answers. { $main } when it is said.
plain-deck-answers-or-ends = { $name } answers. { $main } when it is said. The word { $word } ends this set.
plain-both-see = Both see this:
plain-lines-already-written = Something is already written here. New lines are added; a single - starts over, a single . keeps it as it is.
plain-agree-number = One number for both of you.
plain-agree-when = { agree-when } Up to { $limit } characters. { $otherwise }
plain-agree-gives = { agree-gives } Up to { $limit } characters. { $otherwise }
plain-agree-text = { plain-joint-text } { $otherwise }
plain-list-typed = { $name }, { $list }, { $capacity }, with { $separator } between.
plain-list-numbers = { $name }, { $list }, { $capacity }, of { $numbers }.
plain-list-numbers-expected = Numbers from 1 to { $most }, please.
plain-list-numbers-expected-hint = { $pass } leaves it out.
plain-list-range = The numbers go from 1 to { $most }.
plain-list-range-hint = The same list once more, please.
plain-pairs = Pairs like 1-2 3-1, or { $main } for none.
plain-pairs-joined = Joined already, word for word: { $pairs }
plain-pairs-again = { main-leaves-as-it-is } Or give all pairs again, like 1-2 3-1; 0 for none.
plain-pairs-expected = Two numbers with a hyphen between, like 1-2.
plain-pairs-expected-hint = { $main } alone joins nothing.
plain-pairs-range = { $left } has { $left-count } here, and { $right } { $right-count }.
plain-pairs-range-hint = The same once more, please.
plain-reflection-decides = { $name } decides about { $name }'s own lines. A line of both stays when both keep it.
# How many of the lines are let go of so far.
plain-reflection-ask = { $gone ->
    [all] { $main } lets all of it go. Numbers keep lines.
    [some] { $main } keeps the rest. The same numbers take lines back.
   *[none] { $main } keeps this. Numbers let lines go.
}
plain-reflection-numbers = { $most ->
    [0] { $main } alone goes on.
   *[other] Numbers from 1 to { $most }, or { $main } alone.
}
plain-reflection-gone = Let go: { $numbers }.
plain-reflection-all-stays = All of it stays.


### Command line

## What --help prints

cli-about = Reciprocity: an evening for two, at one keyboard, mostly talking.
cli-examples =
    examples:
      reciprocity                                  tonight's suggestion; Enter begins
      reciprocity play first-evening               this exercise
      reciprocity play --plain                     the same as plain text, for screen readers and pipes
      reciprocity play --nothing-kept --names Ana,Sam
                                                   just looking: nothing is written anywhere
      reciprocity list                             what there is to play
      reciprocity names                            who sits where, and how to put that right
      reciprocity pack check mine/                 what is wrong with a pack, if anything
      reciprocity where                            the folder where things are kept
      reciprocity keys                             which key does what

    Everything stays on this computer. --home or RECIPROCITY_HOME chooses another folder.
    Help lines and the safety page: { $help-key } in the program, { $help-command } with --plain.
cli-commands = commands
cli-home = keep things in DIR (also RECIPROCITY_HOME)
cli-where = print the folder where things are kept
cli-keys = print which key does what
cli-keys-markdown = as tables in Markdown
cli-play = play an exercise, or tonight's suggestion
cli-play-about = Play an exercise, or tonight's suggestion when none is named.
cli-play-examples =
    examples:
      reciprocity play                             tonight's suggestion
      reciprocity play ground/hello-weather        an exercise by its full name
      reciprocity play hello-weather --plain       by its own name, as plain text
      reciprocity play ./mine                      a pack that is not installed; nothing of it is kept
      reciprocity play --plain --seed 7 --opener second < lines.txt
                                                   a repeatable run
cli-play-exercise = pack/exercise, the exercise alone, or a path
cli-play-plain = lines in, lines out; works without a terminal
cli-play-names = who sits on the left and who on the right
cli-play-nothing-kept = just looking: nothing is kept anywhere
cli-play-opener = who opens: left (first) or right (second)
cli-play-seed = draw the same prompts again
cli-play-echo = with --plain: show private lines as they are typed
cli-list = list every exercise
cli-list-json = as JSON, for other programs
cli-names = show or change the names and the seats
cli-names-about = Say who sits where, or put a name or the seats right.
cli-names-examples =
    examples:
      reciprocity names                            who sits on the left, and who on the right
      reciprocity names --left Anna                a name that was mistyped, or has changed
      reciprocity names --swap                     the two change places

    Every saved line stays with the person it belongs to. Old lines stay as they were written, old names included.
cli-names-left = rename the person on the left
cli-names-right = rename the person on the right
cli-names-swap = let the two change places
cli-pack = for authors: check packs and exercises
cli-pack-new = begin a pack that plays as it is
cli-pack-new-about = Write a folder with a pack.toml and one exercise that plays as it is. What is there stays.
cli-pack-new-examples =
    examples:
      reciprocity pack new our-evenings            a folder with this name
      reciprocity pack new "Our evenings"          the same, by its title
      reciprocity pack new our-evenings --private  for the two of you alone
cli-pack-new-name = the pack's title or its id; it becomes the folder
cli-pack-new-private = for the two of you: no licence, no evidence, never for others
cli-pack-check = report every fault in every file, and wording that could be better
cli-pack-check-about = Report every fault in every file, and warn of what could be made or worded better. Exit status: 0 clean or only warned, 1 faults, 2 could not read.
cli-pack-check-examples =
    examples:
      reciprocity pack check mine/                 a pack
      reciprocity pack check mine/tea.toml         one exercise
      reciprocity pack import questions.txt        a pack from a list of questions
      reciprocity pack stats mine/                 how long it takes, and how much of it is talk
cli-pack-check-paths = a pack's folder, or an exercise file (default: the pack you are in)
cli-pack-check-strict = treat warnings as faults
cli-pack-check-all = show every finding, also of a rule with many of them
cli-pack-check-wording = look at the wording of private packs, too
cli-pack-show = write a pack as a script to review, or as cards to print
cli-pack-show-about = Write a pack or an exercise as it is read on paper. Exit status: 0 done, 1 an exercise has a fault and is left out, 2 nothing could be written.
cli-pack-show-examples =
    examples:
      reciprocity pack show mine/ --markdown       a script, to read before anybody plays it
      reciprocity pack show mine/ --html -o cards.html
                                                   cards to print
cli-pack-show-path = a pack's folder, or an exercise file
cli-pack-show-markdown = a script to review
cli-pack-show-html = cards to print
cli-pack-show-output = write into FILE, not to the screen
cli-pack-stats = print what each exercise asks for: minutes, talk, curtains, waiting, typing
cli-pack-stats-about = Print what each exercise asks of two people. Exit status: 0 fine, 1 one asks for too much.
cli-pack-stats-paths = packs or exercises (default: the built-in ones)
cli-pack-import = make a pack from a list of questions
cli-pack-import-about = Make a pack from a list of questions, and say what became of every line of it. Exit status: 0 done, 1 there are no questions in it, 2 could not be tried.
cli-pack-import-examples =
    examples:
      reciprocity pack import questions.txt        one question per line, with headings or without
      reciprocity pack import cards.csv --sets topic
                                                   a table; the column `topic` makes the sets
      reciprocity pack import -                    paste the questions, then a line with a single dot

    Text, Markdown, CSV, JSON, lists in JavaScript, notes of Anki and .docx are read. Every line that does not become
    a question is named. Import a list again after it changed: what you changed in the pack stays.
cli-pack-import-files = a list, or - for what is pasted or piped
cli-pack-import-output = the pack's folder; its name becomes the pack's id
cli-pack-import-yes = ask nothing and take what is offered
cli-pack-import-title = what the pack is called
cli-pack-import-intensity = how deep the questions go
cli-pack-import-minutes = of an evening, 1 to 60
cli-pack-import-from = where the questions are from; kept in the pack
cli-pack-import-question = the column with the questions, by name or number
cli-pack-import-sets = the column that makes sets
cli-pack-import-language = the column to take of several languages, or a code such as de
cli-pack-import-encoding = of the file, where it is read wrongly
cli-pack-import-keep-all = keep notes, advice and fillers as questions
cli-pack-import-no-mend = leave broken letters as they are
cli-pack-import-this-or-that = let both choose at once where a question offers two
cli-pack-import-suggest = let Tonight suggest it
cli-pack-import-replace = write over what was changed by hand, too
cli-pack-import-all = write out every number of the sum
cli-pack-test = run the tests in exercise files, and find the answers that lead through every branch
cli-pack-test-about = Run the [[test]] tables of exercises, look for answers that lead through each branch, and name what does not fit a small window. Exit status: 0 all passed, 1 something failed, 2 could not read.
cli-pack-test-examples =
    examples:
      reciprocity pack test mine/tea.toml          its tests, and tests to paste for what they leave out
      reciprocity pack test mine/                  a pack, a line for each exercise
      reciprocity pack test                        the pack in the current folder
cli-pack-test-paths = packs or exercises (default: the current folder)
cli-pack-test-branches = print tests to paste for several exercises, too
cli-pack-try = play a pack or an exercise that is being written, and follow what is saved
cli-pack-try-about = Play a pack or an exercise that is being written. Nothing of it is kept, and what is saved meanwhile is read again. Exit status: 0 played, 1 it cannot be played, 2 it could not be tried.
cli-pack-try-examples =
    examples:
      reciprocity pack try mine/                   a pack; several exercises are listed
      reciprocity pack try mine/tea.toml           one exercise
      reciprocity pack try mine/tea.toml --at end  from this step on; with made-up answers before it
      reciprocity pack try                         the pack in the current folder

    Save the file while it is played: the evening goes on at the same step, with the same answers.
cli-pack-try-path = a pack's folder, or an exercise file
cli-pack-try-at = begin at the step with this id, or at EXERCISE.STEP
cli-pack-check-format = how faults are written: %(choices)s
cli-pack-check-fix = mend quotes, tabs, line ends and a missing format first
cli-pack-check-watch = check again at every save, until Ctrl+C
cli-pack-explain = explain a code of check, or a key of a file
cli-pack-explain-about = Say what a code of `pack check` means, with a wrong and a right example; or what a key of a file takes, with its limits. Exit status: 0 explained, 1 there is no such code or key.
cli-pack-explain-examples =
    examples:
      reciprocity pack explain E203                what a code means
      reciprocity pack explain deck                a kind of step and its keys
      reciprocity pack explain minutes             a key, wherever there is one
      reciprocity pack explain deck.minutes        the key of this kind alone
cli-pack-explain-what = like E203, W326, deck, minutes, step.do
cli-pack-schema = write the JSON Schemas with which editors complete and underline
cli-pack-schema-about = Print the JSON Schema of an exercise, or write the schemas of all files into a folder.
cli-pack-schema-examples =
    examples:
      reciprocity pack schema -o mine/.schema      all of them, beside a pack
      reciprocity pack schema --pack               the one of pack.toml, on the screen

    The first line of a file leads an editor there:
      #:schema .schema/exercise-1.json
cli-pack-schema-which =
    print the one { $of ->
        [pack] of pack.toml
        [exercise] of an exercise
       *[path] of a path
    }
cli-pack-schema-output = write all of them into DIR
cli-pack-install = put a pack into the library
cli-pack-install-about = Put a pack into the library: a folder, or an archive (.rpack). Exit status: 0 done, 1 something is wrong with the pack, 2 it could not be tried.
cli-pack-install-examples =
    examples:
      reciprocity pack install mine/               a pack's folder
      reciprocity pack install mine.rpack          an archive
      reciprocity pack list                        what is installed
      reciprocity pack remove mine                 take it out again

    What it is and what it changes is shown first. Installing it again replaces it; what you kept stays.
cli-pack-install-path = a pack's folder, or an archive
cli-pack-install-yes = do not ask
cli-pack-list = list every pack
cli-pack-list-json = as JSON, for other programs
cli-pack-remove = take an installed pack out of the library
cli-pack-remove-about = Take an installed pack out of the library. What you kept of it stays in your journal.
cli-pack-remove-id = the id of the pack, as `pack list` shows it
cli-pack-remove-yes = do not ask
cli-pack-build = make the archive of a pack, to give to others
cli-pack-build-about = Make the archive of a pack (.rpack), to give to others. A private pack is not built.
cli-pack-build-examples =
    examples:
      reciprocity pack build mine/                 mine.rpack, in the current folder
      reciprocity pack build mine/ -o out/         out/mine.rpack

    The same files always make the same archive.
cli-pack-build-path = a pack's folder
cli-pack-build-output = where to; a folder takes the usual name in it

## practice

cli-practice = what a counselor handed out: add it, list it, remove it, share what came of it

## counselor

cli-counselor = for counselors: hand out practice, and read what comes back
cli-assign = put a practice together and write its file
cli-assign-about =
    Put a practice together for a couple: in a form at a terminal, or by options.
    It is one small file, which you hand over yourself.
cli-assign-examples =
    examples:
      reciprocity counselor assign                         opens the form
      reciprocity counselor assign --bundle warm-up -o out/
      reciprocity counselor assign --from report-k7m2-p9qd-warm-up-1.toml \
          --bundle unheard --seen-alone yes
      reciprocity counselor assign --seen-alone yes \
          --exercise regard/three-small-things --why "A light one." \
          --exercise civility/gentle-start --release after+3
      reciprocity counselor assign --check practice-k7m2-p9qd-warm-up-1.toml

    --why, --slot, --fallback and --release belong to the --exercise before them.
    An exercise that a bundle or a report has brought keeps its place and is
    changed; any other comes behind. A value "" takes out what was there.

    The bundles are warm-up, unheard, load, stuck-topic, values-and-limits and
    after-a-hurt.
cli-assign-beginnings = begin with
cli-assign-bundle = exercises for a common aim
cli-assign-saved = a bundle that you saved with --save-as
cli-assign-from = what a couple handed back: their code, the next number, and what was left for another time
cli-assign-tasks = exercises
cli-assign-exercise = an exercise, as `reciprocity list` names it; may be given again
cli-assign-why = the reason, in a line
cli-assign-slot = when to do it: "If it is Thursday after dinner, then ten minutes at the table."
cli-assign-fallback = a lighter exercise for a day with little left to give
cli-assign-release = when it opens: at-once, after (the one before), after+3 (days after it), or a day like 2026-12-08
cli-assign-without = leave out one that a bundle or a report has brought
cli-assign-frame = the practice
cli-assign-title = what the two see as its name
cli-assign-begins = the first day, like 2026-12-01; today without it
cli-assign-ends = the last day of the window; nothing runs out then
cli-assign-weeks = or how many weeks the window has; those of the bundle, or two, without it
cli-assign-couple = the code of a couple from earlier; a new one is drawn without it
cli-assign-id = its id; the title and a number without it
cli-assign-from-name = your name, as the two see it
cli-assign-hear-about = what you would like to hear about; up to five times
cli-assign-seen-alone = before medium or deep work: yes, no or not-asked. It stays on this computer.
cli-assign-paper = also write the tasks and a start sheet as pages to print
cli-assign-save-as = also save its exercises as a bundle of your own
cli-assign-output = where to; a folder takes the usual name in it
cli-assign-check = check a practice that was changed by hand, and write nothing
assign-option-of-exercise = { $option } belongs to an exercise, and none comes before it.
assign-option-of-exercise-hint = Put it behind the --exercise that it is about.
assign-needs-something = There is nothing to put into the practice, and no terminal to show the form in.
assign-needs-something-hint = Name a bundle with --bundle, or exercises with --exercise.
assign-nothing-in-it = There is no exercise left in this practice.
assign-nothing-in-it-hint = Name one with --exercise, or a bundle with --bundle.
assign-one-bundle = --bundle and --saved name two beginnings.
assign-one-bundle-hint = Take one, and add exercises with --exercise.
assign-no-such-bundle = There is no bundle called { $name }.
assign-bundles-are = There is { $names }.
assign-no-saved-bundle = There is no saved bundle called { $name }, nor any other.
assign-no-saved-bundle-hint = --save-as NAME saves one.
saved-bundle-faulty = { $file } cannot be used: { $problem } (line { $line }).
saved-bundle-faulty-hint = Mend that line, or take the file out of the folder.
assign-no-code = { $code } is not the code of a couple.
assign-no-code-hint = It looks like k7m2-p9qd. It is in their practice and in their report.
assign-other-couple = The report is from { $report }, and { $code } is another couple.
assign-other-couple-hint = Leave --couple out; the code comes with the report.
assign-ends-or-weeks = --ends and --weeks both say when the window ends.
assign-ends-or-weeks-hint = Take one of the two.
assign-weeks = A window has from 1 to { $most } weeks.
assign-no-day = { $option } takes a day like 2026-12-01, and { $typed } is none.
assign-no-release = “{ $typed }” does not say when an exercise opens.
assign-no-release-hint = Say at-once, after, after+3, or a day like 2026-12-08.
assign-exercise-twice = { $exercise } is named twice.
assign-exercise-twice-hint = Name it once; --why may say that it is worth doing again.
assign-usual-title = Something to try
assign-seen-alone-needed = This practice goes beyond light work. Was each partner seen alone?
assign-seen-alone-needed-hint = Say so with --seen-alone yes, no or not-asked. The answer stays on this computer, and is not in the file.
assign-seen-alone-about = This practice goes beyond light work. Your answer stays on this computer, and is not in the file.
assign-seen-alone-ask = Have you seen each partner alone, and asked about fear, control and injury? (yes, no, not-asked)
assign-not-seen-alone = Before work that goes deeper, see each partner alone and ask about fear, control and injury, and agree on what to do if things heat up.
assign-say-next = Give the two the file, and the code { $code } to keep. They add it with: reciprocity practice add { $file }
assign-checked =
    { $number ->
        [0] Nothing is wrong with it.
        [one] 1 fault.
       *[other] { $number } faults.
    }
cli-counselor-key = make your key once, so that couples can seal reports to it; print its public part
cli-counselor-key-about = Makes the key that opens sealed reports, if there is none yet, and prints its public part. An existing key is never replaced.
cli-counselor-review = read a report together, or see all couples of a folder
cli-counselor-review-about = Shows one report as a page, or what went out and came back in a folder. Nothing is changed, and nothing is sent anywhere.
cli-counselor-review-examples =
    examples:
      reciprocity counselor review report-k7m2-p9qd-one.toml.age    one report
      reciprocity counselor review cases/                           all couples
      reciprocity counselor review cases/ --json cases.json         as data

    docs/counselor-data.md describes the data.
cli-counselor-review-path = a report, or a folder of practices and reports, with its subfolders
cli-counselor-review-plain = as text, also in a terminal
cli-counselor-review-csv = write a table for a database or a spreadsheet; - prints it
cli-counselor-review-json = write everything for a database; - prints it
cli-counselor-purge = erase what there is of a couple whose case is closed
cli-counselor-purge-about = Lists what there is of one couple in a folder and in your own things, asks, and erases it.
cli-counselor-purge-examples =
    example:
      reciprocity counselor purge k7m2-p9qd cases/
cli-counselor-purge-couple = the code of the couple
cli-counselor-purge-folder = the folder with the practices and reports
cli-counselor-purge-yes = do not ask
cli-counselor-key-only = print the public key and nothing else

## What the command line cannot mean

cli-help-shows = { $command } --help shows what there is.
cli-only-with-play = { $option } only works with play, not with { $verb }.
cli-unknown-argument = There is nothing called { $name } here.
cli-value-missing = { $option } needs a value.
cli-no-whole-number = { $option } needs a whole number, and { $value } is not one.
cli-argument-missing = { $name } is missing.
cli-no-such-choice = { $option } cannot be { $value }.
cli-unknown-command = There is no command { $name }. { $hint }
cli-how-to-play = An exercise is played with: reciprocity play EXERCISE.
did-you-mean = Did you mean { $name }?
no-reason-given = no reason given
file-not-read-or-written = A file could not be read or written: { $reason }.
terminal-needed = This needs a terminal.
terminal-needed-hint = { $instead } works without one.
terminal-too-simple = This terminal cannot show the screen.
terminal-too-simple-hint = { $instead } works in it.

## Questions in a terminal

prompts-need-terminal = This asks a few things, and there is no terminal to answer in.
prompts-need-terminal-hint = --yes takes what is offered.
prompt-choices = Please type { $before } or { $last }.
prompt-number = Please type a number from { $least } to { $most }.
prompt-yes-no = Please type y or n.
prompt-input-ended = The input ended before the last answer, and nothing was changed.

## play, list, names

play-two-names-needed = --names needs two names with a comma between.
play-two-names-needed-hint = For example: --names Ana,Sam
play-or-by-path = { $hint } A pack that is not installed is played by its path, like ./mine.
play-exercise-not-path = This plays the exercise { $exercise }. For the path: { $command }
names-and-seats-at-once = Change names and seats one at a time.
names-and-seats-at-once-hint = First --swap, then the names.
names-nobody-yet = Nobody has sat down yet.
names-nobody-yet-hint = The first evening asks for two names.
list-pack =
    { $origin ->
        [built-in] { $title } ({ $id })
        [installed] { $title } ({ $id }, installed)
       *[working] { $title } ({ $id }, not installed)
    }
list-minutes = { $minutes } min
list-intensity =
    { $intensity ->
        [light] light
        [medium] medium
       *[deep] deep
    }
list-how-to-play = `reciprocity play NAME` plays one of them.
list-nothing-to-play = There is nothing to play here.

## Trying a path

trial-again = Again: { $command }
trial-step-in-several = More than one exercise has a step called { $step }.
trial-step-in-several-hint = Choose one: { $ways }
trial-or = { $before } or { $other }
trial-no-such-step = There is no step called { $step }.
trial-known-steps = There are { $known }.
trial-nearest-step = Did you mean { $step }? There are { $known }.
path-not-there = There is no file or folder { $path }.
path-is-archive = { $name } is a packed pack.
path-is-archive-hint = `reciprocity pack install { $path }` puts it into the library.
path-is-no-plain-file = { $path } is not a plain file.
path-is-no-plain-file-hint = { $command } takes a pack's folder, or an exercise file.
path-is-no-exercise = { $name } is not an exercise; those are .toml files.
path-import-makes-pack = `reciprocity pack import { $path }` makes a pack of a list of questions.
path-is-path-of-weeks = { $name } is a path of some weeks.
path-is-path-of-weeks-hint = `{ $command } { $pack }` plays the exercises of its pack.
path-not-playable = { $path } cannot be played: { $problem }.
path-not-playable-hint = `reciprocity pack check { $quoted }` shows more.
path-name-another-folder = Another folder can be named.
path-contains-packs = { $folder } contains packs: { $packs }.
path-contains-packs-hint = `{ $command } { $pack }` takes one.
path-new-makes-pack = `reciprocity pack new NAME` makes a pack that can be played.
path-what-is-taken = { $command } takes a pack's folder, or an exercise file; `reciprocity pack new NAME` makes a pack.
folder-not-opened = { $folder } cannot be opened.
no-exercise-in = There is no exercise in { $path }.
names-and-more =
    { $more ->
        [0] { $names }
       *[other] { $names } and { $more } more
    }

## pack check, stats, schema

check-count =
    { $severity ->
        [error] { $number ->
            [one] 1 fault
           *[other] { $number } faults
        }
        [warning] { $number ->
            [one] 1 warning
           *[other] { $number } warnings
        }
       *[hint] { $number ->
            [one] 1 hint
           *[other] { $number } hints
        }
    }
check-nothing-wrong =
    { $files ->
        [one] 1 file, nothing wrong.
       *[other] { $files } files, nothing wrong.
    }
check-summary =
    { $files ->
        [1] { $counts }
       *[other] { $counts } in { $faulty } of { $files } files
    }{ $unread ->
        [0] .
        [one] ; 1 file could not be read.
       *[other] ; { $unread } files could not be read.
    }
check-lint-skipped =
    { $number ->
        [one] The wording of 1 private file was not looked at; --wording does that.
       *[other] The wording of { $number } private files was not looked at; --wording does that.
    }
check-watching = Checking again at every save. Ctrl+C ends it.
fix-is-link = { $file }: left as it is, since it is a link
fix-other-faults = { $file }: left as it is, since mending it would bring other faults to light
fix-not-written = { $file }: left as it is, since it cannot be written
stats-what-is-shown = minutes said and computed, share of talk, curtains, longest wait in seconds, lines to type
# The names of columns, each at most as wide as its numbers.
stats-column =
    { $column ->
        [exercise] exercise
        [said] said
        [about] about
        [talk] talk
        [curtains] curtains
        [wait] wait
        [typed] typed
       *[minutes] minutes
    }
stats-too-much = too much: { $columns }
schema-not-written = Nothing can be written into { $folder }.
schema-not-written-hint = Name another folder.
schema-first-line = An exercise finds its schema by its first line: { $line }
try-no-pack-here = The current folder is not a pack: it has no { $file }.
try-no-pack-here-hint = Name a pack: { $command } PATH
no-path-and-no-pack = No path was given, and this folder is not a pack: there is no pack.toml in it.
name-pack-or-exercise = Name a pack's folder, or an exercise file.

## pack new, install, remove, list, build, show

nothing-changed = Nothing was changed.
disk-full-nothing-written = The disk is full, and nothing was written.
disk-full-nothing-written-hint = Make some room, then try again.
fault-place =
    { $line ->
        [0] { $file }
       *[other] { $file }, line { $line }
    }
new-next =
    { $command ->
        [try] play it as it is, while you write
        [check] what is wrong, with line and column
       *[install] put it into your library
    }
new-is-there = { $folder }/ is there already, and nothing in it was changed.
new-wrote = Wrote { $folder }/ with { $files }.
install-same = { $pack } is installed already, and nothing in it differs.
install-no-id = The pack has no id that can be used.
install-id-taken = { $problem }, and that one stays.
install-id-taken-hint = Its author can give it another id in pack.toml.
install-fault = { $problem } ({ $place })
install-refused = { $pack } cannot be installed: { $problem }.
install-first-of =
    { $number ->
        [1] { $hint }
       *[other] That is the first of { $number } faults. { $hint }
    }
install-no-exercise = There is no exercise in { $pack }.
install-no-exercise-hint = `reciprocity pack new` begins one that plays.
install-no-pack-there = { $folder } is not a pack, and it stays.
install-no-pack-there-hint = Move it away first.
install-old = { $pack } { $version } is installed under this id.
install-ask = Install it?
install-ask-replace = Replace it?
install-ask-replace-others = Replace { $pack }?
install-by-others = { $pack } is by others and has the same id, so it is not replaced.
install-by-others-hint = Remove it first: reciprocity pack remove { $id }
install-not-both = The one that is installed is by others. Both cannot be there.
install-done = Installed. It is in the library now; to play: reciprocity play { $exercise }
remove-stays = What you kept of it stays in your journal, and an evening you are in the middle of goes on.
remove-ask = Remove it?
remove-done = { $pack } is removed.
remove-built-in = { $pack } comes with the program and stays.
remove-built-in-hint = Only installed packs can be removed.
remove-not-installed = No pack called { $pack } is installed.
remove-which-are-installed = `reciprocity pack list` shows those that are.
packs-none-installed = None is installed. `reciprocity pack install PATH` puts one into the library.
packs-title =
    { $title } ({ $origin ->
        [built-in] built in
        [installed] installed
       *[working] not installed
    }{ $private ->
        [yes] , private)
       *[no] )
    }
pack-title = { $title } ({ $id } { $version })
pack-title-by = { $title } ({ $id } { $version }), by { $authors }
pack-licence = Licence: { $licence }
pack-private = It is for the two of you alone.
pack-source = Questions from: { $source }
pack-and-more = and { $number } more
pack-care = Take care with { $exercise }: { $care }
pack-more-cares = { $number } more have a care note; it is shown with each.
pack-no-exercise = There is no exercise in it.
pack-exercises =
    { $number ->
        [one] 1 exercise
       *[other] { $number } exercises
    }
pack-minutes = { $least } minutes
pack-minutes-to = { $least } to { $most } minutes
pack-of-intensity = { $number } { $intensity }
pack-what-is-in-it = { $exercises }, { $minutes }; { $depths }; { $kinds }.
pack-exercise-line = { $title } ({ $minutes } minutes, { $intensity })
pack-files-left-out = No part of a pack, so left out: { $files }.
changes-added = Added
changes-changed = Changed
changes-removed = Removed
changes-other-files = Other files that differ: { $files }
changes-saved-note = Everything you kept of them stays in your journal and can still be read.
changes-renamed-note = An exercise that only got another name counts as removed and added: it begins again under the new one.
build-archive-already = { $file } is an archive already.
build-archive-already-hint = { $command } takes the folder of a pack.
build-done =
    { $file } { $happened ->
        [same] is the same as before
        [built] is built
       *[again] is built again
    }: { $files ->
        [one] 1 file
       *[other] { $files } files
    }, { $bytes } bytes.
build-private = { $pack } is private, and nothing private is built for others.
build-private-hint = Others may have it? Then take `private = true` out of { $file }, and say under which licence.
build-fault = { $pack } cannot be built: { $problem } ({ $place }).
build-is-there = { $file } is there already, and it stays.
build-is-there-hint = -o names another file.
build-not-written = Nothing can be written to { $folder }.
build-not-written-hint = -o names another place.
show-left-out = { $place } is left out: { $problem }. `reciprocity pack check` shows more.
show-something-else = { $file } is something else, and it stays as it is.
show-something-else-hint = Choose another name with -o.
show-not-written = { $file } cannot be written.
show-not-written-hint = Choose another name with -o.
show-wrote = Wrote { $file }.

## pack import

import-no-question = There is no question in it, so nothing was written.
import-keep-all-keeps = --keep-all keeps what was left out.
import-what-a-list-is = A list has one question on each line, for example.
import-minutes = --minutes needs a number from 1 to { $most }, and { $value } is not one.
import-one-input = There is only one input, so - may be given once.
import-folder-no-id = The folder { $folder } cannot be a pack: its name is the pack's id, in small letters, digits and single hyphens.
import-folder-no-id-hint = For example: -o { $example }
import-broken-letters = Some letters look broken: { $sample }
import-ask-mend = Put them right, as in: { $sample }
import-no-input = There is no input to read from.
import-name-a-file = Name a file with the questions.
import-paste-here = Paste the questions here. A line with a single dot ends them.
import-pasted = pasted text
import-ask-update = { $folder } was made from this list. Bring what changed into it?
import-ask-title = Title?
import-ask-intensity = Light, medium or deep?
import-ask-minutes = Minutes per evening?
import-ask-source = Where are they from? (kept in the pack)
import-no-language-column = No column is called { $name }.
import-no-language-column-hint = Or give a code, as in: --language de
import-folder-taken = There is something called { $folder } here already, and it stays as it is.
import-id-taken = { $folder } is the id of a pack that comes with the program, and no other can have it.
import-another-folder = Another title with --title, or another folder with -o.
import-ask-another-title = Another title?
import-usual-title = Questions
import-wrote =
    { $more ->
        [yes] Wrote { $folder }/ ({ $files } and more).
       *[no] Wrote { $folder }/ ({ $files }).
    }
import-language-unclear = Its language is not clear: --language CODE sets it, or `language` in pack.toml.
import-play-it = Play it:  reciprocity play { $path }
import-keep-it = Keep it:  reciprocity pack install { $path }
import-ask-play = Play it now? Nothing of it is kept.
import-faults =
    { $number ->
        [one] 1 fault: reciprocity pack check { $path }
       *[other] { $number } faults: reciprocity pack check { $path }
    }
import-could-be-better =
    Nothing wrong. { $number ->
        [one] 1 thing
       *[other] { $number } things
    } could be said better: { $rules }.
import-see-them = See them: reciprocity pack check { $path }
import-nothing-wrong = Nothing wrong.
reimport-nothing-to-do = { $folder }/ is as the list has it; nothing was changed.
reimport-changed-by-hand = { $file } was changed by hand.
reimport-more-lines = and more lines like these
reimport-file-stays = { $file } stays as it is; --replace writes over what was changed in it.
reimport-ask = Write it like this?
reimport-same-questions = The questions are the same as before.
reimport-sum =
    { $added ->
        [one] 1 question
       *[other] { $added } questions
    } added, { $changed } changed, { $removed } removed.
reimport-kept-reworded =
    { $number ->
        [one] 1 question
       *[other] { $number } questions
    } that you reworded yourself stayed in your words.
reimport-file-removed = { $file } removed
reimport-changed = Changed { $folder }/ ({ $files }).
reimport-left =
    { $number ->
        [one] Left as it is: { $files }.
       *[other] Left as they are: { $files }.
    }

## pack test

test-not-testable =
    { $place }: cannot be tested: { $more ->
        [0] { $problem }
       *[other] { $problem } ({ $more } more)
    }. `reciprocity pack check { $file }` shows more.
test-no-tests =
    { $branches ->
        [one] no tests yet; 1 branch.
       *[other] no tests yet; { $branches } branches.
    }
test-tests =
    { $number ->
        [one] 1 test
       *[other] { $number } tests
    }
test-result =
    { $failed ->
        [0] { $tests } passed
       *[other] { $failed } of { $tests } failed
    }; { $untested ->
        [0] every one of { $branches } branches is tested.
       *[other] { $untested } of { $branches } branches in no test.
    }
test-not-decided = Not decided in { $seconds } seconds:
test-step-too-long =
    { $step } by { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }
test-longer-than-window = Longer than { $window }: { $steps }.
test-paste-below = Tests for these branches, to be pasted below the last step:
test-summary =
    { $failed ->
        [0] { $exercises }, all fine.
       *[other] { $failed } of { $exercises } failed.
    }
