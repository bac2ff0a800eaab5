/** Customers followed from one date to another. */
import type { Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { balanceSegments, totalFlows } from "./balance.ts";
import { type Crossing, findCrossings } from "./crossings.ts";
import { cutsOfModel, type MeasureCuts } from "./cuts_of_model.ts";
import { countFlows, tableOfFlows } from "./flows.ts";
import type { Migration } from "./migration.ts";
import { type Moves, readMoves } from "./moves.ts";
import { pairCustomers, type Pairs } from "./pairs.ts";

/** Options of {@linkcode migrate}. */
export interface MigrateOptions {
  /** Column of the customer's key, text; "customer" when left out. */
  readonly key?: string | undefined;
  /** Column of the value followed, account currency; "monetary" when left out. */
  readonly value?: string | undefined;
  /** Where segments meet; those of the second model when left out, see {@linkcode cutsOfModel}. */
  readonly cuts?: readonly MeasureCuts[] | undefined;
}

/**
 * Follows customers between two segmentations, usually the same model applied at two dates. Every
 * customer of the first date is somewhere at the second, or lost; customers and values add up, to
 * the cent. Stickiness counts lost customers as not having stayed.
 *
 * Why a customer moved: the measures that crossed a line of the model. A model without such lines
 * (clusters) gives the measure that moved most, in standard deviations of the first date.
 *
 * @param before The customers at the first date.
 * @param after The customers at the second date.
 * @param options Columns of key and value, lines between segments.
 * @returns Flows, balances, moves and reasons. O(n log n).
 * @throws {DataError} When a column is absent, or a key is missing or stands twice.
 *
 * @example
 * ```ts
 * import { abc, applyAbc, migrate, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const spring = Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] });
 * const autumn = Table.of({ customer: ["a", "b", "d"], monetary: [10, 90, 40] });
 * const before = abc(spring);
 * const { totals, flows } = migrate(before, applyAbc(before.model, autumn));
 * assert.deepEqual([totals.moved, totals.lost, totals.arrived], [2, 1, 1]);
 * assert.deepEqual([flows.cell("from", 0), flows.cell("to", 0)], ["A", "C"]);
 * ```
 */
export function migrate(
  before: Segmentation<unknown>,
  after: Segmentation<unknown>,
  options: MigrateOptions = {},
): Migration {
  const { key = "customer", value = "monetary", cuts = cutsOfModel(after.model) } = options;
  const pairs = pairCustomers(before, after, key);
  const moves = readMoves(before, after, pairs, value);
  const crossings = findCrossings(moves, pairs, [before, after], cuts);
  const flows = countFlows(moves, crossings, cuts.map(({ column }) => column));
  const { segments } = moves;
  return {
    customers: customerTable(pairs, moves, crossings),
    flows: tableOfFlows(flows, segments),
    segments: balanceSegments(flows, segments),
    crossings: crossingTable(pairs, moves, crossings),
    totals: totalFlows(flows),
    labels: { ...before.labels, ...after.labels },
  };
}

function customerTable({ keys }: Pairs, moves: Moves, crossings: readonly Crossing[]): Table {
  const { segments, from, to, valueBefore, valueAfter } = moves;
  const reasons = new Map<number, Crossing>();
  for (const crossing of crossings) {
    const known = reasons.get(crossing.row);
    if (!known || Math.abs(crossing.steps) > Math.abs(known.steps)) {
      reasons.set(crossing.row, crossing);
    }
  }
  const named = (codes: Int32Array) => Array.from(codes, (code) => segments[code] ?? null);
  const number = (field: "before" | "after" | "cut") =>
    Float64Array.from(keys, (_, row) => reasons.get(row)?.[field] ?? NaN);
  return Table.of({
    customer: keys,
    from: { kind: "text", values: named(from) },
    to: { kind: "text", values: named(to) },
    valueBefore,
    valueAfter,
    reason: { kind: "text", values: keys.map((_, row) => reasons.get(row)?.measure ?? null) },
    reasonBefore: number("before"),
    reasonAfter: number("after"),
    cut: number("cut"),
  });
}

function crossingTable(
  { keys }: Pairs,
  { segments, from, to }: Moves,
  crossings: readonly Crossing[],
): Table {
  const number = (field: "before" | "after" | "cut" | "steps") =>
    Float64Array.from(crossings, (crossing) => crossing[field]);
  return Table.of({
    customer: crossings.map(({ row }) => keys[row]),
    from: crossings.map(({ row }) => segments[from[row]]),
    to: crossings.map(({ row }) => segments[to[row]]),
    measure: crossings.map(({ measure }) => measure),
    before: number("before"),
    after: number("after"),
    cut: number("cut"),
    steps: number("steps"),
  });
}
