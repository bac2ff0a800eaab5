import assert from "node:assert/strict";
import { join } from "node:path";

const TASK = new URL("./segment.ts", import.meta.url).pathname;

/** Ten customers with 1 to 10 orders of 10; one line without a customer. */
const ORDERS = [
  "client;date_commande;montant",
  ...Array.from(
    { length: 10 },
    (_, c) => Array.from({ length: c + 1 }, (_, i) => `C${c};${15 - c}/0${i % 9 + 1}/2024;10,00`),
  ).flat(),
  ";01/02/2024;99,00",
].join("\n");

/** Runs the command as a user would, standing in `folder`. */
async function segment(folder: string, ...args: string[]) {
  const command = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--allow-read",
      "--allow-write",
      "--allow-ffi",
      "--allow-env",
      TASK,
    ]
      .concat(args),
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(join(folder, "ventes.csv"), ORDERS);
    await Deno.writeTextFile(join(folder, "doubt.csv"), "client;date;montant\nA;01/02/2024;1,5\n");
    const two = "client;date;Montant HT;Montant TTC\nA;15/02/2024;1,5;1,8\n";
    await Deno.writeTextFile(join(folder, "two.csv"), two);
    await Deno.writeTextFile(join(folder, "accounts.csv"), "N° client;CA\nC1;10\n");
    await Deno.writeTextFile(join(folder, "rfm.json"), '{ "method": "rfm", "version": 1 }');
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("segment --json prints one object that accounts for every row and cent", () =>
  inFolder(async (folder) => {
    const { code, out } = await segment(
      folder,
      ...["rfm", "ventes.csv", "--as-of", "2024-12-31", "--out", "out", "--json"],
    );
    assert.equal(code, 0);
    const summary = JSON.parse(out);
    const { rowsRead, rowsAccepted, rowsRejected, customers, total, segments } = summary;
    assert.deepEqual([rowsRead, rowsAccepted, rowsRejected], [56, 55, 1]);
    assert.deepEqual([customers, total], [10, 550]);
    const sum = (name: string) =>
      segments.reduce((total: number, row: Record<string, number>) => total + row[name], 0);
    assert.deepEqual([sum("customers"), sum("orders"), sum("revenue")], [10, 55, 550]);
    assert.equal(summary.model.method, "rfm");
    assert.deepEqual(summary.rejects, [{ reason: "missingCustomer", count: 1 }]);
    assert.deepEqual(summary.exclusions, []);
    const [source] = summary.sources;
    assert.deepEqual(source.columns, {
      customer: "client",
      date: "date_commande",
      amount: "montant",
    });
    assert.deepEqual([source.delimiter, source.decimal, source.dateOrder], [";", ",", "dmy"]);
    for (const file of summary.files) await Deno.stat(join(folder, file));
    assert.match(
      await Deno.readTextFile(join(folder, "out/rejects.csv")),
      /57,client,missing customer/,
    );
  }));

Deno.test("segment --model applies a saved model: the same labels", () =>
  inFolder(async (folder) => {
    const shared = ["abc", "ventes.csv", "--as-of", "2024-12-31"];
    await segment(folder, ...shared, "--out", "a");
    await segment(folder, ...shared, "--out", "b", "--model", "a/abc.model.json");
    const read = (name: string) => Deno.readTextFile(join(folder, name, "abc.customers.csv"));
    assert.equal(await read("a"), await read("b"));
  }));

Deno.test("segment --locale fr speaks French", () =>
  inFolder(async (folder) => {
    const { out } = await segment(
      folder,
      "rfm",
      "ventes.csv",
      "--as-of",
      "2024-12-31",
      "--locale",
      "fr",
    );
    assert.match(
      out,
      /Lignes lues\u00a0: 56\u202f; acceptées\u00a0: 55\u202f; rejetées\u00a0: 1\./,
    );
    assert.match(out, /1 × client manquant/);
    assert.match(
      out,
      /séparateur «\s;\s»\s; marque décimale «\s,\s»\s; dates jj\/mm\/aaaa\s; client ← client/,
    );
    const csv = await Deno.readTextFile(join(folder, "rfm.customers.csv"));
    assert.match(csv, /^\ufeffcustomer;recencyDays;/);
    assert.match(csv, /\nC0;\d+;1;10;/);
  }));

