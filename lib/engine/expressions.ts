/** The expressions that databases write each in its own way. */
import { message } from "../base/mod.ts";
import { type Dialect, quoteIdentifier, textLiteral, wholeLiteral } from "./sql.ts";

/** A table or view: its name, or the parts of it, such as catalog, schema and table. */
export type RelationName = string | readonly string[];

/** Catalog, schema, table. */
const MOST_PARTS = 3;

/**
 * Writes the name of a relation.
 *
 * @param relation Its name, or its parts: `["catalog", "schema", "customers"]`.
 * @returns Each part quoted, joined by points.
 * @throws {RangeError} When it has more than three parts.
 */
export function relationSql(relation: RelationName): string {
  const parts = [relation].flat();
  if (parts.length <= MOST_PARTS) return parts.map(quoteIdentifier).join(".");
  const name = parts.join(".");
  throw new RangeError(message("databaseNameParts", { name, number: parts.length }));
}

/**
 * Writes whether a DOUBLE is not a number.
 *
 * @param value SQL of the DOUBLE; NULL gives NULL.
 * @param dialect The SQL to write.
 * @returns SQL of the condition.
 */
export function isNaNSql(value: string, dialect: Dialect): string {
  switch (dialect) {
    case "duckdb":
    case "spark":
      return `isnan(${value})`;
    case "trino":
    case "bigquery":
      return `is_nan(${value})`;
    case "clickhouse":
      return `isNaN(${value})`;
    default:
      return `(${value} = CAST('NaN' AS DOUBLE))`;
  }
}

/**
 * Writes the MD5 of a text, in lower-case hexadecimal as Node's crypto does.
 *
 * @param text SQL of the text.
 * @param dialect The SQL to write.
 * @returns SQL of the 32 digits.
 */
export function md5Sql(text: string, dialect: Dialect): string {
  switch (dialect) {
    case "trino":
      return `lower(to_hex(md5(to_utf8(${text}))))`;
    case "bigquery":
      return `to_hex(md5(${text}))`;
    case "clickhouse":
      return `lower(hex(MD5(${text})))`;
    default:
      return `md5(${text})`;
  }
}

/**
 * Writes a day some days later.
 *
 * @param day SQL of the DATE.
 * @param days How many days, a whole number.
 * @param dialect The SQL to write.
 * @returns SQL of the DATE.
 */
export function addDaysSql(day: string, days: number, dialect: Dialect): string {
  const count = wholeLiteral(days);
  switch (dialect) {
    case "trino":
      return `date_add('day', ${count}, ${day})`;
    case "spark":
      return `date_add(${day}, ${count})`;
    case "bigquery":
      return `date_add(${day}, INTERVAL ${count} DAY)`;
    case "snowflake":
      return `dateadd(day, ${count}, ${day})`;
    case "clickhouse":
      return `addDays(${day}, ${count})`;
    default:
      return `(${day} + ${count})`;
  }
}

/**
 * Writes the days from one day to another.
 *
 * @param from SQL of the first DATE.
 * @param to SQL of the second DATE.
 * @param dialect The SQL to write.
 * @returns SQL of a whole number, negative when `to` comes first.
 */
export function daysBetweenSql(from: string, to: string, dialect: Dialect): string {
  switch (dialect) {
    case "postgresql":
      return `(${to} - ${from})`;
    case "spark":
      return `datediff(${to}, ${from})`;
    case "bigquery":
      return `date_diff(${to}, ${from}, DAY)`;
    case "snowflake":
      return `datediff(day, ${from}, ${to})`;
    default:
      return `date_diff('day', ${from}, ${to})`;
  }
}

/**
 * Writes whether a text begins with another.
 *
 * @param text SQL of the text.
 * @param start SQL of the other.
 * @param dialect The SQL to write.
 * @returns SQL of the condition.
 */
export function startsWithSql(text: string, start: string, dialect: Dialect): string {
  const names: Partial<Record<Dialect, string>> = {
    spark: "startswith",
    snowflake: "startswith",
    clickhouse: "startsWith",
  };
  return `${names[dialect] ?? "starts_with"}(${text}, ${start})`;
}

/**
 * Writes whether a text holds another.
 *
 * @param text SQL of the text.
 * @param part SQL of the other.
 * @param dialect The SQL to write.
 * @returns SQL of the condition.
 */
export function containsSql(text: string, part: string, dialect: Dialect): string {
  switch (dialect) {
    case "spark":
      return `instr(${text}, ${part}) > 0`;
    case "snowflake":
      return `position(${part}, ${text}) > 0`;
    case "clickhouse":
      return `position(${text}, ${part}) > 0`;
    default:
      return `strpos(${text}, ${part}) > 0`;
  }
}

/**
 * Writes the first characters of a text.
 *
 * @param text SQL of the text.
 * @param count How many characters, each as Unicode counts them.
 * @param dialect The SQL to write.
 * @returns SQL of the beginning.
 */
export function firstCharactersSql(text: string, count: number, dialect: Dialect): string {
  const name = dialect === "clickhouse" ? "substringUTF8" : "substr";
  return `${name}(${text}, 1, ${wholeLiteral(count)})`;
}

/**
 * Writes the unaccented letters with which a text begins, empty when it begins otherwise.
 *
 * @param text SQL of the text.
 * @param dialect The SQL to write.
 * @returns SQL of the letters.
 */
export function firstLettersSql(text: string, dialect: Dialect): string {
  const pattern = "'^[A-Za-z]+'";
  switch (dialect) {
    case "postgresql":
      return `substring(${text} FROM ${pattern})`;
    case "snowflake":
      return `regexp_substr(${text}, ${pattern})`;
    case "clickhouse":
      return `extract(${text}, ${pattern})`;
    case "spark":
      return `regexp_extract(${text}, ${pattern}, 0)`;
    default:
      return `regexp_extract(${text}, ${pattern})`;
  }
}

/**
 * Writes a text with some characters replaced, each by the one at its place.
 *
 * @param text SQL of the text.
 * @param from The characters to replace.
 * @param to Their replacements, as many.
 * @param dialect The SQL to write.
 * @returns SQL of the text.
 */
export function translateSql(text: string, from: string, to: string, dialect: Dialect): string {
  const name = dialect === "clickhouse" ? "translateUTF8" : "translate";
  return `${name}(${text}, ${textLiteral(from)}, ${textLiteral(to)})`;
}

/**
 * Ends a subquery whose columns are used many times: PostgreSQL would write out each use, and the
 * statement would grow beyond what it can plan.
 *
 * @param dialect The SQL to write.
 * @returns SQL that stands last in the subquery.
 */
export function fenceSql(dialect: Dialect): string {
  return dialect === "postgresql" ? " OFFSET 0" : "";
}

/**
 * Writes a relation of literals.
 *
 * @param rows SQL of each row's values, at least one row.
 * @param relation SQL of the relation's name.
 * @param columns SQL of the columns' names.
 * @param dialect The SQL to write.
 * @returns SQL that stands after FROM or JOIN.
 */
export function valuesSql(
  rows: readonly (readonly string[])[],
  relation: string,
  columns: readonly string[],
  dialect: Dialect,
): string {
  if (dialect === "bigquery" || dialect === "clickhouse") {
    const selects = rows.map((row) =>
      `SELECT ${row.map((value, i) => `${value} AS ${columns[i]}`).join(", ")}`
    );
    return `(${selects.join(" UNION ALL ")}) AS ${relation}`;
  }
  const list = rows.map((row) => `(${row.join(", ")})`).join(", ");
  return `(VALUES ${list}) AS ${relation} (${columns.join(", ")})`;
}
