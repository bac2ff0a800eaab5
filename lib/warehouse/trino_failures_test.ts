/**
 * What is left when a cluster loses a worker or a query is stopped half-way. Needs a cluster of its
 * own (`STRATE_TRINO_URL`) and the script that runs it (`STRATE_TRINO_SCRIPT`).
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { type Engine, openEngine } from "../engine/mod.ts";
import { makeCustomers } from "./mod.ts";

const ADDRESS = process.env.STRATE_TRINO_URL, SCRIPT = process.env.STRATE_TRINO_SCRIPT;
const AS_OF = "1998-12-31";
const COLUMNS = { customer: "custkey", date: "orderdate", amount: "totalprice", order: null };

/** The total of `totalprice` in tpch.sf1.orders, a fact of the benchmark's generator. */
const SF1_ORDERS = 1_500_000, SF1_TOTAL = 226_829_306_447.46;

async function tablesNamed(
  engine: Engine,
  schema: string,
  part: string,
): Promise<readonly (string | null)[]> {
  return (await engine.query(`SHOW TABLES FROM ${schema} LIKE '%${part}%'`)).text("Table");
}

/** Queries that are not over. */
async function queriesNow(engine: Engine, part: string): Promise<number> {
  const found = await engine.query(
    `SELECT state FROM system.runtime.queries WHERE query LIKE '%${part}%' ` +
      `AND query NOT LIKE '%system.runtime%' AND state NOT IN ('FINISHED', 'FAILED')`,
  );
  return found.rowCount;
}

