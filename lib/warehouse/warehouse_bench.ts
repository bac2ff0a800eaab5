/**
 * Customers and RFM labels of 15 million orders inside a Trino cluster (`STRATE_TRINO_URL`), against
 * a query written by hand that only groups and scores: each run is the peer, then ours.
 *
 *     deno run --allow-net --allow-env --allow-sys lib/warehouse/warehouse_bench.ts [--large]
 *
 * `--large` adds 150 million orders. Orders are made by the tpch connector as they are read, so
 * there is nothing to load. The growth of time and the client's memory are printed.
 */
import process from "node:process";
import { type Engine, openEngine } from "../engine/mod.ts";
import { fitRfmInEngine, rfmSql } from "../segment/rfm/mod.ts";
import { makeCustomers, summarizeInEngine, writeRelation } from "./mod.ts";

const AS_OF = "1998-12-31";
const MEGABYTE = 2 ** 20;

/** Groups and scores in one statement: nothing is checked, counted, named or written twice. */
function byHand(schema: string): string {
  const score = (value: string, direction: string) =>
    `ntile(5) OVER (ORDER BY ${value} ${direction})`;
  return `CREATE TABLE by_hand AS SELECT *, ${score("recency", "DESC")} AS r, ` +
    `${score("frequency", "ASC")} AS f, ${score("monetary", "ASC")} AS m FROM (` +
    `SELECT custkey, date_diff('day', max(orderdate), DATE '${AS_OF}') AS recency, ` +
    `count(*) AS frequency, sum(CAST(totalprice AS DECIMAL(18,4))) AS monetary ` +
    `FROM tpch.${schema}.orders WHERE orderdate <= DATE '${AS_OF}' GROUP BY custkey)`;
}

async function ours(engine: Engine, schema: string): Promise<void> {
  const account = await makeCustomers(engine, {
    table: ["tpch", schema, "orders"],
    into: "bench_customers",
    asOf: AS_OF,
    columns: { customer: "custkey", date: "orderdate", amount: "totalprice", order: null },
  });
  const model = await fitRfmInEngine(engine, "bench_customers", { asOf: AS_OF });
  await writeRelation(engine, "bench_labels", rfmSql(model, "bench_customers", engine.dialect), {
    rowCount: account.customers,
  });
  const segments = await summarizeInEngine(engine, {
    labels: "bench_labels",
    customers: "bench_customers",
    key: "customer",
    segments: () => [...new Set([...model.rules.map(({ segment }) => segment), model.others])],
  });
  const sum = segments.number("customers").reduce((total, count) => total + count, 0);
  if (sum !== account.customers) throw new Error(`${sum} customers in segments`);
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function measure(
  engine: Engine,
  schema: string,
  rows: number,
  runs: number,
): Promise<number> {
  const ratios: number[] = [], times: number[] = [];
  for (let run = 0; run < runs; run++) {
    await engine.run("DROP TABLE IF EXISTS by_hand");
    const peer = await seconds(() => engine.run(byHand(schema)));
    await engine.run("DROP TABLE by_hand");
    const own = await seconds(() => ours(engine, schema));
    ratios.push(own / peer);
    times.push(own);
    console.log(
      `${rows / 1e6} M orders: by hand ${peer.toFixed(1)} s, Strate ${own.toFixed(1)} s, ` +
        `ratio ${(own / peer).toFixed(2)}; client ${
          (process.memoryUsage().rss / MEGABYTE).toFixed(0)
        } MB`,
    );
  }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1];
  console.log(`${rows / 1e6} M orders: median ratio ${middle(ratios).toFixed(2)}`);
  return middle(times) / rows;
}

if (import.meta.main) {
  const address = process.env.STRATE_TRINO_URL;
  if (address === undefined) {
    console.log("Set STRATE_TRINO_URL to the address of a cluster, for instance of .ci/trino.sh.");
    Deno.exit(2);
  }
  await using engine = await openEngine(address);
  const small = await measure(engine, "sf10", 15e6, 3);
  if (Deno.args.includes("--large")) {
    const large = await measure(engine, "sf100", 150e6, 1);
    console.log(`Time per row, 150 M against 15 M: ${(large / small).toFixed(2)}`);
  }
  for (const name of ["bench_customers", "bench_labels"]) await engine.run(`DROP TABLE ${name}`);
}
