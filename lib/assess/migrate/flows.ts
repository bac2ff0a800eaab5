/** Moves counted from segment to segment. */
import { totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { Crossing } from "./crossings.ts";
import type { Moves } from "./moves.ts";

/**
 * Counts customers and value by segment before and after.
 *
 * @param moves Where each customer was and is.
 * @param crossings The measures that crossed a line.
 * @returns One row per pair that has a customer; `from` is missing for new customers, `to` for lost
 * ones. `mainMeasure` crossed a line for most of them, `mainCustomers` says for how many.
 */
export function countFlows(moves: Moves, crossings: readonly Crossing[]): Table {
  const { segments, from, to, valueBefore, valueAfter } = moves;
  const groups = groupMoves(moves);
  const measures = mainMeasures(moves, crossings);
  const sum = (values: Float64Array) =>
    Float64Array.from(groups, ({ rows }) => totalMoney(rows.map((row) => values[row])));
  const first = groups.map(({ rows }) => rows[0]);
  const before = sum(valueBefore), after = sum(valueAfter);
  return Table.of({
    from: { kind: "text", values: first.map((row) => segments[from[row]] ?? null) },
    to: { kind: "text", values: first.map((row) => segments[to[row]] ?? null) },
    customers: Float64Array.from(groups, ({ rows }) => rows.length),
    valueBefore: before,
    valueAfter: after,
    change: after.map((value, i) => totalMoney([value, -before[i]])),
    mainMeasure: { kind: "text", values: groups.map(({ id }) => measures.get(id)?.[0] ?? null) },
    mainCustomers: Float64Array.from(groups, ({ id }) => measures.get(id)?.[1] ?? 0),
  });
}

/** Rows with the same segments before and after, in the order of the segments; absent comes last. */
function groupMoves(moves: Moves): { id: number; rows: number[] }[] {
  const groups = new Map<number, number[]>();
  moves.from.forEach((_, row) => {
    const id = flowId(moves, row);
    const rows = groups.get(id);
    if (rows) rows.push(row);
    else groups.set(id, [row]);
  });
  return [...groups].sort(([a], [b]) => a - b).map(([id, rows]) => ({ id, rows }));
}

function flowId({ segments, from, to }: Moves, row: number): number {
  const last = segments.length;
  const place = (code: number) => code < 0 ? last : code;
  return place(from[row]) * (last + 1) + place(to[row]);
}

/** The measure that crossed a line most often in each flow, and how often; ties by name order. */
function mainMeasures(
  moves: Moves,
  crossings: readonly Crossing[],
): Map<number, readonly [string, number]> {
  const counts = new Map<number, Map<string, number>>();
  for (const { row, measure } of crossings) {
    const id = flowId(moves, row);
    const flow = counts.get(id) ?? new Map<string, number>();
    counts.set(id, flow.set(measure, (flow.get(measure) ?? 0) + 1));
  }
  const most = (flow: Map<string, number>) => [...flow].reduce((a, b) => b[1] > a[1] ? b : a);
  return new Map([...counts].map(([id, flow]) => [id, most(flow)]));
}
