/**
 * The SQL of every method run by databases that no engine of the library speaks to: PostgreSQL
 * through psql (`STRATE_POSTGRESQL`, a connection string) and ClickHouse through chDB
 * (`STRATE_SQL_PYTHON`, a Python that has chdb and sqlglot); and read by sqlglot for those that run
 * nowhere here. Without these settings there is nothing to test.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import {
  type Dialect,
  DIALECTS,
  numberLiteral,
  quoteIdentifier,
  renderSql,
  textLiteral,
} from "../engine/mod.ts";
import { formatIsoDay } from "../base/mod.ts";
import { type ColumnKind, Table } from "../table/mod.ts";
import { HOSTILE, hostileCases, SPARK_VARIABLE, VICTIM } from "./hostile_cases_test.ts";
import { type LabelCase, labelCases, labelsOf } from "./label_cases_test.ts";

const TYPES: Readonly<Record<"postgresql" | "clickhouse", Readonly<Record<ColumnKind, string>>>> = {
  postgresql: { number: "double precision", day: "date", text: "text", flag: "boolean" },
  clickhouse: {
    number: "Nullable(Float64)",
    day: "Nullable(Date32)",
    text: "Nullable(String)",
    flag: "Nullable(Bool)",
  },
};

function literalAt(table: Table, name: string, row: number, dialect: Dialect): string {
  const { kind, values } = table.column(name);
  const value = values[row];
  if (value === null || Number.isNaN(value)) return "NULL";
  if (kind === "day") return `'${formatIsoDay(value as number)}'`;
  if (typeof value === "number") return numberLiteral(value, dialect);
  return typeof value === "boolean" ? String(value) : textLiteral(value);
}

/** A statement that is no query, in a dialect's ways. */
function bare(dialect: Dialect, statement: string): string {
  return renderSql(statement, dialect).replace(/ SETTINGS join_use_nulls = 1$/, "");
}

/** Statements that make a table anew. */
function tableSql(name: string, table: Table, dialect: "postgresql" | "clickhouse"): string[] {
  const columns = table.columnNames.map((column) =>
    `${quoteIdentifier(column)} ${TYPES[dialect][table.column(column).kind]}`
  );
  const rows = Array.from(
    { length: table.rowCount },
    (_, row) =>
      `(${table.columnNames.map((column) => literalAt(table, column, row, dialect)).join(", ")})`,
  );
  const engine = dialect === "clickhouse" ? " ENGINE = Memory" : "";
  return [
    `DROP TABLE IF EXISTS ${quoteIdentifier(name)}`,
    `CREATE TABLE ${quoteIdentifier(name)} (${columns.join(", ")})${engine}`,
    ...(rows.length > 0 ? [`INSERT INTO ${quoteIdentifier(name)} VALUES ${rows.join(", ")}`] : []),
  ].map((statement) => bare(dialect, statement));
}

/** Runs a program on some input and gives what it prints, which is read as it comes. */
async function run(program: string, args: readonly string[], input: string): Promise<string> {
  const child = spawn(program, args);
  const parts: Uint8Array[] = [], errors: Uint8Array[] = [];
  child.stdout.on("data", (part) => parts.push(part));
  child.stderr.on("data", (part) => errors.push(part));
  child.stdin.on("error", () => {}); // a program that fails reads no further, and says why
  child.stdin.end(input);
  const [code] = await once(child, "close");
  assert.equal(code, 0, Buffer.concat(errors).toString());
  return Buffer.concat(parts).toString();
}

const RUNNERS: Readonly<
  Record<
    "postgresql" | "clickhouse",
    (setting: string, statements: readonly string[]) => Promise<string>
  >
> = {
  postgresql: (connection, statements) =>
    run(
      "psql",
      [connection, "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"],
      `SET standard_conforming_strings = on; SET client_min_messages = error;\n` +
        `${statements.join(";\n")};\n`,
    ),
  clickhouse: (python, statements) =>
    run(
      python,
      [
        "-c",
        "import json, sys\nfrom chdb.session import Session\nsession = Session()\n" +
        // In its own default database, chDB takes a name with * or { for files.
        "session.query('CREATE DATABASE plain ENGINE = Memory')\nsession.query('USE plain')\n" +
        "for sql in json.load(sys.stdin): sys.stdout.buffer.write(session.query(sql, 'TSVRaw').bytes())",
      ],
      JSON.stringify(statements),
    ),
};

const SETTINGS = {
  postgresql: process.env.STRATE_POSTGRESQL,
  clickhouse: process.env.STRATE_SQL_PYTHON,
};

