import assert from "node:assert/strict";
import readExcel from "read-excel-file/universal";
import { repPacks } from "../../act/rep_pack/mod.ts";
import { sheetsToXlsx, tableToCsv } from "../../export/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { repPage, repSheets } from "../mod.ts";
import { HOSTILE } from "../samples_test.ts";

const AS_OF = "2025-12-31";
/** Names that a spreadsheet would run, or a page. */
const RUNNING = ["=HYPERLINK(0)", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "<b>&"];

function packOf(names: readonly string[]) {
  const customers = Table.of({
    customer: names.map((_, i) => i === 0 ? "=1+1" : `C${i}`),
    name: names,
    rep: names.map(() => `Ada ${HOSTILE}`),
    recencyDays: names.map(() => 90),
    frequency: names.map(() => 11),
    monetary: names.map((_, i) => 1000 - i),
    tenureDays: names.map(() => 390),
  });
  const gaps = Table.of({
    customer: customers.text("customer"),
    product: names,
    expectedValue: names.map((_, i) => 5000 - i),
    buyerShare: names.map(() => 0.5),
    lastBought: dayColumn(new Float64Array(names.length).fill(20000)),
  });
  const schedule = Table.of({
    customer: customers.text("customer"),
    day: dayColumn(new Float64Array(names.length).fill(20460)),
  });
  return repPacks({ customers, gaps, schedule }, { asOf: AS_OF }).packs[0];
}

Deno.test("repPage() escapes everything, and is a page of its own that fetches nothing", () => {
  const page = repPage(packOf(RUNNING), { locale: "fr", currency: "EUR" });
  assert.doesNotMatch(page.document, /<script|<b>|href=|src=|url\(|\son\w+=|NaN|undefined/);
  assert.match(page.document, /^<!doctype html>\n<html lang="fr">/);
  assert.match(page.document, /default-src 'none'/);
  assert.match(page.html, /&lt;b&gt;&amp;/);
  assert.match(page.text, /aucun contact, e-mail ni téléphone/);
  const { text } = repPage(packOf(RUNNING), { locale: "en" });
  assert.match(text, /no contact, e-mail or telephone/);
  assert.match(text, /Stake: revenue of a year/); // margins are not known here
  const weighed = { ...packOf(RUNNING), stakeIn: "margin" } as const;
  assert.match(repPage(weighed, { locale: "en" }).text, /Stake: margin of a year/);
});

Deno.test("repPage() keeps to as many rows as a page holds, and counts the rest", () => {
  const page = repPage(packOf(Array.from({ length: 40 }, (_, i) => `Name ${i}`)), { locale: "en" });
  // 8 actions, 7 visits, 7 at risk, 8 gaps, a heading each; thirty of each are in the pack.
  assert.equal([...page.html.matchAll(/<tr>/g)].length, 30 + 4);
  assert.equal([...page.html.matchAll(/… and 22 more in the workbook/g)].length, 2);
  assert.equal([...page.html.matchAll(/… and 23 more in the workbook/g)].length, 2);
  const empty = repPage(packOf(["only"]), { locale: "en" });
  assert.match(repPage({ ...packOf(["only"]), gaps: packOf(["x"]).gaps.take([]) }).text, /Nothing/);
  assert.equal(empty.title.startsWith("Action plan – Ada"), true);
});

Deno.test("every cell of a rep pack that a spreadsheet could run is neutralized", async () => {
  const sheets = repSheets(packOf(RUNNING), { locale: "fr", currency: "EUR" });
  const read = await readExcel(new Blob([await sheetsToXlsx(sheets)]));
  assert.equal(read.length, 4);
  // deno-lint-ignore no-control-regex
  const running = /^[=+\-@\u0000-\u001f]/;
  for (const { data } of read) {
    assert.ok(data.length > 1 && data.length <= 31);
    for (const cell of data.flat()) {
      assert.ok(typeof cell !== "string" || !running.test(cell), cell as string);
    }
  }
  const names = new Set(read[0].data.slice(1).map((row) => row[1]));
  assert.ok(names.has("'=HYPERLINK(0)") && names.has("'@SUM(1)") && names.has("'+1"));
  for (const { table } of sheets) {
    const cells = tableToCsv(table).split(/[\n,]/).map((cell) => cell.replace(/^"/, ""));
    for (const cell of cells) assert.ok(!/^[=@\t]/.test(cell) && !/^[+-]\D/.test(cell), cell);
  }
});
