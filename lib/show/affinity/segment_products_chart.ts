/** What each segment buys more and less than everybody. */
import * as Plot from "@observablehq/plot";
import type { SegmentProducts } from "../../act/affinity/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode segmentProductsChart}. */
export interface SegmentProductsChartOptions extends FigureOptions {
  /** Names of the segments: `labels` of the segmentation. */
  readonly labels?: SegmentLabels | undefined;
  /** Most products on each side of each segment; 3 when left out. */
  readonly most?: number | undefined;
  /** Adjusted p-values above this are not shown; 0.05 when left out. */
  readonly level?: number | undefined;
}

const ROW = 22, MARGIN_TOP = 24, MARGIN_BOTTOM = 6, GAP = 10;
const DEFAULT_MOST = 3, DEFAULT_LEVEL = 0.05;
/** Names of products take at most this part of the width. */
const LABEL_PART = 0.4;
/** Figures narrower than this have room for few ticks. */
const NARROW = 600;

/** A line of the figure: the heading of a segment, or one of its products. */
interface ChartRow {
  readonly id: string;
  readonly label: string;
  /** Shares of buyers, absent in a heading. */
  readonly inside?: number;
  readonly everybody?: number;
  /** What the marks of a product tell. */
  readonly title?: string;
}

/**
 * Draws, for each segment, the products that most of all more or fewer of its customers buy than of
 * all customers, beyond chance: a dot at the share of buyers in the segment, a tick at the share
 * among all, a line between them.
 *
 * @param result What `segmentProducts` gave.
 * @param options Locale, width, names of segments, how many products, significance level.
 * @returns The figure; a sentence where no segment stands out.
 *
 * @example
 * ```ts
 * import { abc, segmentProducts, segmentProductsChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const keys = Array.from({ length: 40 }, (_, i) => `C${i}`);
 * const spend = keys.map((_, i) => i < 8 ? 100 : 5);
 * const result = abc(Table.of({ customer: keys, monetary: spend }));
 * const product = keys.map((_, i) => i < 8 ? "tea" : "jam");
 * const bought = segmentProducts(result, Table.of({ customer: keys, product, amount: spend }));
 * const { title } = segmentProductsChart(bought, { locale: "en" });
 * assert.equal(title, "What each segment buys more and less");
 * ```
 */
export function segmentProductsChart(
  result: SegmentProducts,
  options: SegmentProductsChartOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const { labels = {}, most = DEFAULT_MOST, level = DEFAULT_LEVEL } = options;
  const title = words.say("segmentProductsTitle");
  const rows = chartRows(result, labels, most, level, words);
  if (rows.length === 0) return emptyFigure(title, "segmentProductsNothing", words, width);
  const legend = legendStrip(
    [
      { label: `▲ ${words.say("productMore")}`, paint: { fill: BLUE } },
      { label: `▼ ${words.say("productLess")}`, paint: { fill: ORANGE } },
      { label: `| ${words.say("productAll")}`, paint: { fill: GREY } },
    ],
    0,
    width,
  );
  return createFigure(
    stackStrips(width, [legend, drawRows(rows, words, width)]),
    title,
    describe(rows, words),
  );
}

function chartRows(
  { products }: SegmentProducts,
  labels: SegmentLabels,
  most: number,
  level: number,
  words: Words,
): ChartRow[] {
  const segments = products.text("segment"), names = products.text("product");
  const inside = products.number("buyerShare"), everybody = products.number("overallBuyerShare");
  const vTests = products.number("vTest"), adjusted = products.number("adjustedPValue");
  return [...new Set(segments)].flatMap((segment) => {
    const own = [...segments.keys()].filter((row) =>
      segments[row] === segment && adjusted[row] <= level
    );
    const more = own.filter((row) => vTests[row] > 0).slice(0, most);
    const less = own.filter((row) => vTests[row] < 0).slice(-most);
    if (more.length + less.length === 0) return [];
    const heading = { id: `${segment}`, label: segmentLabel(labels, segment ?? "", words.locale) };
    const title = (row: number) =>
      markTitle(
        words.say("markPart", { whole: heading.label, part: names[row]! }),
        fact(words.say("buyerShare"), words.share(inside[row]), words),
        fact(words.say("overallBuyerShare"), words.share(everybody[row]), words),
      );
    return [
      heading,
      ...[...more, ...less].map((row): ChartRow => ({
        id: JSON.stringify([segment, names[row]]),
        label: names[row]!,
        inside: inside[row],
        everybody: everybody[row],
        title: title(row),
      })),
    ];
  });
}

function drawRows(rows: readonly ChartRow[], words: Words, width: number): Strip {
  const room = Math.ceil(
    Math.min(Math.max(...rows.map(({ label }) => textWidth(label) + GAP)), width * LABEL_PART),
  );
  const products = rows.filter(({ inside }) => inside !== undefined);
  const headings = rows.filter(({ inside }) => inside === undefined);
  const colour = ({ inside, everybody }: ChartRow) => inside! > everybody! ? BLUE : ORANGE;
  const text = ({ inside, everybody }: ChartRow) =>
    `${inside! > everybody! ? "▲" : "▼"} ${words.share(inside!, 0)} / ${
      words.share(everybody!, 0)
    }`;
  const largest = Math.max(
    ...products.map(({ inside, everybody }) => Math.max(inside!, everybody!)),
  );
  const labels = new Map(rows.map(({ id, label }) => [id, shortenText(label, room - GAP)]));
  const ticks = width < NARROW ? 2 : 5;
  const place = { y: "id", frameAnchor: "left", textAnchor: "end", dx: -GAP } as const;
  return plotStrip({
    width,
    height: rows.length * ROW + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: room + GAP,
    marginRight: Math.ceil(Math.max(...products.map((row) => textWidth(text(row))))) + 2 * GAP,
    x: { domain: [0, Math.max(0.01, largest)] },
    y: { axis: null, domain: rows.map(({ id }) => id), padding: 0 },
    marks: [
      Plot.axisX({
        anchor: "top",
        label: null,
        ticks,
        tickSize: 0,
        tickFormat: (share: number) => words.share(share, 0),
      }),
      Plot.gridX({ ticks, strokeOpacity: 0.1 }),
      Plot.text(headings, { ...place, text: ({ id }) => labels.get(id)!, fontWeight: 700 }),
      Plot.text(products, { ...place, text: ({ id }) => labels.get(id)! }),
      Plot.link(products, {
        x1: "everybody",
        x2: "inside",
        y: "id",
        stroke: colour,
        strokeWidth: 2,
      }),
      Plot.tickX(products, {
        x: "everybody",
        y: "id",
        stroke: GREY,
        strokeWidth: 3,
        title: "title",
        insetTop: 5,
        insetBottom: 5,
      }),
      Plot.dot(products, { x: "inside", y: "id", r: 5, fill: colour, title: "title" }),
      Plot.text(products, {
        y: "id",
        text,
        frameAnchor: "right",
        textAnchor: "start",
        dx: GAP,
      }),
      Plot.ruleX([0], { strokeOpacity: 0.4 }),
    ],
  });
}

function describe(rows: readonly ChartRow[], words: Words): string {
  const gap = ({ inside = 0, everybody = 0 }: ChartRow) => Math.abs(inside - everybody);
  const widest = rows.reduce((best, row) => gap(row) > gap(best) ? row : best);
  const heading = rows.slice(0, rows.indexOf(widest)).findLast((row) => row.inside === undefined);
  return words.say("segmentProductsReading", {
    product: widest.label,
    segment: heading!.label,
    inside: words.share(widest.inside!, 0),
    everybody: words.share(widest.everybody!, 0),
  });
}
