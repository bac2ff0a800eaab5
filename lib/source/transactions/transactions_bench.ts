/**
 * From a clean file to scored customers, against a DuckDB query typed by hand, on the same file in
 * the same run, in turn.
 *
 * The peer is what an analyst who knows DuckDB would write: the columns declared with their types,
 * amounts summed as DECIMAL, orders counted where the file has a number, quintiles by `ntile`; it
 * checks nothing and accounts for no row. It is measured twice: its result left in the database,
 * and handed over as a table, which is what Strate gives. pandas runs beside them where
 * `STRATE_PYTHON` names a Python that has it.
 *
 * ```sh
 * deno task bench -- --large      # and 100 M transactions: time per row, memory
 * ```
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { openDuckDb, textLiteral } from "../../engine/mod.ts";
import { rfm } from "../../segment/rfm/mod.ts";
import { openTransactions } from "../mod.ts";

const AS_OF = "2024-12-31";
const CUSTOMERS = 200_000, ROWS = 5_000_000, LARGE_ROWS = 100_000_000;
const ROUNDS = 10;
const TARGET_RATIO = 1.3;
const MAX_MEMORY_BYTES = 4e9;

/** A file to read. */
interface Sales {
  readonly path: string;
  readonly folder: string;
  readonly rows: number;
  /** Whether lines carry an order number, two lines an order on average. */
  readonly orders: boolean;
}

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

/** Pseudo-random but always the same: hashes of the row, or of the order, number. */
async function generate(folder: string, rows: number, orders: boolean): Promise<Sales> {
  const path = join(folder, `${rows}${orders ? "-orders" : ""}.csv`);
  const order = orders ? `hash(i * 7 + 3) % ${rows / 2}` : "i";
  await using engine = await openDuckDb({ allowedDirectories: [folder] });
  await engine.run(
    `COPY (SELECT 'C' || lpad(CAST(hash(o) % ${CUSTOMERS} AS VARCHAR), 6, '0') AS customer, ` +
      `${orders ? `'F' || CAST(o AS VARCHAR) AS "order", ` : ""}` +
      `DATE '2022-01-01' + CAST(hash(o + 1000000007) % 1090 AS INTEGER) AS date, ` +
      `CAST((hash(i * 3 + 17) % 50000) / 100 AS DECIMAL(10, 2)) AS amount ` +
      `FROM (SELECT i, ${order} AS o FROM range(${rows}) t(i))) TO ${textLiteral(path)} (HEADER)`,
  );
  return { path, folder, rows, orders };
}

function handSql({ path, orders }: Sales): string {
  const order = orders ? `"order": 'VARCHAR', ` : "";
  return `WITH metrics AS (SELECT customer, ` +
    `date_diff('day', max(date), DATE '${AS_OF}') AS recency, ` +
    `${orders ? 'count(DISTINCT "order")' : "count(*)"} AS frequency, sum(amount) AS monetary ` +
    `FROM read_csv(${textLiteral(path)}, header = true, ` +
    `columns = {customer: 'VARCHAR', ${order}date: 'DATE', amount: 'DECIMAL(18,4)'}) GROUP BY 1) ` +
    `SELECT *, ntile(5) OVER (ORDER BY recency DESC) AS r, ntile(5) OVER (ORDER BY frequency) AS f, ` +
    `ntile(5) OVER (ORDER BY monetary) AS m FROM metrics`;
}

async function byHand(sales: Sales): Promise<void> {
  await using engine = await openDuckDb({ allowedDirectories: [sales.folder] });
  await engine.run(`CREATE TABLE scores AS ${handSql(sales)}`);
}

async function byHandAsTable(sales: Sales): Promise<void> {
  await using engine = await openDuckDb({ allowedDirectories: [sales.folder] });
  await engine.query(
    `SELECT * REPLACE (CAST(monetary AS DOUBLE) AS monetary) FROM (${handSql(sales)})`,
  );
}

async function byStrate({ path, rows }: Sales): Promise<void> {
  await using transactions = await openTransactions(path, { asOf: AS_OF });
  const { rowsAccepted, rowsRejected } = transactions.report;
  if (rowsAccepted + rowsRejected !== rows) throw new Error("Cannot measure: rows were lost");
  rfm(await transactions.customers(), { asOf: AS_OF });
}

const PANDAS = `
import sys, time
import pandas as pd
start = time.perf_counter()
t = pd.read_csv(sys.argv[1], parse_dates=["date"])
count = ("order", "nunique") if "order" in t else ("date", "size")
m = t.groupby("customer").agg(last=("date", "max"), f=count, m=("amount", "sum"))
m["r"] = (pd.Timestamp(sys.argv[2]) - m["last"]).dt.days
for c in "rfm": m[c + "s"] = pd.qcut(m[c].rank(method="first"), 5, labels=False)
print(round(1000 * (time.perf_counter() - start)))
`;

function pandas({ path }: Sales): string {
  const python = process.env.STRATE_PYTHON;
  if (!python) return "not measured: STRATE_PYTHON names no Python";
  const { status, stdout, stderr } = spawnSync(python, ["-c", PANDAS, path, AS_OF]);
  return status === 0 ? `${String(stdout).trim()} ms` : `failed: ${stderr}`;
}

/** The ways in turn; the median time of Strate. */
async function compare(sales: Sales): Promise<number> {
  const ways = {
    "query": byHand,
    "query, as a table": byHandAsTable,
    "Strate": byStrate,
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const measures = new Map<string, Measure[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    // To and fro: each way runs as often behind either of its neighbours.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const taken = await measure(() => ways[name](sales));
      // The first round loads code and fills the cache of the disk.
      if (round > 0) measures.get(name)!.push(taken);
    }
  }
  const of = (name: string, key: keyof Measure) => median(measures.get(name)!.map((m) => m[key]));
  const ratio = (name: string, key: keyof Measure) =>
    median(measures.get("Strate")!.map((m, i) => m[key] / measures.get(name)![i][key])).toFixed(2);
  for (const name of names) {
    const ratios = `${ratio(name, "wall")} × its time, ${ratio(name, "cpu")} × its processor time`;
    console.log(`  ${name.padEnd(18)} ${of(name, "wall").toFixed(0)} ms; Strate takes ${ratios}`);
  }
  console.log(`  pandas             ${pandas(sales)}`);
  return of("Strate", "wall");
}

async function large(folder: string, small: number): Promise<void> {
  const sales = await generate(folder, LARGE_ROWS, false);
  let peak = 0;
  const watch = setInterval(() => peak = Math.max(peak, Deno.memoryUsage().rss), 50);
  const { wall } = await measure(() => byStrate(sales));
  clearInterval(watch);
  const perRow = (wall / LARGE_ROWS) / (small / ROWS);
  console.log(
    `  Strate ${(wall / 1000).toFixed(1)} s; time per row ${perRow.toFixed(2)} × that of 5 M, ` +
      `at most ${TARGET_RATIO}`,
  );
  console.log(`  memory ${(peak / 1e9).toFixed(2)} GB, at most ${MAX_MEMORY_BYTES / 1e9}`);
}

const folder = await mkdtemp(join(tmpdir(), "strate-bench-"));
try {
  console.log(`5 M transactions, 200 000 customers; Strate at most ${TARGET_RATIO} × the query`);
  const small = await compare(await generate(folder, ROWS, false));
  console.log("the same with 2.5 M order numbers");
  await compare(await generate(folder, ROWS, true));
  if (Deno.args.includes("--large")) {
    console.log("100 M transactions, 200 000 customers");
    await large(folder, small);
  }
} finally {
  await rm(folder, { recursive: true });
}
