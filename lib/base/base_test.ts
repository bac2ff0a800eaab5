import assert from "node:assert/strict";
import fc from "fast-check";
import {
  addMonths,
  compareNames,
  exactSum,
  formatDay,
  formatIsoDay,
  formatMoney,
  formatMonthName,
  formatShare,
  formatShortMonth,
  mean,
  median,
  parseDay,
  parseLocale,
  parseMonth,
  quantileCuts,
  quantileSorted,
  random,
  selector,
  totalMoney,
  valueWords,
} from "./mod.ts";

Deno.test("compareNames() puts É beside E, numbers by their value, and is a total order", () => {
  const names = ["Farid", "Zoé", "élodie", "Élodie", "Elodie", "Rayon 10", "Rayon 9"];
  assert.deepEqual(names.toSorted(compareNames), [
    "Elodie",
    "élodie",
    "Élodie",
    "Farid",
    "Rayon 9",
    "Rayon 10",
    "Zoé",
  ]);
  assert.equal(compareNames("e\u0301", "é") === 0, false, "two texts are never the same");
});

Deno.test("valueWords() writes the library's own words, and no one else's", () => {
  assert.equal(valueWords("frequencyTrend", "lapsed", "fr"), "perdu de vue");
  assert.equal(valueWords("frequencyTrend", "unheard of", "fr"), "unheard of");
  assert.equal(valueWords("campaignGroup", "control", "fr"), "témoin");
  assert.equal(valueWords("withheldReason", "noConsent", "fr"), "Sans consentement");
  assert.equal(valueWords("criterion", "homogeneous", "fr"), "Homogène");
  assert.equal(valueWords("verdict", "fail", "fr"), "insuffisant");
  assert.equal(valueWords("verdict", "keep", "fr"), "à garder");
  assert.equal(valueWords("position", "farBelow", "fr"), "nettement en dessous");
  assert.equal(valueWords("position", "Sales manager", "fr"), "Sales manager");
  assert.equal(valueWords("toString", "rising", "fr"), "rising");
  assert.equal(valueWords("frequencyTrend", "toString", "fr"), "toString");
  assert.equal(valueWords("attribute", "productsPerBasket", "fr"), "Produits par panier");
  assert.equal(valueWords("attribute", "toString", "fr"), "toString");
});

Deno.test("parseDay() and formatIsoDay() are inverse over the calendar", () => {
  fc.assert(fc.property(fc.integer({ min: -680_000, max: 2_900_000 }), (day) => {
    assert.equal(parseDay(formatIsoDay(day)), day);
  }));
});

Deno.test("parseDay() refuses what is not a day", () => {
  for (const text of ["2025-02-30", "31/12/2025", "2025-1-1", "", "2025-13-01"]) {
    assert.throws(() => parseDay(text, "asOf"), {
      name: "RangeError",
      message: /asOf.*YYYY-MM-DD/,
    });
  }
});

Deno.test("addMonths() keeps the end of short months", () => {
  assert.equal(formatIsoDay(addMonths(parseDay("2024-02-29"), -12)), "2023-02-28");
  assert.equal(formatIsoDay(addMonths(parseDay("2025-12-31"), -12)), "2024-12-31");
});

Deno.test("exactSum() does not depend on order", () => {
  const values = fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }));
  fc.assert(fc.property(values, (values) => {
    assert.equal(exactSum(values), exactSum([...values].reverse()));
  }));
  assert.equal(exactSum([1e16, 1, -1e16]), 1);
});

Deno.test("totalMoney() equals the sum in integer cents", () => {
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 200 });
  fc.assert(fc.property(cents, (cents) => {
    const sum = cents.reduce((a, b) => a + b, 0);
    assert.equal(totalMoney(cents.map((c) => c / 100)), sum === 0 ? 0 : sum / 100);
  }));
});

Deno.test("columns of money and of whole numbers add up to what lists do", () => {
  const amount = fc.oneof(
    fc.integer({ min: -1e12, max: 1e12 }).map((parts) => parts / 10_000),
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.constantFrom(NaN, 0.1, -0, 9e15, 1e300),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  );
  fc.assert(fc.property(fc.array(amount, { maxLength: 60 }), (amounts) => {
    const column = Float64Array.from(amounts);
    const known = amounts.filter((value) => !Number.isNaN(value));
    assert.equal(totalMoney(column), totalMoney(known));
    assert.equal(exactSum(column), exactSum(known));
  }));
});

Deno.test("selector() and median() give what sorting gives, in any order of asking", () => {
  const number = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  );
  // No negative zero, of which sorting alone knows the place.
  const numbers = fc.array(number.map((x) => x + 0), { minLength: 1, maxLength: 50 });
  const places = fc.array(fc.nat({ max: 49 }), { maxLength: 8 });
  fc.assert(fc.property(numbers, places, (numbers, places) => {
    const sorted = Float64Array.from(numbers).sort();
    const valueAt = selector(Float64Array.from(numbers));
    for (const place of places.filter((place) => place < sorted.length)) {
      assert.equal(valueAt(place), sorted[place]);
    }
    assert.equal(median(Float64Array.from(numbers)), quantileSorted(sorted, 0.5));
  }));
});

