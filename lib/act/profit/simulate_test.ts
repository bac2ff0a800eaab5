import assert from "node:assert/strict";
import fc from "fast-check";
import { dayColumn, Table } from "../../table/mod.ts";
import {
  type ActivityRates,
  costDrivers,
  customerProfit,
  simulateMinimumOrder,
  simulatePrice,
  simulateRebate,
} from "./mod.ts";

const PERIOD = { asOf: "2024-12-31" }; // day 20088

Deno.test("simulateRebate() gives all or slices, and compares with what was given", () => {
  const customers = Table.of({
    customer: [..."abcd"],
    revenue: [25_000, 10_000, 9_999.99, -50],
    rebates: [1_000, 0, null, 0],
  });
  const tiers = [{ from: 10_000, rate: 0.02 }, { from: 20_000, rate: 0.05 }];
  const all = simulateRebate(customers, { tiers, basis: "all" });
  assert.deepEqual([...all.customers.number("after")], [1_250, 200, 0, 0]);
  assert.deepEqual([all.before, all.after, all.change, all.affected], [1_000, 1_450, 450, 2]);
  // 2 % of 10 000 to 20 000, 5 % of the 5 000 above.
  const slice = simulateRebate(customers, { tiers, basis: "slice" });
  assert.deepEqual([...slice.customers.number("after")], [450, 0, 0, 0]);
  const none = simulateRebate(customers.select(["customer", "revenue"]), {
    tiers: [],
    basis: "all",
  });
  assert.deepEqual([none.before, none.after, none.affected], [0, 0, 0]);
  const refuse = (tiers: { from: number; rate: number }[], message: RegExp) =>
    assert.throws(() => simulateRebate(customers, { tiers, basis: "all" }), {
      name: "RangeError",
      message,
    });
  refuse([{ from: 0, rate: 1.5 }], /rebate of 1.5/);
  refuse([{ from: 0, rate: -0.1 }], /rebate of -0.1/);
  refuse([{ from: 5, rate: 0.1 }, { from: 5, rate: 0.2 }], /tier from 5/);
});

const CUSTOMERS = Table.of({ customer: ["a", "b"] });
/** a: 60 on day 1, 50 on day 2, 200 on day 3, 30 on day 4; b: 40. A credit note, and an old order. */
const LINES = Table.of({
  customer: ["a", "a", "a", "a", "a", "b", "a", "b"],
  order: ["1", "1", "2", "3", "4", "5", "6", "7"],
  product: ["tea", "jam", "tea", "tea", "jam", "tea", "tea", "tea"],
  date: dayColumn(
    Float64Array.of(20001, 20001, 20002, 20003, 20004, 20001, 20005, 19000),
  ),
  amount: [40, 20, 50, 200, 30, 40, -10, 40],
  margin: [10, 5, 20, 50, 3, 2, -4, 2],
});

Deno.test("simulatePrice() changes margin by the price, as worked by hand", () => {
  const rise = simulatePrice(CUSTOMERS, LINES, { change: 0.1 }, PERIOD);
  // a: 84 + 10 % of 330 (the credit note follows); b: 2 + 4.
  assert.deepEqual([...rise.customers.number("after")], [117, 6]);
  assert.deepEqual([rise.before, rise.after, rise.change], [86, 123, 37]);
  const tea = simulatePrice(CUSTOMERS, LINES, { change: 0.1, products: ["jam"] }, PERIOD);
  assert.deepEqual([...tea.customers.number("change")], [5, 0]);
  // Elasticity −2: 20 % of the volume goes, so 0.8 × (84 + 33) and 0.8 × 6.
  const elastic = simulatePrice(CUSTOMERS, LINES, { change: 0.1, elasticity: -2 }, PERIOD);
  assert.deepEqual([...elastic.customers.number("after")], [93.6, 4.8]);
  // Nothing is left to sell.
  assert.equal(
    simulatePrice(CUSTOMERS, LINES, { change: 0.5, elasticity: -3 }, PERIOD).after,
    0,
  );
});

