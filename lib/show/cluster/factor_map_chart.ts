/** Customers in the plane where they spread most, cluster by cluster. */
import * as Plot from "@observablehq/plot";
import type { ClusterSegmentation, FactorMap, FactorMapAxis } from "../../segment/cluster/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, markTitle } from "../drawing/mark_title.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip, svgText } from "../drawing/svg.ts";
import { shortenText, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { clusterColors } from "./cluster_colors.ts";
import { clusterKey } from "./cluster_key.ts";
import { clusterSymbols } from "./cluster_symbols.ts";

/** Options of {@linkcode factorMapChart}. */
export interface FactorMapChartOptions extends FigureOptions {
  /** Whether paragons carry their key, which tells who they are; false when left out. */
  readonly keys?: boolean | undefined;
}

const MARGIN = 20, MARGIN_BOTTOM = 26, LINE = 18;
/** Height of the plane as a part of its width at most. */
const TALLEST = 0.9;
/** Room around the customers, as a part of their range. */
const PADDING = 0.04;
const DISC = 11;
/** Features named on an axis: so many on each side, correlated so much at least. */
const NAMED = 2, CORRELATED = 0.5;

/** One customer on the map. */
interface Dot {
  readonly segment: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws a factor map: each customer as a mark in the shape and colour of its cluster, the paragon of
 * each cluster as a numbered disc, and on each axis its share of the inertia and the features that
 * it follows. Both axes have the same scale.
 *
 * @param result A clustering.
 * @param map What `factorMap` made of it.
 * @param options Locale, width, whether paragons carry their key.
 * @returns The figure; a sentence where customers differ along one axis only.
 *
 * @example
 * ```ts
 * import { cluster, factorMap, factorMapChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   frequency: [1, 2, 11, 12],
 *   monetary: [10, 30, 900, 950],
 * });
 * const result = cluster(customers, { features: ["frequency", "monetary"], clusters: 2 });
 * const figure = factorMapChart(result, factorMap(result), { locale: "en" });
 * assert.equal(figure.title, "Factor map of the clusters");
 * ```
 */
export function factorMapChart(
  result: ClusterSegmentation,
  map: FactorMap,
  options: FactorMapChartOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("factorMapTitle");
  if (map.axes.length < 2) return emptyFigure(title, "oneAxis", words, width);
  const strips = [
    clusterKey(result, words, width),
    headingStrip(axisText(map.axes[1], 2, ["↑", "↓"], words), width),
    drawPlane(result, map, options.keys ?? false, words, width),
    headingStrip(axisText(map.axes[0], 1, ["→", "←"], words), width),
  ];
  return createFigure(stackStrips(width, strips), title, describe(map, words));
}

function headingStrip(text: string, width: number): Strip {
  const room = width - 2 * MARGIN;
  const lines = wrapText(text, room) ?? [shortenText(text, room)];
  const content = lines.map((line, i) => svgText(MARGIN, 14 + i * LINE, line));
  return { height: lines.length * LINE + 6, content };
}

function drawPlane(
  result: ClusterSegmentation,
  { points, paragons }: FactorMap,
  keys: boolean,
  words: Words,
  width: number,
): Strip {
  const colors = clusterColors(result.model), symbols = clusterSymbols(result.model);
  const dots = dotsOf(points), discs = dotsOf(paragons);
  const x = rangeOf([...dots, ...discs].map((dot) => dot.x));
  const y = rangeOf([...dots, ...discs].map((dot) => dot.y));
  const inner = width - 2 * MARGIN;
  const scale = Math.min(inner / (x[1] - x[0]), TALLEST * inner / (y[1] - y[0]));
  const numberOf = new Map(result.model.clusters.map(({ id }, i) => [id, i + 1]));
  return plotStrip({
    width,
    height: Math.ceil(scale * (y[1] - y[0])) + MARGIN + MARGIN_BOTTOM,
    marginTop: MARGIN,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: MARGIN,
    marginRight: MARGIN,
    x: { axis: null, domain: widen(x, inner / scale) },
    y: { axis: null, domain: y },
    symbol: { type: "identity" },
    marks: [
      Plot.axisX({
        label: null,
        ticks: 6,
        tickFormat: (value: number) => words.rough(value),
      }),
      Plot.ruleX([0], { strokeOpacity: 0.35 }),
      Plot.ruleY([0], { strokeOpacity: 0.35 }),
      Plot.dot(dots, {
        x: "x",
        y: "y",
        symbol: ({ segment }: Dot) => symbols.get(segment)!,
        stroke: ({ segment }: Dot) => colors.get(segment)!,
        strokeOpacity: 0.75,
        r: 3,
      }),
      Plot.dot(discs, {
        x: "x",
        y: "y",
        r: DISC,
        fill: ({ segment }: Dot) => colors.get(segment)!,
        stroke: "white",
        strokeWidth: 1.5,
        title: ({ segment }: Dot) => discTitle(segment, result, words),
      }),
      Plot.text(discs, {
        x: "x",
        y: "y",
        text: ({ segment }: Dot) => words.number(numberOf.get(segment)!, 0),
        fill: "white",
        fontWeight: 700,
      }),
      keys ? Plot.text(discs, { x: "x", y: "y", text: keysOf(result, paragons), dy: 20 }) : null,
    ],
  });
}

function discTitle(
  segment: string,
  { segments, labels }: ClusterSegmentation,
  words: Words,
): string {
  const customers = segments.number("customers")[segments.text("segment").indexOf(segment)];
  return markTitle(
    segmentLabel(labels, segment, words.locale),
    customersFact(customers, NaN, words),
  );
}

function dotsOf(table: Table): Dot[] {
  const [xs, ys] = [table.number("x"), table.number("y")];
  return table.text("segment").map((segment, i) => ({ segment: segment!, x: xs[i], y: ys[i] }));
}

function keysOf({ customers, model }: ClusterSegmentation, paragons: Table): string[] {
  const keys = customers.text(model.columns.customer);
  return Array.from(paragons.number("row"), (row) => keys[row] ?? "–");
}

function rangeOf(values: readonly number[]): [number, number] {
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const room = PADDING * (most - least) || 1;
  return [least - room, most + room];
}

/** The same range with room added on both sides, so that it is as wide as asked. */
function widen([from, to]: [number, number], breadth: number): [number, number] {
  const room = (breadth - (to - from)) / 2;
  return [from - room, to + room];
}

/** Signs for the positive and the negative side of an axis. */
type Arrows = readonly [string, string];

/** Number and share of an axis, and the features that grow and fall along it. */
function axisText(
  { share, correlations }: FactorMapAxis,
  number: number,
  [upward, downward]: Arrows,
  words: Words,
): string {
  const r = correlations.number("correlation");
  const categories = correlations.text("category");
  const names = correlations.text("column").map((column, i) => {
    const name = words.column(column!);
    return categories[i] === null ? name : `${name} = ${categories[i]}`;
  });
  const side = (sign: number, arrow: string) => {
    const named = names.filter((_, i) => sign * r[i] >= CORRELATED).slice(0, NAMED);
    return named.length > 0 ? [`${arrow} ${named.join(", ")}`] : [];
  };
  const heading = words.say("factorMapAxis", { axis: number, share: words.share(share, 0) });
  return [heading, ...side(1, upward), ...side(-1, downward)].join(" · ");
}

function describe({ axes, points, customers }: FactorMap, words: Words): string {
  const kept = axes[0].share + axes[1].share;
  const sentences = [
    kept > 0.9999
      ? words.say("factorMapWhole")
      : words.say("factorMapReading", { share: words.share(kept, 0) }),
  ];
  if (points.rowCount < customers) {
    sentences.push(words.say("factorMapSample", { drawn: points.rowCount, customers }));
  }
  return sentences.join(" ");
}
