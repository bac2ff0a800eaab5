/** The scorecard at a glance: segments by criteria. */
import type {
  QualityCriterion,
  QualityIndicator,
  QualityVerdict,
  SegmentQuality,
} from "../../assess/quality/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact, markTitle, titledMark } from "../drawing/mark_title.ts";
import { GREY, ORANGE, TEAL, textColorOn } from "../drawing/palette.ts";
import { FONT_SIZE, type SvgElement, svgElement, svgRoot, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { CRITERION_KEYS, INDICATOR_KEYS, indicatorText, VERDICT_KEYS } from "./quality_words.ts";

const ROW = 42, GAP = 2, HEADING = 40, LABEL_GAP = 10, SMALL = 10;
/** Names of segments take at most this part of the width. */
const LABEL_PART = 0.28;
/** How much wider bold text is. */
const BOLD = 1.15;
const SYMBOLS: Readonly<Record<QualityVerdict, string>> = {
  pass: "✓",
  watch: "~",
  fail: "✗",
  unknown: "?",
};
const PALE_ORANGE = "#f0c9a8";
const FILLS: Readonly<Record<QualityVerdict, string>> = {
  pass: TEAL,
  watch: PALE_ORANGE,
  fail: ORANGE,
  unknown: "none",
};

/** One cell. */
interface GridCell {
  readonly segment: string | null;
  readonly criterion: QualityCriterion;
  readonly verdict: QualityVerdict;
  /** The figure that decides, and its value. */
  readonly indicator: QualityIndicator;
  readonly value: number;
}

/** Options of {@linkcode qualityGrid}. */
export interface QualityGridOptions extends FigureOptions {
  /** What is judged, where a report shows several; the usual title when left out. */
  readonly title?: string | undefined;
}

/**
 * Draws the scorecard: one row for the whole and for each segment, one column per criterion, the
 * verdict written and coloured in each cell.
 *
 * @param quality What `segmentQuality` gave.
 * @param options Locale, width, title.
 * @returns The figure.
 */
export function qualityGrid(quality: SegmentQuality, options: QualityGridOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const rows = [null, ...quality.segments];
  const name = (segment: string | null) =>
    segment === null
      ? words.say("scorecardWhole")
      : segmentLabel(quality.labels, segment, words.locale);
  const widest = Math.max(
    ...rows.map((segment) => textWidth(name(segment)) * (segment === null ? BOLD : 1)),
  );
  const room = Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
  const column = (width - room) / CRITERION_KEYS.length;
  const cells = cellsOf(quality);
  const content = [
    ...CRITERION_KEYS.flatMap((key, i) =>
      drawHeading(words.say(key), room + (i + 0.5) * column, column - 2)
    ),
    ...rows.map((segment, i) =>
      svgText(room - LABEL_GAP, HEADING + (i + 0.5) * ROW, shortenText(name(segment), room), {
        dy: "0.35em",
        "text-anchor": "end",
        "font-weight": segment === null ? 600 : 400,
      })
    ),
    ...cells.map((cell) => {
      const x = room + CRITERION_KEYS.indexOf(cell.criterion) * column;
      const y = HEADING + rows.indexOf(cell.segment) * ROW;
      return titledMark(
        cellTitle(name(cell.segment), cell, words),
        drawCell(cell, x, y, column, words),
      );
    }),
  ];
  const height = HEADING + rows.length * ROW;
  return createFigure(
    svgRoot(width, height, content),
    options.title ?? words.say("scorecardTitle"),
    describe(cells, words),
  );
}

function cellsOf({ verdicts }: SegmentQuality): GridCell[] {
  return verdicts.rows().map(({ segment, criterion, verdict, indicator, value }) => ({
    segment: segment as string | null,
    criterion: criterion as QualityCriterion,
    verdict: verdict as QualityVerdict,
    indicator: indicator as QualityIndicator,
    value: Number(value ?? NaN),
  }));
}

function drawHeading(text: string, center: number, width: number): SvgElement[] {
  const lines = wrapText(text, width) ?? [shortenText(text, width)];
  const attributes = { "text-anchor": "middle", "font-weight": 600 };
  return lines.slice(0, 2).map((line, i, { length }) =>
    svgText(tidy(center), HEADING - 8 - (length - 1 - i) * 14, line, attributes)
  );
}

function drawCell(
  cell: GridCell,
  x: number,
  y: number,
  width: number,
  words: Words,
): SvgElement[] {
  const fill = FILLS[cell.verdict];
  const frame = svgElement("rect", {
    x: tidy(x + GAP),
    y: y + GAP,
    width: tidy(width - 2 * GAP),
    height: ROW - 2 * GAP,
    rx: 3,
    fill,
    ...(fill === "none" ? { stroke: GREY, "stroke-dasharray": "3 3" } : {}),
  });
  const lines = cellLines(cell, width - 6, words);
  const texts = lines.map((text, i) =>
    svgText(
      tidy(x + width / 2),
      y + ROW / 2 + (i - (lines.length - 1) / 2) * 15,
      shortenText(text, width - 6, i === 0 ? FONT_SIZE : SMALL),
      {
        dy: "0.35em",
        "text-anchor": "middle",
        "font-size": i === 0 ? FONT_SIZE : SMALL,
        fill: fill === "none" ? "currentColor" : textColorOn(fill),
      },
    )
  );
  return [frame, ...texts];
}

/** The verdict, and the figure that decides where it is known. */
function cellTitle(
  name: string,
  { criterion, verdict, indicator, value }: GridCell,
  words: Words,
): string {
  return markTitle(
    words.say("markPart", { whole: name, part: words.say(criterion) }),
    words.say(VERDICT_KEYS[verdict]),
    Number.isNaN(value)
      ? ""
      : fact(words.say(INDICATOR_KEYS[indicator]), indicatorText(indicator, value, words), words),
  );
}

/**
 * The verdict, and below it the figure that decides unless all is well: a share without its decimal
 * where there is no room for it, since the title of the cell has it.
 */
function cellLines({ verdict, indicator, value }: GridCell, room: number, words: Words): string[] {
  const text = `${SYMBOLS[verdict]} ${words.say(VERDICT_KEYS[verdict])}`;
  if (verdict === "pass" || verdict === "unknown") return [text];
  const [exact, short] = [1, 0].map((decimals) =>
    `${words.say(INDICATOR_KEYS[indicator])} ${indicatorText(indicator, value, words, decimals)}`
  );
  return [text, textWidth(exact, SMALL) <= room ? exact : short];
}

function tidy(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function describe(cells: readonly GridCell[], words: Words): string {
  const own = cells.filter(({ segment }) => segment !== null);
  const count = (verdict: QualityVerdict) => own.filter((cell) => cell.verdict === verdict).length;
  return words.say("scorecardReading", {
    count: own.length,
    pass: count("pass"),
    watch: count("watch"),
    fail: count("fail"),
    unknown: count("unknown"),
  });
}
