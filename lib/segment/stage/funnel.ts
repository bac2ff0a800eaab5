/** How many go on from stage to stage, and how long it takes them. */
import { median } from "../../base/mod.ts";
import { type Cell, type Column, Table } from "../../table/mod.ts";
import { segmentNames } from "./apply.ts";
import { readInput, type StageInput, type StageSources } from "./input.ts";
import type { StageModel } from "./model.ts";
import { placesOf, type StagePlace } from "./place.ts";

/** Options of {@linkcode stageFunnel}. */
export interface StageFunnelOptions extends StageSources {
  /** Column of the customers to split by, such as the origin of the lead. */
  readonly by?: string | undefined;
}

/**
 * Counts the funnel. A customer has reached every stage up to the furthest one, whether or not each
 * left a trace, so that counts shrink from stage to stage.
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param options The day of analysis, the events, and the column to split by.
 * @returns One row per group and stage: the group under the name of `by` (groups in order, missing
 * last), `stage`, `reached` (customers who came this far), `conversion` (share of those of the
 * stage before; missing for the first, and after a stage nobody reached), `overall` (share of those
 * of the first), `here` (customers whose stage it is today), `medianDays` (days from this stage to
 * the next, among those who went on and whose days are both known and in order) and
 * `medianDaysHere` (days so far of those still here). Customers who come after the day of analysis
 * are left out.
 * @throws {DataError} When a column is absent, of another kind, or called like one of the result;
 * when events are needed and missing.
 * @throws {RangeError} When `asOf` is not a day.
 *
 * @example
 * ```ts
 * import { fitStage, stageFunnel, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const leads = Table.of({ customer: ["a", "b"], origin: ["fair", "web"], status: ["won", "new"] });
 * const model = fitStage(leads, {
 *   asOf: "2025-12-31",
 *   stages: [
 *     { segment: "lead", reachedBy: [] },
 *     { segment: "client", reachedBy: [{ column: "status", values: ["won"] }] },
 *   ],
 * });
 * const funnel = stageFunnel(model, leads, { asOf: "2025-12-31" });
 * assert.deepEqual([...funnel.number("reached")], [2, 1]);
 * assert.equal(funnel.number("conversion")[1], 0.5);
 * ```
 */
export function stageFunnel(
  model: StageModel,
  customers: Table,
  options: StageFunnelOptions,
): Table {
  const input = readInput(customers, model, options);
  const places = placesOf(model, input);
  const groups = groupRows(customers, options.by, places);
  const names = segmentNames(model);
  const rows = groups.flatMap(({ members }) =>
    names.map((_, stage) => countStage(members, stage, places, input))
  );
  const column = (pick: (row: StageCount, i: number) => number) => Float64Array.from(rows, pick);
  const first = (i: number) => rows[i - i % names.length].reached;
  const funnel = Table.of({
    stage: { kind: "text", values: rows.map((_, i) => names[i % names.length]) },
    reached: column(({ reached }) => reached),
    conversion: column(({ reached }, i) =>
      i % names.length === 0 ? NaN : share(reached, rows[i - 1].reached)
    ),
    overall: column(({ reached }, i) => share(reached, first(i))),
    here: column(({ here }) => here),
    medianDays: column(({ medianDays }) => medianDays),
    medianDaysHere: column(({ medianDaysHere }) => medianDaysHere),
  });
  if (options.by === undefined) return funnel;
  const values = groups.flatMap(({ value }) => names.map(() => value));
  const by = Table.of({ [options.by]: groupColumn(customers.column(options.by), values) });
  return by.add(Object.fromEntries(funnel.columnNames.map((n) => [n, funnel.column(n)])));
}

interface Group {
  readonly value: Cell;
  readonly members: readonly number[];
}

/** Rows by value of a column, values in order and missing ones last; one group without a column. */
function groupRows(
  customers: Table,
  by: string | undefined,
  places: readonly StagePlace[],
): Group[] {
  const groups = new Map<Cell, number[]>();
  if (by === undefined) groups.set(null, []);
  const values = by === undefined ? undefined : customers.column(by).values;
  for (const [row, { stage }] of places.entries()) {
    if (stage < 0) continue;
    const value = values ? presentOr(values[row]) : null;
    const members = groups.get(value);
    if (members) members.push(row);
    else groups.set(value, [row]);
  }
  return [...groups].map(([value, members]) => ({ value, members })).sort((a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null);
    }
    return a.value < b.value ? -1 : 1;
  });
}

function presentOr(value: Cell): Cell {
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

/** The groups under the kind of their column. */
function groupColumn({ kind }: Column, values: readonly Cell[]): Column {
  if (kind === "text" || kind === "flag") return { kind, values } as Column;
  return { kind, values: Float64Array.from(values, (value) => value === null ? NaN : +value) };
}

interface StageCount {
  readonly reached: number;
  readonly here: number;
  readonly medianDays: number;
  readonly medianDaysHere: number;
}

function countStage(
  members: readonly number[],
  stage: number,
  places: readonly StagePlace[],
  { asOf, reachedOn }: StageInput,
): StageCount {
  const reached = members.filter((row) => places[row].stage >= stage);
  const here = reached.filter((row) => places[row].stage === stage);
  const days = reached.map((row) => (reachedOn[stage + 1]?.[row] ?? NaN) - reachedOn[stage]?.[row]);
  const onwards = days.filter((passed) => passed >= 0 && passed !== Infinity);
  return {
    reached: reached.length,
    here: here.length,
    medianDays: median(Float64Array.from(onwards)),
    medianDaysHere: median(Float64Array.from(here, (row) => asOf - places[row].since)),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? NaN : part / whole;
}
