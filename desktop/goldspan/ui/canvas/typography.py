"""Fonts and distances of the canvas at one zoom, all in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

BASE_PIXELS = 17
LINE_HEIGHT = 1.6
COLUMN_CHARACTERS = 75
_OWN_LETTERS = QFont.StyleStrategy.NoFontMerging
_SMOOTH = QFont.StyleStrategy.PreferAntialias
_WHOLE_PIXELS = QFont.StyleStrategy.NoSubpixelAntialias
LANE, TRACK_LANE = 6, 9  # pixels from bar to bar
FEW_TRACKS = 4
_SAMPLE = (
    "Der Nationale Sicherheitsrat teilte am Montagabend in Washington mit, man freue sich auf"
    " den Austausch mit Russland im Rahmen des strategischen Sicherheitsdialogs."
)


@dataclass(frozen=True, slots=True)
class Typography:
    """What a line is made of, from the top: glyphs, lanes, tags, space.

    `card_font` sets what appears under the pointer.

    `lane` is the distance from one bar to the next, `bar` a bar's own height. `line` is the
    height of a line with one lane; each further lane adds `lane`.
    """

    font: QFont
    tag_font: QFont
    tag_metrics: QFontMetricsF
    card_font: QFont
    card_metrics: QFontMetricsF
    scale: float
    text_height: float
    lane_gap: float
    lane: float
    bar: float
    tag: float
    line: float
    empty_row: float
    row_gap: float
    column: float
    characters: float
    padding: float

    def line_height(self, lanes: int) -> float:
        """Return the height of a line with so many lanes in use; room for one is always kept."""
        return self.line + max(0, lanes - 1) * self.lane

    def lane_top(self, lane: int) -> float:
        """Return where a lane's bar begins, from the top of the line."""
        return self.text_height + self.lane_gap + lane * self.lane

    def tag_top(self, lanes: int) -> float:
        """Return where the strip of tags begins in a line with so many lanes in use."""
        return self.lane_top(max(1, lanes)) - self.lane + self.bar + self.lane_gap


def make_typography(
    family: str,
    tag_family: str,
    zoom: int,
    *,
    same_everywhere: bool = False,
    tracks: int = 0,
) -> Typography:
    """Return the typography at this zoom, in percent.

    `same_everywhere` takes nothing from the machine: no letters that the family lacks, none of
    its settings for smoothing. With `tracks` lanes are farther apart: beside them stands whose
    they are.
    """
    scale = zoom / 100
    font = QFont(family)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(6, round(BASE_PIXELS * scale)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    tag_font = QFont(tag_family) if tag_family else QFont()
    tag_font.setPixelSize(max(7, round(9 * scale)))
    tag_font.setWeight(QFont.Weight.DemiBold)
    tag_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4 * scale)
    card_font = QFont(tag_family) if tag_family else QFont()
    card_font.setPixelSize(max(8, round(11 * scale)))
    if same_everywhere:
        for one in (font, tag_font, card_font):
            one.setStyleStrategy(_OWN_LETTERS | _SMOOTH | _WHOLE_PIXELS)
            one.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
    # Whole pixels throughout: what scrolls by whole pixels then looks the same everywhere.
    lane, bar, tag = round(_lane(tracks) * scale), round(4 * scale), round(10 * scale)
    text_height = ceil(metrics.ascent() + metrics.descent())
    text_line = max(round(LINE_HEIGHT * font.pixelSize()), text_height + round(2 * scale))
    return Typography(
        font=font,
        tag_font=tag_font,
        tag_metrics=QFontMetricsF(tag_font),
        card_font=card_font,
        card_metrics=QFontMetricsF(card_font),
        scale=scale,
        text_height=text_height,
        lane_gap=max(1, round(scale)),
        lane=lane,
        bar=bar,
        tag=tag,
        line=text_line + lane + tag - round(2 * scale),
        empty_row=round(14 * scale),
        row_gap=round(6 * scale),
        column=round(width * COLUMN_CHARACTERS),
        characters=COLUMN_CHARACTERS,
        padding=round(32 * scale),
    )


def _lane(tracks: int) -> int:
    return TRACK_LANE if 0 < tracks <= FEW_TRACKS else LANE
