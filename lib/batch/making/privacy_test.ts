import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { Bench } from "../fixture_test.ts";

const KEY = "STRATE_TEST_PSEUDONYM_KEY";
const CUSTOMERS = "client;nom;mail;commentaire;ville\n" +
  "C00042;Jean O'Brien;jean@obrien.fr;préfère le matin;Lyon\n" +
  "C00043;Zoé Müller;zoe@muller.fr;;Lyon\n";

const PRIVACY = {
  files: ["customers.csv"],
  columns: { client: "identifier", nom: "personal", mail: "personal", commentaire: "free" },
  key: KEY,
};

/** Every way in which a value of the data can come into a report. */
const LEAKS = [
  'const text = Deno.readTextFileSync("customers.csv");\ntext.split("\\n")[1].split(";")',
  "console.log(text);",
  'Deno.jupyter.html`<p title="C00042">client c00042 <b>Jean O&#39;Brien</b></p><table><tr><td>Table</td></tr></table>`',
  "Deno.jupyter.svg`<svg><title>Zoé Müller</title><text>C00043</text></svg>`",
  'await Deno.jupyter.display({ "application/json": { C00043: ["zoe@muller.fr"] } }, { raw: true })',
];

async function withKey(test: () => Promise<void>): Promise<void> {
  Deno.env.set(KEY, "a key that only this test has");
  try {
    await test();
  } finally {
    Deno.env.delete(KEY);
  }
}

Deno.test("a private study shows pseudonyms, and no value of its columns in any file of the site", async () => {
  await withKey(() =>
    Bench.with(async (bench) => {
      bench.write("customers.csv", CUSTOMERS);
      bench.notebook("a.ipynb", 'const locale = "fr";', ...LEAKS);
      bench.studies([{ name: "a", notebook: "a.ipynb", privacy: PRIVACY }]);
      // The third and fourth cells name customers in their own code: that is for their author to change.
      assert.deepEqual(await bench.run(), { a: "failed" });
      assert.match(bench.fault("a"), /The report would show \d values? of column '(client|nom)'/);
      assert.doesNotMatch(JSON.stringify(bench.site()), /C0004|Brien|M.ller/);
      bench.notebook(
        "a.ipynb",
        'const locale = "fr";',
        LEAKS[0],
        LEAKS[1],
        'const [id, name, mail] = text.split("\\n")[1].split(";");',
        'Deno.jupyter.html`<p title="${id}">client ${id.toLowerCase()} <b>${name}</b></p>`',
        "Deno.jupyter.svg`<svg><title>${name}</title><text>${id}</text></svg>`",
        "await Deno.jupyter.display({ 'application/json': { [id]: [mail] } }, { raw: true })",
        "id",
      );
      assert.deepEqual(await bench.run(), { a: "complete" }, bench.fault("a"));
      const site = bench.site();
      for (const text of Object.values(site)) {
        assert.doesNotMatch(text, /c0004|o['&]?.{0,5}brien|m.ller|le matin/i);
      }
      const [pseudonym] = /P-[0-9A-Z]{10}/.exec(site["a.html"]) ?? [];
      assert.ok(pseudonym, "there is a pseudonym");
      assert.ok(site["a.html"].split(pseudonym).length > 4, "the same for the same customer");
      assert.match(site["a.html"], /Lyon/, "what is not classified stays");
      const texts = readdirSync(bench.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => Deno.readTextFileSync(`${parentPath}/${name}`));
      for (const text of texts) {
        assert.doesNotMatch(text, /only this test has/, "the key is kept nowhere");
      }
    })
  );
});

Deno.test("a failure of a private study tells no value either", async () => {
  await withKey(() =>
    Bench.with(async (bench) => {
      bench.write("customers.csv", CUSTOMERS);
      const code = `${LEAKS[0]};\nthrow new Error("no order of " + text.slice(-90));`;
      bench.notebook("a.ipynb", 'const locale = "fr";', code);
      bench.studies([{ name: "a", notebook: "a.ipynb", privacy: PRIVACY }]);
      assert.deepEqual(await bench.run(), { a: "failed" });
      assert.match(bench.fault("a"), /no order of .*P-/s);
      assert.doesNotMatch(JSON.stringify([bench.site(), bench.events]), /C00043|M.ller/);
    })
  );
});

Deno.test("a private study needs its key, its files and its columns", async () => {
  await Bench.with(async (bench) => {
    bench.write("customers.csv", CUSTOMERS);
    bench.notebook("a.ipynb", 'const locale = "fr";', "1");
    const fault = async (privacy: object) => {
      bench.studies([{ name: "a", notebook: "a.ipynb", privacy: { ...PRIVACY, ...privacy } }]);
      assert.deepEqual(await bench.run(), { a: "failed" });
      return bench.fault("a");
    };
    assert.match(await fault({}), /STRATE_TEST_PSEUDONYM_KEY is empty or missing/);
    const columns = { name: "personal" };
    assert.match(await fault({ columns }), /has a column 'name' \(columns: client, nom, mail/);
    assert.match(
      await fault({ columns, files: ["no.csv"] }),
      /No file is found for 'privacy.files'/,
    );
    const personal = { nom: "personal" };
    assert.match(
      await fault({ columns: personal, smallestGroup: 5 }),
      /Cannot find parameter 'smallestGroup'/,
      "a limit that the notebook does not know would protect nobody",
    );
    Deno.env.set(KEY, "short");
    assert.match(await fault({}), /a key of 5 characters/);
    Deno.env.delete(KEY);
  });
});
