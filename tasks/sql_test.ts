import assert from "node:assert/strict";
import { join } from "node:path";
import { abc, openDuckDb, score, Table } from "../lib/mod.ts";

const TASK = new URL("./sql.ts", import.meta.url).pathname;
const CUSTOMERS = Table.of({ customer: ["a", "b'", "c"], monetary: [70, 20, null] });

async function sql(folder: string, ...args: string[]) {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-read", "--allow-write", "--allow-env", TASK, ...args],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const write = (name: string, content: unknown) =>
      Deno.writeTextFile(join(folder, name), JSON.stringify(content));
    await write("abc.model.json", abc(CUSTOMERS).model);
    await write("other.json", { method: "__proto__" });
    const levels = [{ above: 50, points: 10 }];
    const criteria = [{ id: "size", kind: "number", column: "monetary", levels }] as const;
    const groups = [{ id: "who", axis: "fit", criteria }] as const;
    await write("score.model.json", score(CUSTOMERS, { groups, asOf: "2025-12-31" }).model);
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("sql writes a saved model as a query that gives the same labels", () =>
  inFolder(async (folder) => {
    const { code, out } = await sql(folder, "abc.model.json", "--dialect", "duckdb");
    assert.equal(code, 0);
    await using engine = await openDuckDb();
    await engine.load("customers", CUSTOMERS);
    const labels = await engine.query(out.replace(/;\s*$/, " ORDER BY 1"));
    assert.deepEqual(labels.text("segment"), abc(CUSTOMERS).customers.text("segment"));
  }));

Deno.test("sql writes other dialects, tables with their schema, and files", () =>
  inFolder(async (folder) => {
    const args = ["--dialect", "bigquery", "--table", "crm.clients", "--out", "abc.sql"];
    const { code, out } = await sql(folder, "abc.model.json", ...args);
    assert.deepEqual([code, out], [0, ""]);
    const written = await Deno.readTextFile(join(folder, "abc.sql"));
    assert.match(written, /^SELECT `customer`, .* FROM `crm`\.`clients`;\n$/);
  }));

Deno.test("sql says what is missing without a stack", () =>
  inFolder(async (folder) => {
    const failures: readonly (readonly [string[], number, RegExp])[] = [
      [["abc.model.json"], 2, /--dialect/],
      [["abc.model.json", "--dialect", "oracle"], 2, /Allowed choices are duckdb/],
      [["none.json", "--dialect", "trino"], 1, /none\.json/],
      [["other.json", "--dialect", "trino"], 1, /"method" must be one of rfm, abc/],
      [["score.model.json", "--dialect", "trino"], 1, /give --as-of YYYY-MM-DD/],
    ];
    for (const [args, expected, message] of failures) {
      const { code, err } = await sql(folder, ...args);
      assert.equal(code, expected, err);
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  }));
