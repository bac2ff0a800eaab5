import assert from "node:assert/strict";
import { join } from "node:path";

const TASK = new URL("./assess.ts", import.meta.url).pathname;
const MODEL = {
  method: "abc",
  version: 1,
  columns: { customer: "customer", value: "monetary" },
  basis: "value",
  crossing: "inside",
  classes: [{ name: "A", upTo: 0.8, least: 100 }, { name: "B", upTo: 1, least: null }],
};
const ORDERS = [
  "client;date_commande;montant",
  "C1;15/01/2024;120,00",
  "C2;06/01/2024;30,00",
  "C2;10/03/2024;80,50",
  "C3;11/03/2024;7,00",
].join("\n");

/** Runs the command as a user would, standing in `folder`. */
async function assess(folder: string, ...args: string[]) {
  const permissions = ["read", "write", "ffi", "env"].map((name) => `--allow-${name}`);
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...permissions, TASK, ...args],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(join(folder, "ventes.csv"), ORDERS);
    await Deno.writeTextFile(join(folder, "model.json"), JSON.stringify(MODEL));
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const DAYS = ["--model", "model.json", "--from", "2024-02-01", "--to", "2024-04-01"];

Deno.test("assess migrate gives a model the revenue of the last twelve months when it reads that", () =>
  inFolder(async (folder) => {
    const columns = { customer: "customer", value: "revenueLast12Months" };
    await Deno.writeTextFile(join(folder, "year.json"), JSON.stringify({ ...MODEL, columns }));
    const days = ["--model", "year.json", "--from", "2024-02-01", "--to", "2025-03-01"];
    const { code, out, err } = await assess(folder, "migrate", "ventes.csv", ...days, "--json");
    assert.equal(code, 0, err);
    const { flows } = JSON.parse(out);
    // C1 bought 120 in January 2024: more than a year later, nothing of it counts.
    assert.deepEqual(flows.map(({ from, to }: Record<string, string>) => [from, to]), [
      ["A", "zero"],
      ["B", "B"],
      [null, "B"],
    ]);
  }));

Deno.test("assess migrate --json accounts for every customer and cent", () =>
  inFolder(async (folder) => {
    const shared = ["migrate", "ventes.csv", ...DAYS, "--out", "out"];
    const { code, out, err } = await assess(folder, ...shared, "--json");
    assert.equal(code, 0, err);
    const { totals, flows, files } = JSON.parse(out);
    assert.deepEqual(
      [totals.before, totals.stayed, totals.moved, totals.lost, totals.arrived, totals.after],
      [2, 1, 1, 0, 1, 3],
    );
    assert.deepEqual([totals.valueBefore, totals.valueAfter], [150, 237.5]);
    assert.equal(flows.length, 3);
    for (const file of files) await Deno.stat(join(folder, file));
    assert.ok(files.includes(join("out", "migrate.alluvial.svg")));
  }));

Deno.test("assess quality judges five criteria of the whole and of each segment", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "limits.json"), `{"customers":{"pass":2,"watch":1}}`);
    const shared = ["quality", "ventes.csv", "--model", "model.json", "--as-of", "2024-04-01"];
    const { code, out, err } = await assess(
      folder,
      ...shared,
      "--thresholds",
      "limits.json",
      "--json",
    );
    assert.equal(code, 0, err);
    const { verdicts, figures } = JSON.parse(out);
    assert.equal(verdicts.length, 5 * 3);
    const row = figures.find((one: Record<string, unknown>) =>
      one.segment === "A" && one.indicator === "customers"
    );
    assert.deepEqual([row.value, row.verdict, row.passAt], [2, "pass", 2]);
    const { out: french } = await assess(folder, ...shared, "--locale", "fr");
    assert.match(french, /Reconnaissable/);
    const wrong = await assess(folder, ...shared, "--window-days", "soon");
    assert.deepEqual([wrong.code, /--window-days/.test(wrong.err)], [2, true]);
  }));

Deno.test("assess drift says whether to keep the model, and asks for the day it was fitted", () =>
  inFolder(async (folder) => {
    const shared = ["drift", "ventes.csv", ...DAYS.slice(0, 2), "--to", "2024-04-01"];
    const { code, out, err } = await assess(folder, ...shared, "--from", "2024-02-01", "--json");
    assert.equal(code, 0, err);
    const { verdict, measures, figures } = JSON.parse(out);
    assert.equal(verdict, "review");
    assert.deepEqual([measures.length, figures.length], [1, 4]);
    const lost = await assess(folder, ...shared);
    assert.equal(lost.code, 1);
    assert.match(lost.err, /--from/);
  }));

Deno.test("assess compare joins the customers' file and accounts for everybody", () =>
  inFolder(async (folder) => {
    const file = "N° client;Région\nC1;Nord\nC2;Sud\nC9;Sud\n";
    await Deno.writeTextFile(join(folder, "comptes.csv"), file);
    const shared = ["compare", "ventes.csv", "--as-of", "2024-04-01", "--customers", "comptes.csv"];
    const by = ["--by", "Région"];
    const { code, out, err } = await assess(folder, ...shared, ...by, "--json");
    assert.equal(code, 0, err);
    const { groups, inBoth, onlyInFirst, onlyInSecond } = JSON.parse(out);
    assert.deepEqual([inBoth, onlyInFirst, onlyInSecond], [2, 1, 1]);
    assert.deepEqual(
      groups.map((row: Record<string, unknown>) => [row.group, row.customers, row.total]),
      [["Nord", 1, 120], ["Sud", 1, 110.5], [null, 1, 7]],
    );
    const wrong = await assess(folder, ...shared, "--key", "N° client", "--by", "Pays");
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /Pays/);
  }));

