/** Why revenue changed between two periods: prices, volume, or the mix of products. */
import { message, parseDay, totalMoney } from "../../base/mod.ts";
import { measureColumn } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { rowsByGroup } from "./groups.ts";

/** Days of a period, both included, YYYY-MM-DD. */
export interface Period {
  /** First day. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
}

/** Options of {@linkcode priceVolumeMix}. */
export interface PriceVolumeMixOptions {
  /** The earlier period. */
  readonly before: Period;
  /** The later period. */
  readonly after: Period;
  /** Day column of the lines; "date" when left out. */
  readonly date?: string | undefined;
  /** Text column of what is sold; "product" when left out. */
  readonly item?: string | undefined;
  /** Number column; "quantity" when left out. */
  readonly quantity?: string | undefined;
  /** Number column, account currency; "revenue" when left out. */
  readonly revenue?: string | undefined;
}

/** The change of revenue, split. `change` is the sum of the effects, to the cent. */
export interface PriceVolumeMix {
  /** Revenue of the earlier period, account currency. */
  readonly before: number;
  /** Revenue of the later period. */
  readonly after: number;
  /** After less before. */
  readonly change: number;
  /** What other prices brought. */
  readonly price: number;
  /** What more or fewer units brought, at the earlier prices and mix. */
  readonly volume: number;
  /** What selling more of the dear or of the cheap brought. */
  readonly mix: number;
  /** Revenue of items sold in the later period only. */
  readonly arrived: number;
  /** Less the revenue of items sold in the earlier period only. */
  readonly dropped: number;
  /** One row per item: the same figures, with `quantityBefore` and `quantityAfter`. */
  readonly items: Table;
  /** Lines outside both periods, not counted. */
  readonly linesOutside: number;
}

/** One item in both periods. */
interface Item {
  readonly name: string | null;
  readonly quantity: readonly [number, number];
  readonly revenue: readonly [number, number];
}

/** The effects on one item. */
interface Effects {
  readonly change: number;
  readonly price: number;
  readonly volume: number;
  readonly mix: number;
  readonly arrived: number;
  readonly dropped: number;
}

/**
 * Splits the change of revenue between two periods. For items sold in both, with quantities q and
 * prices p: volume is the earlier revenue times the growth g of all units; mix is p₀ · q₁ less that;
 * price is (p₁ − p₀) · q₁. Items of one period only (or with no positive quantity in the other) are
 * apart. Quantities of items must be comparable (units, or all in kilos). Every effect is rounded to
 * 1/10 000 and price takes what rounding leaves, so that effects add up to the change to the cent.
 *
 * @param lines One row per line of sale.
 * @param options Periods and columns.
 * @returns The effects, in all and by item.
 * @throws {DataError} When a column is absent or of another kind.
 * @throws {RangeError} When the periods overlap, or one ends before it begins.
 *
 * @example
 * ```ts
 * import { dayColumn, parseDay, priceVolumeMix, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const days = ["2024-03-01", "2024-03-01", "2025-03-01", "2025-03-01"].map((day) => parseDay(day));
 * const lines = Table.of({
 *   date: dayColumn(Float64Array.from(days)),
 *   product: ["tea", "cup", "tea", "cup"],
 *   quantity: [10, 10, 30, 10],
 *   revenue: [20, 100, 66, 100],
 * });
 * const { change, volume, mix, price } = priceVolumeMix(lines, {
 *   before: { from: "2024-01-01", to: "2024-12-31" },
 *   after: { from: "2025-01-01", to: "2025-12-31" },
 * });
 * // Twice the units at the old mix: +120. Only cheap tea grew: −80. Tea went from 2 to 2.20: +6.
 * assert.deepEqual([change, volume, mix, price], [46, 120, -80, 6]);
 * ```
 */
export function priceVolumeMix(lines: Table, options: PriceVolumeMixOptions): PriceVolumeMix {
  const periods = checkPeriods(options);
  const { items, outside } = gatherItems(lines, options, periods);
  const both = items.filter(isSoldTwice);
  const units = (side: 0 | 1) => totalMoney(both.map(({ quantity }) => quantity[side]));
  const growth = both.length === 0 ? 1 : units(1) / units(0);
  const effects = items.map((item) => effectsOn(item, growth));
  const number = (pick: (one: Effects) => number) => Float64Array.from(effects, pick);
  const before = totalMoney(items.map(({ revenue }) => revenue[0]));
  const after = totalMoney(items.map(({ revenue }) => revenue[1]));
  const columns = {
    change: number(({ change }) => change),
    price: number(({ price }) => price),
    volume: number(({ volume }) => volume),
    mix: number(({ mix }) => mix),
    arrived: number(({ arrived }) => arrived),
    dropped: number(({ dropped }) => dropped),
  };
  const totals = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, totalMoney(values)]),
  ) as unknown as Effects;
  return {
    before,
    after,
    ...totals,
    items: Table.of({
      item: { kind: "text", values: items.map(({ name }) => name) },
      quantityBefore: Float64Array.from(items, ({ quantity }) => quantity[0]),
      quantityAfter: Float64Array.from(items, ({ quantity }) => quantity[1]),
      before: Float64Array.from(items, ({ revenue }) => revenue[0]),
      after: Float64Array.from(items, ({ revenue }) => revenue[1]),
      ...columns,
    }),
    linesOutside: outside,
  };
}

