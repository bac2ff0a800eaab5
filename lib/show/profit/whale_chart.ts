/** Profit added up from the most profitable customer to the least. */
import * as Plot from "@observablehq/plot";
import type { WhaleCurve } from "../../act/profit/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { curveTitles, customersFact, fact, markTitle, moneyFact } from "../drawing/mark_title.ts";
import { BLUE, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const HEIGHT = 380;
const MARGINS = { marginTop: 34, marginRight: 24, marginBottom: 44, marginLeft: 76 };
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** More would only make the figure heavier. */
const MOST_POINTS = 200;

/** A share of customers, and the net margin they make together. */
type WhalePoint = readonly [number, number];

/**
 * Draws the whale curve: net margin added up from the most profitable customer to the least. It
 * climbs to the peak that profitable customers make, then falls, on the shaded side, to the total.
 *
 * @param curve What `whaleCurve` gave.
 * @param options Locale, currency, width.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { whaleChart, whaleCurve } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const figure = whaleChart(whaleCurve(Float64Array.of(100, 60, -40)), { locale: "en" });
 * assert.match(figure.description, /make 160\.00, 1 unprofitable customer loses 40\.00/);
 * ```
 */
export function whaleChart(curve: WhaleCurve, options: FigureOptions = {}): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const title = words.say("whaleTitle");
  if (curve.cumulative.length === 0) return emptyFigure(title, "noCustomer", words, width);
  const reading = words.say("whaleReading", {
    count: curve.unprofitable,
    peak: words.money(curve.peak),
    lost: words.money(curve.lost),
    total: words.money(curve.total),
  });
  return createFigure(stackStrips(width, [drawCurve(curve, words, width)]), title, reading);
}

function drawCurve(curve: WhaleCurve, words: Words, width: number): Strip {
  const points = thinned(curve);
  const [low, high] = [Math.min(0, ...points.map(([, y]) => y)), Math.max(curve.peak, 0)];
  const turn = curve.profitable / curve.cumulative.length;
  const axis = { labelArrow: "none", labelAnchor: "center" } as const;
  const peak = words.say("whalePeak", { amount: words.roughMoney(curve.peak) });
  const total = words.say("whaleTotal", { amount: words.roughMoney(curve.total) });
  const room = width - MARGINS.marginLeft - MARGINS.marginRight;
  const beyond = turn * room + textWidth(peak) / 2 > room;
  const flat = high === low ? 1 : 0;
  return plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { domain: [0, 1] },
    y: { domain: [low - flat, high + flat] },
    marks: [
      Plot.rectX([turn], {
        x1: (x) => x,
        x2: () => 1,
        fill: ORANGE,
        fillOpacity: 0.12,
        title: () => lossTitle(curve, words),
      }),
      Plot.ruleY([0]),
      Plot.ruleY([curve.total], { strokeDasharray: "4 3", strokeOpacity: 0.7 }),
      Plot.axisX(TENTHS, {
        ...axis,
        label: words.say("whaleCustomers"),
        labelOffset: 40,
        tickFormat: (share: number) => words.share(share, 0),
      }),
      Plot.axisY({
        ...axis,
        ticks: 6,
        label: words.say("whaleMargin"),
        labelOffset: 70,
        tickFormat: (amount: number) => words.roughMoney(amount),
      }),
      Plot.line(points, { stroke: BLUE, strokeWidth: 2.5 }),
      Plot.dot([[turn, curve.peak]], { r: 4, fill: BLUE }),
      Plot.text([peak], {
        x: () => turn,
        y: () => curve.peak,
        text: (label) => label,
        dy: -14,
        textAnchor: beyond ? "end" : "middle",
        fontWeight: 600,
      }),
      Plot.text([total], {
        x: () => 0,
        y: () => curve.total,
        text: (label) => label,
        dx: 6,
        dy: -9,
        textAnchor: "start",
      }),
      curveTitles(points.map(([x, y]) => ({ x, y, title: pointTitle(x, y, words) }))),
    ],
  });
}

function lossTitle({ unprofitable, lost }: WhaleCurve, words: Words): string {
  return markTitle(
    words.say("unprofitable"),
    customersFact(unprofitable, NaN, words),
    moneyFact(words.say("netMargin"), -lost, NaN, words),
  );
}

/** Rounded as the axis is: the first points are the margins of very few customers. */
function pointTitle(customers: number, margin: number, words: Words): string {
  return markTitle(
    words.say("markWhale", { customers: words.share(customers) }),
    fact(words.say("whaleMargin"), words.roughMoney(margin), words),
  );
}

/** The curve from (0, 0), thinned evenly, its turning points kept. */
function thinned({ cumulative, profitable, unprofitable }: WhaleCurve): WhalePoint[] {
  const n = cumulative.length, steps = Math.min(MOST_POINTS, n);
  const ends = new Set([profitable, n - unprofitable]);
  for (let i = 1; i <= steps; i++) ends.add(Math.round((i * n) / steps));
  const kept = [...ends].filter((end) => end > 0).sort((a, b) => a - b);
  return [[0, 0], ...kept.map((end): WhalePoint => [end / n, cumulative[end - 1]])];
}
