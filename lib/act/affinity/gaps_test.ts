import assert from "node:assert/strict";
import fc from "fast-check";
import { createSegmentation } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { closedGaps, purchaseGaps, segmentProducts } from "./mod.ts";

const AS_OF = "2024-12-31"; // day 20088
type Line = readonly [customer: string, product: string, amount: number, day?: number];

function linesOf(rows: readonly Line[]): Table {
  return Table.of({
    customer: rows.map(([customer]) => customer),
    product: rows.map(([, product]) => product),
    amount: rows.map(([, , amount]) => amount),
    date: dayColumn(Float64Array.from(rows, ([, , , day = 20000]) => day)),
  });
}

const LINES = linesOf([
  ["a", "tea", 80],
  ["a", "jam", 20],
  ["b", "tea", 60],
  ["b", "jam", 40],
  ["c", "tea", 50],
  ["c", "jam", 10, 19000], // before the window
  ["d", "tea", 30],
  ["d", "jam", 5],
  ["d", "jam", -5], // all of it came back
  ["e", "ham", 90],
]);
const CUSTOMERS = Table.of({
  customer: [..."abcdef"],
  sector: ["food", "food", "food", "food", "tools", "food"],
});

Deno.test("purchaseGaps() values what peers buy, as worked by hand", () => {
  const { gaps, notices } = purchaseGaps(CUSTOMERS, LINES, {
    asOf: AS_OF,
    peers: ["sector"],
    minPeers: 3,
  });
  // Food customers that spend: a, b, c, d. c has 3 peers, 2 buy jam (20 % and 40 % of the budget):
  // 2/3 × 30 % × 50 = 10; d: 2/3 × 30 % × 30 = 6. e is alone in its sector: everybody is a peer,
  // 4 others, tea in 4 (80, 60, 100, 100 % of the budget): 1 × 90 % × 90 = 81; jam 2/4 × 30 % × 90.
  assert.deepEqual(
    gaps.select(["customer", "product", "expectedValue", "peers", "buyers", "medianSpend"]).rows(),
    [
      { customer: "e", product: "tea", expectedValue: 81, peers: 4, buyers: 4, medianSpend: 55 },
      { customer: "e", product: "jam", expectedValue: 13.5, peers: 4, buyers: 2, medianSpend: 30 },
      { customer: "c", product: "jam", expectedValue: 10, peers: 3, buyers: 2, medianSpend: 30 },
      { customer: "d", product: "jam", expectedValue: 6, peers: 3, buyers: 2, medianSpend: 30 },
    ],
  );
  assert.deepEqual(gaps.text("peerGroup"), ["", "", "food", "food"]);
  assert.deepEqual(notices, [
    { key: "linesOutside", parameters: { count: 1 } },
    { key: "gapsInactive", parameters: { count: 1 } }, // f
  ]);
  assert.equal(gaps.cell("lastBought", 0), null);
  assert.equal(gaps.cell("lastBought", 2), "2022-01-08");
  assert.equal(gaps.cell("lastBought", 3), "2024-10-04");
});

Deno.test("purchaseGaps() keeps the largest of a customer, and those enough peers buy", () => {
  const options = { asOf: AS_OF, minPeers: 3, peers: ["sector"] };
  assert.equal(purchaseGaps(CUSTOMERS, LINES, { ...options, most: 1 }).gaps.rowCount, 3);
  const { gaps: often } = purchaseGaps(CUSTOMERS, LINES, { ...options, minShare: 0.9 });
  assert.deepEqual(often.text("product"), ["tea"]);
});

Deno.test("purchaseGaps() says what it cannot use", () => {
  const find = (options: object, customers = CUSTOMERS, lines = LINES) => () =>
    purchaseGaps(customers, lines, { asOf: AS_OF, ...options });
  assert.throws(find({ minShare: 0 }), { name: "RangeError", message: /minShare 0/ });
  assert.throws(find({ most: 0.5 }), { name: "RangeError", message: /most 0.5/ });
  assert.throws(find({ months: 0 }), { name: "RangeError", message: /0 months/ });
  assert.throws(find({ asOf: "31/12/2024" }), { name: "RangeError", message: /asOf/ });
  assert.throws(find({ peers: ["size"] }), { name: "DataError", message: /'size'/ });
  assert.throws(find({}, Table.of({ customer: ["a", "b", "a"] })), {
    name: "DataError",
    message: /'a' stands in rows 1 and 3/,
  });
  const unpriced = LINES.select(["customer", "product", "date"]);
  assert.throws(find({}, CUSTOMERS, unpriced), { name: "DataError", message: /amount/ });
  const undated = LINES.select(["customer", "product", "amount"]);
  assert.throws(find({}, CUSTOMERS, undated), { name: "DataError", message: /'date'/ });
});