Deno.test("simulatePrice() refuses what cannot be a price", () => {
  const refuse = (rule: { change: number; elasticity?: number }, message: RegExp) =>
    assert.throws(() => simulatePrice(CUSTOMERS, LINES, rule, PERIOD), {
      name: "RangeError",
      message,
    });
  refuse({ change: -1 }, /prices by -1/);
  refuse({ change: NaN }, /prices by NaN/);
  refuse({ change: 0.1, elasticity: 1 }, /elasticity 1/);
  assert.throws(
    () => simulatePrice(CUSTOMERS, LINES, { change: 0.1, products: ["ham"] }, PERIOD),
    { name: "DataError", message: /price of 'ham' as no line of column 'product'/ },
  );
});

const RATES: ActivityRates = {
  version: 1,
  activities: [
    { id: "order", driver: "orders", cost: 6 },
    { id: "delivery", driver: "orders", cost: 4 },
    { id: "line", driver: "lines", cost: 1 },
  ],
};

function profitOf(lines: Table) {
  return customerProfit(costDrivers(CUSTOMERS, lines, PERIOD).customers, RATES);
}

Deno.test("simulateMinimumOrder() groups, charges or loses small orders, as worked by hand", () => {
  const profit = profitOf(LINES);
  // a: margin 84, 4 orders at 10, 5 lines; b: margin 2, 1 order, 1 line.
  assert.deepEqual([...profit.customers.number("netMargin")], [39, -9]);
  const changes = (response: "group" | "fee" | "lose", fee?: number) => {
    const rule = { minimum: 100, response, fee };
    return [...simulateMinimumOrder(profit, LINES, rule, PERIOD).customers.number("change")];
  };
  // a: 60 + 50 reach 100, 200 alone, 30 at the end: three deliveries instead of four.
  assert.deepEqual(changes("group"), [10, 0]);
  assert.deepEqual(changes("fee", 12), [36, 12]);
  // a loses 60 (15 of margin, 2 lines), 50 (20, 1) and 30 (3, 1): saves 30 + 4, loses 38.
  assert.deepEqual(changes("lose"), [-4, 9]);
  const { before, after, affected } = simulateMinimumOrder(
    profit,
    LINES,
    { minimum: 100, response: "group" },
    PERIOD,
  );
  assert.deepEqual([before, after, affected], [30, 40, 1]);
  for (const minimum of [0, -5, NaN]) {
    assert.throws(
      () => simulateMinimumOrder(profit, LINES, { minimum, response: "group" }, PERIOD),
      { name: "RangeError", message: /minimum order/ },
    );
  }
  assert.throws(
    () => simulateMinimumOrder(profit, LINES, { minimum: 1, response: "fee", fee: -1 }, PERIOD),
    { name: "RangeError", message: /fee of -1/ },
  );
});

Deno.test("simulations do not depend on the order of the rows, and add up", () => {
  const line = fc.record({
    customer: fc.constantFrom("a", "b"),
    order: fc.constantFrom(..."123456789"),
    product: fc.constantFrom("tea", "jam"),
    day: fc.integer({ min: 19_990, max: 20_088 }),
    amount: fc.integer({ min: -3_000, max: 20_000 }).map((cents) => cents / 100),
    share: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (rows) => {
    const table = (list: typeof rows) =>
      Table.of({
        customer: list.map(({ customer }) => customer),
        order: list.map(({ customer, order }) => customer + order),
        product: list.map(({ product }) => product),
        date: dayColumn(Float64Array.from(list, ({ day }) => day)),
        amount: list.map(({ amount }) => amount),
        margin: list.map(({ amount, share }) => Math.round(amount * share) / 100),
      });
    const simulate = (lines: Table) => [
      simulatePrice(CUSTOMERS, lines, { change: 0.03, elasticity: -1 }, PERIOD),
      ...(["group", "fee", "lose"] as const).map((response) =>
        simulateMinimumOrder(profitOf(lines), lines, { minimum: 50, response, fee: 3 }, PERIOD)
      ),
    ];
    const forward = simulate(table(rows));
    assert.deepEqual(simulate(table(rows.toReversed())), forward);
    for (const { customers, before, after, change } of forward) {
      const cents = (name: string) =>
        customers.number(name).reduce((sum, value) => sum + Math.round(value * 100), 0);
      assert.deepEqual(
        [cents("before"), cents("after"), cents("change")],
        [before, after, change].map((value) => Math.round(value * 100)),
      );
    }
    const group = forward[1].customers.number("change");
    assert.ok(group.every((gain) => gain >= 0));
  }));
});
