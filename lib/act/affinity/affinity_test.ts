import assert from "node:assert/strict";
import fc from "fast-check";
import { Table } from "../../table/mod.ts";
import {
  associationRules,
  frequentItemsets,
  nextProducts,
  readBaskets,
  rulesTable,
} from "./mod.ts";
import { titanicLines } from "./titanic_test.ts";

/** A line for each letter of each basket: `["ab", "b"]` is two baskets, three lines. */
function linesOf(baskets: readonly string[]): Table {
  return Table.of({
    customer: baskets.flatMap((items, i) => [...items].map(() => `C${String(i).padStart(4, "0")}`)),
    product: baskets.flatMap((items) => [...items]),
  });
}

/** The baskets of J. Han, J. Pei and Y. Yin, doi:10.1145/342009.335372, table 1. */
const FP_GROWTH_PAPER = linesOf(["facdgimp", "abcflmo", "bfhjo", "bcksp", "afcelpmn"]);

Deno.test("frequentItemsets() finds the 18 patterns of the paper on FP-growth", () => {
  const { itemsets, products } = frequentItemsets(readBaskets(FP_GROWTH_PAPER), {
    minSupport: 3 / 5,
  });
  const named = itemsets.map(({ items, count }) =>
    items.map((item) => products[item]).join("") + count
  );
  // f4 c4 a3 b3 m3 p3; every set of f, c, a, m three times; c and p three times.
  assert.deepEqual(named, [
    ..."a3 b3 c4 f4 m3 p3".split(" "),
    ..."ac3 af3 am3 cf3 cm3 cp3 fm3".split(" "),
    ..."acf3 acm3 afm3 cfm3".split(" "),
    "acfm3",
  ]);
});

Deno.test("associationRules() gives the counts published for the Titanic with arules", () => {
  // Y. Zhao, R and Data Mining, 2012, chapter 9: 27 rules by default (support 0.1, confidence 0.8),
  // one of them with nothing on the left; 12 with survival on the right at support 0.005.
  const baskets = readBaskets(titanicLines());
  assert.equal(associationRules(baskets, { minSupport: 0.1, minConfidence: 0.8 }).length, 26);
  const rules = associationRules(baskets, { minSupport: 0.005, minConfidence: 0.8 })
    .filter(({ consequent }) => consequent.startsWith("Survived"));
  assert.equal(rules.length, 12);
  const [best] = rules.filter(({ antecedent }) => antecedent.length === 2);
  assert.deepEqual(best.antecedent, ["Age=Child", "Class=2nd"]);
  assert.equal(best.support.toFixed(9), "0.010904134");
  assert.equal(best.confidence, 1);
  assert.equal(best.lift.toFixed(6), "3.095640");
  // mlxtend 0.25.0, association_rules(): leverage, to six digits; 35 itemsets at support 0.1.
  assert.equal(best.leverage.toFixed(6), "0.007382");
  assert.equal(frequentItemsets(baskets, { minSupport: 0.1 }).itemsets.length, 35);
});

Deno.test("associationRules() measures a rule as worked by hand", () => {
  const baskets = readBaskets(linesOf(["ab", "ab", "a", "b", "c"]));
  const [rule, back] = associationRules(baskets, { minSupport: 0.4, minConfidence: 0 });
  // a in 3 of 5, b in 3 of 5, both in 2: confidence 2/3, lift (2/3)/(3/5), leverage 2/5 − 9/25.
  assert.deepEqual([rule.antecedent, rule.consequent, rule.count], [["a"], "b", 2]);
  assert.equal(rule.confidence, 2 / 3);
  assert.ok(Math.abs(rule.lift - 10 / 9) < 1e-15);
  assert.ok(Math.abs(rule.leverage - 0.04) < 1e-15);
  assert.equal(back.consequent, "a");
  assert.deepEqual(rulesTable([rule]).row(0), { ...rule, antecedent: "a" });
});

const basketsArbitrary = fc.array(
  fc.uniqueArray(fc.constantFrom(..."abcdefg"), { maxLength: 7 }).map((items) => items.join("")),
  { minLength: 1, maxLength: 40 },
);

