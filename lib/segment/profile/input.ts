/** The columns of a table of customers, checked once. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { ProfileColumns } from "./model.ts";
import type { TraitChoice } from "./prototype.ts";

/** One trait of every customer. */
export interface TraitColumn {
  /** The values; NaN is missing. */
  readonly values: Float64Array;
  /** How much each is believed, in [0, 1]; 0 where the value or its count is missing. */
  readonly belief: Float64Array;
}

/** What profiles read. */
export interface ProfileInput {
  /** One entry per trait. */
  readonly traits: readonly TraitColumn[];
  /** What each customer is worth; NaN is missing. */
  readonly value: Float64Array;
}

/** Takes traits, counts and value from a table and refuses what cannot be used. */
export function readInput(
  customers: Table,
  columns: ProfileColumns,
  traits: readonly TraitChoice[],
): ProfileInput {
  customers.column(columns.customer);
  return {
    traits: traits.map((trait) => readTrait(customers, trait)),
    value: columns.value === null
      ? new Float64Array(customers.rowCount).fill(NaN)
      : measureColumn(customers, columns.value),
  };
}

function readTrait(customers: Table, { column, evidence }: TraitChoice): TraitColumn {
  const values = measureColumn(customers, column);
  const belief = new Float64Array(values.length);
  if (!evidence) {
    for (let row = 0; row < belief.length; row++) belief[row] = Number.isNaN(values[row]) ? 0 : 1;
    return { values, belief };
  }
  const counts = measureColumn(customers, evidence.column);
  for (let row = 0; row < belief.length; row++) {
    const count = counts[row];
    if (count < 0) throw negativeCount(column, evidence.column, row);
    if (count > 0 && !Number.isNaN(values[row])) belief[row] = count / (count + evidence.prior);
  }
  return { values, belief };
}

function negativeCount(trait: string, column: string, row: number): DataError {
  return new DataError(
    message("errorTraitCount", { trait, column, row: `${row + 1}` }),
    { column, row: row + 1 },
  );
}
