import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNotice } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import {
  type ActivityRates,
  costDrivers,
  customerProfit,
  profitLevers,
  readActivityRates,
  readProfitLevers,
  segmentProfit,
  whaleCurve,
} from "./mod.ts";

/** The customer service department of R. S. Kaplan and S. R. Anderson, HBR, November 2004. */
const KAPLAN: ActivityRates = {
  version: 1,
  resources: [{ id: "service", cost: 560_000, minutes: 700_000 }],
  activities: [
    { id: "order", driver: "orders", resource: "service", minutes: 8 },
    { id: "inquiry", driver: "inquiries", resource: "service", minutes: 44 },
    { id: "credit", driver: "creditChecks", resource: "service", minutes: 50 },
  ],
};

Deno.test("customerProfit() gives the figures of Kaplan and Anderson (2004), to the dollar", () => {
  const quarter = Table.of({
    customer: ["all"],
    margin: [500_000],
    orders: [49_000],
    inquiries: [1_400],
    creditChecks: [2_500],
  });
  const { activities, resources, customers, notices } = customerProfit(quarter, KAPLAN);
  assert.deepEqual([...activities.number("unitCost")], [6.4, 35.2, 40]);
  assert.deepEqual([...activities.number("cost")], [313_600, 49_280, 100_000]);
  assert.deepEqual(resources.row(0), {
    resource: "service",
    minutes: 700_000,
    usedMinutes: 578_600,
    unusedMinutes: 121_400,
    cost: 560_000,
    usedCost: 462_880,
    unusedCost: 97_120,
  });
  assert.equal(customers.cell("netMargin", 0), 37_120);
  assert.deepEqual(notices, []);
});

const LINES = Table.of({
  customer: ["a", "a", "a", "a", "b", "z", null, "b"],
  order: ["1", "1", "2", "3", "4", "5", "6", "7"],
  date: dayColumn(Float64Array.of(20000, 20000, 20010, 20020, 20000, 20000, 20000, 19000)),
  amount: [100, 50.5, 80, -20, 10, 999, 1, 5],
  margin: [30, 10, 20, -6, 4, 99, 1, 1],
  listAmount: [120, 50.5, null, -20, 9, 999, 1, 5],
});
const VISITS = Table.of({
  customer: ["a", "b", "b", "z", "b"],
  date: dayColumn(Float64Array.of(20000, 20001, 20088, 20000, 20089)),
});
const AS_OF = "2024-12-31"; // day 20088

Deno.test("costDrivers() counts orders, lines, returns, visits and terms, as worked by hand", () => {
  const customers = Table.of({
    customer: ["a", "b", "c"],
    rebateRate: [0.02, null, 0.1],
    paymentDays: [30, 60, 45],
  });
  const { customers: counted, notices } = costDrivers(customers, LINES, {
    asOf: AS_OF,
    visits: VISITS,
  });
  assert.deepEqual(counted.row(0), {
    customer: "a",
    rebateRate: 0.02,
    paymentDays: 30,
    revenue: 210.5, // 100 + 50.5 + 80 − 20
    margin: 54,
    orders: 2, // the credit note is none
    lines: 3,
    returns: 1,
    discounts: 20,
    listMargin: 74,
    visits: 1,
    rebates: 4.21,
    creditDays: 6315,
  });
  const { revenue, orders, visits, discounts, rebates } = counted.row(1);
  assert.deepEqual([revenue, orders, visits, discounts, rebates], [10, 1, 2, 0, 0]);
  assert.equal(counted.row(2).revenue, 0);
  assert.deepEqual(notices.map((notice) => formatNotice(notice, "en")), [
    "1 line without customer, order, date, amount or margin is left out.",
    "1 line outside the period is left out.",
    "1 line of a customer who is not in the table of customers is left out.",
  ]);
});

const CUSTOMERS = Table.of({
  customer: [..."abcd"],
  segment: ["x", "x", "y", null],
  revenue: [1000, 400, 300, 50],
  margin: [300, 80, 60, null],
  orders: [10, 8, 20, 1],
  visits: [2, 4, 0, 0],
  rebates: [20, 0, 6, 0],
});
const RATES: ActivityRates = {
  version: 1,
  activities: [
    { id: "visit", driver: "visits", cost: 40 },
    { id: "order", driver: "orders", cost: 4.5 },
    { id: "rebate", driver: "rebates", cost: 1 },
  ],
};

