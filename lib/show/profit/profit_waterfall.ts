/** From margin to net margin, segment by segment. */
import * as Plot from "@observablehq/plot";
import type { ActivityRates } from "../../act/profit/mod.ts";
import { totalMoney } from "../../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { markTitle, moneyFact } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode profitWaterfall}. */
export interface ProfitWaterfallOptions extends FigureOptions {
  /** Names of the segments. */
  readonly labels?: SegmentLabels | undefined;
}

const ROW = 19, MARGIN_TOP = 24, MARGIN_BOTTOM = 6, GAP = 10;
/** Names take at most this part of the width. */
const LABEL_PART = 0.36;

/** A line of the figure: the heading of a segment, or one bar. */
interface WaterfallRow {
  readonly id: string;
  readonly label: string;
  /** Whether the bar stands on 0: a margin, not a cost. */
  readonly whole: boolean;
  /** Where the bar begins and ends, absent in a heading. */
  readonly from?: number;
  readonly to?: number;
  /** What is written: the amount, costs negative. */
  readonly amount?: number;
  /** What the bar tells. */
  readonly title?: string;
}

/**
 * Draws, for each segment, the margin, what each activity takes of it, and the net margin that is
 * left, amounts written.
 *
 * @param segments What `segmentProfit` gave.
 * @param rates The activity rates, for the order and names of the costs.
 * @param options Locale, currency, width, names of segments.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { customerProfit, profitWaterfall, segmentProfit, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const profit = customerProfit(
 *   Table.of({ customer: ["a"], segment: ["x"], margin: [100], visits: [2] }),
 *   { version: 1, activities: [{ id: "visit", driver: "visits", cost: 30 }] },
 * );
 * const figure = profitWaterfall(segmentProfit(profit), profit.rates, { locale: "en" });
 * assert.match(figure.description, /takes 60.0% of the margin/);
 * ```
 */
export function profitWaterfall(
  segments: Table,
  rates: ActivityRates,
  options: ProfitWaterfallOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const title = words.say("waterfallTitle");
  if (segments.rowCount === 0) return emptyFigure(title, "noCustomer", words, width);
  const names = segments.text("segment").map((segment) =>
    segment === null ? "–" : segmentLabel(options.labels ?? {}, segment, words.locale)
  );
  const rows = waterfallRows(segments, names, rates, words);
  const strip = drawRows(rows, words, width);
  return createFigure(stackStrips(width, [strip]), title, describe(segments, names, words));
}

function waterfallRows(
  segments: Table,
  names: readonly string[],
  { activities }: ActivityRates,
  words: Words,
): WaterfallRow[] {
  return names.flatMap((name, i) => {
    const margin = segments.number("margin")[i], net = segments.number("netMargin")[i];
    let left = margin;
    const title = (label: string, amount: number) =>
      markTitle(name, moneyFact(label, amount, NaN, words));
    const costs = activities.map(({ id, label }): WaterfallRow => {
      const cost = segments.number(`${id}Cost`)[i];
      const from = left;
      left = totalMoney([left, -cost]);
      const text = label?.[words.locale] ?? id;
      return {
        id: `${i} ${id}`,
        label: text,
        whole: false,
        from,
        to: left,
        amount: -cost,
        title: title(text, -cost),
      };
    });
    const bar = (id: string, label: string, amount: number): WaterfallRow => {
      const at = { from: 0, to: amount, amount };
      return { id: `${i} ${id}`, label, whole: true, ...at, title: title(label, amount) };
    };
    return [
      { id: `${i}`, label: name, whole: true },
      bar("=margin", words.say("margin"), margin),
      ...costs,
      bar("=net", words.say("netMargin"), net),
    ];
  });
}

function drawRows(rows: readonly WaterfallRow[], words: Words, width: number): Strip {
  const bars = rows.filter(({ amount }) => amount !== undefined);
  const widest = Math.max(...rows.map(({ label }) => textWidth(label) * 1.06));
  const room = Math.ceil(Math.min(widest + GAP, width * LABEL_PART));
  const written = ({ amount }: WaterfallRow) => words.roughMoney(amount!);
  const ends = bars.flatMap(({ from, to }) => [from!, to!]);
  const low = Math.min(0, ...ends), high = Math.max(0, ...ends);
  const fill = ({ whole, to }: WaterfallRow) => !whole ? GREY : to! < 0 ? ORANGE : BLUE;
  const labels = new Map(rows.map(({ id, label }) => [id, shortenText(label, room - GAP)]));
  const place = { y: "id", frameAnchor: "left", textAnchor: "end", dx: -GAP } as const;
  const text = ({ id }: WaterfallRow) => labels.get(id)!;
  return plotStrip({
    width,
    height: rows.length * ROW + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: room + GAP,
    marginRight: Math.ceil(Math.max(...bars.map((row) => textWidth(written(row))))) + 2 * GAP,
    x: { domain: low === high ? [0, 1] : [low, high] },
    y: { axis: null, domain: rows.map(({ id }) => id), padding: 0 },
    marks: [
      Plot.axisX({
        anchor: "top",
        label: null,
        ticks: 4,
        tickSize: 0,
        tickFormat: (amount: number) => words.roughMoney(amount),
      }),
      Plot.gridX({ ticks: 4, strokeOpacity: 0.1 }),
      Plot.text(rows.filter((row) => !bars.includes(row)), { ...place, text, fontWeight: 700 }),
      Plot.text(bars, { ...place, text }),
      Plot.barX(bars, {
        x1: "from",
        x2: "to",
        y: "id",
        fill,
        insetTop: 3,
        insetBottom: 3,
        title: "title",
      }),
      Plot.ruleX([0], { strokeOpacity: 0.6 }),
      Plot.text(bars, {
        y: "id",
        text: written,
        frameAnchor: "right",
        textAnchor: "end",
        dx: Math.ceil(Math.max(...bars.map((row) => textWidth(written(row))))) + GAP,
      }),
    ],
  });
}

function describe(segments: Table, names: readonly string[], words: Words): string {
  const margins = segments.number("margin"), costs = segments.number("costToServe");
  const margin = totalMoney(margins), cost = totalMoney(costs);
  const weights = margins.map((own, i) => own > 0 ? costs[i] / own : -Infinity);
  const heaviest = weights.indexOf(Math.max(...weights));
  if (!(margin > 0) || !(weights[heaviest] >= 0)) {
    return words.say("waterfallReadingPlain", {
      margin: words.money(margin),
      cost: words.money(cost),
      net: words.money(totalMoney([margin, -cost])),
    });
  }
  return words.say("waterfallReading", {
    share: words.share(cost / margin),
    segment: names[heaviest],
    own: words.share(weights[heaviest]),
  });
}
