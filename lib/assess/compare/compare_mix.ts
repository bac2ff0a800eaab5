/** What groups are made of. */
import { totalMoney } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { rowsByGroup } from "./groups.ts";

/**
 * Compares what groups are made of: the value of each part of each group, such as segments of reps
 * or product families of regions. Values add up to the cent.
 *
 * @param table One row per customer, or per line.
 * @param by Text column of the groups.
 * @param part Text column of the parts.
 * @param value Number column added up; missing values add nothing.
 * @returns One row per group and part that has a row: `group`, `part`, `rows`, `value`, `share` (of
 * the group's value), `overallShare` (of everybody's value), `index` (100 is everybody's share).
 * @throws {DataError} When a column is absent or of another kind, or nobody has a group.
 */
export function compareMix(table: Table, by: string, part: string, value: string): Table {
  const values = measureColumn(table, value);
  const sum = (rows: Iterable<number>) => totalMoney(Array.from(rows, (row) => values[row]));
  const whole = sum(values.keys());
  const overall = new Map(
    [...rowsByGroup(table, part)].map(([name, rows]) => [name, sum(rows) / whole]),
  );
  const lines = [...rowsByGroup(table, by)].flatMap(([group, rows]) => {
    const total = sum(rows);
    const own = rowsByGroup(table.take(rows).select([part]), part);
    return [...own].map(([name, places]) => {
      const amount = sum(places.map((place) => rows[place]));
      return { group, part: name, rows: places.length, amount, share: amount / total };
    });
  });
  const number = (pick: (line: typeof lines[number]) => number) =>
    Float64Array.from(lines, (line) => Number.isFinite(pick(line)) ? pick(line) : NaN);
  return Table.of({
    group: { kind: "text", values: lines.map(({ group }) => group) },
    part: { kind: "text", values: lines.map((line) => line.part) },
    rows: number(({ rows }) => rows),
    value: number(({ amount }) => amount),
    share: number(({ share }) => share),
    overallShare: number((line) => overall.get(line.part)!),
    index: number((line) => 100 * line.share / overall.get(line.part)!),
  });
}
