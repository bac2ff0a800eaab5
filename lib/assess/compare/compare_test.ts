import assert from "node:assert/strict";
import fc from "fast-check";
import { studentQuantile, totalMoney } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { binomialLimit } from "./binomial_limit.ts";
import { compareGroupMeans, compareGroupShares, compareMix, priceVolumeMix } from "./mod.ts";

function near(actual: number, expected: number, tolerance = 1e-10): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

Deno.test("studentQuantile() equals SciPy's t.ppf", () => {
  const table: [number, number, number][] = [
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 4, 2.7764451051977934],
    [0.975, 29, 2.045229642132703],
    [0.995, 10, 3.16927267261695],
    [0.975, 10_000, 1.960201239890626],
  ];
  for (const [p, degrees, value] of table) {
    near(studentQuantile(p, degrees) / value, 1);
    near(studentQuantile(1 - p, degrees) / value, -1);
  }
  assert.equal(studentQuantile(0.5, 3), 0);
  assert.throws(() => studentQuantile(0.5, 0), RangeError);
  assert.throws(() => studentQuantile(1, 3), RangeError);
});

Deno.test("binomialLimit() interpolates as Spiegelhalter does, on SciPy's binom", () => {
  const table: [number, number, number[]][] = [
    [10, 0.3, [0, 0, 0.5608021403540759, 0.7408091654077691]],
    [57, 0.12, [
      0.0010392914298800104,
      0.03394143919969557,
      0.2025653280476768,
      0.2612827643160009,
    ]],
    [1000, 0.3, [
      ...[0.25530281971649693, 0.27128141701496644],
      ...[0.32808892833420844, 0.34483037460973187],
    ]],
  ];
  for (const [count, share, limits] of table) {
    [0.001, 0.025, 0.975, 0.999].forEach((p, i) =>
      near(binomialLimit(count, share, p), limits[i], 1e-9)
    );
  }
  assert.equal(binomialLimit(10, 0, 0.975), 0);
  assert.equal(binomialLimit(10, 1, 0.025), 1);
});

Deno.test("compareGroupMeans() by hand, with SciPy's interval of the mean", () => {
  const customers = Table.of({
    rep: ["Ada", "Ada", "Ada", "Ada", "Ada", "Bo", null, "Cy"],
    monetary: [12, 15, 9, 22, 18, 100, 4, NaN],
  });
  const { average, deviation, groups } = compareGroupMeans(customers, "rep", "monetary");
  near(average, 180 / 7);
  const [ada, bo, cy, none] = groups.rows() as Record<string, number>[];
  assert.deepEqual([ada.customers, ada.known, ada.total, ada.mean], [5, 5, 76, 15.2]);
  near(ada.low, 8.905363572851194); // scipy.stats.t.interval
  near(ada.high, 21.494636427148805);
  near(ada.index, 100 * 15.2 / (180 / 7));
  near(ada.funnelHigh, average + 1.959963984540054 * deviation / Math.sqrt(5));
  near(ada.outerLow, average - 3.090232306167813 * deviation / Math.sqrt(5));
  assert.deepEqual([bo.low, bo.position], [null, "above"]); // one customer: no interval
  assert.deepEqual([cy.known, cy.mean, cy.position, cy.total], [0, null, "unknown", 0]);
  assert.deepEqual([none.group, none.total], [null, 4]);
  assert.equal(totalMoney(groups.number("total")), 180);
});

Deno.test("a small group is neither shamed nor praised by chance, a large one is", () => {
  const rows = Array.from({ length: 400 }, (_, i) => i);
  const customers = Table.of({
    region: rows.map((i) => i < 3 ? "Small" : i < 150 ? "Large" : "Rest"),
    active: rows.map((i) => i < 3 ? i === 0 : i < 150 ? i % 3 === 0 : i % 3 !== 0),
  });
  const { groups, average } = compareGroupShares(customers, "region", "active");
  const bySize = Object.fromEntries(groups.rows().map((row) => [row.group, row]));
  near(Number(bySize.Small.mean), 1 / 3);
  assert.ok(average > 0.5);
  assert.equal(bySize.Small.position, "within");
  assert.equal(bySize.Large.position, "farBelow");
  assert.equal(bySize.Rest.position, "farAbove");
  assert.equal(totalMoney(groups.number("count")), customers.flag("active").filter(Boolean).length);
});