/** Every subset of the seven products counted one by one. */
function bruteForce(baskets: readonly string[], minCount: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let bits = 1; bits < 128; bits++) {
    const set = [..."abcdefg"].filter((_, i) => bits & (1 << i));
    const count = baskets.filter((basket) => set.every((item) => basket.includes(item))).length;
    if (count >= minCount) counts[set.join("")] = count;
  }
  return counts;
}

Deno.test("frequentItemsets() equals counting every subset, whatever the order of the rows", () => {
  fc.assert(fc.property(basketsArbitrary, fc.integer({ min: 1, max: 6 }), (texts, minCount) => {
    const filled = texts.filter((items) => items !== "");
    if (filled.length < minCount) return;
    const minSupport = minCount / filled.length;
    const lines = linesOf(filled);
    const found = frequentItemsets(readBaskets(lines), { minSupport });
    const named = found.itemsets.map(({ items, count }) =>
      [items.map((item) => found.products[item]).join(""), count] as const
    );
    assert.deepEqual(Object.fromEntries(named), bruteForce(filled, minCount));
    assert.equal(named.length, new Set(named.map(([name]) => name)).size);
    const reversed = Array.from({ length: lines.rowCount }, (_, i) => lines.rowCount - 1 - i);
    assert.deepEqual(frequentItemsets(readBaskets(lines.take(reversed)), { minSupport }), found);
  }));
});

Deno.test("frequentItemsets() stops at maxLength and refuses more than maxItemsets", () => {
  const baskets = readBaskets(linesOf(["abcd", "abcd"]));
  const count = (maxLength: number) =>
    frequentItemsets(baskets, { minSupport: 1, maxLength }).itemsets.length;
  assert.deepEqual([count(1), count(2), count(4), count(10)], [4, 10, 15, 15]);
  assert.throws(() => frequentItemsets(baskets, { minSupport: 1, maxItemsets: 14 }), {
    name: "RangeError",
    message: /more than 14 sets.*raise `minSupport`/,
  });
  for (const minSupport of [0, -1, 1.1, NaN]) {
    assert.throws(() => frequentItemsets(baskets, { minSupport }), { name: "RangeError" });
  }
  assert.throws(() => associationRules(baskets, { minSupport: 1, minConfidence: 2 }), {
    name: "RangeError",
    message: /confidence 2/,
  });
  assert.throws(() => frequentItemsets(baskets, { minSupport: 1, maxLength: 0 }), /maxLength 0/);
});

Deno.test("readBaskets() accounts for every line: used, incomplete, outside, returned", () => {
  const lines = Table.of({
    order: ["1", "1", "1", "2", "3", "4", null],
    customer: ["a", "a", "a", "a", "b", null, "b"],
    product: ["tea", "tea", "jam", "tea", "ham", "tea", "tea"],
    amount: [1, 1, 1, -1, 1, 1, 1],
    date: {
      kind: "day",
      values: Float64Array.of(20000, 20000, 20000, 20001, 19000, 20000, 20000),
    },
  });
  const perOrder = readBaskets(lines, { per: "order", asOf: "2024-12-31", months: 12 });
  assert.deepEqual(perOrder.keys, ["1"]);
  assert.deepEqual([...perOrder.items].map((item) => perOrder.products[item]), ["jam", "tea"]);
  assert.deepEqual(perOrder.unused, { incomplete: 2, outside: 1, returns: 1 });
  const perCustomer = readBaskets(lines);
  assert.deepEqual(perCustomer.keys, ["a", "b"]);
  assert.equal(readBaskets(lines.take([])).keys.length, 0);
  assert.deepEqual(frequentItemsets(readBaskets(lines.take([])), { minSupport: 0.1 }).itemsets, []);
});

Deno.test("readBaskets() says what is missing", () => {
  const lines = Table.of({ customer: ["a"], product: ["tea"] });
  assert.throws(() => readBaskets(lines, { per: "order" }), {
    name: "DataError",
    message: /order/,
  });
  assert.throws(() => readBaskets(lines, { columns: { product: "sku" } }), {
    name: "DataError",
    message: /'sku': the columns are customer, product/,
  });
  assert.throws(() => readBaskets(lines, { months: 3 }), { name: "RangeError", message: /asOf/ });
  assert.throws(() => readBaskets(lines, { asOf: "yesterday" }), { name: "DataError" });
});

