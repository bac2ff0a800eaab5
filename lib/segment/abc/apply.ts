/** Placing customers by a model. */
import { classIndex, type LocalizedText, rankPositive, stepOf } from "../../base/mod.ts";
import {
  createSegmentation,
  measureColumn,
  type Segmentation,
  type SegmentLabels,
  summarizeByValue,
} from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type AbcOptions, fitAbc } from "./fit.ts";
import type { AbcModel } from "./model.ts";

/** Classes of customers that cannot be ranked. */
export const UNRANKED = {
  zero: { fr: "Valeur nulle", en: "Zero value" },
  negative: { fr: "Valeur négative", en: "Negative value" },
  missing: { fr: "Valeur absente", en: "No value" },
} as const satisfies Record<string, LocalizedText>;

/**
 * Ranks customers and names their class, fitting the lines on the same customers.
 * See {@linkcode fitAbc} for the classes, {@linkcode applyAbc} for the result.
 *
 * @param customers One row per customer: key and value.
 * @param options Column ranked, lines, class names, basis, what happens to the customer that
 * crosses a line.
 * @returns The model, every customer with rank, shares and class, and the classes.
 * @throws {DataError} When the column is absent, holds an infinite value, or no positive one.
 * @throws {RangeError} When lines or class names cannot be used.
 *
 * @example
 * ```ts
 * import { abc, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], monetary: [80, 15, 5, -3] });
 * assert.deepEqual(abc(customers).customers.text("segment"), ["A", "B", "C", "negative"]);
 * ```
 */
export function abc(customers: Table, options: AbcOptions = {}): Segmentation<AbcModel> {
  return applyAbc(fitAbc(customers, options), customers);
}

/**
 * Places customers by a fitted model, for instance last year's.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, then `rank` (1 is the largest value, equal values share
 * a rank), `share` (of the sum of positive values), `cumulativeShare` (of all customers of at least
 * this value) — missing where the value is missing or not positive — and `segment`. `segments`: one
 * row per class; when another column than `monetary` is ranked, its sums and shares as `value` and
 * `valueShare`.
 * @throws {DataError} When a column is absent, holds an infinite value, or would be replaced.
 */
export function applyAbc(model: AbcModel, customers: Table): Segmentation<AbcModel> {
  const values = measureColumn(customers, model.columns.value);
  const segmentOf = Array.from(values, (value) => classOf(value, model));
  const unranked = Object.keys(UNRANKED).filter((name) => segmentOf.includes(name));
  return createSegmentation({
    model,
    customers: customers.add({ ...rankColumns(values), segment: segmentOf }),
    segments: summarizeByValue(customers, values, {
      segmentOf,
      segments: [...model.classes.map(({ name }) => name), ...unranked],
      measures: { value: values },
    }),
    labels: UNRANKED,
    notices: [],
  });
}

/**
 * Names for a reader of what is no class; a class is called by its own name.
 *
 * @returns Names by segment id.
 */
export function abcLabels(): SegmentLabels {
  return UNRANKED;
}

/** The class of one value. */
export function classOf(value: number, { classes }: AbcModel): string {
  if (Number.isNaN(value)) return "missing";
  if (value < 0) return "negative";
  if (value === 0) return "zero";
  return classes[classIndex(value, classes.map(({ least }) => least))].name;
}

function rankColumns(values: Float64Array): Record<string, Float64Array> {
  const ranking = rankPositive(values);
  const total = ranking.cumulative.at(-1) ?? NaN;
  const ofPositive = (measure: (value: number, step: number) => number) =>
    values.map((value) => value > 0 ? measure(value, stepOf(ranking, value)) : NaN);
  return {
    rank: ofPositive((_, step) => (ranking.customers[step - 1] ?? 0) + 1),
    share: ofPositive((value) => value / total),
    cumulativeShare: ofPositive((_, step) => ranking.cumulative[step] / total),
  };
}
