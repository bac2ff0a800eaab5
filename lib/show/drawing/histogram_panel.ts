/** One distribution drawn, with the cuts that make its scores. */
import type { Closed } from "../../base/mod.ts";
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

const TITLE = 22, LINE = 15, BETWEEN_PANELS = 14, LABEL_GAP = 4, FLAG = 4;

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
    ...labels.flatMap((label) => cutMarks(label, header + BARS_HEIGHT)),
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

interface CutLabel {
  readonly x: number;
  readonly end: number;
  readonly level: number;
  readonly text: string;
}

/**
 * A label stands right of its line, like a flag, and one level below every label on its left that
 * it would touch: no line then runs through the label of another.
 */
function placeLabels(cuts: readonly { readonly x: number; readonly text: string }[]): CutLabel[] {
  const placed: CutLabel[] = [];
  for (const { x, text } of cuts) {
    const touched = placed.filter((label) => label.end + LABEL_GAP > x);
    const level = 1 + Math.max(-1, ...touched.map((label) => label.level));
    placed.push({ x, text, level, end: x + FLAG + textWidth(text) });
  }
  return placed;
}

/** The label of a cut, and the line from it through the bars. */
function cutMarks({ x, text, level }: CutLabel, bottom: number): SvgElement[] {
  const top = TITLE + LINE * (level + 1);
  const line = { x1: x, x2: x, y1: top + 1, y2: bottom, stroke: "currentColor" };
  return [
    svgElement("line", { ...line, "stroke-dasharray": "3 2" }),
    svgText(x + FLAG, top + LINE / 2, text, { dy: "0.35em" }),
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
