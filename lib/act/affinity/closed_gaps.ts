/** Whether gaps were closed later. */
import { addMonths, formatIsoDay, parseDay } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import type { LineOptions } from "./purchases.ts";
import { readSpend, type Spend } from "./spend.ts";

/** Options of {@linkcode closedGaps}. */
export interface ClosedGapOptions extends LineOptions {
  /** The day as of which the gaps were found, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Months before and after that day; 12 when left out. */
  readonly months?: number | undefined;
}

const DEFAULT_MONTHS = 12;

/**
 * Tests gaps on what happened next: how many of the gaps found as of an earlier day were closed by
 * purchases in as many months after it, against every product that the same customers did not buy.
 *
 * @param gaps What {@linkcode purchaseGaps} gave for the earlier day.
 * @param lines The order lines, those after that day included.
 * @param options The earlier day, and the window and columns of the gaps.
 * @returns Two rows, `pairs` being "gaps" and "all": `absent` (pairs of customer and product not
 * bought in the months before), `closed` (bought after), `closedShare` (missing without pairs).
 * Only products sold in the months before count.
 * @throws {DataError} When a column is absent or amounts are not known.
 *
 * @example
 * ```ts
 * import { closedGaps, dayColumn, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const lines = Table.of({
 *   customer: ["a", "b", "b", "a"],
 *   product: ["tea", "jam", "ham", "jam"],
 *   amount: [80, 20, 20, 20],
 *   date: dayColumn(Float64Array.of(20000, 20000, 20000, 20200)),
 * });
 * const gaps = Table.of({ customer: ["a"], product: ["jam"] });
 * const tested = closedGaps(gaps, lines, { asOf: "2024-12-31" });
 * assert.deepEqual([...tested.number("closedShare")], [1, 0.5]); // jam was, ham was not
 * ```
 */
export function closedGaps(gaps: Table, lines: Table, options: ClosedGapOptions): Table {
  const { asOf, months = DEFAULT_MONTHS } = options;
  const customers = gaps.text("customer"), products = gaps.text("product");
  const keys = [...new Set(customers)];
  const rowOf = new Map(keys.map((key, row) => [key, row]));
  const later = formatIsoDay(addMonths(parseDay(asOf, "asOf"), months));
  const before = readSpend(keys, lines, { ...options, asOf, months });
  const after = readSpend(keys, lines, { ...options, asOf: later, months });
  const bought = buyerTest(after), boughtBefore = buyerTest(before);
  const proposed = customers.filter((key, i) => bought(rowOf.get(key)!, products[i]!)).length;
  let absent = 0, closed = 0;
  for (let row = 0; row < keys.length; row++) {
    for (const product of before.products) {
      if (boughtBefore(row, product)) continue;
      absent++;
      if (bought(row, product)) closed++;
    }
  }
  const counts = [[gaps.rowCount, proposed], [absent, closed]];
  return Table.of({
    pairs: ["gaps", "all"],
    absent: counts.map(([all]) => all),
    closed: counts.map(([, some]) => some),
    closedShare: Float64Array.from(counts, ([all, some]) => all === 0 ? NaN : some / all),
  });
}

function buyerTest({ products, byCustomer }: Spend): (row: number, product: string) => boolean {
  const codeOf = new Map(products.map((product, code) => [product, code]));
  return (row, product) => (byCustomer[row].get(codeOf.get(product) ?? -1) ?? 0) > 0;
}