Deno.test("customerProfit() and segmentProfit() agree with the hand and with each other", () => {
  const profit = customerProfit(CUSTOMERS, RATES);
  // a: 300 − 80 − 45 − 20; b: 80 − 160 − 36; c: 60 − 0 − 90 − 6; d: 0 − 4.50.
  assert.deepEqual([...profit.customers.number("netMargin")], [155, -116, -36, -4.5]);
  assert.deepEqual(profit.notices, [
    { key: "profitMissing", parameters: { count: 1, column: "margin" } },
  ]);
  assert.deepEqual([...profit.activities.number("cost")], [240, 175.5, 26]);
  assert.deepEqual(segmentProfit(profit).rows(), [
    {
      segment: "x",
      customers: 2,
      unprofitable: 1,
      margin: 380,
      visitCost: 240,
      orderCost: 81,
      rebateCost: 20,
      costToServe: 341,
      netMargin: 39,
    },
    {
      segment: null,
      customers: 1,
      unprofitable: 1,
      margin: 0,
      visitCost: 0,
      orderCost: 4.5,
      rebateCost: 0,
      costToServe: 4.5,
      netMargin: -4.5,
    },
    {
      segment: "y",
      customers: 1,
      unprofitable: 1,
      margin: 60,
      visitCost: 0,
      orderCost: 90,
      rebateCost: 6,
      costToServe: 96,
      netMargin: -36,
    },
  ]);
});

Deno.test("profitLevers() takes the first lever that suffices, then several, in order", () => {
  const profit = customerProfit(CUSTOMERS, RATES);
  const table = profitLevers(profit, [
    { id: "visits", driver: "visits", most: 0.5, whole: true },
    { id: "orders", driver: "orders", most: 0.6 },
    { id: "price", most: 0.05 },
  ]);
  // b lacks 116: half its visits give 80, 60 % of its orders 21.60, 5 % of its price 20: all three,
  // the price no further than the 14.40 left. c lacks 36: 40 % of its orders suffice alone.
  // d lacks 4.50: no visit, 60 % of one order gives 2.70, 5 % of 50 gives 2.50: both, 1.80 of it.
  assert.deepEqual(
    table.rows().map((
      { customer, step, lever, change, gain, netMarginAfter, enough },
    ) => [customer, step, lever, change, gain, netMarginAfter, enough]),
    [
      ["b", 1, "visits", 0.5, 80, -36, true],
      ["b", 2, "orders", 0.6, 21.6, -14.4, true],
      ["b", 3, "price", 0.036, 14.4, 0, true],
      ["c", 1, "orders", 0.4, 36, 0, true],
      ["d", 1, "orders", 0.6, 2.7, -1.8, true],
      ["d", 2, "price", 0.036, 1.8, 0, true],
    ],
  );
});

Deno.test("profitLevers() says when nothing helps, and cuts whole visits", () => {
  const profit = customerProfit(CUSTOMERS, RATES);
  const visits = profitLevers(profit, [
    { id: "visits", driver: "visits", most: 1, whole: true },
  ]);
  assert.deepEqual(visits.rows().map((row) => [row.customer, row.lever, row.gain, row.enough]), [
    ["b", "visits", 120, true], // three visits, not 2.9
    ["c", null, 0, false],
    ["d", null, 0, false],
  ]);
  const none = customerProfit(CUSTOMERS.take([0]), RATES);
  assert.equal(profitLevers(none, [{ id: "price", most: 0.1 }]).rowCount, 0);
});

Deno.test("whaleCurve() of nobody, of losses only and of missing margins", () => {
  assert.deepEqual([...whaleCurve(new Float64Array()).cumulative], []);
  const { peak, total, lost, unprofitable } = whaleCurve(Float64Array.of(-1.5, NaN, -2));
  assert.deepEqual([peak, total, lost, unprofitable], [0, -3.5, 3.5, 2]);
});

const rowArbitrary = fc.record({
  margin: fc.integer({ min: -50_000, max: 99_999 }).map((cents) => cents / 100),
  orders: fc.integer({ min: 0, max: 60 }),
  inquiries: fc.integer({ min: 0, max: 20 }),
  creditChecks: fc.integer({ min: 0, max: 9 }),
  segment: fc.constantFrom("x", "y", "z"),
});

