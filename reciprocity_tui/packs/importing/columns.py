"""Rows with columns: which column asks, which one makes sets, which one says how deep it goes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reciprocity_tui.errors import UsageError
from reciprocity_tui.packs.importing.entries import Entry, ImportOptions
from reciprocity_tui.packs.importing.levels import parse_level
from reciprocity_tui.packs.importing.text_lines import is_question

QUESTION_NAMES = frozenset(
    {
        "question", "questions", "text", "prompt", "q", "front", "content", "body", "card", "frage", "fragen",
        "pregunta", "domanda", "pergunta", "spørgsmål", "spørgsmal", "fråga", "vraag", "вопрос", "otázka", "pytanie",
        "kysymys", "質問",
    }
)  # fmt: skip
SET_NAMES = frozenset(
    {
        "category", "categories", "set", "topic", "theme", "section", "group", "deck", "kategorie", "kategori",
        "categoria", "categoría", "catégorie", "thema", "tema", "thème", "tag", "tags", "категория", "тема", "subject",
    }
)  # fmt: skip
LEVEL_NAMES = frozenset({"level", "depth", "deepness", "deepnesslevel", "deepness_level", "intensity", "difficulty",
                         "stufe", "niveau", "dybde", "tiefe", "уровень"})  # fmt: skip
NAMES_OF_LISTS = frozenset(
    {
        "questions",
        "items",
        "data",
        "list",
        "cards",
        "prompts",
        "entries",
        "results",
        "values",
        "deck",
        "text",
    }
)
"""Names that a list of questions has among other values."""
TYPE_NAMES = frozenset({"type", "kind"})
NO_QUESTIONS = frozenset({"dare", "dares", "challenge", "pflicht"})
"""Values of a type that ask for something to be done, where this program only talks."""
LANGUAGES = frozenset(
    {
        "ar", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja",
        "ko", "lt", "lv", "nl", "no", "nb", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi",
        "zh",
    }
)  # fmt: skip
"""Codes that a column may be named by."""
_NAMES_OF_LANGUAGES = {"english": "en", "hebrew": "he", "heb": "he", "german": "de", "deutsch": "de", "danish": "da",
                       "french": "fr", "spanish": "es", "russian": "ru", "italian": "it", "dutch": "nl"}  # fmt: skip
_MOSTLY_THE_SAME = 0.8
"""Share of rows with one text from which a column is no language of its own."""
_FEW_SETS = 40


@dataclass(frozen=True)
class Row:
    """One row. set, level -- from what is around it, where it is in a group."""

    number: int
    line: int
    cells: Mapping[str, str]
    set: str = ""
    level: int | None = None


@dataclass
class Columns:
    """What each column is for; empty where there is none. language -- of the column that asks."""

    question: str = ""
    sets: str = ""
    level: str = ""
    type: str = ""
    language: str = ""
    notes: list[str] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)


def normalize_name(name: str) -> str:
    """A column's name as it is compared."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())


def choose(rows: Sequence[Row], wishes: ImportOptions) -> Columns:
    """Say what each column is for. Raises UsageError for a column that was wished for and is not there."""
    names = list(dict.fromkeys(name for row in rows for name in row.cells))
    values = {name: [row.cells.get(name, "") for row in rows] for name in names}
    columns = Columns()
    _choose_sets(columns, names, values, wishes)
    _choose_question(columns, names, values, wishes)
    columns.level = _first_known(names, LEVEL_NAMES, but=(columns.sets, columns.question))
    if columns.level and not any(parse_level(value, bare=True) for value in values[columns.level]):
        columns.level = ""
    columns.type = _first_known(names, TYPE_NAMES, but=(columns.sets, columns.question))
    _describe_choice(columns, names, values, wishes)
    return columns


def _find_column(name: str, names: Sequence[str], option: str) -> str:
    """The column that was asked for by its name or number. Raises UsageError."""
    for column in names:
        if normalize_name(column) == normalize_name(name):
            return column
    if name.isdecimal() and 1 <= int(name[:4]) <= len(names):
        return names[int(name[:4]) - 1]
    known = ", ".join(column_name or "(no name)" for column_name in names[:12])
    raise UsageError(f"There is no column {name[:40]} for {option}.", f"There is: {known}.")


def _first_known(names: Iterable[str], known: frozenset[str], but: Sequence[str] = ()) -> str:
    return next((name for name in names if normalize_name(name) in known and name not in but), "")


