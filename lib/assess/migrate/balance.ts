/** What each segment had, won, lost, and has. */
import { totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { Flow } from "./flows.ts";
import type { MigrationTotals } from "./migration.ts";

/** The rows of a balance that a flow can add to. */
const PARTS = ["before", "stayed", "outflow", "lost", "inflow", "arrived", "after"] as const;
type Part = typeof PARTS[number];

/**
 * The balance of each segment: before − outflow − lost + inflow + arrived = after, in customers and
 * in value, where the change in value of those who stayed comes in too.
 *
 * @param flows Every flow.
 * @param segments Segments by index.
 * @returns One row a segment.
 */
export function balanceSegments(flows: readonly Flow[], segments: readonly string[]): Table {
  const of = (code: number): Record<Part, readonly Flow[]> => {
    const before = flows.filter(({ from }) => from === code);
    const after = flows.filter(({ to }) => to === code);
    return {
      before,
      stayed: before.filter(({ to }) => to === code),
      outflow: before.filter(({ to }) => to >= 0 && to !== code),
      lost: before.filter(({ to }) => to < 0),
      inflow: after.filter(({ from }) => from >= 0 && from !== code),
      arrived: after.filter(({ from }) => from < 0),
      after,
    };
  };
  const rows = segments.map((_, code) => of(code));
  const column = (figure: (parts: Record<Part, readonly Flow[]>) => number) =>
    Float64Array.from(rows, figure);
  return Table.of({
    segment: segments,
    ...Object.fromEntries(PARTS.map((part) => [part, column((parts) => customersOf(parts[part]))])),
    stickiness: column(({ stayed, before }) => ratio(customersOf(stayed), customersOf(before))),
    valueBefore: column(({ before }) => valueBeforeOf(before)),
    valueChangeStayed: column(({ stayed }) => changeOf(stayed)),
    valueOutflow: column(({ outflow }) => valueBeforeOf(outflow)),
    valueLost: column(({ lost }) => valueBeforeOf(lost)),
    valueInflow: column(({ inflow }) => valueAfterOf(inflow)),
    valueArrived: column(({ arrived }) => valueAfterOf(arrived)),
    valueAfter: column(({ after }) => valueAfterOf(after)),
  });
}

/**
 * The balance of everybody; it adds up.
 *
 * @param flows Every flow.
 * @returns Customers and values at both dates.
 */
export function totalFlows(flows: readonly Flow[]): MigrationTotals {
  const before = flows.filter(({ from }) => from >= 0);
  const after = flows.filter(({ to }) => to >= 0);
  const both = before.filter(({ to }) => to >= 0);
  const stayed = customersOf(both.filter(({ from, to }) => from === to));
  const lost = before.filter(({ to }) => to < 0), arrived = after.filter(({ from }) => from < 0);
  return {
    before: customersOf(before),
    after: customersOf(after),
    stayed,
    moved: customersOf(both) - stayed,
    lost: customersOf(lost),
    arrived: customersOf(arrived),
    stickiness: ratio(stayed, customersOf(before)),
    valueBefore: valueBeforeOf(before),
    valueChange: changeOf(both),
    valueLost: valueBeforeOf(lost),
    valueArrived: valueAfterOf(arrived),
    valueAfter: valueAfterOf(after),
  };
}

function customersOf(flows: readonly Flow[]): number {
  return flows.reduce((sum, { customers }) => sum + customers, 0);
}

function valueBeforeOf(flows: readonly Flow[]): number {
  return totalMoney(flows.map(({ valueBefore }) => valueBefore));
}

function valueAfterOf(flows: readonly Flow[]): number {
  return totalMoney(flows.map(({ valueAfter }) => valueAfter));
}

function changeOf(flows: readonly Flow[]): number {
  return totalMoney([valueAfterOf(flows), -valueBeforeOf(flows)]);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}
