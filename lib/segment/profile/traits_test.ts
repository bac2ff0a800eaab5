import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDay } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { type ColumnInput, Table } from "../../table/mod.ts";
import { profile, profileTraits, type TraitTables } from "./mod.ts";

const AS_OF = "2025-12-31";

function days(texts: readonly (string | null)[]): ColumnInput {
  return {
    kind: "day",
    values: Float64Array.from(texts, (text) => text === null ? NaN : parseDay(text)),
  };
}

/** Ada's four baskets, a return, and lines that say nothing. */
function tables(): Record<keyof TraitTables, Table> {
  const lines: [string | null, string | null, string, number, number, string | null, string][] = [
    ["ada", "2025-01-01", "tea", 1, 10, null, "store"],
    ["ada", "2025-01-11", "tea", 1, 10, "P1", "web"],
    ["ada", "2025-01-11", "cup", 2, 30, null, "web"],
    ["ada", "2025-02-10", "cup", 1, 15, null, "store"],
    ["ada", "2025-02-14", "cup", -1, -15, null, "store"],
    ["ada", "2025-03-02", "pot", 1, 20, null, "app"],
    ["zoe", "2025-01-01", "tea", 1, 10, null, "store"],
    [null, "2025-01-01", "tea", 1, 10, null, "store"],
    ["bob", null, "tea", 1, 10, null, "store"],
    ["bob", "2026-01-01", "tea", 1, 10, null, "store"],
  ];
  const traces: [string, string, string, string][] = [
    ["ada", "2025-01-08", "email", "sent"],
    ["ada", "2025-01-09", "email", "opened"],
    ["ada", "2025-01-09", "email", "clicked"],
    ["ada", "2025-02-01", "email", "sent"],
    ["ada", "2025-02-20", "sms", "clicked"],
    ["ada", "2025-12-30", "sms", "clicked"],
    ["ada", "2025-05-01", "social", "like"],
    ["bob", "2025-07-01", "web", "visit"],
  ];
  return {
    customers: Table.of({
      customer: ["bob", "ada"],
      firstContact: days([null, "2025-01-01"]),
    }),
    orders: Table.of({
      customer: lines.map(([name]) => name),
      date: days(lines.map(([, date]) => date)),
      product: lines.map(([, , product]) => product),
      quantity: lines.map(([, , , quantity]) => quantity),
      amount: lines.map(([, , , , amount]) => amount),
      promotion: lines.map(([, , , , , promotion]) => promotion),
      channel: lines.map(([, , , , , , channel]) => channel),
    }),
    products: Table.of({
      product: ["tea", "cup", "pot"],
      launchedOn: days(["2020-01-01", "2025-01-01", null]),
    }),
    interactions: Table.of({
      customer: traces.map(([name]) => name),
      date: days(traces.map(([, date]) => date)),
      channel: traces.map(([, , channel]) => channel),
      event: traces.map(([, , , event]) => event),
    }),
  };
}