Deno.test("profit adds up to the cent, by customer, activity, resource and segment", () => {
  const odd = { ...KAPLAN, resources: [{ id: "service", cost: 1234.57, minutes: 7777 }] };
  fc.assert(fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 30 }), (rows) => {
    const customers = Table.fromRows(rows.map((row, i) => ({ customer: `C${i}`, ...row })));
    const profit = customerProfit(customers, odd);
    const cents = (table: Table, name: string) =>
      table.number(name).reduce((sum, value) => sum + Math.round(value * 100), 0);
    const served = cents(profit.customers, "costToServe");
    assert.equal(served, cents(profit.activities, "cost"));
    assert.equal(
      cents(profit.customers, "netMargin"),
      cents(profit.customers, "margin") - served,
    );
    const { resources } = profit;
    assert.equal(
      cents(resources, "usedCost") + cents(resources, "unusedCost"),
      cents(resources, "cost"),
    );
    const groups = segmentProfit(profit);
    for (const name of ["margin", "orderCost", "creditCost", "costToServe", "netMargin"]) {
      assert.equal(cents(groups, name), cents(profit.customers, name), name);
    }
    const curve = whaleCurve(profit.customers.number("netMargin"));
    assert.equal(Math.round(100 * curve.total), cents(profit.customers, "netMargin"));
    assert.ok(curve.peak >= Math.max(0, curve.total) && curve.lost >= 0);
    const reversed = customers.take(rows.map((_, i) => rows.length - 1 - i));
    assert.deepEqual(customerProfit(reversed, odd).activities, profit.activities);
  }));
});

Deno.test("profitLevers() never promises more than a lever gives, and ends at break-even", () => {
  const levers = [
    { id: "orders", driver: "orders", most: 0.5, whole: true },
    { id: "calls", driver: "inquiries", most: 0.3 },
  ];
  fc.assert(fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 12 }), (rows) => {
    const customers = Table.fromRows(rows.map((row, i) => ({ customer: `C${i}`, ...row })));
    const profit = customerProfit(customers, KAPLAN);
    const losing = profit.customers.number("netMargin").filter((net) => net < 0).length;
    const steps = profitLevers(profit, levers).rows();
    assert.equal(steps.filter(({ step }) => step === 1).length, losing);
    for (const { change, lever, netMarginAfter, enough } of steps) {
      if (lever !== null) assert.ok(change as number <= (lever === "orders" ? 0.5 : 0.3) + 1e-12);
      if (!enough) assert.ok(netMarginAfter as number < 0);
    }
  }));
});

Deno.test("customerProfit() says when capacity is asked for twice", () => {
  const customers = Table.of({
    customer: ["a"],
    margin: [0],
    orders: [100_000],
    inquiries: [0],
    creditChecks: [0],
  });
  const { notices, resources } = customerProfit(customers, KAPLAN);
  assert.match(formatNotice(notices[0], "en"), /asked for 800,000 minutes and has 700,000/);
  assert.equal(resources.cell("unusedCost", 0), -80_000);
});

Deno.test("rates, units and levers out of range are refused in the user's words", () => {
  const refuse = (activities: unknown, message: RegExp, resources?: unknown) =>
    assert.throws(() => readActivityRates({ version: 1, resources, activities }), {
      name: "DataError",
      message,
    });
  const order = { id: "order", driver: "orders", cost: 1 };
  refuse([{ ...order, cost: -1 }], /activities\[0\]\.cost/);
  refuse([{ ...order, minutes: 3 }], /give either cost, or minutes and resource/);
  refuse([{ id: "order", driver: "orders" }], /give either cost/);
  refuse([order, order], /activity 'order' stands twice/);
  refuse([{ ...order, id: "Ordre n° 1" }], /letters and digits/);
  refuse([], /activities/);
  const timed = { id: "order", driver: "orders", minutes: 3, resource: "team" };
  refuse([timed], /resource 'team' is not listed: the resources are none/);
  refuse([timed], /resources\[0\]\.minutes/, [{ id: "team", cost: 1, minutes: 0 }]);

  const profit = customerProfit(CUSTOMERS, RATES);
  const fail = (customers: Table, message: RegExp) =>
    assert.throws(() => customerProfit(customers, RATES), { name: "DataError", message });
  fail(CUSTOMERS.with({ visits: [1, -3, 0, 0] }), /'visits' as row 2 holds -3/);
  fail(CUSTOMERS.with({ margin: [1, Infinity, 0, 0] }), /row 2 is infinite/);
  fail(CUSTOMERS.select(["customer", "margin"]), /'visits'/);
  fail(profit.customers, /'visitCost' as there is one/);
  assert.throws(() => profitLevers(profit, [{ id: "x", driver: "flights", most: 1 }]), {
    name: "DataError",
    message: /has the driver 'flights': the drivers are visits, orders, rebates/,
  });
  assert.throws(() => readProfitLevers([{ id: "x", most: 2 }]), {
    name: "DataError",
    message: /\[0\]\.most/,
  });
  assert.throws(
    () => costDrivers(CUSTOMERS.select(["customer"]), LINES, { asOf: "x" }),
    RangeError,
  );
  assert.throws(
    () => costDrivers(CUSTOMERS.select(["customer"]), LINES, { asOf: AS_OF, months: -1 }),
    { name: "RangeError", message: /-1 months/ },
  );
});
