/** What each segment had, won, lost, and has. */
import { totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { MigrationTotals } from "./migration.ts";
import type { Moves } from "./moves.ts";

/** The rows of a balance that one customer can add to. */
const COUNTS = ["before", "stayed", "outflow", "lost", "inflow", "arrived", "after"] as const;
type Part = typeof COUNTS[number];

/**
 * The balance of each segment: before − outflow − lost + inflow + arrived = after, in customers and
 * in value, where the change in value of those who stayed comes in too.
 */
export function balanceSegments(moves: Moves): Table {
  const { segments, from, to, valueBefore, valueAfter } = moves;
  const rows = segments.map((): Record<Part, number[]> => ({
    before: [],
    stayed: [],
    outflow: [],
    lost: [],
    inflow: [],
    arrived: [],
    after: [],
  }));
  for (let row = 0; row < from.length; row++) {
    const old = rows[from[row]], now = rows[to[row]];
    old?.before.push(row);
    now?.after.push(row);
    if (old && old === now) old.stayed.push(row);
    else {
      old?.[now ? "outflow" : "lost"].push(row);
      now?.[old ? "inflow" : "arrived"].push(row);
    }
  }
  const money = (part: Part, values: Float64Array) =>
    Float64Array.from(rows, (parts) => totalMoney(parts[part].map((row) => values[row])));
  const stayed = money("stayed", valueBefore);
  return Table.of({
    segment: segments,
    ...Object.fromEntries(
      COUNTS.map((part) => [part, Float64Array.from(rows, (parts) => parts[part].length)]),
    ),
    stickiness: Float64Array.from(rows, (parts) => ratio(parts.stayed.length, parts.before.length)),
    valueBefore: money("before", valueBefore),
    valueChangeStayed: money("stayed", valueAfter).map((v, i) => totalMoney([v, -stayed[i]])),
    valueOutflow: money("outflow", valueBefore),
    valueLost: money("lost", valueBefore),
    valueInflow: money("inflow", valueAfter),
    valueArrived: money("arrived", valueAfter),
    valueAfter: money("after", valueAfter),
  });
}

/** The balance of everybody; it adds up. */
export function totalMoves({ from, to, valueBefore, valueAfter }: Moves): MigrationTotals {
  const rows = [...from.keys()];
  const [before, after] = [rows.filter((r) => from[r] >= 0), rows.filter((r) => to[r] >= 0)];
  const both = before.filter((row) => to[row] >= 0);
  const stayed = both.filter((row) => from[row] === to[row]);
  const lost = before.filter((row) => to[row] < 0), arrived = after.filter((row) => from[row] < 0);
  const sum = (list: readonly number[], values: Float64Array) =>
    totalMoney(list.map((row) => values[row]));
  return {
    before: before.length,
    after: after.length,
    stayed: stayed.length,
    moved: both.length - stayed.length,
    lost: lost.length,
    arrived: arrived.length,
    stickiness: ratio(stayed.length, before.length),
    valueBefore: sum(before, valueBefore),
    valueChange: totalMoney([sum(both, valueAfter), -sum(both, valueBefore)]),
    valueLost: sum(lost, valueBefore),
    valueArrived: sum(arrived, valueAfter),
    valueAfter: sum(after, valueAfter),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}
