/** How recency, frequency and monetary value are spread, and where the scores change. */
import { sortedPresent } from "../../base/mod.ts";
import type { RfmCuts, RfmModel } from "../../segment/rfm/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { histogram } from "../drawing/histogram.ts";
import { cutsBeyond, histogramPanel } from "../drawing/histogram_panel.ts";
import { stackStrips } from "../drawing/svg.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const MEASURES = ["recencyDays", "frequency", "monetary"] as const;

/**
 * Draws the distribution of the three measures, one under the other, with the cuts between scores
 * and the scores themselves. A long tail is gathered in a detached bar that says where it starts
 * and how many customers it holds.
 *
 * @param result An RFM segmentation.
 * @param options Locale, currency, width.
 * @returns The figure.
 */
export function rfmHistograms(
  result: Segmentation<RfmModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("rfmHistogramsTitle");
  const { model, customers } = result;
  const measures = MEASURES.map((measure) => {
    const sorted = sortedPresent(customers.number(model.columns[measure]));
    const cuts = model.cuts[measure];
    return { measure, cuts, sorted, counted: sorted.length > 0 };
  });
  if (!measures.some(({ counted }) => counted)) {
    return emptyFigure(title, customers.rowCount === 0 ? "noCustomer" : "noMeasure", words, width);
  }
  const panels = measures.filter(({ counted }) => counted).map(({ measure, cuts, sorted }) => ({
    name: axisName(measure, words),
    cuts,
    histogram: histogram(sorted, cuts, model.closed),
    bestFirst: measure === "recencyDays",
  }));
  const strips = panels.map((panel) => histogramPanel(panel, model.closed, words, width));
  const reading = words.say(
    model.closed === "right" ? "rfmHistogramsReading" : "rfmHistogramsReadingLeft",
  );
  const beyond = panels.flatMap((panel) =>
    cutsBeyond(panel).map((cut) => `${panel.name} ${words.rough(cut)}`)
  );
  const description = beyond.length === 0
    ? reading
    : `${reading} ${words.say("cutsBeyondAxis", { cuts: beyond.join(", ") })}`;
  return createFigure(stackStrips(width, strips), title, description);
}

function axisName(measure: keyof RfmCuts, words: Words): string {
  const unit = measure === "monetary" && words.currency ? ` (${words.currency})` : "";
  return words.say(measure) + unit;
}
