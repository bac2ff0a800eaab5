/** Moves counted from segment to segment. */
import { totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { Crossing } from "./crossings.ts";
import type { Moves } from "./moves.ts";

/** The customers that went from one segment to another, or stayed. */
export interface Flow {
  /** Index of the segment at the first date; −1 for new customers. */
  readonly from: number;
  /** Index of the segment at the second date; −1 for lost ones. */
  readonly to: number;
  readonly customers: number;
  /** Value at the first date, account currency. */
  readonly valueBefore: number;
  /** Value at the second date. */
  readonly valueAfter: number;
  /** The measure that crossed a line for most of them; null when none did. */
  readonly mainMeasure: string | null;
  /** For how many it did. */
  readonly mainCustomers: number;
}

/**
 * Counts customers and value by segment before and after.
 *
 * @param moves Where each customer was and is.
 * @param crossings The measures that crossed a line.
 * @param measures The measures, in the order of the model.
 * @returns The pairs that have a customer, in the order of the segments; absent comes last.
 */
export function countFlows(
  moves: Moves,
  crossings: readonly Crossing[],
  measures: readonly string[],
): Flow[] {
  const { from, to, valueBefore, valueAfter } = moves;
  const crossed = crossedByFlow(moves, crossings);
  const sum = (rows: readonly number[], values: Float64Array) =>
    totalMoney(Float64Array.from(rows, (row) => values[row]));
  return inOrder(
    [...rowsByFlow(moves)].map(([id, rows]) => ({
      from: from[rows[0]],
      to: to[rows[0]],
      customers: rows.length,
      valueBefore: sum(rows, valueBefore),
      valueAfter: sum(rows, valueAfter),
      ...mainMeasure(crossed.get(id) ?? new Map(), measures),
    })),
  );
}

/** Flows in the order of the segments; absent comes last. */
export function inOrder(flows: readonly Flow[]): Flow[] {
  const place = (code: number) => code < 0 ? Infinity : code;
  const compare = (a: number, b: number) => a === b ? 0 : place(a) - place(b);
  return flows.toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

/** The measure that crossed a line most often, of equal ones the first that the model names. */
export function mainMeasure(
  counts: ReadonlyMap<string, number>,
  measures: readonly string[],
): Pick<Flow, "mainMeasure" | "mainCustomers"> {
  const [first] = [...counts].filter(([, count]) => count > 0)
    .sort(([a, x], [b, y]) => y - x || measures.indexOf(a) - measures.indexOf(b));
  return { mainMeasure: first?.[0] ?? null, mainCustomers: first?.[1] ?? 0 };
}

/**
 * Flows as a table, `from` and `to` by name.
 *
 * @param flows The flows.
 * @param segments Segments by index.
 * @returns One row a flow; `from` is missing for new customers, `to` for lost ones.
 */
export function tableOfFlows(flows: readonly Flow[], segments: readonly string[]): Table {
  const named = (code: number) => segments[code] ?? null;
  const number = (field: "customers" | "valueBefore" | "valueAfter" | "mainCustomers") =>
    Float64Array.from(flows, (flow) => flow[field]);
  return Table.of({
    from: { kind: "text", values: flows.map(({ from }) => named(from)) },
    to: { kind: "text", values: flows.map(({ to }) => named(to)) },
    customers: number("customers"),
    valueBefore: number("valueBefore"),
    valueAfter: number("valueAfter"),
    change: Float64Array.from(flows, (flow) => totalMoney([flow.valueAfter, -flow.valueBefore])),
    mainMeasure: { kind: "text", values: flows.map((flow) => flow.mainMeasure) },
    mainCustomers: number("mainCustomers"),
  });
}

function rowsByFlow(moves: Moves): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  moves.from.forEach((_, row) => {
    const id = flowId(moves, row), rows = groups.get(id);
    if (rows) rows.push(row);
    else groups.set(id, [row]);
  });
  return groups;
}

function flowId({ segments, from, to }: Moves, row: number): number {
  return (from[row] + 1) * (segments.length + 1) + to[row] + 1;
}

/** For how many customers of each flow each measure crossed a line. */
function crossedByFlow(
  moves: Moves,
  crossings: readonly Crossing[],
): Map<number, Map<string, number>> {
  const counts = new Map<number, Map<string, number>>();
  for (const { row, measure } of crossings) {
    const id = flowId(moves, row);
    const flow = counts.get(id) ?? new Map<string, number>();
    counts.set(id, flow.set(measure, (flow.get(measure) ?? 0) + 1));
  }
  return counts;
}
