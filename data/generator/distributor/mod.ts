/** The files of the distributor. */
import { csvBytes, FRENCH, INTERNATIONAL, type Row } from "../csv.ts";
import { type DirtPlan, type DirtyFile, spoil } from "../dirt.ts";
import { type Ledger, ledgerOf } from "../ledger.ts";
import { stream } from "../stream.ts";
import { accountRows, accountTruthRows } from "./account_rows.ts";
import { campaignRows } from "./campaigns.ts";
import { BUNDLES } from "./catalogue.ts";
import { type DistributorHistory, playDistributor } from "./history.ts";
import { interactionRows } from "./interactions.ts";
import { ORDER_HEADER, orderRows, totalRow } from "./order_rows.ts";
import { productRows, supplierRows } from "./products.ts";
import { prospectRows, prospectTruthRows } from "./prospect_rows.ts";
import { distributorTruth } from "./truth.ts";
import { visitRows } from "./visits.ts";

export { type DistributorHistory, playDistributor };

/** What is spoilt in `commandes.csv`: about 0.3 % of its lines, the total at the foot aside. */
const DIRT: DirtPlan = {
  counts: {
    empty_customer: 12,
    impossible_date: 8,
    text_in_amount: 9,
    missing_fields: 8,
    date_after_analysis: 7,
    duplicate_line: 5,
  },
  columns: { date: 1, customer: 2, amount: 6 },
  impossibleDate: "31/02/2025",
  lateDates: ["05/01/2026", "16/02/2026", "02/03/2026"],
  amountTexts: ["à valider", "voir facture", "#VALEUR!"],
  fieldsKept: 6,
};

/**
 * Makes every file of the distributor.
 *
 * @param seed The seed.
 * @param history What happened, when it was played already from the same seed.
 * @returns The bytes of each file, by path inside the folder of the distributor.
 */
export function distributorFiles(
  seed: number,
  history: DistributorHistory = playDistributor(seed),
): Map<string, Uint8Array> {
  const { accounts, prospects } = history;
  const { file, ledger } = spoiltOrders(seed, history);
  const updating = stream(seed, "distributor/account file");
  const french = (rows: readonly Row[]) => csvBytes(rows, FRENCH);
  const international = (rows: readonly Row[]) => csvBytes(rows, INTERNATIONAL);
  return new Map([
    ["comptes.csv", french(accountRows(updating, accounts, history.orders))],
    ["commandes.csv", french([ORDER_HEADER, ...file.rows])],
    ["produits.csv", french(productRows(history.products))],
    ["fournisseurs.csv", french(supplierRows(history.suppliers))],
    ["visites.csv", french(visitRows(history.visits.flat()))],
    ["prospects.csv", french(prospectRows(prospects, accounts))],
    ["campagnes.csv", french(campaignRows(history.campaigns))],
    ["interactions.csv", french(interactionRows(history.interactions))],
    ["truth/accounts.csv", international(accountTruthRows(accounts))],
    ["truth/prospects.csv", international(prospectTruthRows(prospects))],
    ["truth/bundles.csv", international(bundleRows(history))],
    ["truth/dirt.csv", international(ledger.rows)],
    ["truth/README.md", new TextEncoder().encode(distributorTruth(history, ledger))],
  ]);
}

function spoiltOrders(
  seed: number,
  { orders }: DistributorHistory,
): { file: DirtyFile; ledger: Ledger } {
  const printing = stream(seed, "distributor/negative styles");
  const rows = orders.flatMap((order, index) =>
    orderRows(printing, order, `D${String(index + 1).padStart(5, "0")}`)
  );
  const lines = orders.flatMap((order) => order.lines);
  const spoilt = spoil(stream(seed, "distributor/dirt"), rows, DIRT);
  const sum = (key: "amount" | "margin") => lines.reduce((total, line) => total + line[key], 0);
  const file = withTotal(spoilt, totalRow(sum("amount"), sum("margin")));
  return { file, ledger: ledgerOf(file, lines) };
}

function withTotal(file: DirtyFile, total: Row): DirtyFile {
  const line = file.rows.length + 2;
  return {
    ...file,
    rows: [...file.rows, total],
    spoilt: [...file.spoilt, { line, fault: "total_line" }],
  };
}

function bundleRows({ products }: DistributorHistory): Row[] {
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
