/** The funnel: how many go on from stage to stage, and how long it takes them. */
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, fact, markTitle, titledMark } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { stackStrips, type Strip, svgElement, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 26, BAR = 18, TITLE = 30, GAP = 10, LABEL_PART = 0.28;

interface FunnelRow {
  readonly group: string | null;
  readonly name: string;
  readonly reached: number;
  readonly conversion: number;
  readonly medianDays: number;
}

/**
 * Draws a funnel: one bar per stage for the customers who came this far, with their share of the
 * stage before and the median days it took to leave it. A funnel split by a column has one block per
 * value, each on the scale of its own first stage.
 *
 * @param funnel What `stageFunnel` gave.
 * @param labels Names of the stages, from the segmentation.
 * @param options Locale, width.
 * @returns The figure.
 */
export function stageFunnelChart(
  funnel: Table,
  labels: SegmentLabels,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const [by] = funnel.columnNames;
  const title = by === "stage"
    ? words.say("stageFunnelTitle")
    : words.say("stageFunnelTitleBy", { column: words.column(by) });
  const rows = rowsOf(funnel, labels, words);
  if (rows.every(({ reached }) => reached === 0)) {
    return emptyFigure(title, "noCustomer", words, width);
  }
  const groups = [...Map.groupBy(rows, ({ group }) => group).values()];
  const left = labelRoom(rows, width);
  const strips = groups.map((group) => drawGroup(group, left, words, width));
  return createFigure(stackStrips(width, strips), title, describe(groups, by, words));
}

function rowsOf(funnel: Table, labels: SegmentLabels, words: Words): FunnelRow[] {
  const [by] = funnel.columnNames;
  return Array.from({ length: funnel.rowCount }, (_, row) => ({
    group: by === "stage" ? null : String(funnel.cell(by, row) ?? words.say("stageFunnelUnknown")),
    name: segmentLabel(labels, funnel.text("stage")[row]!, words.locale),
    reached: funnel.number("reached")[row],
    conversion: funnel.number("conversion")[row],
    medianDays: funnel.number("medianDays")[row],
  }));
}

function labelRoom(rows: readonly FunnelRow[], width: number): number {
  const widest = Math.max(...rows.map(({ name }) => textWidth(name)));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + GAP;
}

/** "317 · 86,2 % · 32 jours" */
function textOf({ reached, conversion, medianDays }: FunnelRow, words: Words): string {
  return [
    words.number(reached, 0),
    ...(Number.isNaN(conversion) ? [] : [words.share(conversion)]),
    ...(Number.isNaN(medianDays)
      ? []
      : [words.say("stageFunnelDays", { days: words.number(medianDays, 1) })]),
  ].join(" · ");
}

function drawGroup(
  rows: readonly FunnelRow[],
  left: number,
  words: Words,
  width: number,
): Strip {
  const [{ group, reached: first }] = rows;
  const top = group === null ? 0 : TITLE;
  const texts = rows.map((row) => textOf(row, words));
  const scale = (width - left - GAP - Math.max(...texts.map((text) => textWidth(text)))) /
    Math.max(1, first);
  const content = rows.map((row, i) => {
    const y = top + i * ROW, middle = y + ROW / 2;
    return titledMark(rowTitle(row, words), [
      svgText(left - GAP, middle, shortenText(row.name, left - GAP), {
        dy: "0.35em",
        "text-anchor": "end",
      }),
      svgElement("rect", {
        x: left,
        y: y + (ROW - BAR) / 2,
        width: Math.max(1, row.reached * scale).toFixed(1),
        height: BAR,
        fill: BLUE,
      }),
      svgText(left + row.reached * scale + 6, middle, texts[i], { dy: "0.35em" }),
    ]);
  });
  const title = group === null
    ? []
    : [svgText(0, TITLE / 2 + 4, shortenText(group, width), { "font-weight": 600, dy: "0.35em" })];
  return { height: top + rows.length * ROW + 4, content: [...title, ...content] };
}

function rowTitle(
  { group, name, reached, conversion, medianDays }: FunnelRow,
  words: Words,
): string {
  return markTitle(
    group === null ? name : words.say("markPart", { whole: group, part: name }),
    customersFact(reached, NaN, words),
    Number.isNaN(conversion) ? "" : fact(words.say("conversion"), words.share(conversion), words),
    Number.isNaN(medianDays) ? "" : fact(words.say("medianDays"), words.number(medianDays), words),
  );
}

/** The weakest passage of a funnel, or the group in which most go all the way. */
function describe(
  groups: readonly (readonly FunnelRow[])[],
  by: string,
  words: Words,
): string {
  const overall = (rows: readonly FunnelRow[]) => rows.at(-1)!.reached / (rows[0].reached || NaN);
  if (groups.length === 1) {
    const [rows] = groups;
    const known = rows.filter(({ conversion }) => !Number.isNaN(conversion));
    const weakest = known.reduce((a, b) => b.conversion < a.conversion ? b : a, known[0]);
    return words.say("stageFunnelReading", {
      stage: weakest?.name ?? rows[0].name,
      share: words.share(weakest?.conversion ?? NaN),
      overall: words.share(overall(rows)),
    });
  }
  const best = groups.reduce((a, b) => (overall(b) || 0) > (overall(a) || 0) ? b : a);
  return words.say("stageFunnelReadingBy", {
    column: words.column(by),
    group: best[0].group!,
    overall: words.share(overall(best)),
  });
}
