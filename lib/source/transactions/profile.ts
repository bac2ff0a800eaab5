/** What the lines of a batch say of its dates, amounts and currencies. */
import type { Engine, QueryOptions } from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Batch } from "../files/layout.ts";
import { NUMBER_FIELDS } from "../names/field_names.ts";
import { relationOfBatch } from "../records/relation_sql.ts";
import { decimalEvidenceSql, marksSql } from "../values/amount_sql.ts";
import { currencyCode } from "../names/currency_codes.ts";
import { amountCurrencySql, statedCurrencySql } from "../values/currency_sql.ts";
import { dateEvidenceSql, datePartSql } from "../values/date_sql.ts";
import { trimSql } from "../values/trim_sql.ts";
import type { CurrencyPlace } from "./dialect.ts";

/** Counts of lines, over all that were looked at. */
export interface Profile {
  /** Dates that have the day first, and no other way. */
  readonly dayFirst: number;
  /** Dates that have the month first, and no other way. */
  readonly monthFirst: number;
  /** Dates such as 03/04/2024, that allow both. */
  readonly eitherFirst: number;
  /** Amounts that have a decimal comma, and no other way. */
  readonly commas: number;
  /** Amounts that have a decimal point, and no other way. */
  readonly points: number;
  /** Amounts such as 1.234, that allow both. */
  readonly eitherMark: number;
  /** Amounts with more than four decimals, whichever the mark. */
  readonly longDecimals: number;
  /** Where currencies are stated, if they are. */
  readonly currencyPlace?: CurrencyPlace | undefined;
  /** Lines by stated currency. */
  readonly currencies: ReadonlyMap<string, number>;
}

/** A value that stands on several lines is looked at once. */
function countLines(condition: string): string {
  return `coalesce(sum(lines) FILTER (${condition}), 0)`;
}

function profileSql(batch: Batch, limit: number | undefined): string {
  const { fields, from } = relationOfBatch(batch);
  const { types } = batch.layout;
  const numbers = NUMBER_FIELDS.filter((field) => fields[field] && !types[field]);
  const values = {
    date: types.date || !fields.date ? "''" : trimSql(fields.date),
    ...Object.fromEntries(numbers.map((field) => [field, fields[field]!])),
    ...(fields.currency ? { currency: fields.currency } : {}),
  };
  const names = Object.keys(values).map((name) => `"${name}"`);
  const named = Object.entries(values).map(([name, value]) => `${value} AS "${name}"`);
  const lines = `SELECT * FROM ${from}${limit === undefined ? "" : ` LIMIT ${limit}`}`;
  const counted = `SELECT ${names.join(", ")}, count(*) AS lines ` +
    `FROM (SELECT ${named.join(", ")} FROM (${lines})) ` +
    `GROUP BY GROUPING SETS (${names.map((name) => `(${name})`).join(", ")})`;
  const columns = [
    `nullif(${currencySql(numbers, fields.currency !== undefined)}, '') AS currency`,
    `${datePartSql("date", 1)} AS part1`,
    `${datePartSql("date", 2)} AS part2`,
    ...numbers.map((field, i) => `${marksSql(`"${field}"`)} AS marks${i}`),
  ];
  return `SELECT currency, sum(lines) AS lines, ` +
    `${dateEvidenceSql("part1", "part2", countLines)}, ` +
    `${decimalEvidenceSql(numbers.map((_, i) => `marks${i}`), countLines)} ` +
    `FROM (SELECT lines, ${columns.join(", ")} FROM (${counted})) GROUP BY 1 ORDER BY 1`;
}

function currencySql(numbers: readonly string[], stated: boolean): string {
  if (stated) return statedCurrencySql("currency");
  return numbers.includes("amount") ? amountCurrencySql("amount") : "''";
}

function countCurrencies(table: Table): Map<string, number> {
  const lines = table.number("lines"), counts = new Map<string, number>();
  table.text("currency").forEach((written, i) => {
    if (written === null) return;
    const code = currencyCode(written);
    counts.set(code, (counts.get(code) ?? 0) + lines[i]);
  });
  return counts;
}

/**
 * Looks at the lines of a batch.
 *
 * @param engine The database.
 * @param batch The files.
 * @param limit Lines looked at; all when undefined.
 * @param options Signal.
 * @returns What they say.
 */
export async function profileBatch(
  engine: Engine,
  batch: Batch,
  limit: number | undefined,
  options: QueryOptions,
): Promise<Profile> {
  const table = await engine.query(profileSql(batch, limit), options);
  const sum = (name: string) => table.number(name).reduce((total, count) => total + count, 0);
  const currencies = countCurrencies(table);
  const place = batch.layout.columns.currency === undefined ? "amount" : "column";
  return {
    dayFirst: sum("dayFirst"),
    monthFirst: sum("monthFirst"),
    eitherFirst: sum("eitherFirst"),
    commas: sum("commas"),
    points: sum("points"),
    eitherMark: sum("eitherMark"),
    longDecimals: sum("longDecimals"),
    currencyPlace: currencies.size > 0 ? place : undefined,
    currencies,
  };
}
