/** Placing customers by a model. */
import {
  createSegmentation,
  type Notice,
  type Segmentation,
  summarizeSegments,
} from "../../segmentation/mod.ts";
import type { Table } from "../../table/mod.ts";
import { fitRfm, type RfmOptions } from "./fit.ts";
import { lintRfmRules } from "./lint.ts";
import { RFM_DIMENSIONS, type RfmDimension, type RfmModel } from "./model.ts";
import { binsOf, labelsOf, segmentGrid, segmentsOf, UNSCORED } from "./rules.ts";
import { MEASURE_OF, measuresOf, scaleOf, tieKeysOf } from "./scales.ts";
import { countScores, scoreColumn } from "./score.ts";

type Scores = Readonly<Record<RfmDimension, Float64Array>>;

/** A bin this far from its even share is worth a word. */
const UNEVEN_SHARE = 1 / 3;

/**
 * Scores customers and names their segment, fitting the cuts on the same customers.
 * See {@linkcode fitRfm} for the meaning of scores, {@linkcode applyRfm} for the result.
 *
 * @param customers One row per customer: key, recency in days, frequency, monetary value.
 * @param options `asOf`, and cuts, binning, bins, closed side, rules, column names.
 * @returns The model, every customer with scores and segment, and the segments.
 * @throws {DataError} When a column is absent, or holds something that is not a measure.
 * @throws {RangeError} When `asOf`, `bins` or `cuts` are out of range.
 *
 * @example
 * ```ts
 * import { rfm, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   recencyDays: [1, 10, 100, 1000],
 *   frequency: [4, 3, 2, 1],
 *   monetary: [400, 300, 200, 100],
 * });
 * const result = rfm(customers, { asOf: "2025-12-31", bins: 4 });
 * assert.deepEqual(result.customers.text("segment"), [
 *   "champions",
 *   "slipping-champions",
 *   "hibernating",
 *   "lost",
 * ]);
 * ```
 */
export function rfm(customers: Table, options: RfmOptions): Segmentation<RfmModel> {
  return applyRfm(fitRfm(customers, options), customers);
}

/**
 * Scores customers and names their segment by a fitted model, for instance last month's.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, then `recencyScore`, `frequencyScore`, `monetaryScore`
 * (missing with their measure) and `segment` ("unscored" when a measure is missing). `segments`: one
 * row per segment from best to worst; revenues add up to the total of the input to the cent.
 * `notices`: what the rule linter found and bins that are empty or uneven.
 * @throws {DataError} When a column is absent, or holds something that is not a measure.
 */
export function applyRfm(model: RfmModel, customers: Table): Segmentation<RfmModel> {
  const measures = measuresOf(customers, model.columns);
  const tieKeys = model.tieCuts && tieKeysOf(customers, model.columns);
  const [recency, frequency, monetary] = RFM_DIMENSIONS.map((dimension) =>
    scoreColumn(measures[MEASURE_OF[dimension]], scaleOf(model, dimension), tieKeys)
  );
  const segmentOf = nameSegments(model, { recency, frequency, monetary });
  return createSegmentation({
    model,
    customers: customers.with({
      recencyScore: recency,
      frequencyScore: frequency,
      monetaryScore: monetary,
      segment: segmentOf,
    }),
    segments: summarizeSegments({
      segmentOf,
      segments: segmentOf.includes(UNSCORED) ? [...segmentsOf(model), UNSCORED] : segmentsOf(model),
      revenue: measures.monetary,
      orders: customers.has("orders") ? customers.number("orders") : measures.frequency,
      measures,
    }),
    labels: labelsOf(model),
    notices: [
      ...lintRfmRules(model.rules, binsOf(model)).notices,
      ...unevenBins({ recency, frequency, monetary }, model),
    ],
  });
}

function nameSegments(model: RfmModel, { recency, frequency, monetary }: Scores): string[] {
  const grid = segmentGrid(model);
  const [, frequencyBins, monetaryBins] = binsOf(model);
  return Array.from(recency, (r, row) => {
    const cell = ((r - 1) * frequencyBins + frequency[row] - 1) * monetaryBins + monetary[row] - 1;
    return Number.isNaN(cell) ? UNSCORED : grid[cell];
  });
}

/** Bins that are empty, or a third over or under their even share of the scored customers. */
function unevenBins(scores: Scores, model: RfmModel): Notice[] {
  return RFM_DIMENSIONS.flatMap((dimension, i) => {
    const counts = countScores(scores[dimension], binsOf(model)[i]);
    const even = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return counts.flatMap((count, bin): Notice[] => {
      const score = bin + 1;
      const word = { key: `${dimension}Word` } as const;
      if (even === 0) return [];
      if (count === 0) return [{ key: "rfmBinEmpty", parameters: { dimension: word, score } }];
      if (model.binning === "fixed" || Math.abs(count - even) <= even * UNEVEN_SHARE) return [];
      return [{
        key: "rfmBinUneven",
        parameters: { dimension: word, score, count, even: Math.round(even) },
      }];
    });
  });
}
