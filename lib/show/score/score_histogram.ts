/** How scores are spread, and where the stages begin. */
import * as Plot from "@observablehq/plot";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import type { ScoreModel } from "../../segment/score/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip, svgText } from "../drawing/svg.ts";
import { type FigureOptions, inPoints, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const HEIGHT = 300, BIN = 5, LINE = 18;
const MARGINS = { marginTop: 14, marginRight: 20, marginBottom: 44, marginLeft: 58 };

/**
 * Draws how many customers have each score, in bins of five points closed on the left (100 goes into
 * the last), with a line where each stage begins and the customers of each stage below.
 *
 * @param result A scoring.
 * @param options Locale, width.
 * @returns The figure.
 */
export function scoreHistogram(
  result: Segmentation<ScoreModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const title = words.say("scoreHistogramTitle");
  const scores = result.customers.number("score").filter((score) => !Number.isNaN(score));
  if (scores.length === 0) return emptyFigure(title, "noCustomer", words, width);
  const drawn = draw(scores, result.model, words, width);
  const best = stageCounts(result, words)[0];
  const description = words.say("scoreHistogramReading", {
    stage: best.name,
    from: inPoints(best.from, words, 0),
    share: words.share(best.customers / result.customers.rowCount),
  });
  return createFigure(stackStrips(width, [drawn, key(result, words)]), title, description);
}

interface StageCount {
  readonly name: string;
  readonly from: number;
  readonly customers: number;
}

function stageCounts(
  { model, customers, labels }: Segmentation<ScoreModel>,
  words: Words,
): StageCount[] {
  const segments = customers.text("segment");
  return model.card.stages.map(({ segment, from }) => ({
    name: segmentLabel(labels, segment, words.locale),
    from,
    customers: segments.filter((name) => name === segment).length,
  }));
}

function draw(scores: Float64Array, { card }: ScoreModel, words: Words, width: number): Strip {
  const counts = new Array<number>(100 / BIN).fill(0);
  for (const score of scores) counts[Math.min(counts.length - 1, Math.floor(score / BIN))]++;
  const bars = counts.map((count, i) => ({ from: i * BIN, to: (i + 1) * BIN, count }));
  const title = ({ from, to, count }: typeof bars[number]) => {
    const bounds = { low: `≥ ${from}`, high: `${to === 100 ? "≤" : "<"} ${to}` };
    return markTitle(words.say("markBounds", bounds), customersFact(count, NaN, words));
  };
  const axis = { labelArrow: "none", labelAnchor: "center" } as const;
  const starts = card.stages.map(({ from }) => from).filter((from) => from > 0);
  return plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { domain: [0, 100] },
    y: { domain: [0, Math.max(...counts)] },
    marks: [
      Plot.rectY(bars, { x1: "from", x2: "to", y: "count", fill: BLUE, insetLeft: 1, title }),
      Plot.ruleX(starts, { strokeWidth: 1.5, strokeDasharray: "5 3" }),
      Plot.ruleY([0]),
      Plot.axisX({
        ...axis,
        ticks: [0, 20, 40, 60, 80, 100],
        label: words.say("score"),
        labelOffset: 38,
      }),
      Plot.axisY({
        ...axis,
        ticks: 5,
        tickFormat: (count: number) => Number.isInteger(count) ? words.number(count, 0) : "",
        label: words.say("customers"),
        labelOffset: 50,
      }),
    ],
  });
}

function key(result: Segmentation<ScoreModel>, words: Words): Strip {
  const stages = stageCounts(result, words);
  const content = stages.map(({ name, from, customers }, i) =>
    svgText(
      MARGINS.marginLeft,
      (i + 0.5) * LINE,
      words.say("scoreStageLine", {
        stage: name,
        from: words.number(from, 0),
        customers: words.say("customerCount", { count: customers }),
      }),
      { dy: "0.35em" },
    )
  );
  return { height: (stages.length + 0.5) * LINE, content };
}
