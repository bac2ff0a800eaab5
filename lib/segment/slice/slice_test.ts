import assert from "node:assert/strict";
import { formatNotice, segmentLabel } from "../../contract/mod.ts";
import { parseDay } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import {
  applySlice,
  explainSlice,
  fitSlice,
  readSliceConfig,
  readSliceModel,
  slice,
  type SliceCriterion,
} from "./mod.ts";

/** Ten customers of 10, 20 … 100 years, who bring as much. */
const TEN = Table.of({
  customer: [..."abcdefghij"],
  monetary: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  age: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  gender: ["F", "M", "F", "M", "F", "M", "F", "X", null, ""],
  member: [true, true, false, null, true, true, true, true, true, true],
  postcode: ["75001", "75002", "97110", "97400", "20000", "2A004", null, "SW1A 2AA", "75", ""],
  since: dayColumn(Float64Array.from(
    [
      "2022-12-31",
      "2023-01-01",
      "2023-06-30",
      "2023-07-01",
      "2023-12-31",
      "2024-01-01",
      "2024-02-29",
      "2024-03-01",
      "2024-12-31",
    ].map((day) => parseDay(day)).concat(NaN),
  )),
});

function slicesBy(criterion: SliceCriterion, customers = TEN): string {
  return slice(customers, { criteria: [criterion] }).customers.text("segment").join("|");
}

Deno.test("slice() writes years without the space of thousands, and other numbers with it", () => {
  const names = (column: string, values: number[], cuts: number[]) => {
    const table = Table.of({ customer: ["a", "b"], monetary: [1, 2], [column]: values });
    const { segments, labels } = slice(table, { criteria: [{ column, by: "cuts", cuts }] });
    return segments.text("segment").map((id) => segmentLabel(labels, id!, "fr")).slice(0, 2);
  };
  assert.deepEqual(names("opened", [2014, 2020], [2015]), ["jusqu’à 2015", "plus de 2015"]);
  assert.deepEqual(names("amount", [500, 2500], [1000]), [
    "jusqu’à 1\u202f000",
    "plus de 1\u202f000",
  ]);
});

Deno.test("slice() cuts at given amounts, the cut below or above its band", () => {
  const cuts = { column: "age", by: "cuts", cuts: [20, 60] } as const;
  assert.equal(
    slicesBy(cuts),
    "≤ 20|≤ 20" + "|(20, 60]".repeat(4) + "|> 60".repeat(4),
  );
  assert.equal(
    slicesBy({ ...cuts, closed: "left" }),
    "< 20" + "|[20, 60)".repeat(4) + "|≥ 60".repeat(5),
  );
});

Deno.test("slice() finds equal widths, quantiles and natural groups, by hand", () => {
  const cuts = (criterion: SliceCriterion, customers = TEN) => {
    const [fitted] = fitSlice(customers, { criteria: [criterion] }).criteria;
    return "cuts" in fitted ? fitted.cuts : [];
  };
  assert.deepEqual(cuts({ column: "age", by: "equalWidth", bands: 3 }), [40, 70]);
  // Type-7 quartiles of 10, 20 … 100: 32.5, 55, 77.5.
  assert.deepEqual(cuts({ column: "age", by: "quantile", bands: 4 }), [32.5, 55, 77.5]);
  const groups = TEN.with({ age: [1, 2, 3, 50, 51, 52, 53, 200, 201, null] });
  const natural = { column: "age", by: "naturalBreaks", bands: 3 } as const;
  assert.deepEqual(cuts(natural, groups), [3, 53]);
  assert.deepEqual(cuts({ ...natural, closed: "left" }, groups), [50, 200]);
});

Deno.test("slice() makes fewer bands of tied values and says so", () => {
  const tied = TEN.with({ age: [0, 0, 0, 0, 0, 0, 0, 1, 2, 3] });
  const result = slice(tied, { criteria: [{ column: "age", by: "quantile", bands: 5 }] });
  // Quintiles 0, 0, 0, 1.2: one cut at 0, one at 1.2.
  assert.deepEqual(result.segments.text("segment").length, 3);
  assert.match(formatNotice(result.notices[0], "fr"), /3 tranches au lieu de 5/);
});

Deno.test("slice() cuts days by the calendar, with a place for later years", () => {
  const years = { column: "since", by: "calendar", period: "year" } as const;
  const first = "2022|2023|2023|2023|2023|2024|2024|2024|2024|(missing)";
  assert.equal(slicesBy(years), first);
  assert.equal(
    slicesBy({ ...years, period: "quarter" }),
    "2022-Q4|2023-Q1|2023-Q2|2023-Q3|2023-Q4|2024-Q1|2024-Q1|2024-Q1|2024-Q4|(missing)",
  );
  assert.equal(slicesBy({ ...years, period: "month" }).slice(0, 15), "2022-12|2023-01");
  const { labels } = slice(TEN, { criteria: [{ ...years, period: "month" }] });
  assert.deepEqual(labels["2022-12"], { fr: "déc. 2022", en: "Dec 2022" });
  const model = fitSlice(TEN, { criteria: [years] });
  const around = Table.of({
    customer: ["x", "y"],
    monetary: [1, 1],
    since: dayColumn(Float64Array.of(parseDay("2021-12-31"), parseDay("2025-01-01"))),
  });
  assert.deepEqual(applySlice(model, around).customers.text("segment"), ["< 2022", "≥ 2025"]);
  assert.deepEqual(
    slice(TEN, { criteria: [years] }).segments.text("segment"),
    ["2022", "2023", "2024", "(missing)"],
  );
});

