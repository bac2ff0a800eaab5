/** What the lines of a batch say of its dates, amounts and currencies. */
import type { Engine, QueryOptions } from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Batch } from "../files/layout.ts";
import { NUMBER_FIELDS } from "../names/field_names.ts";
import type { Relation } from "../records/relation.ts";
import { relationOfBatch } from "../records/relation_sql.ts";
import { decimalEvidenceSql, marksSql } from "../values/amount_sql.ts";
import { amountCurrencySql, currencyCode, statedCurrencySql } from "../values/currency_sql.ts";
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
  /** Lines by stated currency; empty for lines that state none. */
  readonly currencies: ReadonlyMap<string, number>;
}

function currencySql(fields: Relation["fields"], amountIsText: boolean): string {
  if (fields.currency) return statedCurrencySql(fields.currency);
  return fields.amount && amountIsText ? amountCurrencySql(fields.amount) : "''";
}

function profileSql(batch: Batch, limit: number | undefined): string {
  const { fields, from } = relationOfBatch(batch);
  const { types } = batch.layout;
  const numbers = NUMBER_FIELDS.filter((field) => fields[field] && !types[field]);
  const date = types.date || !fields.date ? "''" : trimSql(fields.date);
  const columns = [
    `${currencySql(fields, types.amount === undefined)} AS currency`,
    `${datePartSql(date, 1)} AS part1`,
    `${datePartSql(date, 2)} AS part2`,
    ...numbers.map((field, i) => `${marksSql(fields[field]!)} AS marks${i}`),
  ];
  const lines = `SELECT * FROM ${from}${limit === undefined ? "" : ` LIMIT ${limit}`}`;
  return `SELECT currency, count(*) AS lines, ${dateEvidenceSql("part1", "part2")}, ` +
    `${decimalEvidenceSql(numbers.map((_, i) => `marks${i}`))} ` +
    `FROM (SELECT ${columns.join(", ")} FROM (${lines})) GROUP BY 1 ORDER BY 1`;
}

function countCurrencies(table: Table): Map<string, number> {
  const lines = table.number("lines"), counts = new Map<string, number>();
  table.text("currency").forEach((written, i) => {
    const code = currencyCode(written ?? "");
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
  const stated = [...currencies.keys()].some((currency) => currency !== "");
  const place = batch.layout.columns.currency === undefined ? "amount" : "column";
  return {
    dayFirst: sum("dayFirst"),
    monthFirst: sum("monthFirst"),
    eitherFirst: sum("eitherFirst"),
    commas: sum("commas"),
    points: sum("points"),
    eitherMark: sum("eitherMark"),
    longDecimals: sum("longDecimals"),
    currencyPlace: stated ? place : undefined,
    currencies,
  };
}
