/** What would make an unprofitable customer break even. */
import { z } from "zod";
import { DataError, type LocalizedText, message } from "../../base/mod.ts";
import { checkForm, measureColumn } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import type { CustomerProfit } from "./customer_profit.ts";
import { fromCents, toCents } from "./money.ts";
import { unitCost } from "./rates.ts";

/** Something that can be changed: fewer units of a driver, or a higher price. */
export interface ProfitLever {
  /** A short name. */
  readonly id: string;
  /** Name for a reader. */
  readonly label?: LocalizedText | undefined;
  /** The driver to have less of, with every activity that it drives; a price rise when left out. */
  readonly driver?: string | undefined;
  /** The largest change: share of the units that can go, or of the price that can be added. */
  readonly most: number;
  /** Whether whole units only can go, as with visits. */
  readonly whole?: boolean | undefined;
}

const levers: z.ZodType<readonly ProfitLever[]> = z.array(z.strictObject({
  id: z.string().min(1),
  label: z.strictObject({ fr: z.string().min(1), en: z.string().min(1) }).optional(),
  driver: z.string().optional(),
  most: z.number().positive().max(1),
  whole: z.boolean().optional(),
})).min(1);

/** A lever pulled for a customer. */
interface Pull {
  readonly lever: string;
  /** Share of the units that go, or of the price that is added. */
  readonly change: number;
  readonly cents: number;
}

/** How far a lever can go for a customer. */
interface Reach {
  readonly lever: ProfitLever;
  /** Units of the driver, or revenue in cents for the price. */
  readonly base: number;
  /** Cents gained per unit. */
  readonly unit: number;
}

/**
 * Finds for each unprofitable customer the cheapest lever that brings its net margin to 0. Levers
 * stand in the order from the cheapest to the dearest for the relation, as the company sees it: the
 * first that suffices alone is taken, no further than needed; where none does, levers are pulled in
 * that order, each as far as it goes, until the customer breaks even or none is left.
 *
 * @param profit What {@linkcode customerProfit} gave.
 * @param levers The levers, from the cheapest to the dearest.
 * @param revenue Column of the revenue, for a lever of price; "revenue" when left out.
 * @returns One row per lever pulled: `customer` (with the key column's own name replaced by
 * `customer`), `netMargin`, `step` from 1, `lever`, `change` (share), `gain`, `netMarginAfter`,
 * `enough` (whether the customer breaks even at the end). The least profitable customer first. A
 * customer that no lever can move has one row without lever.
 * @throws {DataError} When the levers have another form, name an unknown driver, or a column is
 * absent.
 *
 * @example
 * ```ts
 * import { customerProfit, profitLevers, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const profit = customerProfit(
 *   Table.of({ customer: ["a"], revenue: [1000], margin: [150], visits: [4] }),
 *   { version: 1, activities: [{ id: "visit", driver: "visits", cost: 50 }] },
 * );
 * const [step] = profitLevers(profit, [
 *   { id: "visits", driver: "visits", most: 0.5, whole: true },
 *   { id: "price", most: 0.05 },
 * ]).rows();
 * assert.deepEqual([step.lever, step.change, step.netMarginAfter], ["visits", 0.25, 0]);
 * ```
 */
export function profitLevers(
  profit: CustomerProfit,
  levers: readonly ProfitLever[],
  { customer = "customer", revenue = "revenue" }: {
    readonly customer?: string | undefined;
    readonly revenue?: string | undefined;
  } = {},
): Table {
  const reaches = leverReaches(profit, readProfitLevers(levers), revenue);
  const keys = profit.customers.text(customer);
  const net = profit.customers.number("netMargin").map(toCents);
  const order = [...net.keys()].filter((row) => net[row] < 0)
    .sort((a, b) => net[a] - net[b] || ((keys[a] ?? "") < (keys[b] ?? "") ? -1 : 1));
  const rows = order.flatMap((row) => {
    const pulls = cheapest(reaches.map((reach) => reach(row)), -net[row]);
    const enough = net[row] + pulls.reduce((sum, { cents }) => sum + cents, 0) >= 0;
    const steps: (Pull | null)[] = pulls.length === 0 ? [null] : pulls;
    let after = net[row];
    return steps.map((pull, i) => ({
      customer: keys[row],
      netMargin: fromCents(net[row]),
      step: i + 1,
      lever: pull?.lever ?? null,
      change: pull?.change ?? null,
      gain: fromCents(pull?.cents ?? 0),
      netMarginAfter: fromCents(after += pull?.cents ?? 0),
      enough,
    }));
  });
  return leverTable(rows);
}

