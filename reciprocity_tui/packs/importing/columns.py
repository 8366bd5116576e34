"""Interpret the columns of a table: which contains the questions, which makes sets, which is the level."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reciprocity_tui.errors import UsageError
from reciprocity_tui.message import Message
from reciprocity_tui.messages import text
from reciprocity_tui.packs.importing.entries import Entry, ImportOptions
from reciprocity_tui.packs.importing.levels import parse_level
from reciprocity_tui.packs.importing.text_lines import is_question
from reciprocity_tui.packs.name_some import name_some

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
"""Names of a list of questions among other values."""
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
"""Codes that may name a column."""
_NAMES_OF_LANGUAGES = {"english": "en", "hebrew": "he", "heb": "he", "german": "de", "deutsch": "de", "danish": "da",
                       "french": "fr", "spanish": "es", "russian": "ru", "italian": "it", "dutch": "nl"}  # fmt: skip
_MOSTLY_THE_SAME = 0.8
"""Share of rows with the same text above which a column is no translation."""
_FEW_SETS = 40


@dataclass(frozen=True)
class Row:
    """One row. set, level -- of the group around it, if there is one."""

    number: int
    line: int
    cells: Mapping[str, str]
    set: str = ""
    level: int | None = None


@dataclass
class Columns:
    """The name of the column for each purpose; empty where there is none. language -- of the column of questions."""

    question: str = ""
    sets: str = ""
    level: str = ""
    type: str = ""
    language: str = ""
    notes: list[Message] = field(default_factory=list)
    guesses: list[Message] = field(default_factory=list)


def normalize_name(name: str) -> str:
    """Return a column's name in the form in which names are compared."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())


def choose(rows: Sequence[Row], wishes: ImportOptions) -> Columns:
    """Choose the column for each purpose. Raises UsageError for an option that names a missing column."""
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
    """Return the column with this name or number. Raises UsageError."""
    for column in names:
        if normalize_name(column) == normalize_name(name):
            return column
    if name.isdecimal() and 1 <= int(name[:4]) <= len(names):
        return names[int(name[:4]) - 1]
    known = ", ".join(column_name or text("import-column-unnamed") for column_name in names[:12])
    raise UsageError(Message("import-no-column", name=name[:40], option=option, known=known))


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
    """Return the code of the language in the name of a column; empty when there is none."""
    last = re.split(r"[_ .-]", normalize_name(name))[-1]
    code = _NAMES_OF_LANGUAGES.get(last, last)
    return code if code in LANGUAGES else ""


def _constant(values: Sequence[str]) -> bool:
    """Return whether nearly all rows are the same, as where a translation is still missing."""
    full = [value for value in values if value]
    return len(full) > 2 and Counter(full).most_common(1)[0][1] > _MOSTLY_THE_SAME * len(full)


def _looks_asked(values: Sequence[str]) -> tuple[int, int]:
    asking = sum(map(is_question, values))
    return asking, sum(map(len, values))


def _describe_choice(
    columns: Columns, names: Sequence[str], values: Mapping[str, Sequence[str]], wishes: ImportOptions
) -> None:
    """Note how the columns were interpreted, and which of it is a guess."""
    place = names.index(columns.question) + 1 if columns.question in names else 0
    columns.notes.append(Message("import-question-column", number=place, name=columns.question))
    if columns.sets:
        kinds = len({value for value in values[columns.sets] if value})
        columns.notes.append(Message("import-sets-column", name=columns.sets, number=kinds))
    if columns.level:
        columns.notes.append(Message("import-level-column", name=columns.level))
    same = [
        name for name in names if _constant(values[name]) and language_code(name) and name != columns.question
    ]
    if same:
        columns.notes.append(Message("import-column-the-same", names=_format_names(same)))
    used = {columns.question, columns.sets, columns.level}
    rest = [name for name in names if name not in used]
    if rest:
        columns.notes.append(Message("import-columns-left-out", names=_format_names(rest)))
    if not wishes.question:
        options = ["--question COL", *(["--sets COL"] if columns.sets and not wishes.sets else [])]
        options += ["--language COL"] if columns.language and not wishes.language else []
        columns.guesses.append(Message("import-columns-guessed", options=", ".join(options)))


def _format_names(names: Sequence[str]) -> Message:
    return name_some([f"`{name[:30]}`" for name in names], 20)


def entries(rows: Iterable[Row], columns: Columns) -> Iterator[Entry]:
    """Yield an entry for each row."""
    for row in rows:
        question = row.cells.get(columns.question, "")
        level = parse_level(row.cells.get(columns.level, ""), bare=True) if columns.level else row.level
        entry = Entry(
            row.number, question, line=row.line, set=row.cells.get(columns.sets, "") or row.set, level=level
        )
        kind = row.cells.get(columns.type, "").strip().casefold() if columns.type else ""
        if not any(cell.strip() for cell in row.cells.values()):
            yield entry.with_outcome("blank")
        elif kind in NO_QUESTIONS:
            yield entry.with_outcome("left out", Message("left-out-dare", kind=kind))
        elif not question.strip():
            rest = " ".join(cell for cell in row.cells.values() if cell.strip())
            why = Message("left-out-empty-cell", name=columns.question[:30])
            yield replace(entry, text=rest).with_outcome("left out", why)
        else:
            yield entry