Deno.test("selector() gives what sorting gives for many whole numbers, and where one is none", () => {
  const few = fc.array(fc.integer({ min: -2, max: 5000 }), { minLength: 1, maxLength: 6 });
  const more = fc.option(fc.constantFrom(0.5, -1, 4095, 4096, 1e12), { nil: 0 });
  fc.assert(
    fc.property(few, more, (few, more) => {
      // Counted when all are whole and below 4 096.
      const values = Float64Array.from(
        { length: 5000 },
        (_, i) => Math.abs(few[i % few.length]) % 4096,
      );
      values[1234] = more!;
      const sorted = values.slice().sort(), valueAt = selector(values);
      for (const place of [0, 999, 2500, 4998, 4999, 17]) {
        assert.equal(valueAt(place), sorted[place]);
      }
    }),
    { numRuns: 50 },
  );
});

Deno.test("quantileSorted() equals R quantile(c(15, 20, 35, 40, 50), c(.05, .3, .4, .5))", () => {
  // R 4.3, type 7: 16.0, 23.0, 29.0, 35.0 (exact).
  const sorted = Float64Array.of(15, 20, 35, 40, 50);
  const quantiles = [0.05, 0.3, 0.4, 0.5].map((p) => quantileSorted(sorted, p));
  [16, 23, 29, 35].forEach((expected, i) => {
    assert.ok(Math.abs(quantiles[i] - expected) < 1e-12);
  });
});

Deno.test("mean() takes money for the decimals it stands for, in any order", () => {
  assert.equal(mean(Float64Array.of(0.1, 0.2)), 0.15);
  const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }).map((parts) => parts / 10_000));
  fc.assert(fc.property(amounts, (list) => {
    const values = Float64Array.from(list);
    assert.equal(mean(values), mean(values.toReversed()));
    const parts = list.reduce((sum, value) => sum + Math.round(value * 10_000), 0);
    if (list.length > 0) assert.equal(mean(values), parts / 10_000 / list.length);
  }));
  // Finer numbers are added exactly as well: math.fsum of Python gives 1e-5 / 4.
  assert.equal(mean(Float64Array.of(1e10, 1e-5, -1e10, 0)), 1e-5 / 4);
});

Deno.test("mean() and median() leave missing values out", () => {
  assert.equal(mean(Float64Array.of(1, NaN, 3)), 2);
  assert.equal(median(Float64Array.of(5, NaN, 1, 2)), 2);
  assert.ok(Number.isNaN(mean(Float64Array.of(NaN))));
  assert.ok(Number.isNaN(median(new Float64Array())));
});

Deno.test("random() repeats with its seed, stays in [0, 1) and has the mean of a uniform", () => {
  const first = random(42), second = random(42);
  const numbers = Array.from({ length: 10_000 }, () => first());
  assert.deepEqual(numbers, Array.from({ length: 10_000 }, () => second()));
  assert.ok(numbers.every((x) => x >= 0 && x < 1));
  // Standard error of the mean is 0.0029; six of them.
  assert.ok(Math.abs(numbers.reduce((a, b) => a + b) / 10_000 - 0.5) < 0.0175);
  assert.throws(() => random(0.5), RangeError);
});

Deno.test("formats speak both languages", () => {
  assert.equal(formatMoney(-1234.5, "EUR", "fr"), "\u22121\u202f234,50\u00a0€");
  assert.equal(formatMoney(1234.5, undefined, "en"), "1,234.50");
  assert.equal(formatShare(0.125, 1, "fr"), "12,5\u00a0%");
  assert.equal(formatDay(parseDay("2025-12-31"), "fr"), "31 déc. 2025");
  assert.equal(formatDay(parseDay("2025-12-31"), "en"), "31 Dec 2025");
  assert.equal(formatDay(parseDay("2026-01-01"), "fr"), "1er janv. 2026");
  assert.equal(formatDay(parseDay("2026-01-01"), "en"), "1 Jan 2026");
  assert.equal(formatMoney(NaN, "EUR", "fr"), "–");
  assert.equal(formatMonthName(parseMonth("2025-12"), "fr"), "décembre 2025");
  assert.equal(formatMonthName(parseMonth("2025-12"), "en"), "December 2025");
  assert.equal(formatShortMonth(parseMonth("2025-12"), "fr"), "déc. 2025");
  assert.equal(formatShortMonth(parseMonth("2025-12"), "en"), "Dec 2025");
  assert.match(formatShortMonth(parseMonth("0050-01"), "en"), /^Jan 0*50$/);
});

Deno.test("parseLocale() refuses other languages", () => {
  assert.throws(() => parseLocale("de"), { name: "RangeError", message: /choose fr or en/ });
});

Deno.test("quantileCuts() ascend, whatever rounding does", () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    fc.constantFrom(0.1, 0.30000000000000004, 1 / 3, 5e-324, 1e-310),
  );
  const values = fc.array(value, { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(values, fc.integer({ min: 2, max: 10 }), (list, bins) => {
    const sorted = Float64Array.from(list.flatMap((one) => [one, one, one])).sort();
    const cuts = quantileCuts(sorted, bins);
    cuts.forEach((cut, i) => assert.ok(i === 0 || cuts[i - 1] <= cut, String(cuts)));
    assert.ok(cuts.every((cut) => cut >= sorted[0] && cut <= sorted.at(-1)!));
  }));
});
