import assert from "node:assert/strict";
import { join } from "node:path";

const TASK = new URL("./act.ts", import.meta.url).pathname;

const CUSTOMERS = [
  "N° client;Classe;Marge;Commercial",
  "C1;A;1 000,00;Ada",
  "C2;A;400,00;Ada",
  "C3;B;300,00;Ada",
  "C4;B;100,00;=1+1",
  "C4;B;100,00;Bo",
].join("\n");

const response = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] };
const CONFIG = {
  norms: [
    { segment: "A", minVisits: 1, maxVisits: 6, response },
    { segment: "B", minVisits: 0, maxVisits: 2, response },
  ],
  capacity: [{ rep: "Ada", days: 2, visitsPerDay: 3 }, { rep: "=1+1", days: 1, visitsPerDay: 4 }],
  columns: { customer: "N° client", segment: "Classe", value: "Marge", rep: "Commercial" },
};

/** Runs the command as a user would, standing in `folder`. */
async function act(folder: string, ...args: string[]) {
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
    await Deno.writeTextFile(join(folder, "clients.csv"), CUSTOMERS);
    await Deno.writeTextFile(join(folder, "visites.json"), JSON.stringify(CONFIG));
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const LENIENT = ["--max-reject-share", "0.2"];
const VISITS = ["visits", "clients.csv", "--config", "visites.json", ...LENIENT];

Deno.test("act visits --json accounts for every row and visit, and writes what it says", () =>
  inFolder(async (folder) => {
    const dates = ["--from", "2026-01-01", "--to", "2026-12-31", "--map", "name=Classe"];
    const { code, out, err } = await act(folder, ...VISITS, ...dates, "--out", "out", "--json");
    assert.equal(code, 0, err);
    const { rowsRead, rowsAccepted, rowsRejected, totals, reps, segments, files } = JSON.parse(out);
    assert.deepEqual([rowsRead, rowsAccepted, rowsRejected], [5, 4, 1]);
    assert.deepEqual([totals.visits, totals.capacity, totals.margin], [8, 10, 1620]);
    const sum = (rows: { visits: number }[]) => rows.reduce((sum, { visits }) => sum + visits, 0);
    assert.deepEqual([sum(reps), sum(segments)], [8, 8]);
    for (const file of files) await Deno.stat(join(folder, file));
    assert.ok(files.includes("out/visits.Ada.ics") && files.includes("out/visits.-1-1.ics"));
    const calendar = await Deno.readTextFile(join(folder, "out/visits.Ada.ics"));
    assert.match(calendar, /SUMMARY:Visit to B \(1 of 2\)/); // by name, not by key
    const written = await Deno.readTextFile(join(folder, "out/visits.customers.csv"));
    assert.match(written, /^C1,A,1000,Ada,2,0,900,$/m);
    assert.match(written, /^C4,B,100,'=1\+1,2,0,90,$/m); // a spreadsheet would run it
  }));

Deno.test("act visits takes norms and reps from the command line, and speaks French", () =>
  inFolder(async (folder) => {
    const { code, out, err } = await act(
      folder,
      ...[
        "visits",
        "clients.csv",
        "--norms",
        "abc",
        "--team",
        "--rep",
        "Ada=20x4",
        "--locale",
        "fr",
      ],
      ...["--map", "customer=N° client", "--map", "segment=Classe", "--map", "value=Marge"],
      ...["--currency", "EUR", ...LENIENT],
    );
    assert.equal(code, 0, err);
    assert.match(out, /Lignes lues\u00a0: 5\u202f; acceptées\u00a0: 4\u202f; rejetées\u00a0: 1\./);
    assert.match(out, /Toute l’équipe +80 +4 +4 +/);
    assert.match(out, /Marge attendue\u00a0: 1.866,91.€, soit 0,00.€ de plus qu’un plan égal/);
  }));

Deno.test("act visits gives the same bytes whatever the order of the rows", () =>
  inFolder(async (folder) => {
    const [head, ...rows] = CUSTOMERS.split("\n").slice(0, 5);
    await Deno.writeTextFile(join(folder, "turned.csv"), [head, ...rows.reverse()].join("\n"));
    await act(folder, ...VISITS, "--out", "a");
    await act(folder, "visits", "turned.csv", "--config", "visites.json", "--out", "b", ...LENIENT);
    for (const file of ["visits.reps.csv", "visits.segments.csv", "visits.reps.svg"]) {
      const read = (name: string) => Deno.readTextFile(join(folder, name, file));
      assert.equal(await read("a"), await read("b"));
    }
  }));

const CAMPAIGN = {
  campaign: "spring",
  messages: [{ segment: "A", message: "Hello", channels: ["email"] }],
  consent: { email: "E-mail" },
  control: { share: 0.5, seed: 1 },
  pressure: { contacts: 1, days: 30 },
  columns: { customer: "N° client", segment: "Classe" },
};

Deno.test("act campaign and campaign-effect: from consents to what the message added", () =>
  inFolder(async (folder) => {
    const write = (name: string, text: string) => Deno.writeTextFile(join(folder, name), text);
    const rows = Array.from({ length: 40 }, (_, i) => `C${i};${i < 32 ? "A" : "B"};Oui`);
    await write("base.csv", ["N° client;Classe;E-mail", ...rows].join("\n"));
    await write("campaign.json", JSON.stringify(CAMPAIGN));
    const traces = ["C0;email;sent;20/02/2026", "C1;email;read;20/02/2026"];
    await write("traces.csv", ["client;canal;event;date", ...traces].join("\n"));
    const { code, out, err } = await act(
      folder,
      ...["campaign", "base.csv", "--config", "campaign.json", "--day", "2026-03-02"],
      ...["--contacts", "traces.csv", "--contact-where", "event=sent", "--out", "out", "--json"],
      ...["--contact-map", "customer=client", "--contact-map", "channel=canal"],
    );
    assert.equal(code, 0, err);
    const { segments, files } = JSON.parse(out);
    assert.deepEqual(
      segments.map((row: Record<string, unknown>) => [row.customers, row.pressure, row.noMessage]),
      [[32, 1, 0], [8, 0, 8]],
    );
    assert.deepEqual([segments[0].target, segments[0].control], [15, 16]);
    for (const file of files) await Deno.stat(join(folder, file));
    const sent = await Deno.readTextFile(join(folder, "out/campaign.contacts.csv"));
    const orders = sent.trim().split("\n").slice(1).map((line) =>
      `${line.split(",")[0]};ok;2026-03-05`
    );
    await write("orders.csv", ["customer;type;date", ...orders].join("\n"));
    const effect = await act(
      folder,
      ...["campaign-effect", "out/campaign.customers.csv", "--events", "orders.csv", "--json"],
      ...["--day", "2026-03-02", "--days", "7", "--key", "N° client", "--segment", "Classe"],
    );
    assert.equal(effect.code, 0, effect.err);
    const { uplifts, effect: all } = JSON.parse(effect.out);
    assert.deepEqual([uplifts[0].targets, uplifts[0].uplift, uplifts[0].verdict], [15, 1, "more"]);
    assert.equal(all.extraResponses, 15);
  }));

Deno.test("act tells bad usage (2) from failure (1), without a stack trace", () =>
  inFolder(async (folder) => {
    const curve = { ...CONFIG, norms: [{ ...CONFIG.norms[0], response: { points: [[0, 1]] } }] };
    await Deno.writeTextFile(join(folder, "curve.json"), JSON.stringify(curve));
    const cases: [string[], number, RegExp][] = [
      [["--help"], 0, /visits/],
      [["visits", "--help"], 0, /--rep <name=DAYSxVISITS>/],
      [["visit", "clients.csv"], 2, /visit/],
      [["visits"], 2, /input/],
      [["visits", "clients.csv", "--config", "visites.json"], 1, /key already seen above/],
      [[...VISITS, "--rep", "Ada"], 2, /'Ada' is not written name=DAYSxVISITS/],
      [[...VISITS, "--from", "1/1/2026"], 2, /YYYY-MM-DD/],
      [["campaign", "clients.csv", "--config", "visites.json"], 2, /--day/],
      [
        ["campaign", "clients.csv", "--config", "visites.json", "--day", "2026-01-05"],
        1,
        /Cannot read the campaign: at campaign/,
      ],
      [["visits", "absent.csv", "--config", "visites.json"], 1, /absent\.csv/],
      [["visits", "clients.csv"], 1, /Cannot read the visit plan: at norms/],
      [["visits", "clients.csv", "--config", "curve.json"], 1, /norms\[0\]\.response\.points/],
      [
        [...VISITS, "--rep", "Ada=2x3"],
        1,
        /'=1\+1' in column 'Commercial' \(first in row 4\) has no capacity/,
      ],
      [[...VISITS, "--from", "2026-01-01"], 1, /give both --from and --to/],
    ];
    for (const [args, expected, message] of cases) {
      const { code, out, err } = await act(folder, ...args);
      assert.equal(code, expected, `${args.join(" ")}: ${err}`);
      assert.match(out + err, message);
      assert.ok(!/\n +at /.test(err), err);
    }
  }));
