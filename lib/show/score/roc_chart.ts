/** ROC curves: whether a score tells winners from losers. */
import * as Plot from "@observablehq/plot";
import type { Area } from "../../assess/validate/mod.ts";
import type { Table } from "../../table/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { curveTitles, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, ORANGE, PURPLE, TEAL } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip, svgElement, svgText } from "../drawing/svg.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const LINE = 20, SWATCH = 36, MOST_SIDE = 460;
const MARGINS = { marginTop: 10, marginRight: 24, marginBottom: 46, marginLeft: 66 };
const PAINTS = [
  { stroke: BLUE, strokeDasharray: "none" },
  { stroke: ORANGE, strokeDasharray: "7 3" },
  { stroke: TEAL, strokeDasharray: "2 3" },
  { stroke: PURPLE, strokeDasharray: "9 3 2 3" },
];

/** A score judged. */
export interface JudgedScore {
  /** What the score is called. */
  readonly label: string;
  /** What `rocCurve` gave. */
  readonly curve: Table;
  /** What `areaUnderCurve` gave. */
  readonly area: Area;
}

/**
 * Draws one ROC curve per score, each with its area and interval. On the thin diagonal a score knows
 * nothing; the further above it, the better.
 *
 * @param scores One to four scores, judged on the same customers.
 * @param options Locale, width.
 * @returns The figure.
 * @throws {RangeError} When there is no score, or more than four.
 */
export function rocChart(scores: readonly JudgedScore[], options: FigureOptions = {}): Figure {
  if (scores.length < 1 || scores.length > PAINTS.length) {
    throw new RangeError(`Cannot draw ${scores.length} ROC curves: give 1 to ${PAINTS.length}`);
  }
  const words = wordsOf(options), width = widthOf(options);
  const best = scores.reduce((a, b) => b.area.auc > a.area.auc ? b : a);
  const strips = [legend(scores, words), draw(scores, words, Math.min(width, MOST_SIDE), width)];
  return createFigure(
    stackStrips(width, strips),
    words.say("rocTitle"),
    words.say("rocReading", {
      label: best.label,
      share: words.share(best.area.auc),
      low: words.share(best.area.low),
      high: words.share(best.area.high),
    }),
  );
}

function legend(scores: readonly JudgedScore[], words: Words): Strip {
  const content = scores.flatMap(({ label, area }, i) => {
    const y = (i + 0.5) * LINE;
    const { stroke, strokeDasharray } = PAINTS[i];
    const line = { x1: 0, x2: SWATCH - 8, y1: y, y2: y, stroke, "stroke-width": 2.5 };
    return [
      svgElement("line", { ...line, "stroke-dasharray": strokeDasharray }),
      svgText(
        SWATCH,
        y,
        words.say("rocLegend", {
          label,
          auc: words.number(area.auc, 3),
          low: words.number(area.low, 3),
          high: words.number(area.high, 3),
        }),
        { dy: "0.35em" },
      ),
    ];
  });
  return { height: (scores.length + 0.5) * LINE, content };
}

function draw(
  scores: readonly JudgedScore[],
  words: Words,
  side: number,
  width: number,
): Strip {
  const axis = {
    labelArrow: "none",
    labelAnchor: "center",
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tickFormat: (share: number) => words.share(share, 0),
  } as const;
  const strip = plotStrip({
    width: side,
    height: side,
    ...MARGINS,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      Plot.line([[0, 0], [1, 1]], { strokeOpacity: 0.5, strokeDasharray: "1 3" }),
      ...scores.map(({ curve }, i) =>
        Plot.line(
          Array.from(curve.number("falsePositiveRate"), (rate, row) => [
            rate,
            curve.number("truePositiveRate")[row],
          ]),
          { ...PAINTS[i], strokeWidth: 2.5 },
        )
      ),
      ...scores.map((score) => curveTitles(curvePoints(score, words))),
      Plot.axisX({ ...axis, label: words.say("rocFalse"), labelOffset: 40 }),
      Plot.axisY({ ...axis, label: words.say("rocTrue"), labelOffset: 58 }),
    ],
  });
  const shift = `translate(${Math.max(0, (width - side) / 2)},0)`;
  return { ...strip, content: [svgElement("g", { transform: shift }, strip.content)] };
}

function curvePoints({ label, curve }: JudgedScore, words: Words) {
  const found = curve.number("truePositiveRate");
  return Array.from(curve.number("falsePositiveRate"), (x, row) => ({
    x,
    y: found[row],
    title: markTitle(
      label,
      fact(words.say("rocTrue"), words.share(found[row]), words),
      fact(words.say("rocFalse"), words.share(x), words),
    ),
  }));
}
