import assert from "node:assert/strict";
import { join } from "node:path";

const TASK = new URL("./act.ts", import.meta.url).pathname;

/** Three customers of Ada and one of Bo; jam is bought by a and b, whose peer c buys tea only. */
const ORDERS = [
  "N° commande;Date commande;N° client;Référence;Montant HT;Marge",
  "1;15/01/2025;a;tea;80,00;20,00",
  "1;15/01/2025;a;jam;20,00;8,00",
  "2;16/02/2025;b;tea;60,00;15,00",
  "2;16/02/2025;b;jam;40,00;10,00",
  "3;17/03/2025;c;tea;50,00;-5,00",
  "4;18/03/2025;=1+1;tea;1 000,00;300,00",
  "5;19/03/2025;;tea;1,00;1,00",
].join("\n");
const ACCOUNTS = [
  "N° client;Raison sociale;Secteur;Commercial;E-mail;RFA",
  "a;A SA;food;Ada;a@example.com;2,5",
  "b;B SA;food;Ada;b@example.com;0",
  "c;<b>C</b>;food;Ada;c@example.com;0",
  "=1+1;D SA;tools;Bo;d@example.com;1",
].join("\n");
const VISITS = "N° client;Date visite\na;16/01/2025\nc;16/01/2025\nc;17/01/2025\n";
const RATES = {
  version: 1,
  activities: [
    { id: "visit", driver: "visits", cost: 10, label: { fr: "Visites", en: "Visits" } },
    { id: "order", driver: "orders", cost: 2 },
    { id: "rebate", driver: "rebates", cost: 1 },
  ],
};
const LEVERS = [{
  id: "calls",
  driver: "visits",
  most: 1,
  whole: true,
  label: { fr: "appeler", en: "call instead" },
}];

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
  const files = {
    "ventes.csv": ORDERS,
    "comptes.csv": ACCOUNTS,
    "visites.csv": VISITS,
    "rates.json": JSON.stringify(RATES),
    "levers.json": JSON.stringify(LEVERS),
    "negative.json": JSON.stringify({
      version: 1,
      activities: [{ ...RATES.activities[1], cost: -2 }],
    }),
  };
  try {
    for (const [name, text] of Object.entries(files)) {
      await Deno.writeTextFile(join(folder, name), text);
    }
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const DAY = ["--as-of", "2025-06-30"];
const LENIENT = ["--max-reject-share", "0.2"];
const AFFINITY = ["affinity", "ventes.csv", ...DAY, "--customers", "comptes.csv", ...LENIENT];
const PROFIT = ["profit", "ventes.csv", ...DAY, "--rates", "rates.json", ...LENIENT];
const PACK = ["rep-pack", "ventes.csv", ...DAY, "--customers", "comptes.csv", ...LENIENT];

Deno.test("act affinity, profit and rep-pack work from one to the next, as worked by hand", () =>
  inFolder(async (folder) => {
    const peers = ["--peers", "Secteur", "--min-peers", "2", "--segment", "Secteur"];
    const found = await act(folder, ...AFFINITY, ...peers, "--out", "out", "--json");
    assert.equal(found.code, 0, found.err);
    const affinity = JSON.parse(found.out);
    assert.deepEqual([affinity.rowsRead, affinity.baskets, affinity.products], [7, 4, 2]);
    assert.equal(affinity.unused.incomplete, 1);
    const gaps = await Deno.readTextFile(join(folder, "out/affinity.gaps.csv"));
    // Both peers of c buy jam, 20 and 40 % of the budget: 30 % of 50.
    assert.match(gaps, /^c,jam,15,2,2,1,30,0\.3/m);

    const terms = [
      "--customers",
      "comptes.csv",
      "--rebate-percent",
      "RFA",
      "--visits",
      "visites.csv",
    ];
    const levers = ["--levers", "levers.json", "--segment", "Secteur"];
    const costed = await act(folder, ...PROFIT, ...terms, ...levers, "--out", "out", "--json");
    assert.equal(costed.code, 0, costed.err);
    const profit = JSON.parse(costed.out);
    // Margin 348; 3 visits, 4 orders, rebates of 2.50 and 10.
    assert.deepEqual([profit.margin, profit.costToServe, profit.netMargin], [348, 50.5, 297.5]);
    assert.deepEqual([profit.profitable, profit.unprofitable, profit.lost], [3, 1, 27]);
    const customers = await Deno.readTextFile(join(folder, "out/profit.customers.csv"));
    assert.match(customers, /^'=1\+1,/m); // a spreadsheet would run it

    const french = await act(folder, ...AFFINITY, ...peers, "--out", "fr", "--locale", "fr");
    assert.equal(french.code, 0, french.err);
    assert.match(await Deno.readTextFile(join(folder, "fr/affinity.gaps.csv")), /^c;jam;15;/m);
    const results = ["--gaps", "fr/affinity.gaps.csv", "--levers", "out/profit.levers.csv"];
    const names = ["--lever-names", "levers.json", "--locale", "fr", "--out", "out"];
    const packed = await act(folder, ...PACK, ...results, ...names);
    assert.equal(packed.code, 0, packed.err);
    assert.match(packed.out, /out\/rep-pack\.Ada\.xlsx/);
    const page = await Deno.readTextFile(join(folder, "out/rep-pack.Ada.html"));
    assert.match(page, /Revoir les conditions\s: appeler/); // two visits at 10 against a loss of 27
    assert.match(page, /&lt;b&gt;C&lt;\/b&gt;/);
    assert.doesNotMatch(page, /@example\.com|<b>|D SA/);
  }));

Deno.test("act affinity and profit print a summary in each language", () =>
  inFolder(async (folder) => {
    const affinity = await act(folder, ...AFFINITY, "--locale", "fr", "--per", "customer");
    assert.match(affinity.out, /Paniers\s: 4\s; produits\s: 2/);
    const terms = ["--customers", "comptes.csv", "--rebate-percent", "RFA", "--locale", "en"];
    const profit = await act(folder, ...PROFIT, ...terms);
    assert.match(profit.out, /Visits +0 .*\n/);
    assert.match(profit.out, /Margin 348\.00, cost to serve 20\.50, net margin 327\.50/);
  }));

Deno.test("act on orders tells bad usage (2) from failure (1), without a stack trace", () =>
  inFolder(async (folder) => {
    const cases: [string[], number, RegExp][] = [
      [["rep-pack", "--help"], 0, /--gaps/],
      [["affinity", "ventes.csv"], 2, /--as-of/],
      [[...AFFINITY, "--support", "2"], 2, /share between 0 and 1/],
      [PROFIT, 1, /Cannot find column 'rebates'/],
      [["profit", "ventes.csv", ...DAY], 2, /--rates/],
      [["profit", "ventes.csv", ...DAY, "--rates", "negative.json"], 1, /activities\[0\]\.cost/],
      [
        ["affinity", "comptes.csv", ...DAY],
        1,
        /Cannot find column 'product' in comptes\.csv.*--map product=/,
      ],
      [[...PACK, "--rep", "Zoé"], 1, /no customer has that rep: the reps are Ada, Bo/],
      [[...AFFINITY, "--products", "comptes.csv"], 1, /--product-label: give both/],
      [[...AFFINITY, "--peers", "Taille"], 1, /'Taille'/],
      [[...AFFINITY, "--map", "product=Raison"], 1, /Cannot find column 'Raison' in ventes\.csv/],
    ];
    const outcomes = await Promise.all(cases.map(([args]) => act(folder, ...args)));
    outcomes.forEach(({ code, out, err }, i) => {
      const [args, expected, message] = cases[i];
      assert.equal(code, expected, `${args.join(" ")}: ${err}`);
      assert.match(out + err, message);
      assert.ok(!/\n +at /.test(err), err);
    });
  }));
