/** How much the largest customers make, and the classes drawn on it. */
import * as Plot from "@observablehq/plot";
import { type MessageKey, MESSAGES } from "../../base/mod.ts";
import type { AbcModel } from "../../segment/abc/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { BLUE } from "../drawing/palette.ts";
import { curveTitles } from "../drawing/mark_title.ts";
import { type ClassBand, classBands, cumulativePoints, shareOfLargest } from "./pareto_points.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip, svgText } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const HEIGHT = 400, LINE = 18;
const MARGINS = { marginTop: 26, marginRight: 24, marginBottom: 44, marginLeft: 64 };
const TENTHS = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** The part of customers that the Pareto principle speaks of. */
const PARETO_PART = 0.2;

/**
 * Draws the Pareto curve: customers from the largest down, and the share of value they make
 * together, with the classes as bands, the lines between them, and the diagonal on which every
 * customer would make the same.
 *
 * @param result An ABC segmentation.
 * @param options Locale, width.
 * @returns The figure.
 */
export function paretoChart(result: Segmentation<AbcModel>, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const what = valueName(result.model.columns.value, words);
  const title = words.say("paretoTitle", { what });
  const points = cumulativePoints(result);
  if (points.length < 2) return emptyFigure(title, "noPositiveValue", words, width);
  const bands = classBands(result);
  const curve = drawCurve(points, bands, result.model, what, words, width);
  const sentences = [
    words.say("paretoReading", { share: words.share(shareOfLargest(points, PARETO_PART)) }),
  ];
  const leftOut = result.customers.rowCount -
    bands.reduce((sum, { customers }) => sum + customers, 0);
  if (leftOut > 0) sentences.push(words.say("paretoLeftOut", { count: leftOut }));
  return createFigure(
    stackStrips(width, [curve, keyStrip(bands, words)]),
    title,
    sentences.join(" "),
  );
}

/** The column ranked, in the reader's language where the catalogue has its name. */
function valueName(column: string, words: Words): string {
  const key = column === "monetary" ? "revenue" : column;
  return Object.hasOwn(MESSAGES, key) ? lowerFirst(words.say(key as MessageKey)) : column;
}

/** A capital that only begins the label goes; an abbreviation such as CA stays. */
function lowerFirst(text: string): string {
  return text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
}

function drawCurve(
  points: readonly (readonly [number, number])[],
  bands: readonly ClassBand[],
  { classes, basis }: AbcModel,
  what: string,
  words: Words,
  width: number,
): Strip {
  const percent = (share: number) => words.share(share, 0);
  const plotted = bands.filter(({ low, high }) => high > low);
  const scale = width - MARGINS.marginLeft - MARGINS.marginRight;
  const named = plotted.filter(({ name, low, high }) => (high - low) * scale >= textWidth(name));
  const lines = classes.slice(0, -1).map(({ upTo }) => upTo);
  const axis = { labelArrow: "none", labelAnchor: "center", tickFormat: percent } as const;
  const dashed = { strokeDasharray: "4 3", strokeOpacity: 0.7 };
  return plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      Plot.rectX(plotted, {
        x1: "low",
        x2: "high",
        fill: BLUE,
        fillOpacity: (band: ClassBand) => 0.3 / (1 + 1.5 * bands.indexOf(band)),
        title: (band: ClassBand) => bandText(band, words),
      }),
      Plot.ruleX(plotted.slice(1), { x: "low", strokeOpacity: 0.4 }),
      basis === "value" ? Plot.ruleY(lines, dashed) : Plot.ruleX(lines, dashed),
      Plot.axisX(TENTHS, { ...axis, label: words.say("paretoCustomers"), labelOffset: 40 }),
      Plot.axisY(basis === "value" ? ticksWith(lines) : TENTHS, {
        ...axis,
        label: words.say("paretoValue", { what }),
        labelOffset: 58,
      }),
      Plot.line([[0, 0], [1, 1]], { strokeDasharray: "1 3" }),
      Plot.line(points, { stroke: BLUE, strokeWidth: 2.5 }),
      Plot.text(named, {
        x: ({ low, high }) => (low + high) / 2,
        text: "name",
        frameAnchor: "top",
        dy: -18,
        fontSize: 15,
        fontWeight: 600,
      }),
      Plot.text([words.say("paretoEqual")], {
        x: () => 0.5,
        y: () => 0.5,
        text: (label) => label,
        dx: 8,
        dy: 10,
        textAnchor: "start",
        fillOpacity: 0.8,
      }),
      curveTitles(points.map(([x, y]) => ({ x, y, title: pointText(x, y, words) }))),
    ],
  });
}

/** Even steps, save those that would touch the ticks of the lines. */
function ticksWith(lines: readonly number[]): number[] {
  const room = 0.04;
  return [...lines, ...TENTHS.filter((tick) => lines.every((l) => Math.abs(l - tick) > room))];
}

/** What each class holds, in words, under the curve. */
function keyStrip(bands: readonly ClassBand[], words: Words): Strip {
  const content = bands.map((band, i) =>
    svgText(MARGINS.marginLeft, (i + 1) * LINE, bandText(band, words))
  );
  return { height: (bands.length + 1) * LINE, content };
}

function pointText(customers: number, value: number, words: Words): string {
  return words.say("markPareto", { customers: words.share(customers), value: words.share(value) });
}

function bandText({ name, customers, customerShare, valueShare }: ClassBand, words: Words): string {
  return words.say("paretoClass", {
    name,
    customers: words.say("customerCount", { count: customers }),
    customerShare: words.share(customerShare),
    valueShare: words.share(valueShare),
  });
}
