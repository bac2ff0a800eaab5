/** Whose purchase frequency is rising or falling, by segment. */
import * as Plot from "@observablehq/plot";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { customersFact, fact, markTitle } from "../drawing/mark_title.ts";
import { textColorOn } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { countTrends, type Trend, type TrendRow, TRENDS } from "./trend_counts.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

interface TrendPart {
  readonly row: string;
  readonly low: number;
  readonly high: number;
  readonly trend: Trend;
}

const ROW = 28, LABEL_GAP = 10, MARGIN_RIGHT = 4, LABEL_PART = 0.38;

/**
 * Draws, for each segment, the shares of customers whose purchase frequency is rising, stable or
 * falling against the previous twelve months, who are new, and who have lapsed.
 *
 * @param result Any segmentation whose customers have the column `frequencyTrend`.
 * @param options Locale, width.
 * @returns The figure, all customers first.
 * @throws {DataError} When the column is absent or holds another word than these five.
 */
export function frequencyTrendBars(
  result: Segmentation<unknown>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("trendTitle");
  const rows = countTrends(result, words);
  const [all] = rows;
  if (all.customers === 0) return emptyFigure(title, "noCustomer", words, width);
  const marginLeft = labelRoom(rows, width, words);
  const items = TRENDS.map(({ key, sign, fill }) => ({
    label: `${sign} ${words.say(key)}`,
    paint: { fill },
  }));
  const strips = [legendStrip(items, marginLeft, width), drawParts(rows, marginLeft, words, width)];
  const unknown = result.customers.rowCount - all.customers;
  return createFigure(stackStrips(width, strips), title, describe(all, unknown, words));
}

function rowLabel({ name, customers }: TrendRow, room: number, words: Words): string {
  const count = ` (${words.number(customers, 0)})`;
  return shortenText(name, room - textWidth(count)) + count;
}

function labelRoom(rows: readonly TrendRow[], width: number, words: Words): number {
  const widest = Math.max(...rows.map((row) => textWidth(rowLabel(row, Infinity, words))));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
}

function drawParts(
  rows: readonly TrendRow[],
  marginLeft: number,
  words: Words,
  width: number,
): Strip {
  const parts = rows.flatMap(partsOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const scale = width - marginLeft - MARGIN_RIGHT;
  const text = ({ low, high, trend }: TrendPart) => {
    const full = `${trend.sign} ${words.share(high - low, 0)}`;
    const room = (high - low) * scale - 4;
    return [full, trend.sign].find((label) => textWidth(label) <= room) ?? "";
  };
  return plotStrip({
    width,
    height: rows.length * ROW + 4,
    marginTop: 0,
    marginBottom: 4,
    marginLeft,
    marginRight: MARGIN_RIGHT,
    x: { axis: null, domain: [0, 1] },
    y: { domain: rows.map(({ id }) => id), padding: 0.18 },
    color: { type: "identity" },
    marks: [
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => rowLabel(byId.get(id)!, marginLeft - LABEL_GAP, words),
      }),
      Plot.barX(parts, {
        x1: "low",
        x2: "high",
        y: "row",
        fill: ({ trend }) => trend.fill,
        title: (part) => partTitle(part, byId.get(part.row)!, words),
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.text(parts, {
        x: ({ low, high }) => (low + high) / 2,
        y: "row",
        text,
        fill: ({ trend }) => textColorOn(trend.fill),
      }),
    ],
  });
}

function partTitle(
  { trend }: TrendPart,
  { name, counts, customers }: TrendRow,
  words: Words,
): string {
  const count = counts[TRENDS.indexOf(trend)];
  const customersOf = customersFact(count, count / customers, words);
  return markTitle(name, fact(words.say(trend.key), customersOf, words));
}

function partsOf({ id, counts, customers }: TrendRow): TrendPart[] {
  let below = 0;
  return counts.flatMap((count, i) => {
    if (count === 0) return [];
    const low = below / customers;
    below += count;
    return [{ row: id, low, high: below / customers, trend: TRENDS[i] }];
  });
}

function describe(all: TrendRow, unknown: number, words: Words): string {
  const parts = TRENDS.map(({ key }, i) =>
    `${words.say(key)} ${words.share(all.counts[i] / all.customers, 0)}`
  );
  const reading = words.say("trendReading", { parts: parts.join(", ") });
  return unknown === 0 ? reading : `${reading} ${words.say("trendUnknown", { count: unknown })}`;
}
