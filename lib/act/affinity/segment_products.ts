/** What each segment buys more and less than everybody. */
import { type Adjustment, adjustPValues, vTestCategory } from "../../base/mod.ts";
import type { Notice, Segmentation } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { keyTexts, type LineOptions, UNITS } from "./purchases.ts";
import { readSpend, type Spend } from "./spend.ts";

/** Options of {@linkcode segmentProducts}. */
export interface SegmentProductOptions extends LineOptions {
  /** How p-values are adjusted; "benjamini-hochberg" when left out. */
  readonly adjustment?: Adjustment | undefined;
}

/** What segments buy. */
export interface SegmentProducts {
  /** One row per segment and product. */
  readonly products: Table;
  /** Lines left out. */
  readonly notices: readonly Notice[];
}

/** One segment and one product. */
interface Cell {
  readonly segment: string;
  readonly product: string;
  readonly buyers: number;
  readonly customers: number;
  readonly allBuyers: number;
  readonly revenueUnits: number;
  readonly segmentUnits: number;
}

/**
 * Compares what each segment buys with what everybody buys: for each product the share of buyers in
 * the segment and among all customers, a v-test (see {@linkcode vTestCategory}) and its p-value
 * adjusted for the number of comparisons. A buyer is a customer whose purchases exceed the returns.
 * Revenues of a segment add up to all it bought, to the cent. O(n log n).
 *
 * @param result Any segmentation, or its customers and segments. All customers are the base, those
 * who bought nothing included.
 * @param lines One row per order line, with amounts. Lines of other customers are left out.
 * @param options Columns, window, adjustment. `columns.customer` names the key in both tables.
 * @returns `products`, one row per segment with customers and product: `segment`, `product`, `buyers`,
 * `buyerShare`, `overallBuyerShare`, `index` (their ratio), `vTest`, `pValue`, `adjustedPValue`,
 * `revenue`, `revenueShare` (of the segment's; missing where it spent nothing). By segment, then
 * from what it buys more to what it buys less. `notices`: lines left out.
 * @throws {DataError} When a column is absent, amounts are not known, or a key stands in two rows.
 * @throws {RangeError} When a customer has a segment that is not listed.
 *
 * @example
 * ```ts
 * import { abc, segmentProducts, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const result = abc(Table.of({ customer: ["a", "b"], monetary: [90, 10] }));
 * const lines = Table.of({ customer: ["a", "b"], product: ["tea", "jam"], amount: [90, 10] });
 * const { products } = segmentProducts(result, lines);
 * assert.deepEqual(products.row(0).product, "tea");
 * assert.equal(products.row(0).index, 2); // all of A, half of everybody
 * ```
 */
export function segmentProducts(
  result: Pick<Segmentation<unknown>, "customers" | "segments">,
  lines: Table,
  options: SegmentProductOptions = {},
): SegmentProducts {
  const { customers, segments } = result;
  const keys = keyTexts(customers, options.columns?.customer ?? "customer");
  const spend = readSpend(keys, lines, options);
  const order = segments.text("segment").map((segment) => segment ?? "");
  const cells = countCells(spend, customers.text("segment"), order);
  const tests = cells.map(({ buyers, customers: inside, allBuyers }) =>
    vTestCategory({ both: buyers, inside, category: allBuyers, total: keys.length })
  );
  const adjusted = adjustPValues(
    tests.map(({ pValue }) => pValue),
    options.adjustment ?? "benjamini-hochberg",
  );
  const rank = new Map(order.map((segment, i) => [segment, i]));
  const sorted = [...cells.keys()].sort((a, b) =>
    rank.get(cells[a].segment)! - rank.get(cells[b].segment)! ||
    tests[b].vTest - tests[a].vTest || (cells[a].product < cells[b].product ? -1 : 1)
  );
  const numbers = (value: (i: number) => number) => Float64Array.from(sorted, value);
  const share = (i: number) => cells[i].buyers / cells[i].customers;
  const overall = (i: number) => cells[i].allBuyers / keys.length;
  const products = Table.of({
    segment: sorted.map((i) => cells[i].segment),
    product: sorted.map((i) => cells[i].product),
    buyers: numbers((i) => cells[i].buyers),
    buyerShare: numbers(share),
    overallBuyerShare: numbers(overall),
    index: numbers((i) => share(i) / overall(i)),
    vTest: numbers((i) => tests[i].vTest),
    pValue: numbers((i) => tests[i].pValue),
    adjustedPValue: numbers((i) => adjusted[i]),
    revenue: numbers((i) => cells[i].revenueUnits / UNITS),
    revenueShare: numbers((i) => {
      const { revenueUnits, segmentUnits } = cells[i];
      return segmentUnits === 0 ? NaN : revenueUnits / segmentUnits;
    }),
  });
  return { products, notices: spend.notices };
}

function countCells(
  { products, byCustomer }: Spend,
  segmentOf: readonly (string | null)[],
  order: readonly string[],
): Cell[] {
  const codeOf = new Map(order.map((segment, code) => [segment, code]));
  const width = products.length, sizes = new Int32Array(order.length);
  const buyers = new Int32Array(order.length * width), allBuyers = new Int32Array(width);
  const units = new Float64Array(buyers.length), segmentUnits = new Float64Array(order.length);
  byCustomer.forEach((spend, row) => {
    const segment = codeOf.get(segmentOf[row] ?? "");
    if (segment === undefined) {
      throw new RangeError(`Cannot count segment '${segmentOf[row]}': not listed`);
    }
    sizes[segment]++;
    for (const [product, amount] of spend) {
      units[segment * width + product] += amount;
      segmentUnits[segment] += amount;
      if (amount <= 0) continue;
      buyers[segment * width + product]++;
      allBuyers[product]++;
    }
  });
  return order.flatMap((segment, i) =>
    sizes[i] === 0 ? [] : products.map((product, code): Cell => ({
      segment,
      product,
      buyers: buyers[i * width + code],
      customers: sizes[i],
      allBuyers: allBuyers[code],
      revenueUnits: units[i * width + code],
      segmentUnits: segmentUnits[i],
    })).filter((cell) => cell.allBuyers > 0 || cell.revenueUnits !== 0)
  );
}
