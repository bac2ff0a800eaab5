/** The cells of a crossing as a table. */
import { chiSquareTail } from "../../base/mod.ts";
import { type Row, Table } from "../../table/mod.ts";
import { adjustedResidual, type Margins, marginsOf } from "./association.ts";
import type { CountedCells } from "./crossing_counts.ts";

/** Probability below which a cell is called over- or under-represented, all cells together. */
const SIGNIFICANCE = 0.05;

/** Figures of a cell; a masked cell has none. */
const FIGURES = [
  "customers",
  "revenue",
  "meanRevenue",
  "customerShare",
  "withinRowShare",
  "withinColumnShare",
  "expected",
  "adjustedResidual",
] as const;

/** One row per cell, row slices slowest. */
export function cellTable(
  counted: CountedCells,
  masked: readonly (readonly boolean[])[],
): Table {
  const all = marginsOf(counted.counts), tested = marginsOf(counted.tested);
  const rows = counted.rows.flatMap((row, r) =>
    counted.columns.map((column, c): Row => {
      if (masked[r][c]) return { row, column, representation: null, masked: true };
      const customers = counted.counts[r][c], revenue = counted.revenue[r][c];
      const figures = {
        customers,
        revenue,
        meanRevenue: ratio(revenue, customers),
        customerShare: ratio(customers, all.total),
        withinRowShare: ratio(customers, all.rows[r]),
        withinColumnShare: ratio(customers, all.columns[c]),
      };
      return { row, column, ...figures, ...comparison(counted, tested, r, c), masked: false };
    })
  );
  return Table.of({
    row: rows.map(({ row }) => row),
    column: rows.map(({ column }) => column),
    ...Object.fromEntries(
      FIGURES.map((name) => [name, Float64Array.from(rows, (row) => Number(row[name] ?? NaN))]),
    ),
    representation: rows.map(({ representation }) => representation),
    masked: rows.map(({ masked }) => masked),
  });
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}

/** A cell against what independence would put there. */
function comparison({ tested }: CountedCells, margins: Margins, r: number, c: number): Row {
  const row = margins.rows[r], column = margins.columns[c], { total } = margins;
  const residual = adjustedResidual(tested[r][c], row, column, total);
  if (Number.isNaN(residual)) {
    return { expected: null, adjustedResidual: null, representation: null };
  }
  const filled = (sums: readonly number[]) => sums.filter((sum) => sum > 0).length;
  const cells = filled(margins.rows) * filled(margins.columns);
  const chance = chiSquareTail(residual ** 2, 1) * cells;
  return {
    expected: row * column / total,
    adjustedResidual: residual,
    representation: chance > SIGNIFICANCE ? "expected" : residual > 0 ? "over" : "under",
  };
}