/** The statements that make a case's tables, the query of its labels, and how its lines begin. */
function statementsOf(
  { tables, sql, key = "customer" }: LabelCase,
  dialect: "postgresql" | "clickhouse",
  start: string,
): { readonly made: string[]; readonly listed: string } {
  // Rendering ends a query with settings that only its very end takes.
  const [labels, settings = ""] = sql(dialect).split(/(?= SETTINGS join_use_nulls = 1$)/);
  const made = Object.entries(tables).flatMap(([table, rows]) => tableSql(table, rows, dialect));
  // One line a customer, whatever the names hold.
  const hex = dialect === "clickhouse"
    ? (column: string) => `hex(${column})`
    : (column: string) => `upper(encode(convert_to(${column}, 'UTF8'), 'hex'))`;
  const columns = [quoteIdentifier(key), `"segment"`].map(hex).join(` || ' ' || `);
  const head = bare(dialect, `SELECT '${start} ' || ${columns} FROM (`);
  return { made, listed: `${head}${labels}) AS labels${settings}` };
}

/** The customers and segments of each case, by how its lines begin. */
function labelsFrom(output: string): Map<string, (readonly [string, string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const line of output.trim().split("\n")) {
    const [start, ...parts] = line.split(" ");
    const [customer, segment] = parts.map((part) =>
      new TextDecoder().decode(Uint8Array.fromHex(part))
    );
    found.set(start, [...found.get(start) ?? [], [customer, segment]]);
  }
  for (const labels of found.values()) labels.sort(([a], [b]) => a < b ? -1 : 1);
  return found;
}

for (const dialect of ["postgresql", "clickhouse"] as const) {
  const setting = SETTINGS[dialect];
  if (setting === undefined) continue;
  Deno.test(`every method: ${dialect} gives the labels of memory`, async () => {
    const cases = labelCases();
    const statements = cases.flatMap((each, i) => {
      const { made, listed } = statementsOf(each, dialect, `${i}`);
      return [...made, listed];
    });
    const found = labelsFrom(await RUNNERS[dialect](setting, statements));
    cases.forEach(({ name, customers }, i) =>
      assert.deepEqual(found.get(`${i}`), labelsOf(customers), name)
    );
  });

  Deno.test(`no name nor value becomes SQL: ${dialect} gives the labels of memory`, async () => {
    // Every attempt is a value in each table; as a name, every other one in ClickHouse, which is slow.
    const names = [SPARK_VARIABLE, ...HOSTILE];
    const attempts = names.filter((_, i) => dialect === "postgresql" || i % 2 === 0)
      .map(hostileCases);
    const victim = tableSql(VICTIM, Table.of({ x: [1] }), dialect);
    const statements = attempts.flatMap((cases, i) => {
      const parts = cases.map((each, j) => statementsOf(each, dialect, `${i}.${j}`));
      return [...parts[0].made, ...parts.map(({ listed }) => listed)];
    });
    // Fails when the victim is no longer there.
    const alive = `INSERT INTO ${VICTIM} SELECT * FROM ${VICTIM}`;
    const all = [...victim, ...statements, alive];
    const found = labelsFrom(await RUNNERS[dialect](setting, all));
    attempts.forEach((cases, i) =>
      cases.forEach(({ name, key, customers }, j) =>
        assert.deepEqual(found.get(`${i}.${j}`), labelsOf(customers, key), name)
      )
    );
  });
}

/** Reads queries; each must be one SELECT with nothing dropped, and hold the names expected. */
const READ_ALL = `
import json, sys, sqlglot
from sqlglot import exp
for dialect, sql, names in json.load(sys.stdin):
    statements = sqlglot.parse(sql, read='postgres' if dialect == 'postgresql' else dialect)
    assert len(statements) == 1, (dialect, sql)
    assert isinstance(statements[0], exp.Query), (dialect, sql)
    assert not list(statements[0].find_all(exp.Drop, exp.Command)), (dialect, sql)
    found = {identifier.name for identifier in statements[0].find_all(exp.Identifier)}
    assert set(names) <= found, (dialect, sql, names)
`;

if (SETTINGS.clickhouse !== undefined) {
  Deno.test("sqlglot reads the SQL of every method in every dialect", async () => {
    // Some of the attempts, as it takes seconds for each.
    const attempts = HOSTILE.filter((_, i) => i % 9 === 3);
    const cases = [...labelCases(), ...attempts.flatMap(hostileCases)];
    const all = cases.flatMap(({ sql, key = "customer" }) =>
      DIALECTS.map((dialect) => [dialect, sql(dialect), [key]])
    );
    await run(SETTINGS.clickhouse!, ["-c", READ_ALL], JSON.stringify(all));
  });
}

Deno.test("what Spark would replace before it reads a statement is escaped or refused", () => {
  for (const { sql } of hostileCases(SPARK_VARIABLE)) {
    assert.throws(() => sql("spark"), { name: "RangeError", message: /as a variable: rename it/ });
  }
  assert.equal(renderSql(textLiteral(SPARK_VARIABLE), "spark"), "'\\u0024{env:HOME}'");
});
