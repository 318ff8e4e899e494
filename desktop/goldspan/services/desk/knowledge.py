"""What is known of words at once: the actor of this name, what a date means."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.domain.layer import AttrValue
from goldspan.domain.scheme import LabelType
from goldspan.services.dates.words import (
    DateReading,
    date_attribute,
    known_date,
    marked_date,
    re_read,
)
from goldspan.services.desk.core import DeskCore
from goldspan.services.desk.suggestions import as_entered

Place = tuple[int, int]


class KnowingDesk(DeskCore):
    """A desk that fills in attributes nobody has to type."""

    def _known_attrs(self, label: str, start: int, end: int) -> dict[str, AttrValue]:
        """Return what is known of these words: the actor of this name, or what the date means."""
        label_type = self._session.scheme.label(label)
        if label_type is None:
            return {}
        actor = self.register.known(self.text[start:end])
        known = as_entered(label_type, actor) if actor is not None else {}
        return known or known_date(label_type, self._read_date(label_type, (start, end)))

    def _attrs_moved(
        self, label: str, attrs: Mapping[str, AttrValue], old: Place, new: Place
    ) -> Mapping[str, AttrValue]:
        """Return attributes as they are after other boundaries: a date not edited is read anew."""
        label_type = self._session.scheme.label(label)
        if label_type is None or old == new:
            return attrs
        before, after = self._read_date(label_type, old), self._read_date(label_type, new)
        if after is None:
            return attrs
        return re_read(label_type, attrs, before, after) or attrs

    def _read_date(self, label: LabelType, place: Place) -> DateReading | None:
        if date_attribute(label) is None:
            return None
        article = self.article
        return marked_date(self.text, *place, article.document_time, article.language)
