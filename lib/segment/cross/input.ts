/** The columns of a table of customers, checked once. */
import { DataError, kindWord, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { CrossColumns } from "./model.ts";

/** What the matrix reads; one entry per customer, input order. */
export interface CrossInput {
  /** What each customer brings; NaN is missing. */
  readonly value: Float64Array;
  /** The potential given for each customer; NaN is missing. */
  readonly given: Float64Array;
  /** One column per peer criterion; null is missing. */
  readonly peers: readonly (readonly (string | null)[])[];
}

/** Takes the columns from a table and refuses what the matrix cannot use. */
export function readInput(
  customers: Table,
  columns: CrossColumns,
  peers: readonly string[],
): CrossInput {
  customers.column(columns.customer);
  return {
    value: measureColumn(customers, columns.value),
    given: columns.potential === null
      ? new Float64Array(customers.rowCount).fill(NaN)
      : potentialColumn(customers, columns.potential),
    peers: peers.map((name) => peerColumn(customers, name)),
  };
}

function potentialColumn(customers: Table, name: string): Float64Array {
  const potential = measureColumn(customers, name);
  const row = potential.findIndex((amount) => amount < 0);
  if (row < 0) return potential;
  throw new DataError(
    message("errorNegativePotential", {
      column: name,
      row: `${row + 1}`,
      value: `${potential[row]}`,
    }),
    { column: name, row: row + 1 },
  );
}

function peerColumn(customers: Table, name: string): readonly (string | null)[] {
  const { kind } = customers.column(name);
  if (kind === "text") return customers.text(name);
  throw new DataError(
    message("errorPeersKind", { column: name, kind: kindWord(kind) }),
    { column: name },
  );
}
