import assert from "node:assert/strict";
import { join } from "node:path";
import { type ColumnReport, readTable } from "../lib/mod.ts";

const TASK = new URL("./segment.ts", import.meta.url).pathname;
const AS_OF = ["--as-of", "2024-12-31"];

const FILES = {
  "ventes.csv": [
    "client;date;montant",
    "A;15/03/2024;700,00",
    "A;15/03/2022;9000,00",
    "B;20/06/2024;200,00",
    "C;01/09/2024;70,00",
  ],
  "comptes.csv": [
    "N° client;Secteur;Potentiel annuel;Effectif",
    "A;BTP;800;10",
    "B;BTP;210;20",
    "D;Santé;900;trente",
    "A;Santé;1;1",
    ...Array.from({ length: 30 }, (_, i) => `X${i};Commerce;1;${i}`),
  ],
  "prospects.csv": [
    "N° prospect;Effectif;Date création;Premier contact;Accord verbal;Date signature;N° client",
    "P1;120;13/01/2024;15/01/2024;20/02/2024;01/03/2024;A",
    "P2;8;14/02/2024;16/02/2024;;;",
    "P3;60;15/03/2024;;;;",
  ],
  "traces.csv": [
    "N° prospect;Date;Évènement",
    "P1;01/02/2024;formulaire",
    "P2;02/02/2024;formulaire",
    "P2;31/01/2025;formulaire",
    ";03/02/2024;formulaire",
  ],
  "carte.json": [JSON.stringify({
    groups: [
      {
        id: "company",
        axis: "fit",
        criteria: [{
          id: "size",
          kind: "number",
          column: "Effectif",
          levels: [{ above: 50, points: 60 }],
        }],
      },
      {
        id: "behaviour",
        axis: "engagement",
        criteria: [{ id: "forms", kind: "events", types: ["formulaire"], points: 40, cap: 40 }],
      },
    ],
  })],
};

/** Runs the command as a user would, standing in `folder`. */
async function segment(folder: string, ...args: string[]) {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-read", "--allow-write", "--allow-ffi", "--allow-env"]
      .concat(TASK, args),
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, lines] of Object.entries(FILES)) {
      await Deno.writeTextFile(join(folder, name), lines.join("\n"));
    }
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** What a column of a CSV file holds, as text. */
async function column(path: string, name: string): Promise<(string | null)[]> {
  const { table } = await readTable(path, { types: { [name]: "text" } });
  return [...table.text(name)];
}

/** Fits a method, applies the model it saved, and gives the segments of both. */
async function twice(folder: string, method: string, ...args: string[]) {
  const shared = [method, ...args, ...AS_OF];
  const fitted = await segment(folder, ...shared, "--out", "a", "--json");
  assert.equal(fitted.code, 0, fitted.err);
  const withoutConfig = shared.filter((arg, i) =>
    arg !== "--config" && shared[i - 1] !== "--config"
  );
  const model = ["--model", `a/${method}.model.json`, "--out", "b"];
  const applied = await segment(folder, ...withoutConfig, ...model);
  assert.equal(applied.code, 0, applied.err);
  const read = (out: string) => column(join(folder, out, `${method}.customers.csv`), "segment");
  const segments = await read("a");
  assert.deepEqual(await read("b"), segments);
  const summary = JSON.parse(fitted.out);
  for (const file of summary.files) await Deno.stat(join(folder, file));
  return { summary, segments };
}

Deno.test("segment cross joins accounts to the revenue of the last twelve months", () =>
  inFolder(async (folder) => {
    const { summary, segments } = await twice(
      folder,
      "cross",
      "ventes.csv",
      "--customers",
      "comptes.csv",
    );
    const { rowsRead, rowsAccepted, rejects, unreadableValues, columns } = summary.customersFile;
    assert.deepEqual([rowsRead, rowsAccepted, unreadableValues], [34, 33, 1]);
    assert.deepEqual(rejects, [{ reason: "duplicateKey", count: 1 }]);
    assert.deepEqual(
      columns.map(({ name, source, kind }: ColumnReport) => [name, source, kind]).slice(2),
      [["potential", "Potentiel annuel", "number"], ["Effectif", "Effectif", "number"]],
    );
    assert.deepEqual(
      [summary.customersInBoth, summary.customersWithoutRecord, summary.customersWithoutPurchase],
      [2, 1, 31],
    );
    assert.equal(summary.customers, 34);
    // A: 700 of 970 this year, 800 of 1 940; B: the next 200, and the last of potential; D: a prospect.
    assert.deepEqual(segments.slice(0, 4), [
      "core-business",
      "core-business",
      "unknown",
      "growth-potential",
    ]);
    const path = join(folder, "a", "cross.customers.csv");
    assert.deepEqual((await column(path, "cell")).slice(0, 4), ["AA'", "AB'", null, "PA'"]);
    assert.deepEqual((await column(path, "revenueLast12Months")).slice(0, 4), [
      "700",
      "200",
      "70",
      null,
    ]);
    const listed = await Deno.readTextFile(join(folder, "a/customers.rejects.csv"));
    assert.match(listed, /comptes\.csv,5,N° client,key already seen above,A;Santé;1;1/);
    assert.match(listed, /comptes\.csv,4,Effectif,unreadable number,trente/);
  }));

