/** The matrix itself: one row per cell. */
import { totalMoney } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { axesOfModel, type CrossModel } from "./model.ts";
import { placesOf } from "./placing.ts";

/**
 * Counts and adds up every cell of the matrix.
 *
 * @param result A crossed-matrix segmentation.
 * @returns One row per cell, current class slowest, empty cells included: `currentClass`,
 * `potentialClass`, `cell`, `zones` (all of them), `segment` (the first), `customers`,
 * `customerShare`, `value`, `potential`, `roomToGrow` (account currency). Where potentials are
 * unknown, each current class has one more row, its `potentialClass` and `cell` missing: customers
 * and value add up to the totals of the input, to the cent.
 *
 * @example
 * ```ts
 * import { cross, crossMatrix, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [70, 20, null],
 *   potential: [80, 20, 90],
 * });
 * const matrix = crossMatrix(cross(customers));
 * assert.equal(matrix.rowCount, 12);
 * assert.equal(matrix.cell("roomToGrow", 0), 10); // AA'
 * ```
 */
export function crossMatrix({ model, customers }: Segmentation<CrossModel>): Table {
  const axes = axesOfModel(model);
  const columns = [...axes.potential, null];
  const members = groupByPlace(customers, axes.current, columns);
  const value = customers.number(model.columns.value);
  const potential = customers.number("potentialAmount");
  const room = customers.number("roomToGrow");
  const unknown = customers.text("cell").includes(null);
  const rows = placesOf(model, axes).flatMap((places, r) =>
    places.slice(0, unknown ? columns.length : axes.potential.length).map((place, c) => {
      const inCell = members[r][c];
      const total = (values: Float64Array) => totalMoney(present(values, inCell));
      return {
        currentClass: axes.current[r],
        potentialClass: columns[c],
        cell: place.cell,
        zones: place.zones.join(", ") || null,
        segment: place.segment,
        customers: inCell.length,
        customerShare: inCell.length / customers.rowCount,
        value: total(value),
        potential: total(potential),
        roomToGrow: total(room),
      };
    })
  );
  return Table.fromRows(rows);
}

function groupByPlace(
  customers: Table,
  current: readonly string[],
  potential: readonly (string | null)[],
): number[][][] {
  const members = current.map(() => potential.map((): number[] => []));
  const rowOf = new Map(current.map((name, i) => [name, i]));
  const columnOf = new Map(potential.map((name, i) => [name, i]));
  const potentialClass = customers.text("potentialClass");
  customers.text("currentClass").forEach((name, row) => {
    members[rowOf.get(name!)!][columnOf.get(potentialClass[row])!].push(row);
  });
  return members;
}

/** The values of these rows that are not missing. */
function present(values: Float64Array, rows: readonly number[]): number[] {
  return rows.map((row) => values[row]).filter((value) => !Number.isNaN(value));
}
