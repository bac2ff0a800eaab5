/** The files of the retailer. */
import { csvBytes, INTERNATIONAL, type Row } from "../csv.ts";
import { type DirtPlan, type DirtyFile, spoil } from "../dirt.ts";
import { type Ledger, ledgerOf } from "../ledger.ts";
import { stream } from "../stream.ts";
import { BUNDLES } from "./catalogue.ts";
import { campaignRows } from "./campaigns.ts";
import { customerRows, customerTruthRows } from "./customer_rows.ts";
import { playRetail, type RetailHistory } from "./history.ts";
import { interactionRows } from "./interactions.ts";
import { ORDER_HEADER, orderRows } from "./orders.ts";
import { productRows } from "./products.ts";
import { promotionRows } from "./promotions.ts";
import { retailTruth } from "./truth.ts";

export { playRetail, type RetailHistory };

/** What is spoilt in `orders.csv`: about 0.3 % of its lines. */
const DIRT: DirtPlan = {
  counts: {
    empty_customer: 14,
    impossible_date: 10,
    text_in_amount: 10,
    missing_fields: 9,
    date_after_analysis: 8,
    duplicate_line: 6,
  },
  columns: { date: 1, customer: 2, amount: 6 },
  impossibleDate: "2025-02-31",
  lateDates: ["2026-01-05", "2026-02-14", "2026-03-02"],
  amountTexts: ["n/a", "see invoice", "#REF!"],
  fieldsKept: 5,
};

/**
 * Makes every file of the retailer.
 *
 * @param seed The seed.
 * @param history What happened, when it was played already from the same seed.
 * @returns The bytes of each file, by path inside the folder of the retailer.
 */
export function retailFiles(
  seed: number,
  history: RetailHistory = playRetail(seed),
): Map<string, Uint8Array> {
  const { file, ledger } = spoiltOrders(seed, history);
  const csv = (rows: readonly Row[]) => csvBytes(rows, INTERNATIONAL);
  return new Map([
    ["customers.csv", csv(customerRows(history.shoppers, history.unsubscribed))],
    ["orders.csv", csv([ORDER_HEADER, ...file.rows])],
    ["products.csv", csv(productRows(history.products))],
    ["promotions.csv", csv(promotionRows(history.promotions))],
    ["campaigns.csv", csv(campaignRows(history.campaigns))],
    ["interactions.csv", csv(interactionRows(history.interactions))],
    ["truth/customers.csv", csv(customerTruthRows(history.shoppers))],
    ["truth/bundles.csv", csv(bundleRows(history))],
    ["truth/dirt.csv", csv(ledger.rows)],
    ["truth/README.md", new TextEncoder().encode(retailTruth(history, ledger))],
  ]);
}

function spoiltOrders(seed: number, history: RetailHistory): { file: DirtyFile; ledger: Ledger } {
  const numbered = history.orders.map((order, index) => ({
    order,
    rows: orderRows(order, `R${String(index + 1).padStart(5, "0")}`),
  }));
  const rows = numbered.flatMap(({ rows }) => rows);
  const lines = numbered.flatMap(({ order }) => order.lines);
  const file = spoil(stream(seed, "retail/dirt"), rows, DIRT);
  return { file, ledger: ledgerOf(file, lines) };
}

function bundleRows({ products }: RetailHistory): Row[] {
  const idOf = (name: string) => products.find((product) => product.name === name)!.id;
  const rows = BUNDLES.map(([first, second, probability]) => [
    idOf(first),
    idOf(second),
    first,
    second,
    probability.toFixed(2),
  ]);
  return [["product_id", "brings_product_id", "product", "brings", "probability"], ...rows];
}
