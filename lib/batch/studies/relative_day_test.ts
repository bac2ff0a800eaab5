import assert from "node:assert/strict";
import { laySite } from "./editions.ts";
import { Bench } from "../fixture_test.ts";
import { resolveDay } from "./relative_day.ts";
import { parseStudies } from "./studies.ts";

Deno.test("resolveDay() counts from the date given, across months, quarters and leap years", () => {
  const cases = [
    ["today", "2026-11-26", "2026-11-26"],
    ["yesterday", "2026-11-26", "2026-11-25"],
    ["yesterday", "2024-03-01", "2024-02-29"],
    ["yesterday", "2026-01-01", "2025-12-31"],
    ["end-of-last-month", "2026-11-26", "2026-10-31"],
    ["end-of-last-month", "2026-11-01", "2026-10-31"],
    ["end-of-last-month", "2026-10-31", "2026-09-30"],
    ["end-of-last-month", "2026-01-15", "2025-12-31"],
    ["end-of-last-month", "2024-03-31", "2024-02-29"],
    ["end-of-last-quarter", "2026-11-26", "2026-09-30"],
    ["end-of-last-quarter", "2026-12-31", "2026-09-30"],
    ["end-of-last-quarter", "2026-02-03", "2025-12-31"],
    ["end-of-last-year", "2026-11-26", "2025-12-31"],
    ["2025-06-30", "2026-11-26", "2025-06-30"],
  ];
  for (const [text, date, expected] of cases) {
    assert.equal(resolveDay(text, date, "s"), expected, `${text} from ${date}`);
  }
});

Deno.test("resolveDay() never asks a clock, and says which words there are", () => {
  assert.equal(resolveDay("2025-06-30", undefined, "s"), "2025-06-30");
  assert.throws(() => resolveDay("end-of-last-month", undefined, "rfm"), {
    name: "RangeError",
    message: "Cannot tell the asOf 'end-of-last-month' of study 'rfm' without the date it counts " +
      "from: give one, such as --date 2026-11-26",
  });
  assert.throws(() => resolveDay("end-of-month", "2026-11-26", "rfm"), {
    name: "RangeError",
    message: /asOf 'end-of-month' of study 'rfm': .* one of today, yesterday, end-of-last-month/,
  });
  assert.throws(() => resolveDay("constructor", "2026-11-26", "rfm"), RangeError);
  assert.throws(() => resolveDay("today", "26/11/2026", "rfm"), {
    name: "RangeError",
    message: "Cannot read date: '26/11/2026' is not a day written YYYY-MM-DD",
  });
});

Deno.test("laySite() resolves the parameter asOf alone, in a grid too, and names outputs by the day", () => {
  const studies = [
    { name: "a", notebook: "a.ipynb", parameters: { asOf: "end-of-last-month", label: "today" } },
    {
      name: "b",
      notebook: "a.ipynb",
      grid: { asOf: ["end-of-last-year", "yesterday"] },
      output: "b/{asOf}",
    },
  ];
  const parsed = parseStudies(JSON.stringify({ studies }), "s.json");
  const { editions } = laySite(parsed, "/p/s.json", undefined, "2026-11-26");
  assert.deepEqual(editions[0].parameters, { asOf: "2026-10-31", label: "today" });
  assert.deepEqual(editions.map(({ id }) => id), ["a", "b/2025-12-31", "b/2026-11-25"]);
});

Deno.test("a report says the day its asOf stood for, and is made again when that day moves", async () => {
  await Bench.with(async (bench) => {
    bench.notebook("a.ipynb", 'const asOf = "2025-12-31";', "asOf");
    bench.studies([{ name: "a", notebook: "a.ipynb", parameters: { asOf: "end-of-last-month" } }]);
    assert.deepEqual(await bench.run({}, "2026-11-26"), { a: "complete" });
    const { "a.html": html, "history/a/1/record.json": record } = bench.site();
    assert.match(html, /2026-10-31/);
    assert.doesNotMatch(html, /2026-11-26/, "the date of the run is not the day of the data");
    assert.equal(JSON.parse(record).asOf, "2026-10-31");
    assert.equal(JSON.parse(record).parts["parameter asOf"], '"2026-10-31"');
    assert.deepEqual(await bench.run({}, "2026-11-30"), { a: "unchanged" });
    assert.deepEqual(await bench.run({}, "2026-12-01"), { a: "complete" });
    assert.equal(bench.reason("a"), 'parameter asOf "2026-10-31" → "2026-11-30"');
    await assert.rejects(bench.run(), /without the date it counts from/);
  });
});
