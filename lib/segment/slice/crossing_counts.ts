/** Customers and value of each cell of a crossing. */
import { totalMoney } from "../../base/mod.ts";
import type { Combined } from "./combine_slices.ts";

/** Cells counted, row by row. */
export interface CountedCells {
  /** Slice ids down the side. */
  readonly rows: readonly string[];
  /** Slice ids across the top. */
  readonly columns: readonly string[];
  /** Customers of each cell. */
  readonly counts: readonly (readonly number[])[];
  /** The same with 0 where a slice is "(missing)": what the test is about. */
  readonly tested: readonly (readonly number[])[];
  /** Value of each cell, account currency. */
  readonly revenue: readonly (readonly number[])[];
}

/** Counts the customers of each cell and adds up what they bring; a missing value adds nothing. */
export function countCells(side: Combined, top: Combined, value: Float64Array): CountedCells {
  const values = side.segments.map(() => top.segments.map((): number[] => []));
  const rowOf = new Map(side.segments.map((id, r) => [id, r]));
  const columnOf = new Map(top.segments.map((id, c) => [id, c]));
  side.segmentOf.forEach((id, i) => {
    values[rowOf.get(id)!][columnOf.get(top.segmentOf[i])!].push(value[i]);
  });
  const counts = values.map((row) => row.map(({ length }) => length));
  return {
    rows: side.segments,
    columns: top.segments,
    counts,
    tested: counts.map((row, r) =>
      row.map((count, c) => side.incomplete[r] || top.incomplete[c] ? 0 : count)
    ),
    revenue: values.map((row) =>
      row.map((cell) => totalMoney(cell.filter((amount) => !Number.isNaN(amount))))
    ),
  };
}