Deno.test("profileTraits() gives the traits worked by hand", () => {
  const { customers, notices } = profileTraits(tables(), { asOf: AS_OF });
  const ada = customers.row(1);
  assert.equal(ada.purchaseLines, 5);
  assert.equal(ada.purchaseDays, 4);
  assert.equal(ada.laterLines, 4);
  assert.equal(ada.newProductShare, 0.5); // the cup of 11 January and the pot
  assert.equal(ada.launchShare, 0.5); // two cups of the four lines whose launch is known
  assert.equal(ada.promotionShare, 0.2);
  assert.equal(ada.productsPerBasket, 1.25);
  // gaps 10, 30, 20: mean 20, standard deviation √(200/3)
  assert.ok(Math.abs(Number(ada.gapVariation) - Math.sqrt(200 / 3) / 20) < 1e-15);
  assert.equal(ada.basketGrowth, 2); // later baskets 40, 15, 20 against 10
  assert.equal(ada.channelVariety, 16 / 6); // store 2 days, web 1, app 1
  assert.equal(ada.remoteShare, 0.5);
  assert.equal(ada.returnShare, 0.2);
  assert.equal(ada.decisionDelayDays, 0);
  assert.deepEqual([ada.openShare, ada.clickShare], [0.5, 1]);
  assert.equal(ada.clicks, 2); // that of 30 December is too young
  assert.equal(ada.orderAfterClickShare, 0.5); // 9 January brought 11 January
  assert.equal(ada.yearsKnown, 365 / 365.25);
  assert.equal(ada.socialPerYear, 365.25 / 365);
  const bob = customers.row(0);
  assert.deepEqual([bob.purchaseLines, bob.newProductShare, bob.openShare], [0, null, null]);
  assert.equal(bob.socialPerYear, 0);
  assert.deepEqual(notices.map(({ key, parameters }) => [key, parameters.count]), [
    ["profileStrangers", 1],
    ["profileLater", 1],
    ["profileIncomplete", 2],
  ]);
});

Deno.test("profileTraits() leaves out what is not known on the day of analysis", () => {
  const { customers } = profileTraits(tables(), { asOf: "2025-01-10" });
  const ada = customers.row(1);
  assert.deepEqual([ada.purchaseLines, ada.basketGrowth, ada.clicks], [1, null, 0]);
});

Deno.test("profileTraits() makes do with orders alone", () => {
  const { customers, orders } = tables();
  const bare = orders.select(["customer", "date"]);
  const traits = profileTraits({ customers: customers.select(["customer"]), orders: bare }, {
    asOf: AS_OF,
  }).customers;
  assert.equal(traits.cell("purchaseDays", 1), 5); // without quantities the return is a purchase
  for (const name of ["newProductShare", "remoteShare", "basketGrowth", "openShare", "clicks"]) {
    assert.equal(traits.cell(name, 1), null, name);
  }
  const [silent] = profile(traits).notices;
  assert.equal(silent.key, "profileSilentTraits");
  assert.match(
    formatNotice(silent, "en"),
    /traits tell nobody apart.*Share of products new to them/,
  );
});

Deno.test("profileTraits() does not depend on the order of rows", () => {
  const { customers, orders, products, interactions } = tables();
  const expected = profileTraits(tables(), { asOf: AS_OF }).customers.rows();
  const order = (count: number) =>
    fc.shuffledSubarray([...Array(count).keys()], { minLength: count });
  fc.assert(fc.property(order(10), order(8), (lines, traces) => {
    const shuffled = {
      customers,
      products,
      orders: orders.take(lines),
      interactions: interactions.take(traces),
    };
    assert.deepEqual(profileTraits(shuffled, { asOf: AS_OF }).customers.rows(), expected);
  }));
});

Deno.test("profileTraits() refuses what it cannot use, in words", () => {
  const { customers, orders } = tables();
  const given = { customers, orders };
  assert.throws(
    () => profileTraits({ customers, orders: orders.rename({ date: "day" }) }, { asOf: AS_OF }),
    { name: "DataError", message: /orders has no column 'date'.*columns\.orders\.date/ },
  );
  assert.throws(
    () => profileTraits(given, { asOf: AS_OF, columns: { orders: { channel: "where" } } }),
    { name: "DataError", message: /no column 'where'/ },
  );
  const twice = Table.of({ customer: ["ada", "ada"] });
  assert.throws(() => profileTraits({ ...given, customers: twice }, { asOf: AS_OF }), {
    name: "DataError",
    message: /'ada' stands in rows 1 and 2/,
  });
  const numbers = Table.of({ customer: [1, 2] });
  assert.throws(() => profileTraits({ ...given, customers: numbers }, { asOf: AS_OF }), {
    name: "DataError",
    message: /text values.*number values/,
  });
  assert.throws(() => profileTraits(given, { asOf: "31/12/2025" }), /asOf/);
});