Deno.test("segment cross reads potentials in euros, and lists the few that are none", () =>
  inFolder(async (folder) => {
    const accounts = Array.from({ length: 40 }, (_, i) => `X${i};${i + 1} 000,00 €`);
    const lines = ["N° client;Potentiel annuel", "A;à voir", ...accounts, "Total;820 000,00 €"];
    await Deno.writeTextFile(join(folder, "euros.csv"), lines.join("\n"));
    const args = ["cross", "ventes.csv", "--customers", "euros.csv", ...AS_OF, "--json"];
    const { code, out, err } = await segment(folder, ...args);
    assert.equal(code, 0, err);
    const { customersFile } = JSON.parse(out);
    const [, potential] = customersFile.columns;
    assert.deepEqual([potential.kind, potential.unit, potential.unreadable], ["number", "EUR", 1]);
    assert.deepEqual(customersFile.exclusions, [{ reason: "totalLine", count: 1 }]);
  }));

Deno.test("segment score reads leads and events, and nothing later than the day of analysis", () =>
  inFolder(async (folder) => {
    const args = ["prospects.csv", "--events", "traces.csv", "--config", "carte.json"];
    const { summary } = await twice(folder, "score", ...args);
    const path = join(folder, "a/score.customers.csv");
    assert.deepEqual(await column(path, "customer"), ["P1", "P2", "P3"]);
    assert.deepEqual(await column(path, "score"), ["100", "40", "60"]);
    assert.deepEqual([summary.eventsFile.rowsRead, summary.total], [4, undefined]);
  }));

Deno.test("segment stage finds the days of the stages by their usual names", () =>
  inFolder(async (folder) => {
    const { segments } = await twice(folder, "stage", "prospects.csv");
    assert.deepEqual(segments, ["client", "prospect", "lead"]);
    const reached = await column(join(folder, "a/stage.funnel.csv"), "reached");
    assert.deepEqual(reached, ["3", "2", "1", "1"]);
  }));

Deno.test("segment says in French what became of the records", () =>
  inFolder(async (folder) => {
    const args = ["cross", "ventes.csv", "--customers", "comptes.csv", ...AS_OF];
    const { out } = await segment(folder, ...args, "--locale", "fr");
    assert.match(
      out,
      /comptes\.csv — Lignes lues\u00a0: 34\u202f; acceptées\u00a0: 33\u202f; rejetées\u00a0: 1\./,
    );
    assert.match(out, /1 × clé déjà vue plus haut/);
    assert.match(out, /1 valeur illisible dans la colonne «\u00a0Effectif\u00a0», laissée vide\./);
    assert.match(out, /31 fiches n’ont aucun achat\./);
  }));

Deno.test("segment refuses files that a method does not read, and names the option that is wanting", () =>
  inFolder(async (folder) => {
    const cases: [string[], number, RegExp][] = [
      [["cross", "ventes.csv"], 2, /cross needs --customers/],
      [["rfm", "ventes.csv", "--customers", "comptes.csv"], 2, /rfm does not read --customers/],
      [["stage", "prospects.csv", "--returns", "net"], 2, /stage reads no transactions: --returns/],
      [["score", "prospects.csv"], 2, /score needs --config <file>: a scorecard/],
      [["score", "prospects.csv", "--config", "carte.json"], 1, /'forms' without events/],
      [
        ["stage", "prospects.csv", "--map", "signedOn=Signé le"],
        1,
        /Cannot find column 'Signé le' in prospects\.csv/,
      ],
      [
        ["score", "prospects.csv", "--config", "carte.json", "--events", "ventes.csv"],
        1,
        /Cannot find column 'type' in ventes\.csv.*--events-map type=/,
      ],
      [
        ["cross", "ventes.csv", "--customers", "absent.csv"],
        1,
        /absent\.csv/,
      ],
    ];
    for (const [args, expected, message] of cases) {
      const { code, out, err } = await segment(folder, ...args, ...AS_OF);
      assert.equal(code, expected, `${args.join(" ")}: ${err}`);
      assert.match(out + err, message);
      assert.ok(!/\n +at /.test(err), err);
    }
  }));
