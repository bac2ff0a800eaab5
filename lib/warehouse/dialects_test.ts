/**
 * The SQL of every method run by databases that no engine of the library speaks to: PostgreSQL
 * through psql (`STRATE_POSTGRESQL`, a connection string) and ClickHouse through chDB
 * (`STRATE_SQL_PYTHON`, a Python that has chdb and sqlglot); and read by sqlglot for those that run
 * nowhere here. Without these settings there is nothing to test.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
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
import type { ColumnKind, Table } from "../table/mod.ts";
import { labelCases, labelsOf } from "./label_cases_test.ts";

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
  ];
}

/** Runs a program on some input and gives what it prints. */
function run(program: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
}

const RUNNERS: Readonly<
  Record<"postgresql" | "clickhouse", (setting: string, statements: readonly string[]) => string>
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
        "for sql in json.load(sys.stdin): out = session.query(sql, 'TSVRaw')\n" +
        "sys.stdout.buffer.write(out.bytes())",
      ],
      JSON.stringify(statements),
    ),
};

const SETTINGS = {
  postgresql: process.env.STRATE_POSTGRESQL,
  clickhouse: process.env.STRATE_SQL_PYTHON,
};

for (const dialect of ["postgresql", "clickhouse"] as const) {
  const setting = SETTINGS[dialect];
  if (setting === undefined) continue;
  for (const { name, tables, sql, customers } of labelCases()) {
    Deno.test(`${name}: ${dialect} gives the labels of memory`, () => {
      const made = Object.entries(tables).flatMap(([table, rows]) =>
        tableSql(table, rows, dialect).map((statement) => renderSql(statement, dialect))
          .map((statement) => statement.replace(/ SETTINGS.*$/, ""))
      );
      // One line a customer, whatever the names hold.
      const labels = sql(dialect).replace(/ SETTINGS .*$/, "");
      const settings = / SETTINGS .*$/.exec(sql(dialect))?.[0] ?? "";
      const hex = dialect === "clickhouse"
        ? (column: string) => `hex("${column}")`
        : (column: string) => `upper(encode(convert_to("${column}", 'UTF8'), 'hex'))`;
      const listed = `SELECT ${hex("customer")} || ' ' || ${
        hex("segment")
      } FROM (${labels}) AS "labels"`;
      const lines = RUNNERS[dialect](setting, [...made, listed + settings]).trim().split("\n");
      const found = lines.map((line) =>
        line.split(" ").map((part) => new TextDecoder().decode(Uint8Array.fromHex(part)))
      ).toSorted(([a], [b]) => a < b ? -1 : 1);
      assert.deepEqual(found, labelsOf(customers));
    });
  }
}

const READ_ALL = "import json, sys, sqlglot\n" +
  "for dialect, sql in json.load(sys.stdin):\n" +
  "  sqlglot.parse_one(sql, read='postgres' if dialect == 'postgresql' else dialect)";

if (SETTINGS.clickhouse !== undefined) {
  Deno.test("sqlglot reads the SQL of every method in every dialect", () => {
    const all = labelCases().flatMap(({ sql }) =>
      DIALECTS.map((dialect) => [dialect, sql(dialect)])
    );
    run(SETTINGS.clickhouse!, ["-c", READ_ALL], JSON.stringify(all));
  });
}
