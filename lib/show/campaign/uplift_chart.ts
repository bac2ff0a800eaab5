/** What a message added, segment by segment. */
import * as Plot from "@observablehq/plot";
import type { CampaignMeasure } from "../../act/campaign/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { effectSentence, points, pointsWithUnit } from "./effect_words.ts";

const ROW = 30, LABEL_GAP = 12, LABEL_PART = 0.35;

interface Estimate {
  readonly segment: string;
  readonly uplift: number;
  readonly low: number;
  readonly high: number;
  readonly shown: boolean;
}

/**
 * Draws the uplift of each segment that has a control group, with its interval, around the line of no
 * effect. A solid dot is an effect shown after correction for the number of segments.
 *
 * @param measure What `measureCampaign` gave.
 * @param options Locale, width.
 * @returns The figure.
 */
export function upliftChart(measure: CampaignMeasure, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("upliftChartTitle");
  const estimates = measure.uplifts.rows()
    .filter(({ verdict }) => verdict !== "noControl")
    .map((row): Estimate => ({
      segment: String(row.segment),
      uplift: Number(row.uplift),
      low: Number(row.low),
      high: Number(row.high),
      shown: row.verdict !== "unclear",
    }));
  if (estimates.length === 0) return emptyFigure(title, "noComparison", words, width);
  const reading = words.say("upliftChartReading", {
    confidence: words.share(measure.confidence, 0),
  });
  return createFigure(
    stackStrips(width, [drawEstimates(estimates, measure, words, width)]),
    title,
    `${reading} ${effectSentence(measure, words)}`,
  );
}

function drawEstimates(
  estimates: readonly Estimate[],
  { labels }: CampaignMeasure,
  words: Words,
  width: number,
): Strip {
  const nameOf = (id: string) => segmentLabel(labels, id, words.locale);
  const widest = Math.max(...estimates.map(({ segment }) => textWidth(nameOf(segment))));
  const marginLeft = Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
  const texts = estimates.map(({ uplift }) => points(uplift, words));
  const marginRight = Math.ceil(Math.max(...texts.map((text) => textWidth(text)))) + 12;
  const title = ({ segment, uplift, low, high }: Estimate) =>
    markTitle(
      nameOf(segment),
      words.say("markUplift", {
        points: pointsWithUnit(uplift, words),
        low: points(low, words),
        high: points(high, words),
      }),
    );
  const low = Math.min(0, ...estimates.map((each) => each.low));
  const high = Math.max(0, ...estimates.map((each) => each.high));
  return plotStrip({
    width,
    height: estimates.length * ROW + 54,
    marginTop: 6,
    marginBottom: 48,
    marginLeft,
    marginRight,
    x: { domain: low < high ? [low, high] : [-0.01, 0.01], nice: true },
    y: { domain: estimates.map(({ segment }) => segment), padding: 0.3 },
    marks: [
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => shortenText(nameOf(id), marginLeft - LABEL_GAP),
      }),
      Plot.axisX({
        ticks: 6,
        label: words.say("upliftChartAxis"),
        labelArrow: "none",
        labelAnchor: "center",
        labelOffset: 42,
        tickFormat: (share: number) => words.number(share * 100, 1),
      }),
      Plot.gridX({ ticks: 6, strokeOpacity: 0.12 }),
      Plot.ruleX([0], { strokeWidth: 1.5 }),
      Plot.ruleY(estimates, {
        x1: "low",
        x2: "high",
        y: "segment",
        stroke: BLUE,
        strokeWidth: 2,
        title,
      }),
      Plot.dot(estimates, {
        x: "uplift",
        y: "segment",
        r: 5,
        stroke: BLUE,
        strokeWidth: 2,
        fill: ({ shown }: Estimate) => shown ? BLUE : "#ffffff",
        title,
      }),
      Plot.text(estimates, {
        y: "segment",
        text: ({ uplift }: Estimate) => points(uplift, words),
        frameAnchor: "right",
        dx: marginRight - 4,
        textAnchor: "end",
      }),
    ],
  });
}
