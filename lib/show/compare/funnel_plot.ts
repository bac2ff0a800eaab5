/** Groups by size, with the funnel that chance alone draws. */
import * as Plot from "@observablehq/plot";
import type { GroupComparison, GroupPosition } from "../../assess/compare/mod.ts";
import { isMoneyColumn } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import {
  columnInTitle,
  columnName,
  columnOpeningTitle,
  figureWriter,
  groupName,
  isMoneyMean,
  positionWords,
} from "./comparison_words.ts";

const HEIGHT = 380, LABEL_ROOM = 200, LINE = 15, DOT = 8, MARGIN_LEFT = 74;
const MARGINS = { marginTop: 14, marginRight: 24, marginBottom: 46 };
/** Points along each limit. */
const STEPS = 60;
const INNER = 1.959963984540054, OUTER = 3.090232306167813;

/** One group. */
interface FunnelPoint {
  readonly name: string;
  readonly size: number;
  readonly mean: number;
  readonly position: GroupPosition;
}

/**
 * Draws a funnel plot: each group by its size and its mean or share, everybody's average, and the
 * limits within which chance alone moves 95 % and 99.8 % of groups of that size. The limits drawn
 * between the groups are the normal ones; each group is placed by its own.
 *
 * @param comparison What `compareGroupMeans` or `compareGroupShares` gave.
 * @param options Locale, currency of amounts, width.
 * @returns The figure; groups outside the inner funnel are named.
 */
export function funnelPlot(comparison: GroupComparison, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("funnelTitle", {
    measure: columnOpeningTitle(comparison.measure, words),
    by: columnInTitle(comparison.by, words),
  });
  const points = pointsOf(comparison);
  if (points.length === 0) return emptyFigure(title, "noMeasure", words, width);
  const outside = points.filter(({ position }) => position !== "within");
  const reading = words.say("funnelReading", {
    average: figureWriter(comparison, [comparison.average], words)(comparison.average),
    outside: outside.length,
    count: points.length,
  });
  const strip = drawFunnel(comparison, points, words, width);
  return createFigure(stackStrips(width, [strip]), title, reading);
}

function pointsOf({ groups }: GroupComparison): FunnelPoint[] {
  return groups.rows().map(({ group, known, mean, position }): FunnelPoint => ({
    name: groupName(group as string | null),
    size: Number(known),
    mean: Number(mean ?? NaN),
    position: position as GroupPosition,
  })).filter(({ mean, position }) => !Number.isNaN(mean) && position !== "unknown");
}

function drawFunnel(
  comparison: GroupComparison,
  points: readonly FunnelPoint[],
  words: Words,
  width: number,
): Strip {
  const { average, kind, measure } = comparison;
  const deviation = kind === "share" ? Math.sqrt(average * (1 - average)) : comparison.deviation;
  const most = Math.max(...points.map(({ size }) => size)) * 1.15;
  const least = Math.min(...points.map(({ size }) => size)) * 0.8;
  const sizes = Array.from({ length: STEPS + 1 }, (_, i) => least + (most - least) * i / STEPS);
  const bound = (z: number) => (size: number) => average + z * deviation / Math.sqrt(size);
  const means = points.map(({ mean }) => mean);
  const near = Math.min(...points.map(({ size }) => size));
  const [low, high] = [
    Math.min(...means, bound(-OUTER)(near)),
    Math.max(...means, bound(OUTER)(near)),
  ];
  const floor = kind === "share" ? Math.max(0, low) : low;
  const ceiling = kind === "share" ? Math.min(1, high) : high;
  const tick = (value: number) =>
    kind === "share"
      ? words.share(value, 0)
      : isMoneyMean(comparison)
      ? words.roughMoney(value)
      : words.rough(value);
  const visible = (y: number) => y >= floor && y <= ceiling ? y : NaN;
  const limits = ([[INNER, "5 4"], [OUTER, undefined]] as const).flatMap(([z, dash]) =>
    [z, -z].map((signed) =>
      Plot.line(sizes, {
        x: (size) => size,
        y: (size) => visible(bound(signed)(size)),
        stroke: GREY,
        ...(dash ? { strokeDasharray: dash } : {}),
      })
    )
  );
  const axis = { labelArrow: "none", labelAnchor: "center", ticks: 6 } as const;
  const labels = placeLabels(points, { least, most, floor, ceiling, width });
  return plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    marginLeft: MARGIN_LEFT,
    x: { domain: [least, most] },
    y: { domain: [floor, ceiling] },
    marks: [
      Plot.axisX({
        ...axis,
        label: words.say("funnelSize"),
        labelOffset: 40,
        tickFormat: (value: number) => words.number(value, 0),
      }),
      Plot.axisY({ ...axis, label: columnName(measure, words), labelOffset: 68, tickFormat: tick }),
      Plot.ruleY([average]),
      ...limits,
      Plot.dot(points, {
        x: "size",
        y: "mean",
        r: 5,
        fill: ({ position }: FunnelPoint) => position === "within" ? BLUE : ORANGE,
        symbol: ({ position }: FunnelPoint) => position === "within" ? "circle" : "diamond",
        title: (point: FunnelPoint) => pointTitle(point, comparison, words),
      }),
      ...(["start", "end"] as const).map((side) =>
        Plot.text(labels.filter((label) => label.side === side), {
          x: "size",
          y: "mean",
          text: "name",
          dx: side === "start" ? 8 : -8,
          textAnchor: side,
        })
      ),
    ],
  });
}

function pointTitle(
  { name, size, mean, position }: FunnelPoint,
  { kind, measure }: GroupComparison,
  words: Words,
): string {
  const value = kind === "share"
    ? words.share(mean)
    : isMoneyColumn(measure)
    ? words.money(mean)
    : words.number(mean);
  return markTitle(
    name,
    customersFact(size, NaN, words),
    fact(columnName(measure, words), value, words),
    positionWords(position, words),
  );
}

/** A name beside its point: it starts right of it, or ends left of it. */
interface FunnelLabel extends FunnelPoint {
  readonly side: "start" | "end";
}

/** Names right of their points, or left, where no other name stands already; else none. */
function placeLabels(
  points: readonly FunnelPoint[],
  { least, most, floor, ceiling, width }: {
    readonly least: number;
    readonly most: number;
    readonly floor: number;
    readonly ceiling: number;
    readonly width: number;
  },
): FunnelLabel[] {
  const wide = width - MARGIN_LEFT - MARGINS.marginRight;
  const tall = HEIGHT - MARGINS.marginTop - MARGINS.marginBottom;
  const placed: { left: number; right: number; y: number }[] = [];
  const first = points.toSorted((a, b) =>
    Number(a.position === "within") - Number(b.position === "within") || b.size - a.size
  );
  return first.flatMap((point) => {
    const x = wide * (point.size - least) / (most - least);
    const y = tall * (ceiling - point.mean) / (ceiling - floor || 1);
    const name = shortenText(point.name, LABEL_ROOM), room = textWidth(name) + DOT;
    const boxes = [
      { side: "start", left: x - DOT, right: x + room, y },
      { side: "end", left: x - room, right: x + DOT, y },
    ] as const;
    const free = boxes.find((box) =>
      box.left >= -MARGIN_LEFT / 2 && box.right <= wide + MARGINS.marginRight &&
      placed.every((other) =>
        Math.abs(other.y - y) >= LINE || box.left >= other.right || other.left >= box.right
      )
    );
    if (free === undefined) return [];
    placed.push(free);
    return [{ ...point, name, side: free.side }];
  });
}
