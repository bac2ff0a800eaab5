import assert from "node:assert/strict";
import fc from "fast-check";
import { totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { type Impact, impact, type ImpactOptions } from "./mod.ts";

const WINDOW = { from: "2025-01", event: "2025-05", to: "2025-07", treated: "touched" };

function monthOf(t: number): string {
  return `2025-${String(t + 1).padStart(2, "0")}`;
}

/** Eight customers over seven months; the first four are touched from the fifth month on. */
const ROWS = Array.from({ length: 8 }, (_, c) =>
  Array.from({ length: 7 }, (_, t) => ({
    customer: `C${c}`,
    month: monthOf(t),
    revenue: 10 + 3 * c + 2 * t + ((c * 7 + t * 5) % 11) * 1.5 + (c < 4 && t >= 4 ? 6 : 0),
  }))).flat();
const MONTHLY = Table.fromRows(ROWS);
const CUSTOMERS = Table.of({
  customer: Array.from({ length: 8 }, (_, c) => `C${c}`),
  touched: Array.from({ length: 8 }, (_, c) => c < 4),
  segment: Array.from({ length: 8 }, (_, c) => c % 2 ? "odd" : "even"),
});

function near(actual: number, expected: number, tolerance = 1e-9): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

Deno.test("impact() equals statsmodels' OLS with errors clustered by customer", () => {
  // OLS(y ~ T + P + T·P).fit(cov_type="cluster"), statsmodels 0.14; tolerance 1e-9.
  const { effect, standardError, pValue, low, high, trend } = impact(MONTHLY, CUSTOMERS, WINDOW);
  near(effect, 7.375);
  near(standardError, 2.121160983581688);
  near(pValue, 0.0005073046084054805);
  near(low, 3.2176008667683353);
  near(high, 11.532399133231664);
  // OLS(y ~ T + t + T·t) on the months before.
  near(trend.difference, -0.825);
  near(trend.standardError, 1.5735142409036298);
  near(trend.pValue, 0.6000670314873089);
  assert.equal(trend.verdict, "parallel");
});

Deno.test("impact() by hand: months, newcomers, and what each segment brought", () => {
  const monthly = Table.of({
    customer: ["a", "a", "b", "b", "c", "c", "d", "e", "x"],
    month: [
      ...["2025-04", "2025-05", "2025-04", "2025-05", "2025-04", "2025-05"],
      ...["2025-04", "2025-05", "2025-05"],
    ],
    revenue: [10, 18, 20, 26, 10, 12, 30, 50, 9],
  });
  const customers = Table.of({
    customer: ["a", "b", "c", "d", "e", "f"],
    touched: [true, true, false, false, true, null],
    segment: ["s", "t", "s", "s", "t", "s"],
  });
  const window = { ...WINDOW, from: "2025-04", to: "2025-05", segment: "segment" };
  const result = impact(monthly, customers, window);
  // a +8, b +6; c +2, d −30: 7 − (−14) = 21. e bought nothing before; of f it is not known.
  assert.deepEqual([result.effect, result.total], [21, 42]);
  assert.deepEqual([result.treated, result.control], [2, 2]);
  assert.deepEqual([result.newcomers, result.unknown], [1, 1]);
  assert.deepEqual(result.months.rows(), [
    { month: "2025-04", treated: 15, control: 20, after: false },
    { month: "2025-05", treated: 22, control: 6, after: true },
  ]);
  assert.deepEqual(
    result.segments.rows().map((row) => [row.segment, row.treated, row.effect, row.contribution]),
    [["s", 1, null, 22], ["t", 1, null, 20]],
  );
  assert.equal(result.trend.verdict, "unknown");
});

Deno.test("the bootstrap is seeded, and its interval holds the effect", () => {
  const draw = (seed: number) => impact(MONTHLY, CUSTOMERS, { ...WINDOW, seed, resamples: 400 });
  const first = draw(3);
  assert.deepEqual(draw(3), first);
  const ends = ({ bootstrapLow, bootstrapHigh }: Impact) => [bootstrapLow, bootstrapHigh];
  assert.ok([4, 5, 6].some((seed) => `${ends(draw(seed))}` !== `${ends(first)}`));
  assert.ok(first.bootstrapLow < first.effect && first.effect < first.bootstrapHigh);
  // Drawn again within groups, the spread is that of the means: √(Σ var / n) with divisor n.
  const half = (first.bootstrapHigh - first.bootstrapLow) / 2;
  assert.ok(half > 1.2 * first.standardError && half < 2.4 * first.standardError);
});

Deno.test("groups that moved apart before are told", () => {
  const diverging = Table.fromRows(ROWS.map((row) => {
    const c = Number(row.customer.slice(1)), t = Number(row.month.slice(5)) - 1;
    return { ...row, revenue: 10 + (c < 4 ? 5 * t : 0) + ((c * 7 + t * 5) % 11) * 0.1 };
  }));
  assert.equal(impact(diverging, CUSTOMERS, WINDOW).trend.verdict, "diverging");
});

Deno.test("contributions add up to the total to the cent, in any row order", () => {
  const values = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 56, maxLength: 56 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 55 }), (cents, shift) => {
      const revenue = cents.map((one) => 0.01 + one / 100);
      const monthly = MONTHLY.with({ revenue: Float64Array.from(revenue) });
      const options: ImpactOptions = { ...WINDOW, segment: "segment", resamples: 10 };
      const result = impact(monthly, CUSTOMERS, options);
      assert.equal(totalMoney(result.segments.number("contribution")), result.total);
      near(result.total, result.effect * 4 * 3, 0.005);
      const rows = Array.from(revenue.keys(), (i) => (i + shift) % 56);
      const shuffled = impact(
        monthly.take(rows),
        CUSTOMERS.take([7, 1, 0, 5, 3, 2, 4, 6]),
        options,
      );
      assert.equal(JSON.stringify(shuffled), JSON.stringify(result));
    }),
    { numRuns: 30 },
  );
});