function isSoldTwice({ quantity, revenue }: Item): boolean {
  return quantity[0] > 0 && quantity[1] > 0 && revenue[0] > 0;
}

function effectsOn(item: Item, growth: number): Effects {
  const { quantity: [q0, q1], revenue: [r0, r1] } = item;
  const change = totalMoney([r1, -r0]);
  const nothing = { change, price: 0, volume: 0, mix: 0, arrived: 0, dropped: 0 };
  if (!isSoldTwice(item)) {
    return { ...nothing, arrived: totalMoney([r1]), dropped: totalMoney([-r0]) };
  }
  const volume = totalMoney([r0 * growth, -r0]);
  const mix = totalMoney([r0 / q0 * q1, -r0 * growth]);
  return { ...nothing, volume, mix, price: totalMoney([change, -volume, -mix]) };
}

type Days = readonly [number, number];

function checkPeriods({ before, after }: PriceVolumeMixOptions): readonly [Days, Days] {
  const read = ({ from, to }: Period, name: string): Days => {
    const days = [parseDay(from, `${name}.from`), parseDay(to, `${name}.to`)] as const;
    if (days[0] <= days[1]) return days;
    throw new RangeError(message("errorPeriodEnds", { from, to }));
  };
  const periods = [read(before, "before"), read(after, "after")] as const;
  if (periods[0][1] < periods[1][0]) return periods;
  const [first, second] = [before, after].map(({ from, to }) =>
    message("errorPeriod", { from, to })
  );
  throw new RangeError(message("errorPeriodsOrder", { before: first, after: second }));
}

function gatherItems(
  lines: Table,
  { date = "date", item = "product", quantity = "quantity", revenue = "revenue" }:
    PriceVolumeMixOptions,
  periods: readonly [Days, Days],
): { items: Item[]; outside: number } {
  const days = lines.day(date);
  const quantities = measureColumn(lines, quantity), revenues = measureColumn(lines, revenue);
  const sideOf = Int8Array.from(
    days,
    (day) => periods.findIndex(([from, to]) => day >= from && day <= to),
  );
  const items = [...rowsByGroup(lines, item)].map(([name, rows]): Item => {
    const sum = (values: Float64Array, side: number) =>
      totalMoney(rows.filter((row) => sideOf[row] === side).map((row) => values[row]));
    return {
      name,
      quantity: [sum(quantities, 0), sum(quantities, 1)],
      revenue: [sum(revenues, 0), sum(revenues, 1)],
    };
  });
  return { items, outside: sideOf.filter((side) => side < 0).length };
}