Deno.test("nextProducts() proposes what is not in the basket, the most confident rule first", () => {
  const baskets = readBaskets(linesOf(["abc", "abc", "ab", "ad", "d", "ac"]));
  const rules = associationRules(baskets, { minSupport: 1 / 6, minConfidence: 0.1 });
  const next = nextProducts(baskets, rules, { most: 1 });
  // "ab" → c: a & b has c in 2 of 3 (lift 4/3). "ac" → b: a & c has b in 2 of 3 (lift 4/3).
  // "ad" and "d": d leads to a alone, lift 3/5 ÷ … below 1; a leads to b and c with 3 of 5.
  assert.deepEqual(
    next.rows().map(({ customer, product, because }) => [customer, product, because]),
    [
      ["C0002", "c", "b"],
      ["C0003", "b", "a"],
      ["C0005", "b", "c"],
    ],
  );
  assert.equal(nextProducts(baskets, []).rowCount, 0);
  assert.throws(() => nextProducts(baskets, rules, { most: 0 }), { name: "RangeError" });
});

Deno.test("nextProducts() never proposes what a customer has, nor a rule without lift", () => {
  fc.assert(fc.property(basketsArbitrary, (texts) => {
    const baskets = readBaskets(linesOf(texts));
    const rules = associationRules(baskets, { minSupport: 0.1, minConfidence: 0.2 });
    const next = nextProducts(baskets, rules);
    const basketOf = new Map(baskets.keys.map((key, i) => [key, i]));
    for (const { customer, product, lift } of next.rows()) {
      const basket = basketOf.get(customer as string)!;
      const items = baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1]);
      assert.ok(![...items].includes(baskets.products.indexOf(product as string)));
      assert.ok((lift as number) > 1);
    }
  }));
});

/** The orders of the sample retailer; no field of the file holds a comma. */
function sampleOrders(): Table {
  const read = (file: string) =>
    Deno.readTextFileSync(new URL(`../../../data/retail/${file}`, import.meta.url)).trim()
      .split("\n").slice(1).map((line) => line.split(","));
  const rows = read("orders.csv");
  return Table.of({
    order: rows.map(([order]) => order || null),
    customer: rows.map(([, , customer]) => customer || null),
    product: rows.map(([, , , product]) => product || null),
    amount: Float64Array.from(rows, (row) => row[6] ? Number(row[6]) : NaN),
  });
}

Deno.test("associationRules() finds the ten bundles hidden in the sample retailer", () => {
  const baskets = readBaskets(sampleOrders(), { per: "order" });
  // mlxtend 0.25.0, fpgrowth() on the same 12 886 orders: 140 sets at support 0.001, 54 of them
  // pairs; 92 at 0.002. Twelve rules of confidence 0.3 at 0.001.
  assert.equal(baskets.keys.length, 12_886);
  const { itemsets } = frequentItemsets(baskets, { minSupport: 0.001 });
  assert.equal(itemsets.length, 140);
  assert.equal(itemsets.filter(({ items }) => items.length === 2).length, 54);
  assert.equal(frequentItemsets(baskets, { minSupport: 0.002 }).itemsets.length, 92);
  const rules = associationRules(baskets, { minSupport: 0.001, minConfidence: 0.3 });
  assert.equal(rules.length, 12);
  // Two of the ten lead products sell too rarely for that support.
  const rare = associationRules(baskets, { minSupport: 0.0003, minConfidence: 0.25, maxLength: 2 });
  const found = new Set(
    rare.filter(({ lift }) => lift > 3).map((rule) => `${rule.antecedent},${rule.consequent}`),
  );
  const truth = Deno.readTextFileSync(
    new URL("../../../data/retail/truth/bundles.csv", import.meta.url),
  ).trim().split("\n").slice(1).map((line) => line.split(",").slice(0, 2).join());
  const missed = truth.filter((bundle) => !found.has(bundle));
  assert.deepEqual(missed, []);
});
