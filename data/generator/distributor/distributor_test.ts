import assert from "node:assert/strict";
import { compareFiles } from "../compare.ts";
import { FRENCH, INTERNATIONAL } from "../csv.ts";
import { SEED } from "../mod.ts";
import { column, readBack } from "../read_back.ts";
import { BUNDLES } from "./catalogue.ts";
import { conversionProbability, type Lead } from "./conversion.ts";
import { distributorFiles, playDistributor } from "./mod.ts";
import { ONLINE_SHOP, REP_CHANGE } from "./territory.ts";

const HISTORY = playDistributor(SEED);
const FILES = distributorFiles(SEED, HISTORY);
const ORDERS = read("commandes.csv");
const FAULTS = new Map(
  readBack(FILES.get("truth/dirt.csv")!, INTERNATIONAL).slice(1).map(([line, f]) => [+line, f]),
);
const CLEAN = ORDERS.filter((_, index) => index > 0 && !FAULTS.has(index + 1));

function read(path: string): string[][] {
  return readBack(FILES.get(path)!, FRENCH);
}

/** Reads `1 234,56`, `-1,00`, `1,00-` and `(1,00)` as cents. */
function amountOf(text: string): number {
  const digits = Number(text.replaceAll(/[^\d]/g, ""));
  return /[-(]/.test(text) ? -digits : digits;
}

Deno.test("distributorFiles() gives the same bytes for the same seed", () => {
  assert.deepEqual(compareFiles(FILES, distributorFiles(SEED)), []);
});

Deno.test("distributor files weigh less than half of 5 MB", () => {
  const size = Array.from(FILES.values(), ({ length }) => length).reduce((sum, n) => sum + n, 0);
  assert.ok(size < 2_500_000, `${size} bytes`);
});

Deno.test("distributor revenue is concentrated: a fifth of accounts make 75 to 80 % of it", () => {
  const revenue = new Map<string, number>();
  for (const row of CLEAN) revenue.set(row[2], (revenue.get(row[2]) ?? 0) + amountOf(row[6]));
  const sorted = [...revenue.values()].sort((first, second) => second - first);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const top = sorted.slice(0, Math.round(sorted.length / 5)).reduce((sum, value) => sum + value, 0);
  assert.ok(top / total > 0.75 && top / total < 0.8, `${top / total}`);
});

Deno.test("conversionProbability() rises with what should make it rise", () => {
  const plain: Lead = {
    headcount: 10,
    sector: "Commerce",
    role: "Assistant",
    origin: "Prospection",
    budget: 5000,
    deliveryDays: 120,
    forms: 0,
    downloads: 0,
    emailsRead: 0,
  };
  const better: Partial<Lead>[] = [
    { headcount: 51 },
    { sector: "Santé" },
    { role: "Dirigeant" },
    { origin: "Recommandation" },
    { budget: 6000 },
    { deliveryDays: 60 },
    { forms: 1 },
    { downloads: 1 },
    { emailsRead: 1 },
  ];
  for (const change of better) {
    const probability = conversionProbability({ ...plain, ...change });
    assert.ok(probability > conversionProbability(plain), JSON.stringify(change));
  }
  // By hand: −2.9 − 0.3 = −3.2 in log-odds.
  assert.ok(Math.abs(conversionProbability(plain) - 1 / (1 + Math.exp(3.2))) < 1e-12);
});

Deno.test("distributor prospects sign as often as foretold, and the better ones more", () => {
  const settled = HISTORY.prospects.filter(({ outcome }) =>
    outcome === "Signé" || outcome === "Perdu"
  );
  const signed = settled.filter(({ outcome }) => outcome === "Signé");
  const expected = settled.reduce((sum, { probability }) => sum + probability, 0);
  const variance = settled.reduce((sum, { probability: p }) => sum + p * (1 - p), 0);
  assert.ok(Math.abs(signed.length - expected) < 4 * Math.sqrt(variance), `${signed.length}`);
  const rate = (some: typeof settled) =>
    some.filter(({ outcome }) => outcome === "Signé").length / some.length;
  assert.ok(
    rate(settled.filter(({ headcount }) => headcount > 50)) >
      rate(settled.filter(({ headcount }) => headcount <= 50)),
  );
  assert.ok(
    rate(settled.filter(({ forms }) => forms > 0)) > rate(settled.filter((p) => p.forms === 0)),
  );
});

Deno.test("distributor events show: the online shop raises orders, the change of rep lowers them", () => {
  const purchases = HISTORY.orders.filter(({ lines }) => lines[0].quantity > 0);
  const ratio = (isInside: (region: string) => boolean, on: number, span: number) => {
    const counts = { before: 0, after: 0 };
    for (const { account, day } of purchases) {
      if (!isInside(account.company.region.name) || Math.abs(day - on) > span) continue;
      counts[day < on ? "before" : "after"]++;
    }
    return counts.after / counts.before;
  };
  const isOnline = (region: string) => ONLINE_SHOP.regions.includes(region);
  const online = ratio(isOnline, ONLINE_SHOP.on, 365) /
    ratio((region) => !isOnline(region), ONLINE_SHOP.on, 365);
  assert.ok(online > 1.1 && online < 1.45, `online shop ${online}`);
  const change = ratio((region) => region === "Grand Est", REP_CHANGE.on, 300) /
    ratio((region) => region !== "Grand Est" && !isOnline(region), REP_CHANGE.on, 300);
  assert.ok(change > 0.55 && change < 0.95, `rep change ${change}`);
});

Deno.test("distributor bundles are found in orders at least as often as stated", () => {
  const orders = HISTORY.orders
    .filter(({ lines }) => lines[0].quantity > 0)
    .map(({ lines }) => new Set(lines.map(({ product }) => product.name)));
  for (const [first, second, probability] of BUNDLES) {
    const some = orders.filter((names) => names.has(first));
    const share = some.filter((names) => names.has(second)).length / some.length;
    const standardError = Math.sqrt(probability * (1 - probability) / some.length);
    assert.ok(share > probability - 4 * standardError, `${first} → ${second}: ${share}`);
  }
});

Deno.test("distributor files refer only to what exists", () => {
  const accounts = new Set(column(read("comptes.csv"), "N° client"));
  const prospects = new Set(["", ...column(read("prospects.csv"), "N° prospect")]);
  const products = new Set(column(read("produits.csv"), "Référence"));
  const suppliers = new Set(column(read("fournisseurs.csv"), "N° fournisseur"));
  const campaigns = new Set(["", ...column(read("campagnes.csv"), "N° campagne")]);
  assert.ok(CLEAN.every((row) => accounts.has(row[2]) && products.has(row[3])));
  assert.ok(column(read("produits.csv"), "N° fournisseur").every((id) => suppliers.has(id)));
  assert.ok(column(read("visites.csv"), "N° client").every((id) => accounts.has(id)));
  assert.ok(column(read("interactions.csv"), "N° prospect").every((id) => prospects.has(id)));
  assert.ok(column(read("interactions.csv"), "N° campagne").every((id) => campaigns.has(id)));
  for (const path of ["interactions.csv", "prospects.csv"]) {
    assert.ok(column(read(path), "N° client").every((id) => id === "" || accounts.has(id)), path);
  }
  const truth = readBack(FILES.get("truth/accounts.csv")!, INTERNATIONAL);
  assert.deepEqual(column(truth, "account_id"), [...accounts]);
});

Deno.test("distributor prospects reach their stages in order", () => {
  for (const { createdOn, firstContactOn, quotedOn, agreedOn, signedOn } of HISTORY.prospects) {
    const days = [createdOn, firstContactOn, quotedOn, agreedOn, signedOn];
    const reached = days.filter((day) => day !== undefined);
    assert.deepEqual(reached, days.slice(0, reached.length));
    assert.deepEqual(reached, reached.toSorted((first, second) => first - second));
  }
});

Deno.test("distributor lines with nothing wrong add up to the total that the truth states", () => {
  const readme = new TextDecoder().decode(FILES.get("truth/README.md"));
  const total = CLEAN.reduce((sum, row) => sum + amountOf(row[6]), 0);
  assert.match(readme, new RegExp(`\\*\\*${(total / 100).toFixed(2)}\\*\\* euros`));
  assert.match(readme, new RegExp(`once: \\*\\*${CLEAN.length}\\*\\*`));
  for (const row of CLEAN) {
    const quantity = Number(row[4].replaceAll("\u00a0", ""));
    assert.equal(amountOf(row[6]), quantity * amountOf(row[5]), row.join(";"));
  }
});

Deno.test("distributor faults are those listed, and fewer than 1 % of lines", () => {
  const counts: Record<string, number> = {};
  ORDERS.slice(1).forEach((row, index) => {
    const fault = faultOf(row, index === 0 ? undefined : ORDERS[index]);
    if (fault) counts[fault] = (counts[fault] ?? 0) + 1;
  });
  const listed: Record<string, number> = {};
  for (const fault of FAULTS.values()) listed[fault] = (listed[fault] ?? 0) + 1;
  assert.deepEqual(counts, listed);
  assert.equal(ORDERS.at(-1)![0], "Total");
  assert.ok(FAULTS.size < 0.01 * ORDERS.length);
});

function faultOf(row: string[], above: string[] | undefined): string | undefined {
  if (row[0] === "Total") return "total_line";
  if (above && row.join(";") === above.join(";")) return "duplicate_line";
  if (row.length < 10) return "missing_fields";
  if (row[2] === "") return "empty_customer";
  if (row[1] === "31/02/2025") return "impossible_date";
  if (row[1].endsWith("2026")) return "date_after_analysis";
  return /^[-(]?[\d\u00a0]+,\d\d[-)]?$/.test(row[6]) ? undefined : "text_in_amount";
}

Deno.test("distributor files look French: CRLF, quotes, no-break spaces, three ways to be negative", () => {
  const bytes = FILES.get("commandes.csv")!;
  const lineFeeds = bytes.filter((byte) => byte === 0x0a).length;
  assert.equal(bytes.filter((byte) => byte === 0x0d).length, lineFeeds);
  assert.ok(bytes.includes(0xa0));
  const amounts = CLEAN.map((row) => row[6]);
  for (const style of [/^-/, /-$/, /^\(.*\)$/]) assert.ok(amounts.some((text) => style.test(text)));
  const text = new TextDecoder("windows-1252").decode(FILES.get("comptes.csv"));
  assert.match(text, /;"[^"]* ; négoce";/);
  assert.match(text, /""La Maison""/);
  const products = new TextDecoder("windows-1252").decode(FILES.get("produits.csv"));
  assert.match(products, /Bons d'achat 5 € \(carnet de 100\)/);
});

Deno.test("distributor is closed on Sundays and public holidays", () => {
  const closed = new Set(["01/01/2024", "01/05/2024", "09/05/2024", "11/11/2024", "25/12/2025"]);
  const isSunday = (date: string) => {
    const [day, month, year] = date.split("/").map(Number);
    return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === 0;
  };
  const dates = [...CLEAN.map((row) => row[1]), ...column(read("visites.csv"), "Date visite")];
  assert.ok(dates.every((date) => !closed.has(date) && !isSunday(date)));
});