Deno.test("slice() cuts days like numbers, closed on the left, and keeps cuts as text", () => {
  const cuts = { column: "since", by: "cuts", cuts: ["2023-07-01", "2024-01-01"] } as const;
  assert.equal(
    slicesBy(cuts),
    "< 2023-07-01|".repeat(3) + "[2023-07-01, 2024-01-01)|".repeat(2) +
      "≥ 2024-01-01|".repeat(4) + "(missing)",
  );
  // Nine days known: the median is the fifth, 2023-12-31.
  const [fitted] = fitSlice(TEN, { criteria: [{ column: "since", by: "quantile", bands: 2 }] })
    .criteria;
  assert.deepEqual("cuts" in fitted && fitted.cuts, ["2023-12-31"]);
});

Deno.test("slice() shows frequent values apart and puts the others together", () => {
  assert.equal(
    slicesBy({ column: "gender", by: "categories", minimum: 2 }),
    "F|M|F|M|F|M|F|(others)|(missing)|(missing)",
  );
  const flags = slice(TEN, { criteria: [{ column: "member", by: "categories", minimum: 1 }] });
  assert.deepEqual(flags.segments.text("segment"), ["true", "false", "(missing)"]);
  assert.deepEqual(
    flags.segments.text("segment").map((id) => segmentLabel(flags.labels, id!, "fr")),
    ["oui", "non", "(non renseigné)"],
  );
  assert.deepEqual(flags.notices.map((notice) => formatNotice(notice, "en")), [
    "1 customer has no value (member).",
  ]);
});

Deno.test("slice() takes codes by their beginning: départements, with the overseas ones longer", () => {
  const department = { column: "postcode", by: "prefix", length: 2, minimum: 1 } as const;
  assert.equal(
    slicesBy({ ...department, longer: { "97": 3 } }),
    "75|75|971|974|20|2A|(missing)|SW|75|(missing)",
  );
  assert.equal(
    slicesBy({ ...department, minimum: 2 }),
    "75|75|97|97|(others)|(others)|(missing)|(others)|75|(missing)",
  );
  assert.equal(
    slicesBy({ ...department, length: "letters" }),
    "(missing)|".repeat(7) + "SW|(missing)|(missing)",
  );
});

Deno.test("slice() on two criteria lists every combination with its totals", () => {
  const { segments, customers } = slice(TEN, {
    criteria: [
      { column: "age", by: "cuts", cuts: [50], name: "generation" },
      { column: "gender", by: "categories", minimum: 3 },
    ],
  });
  assert.deepEqual(segments.rows().map((row) => [row.segment, row.customers, row.revenue]), [
    ["≤ 50 × F", 3, 90],
    ["≤ 50 × M", 2, 60],
    ["≤ 50 × (others)", 0, 0],
    ["≤ 50 × (missing)", 0, 0],
    ["> 50 × F", 1, 70],
    ["> 50 × M", 1, 60],
    ["> 50 × (others)", 1, 80],
    ["> 50 × (missing)", 2, 190],
  ]);
  assert.deepEqual(customers.columnNames.slice(-3), ["generation", "genderSlice", "segment"]);
});

Deno.test("slice() names bands for readers of both languages", () => {
  const names = (criterion: SliceCriterion, locale: "fr" | "en") => {
    const { segments, labels } = slice(TEN, { criteria: [criterion] });
    return segments.text("segment").map((id) => segmentLabel(labels, id!, locale)).join(" | ");
  };
  const ages = { column: "age", by: "cuts", cuts: [18, 64.5] } as const;
  assert.equal(names(ages, "fr"), "jusqu’à 18 | plus de 18 à 64,5 | plus de 64,5");
  assert.equal(
    names({ ...ages, closed: "left" }, "en"),
    "under 18 | 18 to under 64.5 | 64.5 and over",
  );
  assert.equal(
    names({ column: "since", by: "cuts", cuts: ["2024-01-01"] }, "fr"),
    "avant le 1er janv. 2024 | depuis le 1er janv. 2024 | (non renseigné)",
  );
  assert.match(
    names({ column: "since", by: "calendar", period: "quarter" }, "fr"),
    /^T4 2022 \| T1 2023/,
  );
});

