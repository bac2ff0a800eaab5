import assert from "node:assert/strict";
import { createSegmentation, summarizeSegments } from "../../contract/mod.ts";
import { cluster } from "../../segment/cluster/mod.ts";
import { Table } from "../../table/mod.ts";
import { describeInWords, describeSegments, mostDistinct, paragons } from "./mod.ts";
import {
  ARRESTS,
  R_DISTINCT,
  R_LINES_CONSOLIDATED,
  R_LINES_CUT,
  R_PARAGONS,
  type RLine,
  STATES,
} from "./usarrests_facts_test.ts";

const USARRESTS = Table.of({ customer: STATES, ...ARRESTS });
const FEATURES = Object.keys(ARRESTS);
const OPTIONS = { features: FEATURES, components: 3, clusters: 4 };

function near(actual: number, expected: number, tolerance = 1e-6) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

/** A segmentation by a column that is there already. */
function segmentedBy(customers: Table) {
  const segmentOf = customers.text("segment") as string[];
  const segments = summarizeSegments({
    segmentOf,
    segments: [...new Set(segmentOf)].sort(),
    revenue: new Float64Array(customers.rowCount),
    measures: {},
  });
  return createSegmentation({ model: null, customers, segments, labels: {}, notices: [] });
}

Deno.test("describeSegments() gives every v-test of HCPC on USArrests", () => {
  for (
    const [consolidate, expected] of [[false, R_LINES_CUT], [true, R_LINES_CONSOLIDATED]] as const
  ) {
    const result = cluster(USARRESTS, { ...OPTIONS, consolidate });
    const { numbers } = describeSegments(result, FEATURES);
    expected.forEach((lines, i) => {
      const own = numbers.filter((row) => numbers.text("segment")[row] === `cluster-${i + 1}`);
      for (const line of lines) {
        const row = own.text("column").indexOf(line.variable);
        for (const [name, value] of Object.entries(line) as [keyof RLine, number | string][]) {
          if (name === "variable") continue;
          near(own.number(name)[row], value as number, name === "pValue" ? 1e-9 : 1e-6);
        }
      }
      // R leaves out what stays below 1.96, and everything else is there.
      const strong = own.filter((row) => Math.abs(own.number("vTest")[row]) > 1.96).rowCount;
      assert.equal(strong, lines.length);
    });
  }
});

Deno.test("paragons() and mostDistinct() are those of HCPC on USArrests", () => {
  const result = cluster(USARRESTS, OPTIONS);
  for (
    const [found, expected] of [[paragons(result), R_PARAGONS], [
      mostDistinct(result),
      R_DISTINCT,
    ]] as const
  ) {
    const facts = expected.flatMap((list, i) =>
      list.map(([customer, distance]) => ({ segment: `cluster-${i + 1}`, customer, distance }))
    );
    assert.deepEqual(found.text("segment"), facts.map(({ segment }) => segment));
    assert.deepEqual(found.text("customer"), facts.map(({ customer }) => customer));
    found.number("distance").forEach((distance, i) => near(distance, facts[i].distance, 1e-6));
  }
  assert.equal(mostDistinct(cluster(USARRESTS, { ...OPTIONS, clusters: 1 })).rowCount, 0);
});

Deno.test("describeSegments() describes categories, missing ones included", () => {
  const customers = Table.of({
    customer: [..."abcdef"],
    segment: ["s", "s", "s", "t", "t", "t"],
    region: ["Nord", "Nord", "Nord", "Sud", "Sud", null],
  });
  const { categories } = describeSegments(segmentedBy(customers), ["region"]);
  const nord = categories.rows().find((row) => row.segment === "s" && row.category === "Nord")!;
  // By hand: P(3 of 3 in Nord) = 1 / C(6, 3) = 0.05, half of it twice for two sides.
  near(nord.pValue as number, 0.05, 1e-12);
  near(nord.vTest as number, 1.959963984540054, 1e-9);
  assert.deepEqual([nord.shareInside, nord.share, nord.coverage], [1, 0.5, 1]);
  assert.ok(categories.text("category").includes("–"));
});

Deno.test("describeSegments() gives eta² by hand, and nothing where values are equal or missing", () => {
  const customers = Table.of({
    customer: [..."abcd"],
    segment: ["s", "s", "t", "t"],
    x: [1, 3, 5, 7],
    same: [2, 2, 2, 2],
    holes: [1, null, 4, null],
  });
  const { relevance, numbers } = describeSegments(segmentedBy(customers), ["x", "same", "holes"]);
  // Means 2 and 6 around 4: between 4, total 5.
  assert.deepEqual(relevance.text("column"), ["x", "same", "holes"]);
  const [x, same, holes] = relevance.number("etaSquared");
  near(x, 0.8, 1e-12);
  assert.ok(Number.isNaN(same));
  near(holes, 1, 1e-12);
  assert.ok(numbers.number("vTest").every(Number.isFinite));
});