Deno.test("comparisons say what is wrong", () => {
  const customers = Table.of({ rep: ["a", "b"], none: [null, null], value: [1, 2] });
  assert.throws(() => compareGroupMeans(customers, "none", "value"), {
    name: "DataError",
    message: /by 'none'/,
  });
  assert.throws(() => compareGroupMeans(customers, "rep", "none"), { name: "DataError" });
  assert.throws(() => compareGroupMeans(customers, "rep", "value", { confidence: 95 }), RangeError);
  assert.throws(() => compareGroupShares(customers, "rep", "value"), /'value' as flag/);
});

Deno.test("compareMix() adds up, part by part", () => {
  const lines = Table.of({
    region: ["N", "N", "S", "S"],
    family: ["tea", "cup", "tea", null],
    revenue: [30, 10, 20, 40],
  });
  const mix = compareMix(lines, "region", "family", "revenue");
  assert.deepEqual(
    mix.rows().map(({ group, part, value, share, index }) => [group, part, value, share, index]),
    [
      ["N", "cup", 10, 0.25, 250],
      ["N", "tea", 30, 0.75, 150],
      ["S", "tea", 20, 1 / 3, 100 * (1 / 3) / 0.5],
      ["S", null, 40, 2 / 3, 100 * (2 / 3) / 0.4],
    ],
  );
});

const PERIODS = {
  before: { from: "1970-01-01", to: "1970-01-10" },
  after: { from: "1970-01-11", to: "1970-01-20" },
};

/** Lines on day 1 of the earlier period or of the later one. */
function linesOf(rows: readonly (readonly [0 | 1, string, number, number])[]): Table {
  return Table.of({
    date: dayColumn(Float64Array.from(rows, ([side]) => side === 0 ? 1 : 12)),
    product: { kind: "text", values: rows.map(([, product]) => product) },
    quantity: Float64Array.from(rows, ([, , quantity]) => quantity),
    revenue: Float64Array.from(rows, ([, , , revenue]) => revenue),
  });
}

Deno.test("priceVolumeMix() by hand: new and dropped items stand apart", () => {
  const { items, ...totals } = priceVolumeMix(
    linesOf([
      ...[[0, "tea", 10, 20], [0, "cup", 10, 100], [0, "old", 5, 50]] as const,
      ...[[1, "tea", 30, 66], [1, "cup", 10, 100], [1, "new", 1, 7]] as const,
    ]),
    PERIODS,
  );
  assert.deepEqual(totals, {
    before: 170,
    after: 173,
    change: 3,
    price: 6, // tea from 2.00 to 2.20, 30 times
    volume: 120, // 20 units became 40, at the earlier mean price of 6
    mix: -80, // 30 · 2 + 10 · 10 less 240
    arrived: 7,
    dropped: -50,
    linesOutside: 0,
  });
  assert.deepEqual(items.text("item"), ["cup", "new", "old", "tea"]);
});

Deno.test("priceVolumeMix() adds up to the cent, whatever the lines", () => {
  const line = fc.tuple(
    fc.constantFrom(0 as const, 1 as const),
    fc.constantFrom("a", "b", "c", "d"),
    fc.integer({ min: -20, max: 300 }),
    fc.integer({ min: -1e6, max: 1e8 }).map((cents) => cents / 100),
  );
  fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (rows) => {
    const { before, after, items, ...effects } = priceVolumeMix(linesOf(rows), PERIODS);
    const { change, price, volume, mix, arrived, dropped } = effects;
    const parts = [price, volume, mix, arrived, dropped];
    assert.ok(parts.every(Number.isFinite));
    assert.equal(totalMoney(parts), change);
    assert.equal(totalMoney([after, -before]), change);
    assert.equal(totalMoney(items.number("change")), change);
    const revenue = totalMoney(rows.map(([, , , amount]) => amount));
    assert.ok(Math.abs(before + after - revenue) < 0.005);
  }));
});

Deno.test("priceVolumeMix() refuses periods that overlap or end before they begin", () => {
  const lines = linesOf([[0, "tea", 1, 1]]);
  const overlapping = { ...PERIODS, after: { from: "1970-01-10", to: "1970-01-20" } };
  assert.throws(() => priceVolumeMix(lines, overlapping), {
    name: "RangeError",
    message: /overlap/,
  });
  const backwards = { ...PERIODS, before: { from: "1970-01-09", to: "1970-01-02" } };
  assert.throws(() => priceVolumeMix(lines, backwards), { name: "RangeError", message: /ends/ });
  const narrow = { before: PERIODS.before, after: { from: "1970-01-15", to: "1970-01-20" } };
  assert.equal(priceVolumeMix(linesOf([[1, "tea", 1, 1]]), narrow).linesOutside, 1);
});
