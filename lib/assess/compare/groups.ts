/** Customers by group. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

/** Rows by group, groups in the order of their names; without a name (null) last. */
export function rowsByGroup(table: Table, by: string): Map<string | null, number[]> {
  const groups = new Map<string | null, number[]>();
  table.text(by).forEach((group, row) => {
    const rows = groups.get(group);
    if (rows) rows.push(row);
    else groups.set(group, [row]);
  });
  const sorted = [...groups].sort(([a], [b]) =>
    Number(a === null) - Number(b === null) || (a! < b! ? -1 : a! > b! ? 1 : 0)
  );
  if (sorted.every(([group]) => group === null)) {
    throw new DataError(message("errorCompareBy", { column: by }));
  }
  return new Map(sorted);
}
