/** The few expressions that databases write each in its own way. */
import { type Dialect, quoteIdentifier } from "./sql.ts";

/** A table or view: its name, or the parts of it, such as catalog, schema and table. */
export type RelationName = string | readonly string[];

/**
 * Writes the name of a relation.
 *
 * @param relation Its name, or its parts: `["catalog", "schema", "customers"]`.
 * @returns Each part quoted, joined by points.
 */
export function relationSql(relation: RelationName): string {
  return [relation].flat().map(quoteIdentifier).join(".");
}

/**
 * Writes whether a DOUBLE is not a number.
 *
 * @param value SQL of the DOUBLE; NULL gives NULL.
 * @param dialect The SQL to write.
 * @returns SQL of the condition.
 */
export function isNaNSql(value: string, dialect: Dialect): string {
  return `${dialect === "duckdb" ? "isnan" : "is_nan"}(${value})`;
}

/**
 * Writes the MD5 of a text, in lower-case hexadecimal as Node's crypto does.
 *
 * @param text SQL of the text.
 * @param dialect The SQL to write.
 * @returns SQL of the 32 digits.
 */
export function md5Sql(text: string, dialect: Dialect): string {
  return dialect === "duckdb" ? `md5(${text})` : `lower(to_hex(md5(to_utf8(${text}))))`;
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
  return dialect === "duckdb" ? `(${day} + ${days})` : `date_add('day', ${days}, ${day})`;
}

/**
 * Writes the days from one day to another.
 *
 * @param from SQL of the first DATE.
 * @param to SQL of the second DATE.
 * @returns SQL of a whole number, negative when `to` comes first.
 */
export function daysBetweenSql(from: string, to: string): string {
  return `date_diff('day', ${from}, ${to})`;
}
