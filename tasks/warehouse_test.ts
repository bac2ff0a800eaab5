import assert from "node:assert/strict";
import { join } from "node:path";
import { openDuckDb, openEngine, Table } from "../lib/mod.ts";
import { inFolder, warehouse } from "./warehouse_fixture_test.ts";

/** A Trino cluster that tests may use, with the tpch connector. */
const TRINO = Deno.env.get("STRATE_TRINO_URL");

Deno.test("warehouse says what is wrong without a stack", () =>
  inFolder(async (folder) => {
    const asked = ["--table", "t", "--as-of", "2025-12-31"];
    const failures: readonly (readonly [string[], number, RegExp])[] = [
      [["rfm", ...asked], 2, /--engine/],
      [["personas", "--engine", "duckdb:", ...asked], 2, /Allowed choices are rfm, abc/],
      [["rfm", "--engine", "duckdb:", ...asked, "--events", "e"], 2, /does not read --events/],
      [["stage", "--engine", "duckdb:", ...asked, "--customers", "c"], 2, /means nothing to it/],
      [["rfm", "--engine", "duckdb:", ...asked], 1, /Cannot find table 't' in the database/],
      [["rfm", "--engine", "mysql://h", ...asked], 1, /starts with trino: or duckdb:/],
      [["rfm", "--engine", "trino://ann@127.0.0.1:1/c", ...asked], 1, /Cannot reach Trino/],
    ];
    for (const [args, expected, message] of failures) {
      const { code, err } = await warehouse(folder, ...args);
      assert.equal(code, expected, err);
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    }
  }));

/** A database file made of what an analyst may find in one. */
async function writeDatabase(folder: string): Promise<void> {
  await using engine = await openDuckDb({ file: join(folder, "sales.duckdb") });
  await engine.load(
    "sales",
    Table.of({
      customer: ["a", "a", "b", "c"],
      date: ["2025-01-05", "2025-11-01", "2025-06-01", "2025-07-14"],
      amount: [10, 20, 30, 5],
      channel: ["web", "shop", "web", "shop"],
    }),
  );
  await engine.load("known", Table.of({ code: ["a", "b"], channel: ["web", "web"] }));
  await engine.load("twice", Table.of({ code: ["a", "a"] }));
  await engine.load("lines", Table.of({ customer: ["a"], date: ["2025-01-05"], price: ["x"] }));
  await engine.run("CREATE TABLE bare AS SELECT * FROM sales LIMIT 0");
  await engine.run("CREATE VIEW seen AS SELECT customer, 'x' AS segment FROM sales");
}

Deno.test("warehouse says what an analyst may do wrong, in both languages", () =>
  inFolder(async (folder) => {
    await writeDatabase(folder);
    const at = (table: string) => ["--table", table, "--as-of", "2025-12-31"];
    const file = join(folder, "sales.duckdb"), engine = ["--engine", `duckdb:${file}`];
    await Deno.writeTextFile(
      join(folder, "rfm.json"),
      JSON.stringify({ method: "rfm", version: 1 }),
    );
    const failures: readonly (readonly [string[], RegExp, RegExp])[] = [
      [["rfm", "--engine", "duckdb:no.duckdb", ...at("sales")], /does not exist/, /n’existe pas/],
      [["rfm", ...engine, ...at("no.sales")], /Cannot find table 'no\.sales'/, /introuvable/],
      [["rfm", ...engine, ...at("a.b.c.d")], /it has 4 parts/, /il a 4 parties/],
      [
        ["rfm", ...engine, ...at("sales"), "--map", "montant=amount"],
        /Cannot map 'montant' to a column/,
        /Aucun champ ne s’appelle 'montant'/,
      ],
      [
        ["rfm", ...engine, ...at("sales"), "--map", "amount=channel"],
        /Cannot use any row of table 'sales' \(4 rows read, 4 × unreadable amount\).* with --map/,
        /Aucune ligne de la table 'sales' ne peut servir \(4 lignes lues, 4 × montant illisible\)/,
      ],
      [
        ["rfm", ...engine, ...at("bare")],
        /Cannot use any row of table 'bare' \(0 rows read\)/,
        /ne peut servir \(0 ligne lue\)/,
      ],
      [
        ["rfm", ...engine, ...at("sales"), "--customers", "known"],
        /'customer' in table 'known', which has code, channel: .* with --customers-key/,
        /nommez le code du client par --customers-key/,
      ],
      [
        ["rfm", ...engine, ...at("sales"), "--customers", "twice", "--customers-key", "code"],
        /its 2 rows have 1 different keys\. Give one row per customer/,
        /2 lignes y ont 1 codes différents\. Donnez une ligne par client/,
      ],
      [
        ["cross", ...engine, ...at("sales")],
        /Customers have no column 'potential', but customer, .* with --customers, .* --config/,
        /Aucune colonne 'potential' chez les clients, qui ont customer, .* par --customers/,
      ],
      [
        ["abc", ...engine, ...at("sales"), "--model", "rfm.json"],
        /`warehouse abc` needs one of 'abc'\. Apply it with `deno task warehouse rfm`/,
        /Appliquez-le par `deno task warehouse rfm`/,
      ],
      [
        ["abc", ...engine, ...at("sales"), "--config", "rfm.json"],
        /it is a saved model\. Apply it with --model/,
        /c’est un modèle enregistré\. Appliquez-le avec --model/,
      ],
      [
        ["abc", ...engine, ...at("sales"), "--into", "no.x"],
        /Cannot find schema 'no'/,
        /Schéma 'no'/,
      ],
      [
        ["abc", ...engine, ...at("sales"), "--into", "seen"],
        /A view has this name/,
        /Une vue porte/,
      ],
    ];
    for (const [args, english, french] of failures) {
      const said = [
        await warehouse(folder, ...args),
        await warehouse(folder, ...args, "--locale", "fr"),
      ];
      [english, french].forEach((words, i) => {
        const { code, out, err } = said[i];
        assert.deepEqual([code, out], [1, ""], err);
        assert.match(err, words);
        assert.match(err, [/^Error: [^\n]*\n$/, /^Erreur\u00a0: [^\n]*\n$/][i]);
      });
    }
    for (const out of ["rfm.json", join("rfm.json", "out")]) {
      const { code, err } = await warehouse(folder, "rfm", ...engine, ...at("sales"), "--out", out);
      assert.equal(code, 1);
      assert.match(err, /^Error: Cannot [^\n]*Choose another folder\n$/);
    }
    await using opened = await openEngine(`duckdb:${file}`);
    const left = await opened.query("SELECT table_name AS name FROM duckdb_tables() ORDER BY 1");
    assert.deepEqual(left.text("name"), ["bare", "known", "lines", "sales", "twice"]);
  }));

