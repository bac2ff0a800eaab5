/**
 * Reading against a hand-written DuckDB query on the same file in the same run, interleaved:
 *
 * ```sh
 * deno run -A lib/source/transactions_bench.ts            # 5 M transactions
 * deno run -A lib/source/transactions_bench.ts --large    # and 100 M: time per row, memory
 * ```
 *
 * `deno bench` measures one function at a time, one after the other; a ratio between two needs
 * them in turn, on a machine that is never quite idle.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { openDuckDb, textLiteral } from "../engine/mod.ts";
import { openTransactions } from "./mod.ts";

const AS_OF = "2024-12-31";
const TARGET_RATIO = 1.3;
const MAX_MEMORY_BYTES = 4e9;

interface Measure {
  readonly wall: number;
  readonly cpu: number;
}

async function measure(work: () => Promise<void>): Promise<Measure> {
  const start = performance.now(), before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Pseudo-random but always the same: a hash of the row number. */
async function generate(folder: string, rows: number, customers: number): Promise<string> {
  const path = join(folder, `${rows}.csv`);
  await using engine = await openDuckDb({ allowedDirectories: [folder] });
  await engine.run(
    `COPY (SELECT 'C' || lpad(CAST(hash(i) % ${customers} AS VARCHAR), 6, '0') AS customer, ` +
      `DATE '2022-01-01' + CAST(hash(i + 1000000007) % 1090 AS INTEGER) AS date, ` +
      `CAST((hash(i * 3 + 17) % 50000) / 100 AS DECIMAL(10, 2)) AS amount ` +
      `FROM range(${rows}) t(i)) TO ${textLiteral(path)} (HEADER)`,
  );
  return path;
}

/** Grouping and scoring only, typed by hand, no row accounted for; the result is not even read. */
async function byHand(path: string, folder: string): Promise<void> {
  await using engine = await openDuckDb({ allowedDirectories: [folder] });
  await engine.run(`CREATE TABLE scores AS ${handSql(path)}`);
}

/** The same, its result read as a table, which is what Strate gives. */
async function byHandRead(path: string, folder: string): Promise<void> {
  await using engine = await openDuckDb({ allowedDirectories: [folder] });
  await engine.query(
    `SELECT * REPLACE (CAST(monetary AS DOUBLE) AS monetary) FROM (${handSql(path)})`,
  );
}

function handSql(path: string): string {
  return `WITH metrics AS (SELECT customer, ` +
    `date_diff('day', max(date), DATE '${AS_OF}') AS recency, count(*) AS frequency, ` +
    `sum(amount) AS monetary FROM read_csv(${textLiteral(path)}, header = true, ` +
    `columns = {customer: 'VARCHAR', date: 'DATE', amount: 'DECIMAL(18,4)'}) GROUP BY 1) ` +
    `SELECT *, ntile(5) OVER (ORDER BY recency DESC) AS r, ntile(5) OVER (ORDER BY frequency) AS f, ` +
    `ntile(5) OVER (ORDER BY monetary) AS m FROM metrics`;
}

async function byStrate(path: string): Promise<void> {
  await using transactions = await openTransactions(path, { asOf: AS_OF });
  const customers = await transactions.customers();
  if (customers.rowCount === 0) throw new Error("Cannot measure: no customer was read");
}

const PANDAS = `
import sys, time
import pandas as pd
start = time.perf_counter()
t = pd.read_csv(sys.argv[1], parse_dates=["date"])
m = t.groupby("customer").agg(last=("date", "max"), f=("date", "size"), m=("amount", "sum"))
m["r"] = (pd.Timestamp(sys.argv[2]) - m["last"]).dt.days
for c in "rfm": m[c + "s"] = pd.qcut(m[c].rank(method="first"), 5, labels=False)
print(round(1000 * (time.perf_counter() - start)))
`;

function pandas(path: string): string {
  const { status, stdout } = spawnSync("python3", ["-c", PANDAS, path, AS_OF]);
  return status === 0 ? `${String(stdout).trim()} ms` : "not installed";
}

async function compare(path: string, folder: string, rounds: number): Promise<number> {
  const ways = {
    "by hand": () => byHand(path, folder),
    "by hand, read": () => byHandRead(path, folder),
    "Strate": () => byStrate(path),
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const measures = new Map<string, Measure[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const taken = await measure(ways[name]);
      // The first round loads code and fills the cache of the disk.
      if (round > 0) measures.get(name)!.push(taken);
    }
  }
  const of = (name: string, key: keyof Measure) => median(measures.get(name)!.map((m) => m[key]));
  const ratio = (name: string, key: keyof Measure) =>
    median(measures.get("Strate")!.map((m, i) => m[key] / measures.get(name)![i][key])).toFixed(2);
  for (const name of names) {
    const ratios = `${ratio(name, "wall")} of its time, ${ratio(name, "cpu")} of its processor`;
    console.log(`  ${name.padEnd(14)} ${of(name, "wall").toFixed(0)} ms; Strate takes ${ratios}`);
  }
  console.log(`  at most ${TARGET_RATIO}`);
  console.log(`  pandas         ${pandas(path)}`);
  return of("Strate", "wall");
}

async function large(folder: string, small: number, rows: number): Promise<void> {
  const path = await generate(folder, rows, 200_000);
  let peak = 0;
  const watch = setInterval(() => peak = Math.max(peak, Deno.memoryUsage().rss), 50);
  const { wall } = await measure(() => byStrate(path));
  clearInterval(watch);
  const perRow = (wall / rows) / (small / 5e6);
  console.log(
    `  Strate   ${(wall / 1000).toFixed(1)} s, time per row ${
      perRow.toFixed(2)
    } × that of 5 M; at most ${TARGET_RATIO}`,
  );
  console.log(`  memory   ${(peak / 1e9).toFixed(2)} GB; at most ${MAX_MEMORY_BYTES / 1e9}`);
}

if (import.meta.main) {
  const folder = await mkdtemp(join(tmpdir(), "strate-bench-"));
  try {
    console.log("5 M transactions, 200 000 customers, clean CSV");
    const small = await compare(await generate(folder, 5e6, 200_000), folder, 5);
    if (process.argv.includes("--large")) {
      console.log("100 M transactions, 200 000 customers");
      await large(folder, small, 1e8);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