/** Queries that are not over, asked until there is none: cancelling takes the server a moment. */
async function runningQueries(engine: Engine, part: string): Promise<number> {
  let running = 1;
  for (let attempt = 0; attempt < 30 && running > 0; attempt++) {
    running = await queriesNow(engine, part);
    if (running > 0) await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return running;
}

if (ADDRESS !== undefined && SCRIPT !== undefined) {
  const script = (...args: string[]) => execFileSync(SCRIPT, args, { stdio: "inherit" });

  Deno.test("a query that is stopped runs no more on the server and leaves nothing", async () => {
    await using engine = await openEngine(ADDRESS);
    const stop = new AbortController();
    const options = { table: ["tpch", "sf100", "orders"], into: "strate_stopped", asOf: AS_OF };
    const made = makeCustomers(engine, {
      ...options,
      columns: COLUMNS,
      signal: stop.signal,
      onProgress: () => setTimeout(() => stop.abort(new Error("stopped by the user")), 2000),
    });
    await assert.rejects(made, /stopped by the user/);
    assert.equal(await runningQueries(engine, "strate_counted_strate_stopped"), 0);
    assert.deepEqual(await tablesNamed(engine, "memory.default", "strate_stopped"), []);
  });

  Deno.test("time is over: the query runs no more on the server and leaves nothing", async () => {
    await using engine = await openEngine(ADDRESS);
    const made = makeCustomers(engine, {
      ...{ table: ["tpch", "sf100", "orders"], into: "strate_late", asOf: AS_OF },
      columns: COLUMNS,
      signal: AbortSignal.timeout(3000),
    });
    await assert.rejects(made, { name: "TimeoutError" });
    assert.equal(await runningQueries(engine, "strate_counted_strate_late"), 0);
    assert.deepEqual(await tablesNamed(engine, "memory.default", "strate_late"), []);
  });

  Deno.test("a statement whose answer was lost never runs, so that it can be sent again", async () => {
    const { host, username } = new URL(ADDRESS.replace(/^trino/, "http"));
    const lost = await fetch(`http://${host}/v1/statement`, {
      method: "POST",
      headers: {
        "x-trino-user": username,
        "x-trino-catalog": "memory",
        "x-trino-schema": "default",
      },
      body: "CREATE TABLE strate_unheard AS SELECT 1 AS x",
    });
    assert.equal((await lost.json()).stats.state, "QUEUED");
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await using engine = await openEngine(ADDRESS);
    assert.equal(await queriesNow(engine, "strate_unheard"), 0);
    assert.deepEqual(await tablesNamed(engine, "memory.default", "strate_unheard"), []);
  });

  Deno.test("Ctrl-C in the command: nothing runs on the server, and no table is left", async () => {
    const task = fileURLToPath(new URL("../../tasks/warehouse.ts", import.meta.url));
    const map = ["customer=custkey", "date=orderdate", "amount=totalprice"];
    const args = [
      ...["run", "--no-prompt", "--allow-net=127.0.0.1", "--allow-read", "--allow-write"],
      ...["--allow-env", "--allow-ffi", task, "rfm", "--engine", ADDRESS, "--as-of", AS_OF],
      ...["--table", "tpch.sf100.orders", "--into", "strate_ctrl_c"],
      ...map.flatMap((column) => ["--map", column]),
    ];
    const child = new Deno.Command(Deno.execPath(), { args, stdout: "null" }).spawn();
    await using engine = await openEngine(ADDRESS);
    const part = "strate_counted_strate_made_strate_ctrl_c_customers";
    let begun = false;
    for (let attempt = 0; attempt < 300 && !begun; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      begun = await queriesNow(engine, part) > 0;
    }
    child.kill("SIGINT");
    assert.ok(begun);
    assert.equal((await child.status).code, 130);
    assert.equal(await runningQueries(engine, part), 0);
    assert.deepEqual(await tablesNamed(engine, "memory.default", "strate_ctrl_c"), []);
  });

  Deno.test("a worker lost in memory tables: a clear error, no table, and the next run is whole", async () => {
    await using engine = await openEngine(ADDRESS);
    const options = { table: ["tpch", "sf10", "orders"], into: "strate_lost", asOf: AS_OF };
    let killed = false;
    const made = makeCustomers(engine, {
      ...options,
      columns: COLUMNS,
      onProgress: (share) => {
        if (killed || share === 0) return;
        killed = true;
        script("kill", "worker2");
      },
    });
    await assert.rejects(made, { name: "EngineError", message: /a worker was lost|no worker/ });
    assert.ok(killed);
    script("revive", "worker2");
    assert.deepEqual(await tablesNamed(engine, "memory.default", "strate_lost"), []);
    const again = await makeCustomers(engine, {
      ...options,
      table: ["tpch", "sf1", "orders"],
      columns: COLUMNS,
    });
    assert.deepEqual([again.rowsAccepted, again.total], [SF1_ORDERS, SF1_TOTAL]);
    await engine.run("DROP TABLE strate_lost");
  });

  Deno.test("a worker lost with tasks retried: every row and the exact total all the same", async () => {
    const address = ADDRESS.replace("/memory/default", "/iceberg/strate");
    await using plain = await openEngine(address);
    await plain.run("CREATE SCHEMA IF NOT EXISTS iceberg.strate");
    await plain.run("DROP TABLE IF EXISTS strate_orders");
    await plain.run("CREATE TABLE strate_orders AS SELECT * FROM tpch.sf1.orders");
    await using engine = await openEngine(`${address}?session.retry_policy=TASK`);
    let killed = false;
    const account = await makeCustomers(engine, {
      table: "strate_orders",
      into: "strate_retried",
      asOf: AS_OF,
      columns: COLUMNS,
      onProgress: (share) => {
        if (killed || share === 0) return;
        killed = true;
        script("kill", "worker2");
      },
    });
    assert.ok(killed);
    script("revive", "worker2");
    assert.deepEqual([account.rowsAccepted, account.total], [SF1_ORDERS, SF1_TOTAL]);
    const kept = await plain.query(
      "SELECT CAST(count(*) AS DOUBLE) AS customers, " +
        "CAST(sum(monetary) AS DOUBLE) AS total FROM strate_retried",
    );
    assert.deepEqual([kept.number("customers")[0], kept.number("total")[0]], [
      account.customers,
      SF1_TOTAL,
    ]);
    assert.deepEqual((await tablesNamed(plain, "iceberg.strate", "strate")).toSorted(), [
      "strate_orders",
      "strate_retried",
    ]);
  });
}
