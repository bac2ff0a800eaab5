/** How clearly customers have a profile, profile by profile. */
import type { ProfileModel } from "../../segment/profile/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { customersFact, markTitle, titledMark } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { stackStrips, type Strip, type SvgElement, svgElement, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { type MarginCounts, type MarginHistogram, marginHistogram } from "./profile_margins.ts";

const ROW = 72, BARS = 54, AXIS = 40, TOP = 8, LINE = 15, LABEL_GAP = 12, TICKS = 6;
/** Names of profiles take at most this part of the width. */
const LABEL_PART = 0.36;
const DECIDED = { fill: BLUE };
const UNDECIDED = { fill: BLUE, fillOpacity: 0.15, stroke: BLUE };

/**
 * Draws, for each prototype, how far behind the second one lies for the customers nearest to it. Left
 * of the dashed line the margin is too thin to decide: those bars are outlined. Heights are compared
 * across profiles.
 *
 * @param result What `profile` or `applyProfile` gave.
 * @param options Locale, width.
 * @returns The figure; a sentence when no trait of any customer is known.
 *
 * @example
 * ```ts
 * import { profile, profileMarginsChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const result = profile(Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] }), {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * const { description } = profileMarginsChart(result, { locale: "en" });
 * assert.match(description, /^2 of 3 customers are decided/);
 * ```
 */
export function profileMarginsChart(
  result: Segmentation<ProfileModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("profileMarginsTitle");
  const histogram = marginHistogram(result);
  if (histogram === null) return emptyFigure(title, "profileNoTrait", words, width);
  const rows = histogram.profiles.map((counts) => ({
    counts,
    lines: rowLines(segmentLabel(result.labels, counts.profile, words.locale), counts, words),
  }));
  const widest = Math.max(...rows.flatMap(({ lines }) => lines.map((text) => textWidth(text))));
  const left = Math.ceil(Math.min(widest * 1.1, width * LABEL_PART)) + LABEL_GAP;
  const legend = legendStrip(
    [
      { label: words.say("profileDecidedWord"), paint: DECIDED },
      { label: words.say("profileUndecidedWord"), paint: UNDECIDED },
    ],
    left,
    width,
  );
  const panels = drawPanels(rows, histogram, words, left, width);
  return createFigure(stackStrips(width, [legend, panels]), title, describe(histogram, words));
}

interface PanelRow {
  readonly counts: MarginCounts;
  readonly lines: readonly string[];
}

/** The profile's name, and how many of those nearest to it are decided. */
function rowLines(name: string, { decided, undecided }: MarginCounts, words: Words): string[] {
  const nearest = decided + undecided;
  const share = nearest === 0 ? "" : ` (${words.share(decided / nearest, 0)})`;
  return [
    name,
    words.say("profileNearestCount", { count: nearest }),
    words.say("profileDecidedCount", { count: decided }) + share,
  ];
}

function drawPanels(
  rows: readonly PanelRow[],
  { step, thin, intervals, profiles }: MarginHistogram,
  words: Words,
  left: number,
  width: number,
): Strip {
  const most = Math.max(1, ...profiles.flatMap(({ counts }) => counts));
  const bar = (width - left - LABEL_GAP) / intervals;
  const height = TOP + rows.length * ROW;
  const content = rows.flatMap(({ counts, lines }, i) => {
    const bottom = TOP + i * ROW + BARS;
    const texts = lines.map((text, l) =>
      svgText(0, bottom - BARS + LINE * (l + 0.8), shortenText(text, left - LABEL_GAP), {
        dy: "0.35em",
        "font-weight": l === 0 ? 600 : 400,
      })
    );
    const bars = counts.counts.flatMap((count, b): SvgElement[] => {
      if (count === 0) return [];
      const size = count / most * BARS;
      const paint = b < thin ? { fill: BLUE, "fill-opacity": 0.15, stroke: BLUE } : { fill: BLUE };
      const place = { x: left + b * bar + 0.75, y: bottom - size, width: bar - 1.5, height: size };
      const title = markTitle(
        lines[0],
        marginText(b, { step, intervals }, words),
        customersFact(count, NaN, words),
      );
      return [titledMark(title, [svgElement("rect", { ...place, ...paint })])];
    });
    const base = { x1: left, x2: width - LABEL_GAP, y1: bottom, y2: bottom };
    return [
      ...texts,
      ...bars,
      svgElement("line", { ...base, stroke: "currentColor", "stroke-opacity": 0.4 }),
    ];
  });
  return {
    height: height + AXIS,
    content: [
      ...content,
      ...(thin > 0 ? [cutLine(left + thin * bar, height)] : []),
      ...axis({ step, intervals, bar, left, top: height - ROW + BARS, width }, words),
    ],
  };
}

/** The margins of an interval; the last one holds all that lies beyond. */
function marginText(
  interval: number,
  { step, intervals }: Pick<MarginHistogram, "step" | "intervals">,
  words: Words,
): string {
  const [low, high] = [interval, interval + 1].map((edge) =>
    words.rough(Number((edge * step).toPrecision(6)))
  );
  return interval === intervals - 1
    ? `≥ ${low}`
    : words.say("markBounds", { low: `≥ ${low}`, high: `< ${high}` });
}

function cutLine(x: number, height: number): SvgElement {
  const line = { x1: x, x2: x, y1: 0, y2: height - ROW + BARS, stroke: "currentColor" };
  return svgElement("line", { ...line, "stroke-dasharray": "4 3", "stroke-opacity": 0.8 });
}

interface AxisPlace {
  readonly step: number;
  readonly intervals: number;
  readonly bar: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Ticks at borders of intervals, the last one under all that lies beyond; what they measure. */
function axis({ step, intervals, bar, left, top, width }: AxisPlace, words: Words): SvgElement[] {
  const write = (tick: number) => words.rough(Number((tick * step).toPrecision(6)));
  const style = { dy: "0.35em", "text-anchor": "middle" };
  const last = `≥ ${write(intervals - 1)}`;
  const end = Math.min(left + (intervals - 0.5) * bar, width - textWidth(last) / 2);
  const every = Math.ceil(intervals / TICKS);
  const ticks = Array.from({ length: Math.floor(intervals / every) + 1 }, (_, i) => i * every)
    .filter((tick) => left + tick * bar < end - textWidth(last));
  return [
    ...ticks.map((tick) => svgText(left + tick * bar, top + LINE, write(tick), style)),
    svgText(end, top + LINE, last, style),
    svgText(width, top + 2.4 * LINE, words.say("profileMarginAxis"), {
      dy: "0.35em",
      "text-anchor": "end",
    }),
  ];
}

function describe({ profiles }: MarginHistogram, words: Words): string {
  const decided = profiles.reduce((sum, counts) => sum + counts.decided, 0);
  const count = profiles.reduce((sum, counts) => sum + counts.undecided, decided);
  return words.say("profileMarginsReading", { decided, count });
}
