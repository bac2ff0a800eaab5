/** What each segment weighs in customers and in revenue. */
import * as Plot from "@observablehq/plot";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { type SegmentRow, segmentRows, segmentTitle } from "./segment_rows.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 40, BAR = 13, PADDING = 6;
const MARGIN_TOP = 2, MARGIN_BOTTOM = 4, LABEL_GAP = 10;
/** Segment names take at most this part of the width. */
const LABEL_PART = 0.32;

const OUTLINED = { fill: BLUE, fillOpacity: 0.15, stroke: BLUE, strokeWidth: 1.5 };
const SOLID = { ...OUTLINED, fillOpacity: 1 };

/**
 * Draws, for each segment of any method, its share of the customers and its share of the revenue,
 * with names and figures written. An outlined bar is customers, a solid one revenue. Beyond fifty
 * segments the smallest share one row.
 *
 * @param result Any segmentation.
 * @param options Locale, currency, width.
 * @returns The figure.
 */
export function segmentBars(result: Segmentation<unknown>, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("segmentBarsTitle");
  const rows = segmentRows(result, words);
  if (result.customers.rowCount === 0) return emptyFigure(title, "noCustomer", words, width);
  const bars = drawBars(rows, words, width);
  const legend = legendStrip(
    [
      { label: words.say("customerShare"), paint: OUTLINED },
      { label: words.say("revenueShare"), paint: SOLID },
    ],
    labelRoom(rows, width),
    width,
  );
  return createFigure(stackStrips(width, [legend, bars]), title, describe(rows, words));
}

function labelRoom(rows: readonly SegmentRow[], width: number): number {
  const widest = Math.max(...rows.map(({ name }) => textWidth(name)));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
}

function drawBars(rows: readonly SegmentRow[], words: Words, width: number): Strip {
  const marginLeft = labelRoom(rows, width);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const customerText = (row: SegmentRow) =>
    `${words.share(row.customerShare)} · ${words.say("customerCount", { count: row.customers })}`;
  const revenueText = (row: SegmentRow) =>
    `${words.share(row.revenueShare)} · ${words.roughMoney(row.revenue)}`;
  const texts = rows.flatMap((row) => [customerText(row), revenueText(row)]);
  const title = (row: SegmentRow) => segmentTitle(row, words);
  const shares = rows.flatMap((row) => [row.customerShare, row.revenueShare || 0]);
  const upper = { insetTop: PADDING, insetBottom: ROW - PADDING - BAR };
  const lower = { insetTop: ROW - PADDING - BAR, insetBottom: PADDING };
  const offset = ROW / 2 - PADDING - BAR / 2;
  const end = (share: number) => Math.max(0, share || 0);
  return plotStrip({
    width,
    height: rows.length * ROW + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft,
    marginRight: Math.ceil(Math.max(...texts.map((text) => textWidth(text)))) + LABEL_GAP,
    x: { axis: null, domain: [Math.min(0, ...shares), Math.max(0.01, ...shares)] },
    y: { domain: rows.map(({ id }) => id), padding: 0, round: true },
    marks: [
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => shortenText(names.get(id)!, marginLeft - LABEL_GAP),
      }),
      Plot.barX(rows, {
        x: "customerShare",
        y: "id",
        ...OUTLINED,
        ...upper,
        title,
      }),
      Plot.barX(rows, {
        x: (row) => row.revenueShare || 0,
        y: "id",
        ...SOLID,
        ...lower,
        title,
      }),
      Plot.text(rows, {
        x: (row) => end(row.customerShare),
        y: "id",
        text: customerText,
        dx: PADDING,
        dy: -offset,
        textAnchor: "start",
      }),
      Plot.text(rows, {
        x: (row) => end(row.revenueShare),
        y: "id",
        text: revenueText,
        dx: PADDING,
        dy: offset,
        textAnchor: "start",
      }),
      Plot.ruleX([0]),
    ],
  });
}

function describe(rows: readonly SegmentRow[], words: Words): string {
  const largest = rows.filter(({ isRest }) => !isRest).reduce((best, row) =>
    row.revenueShare > best.revenueShare ? row : best
  );
  return words.say("segmentBarsReading", {
    segment: largest.name,
    customerShare: words.share(largest.customerShare),
    revenueShare: words.share(largest.revenueShare),
  });
}
