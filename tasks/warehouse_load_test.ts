import assert from "node:assert/strict";
import { join } from "node:path";
import { openEngine } from "../lib/mod.ts";
import { inFolder, runTask, warehouse } from "./warehouse_fixture_test.ts";

const ADDRESS = "duckdb:made/sales.duckdb";

async function load(folder: string, file: string, ...rest: string[]) {
  return await runTask("warehouse_load.ts", folder, file, "--engine", ADDRESS, ...rest);
}

/** A French export in Windows-1252: a total line, an amount that is missing. */
async function writeExport(folder: string): Promise<void> {
  const lines = [
    "N° client;Date;Montant HT",
    "0042;31/12/2024;1 234,56",
    "0007;15/03/2025;-10,50",
    "0042;02/01/2025;",
    "Total;;1 224,06",
  ];
  const bytes = Uint8Array.from([...lines.join("\r\n")], (letter) => letter.codePointAt(0)!);
  await Deno.writeFile(join(folder, "ventes.csv"), bytes);
}

Deno.test("warehouse-load makes a DuckDB file of a French export, every row accounted for", () =>
  inFolder(async (folder) => {
    await writeExport(folder);
    const { code, out, err } = await load(folder, "ventes.csv", "--table", "ventes", "--json");
    assert.equal(code, 0, err);
    const { rowsRead, rowsAccepted, rowsRejected, exclusions, tables, files } = JSON.parse(out);
    assert.deepEqual([rowsRead, rowsAccepted, rowsRejected], [4, 3, 1]);
    assert.deepEqual(exclusions, [{ reason: "totalLine", count: 1 }]);
    assert.deepEqual([tables, files], [["ventes"], ["rejects.csv"]]);
    assert.match(await Deno.readTextFile(join(folder, "rejects.csv")), /Total/);
    await using engine = await openEngine(`duckdb:${join(folder, "made/sales.duckdb")}`);
    const table = await engine.query(`SELECT * FROM ventes ORDER BY "Date", "N° client"`);
    assert.deepEqual(table.rows(), [
      { "N° client": "0042", "Date": "2024-12-31", "Montant HT": 1234.56 },
      { "N° client": "0042", "Date": "2025-01-02", "Montant HT": null },
      { "N° client": "0007", "Date": "2025-03-15", "Montant HT": -10.5 },
    ]);
    const left = await engine.query("SELECT table_name AS name FROM duckdb_tables()");
    assert.deepEqual(left.text("name"), ["ventes"]);
  }));

Deno.test("warehouse-load replaces a table only when told to, and makes nothing of a mistake", () =>
  inFolder(async (folder) => {
    await writeExport(folder);
    const absent = await load(folder, "absent.csv", "--table", "ventes");
    assert.deepEqual([absent.code, /absent\.csv/.test(absent.err)], [1, true], absent.err);
    const unwritten = await load(
      ...[folder, "ventes.csv", "--table", "ventes", "--out", "ventes.csv"] as const,
    );
    assert.equal(unwritten.code, 1);
    assert.match(unwritten.err, /^Error: Cannot make the folder '.*ventes\.csv': a file has that/);
    await assert.rejects(Deno.stat(join(folder, "made")), Deno.errors.NotFound);
    assert.equal((await load(folder, "ventes.csv", "--table", "ventes")).code, 0);
    const again = await load(folder, "ventes.csv", "--table", "ventes", "--locale", "fr");
    assert.deepEqual([again.code, again.out], [1, ""]);
    assert.equal(
      again.err,
      "Erreur\u00a0: La table 'ventes' est déjà dans la base\u00a0: donnez un autre nom, ou ajoutez " +
        "--replace\n",
    );
    const replaced = await load(
      folder,
      "ventes.csv",
      "--table",
      "ventes",
      "--replace",
      "--out",
      "o",
    );
    assert.equal(replaced.code, 0, replaced.err);
    assert.match(replaced.out, /^→ o\/rejects\.csv$/m);
    await Deno.stat(join(folder, "o", "rejects.csv"));
    const nowhere = ["--engine", "duckdb:", "--table", "t"];
    const { code, err } = await runTask("warehouse_load.ts", folder, "ventes.csv", ...nowhere);
    assert.equal(code, 2);
    assert.match(err, /a database in memory is gone at the end: name a file/);
  }));

Deno.test("warehouse writes over no table but its own", () =>
  inFolder(async (folder) => {
    await writeExport(folder);
    for (const table of ["ventes", "autre", "x_customers"]) {
      assert.equal((await load(folder, "ventes.csv", "--table", table)).code, 0);
    }
    const asked = ["--engine", ADDRESS, "--table", "ventes", "--as-of", "2025-12-31"];
    const refused = [
      ["Ventes", /^Error: Table 'Ventes' is read by this command, .* name with --into\n$/],
      [
        "autre",
        /^Error: Table 'autre' is .* did not write it: it has N° client, Date, Montant HT\./,
      ],
      ["x", /^Error: Table 'x_customers' is in the database already, and this command did not/],
    ] as const;
    for (const [into, words] of refused) {
      const { code, err } = await warehouse(folder, "abc", ...asked, "--into", into);
      assert.equal(code, 1);
      assert.match(err, words);
    }
    for (let run = 0; run < 2; run++) {
      const { code, err } = await warehouse(folder, "abc", ...asked, "--into", "y");
      assert.equal(code, 0, err);
    }
    await using engine = await openEngine(`duckdb:${join(folder, "made/sales.duckdb")}`);
    const count = await engine.query("SELECT count(*)::DOUBLE AS n FROM ventes");
    assert.deepEqual(count.rows(), [{ n: 3 }]);
  }));
