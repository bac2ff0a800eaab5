/** One distribution drawn, with the cuts that make its scores. */
import type { Closed } from "../base/mod.ts";
import type { Histogram } from "./histogram.ts";
import { BARS_HEIGHT, barsDomain, drawBars, MARGIN_LEFT, MARGIN_RIGHT } from "./histogram_bars.ts";
import { type Strip, type SvgElement, svgElement, svgText } from "./svg.ts";
import { textWidth } from "./text_width.ts";
import type { Words } from "./words.ts";

/** What one panel shows. */
export interface HistogramPanel {
  /** The measure and its unit. */
  readonly name: string;
  readonly cuts: readonly number[];
  readonly histogram: Histogram;
  /** Whether the lowest values have the best score, as with recency. */
  readonly bestFirst: boolean;
}

const TITLE = 22, LINE = 15, BETWEEN_PANELS = 14, LABEL_GAP = 6;

/** The cuts that the axis does not reach. */
export function cutsBeyond({ cuts, histogram }: HistogramPanel): number[] {
  const end = histogram.start + histogram.counts.length * histogram.step;
  return cuts.filter((cut) => cut < histogram.start || cut > end);
}

/**
 * Draws one panel: name, scores, cuts, bars, axis.
 *
 * @param panel What to draw.
 * @param closed Which side of an interval belongs to it.
 * @param words Language.
 * @param width Width of the picture.
 * @returns A strip.
 */
export function histogramPanel(
  panel: HistogramPanel,
  closed: Closed,
  words: Words,
  width: number,
): Strip {
  const [low, high] = barsDomain(panel.histogram);
  const scale = (width - MARGIN_LEFT - MARGIN_RIGHT) / (high - low);
  const at = (value: number) => MARGIN_LEFT + (value - low) * scale;
  const beyond = cutsBeyond(panel);
  const shown = [...new Set(panel.cuts)].filter((cut) => !beyond.includes(cut));
  const labels = placeLabels(shown.map((cut) => ({ x: at(cut), text: words.rough(cut) })));
  const levels = 1 + Math.max(-1, ...labels.map(({ level }) => level));
  const header = TITLE + LINE * (1 + levels) + 4;
  const bars = drawBars(panel.histogram, closed, words, width);
  const content = [
    svgText(0, TITLE / 2, panel.name, { dy: "0.35em", "font-weight": 600 }),
    rowName(words.say("scoreRow"), TITLE + LINE / 2),
    ...scoreLabels(panel, at, [low, high]),
    ...(levels > 0 ? [rowName(words.say("cutRow"), TITLE + LINE * 1.5)] : []),
    ...labels.flatMap(({ x, text, level }) => cutMarks(x, text, level, header + BARS_HEIGHT)),
    svgElement("g", { transform: `translate(0,${header})` }, bars.content),
  ];
  return { height: header + bars.height + BETWEEN_PANELS, content };
}

function rowName(text: string, y: number): SvgElement {
  return svgText(MARGIN_LEFT - 8, y, text, {
    dy: "0.35em",
    "text-anchor": "end",
    "fill-opacity": 0.75,
  });
}

/** Each label on the first level where it does not touch the one before it. */
function placeLabels(labels: readonly { readonly x: number; readonly text: string }[]) {
  const ends: number[] = [];
  return labels.map(({ x, text }) => {
    const half = textWidth(text) / 2;
    const free = ends.findIndex((end) => end + LABEL_GAP <= x - half);
    const level = free < 0 ? ends.length : free;
    ends[level] = x + half;
    return { x, text, level };
  });
}

/** The label of a cut, and the line from it through the bars. */
function cutMarks(x: number, text: string, level: number, bottom: number): SvgElement[] {
  const y = TITLE + LINE * (level + 1.5);
  const line = { x1: x, x2: x, y1: y + LINE / 2, y2: bottom, stroke: "currentColor" };
  return [
    svgText(x, y, text, { dy: "0.35em", "text-anchor": "middle" }),
    svgElement("line", { ...line, "stroke-dasharray": "3 2" }),
  ];
}

/** The score of each bin, where the bin is wide enough for it. */
function scoreLabels(
  { cuts, bestFirst }: HistogramPanel,
  at: (value: number) => number,
  [low, high]: readonly [number, number],
): SvgElement[] {
  const within = (value: number) => Math.min(high, Math.max(low, value));
  const bounds = [low, ...cuts.map(within), high];
  return bounds.slice(1).flatMap((end, bin) => {
    const score = bestFirst ? cuts.length + 1 - bin : bin + 1;
    const start = bounds[bin];
    if (at(end) - at(start) < textWidth(`${score}`) + 2) return [];
    const middle = (at(start) + at(end)) / 2;
    const style = { dy: "0.35em", "text-anchor": "middle", "font-weight": 600 };
    return [svgText(middle, TITLE + LINE / 2, `${score}`, style)];
  });
}