Deno.test("impact() refuses, with the reason, when nothing can be compared", () => {
  const everybody = CUSTOMERS.with({ touched: new Array<boolean>(8).fill(true) });
  const refuse = (customers: Table, message: RegExp, monthly = MONTHLY) =>
    assert.throws(() => impact(monthly, customers, WINDOW), { name: "DataError", message });
  refuse(everybody, /there is no control group: it touched every customer \('touched'/);
  refuse(CUSTOMERS.with({ touched: new Array<boolean>(8).fill(false) }), /it touched no customer/);
  const one = Array.from({ length: 8 }, (_, c) => c > 0);
  refuse(CUSTOMERS.with({ touched: one }), /the control group is one customer/);
  const idle = MONTHLY.with({
    revenue: Float64Array.from(ROWS, ({ customer, revenue }) => customer > "C3" ? 0 : revenue),
  });
  refuse(CUSTOMERS, /the control group bought nothing/, idle);
  refuse(CUSTOMERS.take([0, 1, 1, 5]), /'C1' stands twice/);
  refuse(CUSTOMERS.with({ touched: [1, 0, 1, 0, 1, 0, 1, 0] }), /'touched' as flag/);
});

Deno.test("impact() refuses months that overlap or are not months", () => {
  const wrong = (options: Partial<ImpactOptions>, message: RegExp) =>
    assert.throws(() => impact(MONTHLY, CUSTOMERS, { ...WINDOW, ...options }), {
      name: "RangeError",
      message,
    });
  wrong({ event: "2025-01" }, /overlap/);
  wrong({ to: "2025-04" }, /overlap/);
  wrong({ event: "May 2025" }, /event: 'May 2025'/);
  wrong({ confidence: 95 }, /confidence 95/);
  wrong({ resamples: 0 }, /0 times/);
});
