/** A statement in standard SQL written as a dialect quotes names and texts and calls types. */
import { message } from "../base/mod.ts";
import type { Dialect } from "./sql.ts";

/** How a dialect differs from the standard. */
interface Manner {
  /** Writes a name. */
  readonly name?: (name: string) => string;
  /** Writes a text. */
  readonly text?: (text: string) => string;
  /** Its expression for the character NUL, otherwise `chr(0)`. */
  readonly nul?: string;
  /** Its word for each type of a CAST. */
  readonly types?: Readonly<Record<string, string>>;
  /** What a statement ends with. */
  readonly ending?: string;
}

const MANNERS: Readonly<Record<Dialect, Manner>> = {
  duckdb: {},
  trino: {},
  postgresql: {
    // A backslash means something or nothing as the server is set: this literal means one thing.
    text: (text) => /\\/.test(text) ? ` E${escaped(text)}` : standard(text),
    types: { DOUBLE: "DOUBLE PRECISION" },
  },
  spark: {
    name: backticked,
    // Spark replaces ${…} everywhere before it reads the statement, in texts too.
    text: (text) => escaped(text).replaceAll("$", "\\u0024"),
    types: { VARCHAR: "STRING" },
  },
  bigquery: {
    name: (name) => `\`${backslashed(name, /[\\`]/g)}\``,
    text: escaped,
    types: { DOUBLE: "FLOAT64", VARCHAR: "STRING" },
  },
  snowflake: { text: escaped },
  clickhouse: {
    name: (name) => `"${name.replaceAll("\\", "\\\\").replaceAll('"', '""')}"`,
    text: escaped,
    nul: "char(0)",
    types: { DOUBLE: "Nullable(Float64)", VARCHAR: "Nullable(String)", DATE: "Nullable(Date32)" },
    // Otherwise what an outer join does not find is zero, and not missing.
    ending: " SETTINGS join_use_nulls = 1",
  },
};

function backticked(name: string): string {
  if (name.includes("${")) {
    throw new RangeError(message("databaseSparkName", { name }));
  }
  return `\`${name.replaceAll("`", "``")}\``;
}

/** In these dialects a backslash means something, and two quotes do not mean one. */
function escaped(text: string): string {
  return `'${backslashed(text, /[\\']/g)}'`;
}

function backslashed(text: string, special: RegExp): string {
  return text.replace(special, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function standard(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A quoted name, a quoted text, or what stands between. */
const PIECES = /"((?:[^"]|"")*)"|'((?:[^']|'')*)'|[^"']+/g;

/**
 * Writes a whole statement in a dialect's ways: quotes, escapes and names of types. Functions that
 * differ are written by the expressions of this folder.
 *
 * @param sql A statement with standard quotes.
 * @param dialect The dialect.
 * @returns The statement; as it is for DuckDB and Trino.
 * @throws {RangeError} When a name cannot be written in the dialect.
 *
 * @example
 * ```ts
 * import { renderSql } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const sql = `SELECT CAST("N° ""client""" AS VARCHAR), 'it''s'`;
 * assert.equal(renderSql(sql, "spark"), "SELECT CAST(`N° \"client\"` AS STRING), 'it\\'s'");
 * ```
 */
export function renderSql(sql: string, dialect: Dialect): string {
  const { name, text, nul = "chr(0)", types = {}, ending = "" } = MANNERS[dialect];
  const written = sql.replace(PIECES, (piece, quotedName?: string, quotedText?: string) => {
    if (quotedName !== undefined) return name ? name(quotedName.replaceAll('""', '"')) : piece;
    if (quotedText !== undefined) return text ? text(quotedText.replaceAll("''", "'")) : piece;
    return piece.replaceAll("chr(0)", nul).replace(
      /\bAS (DOUBLE|VARCHAR|DATE)\)/g,
      (_, type) => `AS ${types[type] ?? type})`,
    );
  });
  return written + ending;
}
