import assert from "node:assert/strict";
import { join } from "node:path";
import { openDuckDb, openEngine, Table } from "../lib/mod.ts";
import { inFolder, runTask, warehouse } from "./warehouse_fixture_test.ts";

const SALES = {
  customer: ["a", "a", "b", "b", "c", "d", "e", "e", "f"],
  date:
    "2025-01-05 2025-06-20 2025-02-01 2025-05-01 2025-03-03 2025-11-30 2025-01-01 2025-12-01 2025-12-24"
      .split(" "),
  amount: [120.5, 80, 40, 35.25, 12, 99, 60, 61, 5.5],
};

Deno.test("labels made at two dates are followed and judged in their database", () =>
  inFolder(async (folder) => {
    const file = join(folder, "sales.duckdb"), address = `duckdb:${file}`;
    {
      await using engine = await openDuckDb({ file });
      await engine.load("loaded", Table.of(SALES));
      await engine.run(
        `CREATE TABLE sales AS SELECT customer, CAST(date AS DATE) AS date, amount FROM loaded`,
      );
      await engine.run(`CREATE TABLE june AS SELECT * FROM sales WHERE date <= DATE '2025-06-30'`);
    }
    const place = async (table: string, asOf: string, into: string, ...rest: string[]) => {
      const asked = ["--engine", address, "--table", table, "--as-of", asOf, "--into", into];
      const { code, out, err } = await warehouse(folder, "rfm", ...asked, ...rest);
      assert.equal(code, 0, err);
      return out;
    };
    await place("june", "2025-06-30", "rfm_june");
    const placed = await place(
      ...["sales", "2025-12-31", "rfm_december", "--model", "rfm.model.json"] as const,
      ...["--locale", "fr"],
    );
    assert.match(placed, /^À ne pas perdre /m);
    assert.doesNotMatch(placed, /cant-lose/);
    const assess = (...args: string[]) =>
      runTask("warehouse_assess.ts", folder, ...args, "--engine", address);
    const model = ["--model", "rfm.model.json"];
    const followed = await assess(
      ...["migrate", "--before", "rfm_june", "--after", "rfm_december", "--json"],
      ...model,
    );
    assert.equal(followed.code, 0, followed.err);
    const { totals } = JSON.parse(followed.out);
    assert.deepEqual(
      [totals.before, totals.after, totals.arrived, totals.lost, totals.valueAfter],
      [4, 6, 2, 0, 513.25],
    );
    assert.equal(totals.valueBefore, 347.75);
    const told = await assess(
      ...["migrate", "--before", "rfm_june", "--after", "rfm_december", "--locale", "fr"],
      ...model,
    );
    assert.match(told.out, /^À ne pas perdre /m);
    assert.match(told.out, /^Champions +À ne pas perdre +2 /m);
    assert.doesNotMatch(told.out, /cant-lose|champions/);
    // A colleague who reads the same file is not in the way.
    const colleague = await openEngine(address, { readOnly: true });
    const judged = await assess("quality", "--labels", "rfm_december", ...model);
    assert.equal(judged.code, 0, judged.err);
    colleague.close();
    assert.match(judged.out, /Measurable +pass +All pass/);
    const wrong: readonly (readonly [string[], RegExp, RegExp])[] = [
      [["nowhere"], /Cannot find table 'nowhere' in the database/, /Table 'nowhere' introuvable/],
      [["sales"], /Cannot find column 'segment' in table 'sales'/, /Colonne 'segment' introuvable/],
      [["rfm_december", "--measures", "x"], /Cannot find column 'x'/, /Colonne 'x' introuvable/],
      [
        ["part"],
        /0 are in the first only, 5 in the second only\. Make/,
        /5 que dans la seconde\. /,
      ],
    ];
    {
      await using engine = await openEngine(address);
      await engine.run("CREATE TABLE part AS SELECT * FROM rfm_december LIMIT 1");
      await engine.run("CREATE TABLE part_customers AS SELECT * FROM rfm_december_customers");
    }
    for (const [labels, ...words] of wrong) {
      for (const [i, locale] of ["en", "fr"].entries()) {
        const asked = ["quality", "--labels", ...labels, ...model, "--locale", locale];
        const { code, out, err } = await assess(...asked);
        assert.deepEqual([code, out], [1, ""]);
        assert.match(err, words[i] as RegExp);
        assert.doesNotMatch(err, /\n\s+at /);
      }
    }
  }));
