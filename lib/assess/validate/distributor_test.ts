/** The sample distributor's prospects: the true coefficients are known, so a card can be judged. */
import assert from "node:assert/strict";
import { parseDay } from "../../base/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { score, type ScoreGroup, type ScoreOptions } from "../../segment/score/mod.ts";
import { fitStage, stage, stageFunnel } from "../../segment/stage/mod.ts";
import { areaUnderCurve, learnScorecard } from "./mod.ts";

const FOLDER = new URL("../../../data/distributor/", import.meta.url);

function readRows(name: string): Record<string, string>[] {
  const bytes = Deno.readFileSync(new URL(name, FOLDER));
  const encoding = name.startsWith("truth") ? "utf-8" : "windows-1252";
  const lines = new TextDecoder(encoding).decode(bytes).trim().split(/\r?\n/);
  const field = encoding === "utf-8" ? /(?:^|,)([^,]*)/g : /(?:^|;)("(?:[^"]|"")*"|[^;]*)/g;
  const [header, ...rows] = lines.map((line) =>
    Array.from(line.matchAll(field), ([, text]) => text)
  );
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i]])));
}

function numbers(rows: readonly Record<string, string>[], column: string): Float64Array {
  return Float64Array.from(rows, (row) => {
    const digits = row[column].replace(/\s/g, "").replace(",", ".");
    return digits === "" ? NaN : Number(digits);
  });
}

function days(rows: readonly Record<string, string>[], column: string, later = 0) {
  return dayColumn(Float64Array.from(rows, (row) => {
    const [day, month, year] = row[column].split("/");
    return year ? parseDay(`${year}-${month}-${day}`) + later : NaN;
  }));
}

const ROWS = readRows("prospects.csv");
const PROSPECTS = Table.of({
  customer: ROWS.map((row) => row["N° prospect"]),
  sector: ROWS.map((row) => row["Secteur"] || null),
  role: ROWS.map((row) => row["Fonction"] || null),
  origin: ROWS.map((row) => row["Origine"] || null),
  employees: numbers(ROWS, "Effectif"),
  budget: numbers(ROWS, "Budget"),
  createdOn: days(ROWS, "Date création"),
  firstContactOn: days(ROWS, "Premier contact"),
  agreedOn: days(ROWS, "Accord verbal"),
  signedOn: days(ROWS, "Date signature"),
  // A month after creation the early signals are in and no quote has been sent.
  scoredOn: days(ROWS, "Date création", 30),
});
const TRACES = readRows("interactions.csv").filter((row) => row["N° prospect"] !== "");
const EVENTS = Table.of({
  customer: TRACES.map((row) => row["N° prospect"]),
  type: TRACES.map((row) => row["Évènement"]),
  date: days(TRACES, "Date"),
});

const GROUPS: readonly ScoreGroup[] = [
  {
    id: "company",
    axis: "fit",
    criteria: [
      { id: "size", kind: "number", column: "employees", levels: [{ above: 50, points: 10 }] },
      {
        id: "sector",
        kind: "category",
        column: "sector",
        levels: [{ values: ["Santé", "Agroalimentaire"], points: 10 }],
      },
      {
        id: "role",
        kind: "text",
        column: "role",
        levels: [{ contains: ["dirigeant", "achats"], points: 15 }],
      },
      {
        id: "budget",
        kind: "number",
        column: "budget",
        levels: [{ from: 5000, below: 20_000, points: 5 }, { from: 20_000, points: 10 }],
      },
      {
        id: "origin",
        kind: "category",
        column: "origin",
        levels: [
          { values: ["Recommandation"], points: 15 },
          { values: ["Appel entrant", "Salon"], points: 10 },
          { values: ["Site web"], points: 5 },
        ],
      },
    ],
  },
  {
    id: "behaviour",
    axis: "engagement",
    criteria: [
      { id: "forms", kind: "events", types: ["formulaire"], points: 10, cap: 20 },
      { id: "downloads", kind: "events", types: ["téléchargement"], points: 5, cap: 10 },
      { id: "mails", kind: "events", types: ["e-mail lu"], points: 2, cap: 10 },
    ],
  },
];
const SOURCES: ScoreOptions = { groups: GROUPS, asOfColumn: "scoredOn", events: EVENTS };

/** Contacted prospects whose sale has ended. */
const OUTCOMES = ROWS.map((row) =>
  row["Premier contact"] === "" || row["Issue"] === "En cours" ? null : row["Issue"] === "Signé"
);

Deno.test("a plain card sorts the distributor's prospects nearly as well as the truth does", () => {
  const { customers, notices } = score(PROSPECTS, SOURCES);
  const byCard = areaUnderCurve(customers.number("score"), OUTCOMES);
  const truth = readRows("truth/prospects.csv");
  const byTruth = areaUnderCurve(numbers(truth, "signing_probability"), OUTCOMES);
  assert.ok(byTruth.auc > 0.7);
  assert.ok(byCard.low > 0.5 && byCard.auc > byTruth.auc - 0.06, `${byCard.auc} ${byTruth.auc}`);
  assert.deepEqual(notices.filter(({ key }) => key.endsWith("Unseen")), []);
});

Deno.test("a card learned from the distributor's prospects agrees with the laws behind them", () => {
  const table = PROSPECTS.add({ won: { kind: "flag", values: OUTCOMES } });
  const { evidence, comparison } = learnScorecard(table, { ...SOURCES, outcome: "won", seed: 1 });
  const better = evidence.rows().filter((row) => row.level === 1 || row.level === null);
  for (const criterion of ["size", "sector", "role", "origin", "forms"]) {
    const { points } = better.find((row) => row.criterion === criterion)!;
    assert.ok(Number(points) > 0, `${criterion} should count`);
  }
  assert.equal(comparison.rowCount, 4);
});

Deno.test("every stage of the distributor's prospects is reached in order", () => {
  const { customers, notices, model } = stage(PROSPECTS, { asOf: "2025-12-31" });
  assert.deepEqual(notices, []);
  const clients = customers.text("segment").filter((segment) => segment === "client").length;
  assert.equal(clients, 107); // truth/README.md: 107 signed
  const funnel = stageFunnel(model, PROSPECTS, { asOf: "2025-12-31" });
  assert.equal(funnel.number("reached")[0], 500);
  // Contacted with probability 0.84, within four standard errors.
  assert.ok(Math.abs(funnel.number("conversion")[1] - 0.84) < 4 * Math.sqrt(0.84 * 0.16 / 500));
  assert.equal(fitStage(PROSPECTS, { asOf: "2023-12-31" }).stages.length, 4);
});
