/** Placing customers by a model. */
import {
  createSegmentation,
  measureColumn,
  type Notice,
  type Segmentation,
  summarizeByValue,
} from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type Assigned, assignSlices } from "./assign.ts";
import { combineSlices } from "./combine_slices.ts";
import { fitSlice, type SliceOptions } from "./fit.ts";
import { MISSING, OTHERS } from "./criteria.ts";
import type { SliceModel } from "./model.ts";

/**
 * Cuts a population into slices by one criterion or several: fits the slices and places the same
 * customers. See {@linkcode fitSlice} for the criteria, {@linkcode applySlice} for the result.
 *
 * @param customers One row per customer: key, value, and the columns of the criteria.
 * @param options Criteria, and column names.
 * @returns The model, every customer in its slices, and the segments they make together.
 * @throws {DataError} When a column is absent or cannot be sliced so, the criteria make too many
 * combinations, or the options cannot be used.
 *
 * @example
 * ```ts
 * import { slice, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [5, 9, 7],
 *   age: [17, 40, null],
 *   postcode: ["75011", "69002", "75003"],
 * });
 * const result = slice(customers, {
 *   criteria: [
 *     { column: "age", by: "cuts", cuts: [18], closed: "left" },
 *     { column: "postcode", by: "prefix", length: 2, minimum: 1 },
 *   ],
 * });
 * assert.deepEqual(result.customers.text("segment"), ["< 18 × 75", "≥ 18 × 69", "(missing) × 75"]);
 * ```
 */
export function slice(customers: Table, options: SliceOptions): Segmentation<SliceModel> {
  const model = fitSlice(customers, options);
  const result = applySlice(model, customers);
  return createSegmentation({
    ...result,
    notices: [...fewerBands(model, options), ...result.notices],
  });
}

/**
 * Places customers by a fitted model, for instance last year's.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @returns `customers`: the input columns, one column per criterion that names the slice, and
 * `segment`: the slices with " × " between them. `segments`: one row per combination in the order of
 * the slices, empty ones included, save those of "(others)", "(missing)" and periods outside the
 * fitted calendar where nobody is.
 * @throws {DataError} When a column is absent, cannot be used, or would be replaced.
 */
export function applySlice(model: SliceModel, customers: Table): Segmentation<SliceModel> {
  customers.column(model.columns.customer);
  const values = measureColumn(customers, model.columns.value);
  const assigned = model.criteria.map((criterion) => assignSlices(customers, criterion));
  const { segmentOf, segments, labels } = combineSlices(assigned, customers.rowCount);
  const columns = model.criteria.map(({ name }, i) => {
    const ids = assigned[i].slices.map(({ id }) => id);
    return [name, Array.from(assigned[i].codes, (code) => ids[code])] as const;
  });
  return createSegmentation({
    model,
    customers: customers.add({ ...Object.fromEntries(columns), segment: segmentOf }),
    segments: summarizeByValue(customers, values, {
      segmentOf,
      segments,
      measures: { value: values },
    }),
    labels,
    notices: assigned.flatMap((one, i) => remarks(one, model.criteria[i].column)),
  });
}

/** How many customers a criterion cannot show apart. */
function remarks({ slices, codes }: Assigned, column: string): Notice[] {
  const count = (id: string) => {
    const code = slices.findIndex((slice) => slice.id === id);
    return codes.reduce((sum, found) => found === code ? sum + 1 : sum, 0);
  };
  const notices: Notice[] = [
    { key: "sliceCountOthers", parameters: { count: count(OTHERS), column } },
    { key: "sliceCountMissing", parameters: { count: count(MISSING), column } },
  ];
  return notices.filter(({ parameters }) => Number(parameters.count) > 0);
}

function fewerBands(model: SliceModel, { criteria }: SliceOptions): Notice[] {
  return criteria.flatMap((criterion, i): Notice[] => {
    const fitted = model.criteria[i];
    if (!("bands" in criterion) || criterion.bands === undefined || !("cuts" in fitted)) return [];
    const count = fitted.cuts.length + 1, asked = criterion.bands;
    if (count >= asked) return [];
    return [{ key: "sliceFewerBands", parameters: { count, asked, column: criterion.column } }];
  });
}