Deno.test("warehouse that fails leaves last time's labels beside last time's customers", () =>
  inFolder(async (folder) => {
    await writeDatabase(folder);
    const file = join(folder, "sales.duckdb"), day = ["--as-of", "2025-12-31"];
    const asked = ["--engine", `duckdb:${file}`, "--table", "sales", "--into", "placed"];
    const first = await warehouse(folder, "abc", ...asked, ...day);
    assert.equal(first.code, 0, first.err);
    const failed = await warehouse(folder, "cross", ...asked, "--as-of", "2025-06-30");
    assert.equal(failed.code, 1);
    await using engine = await openEngine(`duckdb:${file}`);
    const customers = await engine.query(
      "SELECT customer, CAST(recencyDays AS DOUBLE) AS days FROM placed_customers " +
        "JOIN placed USING (customer) ORDER BY 1",
    );
    assert.deepEqual(customers.rows(), [
      { customer: "a", days: 60 },
      { customer: "b", days: 213 },
      { customer: "c", days: 170 },
    ]);
  }));

Deno.test("warehouse tells no worth of leads, who have none yet", () =>
  inFolder(async (folder) => {
    const file = join(folder, "leads.duckdb");
    {
      await using engine = await openDuckDb({ file });
      await engine.load("leads", Table.of({ customer: ["a", "b"], role: ["boss", "clerk"] }));
    }
    const stages = [
      { segment: "lead", reachedBy: [] },
      { segment: "client", reachedBy: [{ column: "role", values: ["boss"] }] },
    ];
    const asked = ["--engine", `duckdb:${file}`, "--table", "leads", "--as-of", "2025-12-31"];
    const { code, out, err } = await warehouse(
      folder,
      ...["stage", ...asked, "--config", JSON.stringify({ stages }), "--locale", "fr"],
    );
    assert.equal(code, 0, err);
    assert.match(out, /^Segment +Clients +Part des clients\n/m);
    assert.match(out, /^lead +1 +50,0/m);
  }));

if (TRINO !== undefined) {
  Deno.test("warehouse makes labels in Trino, and places by a saved model", () =>
    inFolder(async (folder) => {
      const columns = ["customer=custkey", "date=orderdate", "amount=totalprice"];
      const asked = [
        ...["--engine", TRINO, "--table", "tpch.tiny.orders", "--as-of", "1998-12-31", "--json"],
        ...columns.flatMap((column) => ["--map", column]),
      ];
      const first = await warehouse(folder, "rfm", ...asked);
      assert.equal(first.code, 0, first.err);
      const summary = JSON.parse(first.out);
      assert.deepEqual([summary.rowsRead, summary.rowsAccepted], [15000, 15000]);
      const sum = (name: string) =>
        summary.segments.reduce(
          (total: number, row: Record<string, number>) => total + row[name],
          0,
        );
      assert.deepEqual([sum("customers"), sum("orders")], [summary.customers, 15000]);
      assert.equal(Math.round(sum("revenue") * 100), Math.round(summary.total * 100));
      for (const file of summary.files) await Deno.stat(join(folder, file));
      const again = await warehouse(folder, "rfm", ...asked, "--model", "rfm.model.json");
      assert.deepEqual(JSON.parse(again.out), summary);
    }));
}