Deno.test("closedGaps() counts gaps closed against all that was not bought, by hand", () => {
  const lines = linesOf([
    ["a", "tea", 1],
    ["b", "jam", 1],
    ["c", "ham", 1],
    ["a", "jam", 2, 20100],
    ["b", "tea", 2, 20100],
    ["b", "tea", -2, 20101], // came back: not closed
    ["c", "tea", 2, 20500], // too late
  ]);
  const gaps = Table.of({ customer: ["a", "b", "c"], product: ["jam", "tea", "tea"] });
  assert.deepEqual(closedGaps(gaps, lines, { asOf: AS_OF }).rows(), [
    { pairs: "gaps", absent: 3, closed: 1, closedShare: 1 / 3 },
    { pairs: "all", absent: 6, closed: 1, closedShare: 1 / 6 },
  ]);
  const none = closedGaps(Table.of({ customer: [], product: [] }), lines, { asOf: AS_OF });
  assert.deepEqual(none.row(0), { pairs: "gaps", absent: 0, closed: 0, closedShare: null });
});

function segmented(segmentOf: Readonly<Record<string, string>>, segments: readonly string[]) {
  const customers = Table.of({
    customer: Object.keys(segmentOf),
    segment: Object.values(segmentOf),
  });
  const table = Table.of({ segment: segments });
  return createSegmentation({ model: {}, customers, segments: table, labels: {}, notices: [] });
}

Deno.test("segmentProducts() compares buyers as the v-test does, and adds up to the cent", () => {
  // 176 of 300 answer "chain store", 170 use tea bags, 143 both: FactoMineR's catdes on its `tea`
  // data gives v.test 10.4, p 1.479e-25 (the fact behind vTestCategory).
  const names = Array.from({ length: 300 }, (_, i) => `C${i}`);
  const bags = (i: number) => i < 143 || (i >= 176 && i < 203);
  const result = segmented(
    Object.fromEntries(names.map((name, i) => [name, i < 176 ? "chain" : "other"])),
    ["chain", "other", "nobody"],
  );
  const lines = Table.of({
    customer: names,
    product: names.map((_, i) => bags(i) ? "bags" : "loose"),
    amount: names.map(() => 0.1),
  });
  const { products } = segmentProducts(result, lines);
  const [first, last] = [products.row(0), products.row(1)];
  assert.deepEqual([first.segment, first.product, first.buyers], ["chain", "bags", 143]);
  assert.equal((first.pValue as number).toExponential(3), "1.479e-25");
  assert.ok((first.vTest as number) > 10 && (last.vTest as number) < -10);
  assert.equal(first.index, (143 / 176) / (170 / 300));
  assert.equal(products.rowCount, 4); // a segment of nobody has no row
  assert.deepEqual([...products.number("revenue")], [14.3, 3.3, 9.7, 2.7]);
  assert.equal(first.adjustedPValue, first.pValue); // four equal p-values
});

Deno.test("segmentProducts() adds up whatever the order of the rows", () => {
  const line = fc.tuple(
    fc.constantFrom(..."abcx"),
    fc.constantFrom("tea", "jam", "ham"),
    fc.integer({ min: -500, max: 9999 }).map((cents) => cents / 100),
  );
  const result = segmented({ a: "s", b: "s", c: "t" }, ["s", "t"]);
  fc.assert(fc.property(fc.array(line, { maxLength: 60 }), (rows) => {
    const { products, notices } = segmentProducts(result, linesOf(rows));
    const cents = rows.filter(([customer]) => customer !== "x")
      .reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0);
    const total = products.number("revenue").reduce((sum, one) => sum + Math.round(one * 100), 0);
    assert.equal(total, cents);
    assert.deepEqual(segmentProducts(result, linesOf(rows.toReversed())).products, products);
    const strangers = rows.filter(([customer]) => customer === "x").length;
    assert.equal(notices[0]?.parameters.count ?? 0, strangers);
  }));
});
