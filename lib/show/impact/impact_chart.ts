/** Two groups of customers, month by month, around an event. */
import * as Plot from "@observablehq/plot";
import type { Impact } from "../../assess/impact/mod.ts";
import { formatShortMonth, parseMonth } from "../../base/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { curveTitles, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { impactSentences } from "./impact_words.ts";

const HEIGHT = 320;
const MARGINS = { marginTop: 12, marginRight: 20, marginBottom: 30, marginLeft: 74 };
/** Pixels between two months named below the axis, at least. */
const NAME_GAP = 12;
/** Every how many months one is named; whole years beyond. */
const NAME_STEPS = [1, 2, 3, 4, 6];

/** One month. */
interface MonthPoint {
  readonly month: string;
  readonly place: number;
  readonly treated: number;
  readonly control: number;
  /** Where the touched customers would be had they moved as the others; NaN before the event. */
  readonly expected: number;
}

/**
 * Draws the mean of the customers touched (whole line, dots), of the customers they are compared with
 * (dashed), and where the touched ones would be had they moved as the others (dotted), with the event
 * as a line between two months.
 *
 * @param impact What `impact` gave.
 * @param options Locale, currency, width.
 * @returns The figure; the description says the effect and whether it can be believed.
 */
export function impactChart(impact: Impact, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const points = monthPoints(impact);
  const key = legendStrip(
    [
      {
        label: `● ${words.say("impactTreated")} (${words.number(impact.treated)})`,
        paint: { fill: BLUE },
      },
      {
        label: `- - ${words.say("impactControl")} (${words.number(impact.control)})`,
        paint: { fill: GREY },
      },
      { label: `··· ${words.say("impactExpected")}`, paint: { fill: ORANGE } },
    ],
    0,
    width,
  );
  return createFigure(
    stackStrips(width, [key, drawLines(points, impact, words, width)]),
    words.say("impactTitle"),
    impactSentences(impact, words).join(" "),
  );
}

/** The touched customers' level before, plus the change of the others since. */
function monthPoints({ months }: Impact): MonthPoint[] {
  const after = months.flag("after");
  const treated = months.number("treated"), control = months.number("control");
  const before = (values: Float64Array) => {
    const own = values.filter((_, i) => !after[i]);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  const gap = before(treated) - before(control);
  return months.text("month").map((month, place) => ({
    month: month!,
    place,
    treated: treated[place],
    control: control[place],
    expected: after[place] ? control[place] + gap : NaN,
  }));
}

function drawLines(
  points: readonly MonthPoint[],
  { event }: Impact,
  words: Words,
  width: number,
): Strip {
  const start = points.findIndex(({ month }) => month === event);
  const named = namedPlaces(points, words, width);
  const x = "place", strokeWidth = 2.5;
  return plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { domain: [0, Math.max(1, points.length - 1)], insetLeft: 12, insetRight: 12 },
    y: { zero: true, nice: true },
    marks: [
      Plot.axisX(named, {
        label: null,
        tickSize: 3,
        tickFormat: (place: number) => monthText(points[place], words),
      }),
      Plot.axisY({
        label: words.say("impactAxis"),
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 68,
        ticks: 5,
        tickFormat: (value: number) => words.rough(value),
      }),
      Plot.ruleX([start - 0.5], { strokeDasharray: "2 3" }),
      Plot.line(points, { x, y: "control", stroke: GREY, strokeWidth, strokeDasharray: "7 5" }),
      Plot.line(points, { x, y: "expected", stroke: ORANGE, strokeWidth, strokeDasharray: "1 5" }),
      Plot.line(points, { x, y: "treated", stroke: BLUE, strokeWidth }),
      Plot.dot(points, { x, y: "treated", r: 3, fill: BLUE }),
      Plot.dot(points.filter(({ expected }) => !Number.isNaN(expected)), {
        x,
        y: "expected",
        r: 2.5,
        fill: ORANGE,
      }),
      curveTitles(
        (["control", "expected", "treated"] as const).flatMap((line) =>
          points.filter((point) => !Number.isNaN(point[line])).map((point) => ({
            x: point.place,
            y: point[line],
            title: monthTitle(point, words),
          }))
        ),
      ),
    ],
  });
}

/** The months named below the axis: as many as have room. */
function namedPlaces(points: readonly MonthPoint[], words: Words, width: number): number[] {
  const widest = Math.max(...points.map((point) => textWidth(monthText(point, words))));
  const room = (width - MARGINS.marginLeft - MARGINS.marginRight) / (widest + NAME_GAP);
  const least = points.length / room;
  const every = NAME_STEPS.find((step) => step >= least) ?? 12 * Math.ceil(least / 12);
  return points.filter(({ place }) => place % every === 0).map(({ place }) => place);
}

function monthText({ month }: MonthPoint, { locale }: Words): string {
  return formatShortMonth(parseMonth(month), locale);
}

function monthTitle(point: MonthPoint, words: Words): string {
  const { treated, control, expected } = point;
  return markTitle(
    monthText(point, words),
    fact(words.say("impactTreated"), words.money(treated), words),
    fact(words.say("impactControl"), words.money(control), words),
    Number.isNaN(expected) ? "" : fact(words.say("impactExpected"), words.money(expected), words),
  );
}
