/** What each rep should do next: a short list, not a spreadsheet. */
import { addMonths, compareNames, DataError, message, parseDay } from "../../base/mod.ts";
import { measureColumn, type Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { bestActions } from "./actions.ts";
import { lateCustomers } from "./at_risk.ts";
import type { RepPackInput } from "./input.ts";
import { dueVisits, gapRows, riskRows, type RowList } from "./lists.ts";

/** Options of {@linkcode repPacks}. */
export interface RepPackOptions {
  /** The day of the pack, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The reps to write for; all when left out. */
  readonly reps?: readonly string[] | undefined;
  /** Months after `asOf` in which visits are due; 2 when left out. */
  readonly months?: number | undefined;
  /** Most rows of each list; 30 when left out. */
  readonly most?: number | undefined;
}

/** The pack of one rep. */
export interface RepPack {
  /** The rep. */
  readonly rep: string;
  /** The day of the pack, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Customers in the rep's care. */
  readonly customers: number;
  /** What stakes are counted in: margin, or revenue where margins are not known. */
  readonly stakeIn: "margin" | "revenue";
  /** The largest stake first: `customer`, `name`, `action`, `detail`, `stake`. */
  readonly actions: Table;
  /** By day: `customer`, `name`, `segment`, `day`. */
  readonly visits: Table;
  /** The largest value first: `customer`, `name`, `product`, `expectedValue`, `buyerShare`, `lastBought`. */
  readonly gaps: Table;
  /** The largest revenue first: `customer`, `name`, `recencyDays`, `usualDays`, `yearlyRevenue`. */
  readonly atRisk: Table;
}

/** The packs, and who is in none. */
export interface RepPacks {
  /** By rep, by code unit. */
  readonly packs: readonly RepPack[];
  /** Customers without a rep. */
  readonly notices: readonly Notice[];
}

const DEFAULT_MONTHS = 2, DEFAULT_MOST = 30;

/**
 * Makes a pack for each rep: what to do first, visits due, what customers do not buy although their
 * peers do, and customers late by their own rhythm (see {@linkcode RepPack}). A pack holds keys and
 * names of the rep's own customers, which a visit needs, and nothing else that identifies them: no
 * contact, no e-mail, no telephone.
 *
 * An action is one per customer, of the largest stake: `keep` a customer at risk (revenue of a year),
 * `propose` a product (expected value), `fix` a customer that loses money (what the first lever
 * gains). Stakes in revenue are multiplied by the customer's own margin rate where `margin` is known,
 * so that they compare with those in margin.
 *
 * @param input Customers, and what other methods found.
 * @param options Day, reps, how much.
 * @returns One pack per rep that has customers.
 * @throws {DataError} When a column is absent or of another kind, a key stands in two rows, or a rep
 * has no customers.
 * @throws {RangeError} When an option is out of range.
 *
 * @example
 * ```ts
 * import { repPacks, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b"],
 *   rep: ["Ada", "Ada"],
 *   recencyDays: [90, 5],
 *   frequency: [11, 11],
 *   monetary: [2000, 2000],
 *   tenureDays: [390, 305],
 * });
 * const { packs: [ada] } = repPacks({ customers }, { asOf: "2025-12-31" });
 * assert.deepEqual(ada.atRisk.text("customer"), ["a"]); // 90 days, where 30 are usual
 * assert.deepEqual(ada.actions.text("action"), ["keep"]);
 * ```
 */
export function repPacks(input: RepPackInput, options: RepPackOptions): RepPacks {
  const { asOf, months = DEFAULT_MONTHS, most = DEFAULT_MOST } = options;
  const start = parseDay(asOf, "asOf");
  for (const [name, value] of Object.entries({ months, most })) {
    if (Number.isInteger(value) && value >= 1) continue;
    throw new RangeError(message("errorWhole", { name, value: `${value}` }));
  }
  const customers = input.customers.sortBy("customer"); // ties go by key, not by row
  const repOf = customers.text("rep");
  const known = [...new Set(repOf)].filter((rep) => rep !== null && rep !== "") as string[];
  known.sort(compareNames);
  const rowOf = rowsByKey(customers);
  const late = lateCustomers(customers);
  const lists: Lists = {
    actions: bestActions(input, rowOf, late, marginRates(customers)),
    visits: dueVisits(input, rowOf, start, addMonths(start, months)),
    gaps: gapRows(input, rowOf),
    atRisk: riskRows(late),
  };
  const reps = chosenReps(options.reps, known);
  const without = repOf.filter((rep) => rep === null || rep === "").length;
  return {
    packs: reps.map((rep) => packOf(rep, asOf, customers, lists, most)),
    notices: without === 0 ? [] : [{ key: "repPackWithoutRep", parameters: { count: without } }],
  };
}

/** Rows of every rep: the customer's row, then what the list shows. */
interface Lists {
  readonly actions: RowList;
  readonly visits: RowList;
  readonly gaps: RowList;
  readonly atRisk: RowList;
}

function chosenReps(
  asked: readonly string[] | undefined,
  known: readonly string[],
): readonly string[] {
  const unknown = asked?.find((rep) => !known.includes(rep));
  if (unknown === undefined) return asked ? known.filter((rep) => asked.includes(rep)) : known;
  throw new DataError(
    message("errorNoRep", { rep: unknown, reps: known.join(", ") || message("errorNone") }),
    { column: "rep" },
  );
}

function packOf(
  rep: string,
  asOf: string,
  customers: Table,
  lists: Lists,
  most: number,
): RepPack {
  const repOf = customers.text("rep");
  const own = ({ rows, columns }: RowList, shown: readonly string[]) => {
    const picked = [...rows.keys()].filter((i) => repOf[rows[i]] === rep).slice(0, most);
    const people = customers.take(picked.map((i) => rows[i]));
    const names = people.has("name") ? people.text("name") : people.text("customer");
    const known = shown.filter((name) => people.has(name));
    return people.select(["customer"]).with({
      name: names,
      ...Object.fromEntries(known.map((name) => [name, people.column(name)])),
    }).add(
      Object.fromEntries(
        columns.columnNames.map((name) => [name, columns.take(picked).column(name)]),
      ),
    );
  };
  return {
    rep,
    asOf,
    customers: repOf.filter((one) => one === rep).length,
    stakeIn: customers.has("margin") ? "margin" : "revenue",
    actions: own(lists.actions, []),
    visits: own(lists.visits, ["segment"]),
    gaps: own(lists.gaps, []),
    atRisk: own(lists.atRisk, []),
  };
}

function rowsByKey(customers: Table): ReadonlyMap<string, number> {
  const rowOf = new Map<string, number>();
  customers.text("customer").forEach((key, row) => {
    if (key === null) return;
    if (rowOf.has(key)) {
      throw new DataError(
        message("errorPackTwice", { key }),
        { column: "customer" },
      );
    }
    rowOf.set(key, row);
  });
  return rowOf;
}

/** The customer's margin rate, in [0, 1]; 1 where margins are not known, so that stakes stay revenue. */
function marginRates(customers: Table): Float64Array {
  const revenue = measureColumn(customers, "monetary");
  if (!customers.has("margin")) return revenue.map(() => 1);
  const margin = measureColumn(customers, "margin");
  return revenue.map((amount, row) =>
    amount > 0 ? Math.min(1, Math.max(0, (margin[row] || 0) / amount)) : 0
  );
}
