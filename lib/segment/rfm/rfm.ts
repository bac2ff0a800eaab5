/** Fitting and placing in one go. */
import { createSegmentation, type Notice, type Segmentation } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { placeScored } from "./apply.ts";
import { RFM_DIMENSIONS } from "./dimensions.ts";
import { DEFAULT_COLUMNS, fitInput, type RfmOptions } from "./fit.ts";
import { readInput } from "./input.ts";
import type { RfmModel } from "./model.ts";

/** A bin this far from its even share is worth a word. */
const UNEVEN_SHARE = 1 / 3;

/**
 * Scores customers and names their segment, fitting the cuts on the same customers.
 * See {@linkcode fitRfm} for the meaning of scores, {@linkcode applyRfm} for the result.
 *
 * @param customers One row per customer: key, recency in days, frequency, monetary value.
 * @param options `asOf`, and cuts, binning, bins, closed side, rules, column names.
 * @returns The model, every customer with scores and segment, and the segments.
 * `notices` also tells of bins that are empty, or a third over or under their even share.
 * @throws {DataError} When a column is absent, holds something that is not a measure, or would be
 * replaced; when cuts or rules cannot be used.
 * @throws {RangeError} When `asOf` or `bins` are out of range.
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
 *   "champions",
 *   "needs-attention",
 *   "hibernating",
 * ]);
 * ```
 */
export function rfm(customers: Table, options: RfmOptions): Segmentation<RfmModel> {
  const columns = { ...DEFAULT_COLUMNS, ...options.columns };
  const input = readInput(customers, columns, options.binning === "equalCount");
  const { model, scores } = fitInput(input, options, columns);
  const result = placeScored(model, input, scores, customers);
  return createSegmentation({ ...result, notices: [...result.notices, ...unevenBins(model)] });
}

function unevenBins({ scoreCounts, binning }: RfmModel): Notice[] {
  return RFM_DIMENSIONS.flatMap((dimension) => {
    const counts = scoreCounts[dimension];
    const even = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const word = { key: `${dimension}Word` } as const;
    return counts.flatMap((count, bin): Notice[] => {
      const score = bin + 1;
      if (count === 0) return [{ key: "rfmBinEmpty", parameters: { dimension: word, score } }];
      if (binning === "fixed" || Math.abs(count - even) <= even * UNEVEN_SHARE) return [];
      const parameters = { dimension: word, score, count, even: Math.round(even) };
      return [{ key: "rfmBinUneven", parameters }];
    });
  });
}
