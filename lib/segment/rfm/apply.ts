/** Placing customers by a model. */
import {
  createSegmentation,
  ordersColumn,
  type Segmentation,
  type SegmentLabels,
  summarizeSegments,
} from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { ByDimension } from "./dimensions.ts";
import { binsOf, cellIndex, rfmSegments, segmentGrid } from "./grid.ts";
import { readInput, type RfmInput } from "./input.ts";
import { lintRfmRules } from "./lint.ts";
import { type RfmModel, UNSCORED } from "./model.ts";
import { scoreInput } from "./score.ts";

/**
 * Scores customers and names their segment by a fitted model, for instance last month's.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, then `recencyScore`, `frequencyScore`, `monetaryScore`
 * (missing with their measure) and `segment` ("unscored" when a measure is missing). `segments`: one
 * row per segment from best to worst; revenues add up to the total of the input to the cent.
 * `notices`: what the rule linter found. The sum of a column `orders` is given where there is one,
 * the sum of frequency otherwise.
 * @throws {DataError} When a column is absent, holds something that is not a measure, or would be
 * replaced.
 */
export function applyRfm(model: RfmModel, customers: Table): Segmentation<RfmModel> {
  const input = readInput(customers, model.columns, !!model.tieCuts);
  return placeScored(model, input, scoreInput(input, model), customers);
}

/** Places customers whose columns are checked and scored. */
export function placeScored(
  model: RfmModel,
  input: RfmInput,
  scores: ByDimension<Float64Array>,
  customers: Table,
): Segmentation<RfmModel> {
  const segmentOf = nameSegments(model, scores);
  const { recency, frequency, monetary } = input.values;
  const unscored = segmentOf.includes(UNSCORED) ? [UNSCORED] : [];
  return createSegmentation({
    model,
    customers: customers.add({
      recencyScore: scores.recency,
      frequencyScore: scores.frequency,
      monetaryScore: scores.monetary,
      segment: { kind: "text", values: segmentOf },
    }),
    segments: summarizeSegments({
      segmentOf,
      segments: [...rfmSegments(model), ...unscored],
      revenue: monetary,
      orders: ordersColumn(customers) ?? frequency,
      measures: { recencyDays: recency, frequency, monetary },
    }),
    labels: rfmLabels(model),
    notices: lintRfmRules(model.rules, binsOf(model)).notices,
  });
}

function nameSegments(model: RfmModel, scores: ByDimension<Float64Array>): string[] {
  const grid = segmentGrid(model);
  const bins = binsOf(model);
  const { recency, frequency, monetary } = scores;
  const segments = new Array<string>(recency.length);
  for (let row = 0; row < segments.length; row++) {
    segments[row] = grid[cellIndex(bins, recency[row], frequency[row], monetary[row])] ?? UNSCORED;
  }
  return segments;
}

/**
 * Names of the segments of a model for a reader, those of customers that are not scored included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function rfmLabels(model: Pick<RfmModel, "rules">): SegmentLabels {
  const named = model.rules.flatMap(({ segment, label }) =>
    label ? [[segment, label] as const] : []
  );
  return { [UNSCORED]: { fr: "Non notés", en: "Not scored" }, ...Object.fromEntries(named) };
}
