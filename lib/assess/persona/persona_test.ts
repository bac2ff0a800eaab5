import assert from "node:assert/strict";
import fc from "fast-check";
import { random } from "../../base/mod.ts";
import { createSegmentation, type Segmentation, summarizeSegments } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  personaEvidence,
  type PersonaOptions,
  personas,
  readPersonaConfig,
  readPersonaNotes,
} from "./mod.ts";

/** A segmentation by hand: the segment of each customer, its revenue and its key. */
function segmentationOf(
  segmentOf: readonly string[],
  revenue = new Float64Array(segmentOf.length).fill(1),
): Segmentation<unknown> {
  const customer = segmentOf.map((_, i) => `C${i}`);
  const segments = [...new Set(segmentOf)].sort();
  return createSegmentation({
    model: {},
    customers: Table.of({ customer, segment: segmentOf }),
    segments: summarizeSegments({ segmentOf, segments, revenue, measures: {} }),
    labels: { a: { fr: "Alpha", en: "Alpha" } },
    notices: [],
  });
}

/** Ten customers in a, thirty in b; nine of a and six of b live in Lille. */
const SEGMENT_OF = Array.from({ length: 40 }, (_, i) => i < 10 ? "a" : "b");
const RESULT = segmentationOf(SEGMENT_OF, Float64Array.from(SEGMENT_OF, (s) => s === "a" ? 7 : 1));
const ATTRIBUTES = Table.of({
  customer: SEGMENT_OF.map((_, i) => `C${i}`),
  city: SEGMENT_OF.map((_, i) => i < 9 || i >= 34 ? "Lille" : "Nice"),
  age: SEGMENT_OF.map((_, i) => i < 10 ? 20 + i : 40 + (i % 10)),
  pet: SEGMENT_OF.map((_, i) => i % 2 === 0),
  unique: SEGMENT_OF.map((_, i) => `only ${i}`),
});
const AXES = { identity: ["city", "age"], habits: ["pet"] } as const;

Deno.test("personas() finds what sets a segment apart, with the figures of hand", () => {
  const { personas: [a, b], comparisons, notices } = personas(RESULT, ATTRIBUTES, { axes: AXES });
  assert.deepEqual([a.segment, a.customers, a.customerShare, a.revenueShare], ["a", 10, 0.25, 0.7]);
  assert.deepEqual([a.label?.fr, b.label], ["Alpha", null]);
  assert.equal(comparisons, 10); // two cities, an age, two pets: for each of two segments
  const [age, ...cities] = a.sides.identity.traits;
  assert.deepEqual([age.attribute, age.direction, age.inside], ["age", "under", 24.5]);
  assert.equal(age.everybody, (24.5 * 10 + 44.5 * 30) / 40);
  const all = ATTRIBUTES.number("age"), mean = age.everybody;
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 40;
  const expected = (24.5 - mean) / Math.sqrt(variance / 10 * 30 / 39);
  assert.ok(Math.abs(age.vTest! - expected) < 1e-12);
  const lille = cities.find(({ category }) => category === "Lille")!;
  // nine of ten, one left over: fewer than five, so the share and what gives it away are withheld
  assert.deepEqual([lille.direction, lille.inside, lille.everybody], ["over", null, 15 / 40]);
  assert.deepEqual([lille.vTest, lille.pValue, lille.adjustedPValue], [null, null, null]);
  const open = personas(RESULT, ATTRIBUTES, { axes: AXES, k: 1 }).personas[0].sides.identity.traits;
  const shown = open.find(({ category }) => category === "Lille")!;
  assert.equal(shown.inside, 0.9);
  // P(9) / 2 + P(10) with 15 of 40 in Lille, ten drawn; twice (Python fractions)
  assert.ok(Math.abs(shown.pValue! / 0.00015469754184425113 - 1) < 1e-10);
  assert.deepEqual(a.sides.habits.traits, []);
  assert.deepEqual(notices, []);
});

Deno.test("personas() tells what is usual", () => {
  const [a] = personas(RESULT, ATTRIBUTES, { axes: AXES, k: 1 }).personas;
  const [city, age] = a.sides.identity.typical;
  assert.deepEqual(city, {
    kind: "category",
    attribute: "city",
    known: 10,
    category: "Lille",
    share: 0.9,
    everybody: 15 / 40,
  });
  assert.deepEqual(age, {
    kind: "number",
    attribute: "age",
    known: 10,
    median: 24.5,
    lowerQuartile: 22.25,
    upperQuartile: 26.75,
    everybody: 43,
  });
});

