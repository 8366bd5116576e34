"""Apply the rules to the texts of a pack and of a path."""

from collections.abc import Iterator
from itertools import chain

from pydantic import ValidationError

from reciprocity_tui.exercise.finding import Finding
from reciprocity_tui.exercise.steps import StrictModel
from reciprocity_tui.packs.lint import braces
from reciprocity_tui.packs.lint.context import texts_in
from reciprocity_tui.packs.lint.readability import length_findings
from reciprocity_tui.packs.lint.vocabulary import Vocabulary
from reciprocity_tui.packs.lint.word_lists import phrase_findings
from reciprocity_tui.packs.parsing.read import Document


def findings(model: type[StrictModel], document: Document, *, english: bool) -> Iterator[Finding]:
    """Return the findings in a whole file of the shape `model`; none where it is not of that shape.

    english -- whether the lists of English words apply to it.
    """
    try:
        texts = texts_in(model.model_validate(document))
    except ValidationError:
        return iter(())
    vocabulary = Vocabulary.of(texts)
    phrases = phrase_findings(texts, vocabulary, cared=True, audience=True) if english else ()
    return chain(phrases, length_findings(texts), braces.findings(texts, vocabulary))
