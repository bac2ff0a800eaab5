import assert from "node:assert/strict";
import { parseDay } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { type ColumnInput, Table } from "../../table/mod.ts";
import {
  applyProfile,
  fitPrototypes,
  profile,
  profileAccuracy,
  type ProfileModel,
  profileTraits,
} from "./mod.ts";

/** The columns of a sample file; no field of these files holds a comma. */
function readColumns(file: string): (name: string) => (string | null)[] {
  const text = Deno.readTextFileSync(new URL(`../../../data/retail/${file}`, import.meta.url));
  const [names, ...rows] = text.trim().split("\n").map((line) => line.split(","));
  return (name) => rows.map((row) => row[names.indexOf(name)] || null);
}

function days(texts: readonly (string | null)[]): ColumnInput {
  const day = (text: string | null) => {
    try {
      return parseDay(text ?? "");
    } catch {
      return NaN; // one of the faulty lines
    }
  };
  return { kind: "day", values: Float64Array.from(texts, day) };
}

function numbers(texts: readonly (string | null)[]): Float64Array {
  return Float64Array.from(texts, (text) => text === null ? NaN : Number(text));
}

function sampleTraits(): Table {
  const customer = readColumns("customers.csv"), truth = readColumns("truth/customers.csv");
  const order = readColumns("orders.csv"), product = readColumns("products.csv");
  const trace = readColumns("interactions.csv");
  return profileTraits({
    customers: Table.of({
      customer: customer("customer_id"),
      firstContact: days(customer("acquired_on")),
      temperament: truth("temperament"),
    }),
    orders: Table.of({
      customer: order("customer_id"),
      date: days(order("order_date")),
      product: order("product_id"),
      quantity: numbers(order("quantity")),
      amount: numbers(order("amount")),
      promotion: order("promotion_id"),
      channel: order("channel"),
    }),
    products: Table.of({
      product: product("product_id"),
      launchedOn: days(product("launched_on")),
    }),
    interactions: Table.of({
      customer: trace("customer_id"),
      date: days(trace("date")),
      channel: trace("channel"),
      event: trace("event"),
    }),
  }, { asOf: "2025-12-31" }).customers;
}

/** Shares of customers decided, and of those named rightly, of all or of those with many purchases. */
function recovery(result: Segmentation<ProfileModel>, leastDays = 0): [number, number] {
  const bought = result.customers.number("purchaseDays");
  const asked = result.customers.filter((row) => bought[row] >= leastDays);
  const { decidedShare, rightShare } = profileAccuracy(
    { ...result, customers: asked },
    "temperament",
  );
  return [decidedShare, rightShare];
}

function assertShares(found: [number, number], expected: [number, number]): void {
  found.forEach((share, i) => assert.ok(Math.abs(share - expected[i]) < 0.005, `${found}`));
}

Deno.test("profile() recovers the temperaments of the sample retailer as its docs say", () => {
  const traits = sampleTraits();
  const byDefault = profile(traits);
  assertShares(recovery(byDefault), [0.65, 0.58]);
  assertShares(recovery(byDefault, 10), [0.82, 0.67]);
  const model = fitPrototypes(traits.filter((row) => row % 2 === 0), { known: "temperament" });
  const others = applyProfile(model, traits.filter((row) => row % 2 === 1));
  assertShares(recovery(others), [0.52, 0.735]);
  assertShares(recovery(others, 10), [0.72, 0.86]);
});
