/** How each segment answers what it is sent. */
import * as Plot from "@observablehq/plot";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 34, MARGIN_TOP = 24, MARGIN_BOTTOM = 28, LABEL_GAP = 10;
/** Names of segments take at most this part of the width. */
const LABEL_PART = 0.3;

/** One segment that was sent something. */
interface RateRow {
  readonly id: string;
  readonly name: string;
  readonly sent: number;
  readonly answered: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Draws the return rate of each segment as a point on its 95 % interval, the rate and what it rests
 * on written, with the rate of all as a dashed line.
 *
 * @param rates What `returnRates` gave.
 * @param labels Names of the segments: `labels` of the segmentation.
 * @param options Locale, width.
 * @returns The figure; a sentence when nothing was sent.
 *
 * @example
 * ```ts
 * import { abc, returnRates, returnRatesChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const result = abc(Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [80, 15, 5],
 *   messagesSent: [10, 10, 0],
 *   messageClicks: [5, 1, 0],
 * }));
 * const figure = returnRatesChart(returnRates(result), result.labels, { locale: "en" });
 * assert.match(figure.description, /All: 30\.0% \(6 of 20\)/);
 * ```
 */
export function returnRatesChart(
  rates: Table,
  labels: SegmentLabels,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("returnRatesTitle");
  const rows = rateRows(rates, labels, words);
  if (rows.length === 0) return emptyFigure(title, "nothingSent", words, width);
  const strip = drawRates(rows, words, width);
  return createFigure(stackStrips(width, [strip]), title, describe(rows, words));
}

function rateRows(rates: Table, labels: SegmentLabels, words: Words): RateRow[] {
  const [sent, answered, share, low, high] = [
    "sent",
    "answered",
    "answeredShare",
    "lowShare",
    "highShare",
  ].map((name) => rates.number(name));
  return rates.text("segment").map((id, i) => ({
    id: id!,
    name: segmentLabel(labels, id!, words.locale),
    sent: sent[i],
    answered: answered[i],
    share: share[i],
    low: low[i],
    high: high[i],
  })).filter(({ sent }) => sent > 0);
}

function totals(rows: readonly RateRow[]): { sent: number; answered: number; share: number } {
  const sent = rows.reduce((sum, row) => sum + row.sent, 0);
  const answered = rows.reduce((sum, row) => sum + row.answered, 0);
  return { sent, answered, share: answered / sent };
}

function drawRates(rows: readonly RateRow[], words: Words, width: number): Strip {
  const widest = Math.max(...rows.map(({ name }) => textWidth(name)));
  const room = Math.ceil(Math.min(widest, width * LABEL_PART));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const text = (row: RateRow) => `${words.share(row.share)} · ${counts(row, words)}`;
  const all = totals(rows).share;
  const percent = words.share(0, 0).slice(1);
  return plotStrip({
    width,
    height: rows.length * ROW + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: room + LABEL_GAP,
    marginRight: Math.ceil(Math.max(...rows.map((row) => textWidth(text(row))))) + 2 * LABEL_GAP,
    x: { domain: [0, Math.max(...rows.map(({ high }) => high))], nice: true },
    y: { domain: rows.map(({ id }) => id) },
    marks: [
      Plot.axisX({
        label: null,
        ticks: width < 480 ? 3 : 6,
        tickFormat: (share: number) => `${words.number(share * 100, 1)}${percent}`,
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => shortenText(names.get(id)!, room),
      }),
      Plot.ruleX([0], { strokeOpacity: 0.4 }),
      Plot.ruleX([all], { strokeDasharray: "4 3", strokeOpacity: 0.7 }),
      Plot.text([words.say("returnRatesAll")], {
        x: () => all,
        text: (label) => label,
        frameAnchor: "top",
        dy: -16,
      }),
      Plot.link(rows, {
        x1: "low",
        x2: "high",
        y: "id",
        stroke: BLUE,
        strokeWidth: 5,
        strokeOpacity: 0.4,
        title: (row) => rowTitle(row, words),
      }),
      Plot.dot(rows, {
        x: "share",
        y: "id",
        r: 5,
        fill: BLUE,
        title: (row) => rowTitle(row, words),
      }),
      Plot.text(rows, {
        y: "id",
        text,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 2 * LABEL_GAP,
      }),
    ],
  });
}

function rowTitle(row: RateRow, words: Words): string {
  const [low, high] = [words.share(row.low), words.share(row.high)];
  return markTitle(
    row.name,
    fact(words.say("answeredShare"), `${words.share(row.share)} (${counts(row, words)})`, words),
    fact(words.say("interval"), words.say("markInterval", { low, high }), words),
  );
}

function counts({ answered, sent }: Pick<RateRow, "answered" | "sent">, words: Words): string {
  return words.say("returnRatesCounts", { answered, sent });
}

function describe(rows: readonly RateRow[], words: Words): string {
  const sorted = rows.toSorted((a, b) => b.share - a.share);
  const best = sorted[0], worst = sorted[sorted.length - 1], all = totals(rows);
  const total = words.say("returnRatesTotal", {
    share: words.share(all.share),
    counts: counts(all, words),
  });
  if (rows.length === 1) return total;
  // Intervals that overlap leave the order open.
  const key = best.low > worst.high ? "returnRatesApart" : "returnRatesOpen";
  const parameters = {
    best: best.name,
    bestShare: words.share(best.share),
    worst: worst.name,
    worstShare: words.share(worst.share),
  };
  return `${total} ${words.say(key, parameters)}`;
}
