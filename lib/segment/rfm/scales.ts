/** The three scales of a model. */
import { createHash } from "node:crypto";
import { DataError } from "../../base/mod.ts";
import { measureColumn } from "../../segmentation/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { RfmColumns, RfmCuts, RfmDimension, RfmModel } from "./model.ts";
import type { Scale } from "./score.ts";

/** The measure behind each dimension. */
export const MEASURE_OF: Readonly<Record<RfmDimension, keyof RfmCuts>> = {
  recency: "recencyDays",
  frequency: "frequency",
  monetary: "monetary",
};

/** Where the scores of a dimension change. */
export function scaleOf(
  model: Pick<RfmModel, "cuts" | "closed" | "tieCuts">,
  dimension: RfmDimension,
): Scale {
  const measure = MEASURE_OF[dimension];
  return {
    cuts: model.cuts[measure],
    closed: model.closed,
    reversed: dimension === "recency",
    tieCuts: model.tieCuts?.[measure],
  };
}

/** The three measures of a table of customers; NaN is missing. */
export type RfmMeasures = Readonly<Record<keyof RfmCuts, Float64Array>>;

/** Takes the three measures from a table and refuses what cannot be a measure. */
export function measuresOf(customers: Table, columns: RfmColumns): RfmMeasures {
  const recencyDays = measureColumn(customers, columns.recencyDays);
  const future = recencyDays.findIndex((days) => days < 0);
  if (future >= 0) {
    throw new DataError(
      `Cannot score recency as column '${columns.recencyDays}' is negative in row ${future + 1}: ` +
        `a purchase is later than asOf; leave later purchases out or choose a later asOf`,
      { column: columns.recencyDays, row: future + 1 },
    );
  }
  return {
    recencyDays,
    frequency: measureColumn(customers, columns.frequency),
    monetary: measureColumn(customers, columns.monetary),
  };
}

/** MD5 of each customer's key, by which `equalCount` splits ties the same way everywhere. */
export function tieKeysOf(customers: Table, columns: RfmColumns): string[] {
  return customers.text(columns.customer).map((key, row) => {
    if (key !== null) return createHash("md5").update(key).digest("hex");
    throw new DataError(
      `Cannot split ties as row ${row + 1} has no key in column '${columns.customer}': ` +
        `give every customer a key or choose another binning`,
      { column: columns.customer, row: row + 1 },
    );
  });
}
