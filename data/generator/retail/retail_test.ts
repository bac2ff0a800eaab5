import assert from "node:assert/strict";
import { compareFiles } from "../compare.ts";
import { INTERNATIONAL } from "../csv.ts";
import { FIRST_DAY, LAST_DAY } from "../day.ts";
import { cents } from "../money.ts";
import { SEED } from "../mod.ts";
import { column, readBack } from "../read_back.ts";
import { type ShopperType, TYPES } from "./behaviour.ts";
import { BUNDLES } from "./catalogue.ts";
import { playRetail, retailFiles } from "./mod.ts";
import { purchaseIntensity } from "./purchases.ts";
import { type Temperament, TEMPERAMENTS } from "./temperament.ts";

const HISTORY = playRetail(SEED);
const FILES = retailFiles(SEED, HISTORY);
const ORDERS = read("orders.csv");
const FAULTS = new Map(read("truth/dirt.csv").slice(1).map(([line, fault]) => [+line, fault]));
const CLEAN = ORDERS.filter((_, index) => index > 0 && !FAULTS.has(index + 1));

function read(path: string): string[][] {
  return readBack(FILES.get(path)!, INTERNATIONAL);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

Deno.test("retailFiles() gives the same bytes for the same seed", () => {
  assert.deepEqual(compareFiles(FILES, retailFiles(SEED)), []);
});

Deno.test("retail files weigh less than half of 5 MB", () => {
  const size = Array.from(FILES.values(), ({ length }) => length).reduce((sum, n) => sum + n, 0);
  assert.ok(size < 2_500_000, `${size} bytes`);
});

Deno.test("retail purchase rates have the mean of their gamma law, within 4 standard errors", () => {
  for (const type of Object.keys(TYPES) as ShopperType[]) {
    const { rate } = TYPES[type];
    const rates = HISTORY.shoppers.filter((shopper) => shopper.type === type)
      .map(({ ratePerYear }) => ratePerYear);
    const standardError = rate.mean / Math.sqrt(rate.shape * rates.length);
    assert.ok(Math.abs(mean(rates) - rate.mean) < 4 * standardError, `${type}: ${mean(rates)}`);
  }
});

Deno.test("retail purchases are as many as their intensity foretells, within 4 σ", () => {
  const { intensity } = purchaseIntensity(HISTORY.promotions);
  let expected = 0, observed = 0;
  HISTORY.shoppers.forEach((shopper, index) => {
    const from = Math.max(shopper.acquiredOn + 1, FIRST_DAY);
    const to = Math.min(shopper.dropoutDay, LAST_DAY);
    for (let day = from; day <= to; day++) {
      expected += shopper.ratePerYear * intensity(shopper, day) / 365.25;
    }
    observed += HISTORY.purchases[index].filter((day) => day > shopper.acquiredOn).length;
  });
  assert.ok(Math.abs(observed - expected) < 4 * Math.sqrt(expected), `${observed} of ${expected}`);
});

Deno.test("retail returns happen as often as the temperament says, within 4 standard errors", () => {
  for (const temperament of Object.keys(TEMPERAMENTS) as Temperament[]) {
    const { returnProbability: p } = TEMPERAMENTS[temperament];
    // The last month is left out: its parcels may arrive after the history.
    const lines = HISTORY.orders
      .filter(({ shopper, day }) => shopper.temperament === temperament && day < LAST_DAY - 30)
      .flatMap((order) => order.lines);
    const bought = lines.filter(({ quantity }) => quantity > 0).length;
    const share = (lines.length - bought) / bought;
    assert.ok(
      Math.abs(share - p) < 4 * Math.sqrt(p * (1 - p) / bought),
      `${temperament}: ${share}`,
    );
  }
});

Deno.test("retail bundles are found in baskets at least as often as stated", () => {
  for (const [first, second, probability] of BUNDLES) {
    const baskets = HISTORY.orders
      .filter(({ lines }) => lines[0].quantity > 0)
      .map(({ lines }) => new Set(lines.map(({ product }) => product.name)))
      .filter((names) => names.has(first));
    const share = baskets.filter((names) => names.has(second)).length / baskets.length;
    const standardError = Math.sqrt(probability * (1 - probability) / baskets.length);
    assert.ok(share > probability - 4 * standardError, `${first} → ${second}: ${share}`);
  }
});

Deno.test("retail files refer only to what exists", () => {
  const customers = new Set(column(read("customers.csv"), "customer_id"));
  const products = new Set(column(read("products.csv"), "product_id"));
  const promotions = new Set(["", ...column(read("promotions.csv"), "promotion_id")]);
  const campaigns = new Set(["", ...column(read("campaigns.csv"), "campaign_id")]);
  assert.ok(CLEAN.every((row) => customers.has(row[2])));
  assert.ok(CLEAN.every((row) => products.has(row[3])));
  assert.ok(CLEAN.every((row) => promotions.has(row[8])));
  assert.ok(column(read("campaigns.csv"), "promotion_id").every((id) => promotions.has(id)));
  assert.ok(column(read("interactions.csv"), "customer_id").every((id) => customers.has(id)));
  assert.ok(column(read("interactions.csv"), "campaign_id").every((id) => campaigns.has(id)));
  assert.deepEqual(column(read("truth/customers.csv"), "customer_id"), [...customers]);
});

Deno.test("retail lines with nothing wrong add up to the total that the truth states", () => {
  const readme = new TextDecoder().decode(FILES.get("truth/README.md"));
  const copies = new Set(
    [...FAULTS].flatMap(([line, fault]) => fault === "duplicate_line" ? [line] : []),
  );
  const total = CLEAN.reduce((sum, row) => sum + cents(Number(row[6])), 0);
  assert.match(readme, new RegExp(`\\*\\*${(total / 100).toFixed(2)}\\*\\* euros`));
  assert.match(readme, new RegExp(`once: \\*\\*${CLEAN.length}\\*\\*`));
  for (const line of copies) assert.deepEqual(ORDERS[line - 1], ORDERS[line - 2]);
});

Deno.test("retail faults are those listed, and fewer than 1 % of lines", () => {
  const counts: Record<string, number> = {};
  ORDERS.slice(1).forEach((row, index) => {
    const fault = faultOf(row, index === 0 ? undefined : ORDERS[index]);
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1;
  });
  const listed: Record<string, number> = {};
  for (const fault of FAULTS.values()) listed[fault] = (listed[fault] ?? 0) + 1;
  assert.deepEqual(counts, listed);
  assert.ok(FAULTS.size < 0.01 * ORDERS.length);
});

function faultOf(row: string[], above: string[] | undefined): string | undefined {
  if (above && row.join() === above.join()) return "duplicate_line";
  if (row.length < 10) return "missing_fields";
  if (row[2] === "") return "empty_customer";
  if (row[1] === "2025-02-31") return "impossible_date";
  if (row[1] > "2025-12-31") return "date_after_analysis";
  return /^-?\d+\.\d\d$/.test(row[6]) ? undefined : "text_in_amount";
}

Deno.test("retail lines are consistent: quantity × price less the promotion is the amount", () => {
  const discounts = new Map(
    HISTORY.promotions.map(({ id, percent }) => [id, percent]),
  ).set("", 0);
  for (const row of CLEAN) {
    const full = Number(row[4]) * cents(Number(row[5]));
    const net = Math.sign(full) * Math.round(Math.abs(full) * (100 - discounts.get(row[8])!) / 100);
    assert.equal(cents(Number(row[6])), net, row.join());
  }
});

Deno.test("retail stores sell nothing on Sundays", () => {
  const isSunday = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay() === 0;
  const sundays = CLEAN.filter((row) => isSunday(row[1]));
  assert.ok(sundays.length > 0);
  assert.ok(sundays.every((row) => row[9] !== "store"));
});
