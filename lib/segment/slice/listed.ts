/** The combinations of slices that a summary shows. */
import type { SegmentLabels } from "../../contract/mod.ts";
import { combinations, TIMES } from "./combine.ts";
import { labelOf } from "./combine_slices.ts";
import type { SliceModel } from "./model.ts";
import { slicesOf } from "./names.ts";

/**
 * The segments of a model in the order of {@linkcode applySlice}, when the customers are counted
 * elsewhere, as in a database: every combination of bands and values shown apart, and those of
 * "(others)" and "(missing)" of which there are customers.
 *
 * @param model A fitted model.
 * @param found The segments that have customers.
 * @returns Segment ids.
 *
 * @example
 * ```ts
 * import { fitSlice, sliceSegments, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a"], monetary: [5], age: [17] });
 * const model = fitSlice(customers, { criteria: [{ column: "age", by: "cuts", cuts: [18] }] });
 * assert.deepEqual(sliceSegments(model, ["≤ 18"]), ["≤ 18", "> 18"]);
 * assert.deepEqual(sliceSegments(model, ["(missing)"]), ["≤ 18", "> 18", "(missing)"]);
 * ```
 */
export function sliceSegments({ criteria }: SliceModel, found: Iterable<string>): string[] {
  const slices = criteria.map(slicesOf), all = combinations(slices);
  const names = all.map((parts) => parts.map(({ id }) => id).join(TIMES));
  const present = new Set(found);
  const occurring = new Set(all.filter((_, i) => present.has(names[i])).flat());
  return names.filter((_, i) => all[i].every((slice) => slice.always || occurring.has(slice)));
}

/**
 * Names of the segments of a model for a reader, those of "(others)" and "(missing)" included.
 *
 * @param model A fitted model.
 * @returns Names by segment id; a segment without one is called by its id.
 */
export function sliceLabels({ criteria }: SliceModel): SegmentLabels {
  const all = combinations(criteria.map(slicesOf));
  return Object.fromEntries(
    all.flatMap((parts) => labelOf(parts, parts.map(({ id }) => id).join(TIMES))),
  );
}
