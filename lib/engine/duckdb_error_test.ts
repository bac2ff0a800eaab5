import assert from "node:assert/strict";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Locale, useLocale } from "../base/mod.ts";
import { Table } from "../table/mod.ts";
import { duckDbError, openingError } from "./duckdb_error.ts";
import { type Engine, openDuckDb, openEngine } from "./mod.ts";

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "strate-"));
  try {
    await test(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Does in each language what must fail, and gives what is said. */
async function said(act: () => Promise<unknown>, failure: string): Promise<[string, string]> {
  const texts: string[] = [];
  for (const locale of ["en", "fr"] satisfies Locale[]) {
    useLocale(locale);
    try {
      await assert.rejects(act(), (error: Error & { failure?: string }) => {
        assert.deepEqual([error.name, error.failure], ["EngineError", failure], error.message);
        return texts.push(error.message) > 0;
      });
    } finally {
      useLocale("en");
    }
  }
  return [texts[0], texts[1]];
}

Deno.test("openEngine() says that a database file does not exist, and makes none", () =>
  inFolder(async (folder) => {
    const file = join(folder, "absent.duckdb");
    const [en, fr] = await said(() => openEngine(`duckdb:${file}`), "unreachable");
    assert.equal(
      en,
      `Cannot open the DuckDB database '${file}': this file does not exist; check the path`,
    );
    assert.match(fr, /^Ouverture de la base DuckDB '.*' impossible\u00a0: ce fichier n’existe pas/);
    await assert.rejects(access(file), { code: "ENOENT" });
  }));

Deno.test("openEngine() that only reads leaves the file as it is, and refuses to write", () =>
  inFolder(async (folder) => {
    const file = join(folder, "sales.duckdb"), address = `duckdb:${file}`;
    {
      await using engine = await openDuckDb({ file });
      await engine.load("sales", Table.of({ revenue: [1, 2] }));
    }
    const bytes = await readFile(file);
    {
      await using engine = await openEngine(address, { readOnly: true });
      const sum = await engine.query("SELECT sum(revenue) AS revenue FROM sales");
      assert.deepEqual(sum.rows(), [{ revenue: 3 }]);
      const [en, fr] = await said(() => engine.run("DROP TABLE sales"), "permission");
      assert.match(en, /^DuckDB could not do it: .* attached in read-only mode/);
      assert.match(fr, /attached in read-only mode/);
    }
    assert.deepEqual(await readFile(file), bytes);
  }));

Deno.test("openEngine() says why a file is no database", () =>
  inFolder(async (folder) => {
    await mkdir(join(folder, "sales"));
    await writeFile(join(folder, "sales.csv"), "customer,amount\n".repeat(1000));
    const cases = [
      ["sales", /: it is a folder; give the file in it$/, /: c’est un dossier/],
      [
        "sales.csv",
        /: it is not a file of DuckDB; check the path$/,
        /: ce n’est pas un fichier de/,
      ],
    ] as const;
    for (const [name, english, french] of cases) {
      const [en, fr] = await said(() => openEngine(`duckdb:${join(folder, name)}`), "unreachable");
      assert.match(en, english);
      assert.match(fr, french);
    }
    const nowhere = join(folder, "nowhere", "x.duckdb");
    const [en] = await said(() => openDuckDb({ file: nowhere }), "unreachable");
    assert.match(en, /: its folder does not exist; check the path$/);
  }));

Deno.test("openEngine() lets a database file spill beside itself, and leaves nothing there", () =>
  inFolder(async (folder) => {
    const file = join(folder, "sales.duckdb");
    (await openDuckDb({ file })).close();
    await using engine = await openEngine(`duckdb:${file}`);
    const setting = await engine.query("SELECT current_setting('temp_directory') AS folder");
    assert.deepEqual(setting.rows(), [{ folder: `${file}.tmp` }]);
    engine.close();
    // Sorting takes more than the memory: the work ends where it may spill, and only there.
    const sort =
      "CREATE OR REPLACE TABLE t AS SELECT md5(i::VARCHAR) AS m FROM range(600000) r(i) " +
      "ORDER BY m";
    const narrow = { file, memoryLimit: "20MB", threads: 1 };
    {
      await using closed = await openDuckDb(narrow);
      const [en, fr] = await said(() => closed.run(sort), "resources");
      assert.match(en, /^DuckDB has not enough memory: .* which spills to the disk$/);
      assert.match(fr, /^DuckDB manque de mémoire\u00a0: .* déborde sur le disque$/);
    }
    {
      await using open = await openDuckDb({ ...narrow, tempDirectory: `${file}.tmp` });
      await open.run(sort);
    }
    await assert.rejects(access(`${file}.tmp`), { code: "ENOENT" });
  }));

Deno.test("what DuckDB refuses is said in the user's words, in both languages", async () => {
  await using engine = await openDuckDb();
  await engine.load("sales", Table.of({ channel: ["web"], amount: [1] }));
  await engine.run("CREATE VIEW seen AS SELECT 1 AS one");
  const cases = [
    [
      "SELECT * FROM sale",
      "missingTable",
      /^Cannot find table 'sale'/,
      /^Table 'sale' introuvable/,
    ],
    ["CREATE TABLE no.t AS SELECT 1", "missingTable", /^Cannot find schema 'no' /, /^Schéma 'no' /],
    ["SELECT * FROM no.sales", "missingTable", /^Cannot find schema 'no' /, /^Schéma 'no' intro/],
    ["SELECT * FROM a.b.c", "missingTable", /^Cannot find catalog 'a': /, /^Catalogue 'a' introuv/],
    [
      "SELECT amont FROM sales",
      "missingColumn",
      /^Cannot find column 'amont' .*The nearest: "amount"/,
      /^Colonne 'amont' introuvable .* Les plus proches\u00a0: "amount"/,
    ],
    [
      "SELECT channel * amount FROM sales",
      "failed",
      /^A column is not .* cannot compute \*\(VARCHAR, DOUBLE\): cast it/,
      /^Une colonne n’est pas .* calculer \*\(VARCHAR, DOUBLE\)\u00a0: convertissez/,
    ],
    [
      "SELECT CAST(channel AS DOUBLE) FROM sales",
      "failed",
      /^A value is not what its column must hold, says DuckDB: .*'web'/,
      /^Une valeur n’est pas ce que sa colonne doit tenir, dit DuckDB\u00a0: .*'web'/,
    ],
    ["DROP TABLE seen", "failed", /^A view has this name/, /^Une vue porte ce nom/],
    [
      "SELECT sum(sum(amount)) FROM sales",
      "missingColumn",
      /^DuckDB could not do it: /,
      /^DuckDB n’a pas pu/,
    ],
  ] as const;
  for (const [sql, failure, english, french] of cases) {
    const [en, fr] = await said(() => engine.run(sql), failure);
    assert.match(en, english);
    assert.match(fr, french);
    for (const text of [en, fr]) assert.doesNotMatch(text, /\n|LINE 1/);
  }
  await assert.rejects(engine.run("SELEC 1"), /Parser Error/, "a defect keeps its own words");
});

Deno.test("describe() finds no relation in a schema or catalog that is not there", async () => {
  await using engine: Engine = await openDuckDb();
  for (const name of ["t", "no.t", "a.b.t"]) {
    assert.equal(await engine.describe(name.split(".")), null, name);
  }
});

/** What cannot be provoked everywhere, as DuckDB 1.5.5 writes it. */
Deno.test("locks, rights and disks are said in the user's words", () => {
  const openings = [
    [
      'Could not set lock on file "/x": Conflicting lock is held in deno (PID 8)',
      /another program/,
    ],
    ['Cannot open file "/x": Permission denied', /may not both read and write/],
    ['Cannot open file "/x": Read-only file system', /read-only disk/],
    [
      "Trying to read a database file with version number 99, but we can",
      /newer version.*number 99/,
    ],
    ["Something new", /: IO Error: Something new$/],
  ] as const;
  for (const [text, words] of openings) {
    assert.match(openingError("/x", new Error(`IO Error: ${text}`)).message, words);
  }
  const full = duckDbError(
    new Error('IO Error: Could not write file "/x": No space left on device'),
  );
  assert.match(String(full), /^EngineError: The disk is full: nothing was replaced/);
});
