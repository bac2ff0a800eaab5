/** A price change tried on past orders. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { type PeriodOptions, readPeriodLines } from "./period_lines.ts";
import { createSimulation, type Simulation } from "./simulation.ts";

/** A price change. */
export interface PriceRule {
  /** Share added to prices: 0.02 is 2 % more, −0.05 is 5 % less. */
  readonly change: number;
  /** The products concerned; all when left out. */
  readonly products?: readonly string[] | undefined;
  /**
   * Relative change of volume for each relative change of price: −1.5 loses 1.5 % of volume for 1 %
   * of price. 0 when left out: nobody buys differently.
   */
  readonly elasticity?: number | undefined;
}

/**
 * Works out the margin that past orders would have made at other prices. Goods cost what they cost;
 * returns follow the price. The cost to serve is left as it is.
 *
 * @param customers One row per customer.
 * @param lines One row per order line.
 * @param rule The change.
 * @param options Period and columns.
 * @returns Margin before and after, rounded to the cent for each customer.
 * @throws {DataError} When a column is absent or of another kind, or a product was never sold.
 * @throws {RangeError} When the change is not a number above −1, or the elasticity is positive.
 */
export function simulatePrice(
  customers: Table,
  lines: Table,
  rule: PriceRule,
  options: PeriodOptions,
): Simulation {
  const { change, products, elasticity = 0 } = rule;
  if (!(change > -1 && change < Infinity)) {
    throw new RangeError(message("errorPriceChange", { change: `${change}` }));
  }
  if (!(elasticity <= 0 && elasticity > -Infinity)) {
    throw new RangeError(message("errorElasticity", { elasticity: `${elasticity}` }));
  }
  const { used } = readPeriodLines(customers, lines, options);
  const concerned = productTest(lines, products, options.columns?.product ?? "product");
  const volume = Math.max(0, 1 + elasticity * change);
  const before = new Float64Array(customers.rowCount), after = new Float64Array(before.length);
  for (const { line, row, amount, margin } of used) {
    before[row] += margin;
    // Whole 1/10 000 of a cent, so that the order of the rows changes nothing.
    const changed = concerned(line) ? (margin + amount * change) * volume : margin;
    after[row] += Math.round(changed * 10_000);
  }
  const rounded = after.map((units) => Math.round(units / 10_000));
  return createSimulation(customers.text(options.columns?.customer ?? "customer"), before, rounded);
}

function productTest(
  lines: Table,
  products: readonly string[] | undefined,
  column: string,
): (line: number) => boolean {
  if (!products) return () => true;
  const sold = lines.text(column), known = new Set(sold);
  const unknown = products.find((product) => !known.has(product));
  if (unknown !== undefined) {
    throw new DataError(message("errorPriceProduct", { product: unknown, column }), { column });
  }
  const chosen = new Set<string | null>(products);
  return (line) => chosen.has(sold[line]);
}