Deno.test("segment tells bad usage (2) from failure (1), without a stack trace", () =>
  inFolder(async (folder) => {
    const cases: [string[], number, RegExp][] = [
      [["--help"], 0, /Usage: deno task segment/],
      [["rfm", "ventes.csv"], 2, /--as-of/],
      [["rfm", "ventes.csv", "--as-of", "31/12/2024"], 2, /YYYY-MM-DD/],
      [["rmf", "ventes.csv", "--as-of", "2024-12-31"], 2, /Did you mean rfm\?/],
      [
        ["rfm", "--help"],
        0,
        /--config names a JSON file[^]*For instance: \{"bins":4[^]*Exit codes/,
      ],
      [["rfm", "absent.csv", "--as-of", "2024-12-31"], 1, /absent\.csv/],
      [["rfm", "ventes.csv", "--as-of", "2024-12-31", "--map", "amount=CA"], 1, /'CA'/],
      [["rfm", "ventes.csv", "--as-of", "2024-12-31", "--config", "ventes.csv"], 1, /not JSON/],
      [
        ["rfm", "ventes.csv", "--as-of", "2024-12-31", "--model", "no.json"],
        1,
        /Cannot find '.*no\.json': nothing has that name/,
      ],
      [
        ["abc", "ventes.csv", "--as-of", "2024-12-31", "--model", "rfm.json"],
        1,
        /method 'rfm'.*`segment abc` needs one of 'abc'. Apply it with `deno task segment rfm`/,
      ],
      [
        ["abc", "ventes.csv", "--as-of", "2024-12-31", "--config", "rfm.json"],
        1,
        /it is a saved model\. Apply it with --model/,
      ],
      [
        ["cross", "ventes.csv", "--as-of", "2024-12-31", "--customers", "accounts.csv"],
        1,
        /'potential'.*--customers-map potential="…"/,
      ],
      [
        ["stage", "accounts.csv", "--as-of", "2024-12-31"],
        1,
        /--map createdOn="…"; firstContactOn, agreedOn, signedOn likewise/,
      ],
      [
        ["rfm", "ventes.csv", "--as-of", "2024-12-31", "--out", "two.csv"],
        1,
        /Cannot make the folder/,
      ],
      [
        [
          "score",
          "accounts.csv",
          "--as-of",
          "2024-12-31",
          "--config",
          "rfm.json",
          "--returns",
          "net",
        ],
        2,
        /--returns means nothing/,
      ],
      [["rfm", "doubt.csv", "--as-of", "2024-12-31"], 1, /Give --date-order dmy \(31/],
      [["rfm", "two.csv", "--as-of", "2024-12-31"], 1, /for instance --map amount="Montant HT"/],
    ];
    for (const [args, expected, message] of cases) {
      const { code, out, err } = await segment(folder, ...args);
      assert.equal(code, expected, `${args.join(" ")}: ${err}`);
      assert.match(out + err, message);
      assert.ok(!/\n +at /.test(err), err);
    }
  }));

Deno.test("segment says that it cannot write in a folder before it reads anything", () =>
  inFolder(async (folder) => {
    const args = ["--as-of", "2024-12-31", "--out", "ventes.csv/results"];
    const { code, err } = await segment(folder, "rfm", "absent.csv", ...args);
    assert.equal(code, 1);
    assert.match(err, /Cannot use '.*ventes\.csv\/results': part of it is a file/);
  }));

Deno.test("segment that fails leaves no folder behind", () =>
  inFolder(async (folder) => {
    const args = ["--as-of", "2024-12-31", "--out", "new/results"];
    assert.equal((await segment(folder, "rfm", "doubt.csv", ...args)).code, 1);
    assert.ok(![...Deno.readDirSync(folder)].some(({ name }) => name === "new"));
    assert.equal((await segment(folder, "rfm", "ventes.csv", ...args)).code, 0);
    assert.ok(Deno.statSync(join(folder, "new/results/rfm.model.json")).isFile);
  }));
