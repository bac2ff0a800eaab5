/** What the lines of a batch say of its dates, amounts and currencies. */
import type { Engine, QueryOptions } from "../engine/mod.ts";
import { decimalEvidenceSql } from "./amount_sql.ts";
import { amountCurrencySql, statedCurrencySql } from "./currency_sql.ts";
import { dateEvidenceSql } from "./date_sql.ts";
import type { CurrencyPlace } from "./dialect.ts";
import { NUMBER_FIELDS } from "./field_names.ts";
import type { Batch } from "./layout.ts";
import { type Relation, relationOfBatch } from "./relation_sql.ts";
import { trimSql } from "./rows_sql.ts";

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
  const currency = currencySql(fields, types.amount === undefined);
  const lines = `SELECT * FROM ${from}${limit === undefined ? "" : ` LIMIT ${limit}`}`;
  return `SELECT ${currency} AS currency, count(*) AS lines, ${dateEvidenceSql(date)}, ` +
    `${
      decimalEvidenceSql(numbers.map((field) => fields[field]!))
    } FROM (${lines}) GROUP BY 1 ORDER BY 1`;
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
  const lines = table.number("lines");
  const currencies = new Map(
    table.text("currency").map((currency, i) => [currency ?? "", lines[i]] as const),
  );
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