def _choose_sets(
    columns: Columns, names: Sequence[str], values: Mapping[str, Sequence[str]], wishes: ImportOptions
) -> None:
    if wishes.sets:
        columns.sets = _find_column(wishes.sets, names, "--sets")
        return
    for name in names:
        if normalize_name(name) in SET_NAMES:
            kinds = {value for value in values[name] if value}
            if 1 <= len(kinds) <= max(2, min(_FEW_SETS, len(values[name]) // 2)):
                columns.sets = name
                return


def _choose_question(
    columns: Columns, names: Sequence[str], values: Mapping[str, Sequence[str]], wishes: ImportOptions
) -> None:
    if wishes.question:
        columns.question = _find_column(wishes.question, names, "--question")
        columns.language = language_code(columns.question)
        return
    texts = [name for name in names if name != columns.sets and not _constant(values[name])]
    tongues = [name for name in texts if language_code(name)]
    if wishes.language and (wanted := _in_language(wishes.language, names)):
        columns.question, columns.language = wanted, language_code(wanted)
        return
    named = _first_known(texts, QUESTION_NAMES)
    if named:
        columns.question = named
    elif tongues:
        columns.question = next((name for name in tongues if language_code(name) == "en"), tongues[0])
        columns.language = language_code(columns.question)
    else:
        columns.question = max(texts or names, key=lambda name: _looks_asked(values[name]), default="")


def _in_language(wish: str, names: Iterable[str]) -> str:
    return next(
        (
            n
            for n in names
            if normalize_name(n) == normalize_name(wish) or language_code(n) == wish.casefold()
        ),
        "",
    )


def language_code(name: str) -> str:
    """Return the code of the language that a column is named for; empty when it is named for none."""
    last = re.split(r"[_ .-]", normalize_name(name))[-1]
    code = _NAMES_OF_LANGUAGES.get(last, last)
    return code if code in LANGUAGES else ""


def _constant(values: Sequence[str]) -> bool:
    """Return whether nearly all rows say the same, as where a translation is still missing."""
    full = [value for value in values if value]
    return len(full) > 2 and Counter(full).most_common(1)[0][1] > _MOSTLY_THE_SAME * len(full)


def _looks_asked(values: Sequence[str]) -> tuple[int, int]:
    asking = sum(map(is_question, values))
    return asking, sum(map(len, values))


def _describe_choice(
    columns: Columns, names: Sequence[str], values: Mapping[str, Sequence[str]], wishes: ImportOptions
) -> None:
    """Say what was taken for what, and which of it is a guess."""
    place = f"column {names.index(columns.question) + 1} " if columns.question in names else ""
    columns.notes.append(f"{place}`{columns.question}` is the question")
    if columns.sets:
        kinds = len({value for value in values[columns.sets] if value})
        columns.notes.append(f"`{columns.sets}` makes {kinds} {'set' if kinds == 1 else 'sets'}")
    if columns.level:
        columns.notes.append(f"`{columns.level}` says how deep it goes")
    same = [
        name for name in names if _constant(values[name]) and language_code(name) and name != columns.question
    ]
    if same:
        columns.notes.append(f"{_format_names(same)} says the same in nearly every row")
    used = {columns.question, columns.sets, columns.level}
    rest = [name for name in names if name not in used]
    if rest:
        columns.notes.append(f"left out of every row: {_format_names(rest)}")
    if not wishes.question:
        options = ["--question COL", *(["--sets COL"] if columns.sets and not wishes.sets else [])]
        options += ["--language COL"] if columns.language and not wishes.language else []
        columns.guesses.append(f"columns are a guess: {', '.join(options)}")


def _format_names(names: Sequence[str]) -> str:
    return ", ".join(f"`{name[:30]}`" for name in names[:20]) + (
        f" and {len(names) - 20} more" * (len(names) > 20)
    )


def entries(rows: Iterable[Row], columns: Columns) -> Iterator[Entry]:
    """Yield an entry for each row."""
    for row in rows:
        text = row.cells.get(columns.question, "")
        level = parse_level(row.cells.get(columns.level, ""), bare=True) if columns.level else row.level
        entry = Entry(
            row.number, text, line=row.line, set=row.cells.get(columns.sets, "") or row.set, level=level
        )
        kind = row.cells.get(columns.type, "").strip().casefold() if columns.type else ""
        if not any(cell.strip() for cell in row.cells.values()):
            yield entry.with_outcome("blank")
        elif kind in NO_QUESTIONS:
            yield entry.with_outcome("left out", f"a {kind}: nobody has to do anything here")
        elif not text.strip():
            rest = " ".join(cell for cell in row.cells.values() if cell.strip())
            yield replace(entry, text=rest).with_outcome("left out", f"nothing in `{columns.question[:30]}`")
        else:
            yield entry