Deno.test("describeInWords() says what sets segments apart, in French and English", () => {
  const result = cluster(USARRESTS, OPTIONS);
  const description = describeSegments(result, FEATURES);
  const [english] = describeInWords(result, description, { locale: "en", most: 2 });
  assert.equal(
    english,
    "Cluster 1 (13 customers, 26%): lower Assault (78.5 against 170.8), lower Rape (12.2 against 21.2).",
  );
  const names = { Murder: "taux de meurtres" };
  const french = describeInWords(result, description, { locale: "fr", most: 1, names });
  assert.equal(
    french[2],
    "Groupe 3 (8 clients, 16\u00a0%)\u00a0: taux de meurtres plus haut (13,9 contre 7,8).",
  );
});

Deno.test("describeInWords() says values in the reader's language where the catalogue has them", () => {
  const customers = Table.of({
    customer: Array.from({ length: 20 }, (_, i) => `C${i}`),
    segment: Array.from({ length: 20 }, (_, i) => i < 10 ? "s" : "t"),
    frequencyTrend: Array.from({ length: 20 }, (_, i) => i < 10 ? "lapsed" : "<new>"),
  });
  const result = segmentedBy(customers);
  const [first] = describeInWords(result, describeSegments(result, ["frequencyTrend"]), {
    locale: "fr",
  });
  assert.match(first, /frequencyTrend plus souvent «\sperdu de vue\s» \(100\s% contre 50\s%\)/);
  assert.match(first, /frequencyTrend moins souvent «\s<new>\s»/);
});

Deno.test("describeInWords() admits that nothing sets a segment apart", () => {
  const customers = Table.of({
    customer: [..."abcd"],
    segment: ["s", "t", "s", "t"],
    x: [1, 1, 2, 2],
  });
  const result = segmentedBy(customers);
  const [first] = describeInWords(result, describeSegments(result, ["x"]), { locale: "en" });
  assert.equal(first, "s (2 customers, 50%): nothing sets it apart from the whole.");
});

Deno.test("describeSegments() refuses days, unknown columns and no column", () => {
  const customers = Table.of({ customer: ["a"], segment: ["s"], x: [1] });
  const result = segmentedBy(customers);
  assert.throws(() => describeSegments(result, []), /by no column/);
  assert.throws(() => describeSegments(result, ["y"]), { name: "DataError" });
  const dated = segmentedBy(customers.with({ first: { kind: "day", values: Float64Array.of(1) } }));
  assert.throws(() => describeSegments(dated, ["first"]), /'first' as it holds days/);
});

Deno.test("describeSegments() with weights describes the rows repeated so often", () => {
  const few = Table.of({
    customer: [..."abcde"],
    segment: ["s", "s", "t", "t", "t"],
    x: [1, 5, 2, NaN, 9],
    color: ["red", "blue", "red", null, "blue"],
    stands: [3, 1, 2, 4, 5],
  });
  const times = few.number("stands");
  const repeated = few.take([...times.keys()].flatMap((row) => new Array(times[row]).fill(row)));
  const columns = ["x", "color"];
  const weighted = segmentedBy(few), whole = segmentedBy(repeated);
  const description = describeSegments(weighted, columns, { weights: "stands" });
  const expected = describeSegments(whole, columns);
  for (const part of ["numbers", "categories", "relevance"] as const) {
    description[part].rows().forEach((row, i) => {
      for (const [name, value] of Object.entries(expected[part].row(i))) {
        if (typeof value === "number") near(row[name] as number, value, 1e-12);
        else assert.equal(row[name], value, name);
      }
    });
    assert.equal(description[part].rowCount, expected[part].rowCount);
  }
  // By hand: s holds 1, 1, 1 and 5; everybody besides 2, 2 and five times 9.
  near(description.numbers.number("meanInside")[0], 2, 1e-12);
  near(description.numbers.number("mean")[0], 57 / 11, 1e-12);
  const sentences = describeInWords(weighted, description, { locale: "en" });
  assert.deepEqual(sentences, describeInWords(whole, expected, { locale: "en" }));
  assert.match(sentences[0], /^s \(4 customers, 27%\)/);
});

Deno.test("describeSegments() refuses weights that count nobody", () => {
  const customers = Table.of({
    customer: ["a", "b"],
    segment: ["s", "t"],
    x: [1, 2],
    w: [1, 0.5],
    none: [1, NaN],
  });
  for (const weights of ["w", "none", "absent"]) {
    assert.throws(() => describeSegments(segmentedBy(customers), ["x"], { weights }), {
      name: "DataError",
      message: weights === "absent" ? /'absent'/ : /row 2 .* whole number from 1/,
    });
  }
});
