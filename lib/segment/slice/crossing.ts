/** Criteria crossed: where customers are over- and under-represented. */
import { maskCells, message } from "../../base/mod.ts";
import type { Notice, Segmentation, SegmentLabels } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { assignSlices } from "./assign.ts";
import { type ChiSquareAssociation, chiSquareTest } from "./association.ts";
import { type Combined, combineSlices } from "./combine_slices.ts";
import { cellTable } from "./crossing_cells.ts";
import { countCells } from "./crossing_counts.ts";
import type { SliceModel } from "./model.ts";

/** Options of {@linkcode crossSlices}. */
export interface CrossSlicesOptions {
  /** Criteria down the side, by the names of the model; all but the last when left out. */
  readonly rows?: readonly string[];
  /** Criteria across the top; the last when left out. */
  readonly columns?: readonly string[];
  /** Smallest group of customers that may show; 5 when left out, 1 hides nothing. */
  readonly k?: number;
}

/** Two criteria, or two sets of them, crossed. */
export interface SliceCrossing {
  /** Criteria down the side. */
  readonly rows: readonly string[];
  /** Criteria across the top. */
  readonly columns: readonly string[];
  /** One row per cell, row slices slowest. */
  readonly cells: Table;
  /** Whether the criteria go together; null when one of them has a single slice. */
  readonly association: ChiSquareAssociation | null;
  /** Names of the slices for a reader. */
  readonly labels: SegmentLabels;
  /** What a reader should know about the result. */
  readonly notices: readonly Notice[];
}

const DEFAULT_K = 5;

/** Above this share of small expected counts the test is approximate (Cochran). */
const SMALL_EXPECTED_SHARE = 0.2;

/**
 * Crosses the criteria of a slicing: two of them, or more put together on a side.
 *
 * The test and the residuals leave "(missing)" out, counts and shares do not. A cell is
 * over- or under-represented when its adjusted residual is beyond chance at 5 %, all cells taken
 * together (Bonferroni). Cells of fewer than `k` customers are masked, with those that would give
 * them away by subtraction: all their figures are missing.
 *
 * @param result A slicing by at least two criteria.
 * @param options Which criteria stand where, and the smallest group that may show.
 * @returns `cells`: `row`, `column` (slice ids), `customers`, `revenue`, `meanRevenue` (account
 * currency, from the value column of the model), `customerShare` (of all), `withinRowShare`,
 * `withinColumnShare`, `expected` (customers, were the criteria independent), `adjustedResidual`,
 * `representation` ("over", "under", "expected"; missing with the residual) and `masked`.
 * @throws {RangeError} When a criterion is not in the model, stands twice, or a side has none; when
 * `k` is not a whole number of at least 1.
 *
 * @example
 * ```ts
 * import { crossSlices, slice, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   monetary: [5, 9, 7, 1],
 *   gender: ["F", "F", "M", "M"],
 *   member: [true, true, false, true],
 * });
 * const result = slice(customers, {
 *   criteria: [
 *     { column: "gender", by: "categories", minimum: 1 },
 *     { column: "member", by: "categories", minimum: 1 },
 *   ],
 * });
 * const { cells, association } = crossSlices(result, { k: 1 });
 * assert.deepEqual([...cells.number("customers")], [2, 0, 1, 1]);
 * assert.equal(association?.chiSquare.toFixed(4), "1.3333");
 * ```
 */
export function crossSlices(
  result: Segmentation<SliceModel>,
  options: CrossSlicesOptions = {},
): SliceCrossing {
  const names = result.model.criteria.map(({ name }) => name);
  const columns = options.columns ??
    names.filter((name) => !(options.rows ?? names.slice(0, -1)).includes(name));
  const rows = options.rows ?? names.filter((name) => !columns.includes(name));
  const k = options.k ?? DEFAULT_K;
  checkSides(rows, columns, names, k);
  const side = combineSide(result, rows), top = combineSide(result, columns);
  const counted = countCells(side, top, result.customers.number(result.model.columns.value));
  const masked = maskCells(counted.counts, k);
  const association = chiSquareTest(counted.tested);
  return {
    rows,
    columns,
    cells: cellTable(counted, masked),
    association,
    labels: { ...side.labels, ...top.labels },
    notices: remarks(association, masked, k),
  };
}

function checkSides(
  rows: readonly string[],
  columns: readonly string[],
  names: readonly string[],
  k: number,
): void {
  const both = [...rows, ...columns];
  const unknown = both.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      message("errorCrossUnknown", { name: unknown, names: names.join(", ") }),
    );
  }
  if (rows.length === 0 || columns.length === 0 || new Set(both).size < both.length) {
    throw new RangeError(
      message("errorCrossSides", { rows: rows.join(", "), columns: columns.join(", ") }),
    );
  }
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(message("errorMaskGroups", { k: `${k}` }));
  }
}

function combineSide(
  { model, customers }: Segmentation<SliceModel>,
  side: readonly string[],
): Combined {
  const criteria = side.map((name) => model.criteria.find((criterion) => criterion.name === name)!);
  return combineSlices(
    criteria.map((criterion) => assignSlices(customers, criterion)),
    customers.rowCount,
  );
}

function remarks(
  association: ChiSquareAssociation | null,
  masked: readonly (readonly boolean[])[],
  k: number,
): Notice[] {
  const hidden = masked.flat().filter((cell) => cell).length;
  const small = association?.smallExpectedShare ?? 0;
  const notices: Notice[] = [];
  if (hidden > 0) {
    notices.push({ key: "sliceCellsMasked", parameters: { count: hidden, smallest: k } });
  }
  if (small > SMALL_EXPECTED_SHARE) {
    notices.push({ key: "sliceSmallExpected", parameters: { share: Math.round(small * 100) } });
  }
  return notices;
}
