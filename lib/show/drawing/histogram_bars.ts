/** The bars of a histogram, detached ones for its tails. */
import * as Plot from "@observablehq/plot";
// @ts-types="npm:@types/d3-array@3.2.2"
import { ticks } from "d3-array";
import type { Closed } from "../../base/mod.ts";
import type { Histogram } from "./histogram.ts";
import { customersFact, markTitle } from "./mark_title.ts";
import { BLUE } from "./palette.ts";
import { plotStrip } from "./plot.ts";
import type { Strip } from "./svg.ts";
import type { Words } from "./words.ts";

/** Room left and right of the bars, in pixels. */
export const MARGIN_LEFT = 66, MARGIN_RIGHT = 24;
/** Height of the bars without their axis, in pixels. */
export const BARS_HEIGHT = 110;
const AXIS = 26;
/** Above the highest bar, for the labels of the tails. */
const HEADROOM = 1.2;

interface Bar {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** Where the axis begins and ends, the detached bars of the tails included. */
export function barsDomain({ start, step, counts, below, above }: Histogram): [number, number] {
  const end = start + counts.length * step;
  return [below > 0 ? start - 2 * step : start, above > 0 ? end + 2 * step : end];
}

/** Draws the bars and their axes. */
export function drawBars(
  data: Histogram,
  closed: Closed,
  words: Words,
  width: number,
): Strip {
  const { start, step, counts, below, above } = data;
  const end = start + counts.length * step;
  const bars = counts.map((count, i) => barAt(start + i * step, step, count))
    .filter(({ count }) => count > 0);
  const lowTail = below > 0 ? [barAt(start - 1.75 * step, step, below)] : [];
  const highTail = above > 0 ? [barAt(end + 0.75 * step, step, above)] : [];
  const most = Math.max(...counts, below, above);
  const [under, over] = closed === "right" ? ["≤", ">"] : ["<", "≥"];
  const barTitle = ({ low, high, count }: Bar) => {
    const bounds = {
      low: `${low === start && closed === "right" ? "≥" : over} ${words.number(low)}`,
      high: `${under} ${words.number(high)}`,
    };
    return markTitle(words.say("markBounds", bounds), customersFact(count, NaN, words));
  };
  const tailTitle = ({ low, count }: Bar) =>
    markTitle(
      low < start ? `${under} ${words.number(start)}` : `${over} ${words.number(end)}`,
      customersFact(count, NaN, words),
    );
  const tailText = (sign: string, bound: number) => ({ count }: Bar) =>
    words.say("histogramTail", {
      bound: `${sign} ${words.rough(bound)}`,
      customers: words.say("customerCount", { count }),
    });
  const interval = { x1: "low", x2: "high", y: "count", insetLeft: 0.5, insetRight: 0.5 };
  return plotStrip({
    width,
    height: BARS_HEIGHT + AXIS,
    marginTop: 0,
    marginBottom: AXIS,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    x: { domain: barsDomain(data) },
    y: { domain: [0, most * HEADROOM] },
    marks: [
      Plot.axisX(ticksOf(start, end, step), { label: null, tickFormat: words.rough }),
      Plot.axisY(wholeTicks(most), {
        label: words.say("customers"),
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 62,
        tickFormat: words.rough,
      }),
      Plot.rectY(bars, { ...interval, fill: BLUE, title: barTitle }),
      Plot.rectY([...lowTail, ...highTail], {
        ...interval,
        fill: BLUE,
        fillOpacity: 0.15,
        stroke: BLUE,
        title: tailTitle,
      }),
      Plot.text(lowTail, {
        x: "low",
        y: "count",
        text: tailText(under, start),
        textAnchor: "start",
        dy: -9,
      }),
      Plot.text(highTail, {
        x: "high",
        y: "count",
        text: tailText(over, end),
        textAnchor: "end",
        dy: -9,
      }),
      Plot.ruleY([0]),
    ],
  });
}

function barAt(low: number, step: number, count: number): Bar {
  return { low, high: low + step, count };
}

/** Whole numbers one by one have no tick between them. */
function ticksOf(start: number, end: number, step: number): number[] {
  return ticks(start, end, 7).filter((tick) => step !== 1 || Number.isInteger(tick));
}

/** Customers are counted in whole numbers: no tick falls between two. */
function wholeTicks(most: number): number[] {
  return ticks(0, most, 3).filter(Number.isInteger);
}