Deno.test("assess impact measures an event, and refuses without a control group", () =>
  inFolder(async (folder) => {
    const orders = ["C1", "C2", "C3", "C4"].flatMap((customer, c) =>
      [1, 2, 3, 4, 5].map((month) =>
        `${customer};15/0${month}/2024;${10 + c + (c < 2 && month > 3 ? 5 : 0)},00`
      )
    );
    const lines = ["client;date_commande;montant", ...orders].join("\n");
    await Deno.writeTextFile(join(folder, "mois.csv"), lines);
    const file = "N° client;Livraison\nC1;Oui\nC2;Oui\nC3;Non\nC4;Non\n";
    await Deno.writeTextFile(join(folder, "comptes.csv"), file);
    const shared = ["impact", "mois.csv", "--as-of", "2024-05-31", "--customers", "comptes.csv"];
    const months = ["--from", "2024-01", "--event", "2024-04", "--to", "2024-05"];
    const key = ["--key", "N° client"];
    const touched = await assess(
      folder,
      ...[...shared, ...key, ...months, "--treated", "Livraison=Oui", "--json"],
    );
    assert.equal(touched.code, 0, touched.err);
    const { effect, total, treated, control } = JSON.parse(touched.out);
    assert.deepEqual([effect, total, treated, control], [5, 20, 2, 2]);
    const nobody = await assess(folder, ...shared, ...key, ...months, "--treated", "Livraison=oui");
    assert.equal(nobody.code, 1);
    assert.match(nobody.err, /no row has 'oui' in column 'Livraison'/);
    const everybody = await assess(
      folder,
      ...[...shared, ...key, "--map", "amount=montant", "--treated", "N° client=C1", ...months],
    );
    assert.equal(everybody.code, 1);
  }));

Deno.test("assess compare and impact read the customers' file as they are told, and account for it", () =>
  inFolder(async (folder) => {
    const accounts = ["1;Nord;1,234", "2;Nord;2,345", "3;Sud;3,456", "4;Sud;4,567", ";Sud;5,678"];
    const file = ["client;Région;Potentiel", ...accounts].join("\n");
    await Deno.writeTextFile(join(folder, "comptes.csv"), file);
    const orders = ["1", "2", "3", "4"].flatMap((customer) =>
      ["01", "02", "03"].map((month) => `${customer};15/${month}/2024;10,50`)
    );
    const lines = ["client;date;montant", ...orders].join("\n");
    await Deno.writeTextFile(join(folder, "mois.csv"), lines);
    const shared = ["mois.csv", "--as-of", "2024-03-31", "--customers", "comptes.csv"];
    const months = ["--from", "2024-01", "--event", "2024-02", "--to", "2024-03"];
    const commands = [
      ["compare", ...shared, "--by", "Région"],
      ["impact", ...shared, "--treated", "Région=Nord", ...months],
    ];
    const told = ["--decimal", ",", "--max-reject-share", "0.5"];
    for (const command of commands) {
      const doubtful = await assess(folder, ...command);
      assert.match(doubtful.err, /Cannot tell decimals from thousands in column 'Potentiel'/);
      const { code, out, err } = await assess(folder, ...command, ...told);
      assert.equal(code, 0, err);
      assert.match(out, /^comptes\.csv — Rows read: 5; accepted: 4; rejected: 1\./m);
      const { customersFile } = JSON.parse(
        (await assess(folder, ...command, ...told, "--json")).out,
      );
      assert.deepEqual([customersFile.rowsRead, customersFile.rowsRejected], [5, 1]);
    }
  }));

Deno.test("assess speaks French", () =>
  inFolder(async (folder) => {
    const { out } = await assess(folder, "migrate", "ventes.csv", ...DAYS, "--locale", "fr");
    assert.match(out, /2 \+ 1 arrivés − 0 perdus = 3 clients/);
  }));

Deno.test("assess tells bad usage (2) from failure (1), without a stack trace", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "other.json"), `{"method":"zodiac"}`);
    const late = [...DAYS.slice(0, 3), "2025-01-01", ...DAYS.slice(4)];
    const cases: [string[], number, RegExp][] = [
      [["--help"], 0, /migrate/],
      [["migrate", "--help"], 0, /--from/],
      [["zodiac"], 2, /zodiac/],
      [["migrate", "ventes.csv"], 2, /--model/],
      [["migrate", "ventes.csv", ...late], 1, /--from must be earlier/],
      [["migrate", "absent.csv", ...DAYS], 1, /absent\.csv/],
      [["migrate", "absent.csv", ...DAYS, "--out", "other.json"], 1, /Cannot make the folder/],
      [["migrate", "ventes.csv", "--model", "other.json", ...DAYS.slice(2)], 1, /'zodiac'.*rfm/],
    ];
    for (const [args, expected, message] of cases) {
      const { code, out, err } = await assess(folder, ...args);
      assert.equal(code, expected, `${args.join(" ")}: ${err}`);
      assert.match(out + err, message);
      assert.ok(!/\n +at /.test(err), err);
    }
  }));
