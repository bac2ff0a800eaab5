import assert from "node:assert/strict";
import fc from "fast-check";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Engine, openDuckDb, quoteIdentifier, withSignal } from "../engine/mod.ts";
import { type ReadCustomers, readCustomers } from "../source/mod.ts";
import { Table } from "../table/mod.ts";
import { runsIn, testInDatabases } from "./databases_test.ts";
import { makeCustomers, type MakeCustomersOptions } from "./mod.ts";

const AS_OF = "2025-12-31";

interface Line {
  readonly customer: string | null;
  readonly date: string | null;
  readonly amount: number | null;
  readonly order: string | null;
}

const DAYS = ["2023-11-30", "2023-12-31", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"];
const line: fc.Arbitrary<Line> = fc.record({
  customer: fc.constantFrom("a", "b", "É 🙂", "'; DROP TABLE x --", " a", "", null),
  date: fc.option(fc.constantFrom(...DAYS), { freq: 15 }),
  amount: fc.option(
    fc.oneof(
      fc.integer({ min: -3, max: 9 }),
      fc.integer({ min: -99_999_999, max: 99_999_999 }).map((tenths) => tenths / 10_000),
      fc.constantFrom(0.1, 99_999_999.9999, -99_999_999.9999),
    ),
    { freq: 15 },
  ),
  order: fc.constantFrom("1", "2", "3", "", null),
});

async function load(engine: Engine, lines: readonly Line[]): Promise<void> {
  // Given as columns, so that one without a value is text all the same.
  await engine.load(
    "strate_sales",
    Table.of({
      customer: { kind: "text", values: lines.map(({ customer }) => customer) },
      date: { kind: "text", values: lines.map(({ date }) => date) },
      amount: Float64Array.from(lines, ({ amount }) => amount ?? NaN),
      order: { kind: "text", values: lines.map(({ order }) => order) },
    }),
  );
}

function csv(lines: readonly Line[]): string {
  const cell = (value: string | number | null) => value === null ? "" : `"${value}"`;
  return [
    "customer,date,amount,order",
    ...lines.map((line) => [line.customer, line.date, line.amount, line.order].map(cell).join(",")),
  ].join("\n");
}

async function fromFile(
  lines: readonly Line[],
  options: Pick<MakeCustomersOptions, "returns" | "frequency">,
): Promise<ReadCustomers> {
  const folder = await mkdtemp(join(tmpdir(), "strate-test-"));
  try {
    const path = join(folder, "sales.csv");
    await writeFile(path, csv(lines));
    return await readCustomers(path, {
      asOf: AS_OF,
      decimal: ".",
      maxRejectShare: 1,
      ...options,
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function customersOf(engine: Engine, names: readonly string[]) {
  const list = names.map((name) =>
    name === "monetary" ? `CAST("monetary" AS DOUBLE) AS "monetary"` : quoteIdentifier(name)
  );
  const sql = `SELECT ${list.join(", ")} FROM strate_customers`;
  return (await engine.query(sql)).rows().toSorted((a, b) => a.customer! < b.customer! ? -1 : 1);
}

testInDatabases("makeCustomers() gives what the same lines give in a file", async (engine) => {
  const policies = fc.record({
    returns: fc.constantFrom("net" as const, "exclude" as const),
    frequency: fc.constantFrom("orders" as const, "days" as const),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 30 }),
      policies,
      async (lines, options) => {
        // A file needs one sound line to tell its columns apart.
        const all: Line[] = [
          { customer: "a", date: "2025-06-01", amount: 1.5, order: "9" },
          ...lines.filter((l) => Object.values(l).some((value) => value !== null && value !== "")),
        ];
        const { customers, report } = await fromFile(all, options);
        await load(engine, all);
        const account = await makeCustomers(engine, {
          table: "strate_sales",
          into: "strate_customers",
          asOf: AS_OF,
          ...options,
        });
        assert.equal(account.rowsRead, all.length);
        assert.equal(account.rowsRead, account.rowsAccepted + account.rowsRejected);
        assert.deepEqual(
          [account.rowsAccepted, account.customers, account.total],
          [report.rowsAccepted, report.customers, report.total],
        );
        const reasons = (counts: typeof report.rejects | typeof report.exclusions) =>
          Object.fromEntries(counts.map(({ reason, count }) => [reason, count]));
        assert.deepEqual(reasons(account.rejects), reasons(report.rejects));
        assert.deepEqual(reasons(account.exclusions), reasons(report.exclusions));
        assert.deepEqual(
          await customersOf(engine, customers.columnNames),
          customers.rows().toSorted((a, b) => a.customer! < b.customer! ? -1 : 1),
        );
      },
    ),
    { numRuns: runsIn(engine), seed: 5 },
  );
});

testInDatabases("makeCustomers() says what is missing, in the user's words", async (engine) => {
  const options = { table: "strate_none", into: "strate_customers", asOf: AS_OF };
  await assert.rejects(makeCustomers(engine, options), {
    name: "DataError",
    message: /Cannot find table 'strate_none' in the database/,
  });
  await engine.load("strate_sales", Table.of({ customer: ["a"], amount: [1] }));
  await assert.rejects(makeCustomers(engine, { ...options, table: "strate_sales" }), {
    name: "DataError",
    message: /Cannot find a column for 'date'.*`columns: \{ date: /,
  });
});

testInDatabases(
  "makeCustomers() keeps last time's customers when the total is not whole",
  async (engine) => {
    await load(engine, [{ customer: "a", date: "2025-06-01", amount: 1.5, order: "9" }]);
    const options = { table: "strate_sales", into: "strate_customers", asOf: AS_OF };
    await makeCustomers(engine, options);
    const losing: Engine = {
      ...withSignal(engine, new AbortController().signal),
      run: (sql, given) =>
        engine.run(sql.replace(`"amount" AS "monetary"`, `1.25 AS "monetary"`), given),
    };
    await assert.rejects(makeCustomers(losing, options), {
      name: "EngineError",
      message: /the database kept 1\.25 of the total 1\.5; nothing was replaced/,
    });
    assert.equal((await customersOf(engine, ["customer", "monetary"]))[0].monetary, 1.5);
    assert.equal(await engine.describe("strate_new_strate_customers"), null);
  },
);

Deno.test("makeCustomers() reads typed columns, and quantity × price", async () => {
  await using engine = await openDuckDb();
  await engine.run(
    "CREATE TABLE sales AS SELECT * FROM (VALUES (7, TIMESTAMP '2025-01-05 23:59:00', 2, 1.5::DECIMAL(6,2)), " +
      "(7, '2025-02-01', 1, 0.25)) t(customer_id, ordered_at, quantity, unit_price)",
  );
  const account = await makeCustomers(engine, {
    table: ["memory", "main", "sales"],
    into: "customers",
    asOf: AS_OF,
  });
  assert.deepEqual([account.total, account.customers, account.rowsAccepted], [3.25, 1, 2]);
  const [customer] = (await engine.query(`SELECT "customer", "firstPurchase" FROM customers`))
    .rows();
  assert.deepEqual(customer, { customer: "7", firstPurchase: "2025-01-05" });
});

testInDatabases(
  "makeCustomers() counts amounts written as text that are no numbers",
  async (engine) => {
    await engine.load(
      "strate_sales",
      Table.of({
        customer: ["a", "a", "b"],
        date: ["2025-01-05", "2025-03-01", "2025-02-01"],
        amount: ["12.5", "1 234,56", "n. c."],
      }),
    );
    const account = await makeCustomers(engine, {
      table: "strate_sales",
      into: "strate_customers",
      asOf: AS_OF,
    });
    assert.deepEqual(account.rejects, [{ reason: "unreadableAmount", count: 2 }]);
    assert.deepEqual([account.rowsAccepted, account.customers, account.total], [1, 1, 12.5]);
  },
);