/**
 * Reads levers, the content of a file.
 *
 * @param data Parsed JSON: an array.
 * @returns The levers.
 * @throws {DataError} When they have another form; the message names each path.
 */
export function readProfitLevers(data: unknown): readonly ProfitLever[] {
  return checkForm(levers, data, "formLevers");
}

function leverReaches(
  { customers, rates }: CustomerProfit,
  levers: readonly ProfitLever[],
  revenue: string,
): ((row: number) => Reach)[] {
  return levers.map((lever) => {
    if (lever.driver === undefined) {
      const sales = measureColumn(customers, revenue);
      return (row) => ({ lever, base: Math.max(0, toCents(sales[row] || 0)), unit: 1 });
    }
    const driven = rates.activities.filter(({ driver }) => driver === lever.driver);
    if (driven.length === 0) {
      const drivers = [...new Set(rates.activities.map(({ driver }) => driver))].join(", ");
      throw new DataError(
        message("errorLever", { lever: lever.id, driver: lever.driver, drivers }),
      );
    }
    const units = customers.number(lever.driver);
    const unit = 100 * driven.reduce((sum, activity) => sum + unitCost(rates, activity), 0);
    return (row) => ({ lever, base: units[row] || 0, unit });
  });
}

/** The first lever that suffices alone; otherwise all, in order, until enough. */
function cheapest(reaches: readonly Reach[], deficit: number): Pull[] {
  for (const reach of reaches) {
    const alone = pull(reach, deficit);
    if (alone && alone.cents >= deficit) return [alone];
  }
  const pulls: Pull[] = [];
  let left = deficit;
  for (const reach of reaches) {
    const next = left > 0 ? pull(reach, left) : null;
    if (!next) continue;
    pulls.push(next);
    left -= next.cents;
  }
  return pulls;
}

/** As much of a lever as is needed, at most as much as it gives; null when it gives nothing. */
function pull({ lever, base, unit }: Reach, needed: number): Pull | null {
  const limit = lever.whole ? Math.floor(lever.most * base + 1e-9) : lever.most * base;
  const wanted = needed / unit;
  const units = Math.min(limit, lever.whole ? Math.ceil(wanted - 1e-9) : wanted);
  if (!(units > 0 && unit > 0)) return null;
  const cents = units === wanted ? needed : Math.floor(units * unit + 1e-6);
  return cents <= 0 ? null : { lever: lever.id, change: units / base, cents };
}

function leverTable(
  rows: readonly {
    readonly customer: string | null;
    readonly netMargin: number;
    readonly step: number;
    readonly lever: string | null;
    readonly change: number | null;
    readonly gain: number;
    readonly netMarginAfter: number;
    readonly enough: boolean;
  }[],
): Table {
  const numbers = (name: "netMargin" | "step" | "change" | "gain" | "netMarginAfter") =>
    Float64Array.from(rows, (row) => row[name] ?? NaN);
  return Table.of({
    customer: rows.map(({ customer }) => customer),
    netMargin: numbers("netMargin"),
    step: numbers("step"),
    lever: rows.map(({ lever }) => lever),
    change: numbers("change"),
    gain: numbers("gain"),
    netMarginAfter: numbers("netMarginAfter"),
    enough: { kind: "flag", values: rows.map(({ enough }) => enough) },
  });
}
