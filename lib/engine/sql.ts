/**
 * SQL text written safely: names and values of the data never become part of the statement. Names
 * and texts are quoted as the standard says; `renderSql` turns a whole statement into another
 * dialect's ways.
 */
import { formatIsoDay, message } from "../base/mod.ts";

/** Every variety of SQL that models are written in. */
export const DIALECTS = [
  "duckdb",
  "trino",
  "postgresql",
  "spark",
  "bigquery",
  "snowflake",
  "clickhouse",
] as const;

/** A variety of SQL: DuckDB here, the others in warehouses. */
export type Dialect = typeof DIALECTS[number];

/**
 * Quotes a table or column name, so that any name is a name and nothing else.
 *
 * @param name The name as it stands in the data.
 * @returns The name between double quotes.
 * @throws {RangeError} When it holds the character NUL, where databases end a statement.
 *
 * @example
 * ```ts
 * import { quoteIdentifier } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(quoteIdentifier('N° "client"'), '"N° ""client"""');
 * ```
 */
export function quoteIdentifier(name: string): string {
  if (name.includes("\0")) {
    throw new RangeError(message("databaseNul", { name: name.replaceAll("\0", "\\0") }));
  }
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Writes text as a SQL literal.
 *
 * @param text Any text.
 * @returns The text between single quotes; the character NUL, which would end the statement, as
 * `chr(0)`.
 */
export function textLiteral(text: string): string {
  const parts = text.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts[0] : `(${parts.join(" || chr(0) || ")})`;
}

/**
 * Writes a number as a DOUBLE literal that equals the float64 exactly. A plain `0.1` would be a
 * DECIMAL in SQL, and compare otherwise.
 *
 * @param value Any number, infinite and NaN included.
 * @param dialect The SQL it is for.
 * @returns The literal.
 * @throws {TypeError} When it is no number, as in a model that was not read by its method.
 *
 * @example
 * ```ts
 * import { numberLiteral } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(numberLiteral(297.4, "duckdb"), "2.974e+2");
 * ```
 */
export function numberLiteral(value: number, dialect: Dialect): string {
  if (typeof value !== "number") throw notANumber(value);
  if (!Number.isFinite(value)) return nonFiniteLiteral(value, dialect);
  const digits = Math.abs(value).toExponential();
  // Elsewhere a number with an exponent is a DOUBLE; here it would be an exact decimal.
  const literal = dialect === "postgresql" || dialect === "snowflake"
    ? `CAST('${digits}' AS DOUBLE)`
    : digits;
  return value < 0 || Object.is(value, -0) ? `(-${literal})` : literal;
}

/**
 * Writes a whole number, such as a score or a count of characters.
 *
 * @param value The number.
 * @returns Its digits.
 * @throws {TypeError} When it is no whole number.
 */
export function wholeLiteral(value: number): string {
  if (!Number.isSafeInteger(value)) throw notANumber(value);
  return `${value}`;
}

function notANumber(value: unknown): TypeError {
  return new TypeError(
    `Cannot write ${
      JSON.stringify(value)
    } as a number in SQL: read the model with its method first`,
  );
}

function nonFiniteLiteral(value: number, dialect: Dialect): string {
  if (dialect === "trino") {
    if (Number.isNaN(value)) return "nan()";
    return value > 0 ? "infinity()" : "(-infinity())";
  }
  const word = dialect === "snowflake" ? `${value}`.replace("Infinity", "inf") : `${value}`;
  return `CAST('${word}' AS DOUBLE)`;
}

/**
 * Writes a day as a DATE literal.
 *
 * @param day Days since 1970-01-01.
 * @returns The literal, such as `DATE '2025-12-31'`.
 */
export function dayLiteral(day: number): string {
  return `DATE '${formatIsoDay(day)}'`;
}