Deno.test("personas() finds the customer closest to the middle, and does not name it", () => {
  const options: PersonaOptions = { axes: AXES };
  const [a] = personas(RESULT, ATTRIBUTES, options).personas;
  // 24 and 25 are equally close to 24.5 and both live in Lille; the first by key is C4. Nobody else
  // in Lille is 24; five have a pet there
  assert.deepEqual(a.exemplar, { customer: null, values: { city: "Lille", age: null, pet: "✓" } });
  const [named] = personas(RESULT, ATTRIBUTES, { ...options, revealExemplars: true }).personas;
  assert.equal(named.exemplar!.customer, "C4");
});

Deno.test("personas() says nothing of groups, categories and people too few to hide in", () => {
  const result = segmentationOf(SEGMENT_OF.map((segment, i) => i < 3 ? "few" : segment));
  const set = personas(result, ATTRIBUTES, { axes: { identity: ["unique", "city"] } });
  const few = set.personas.find(({ segment }) => segment === "few")!;
  assert.deepEqual(few, {
    segment: "few",
    label: null,
    described: false,
    customers: null,
    customerShare: null,
    revenueShare: null,
    sides: {
      identity: { traits: [], typical: [] },
      behaviour: { traits: [], typical: [] },
      motivations: { traits: [], typical: [] },
      habits: { traits: [], typical: [] },
    },
    exemplar: null,
    notes: null,
  });
  assert.deepEqual(set.notices, [
    { key: "personaSmall", parameters: { count: 1, k: 5 } },
    { key: "personaSilent", parameters: { count: 1, attributes: "unique" } },
  ]);
  assert.doesNotMatch(JSON.stringify(set), /only \d|C\d/);
});

const people = fc.array(
  fc.record({
    segment: fc.constantFrom("a", "b", "c"),
    city: fc.option(fc.constantFrom("Lille", "Nice", "Metz")),
    age: fc.option(fc.integer({ min: 18, max: 90 })),
  }),
  { minLength: 1, maxLength: 60 },
);

Deno.test("personas() does not depend on the order of rows, of either table", () => {
  fc.assert(fc.property(people, fc.integer({ min: 1, max: 6 }), (list, k) => {
    const rows = list.map((row, i) => ({ customer: `C${100 + i}`, ...row }));
    const make = (ordered: typeof rows) => {
      const result = segmentationOf(ordered.map(({ segment }) => segment));
      return { ...result, customers: Table.fromRows(ordered).select(["customer", "segment"]) };
    };
    const table = Table.of({
      customer: rows.map(({ customer }) => customer),
      city: rows.map(({ city }) => city),
      age: Float64Array.from(rows, ({ age }) => age ?? NaN),
    });
    const reversed = table.take([...rows.keys()].reverse());
    const options = { axes: { identity: ["city", "age"] }, k, level: 1 };
    const set = personas(make(rows), table, options);
    assert.deepEqual(personas(make(rows.toReversed()), reversed, options), set);
    for (const { described, customers } of set.personas) {
      assert.equal(described, customers !== null && customers >= k);
    }
  }));
});

Deno.test("personas() never shows a share from which fewer than k could be counted", () => {
  fc.assert(fc.property(people, fc.integer({ min: 2, max: 6 }), (list, k) => {
    const result = segmentationOf(list.map(({ segment }) => segment));
    const table = Table.of({
      customer: list.map((_, i) => `C${i}`),
      city: list.map(({ city }) => city),
    });
    const options = { axes: { habits: ["city"] }, k, level: 1 };
    const described = personas(result, table, options).personas.filter(({ described }) =>
      described
    );
    const countOf = (segment: string, city: string) =>
      list.filter((row) => row.segment === segment && row.city === city).length;
    const traits = described.flatMap(({ segment, sides }) =>
      sides.habits.traits.map((trait) => ({ segment, city: trait.category!, ...trait }))
    );
    for (const { segment, city, inside } of traits) {
      const count = countOf(segment, city);
      assert.ok(inside === null || count === 0 || count >= k);
    }
    // A segment of which fewer than k cities are known is left out of everybody as well.
    const compared = described.filter(({ segment }) =>
      list.filter((row) => row.segment === segment && row.city !== null).length >= k
    );
    for (const city of new Set(traits.map(({ city }) => city))) {
      const others = compared.filter(({ segment }) =>
        !traits.some((trait) =>
          trait.segment === segment && trait.city === city && trait.inside !== null
        )
      );
      const left = others.reduce((sum, { segment }) => sum + countOf(segment, city), 0);
      // what subtraction leaves is nobody, everybody alike, or at least k
      assert.ok(
        others.length === 0 || left === 0 || left >= k || others.length === compared.length,
      );
    }
  }));
});

