/** Each rep's visits by segment, against what the rep can make. */
import * as Plot from "@observablehq/plot";
import type { VisitPlan } from "../../act/visits/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { rampColor, textColorOn } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 34, PADDING = 5, LABEL_GAP = 10, IN_BAR = 8;
const LABEL_PART = 0.3;
/** More bars than these are not read. */
const MAX_REPS = 30;

interface Bar {
  readonly rep: string;
  readonly capacity: number;
  readonly visits: number;
}

interface Piece {
  readonly rep: string;
  readonly name: string;
  readonly color: string;
  /** The place of the segment in the order of priority. */
  readonly rank: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Draws, for each rep, the visits planned by segment, the first segments from the left, in the frame
 * of the visits that can be made. The thirty reps with the most visits are drawn.
 *
 * @param plan A visit plan.
 * @param options Locale, width.
 * @returns The figure.
 */
export function visitPlanBars(plan: VisitPlan, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("visitPlanTitle");
  const all = plan.reps.sortBy("visits", "descending");
  const bars = all.head(MAX_REPS).rows().map(({ rep, capacity, visits }): Bar => ({
    rep: String(rep),
    capacity: Number(capacity),
    visits: Number(visits),
  }));
  if (plan.totals.capacity === 0) return emptyFigure(title, "noCapacity", words, width);
  const pieces = piecesOf(plan, bars, words);
  const used = [...new Map(pieces.map(({ name, color, rank }) => [name, { color, rank }]))]
    .sort(([, a], [, b]) => a.rank - b.rank);
  const legend = legendStrip(
    used.map(([name, { color }]) => ({ label: name, paint: { fill: color } })),
    0,
    width,
  );
  const sentences = [describe(plan, words)];
  const hidden = all.rowCount - bars.length;
  if (hidden > 0) sentences.push(words.say("visitRepsNotDrawn", { count: hidden }));
  const strips = [legend, drawBars(bars, pieces, words, width)];
  return createFigure(stackStrips(width, strips), title, sentences.join(" "));
}

/** Segments in order of priority, deep to pale. */
function piecesOf(plan: VisitPlan, bars: readonly Bar[], words: Words): Piece[] {
  const { repSegments, segments, labels } = plan;
  const visited = segments.filter((row) => segments.number("visits")[row] > 0).text("segment");
  const rows = repSegments.rows();
  return bars.flatMap(({ rep }) => {
    let from = 0;
    return rows.filter((row) => row.rep === rep && Number(row.visits) > 0).map((row): Piece => {
      const id = String(row.segment);
      const rank = visited.indexOf(id);
      const color = rampColor(1 - rank / Math.max(1, visited.length - 1));
      const start = from;
      from += Number(row.visits);
      const name = segmentLabel(labels, id, words.locale);
      return { rep, name, color, rank, from: start, to: from };
    });
  });
}

function drawBars(
  bars: readonly Bar[],
  pieces: readonly Piece[],
  words: Words,
  width: number,
): Strip {
  const nameOf = (rep: string) => rep === "team" ? words.say("wholeTeam") : rep;
  const textOf = ({ visits, capacity }: Bar) => words.say("visitsOfCapacity", { visits, capacity });
  const widest = Math.max(...bars.map(({ rep }) => textWidth(nameOf(rep))));
  const marginLeft = Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
  const marginRight = Math.ceil(Math.max(...bars.map((bar) => textWidth(textOf(bar))))) + LABEL_GAP;
  const most = Math.max(...bars.map(({ capacity }) => capacity));
  const scale = (width - marginLeft - marginRight) / most;
  const named = pieces.filter(({ name, from, to }) =>
    (to - from) * scale >= textWidth(name) + IN_BAR
  );
  const inset = { insetTop: PADDING, insetBottom: PADDING };
  return plotStrip({
    width,
    height: bars.length * ROW + 8,
    marginTop: 2,
    marginBottom: 6,
    marginLeft,
    marginRight,
    x: { axis: null, domain: [0, most] },
    y: { domain: bars.map(({ rep }) => rep), padding: 0, round: true },
    marks: [
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (rep: string) => shortenText(nameOf(rep), marginLeft - LABEL_GAP),
      }),
      Plot.barX(pieces, {
        x1: "from",
        x2: "to",
        y: "rep",
        fill: "color",
        stroke: "#fff",
        title: ({ rep, name, from, to }: Piece) =>
          markTitle(
            words.say("markPart", { whole: nameOf(rep), part: name }),
            fact(words.say("visits"), words.number(to - from, 0), words),
          ),
        ...inset,
      }),
      Plot.barX(bars, {
        x1: 0,
        x2: "capacity",
        y: "rep",
        fill: "none",
        stroke: "currentColor",
        insetTop: PADDING - 2,
        insetBottom: PADDING - 2,
      }),
      Plot.text(named, {
        x: ({ from, to }) => (from + to) / 2,
        y: "rep",
        text: "name",
        fill: ({ color }) => textColorOn(color),
      }),
      Plot.text(bars, { x: "capacity", y: "rep", text: textOf, dx: 6, textAnchor: "start" }),
    ],
  });
}

function describe({ totals }: VisitPlan, words: Words): string {
  return words.say("visitPlanReading", {
    visits: totals.visits,
    capacity: totals.capacity,
    visited: totals.customersVisited,
    customers: words.say("customerCount", { count: totals.customers }),
  });
}
