/** The columns of a visit plan, checked and coded. */
import { DataError, message } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import {
  readVisitConfig,
  type RepCapacity,
  type VisitColumns,
  type VisitConfig,
  type VisitNorm,
  visitsOf,
} from "./config.ts";
import { visitGains } from "./response.ts";

/** The pool of customers that anyone of the team may visit. */
export const TEAM = "team";

/** Customers as the planner sees them; plain columns, one entry per customer. */
export interface VisitInput {
  /** The customer's key. */
  readonly keys: readonly string[];
  /** The margin of each customer, account currency; NaN is missing. */
  readonly margins: Float64Array;
  /** What visits act on: the margin of the customer where it is positive, otherwise 0. */
  readonly stakes: Float64Array;
  /** Index in `norms`; −1 without a segment. */
  readonly normOf: Int32Array;
  /** Index in `pools`; −1 without a rep. */
  readonly poolOf: Int32Array;
  /** Norms in order of priority, each with the gain of every visit up to its most. */
  readonly norms: readonly (VisitNorm & { readonly gains: Float64Array })[];
  /** Who visits, and how much. */
  readonly pools: readonly Pool[];
  /** What a visit costs beyond the rep's time, account currency. */
  readonly visitCost: number;
}

/** One capacity and the customers it serves. */
export interface Pool {
  /** The rep, or {@linkcode TEAM}. */
  readonly rep: string;
  /** Days on the road a year. */
  readonly days: number;
  /** Visits a year, whole. */
  readonly visits: number;
  /** Visits a day, on average. */
  readonly visitsPerDay: number;
}

/** Options checked, every column named. */
export type ResolvedVisitConfig = VisitConfig & { readonly columns: VisitColumns };

const DEFAULT_COLUMNS: VisitColumns = {
  customer: "customer",
  segment: "segment",
  value: "margin",
  rep: "rep",
};

/** Checks options, then takes and checks the columns that they name. */
export function readProblem(
  customers: Table,
  options: VisitConfig,
): { config: ResolvedVisitConfig; input: VisitInput } {
  const read = readVisitConfig(options);
  const config = { ...read, columns: { ...DEFAULT_COLUMNS, ...read.columns } };
  return { config, input: readInput(customers, config) };
}

function readInput(customers: Table, config: ResolvedVisitConfig): VisitInput {
  const { columns, norms, capacity, visitCost = 0 } = config;
  const pools = columns.rep === null ? [teamPool(capacity)] : capacity.map(poolOfRep);
  const margins = measureColumn(customers, columns.value);
  return {
    keys: keyColumn(customers, columns.customer),
    margins,
    stakes: margins.map((margin) => margin > 0 ? margin : 0),
    normOf: codes(customers, columns.segment, norms.map(({ segment }) => segment), "norm"),
    poolOf: columns.rep === null
      ? new Int32Array(customers.rowCount)
      : codes(customers, columns.rep, pools.map(({ rep }) => rep), "capacity"),
    norms: norms.map((norm) => ({ ...norm, gains: visitGains(norm.response, norm.maxVisits) })),
    pools,
    visitCost,
  };
}

/** Whether a customer has a norm and somebody to visit it. */
export function isPlanned({ normOf, poolOf }: VisitInput, row: number): boolean {
  return normOf[row] >= 0 && poolOf[row] >= 0;
}

function poolOfRep(capacity: RepCapacity): Pool {
  const { rep, days, visitsPerDay } = capacity;
  return { rep, days, visits: visitsOf(capacity), visitsPerDay };
}

/** Everybody together; a further day is one of the average rep. */
function teamPool(capacity: readonly RepCapacity[]): Pool {
  const sum = (amount: (each: RepCapacity) => number) =>
    capacity.reduce((total, each) => total + amount(each), 0);
  const days = sum((each) => each.days);
  const visitsPerDay = days > 0
    ? sum((each) => each.days * each.visitsPerDay) / days
    : sum((each) => each.visitsPerDay) / capacity.length;
  return { rep: TEAM, days, visits: sum(visitsOf), visitsPerDay };
}

function keyColumn(customers: Table, column: string): string[] {
  const keys = customers.text(column);
  const known = new Set<string>();
  keys.forEach((key, row) => {
    if (key === null) {
      const text = message("errorVisitsKey", { row: `${row + 1}`, column });
      throw new DataError(text, { column, row: row + 1 });
    }
    known.add(key);
    if (known.size === row + 1) return;
    throw new DataError(
      message("errorVisitsTwice", { key, column, row: `${row + 1}` }),
      { column, row: row + 1 },
    );
  });
  return keys as string[];
}

/** The index of each row's name among known names; −1 where the row has none. */
function codes(
  customers: Table,
  column: string,
  known: readonly string[],
  what: "norm" | "capacity",
): Int32Array {
  const codeOf = new Map(known.map((name, code) => [name, code]));
  const names = customers.text(column);
  const unknown = new Set(names.filter((name) => name !== null && !codeOf.has(name)));
  if (unknown.size > 0) throw unknownNames([...unknown] as string[], names, column, known, what);
  return Int32Array.from(names, (name) => name === null ? -1 : codeOf.get(name)!);
}

/** Names shown of those that lack a norm or a capacity. */
const SHOWN_NAMES = 20;

/** Names everybody at once: who corrects a configuration does so in one go. */
function unknownNames(
  unknown: readonly string[],
  names: readonly (string | null)[],
  column: string,
  known: readonly string[],
  what: "norm" | "capacity",
): DataError {
  const row = names.indexOf(unknown[0]) + 1;
  const list = unknown.slice(0, SHOWN_NAMES).map((name) => `'${name}'`).join(", ");
  const more = unknown.length - SHOWN_NAMES;
  const text = message(what === "norm" ? "errorVisitsNoNorm" : "errorVisitsNoCapacity", {
    count: unknown.length,
    names: more > 0 ? message("errorAndMore", { names: list, more }) : list,
    column,
    row: `${row}`,
    known: known.join(", "),
  });
  return new DataError(text, { column, row });
}