Deno.test("personas() adjusts for every comparison: chance alone is rarely reported", () => {
  // 40 attributes of nothing but chance: unadjusted, about one in twenty would be reported.
  const draw = random(1);
  const columns = Object.fromEntries(
    Array.from({ length: 40 }, (_, a) => [`x${a}`, SEGMENT_OF.map(() => draw())]),
  );
  const table = Table.of({ customer: SEGMENT_OF.map((_, i) => `C${i}`), ...columns });
  const axes = { behaviour: Object.keys(columns) };
  const found = (adjustment: "holm" | "benjamini-hochberg") =>
    personaEvidence(personas(RESULT, table, { axes, adjustment })).rowCount;
  assert.equal(found("holm"), 0);
  assert.equal(found("benjamini-hochberg"), 0);
  const unadjusted = personaEvidence(personas(RESULT, table, { axes, level: 1 }));
  assert.ok(unadjusted.number("pValue").some((p) => p < 0.05));
});

Deno.test("personaEvidence() lists every trait of the cards", () => {
  const set = personas(RESULT, ATTRIBUTES, { axes: AXES });
  const table = personaEvidence(set);
  const cards = set.personas.flatMap(({ sides }) =>
    Object.values(sides).flatMap(({ traits }) => traits)
  );
  assert.equal(table.rowCount, cards.length);
  assert.deepEqual(table.row(0), {
    segment: "a",
    axis: "identity",
    attribute: "age",
    category: null,
    direction: "under",
    inside: 24.5,
    everybody: cards[0].everybody,
    vTest: cards[0].vTest,
    pValue: cards[0].pValue,
    adjustedPValue: cards[0].adjustedPValue,
  });
});

Deno.test("readPersonaNotes() reads text in one language or two, and personas() keeps it apart", () => {
  const notes = readPersonaNotes({
    a: { name: "Alix", habits: { fr: "Le samedi", en: "Saturdays" } },
  });
  const [a, b] = personas(RESULT, ATTRIBUTES, { axes: AXES, notes }).personas;
  assert.deepEqual(a.notes, {
    name: { fr: "Alix", en: "Alix" },
    habits: { fr: "Le samedi", en: "Saturdays" },
  });
  assert.equal(b.notes, null);
  assert.throws(() => readPersonaNotes({ a: { hobbies: "x" } }), {
    name: "DataError",
    message: /a.*hobbies/,
  });
  assert.throws(() => personas(RESULT, ATTRIBUTES, { axes: AXES, notes: { z: {} } }), {
    name: "DataError",
    message: /notes on 'z'.*segments are a, b/,
  });
});

Deno.test("readPersonaConfig() names the path and the fix", () => {
  const refuses = (data: unknown, message: RegExp) =>
    assert.throws(() => readPersonaConfig(data), { name: "DataError", message });
  refuses({}, /at axes/);
  refuses({ axes: {} }, /at axes: name at least one column/);
  refuses({ axes: { hobbies: ["x"] } }, /at axes: .*hobbies/);
  refuses({ axes: { identity: [1] } }, /at axes\.identity\[0\]/);
  refuses({ axes: { identity: ["age"] }, level: 2 }, /at level/);
  refuses({ axes: { identity: ["age"] }, adjustment: "bonferroni" }, /at adjustment/);
  refuses({ axes: { identity: ["age"] }, k: 0 }, /at k/);
  const config = { axes: { habits: ["pet"] }, level: 0.1, adjustment: "holm", k: 2 } as const;
  assert.deepEqual(readPersonaConfig(config), config);
});

Deno.test("personas() refuses what it cannot use, in words", () => {
  const refuses = (table: Table, options: PersonaOptions, message: RegExp, name = "DataError") =>
    assert.throws(() => personas(RESULT, table, options), { name, message });
  refuses(ATTRIBUTES, { axes: { identity: ["size"] } }, /Cannot find column 'size'/);
  refuses(
    ATTRIBUTES,
    { axes: { identity: ["age"], habits: ["age"] } },
    /'age' twice.*axes\.habits/,
  );
  const day = Table.of({ customer: ["C1"], since: { kind: "day", values: Float64Array.of(1) } });
  refuses(day, { axes: { identity: ["since"] } }, /'since' as it holds days/);
  refuses(Table.of({ customer: ["C1", "C1"] }), { axes: {} }, /'C1' stands in rows 1 and 2/);
  refuses(Table.of({ customer: [1] }), { axes: {} }, /number values.*text values/);
  refuses(ATTRIBUTES, { axes: AXES, level: 0 }, /level 0/, "RangeError");
  refuses(ATTRIBUTES, { axes: AXES, k: 0.5 }, /groups of 0.5/, "RangeError");
});

Deno.test("personas() counts customers without attributes", () => {
  const some = ATTRIBUTES.filter((row) => row !== 3);
  assert.deepEqual(personas(RESULT, some, { axes: AXES }).notices, [
    { key: "personaWithout", parameters: { count: 1 } },
  ]);
});