Deno.test("explainSlice() gives the value and the cuts around it", () => {
  const model = fitSlice(TEN, {
    criteria: [
      { column: "age", by: "cuts", cuts: [20, 60] },
      { column: "since", by: "cuts", cuts: ["2023-07-01", "2024-01-01"] },
      { column: "gender", by: "categories", minimum: 3 },
    ],
  });
  assert.deepEqual(explainSlice(model, TEN, "d"), {
    customer: "d",
    segment: "(20, 60] × [2023-07-01, 2024-01-01) × M",
    criteria: [
      { column: "age", value: 40, slice: "(20, 60]", lowerCut: 20, upperCut: 60 },
      {
        column: "since",
        value: "2023-07-01",
        slice: "[2023-07-01, 2024-01-01)",
        lowerCut: "2023-07-01",
        upperCut: "2024-01-01",
      },
      { column: "gender", value: "M", slice: "M", lowerCut: null, upperCut: null },
    ],
  });
  assert.equal(explainSlice(model, TEN, "j").criteria[1].slice, "(missing)");
  assert.equal(explainSlice(model, TEN, "j").criteria[1].upperCut, null);
  assert.throws(() => explainSlice(model, TEN, "zz"), { name: "DataError", message: /'zz'/ });
});

Deno.test("fitSlice() says what is wrong with the data in the user's words", () => {
  const refuse = (criterion: SliceCriterion, message: RegExp, customers = TEN) =>
    assert.throws(() => fitSlice(customers, { criteria: [criterion] }), {
      name: "DataError",
      message,
    });
  refuse({ column: "gender", by: "quantile" }, /'gender' into bands as it holds text values/);
  refuse({ column: "age", by: "categories" }, /'age' by categories as it holds number values/);
  refuse({ column: "age", by: "prefix", length: 2 }, /lost their leading zeros/);
  refuse({ column: "age", by: "calendar", period: "year" }, /holds numbers/);
  refuse({ column: "age", by: "cuts", cuts: ["2024-01-01"] }, /give numbers/);
  refuse({ column: "since", by: "cuts", cuts: [3] }, /write cuts as YYYY-MM-DD/);
  refuse({ column: "town", by: "categories" }, /'town'/);
  const same = TEN.with({ age: new Float64Array(10).fill(7) });
  refuse({ column: "age", by: "equalWidth" }, /too much alike/, same);
  refuse({ column: "age", by: "naturalBreaks" }, /5 natural groups .* 1 distinct/, same);
  refuse(
    { column: "age", by: "quantile" },
    /no value/,
    TEN.with({ age: new Float64Array(10).fill(NaN) }),
  );
  refuse(
    { column: "gender", by: "categories", minimum: 1 },
    /criteria\[0\]\.categories\[0\]: .*rename that value/,
    TEN.with({ gender: new Array(10).fill("(others)") }),
  );
  const stray = TEN.with({
    since: dayColumn(Float64Array.of(-300_000, ...new Array(9).fill(20_000))),
  });
  refuse({ column: "since", by: "calendar", period: "month" }, /stray dates/, stray);
});

Deno.test("readSliceModel() and readSliceConfig() refuse a bad form with the path and the fix", () => {
  const model = fitSlice(TEN, {
    criteria: [
      { column: "age", by: "cuts", cuts: [20, 60] },
      { column: "gender", by: "categories", minimum: 1 },
    ],
  });
  assert.deepEqual(readSliceModel(JSON.parse(JSON.stringify(model))), model);
  const [age, gender] = model.criteria;
  const refuse = (criteria: readonly object[], message: RegExp) =>
    assert.throws(() => readSliceModel({ ...model, criteria }), { name: "DataError", message });
  refuse([{ ...age, cuts: [60, 20] }], /at criteria\[0\]\.cuts: .*ascending/);
  refuse([{ ...age, cuts: ["31/12/2024"] }], /at criteria\[0\]\.cuts: .*YYYY-MM-DD/);
  refuse([age, { ...gender, name: "ageSlice" }], /at criteria\[1\]\.name: .*another name/);
  refuse([{ ...gender, categories: ["F", "F"] }], /at criteria\[0\]\.categories: each value once/);
  refuse([{ ...age, period: "year" }], /at criteria\[0\]\.period/);
  refuse([{ ...age, by: "calendar", period: "year", closed: "left" }], /criteria\[0\]\.period/);
  const many = Array.from({ length: 120 }, (_, i) => `v${i}`);
  refuse(
    [{ ...gender, categories: many }, { ...gender, name: "again", categories: many }],
    /at criteria: the criteria make 14,884 combinations/,
  );
  refuse(
    [
      { ...gender, categories: ["a × b", "a"] },
      { ...gender, name: "again", categories: ["c", "b × c"] },
    ],
    /two combinations are called 'a × b × c'/,
  );
  assert.throws(() => readSliceConfig({ criteria: [{ column: "age", by: "magic" }] }), {
    name: "DataError",
    message: /at criteria\[0\]\.by/,
  });
  assert.throws(() => readSliceConfig({ criteria: [] }), {
    name: "DataError",
    message: /criteria/,
  });
});
