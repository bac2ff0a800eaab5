/** Recency against frequency. */
import * as Plot from "@observablehq/plot";
import { type Closed, totalMoney } from "../../base/mod.ts";
import type { RfmModel } from "../../segment/rfm/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { countCells, type HeatmapCell, type HeatmapValue } from "./heatmap_cells.ts";
import { customersFact, markTitle, moneyFact } from "../drawing/mark_title.ts";
import { rampColor, textColorOn } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips } from "../drawing/svg.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode rfmHeatmap}. */
export interface RfmHeatmapOptions extends FigureOptions {
  /** What the cells count; "customers" when left out. */
  readonly value?: HeatmapValue | undefined;
}

/** Height of a cell, more when few rows would not leave room for the name of their axis. */
const CELL_HEIGHT = 52, LEAST_HEIGHT = 150;
const LINE_HEIGHT = 1.25;
const MARGINS = { marginTop: 8, marginRight: 4, marginBottom: 58, marginLeft: 84 };
/** With more columns than this a second line does not fit into a cell. */
const WIDE_CELLS = 7;

/**
 * Draws customers, or their revenue, by recency score and frequency score, with the amount and its
 * share written in every cell. The best customers are at the top right; under each score stands
 * the bound of its bin.
 *
 * @param result An RFM segmentation.
 * @param options What the cells count, locale, currency, width.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { rfm, rfmHeatmap, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b"],
 *   recencyDays: [10, 90],
 *   frequency: [6, 2],
 *   monetary: [900, 300],
 * });
 * const figure = rfmHeatmap(rfm(customers, { asOf: "2025-12-31", bins: 2 }), { locale: "en" });
 * assert.equal(figure.title, "Recency and frequency: customers");
 * ```
 */
export function rfmHeatmap(
  result: Segmentation<RfmModel>,
  options: RfmHeatmapOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const value = options.value ?? "customers";
  const title = words.say("rfmHeatmapTitle", { what: words.say(value).toLowerCase() });
  const { cells, unscored } = countCells(result, value);
  if (unscored === result.customers.rowCount) {
    return emptyFigure(title, unscored === 0 ? "noCustomer" : "noScoredCustomer", words, width);
  }
  const write = value === "customers" ? (n: number) => words.number(n, 0) : words.roughMoney;
  const say = value === "customers"
    ? (count: number) => words.say("customerCount", { count })
    : words.roughMoney;
  const exact = (amount: number, share: number) =>
    value === "customers"
      ? customersFact(amount, share, words)
      : moneyFact(words.say("revenue"), amount, share, words);
  const strip = drawCells(cells, result.model, { write, exact }, words, width);
  const description = describe(cells, unscored, result.model, say, words);
  return createFigure(stackStrips(width, [strip]), title, description);
}

/** How amounts are written: on a cell, and with their share in its title. */
interface AmountWords {
  readonly write: (amount: number) => string;
  readonly exact: (amount: number, share: number) => string;
}

function drawCells(
  cells: readonly HeatmapCell[],
  { cuts, closed }: RfmModel,
  { write, exact }: AmountWords,
  words: Words,
  width: number,
) {
  const total = totalMoney(cells.map(({ amount }) => amount));
  const most = Math.max(...cells.map(({ amount }) => amount));
  const fill = ({ amount }: HeatmapCell) => rampColor(most > 0 ? amount / most : 0);
  const rows = cuts.recencyDays.length + 1, columns = cuts.frequency.length + 1;
  const text = (cell: HeatmapCell) => {
    if (columns > WIDE_CELLS || cell.amount === 0 || !(total > 0)) return write(cell.amount);
    return `${write(cell.amount)}\n${words.share(cell.amount / total)}`;
  };
  const title = ({ recency, frequency, amount }: HeatmapCell) =>
    markTitle(
      words.say("markScore", { recency, frequency }),
      exact(amount, total > 0 ? amount / total : NaN),
    );
  const place = { x: "frequency", y: "recency" };
  const tick = (bounds: readonly string[]) => (score: number) => `${score}\n${bounds[score - 1]}`;
  const recencyBounds = scoreBounds(cuts.recencyDays, closed, words).reverse();
  const frequencyBounds = scoreBounds(cuts.frequency, closed, words);
  return plotStrip({
    width,
    height: Math.max(rows * CELL_HEIGHT, LEAST_HEIGHT) + MARGINS.marginTop + MARGINS.marginBottom,
    ...MARGINS,
    x: { domain: scores(columns), padding: 0.04 },
    y: { domain: scores(rows).reverse(), padding: 0.06 },
    color: { type: "identity" },
    marks: [
      Plot.axisX({
        label: words.say("rfmHeatmapColumns"),
        labelArrow: "none",
        labelOffset: 52,
        tickFormat: tick(frequencyBounds),
        tickSize: 0,
        lineHeight: LINE_HEIGHT,
      }),
      Plot.axisY({
        label: words.say("rfmHeatmapRows"),
        labelArrow: "none",
        labelOffset: 78,
        tickFormat: tick(recencyBounds),
        tickSize: 0,
        lineHeight: LINE_HEIGHT,
      }),
      Plot.cell(cells, { ...place, fill, title }),
      Plot.text(cells, {
        ...place,
        text,
        fill: (cell) => textColorOn(fill(cell)),
        lineHeight: LINE_HEIGHT,
      }),
    ],
  });
}

function scores(bins: number): number[] {
  return Array.from({ length: bins }, (_, i) => i + 1);
}

/** How far each bin reaches, from the lowest values up: "≤ 30", "≤ 60", "> 60". */
function scoreBounds(cuts: readonly number[], closed: Closed, words: Words): string[] {
  const [within, beyond] = closed === "right" ? ["≤", ">"] : ["<", "≥"];
  const last = cuts[cuts.length - 1];
  return [
    ...cuts.map((cut) => `${within} ${words.number(cut, 1)}`),
    `${beyond} ${words.number(last, 1)}`,
  ];
}

function describe(
  cells: readonly HeatmapCell[],
  unscored: number,
  { cuts }: RfmModel,
  say: (amount: number) => string,
  words: Words,
): string {
  const total = totalMoney(cells.map(({ amount }) => amount));
  const strongest = cells.reduce((best, cell) => cell.amount > best.amount ? cell : best);
  const reading = words.say("rfmHeatmapReading", {
    rows: cuts.recencyDays.length + 1,
    columns: cuts.frequency.length + 1,
    recency: strongest.recency,
    frequency: strongest.frequency,
    most: say(strongest.amount),
    share: words.share(total > 0 ? strongest.amount / total : NaN),
  });
  return unscored === 0 ? reading : `${reading} ${words.say("rfmUnscored", { count: unscored })}`;
}
