/** What each customer brings against what it could bring. */
import * as Plot from "@observablehq/plot";
import type { Segmentation } from "../../contract/mod.ts";
import type { CrossModel } from "../../segment/cross/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { customersFact, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, ORANGE, rampColor } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const HEIGHT = 440;
const MARGINS = { marginTop: 14, marginRight: 24, marginBottom: 48, marginLeft: 70 };
/** Above so many customers, they are counted in squares instead of drawn one by one. */
const MOST_DOTS = 1500;
/** Squares per power of ten. */
const SQUARES = 8;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly estimated: boolean;
}

/**
 * Draws current value against potential, both on logarithmic scales, one mark per customer whose
 * value and potential are positive; squares darker with their customers when there are many. On the
 * dashed diagonal a customer brings all it could; above it, there is room to grow. Thin lines are
 * the least amounts of the classes.
 *
 * @param result A crossed-matrix segmentation.
 * @param options Locale, currency, width.
 * @returns The figure.
 */
export function potentialScatter(
  result: Segmentation<CrossModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const title = words.say("potentialScatterTitle");
  const points = pointsOf(result);
  if (points.length === 0) return emptyFigure(title, "noPositiveValue", words, width);
  const many = points.length > MOST_DOTS;
  const legend = many ? [] : [legendOf(points, words, width)];
  const below = points.filter(({ x, y }) => y < x).length;
  const sentences = [
    words.say("potentialScatterReading", {
      above: words.share(points.filter(({ x, y }) => y >= 2 * x).length / points.length),
    }),
    ...(below > 0 ? [words.say("potentialScatterBelow", { count: below })] : []),
    ...leftOut(result, points, words),
  ];
  const drawn = draw(points, many, result.model, words, width);
  return createFigure(stackStrips(width, [...legend, drawn]), title, sentences.join(" "));
}

function pointsOf({ customers, model }: Segmentation<CrossModel>): Point[] {
  const value = customers.number(model.columns.value);
  const potential = customers.number("potentialAmount");
  const source = customers.text("potentialSource");
  return Array.from(value, (x, row) => ({
    x,
    y: potential[row],
    estimated: source[row] === "estimated",
  })).filter(({ x, y }) => x > 0 && y > 0);
}

function leftOut(
  { customers }: Segmentation<CrossModel>,
  points: readonly Point[],
  words: Words,
): string[] {
  const count = customers.rowCount - points.length;
  return count > 0 ? [words.say("potentialScatterLeftOut", { count })] : [];
}

const GIVEN = { fill: BLUE, fillOpacity: 0.55, stroke: BLUE };
const ESTIMATED = { fill: ORANGE, fillOpacity: 0, stroke: ORANGE };

function legendOf(points: readonly Point[], words: Words, width: number): Strip {
  const items = [
    { label: words.say("potentialGiven"), paint: GIVEN },
    { label: words.say("potentialEstimated"), paint: ESTIMATED },
  ];
  const used = [points.some((p) => !p.estimated), points.some((p) => p.estimated)];
  return legendStrip(items.filter((_, i) => used[i]), MARGINS.marginLeft, width);
}

function draw(
  points: readonly Point[],
  many: boolean,
  model: CrossModel,
  words: Words,
  width: number,
): Strip {
  const all = points.flatMap(({ x, y }) => [x, y]);
  const low = Math.min(...bounds(all)), high = Math.max(...bounds(all));
  const domain = [low / 1.3, high * 1.3];
  const ticks = powersOfTen(domain[0], domain[1]);
  const axis = {
    labelArrow: "none",
    labelAnchor: "center",
    tickFormat: (v: number) => words.rough(v),
    ticks,
  } as const;
  const inside = (amount: number | null): amount is number =>
    amount !== null && amount > domain[0] && amount < domain[1];
  const lines = { strokeOpacity: 0.35, strokeWidth: 1 };
  const place = {
    x: "x",
    y: "y",
    r: 3,
    title: (point: Point) => pointTitle(point, words),
  } as const;
  return plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { type: "log", domain },
    y: { type: "log", domain },
    marks: [
      Plot.ruleX(model.current.map(({ least }) => least).filter(inside), lines),
      Plot.ruleY(model.potential.map(({ least }) => least).filter(inside), lines),
      Plot.line([[domain[0], domain[0]], [domain[1], domain[1]]], { strokeDasharray: "5 4" }),
      ...(many ? [squares(points, words)] : [
        Plot.dot(points.filter((p) => !p.estimated), { ...place, ...GIVEN }),
        Plot.dot(points.filter((p) => p.estimated), { ...place, ...ESTIMATED }),
      ]),
      Plot.axisX({ ...axis, label: words.say("potentialScatterValue"), labelOffset: 42 }),
      Plot.axisY({ ...axis, label: words.say("potential"), labelOffset: 62 }),
    ],
  });
}

/** Smallest and largest without spreading a million arguments. */
function bounds(values: readonly number[]): [number, number] {
  let low = Infinity, high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

function powersOfTen(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low)), last = Math.floor(Math.log10(high));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => 10 ** (first + i));
}

/** Rounded as the axes are: amounts to the cent would tell who the customer is. */
function pointTitle({ x, y, estimated }: Point, words: Words): string {
  return markTitle(
    fact(words.say("potentialScatterValue"), words.roughMoney(x), words),
    fact(
      words.say(estimated ? "potentialEstimated" : "potentialGiven"),
      words.roughMoney(y),
      words,
    ),
  );
}

/** Customers counted in squares of the logarithmic plane. */
function squares(points: readonly Point[], words: Words) {
  const counts = new Map<string, { x: number; y: number; count: number }>();
  const place = (amount: number) => Math.floor(Math.log10(amount) * SQUARES);
  for (const point of points) {
    const x = place(point.x), y = place(point.y), key = `${x} ${y}`;
    counts.set(key, { x, y, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const list = [...counts.values()];
  const most = Math.log(Math.max(...list.map(({ count }) => count)) + 1);
  const edge = (place: number) => 10 ** (place / SQUARES);
  const interval = (place: number) =>
    words.say("markInterval", {
      low: words.roughMoney(edge(place)),
      high: words.roughMoney(edge(place + 1)),
    });
  return Plot.rect(list, {
    x1: ({ x }) => edge(x),
    x2: ({ x }) => edge(x + 1),
    y1: ({ y }) => edge(y),
    y2: ({ y }) => edge(y + 1),
    fill: ({ count }) => rampColor(Math.log(count + 1) / most),
    title: ({ x, y, count }) =>
      markTitle(
        customersFact(count, NaN, words),
        fact(words.say("potentialScatterValue"), interval(x), words),
        fact(words.say("potential"), interval(y), words),
      ),
  });
}
