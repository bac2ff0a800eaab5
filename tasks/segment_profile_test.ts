import assert from "node:assert/strict";
import { join } from "node:path";
import { readTable } from "../lib/mod.ts";

const TASK = new URL("./segment.ts", import.meta.url).pathname;

/** Twenty-four customers: those of even number always buy the same in the shop, the others roam. */
const PEOPLE = Array.from({ length: 24 }, (_, c) => ({ id: `0${10 + c}`, roams: c % 2 === 1 }));
const FILES = {
  "ventes.csv": [
    "N° client;Date commande;Article;Montant;Canal",
    ...PEOPLE.flatMap(({ id, roams }, c) =>
      Array.from({ length: 6 }, (_, i) => {
        const day = `${String(1 + (c + i * (roams ? i : 1)) % 27).padStart(2, "0")}/0${i + 1}/2024`;
        return roams
          ? `${id};${day};P${i};${10 + i},50;${i % 2 === 0 ? "web" : "téléphone"}`
          : `${id};${day};P0;10,00;magasin`;
      })
    ),
  ],
  "clients.csv": [
    "N° client;Ville;Premier contact",
    ...PEOPLE.map(({ id }) => `${id};Lille;13/01/2024`),
    "099;Nice;",
  ],
  "traces.csv": [
    "N° client;Date;Canal;Évènement",
    ...PEOPLE.flatMap(({ id, roams }) => [
      `${id};15/02/2024;e-mail;envoyé`,
      ...(roams ? [`${id};16/02/2024;e-mail;lu`, `${id};16/02/2024;e-mail;cliqué`] : []),
    ]),
  ],
};

async function segment(folder: string, ...args: string[]) {
  const permissions = ["read", "write", "ffi", "env"].map((name) => `--allow-${name}`);
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...permissions, TASK, ...args],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  });
  const { code, stdout, stderr } = await command.output();
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

Deno.test("segment profile reads lines, customers and events, and applies its own model", async () => {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, lines] of Object.entries(FILES)) {
      await Deno.writeTextFile(join(folder, name), lines.join("\n"));
    }
    const given = ["profile", "ventes.csv", "--customers", "clients.csv", "--events", "traces.csv"]
      .concat("--as-of", "2024-12-31", "--json", "--out");
    const { code, out, err } = await segment(folder, ...given, "a");
    assert.equal(code, 0, err);
    const summary = JSON.parse(out);
    assert.deepEqual([summary.customers, summary.customersWithoutPurchase], [25, 1]);
    assert.equal(summary.total, 12 * 6 * 10 + 12 * (6 * 10.5 + 15));
    const placed = (await readTable(join(folder, "a/profile.customers.csv"))).table;
    const nearest = placed.text("profileNearest");
    const nearestOf = (roams: boolean) =>
      new Set(nearest.slice(0, 24).filter((_, c) => PEOPLE[c].roams === roams));
    for (const profile of nearestOf(false)) assert.match(profile!, /^(zen|prudent)$/);
    assert.ok(!nearestOf(true).has("zen") && nearestOf(false).has("zen"));
    assert.equal(placed.text("segment")[24], "unprofiled");
    assert.equal(placed.number("remoteShare")[1], 1);
    assert.equal(placed.number("openShare")[1], 1);
    const returns = (await readTable(join(folder, "a/profile.returns.csv"))).table;
    assert.equal(returns.number("sent").reduce((sum, count) => sum + count, 0), 24);
    assert.equal(returns.number("answered").reduce((sum, count) => sum + count, 0), 12);
    await segment(folder, ...given, "b", "--model", "a/profile.model.json");
    const read = (name: string) => Deno.readTextFile(join(folder, name, "profile.customers.csv"));
    assert.equal(await read("b"), await read("a"));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
