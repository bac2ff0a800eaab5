/** How the values of columns are written: decimal mark, order of dates, unit. */
import type { Table } from "../../table/mod.ts";
import type { Workshop } from "../files/workshop.ts";
import { type DateOrder, type DecimalMark, MAX_REJECT_SHARE } from "../options.ts";
import { decimalEvidenceSql, marksSql } from "../values/amount_sql.ts";
import { countSql } from "../values/count_sql.ts";
import { dateEvidenceSql, datePartSql } from "../values/date_sql.ts";
import { PERCENT, unitSql } from "../values/unit_sql.ts";
import {
  isFlagLetterSql,
  isNumberSql,
  mayBeNumberSql,
  type ValueDialect,
} from "../values/value_sql.ts";
import type { TableOptions } from "./table_options.ts";
import type { TableColumn } from "./table_records.ts";

/** Each distinct value of each column that is not known to be text: `name`, `value`, `rows`. */
export const VALUES = "distinct_values";

/** Counts of distinct values that allow one reading, the other, or both. */
type Votes = readonly [first: number, second: number, either: number];

/** What a column says of how it is written. */
export interface Evidence {
  /** For a decimal comma, for a point. */
  readonly decimals: Votes;
  /** For the day first, for the month first. */
  readonly orders: Votes;
  /** See {@linkcode ValueDialect}. */
  readonly unit: string | null;
  /** Whether numbers stand beside several units, or some beside `%` and some not. */
  readonly mixed: boolean;
  /** See {@linkcode ValueDialect}. */
  readonly letters: boolean;
}

/** Of a column without a value that could be a number, a date or a letter for yes or no. */
export const NO_EVIDENCE: Evidence = {
  decimals: [0, 0, 0],
  orders: [0, 0, 0],
  unit: null,
  mixed: false,
  letters: false,
};

/** The numbers of a query with one row a column, by `name`. */
export function byColumn<T>(table: Table, read: (row: number) => T): Map<string, T> {
  return new Map(table.text("name").map((name, row) => [name!, read(row)]));
}

/** The unit of all numbers of a column: a currency may be left out, a percent sign may not. */
function unitOf(units: string | null, without: number): Pick<Evidence, "unit" | "mixed"> {
  const [unit = null, ...others] = units?.split(" ") ?? [];
  const mixed = others.length > 0 || (unit === PERCENT && without > 0);
  return { unit: mixed ? null : unit, mixed };
}

/**
 * Gathers what the values of each column say of how they are written.
 *
 * @param workshop The database, with {@linkcode VALUES}.
 * @returns The evidence by column of the database; none for columns without numbers, dates or
 * letters for yes and no.
 */
export async function gatherEvidence(
  { engine }: Workshop<TableOptions>,
): Promise<Map<string, Evidence>> {
  const letter = (flag: boolean) => `coalesce(bool_or(${isFlagLetterSql("value", flag)}), false)`;
  const table = await engine.query(
    `SELECT name, ${dateEvidenceSql("part1", "part2")}, ${decimalEvidenceSql(["marks"])}, ` +
      `string_agg(DISTINCT nullif(unit, ''), ' ') AS units, ` +
      `${countSql("unit = ''")} AS without, ` +
      `${letter(true)} AND ${letter(false)} AS letters FROM (` +
      `SELECT name, value, ${datePartSql("value", 1)} AS part1, ${
        datePartSql("value", 2)
      } AS part2, ` +
      `CASE WHEN number THEN ${marksSql("value")} ELSE '' END AS marks, ` +
      `CASE WHEN number THEN ${unitSql("value")} END AS unit ` +
      `FROM (SELECT *, ${isNumberSql("value")} AS number FROM ${VALUES} ` +
      `WHERE ${mayBeNumberSql("value")} OR strlen(value) = 1)) GROUP BY name`,
  );
  const votes = (row: number, ...names: string[]) =>
    names.map((name) => table.number(name)[row]) as unknown as Votes;
  return byColumn(table, (row) => ({
    decimals: votes(row, "commas", "points", "eitherMark"),
    orders: votes(row, "dayFirst", "monthFirst", "eitherFirst"),
    ...unitOf(table.text("units")[row], table.number("without")[row]),
    letters: table.flag("letters")[row]!,
  }));
}

/** The reading that nearly all votes allow; null when there is none, or they contradict. */
function majority<T>(
  [first, second]: Votes,
  readings: readonly [T, T],
  maxShare: number,
): T | null {
  if (Math.min(first, second) > maxShare * (first + second) || first === second) return null;
  return first > second ? readings[0] : readings[1];
}

function sumVotes(votes: readonly Votes[]): Votes {
  return votes.reduce<Votes>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]);
}

/**
 * How each column is read. One that leaves its reading open follows the others: one program wrote
 * them all.
 *
 * @param columns The columns.
 * @param evidence What their values say.
 * @param plan What the caller says.
 * @param typed Whether the files may hold numbers and days as programs write them.
 * @returns One dialect a column.
 */
export function dialectsOf(
  columns: readonly TableColumn[],
  evidence: ReadonlyMap<string, Evidence>,
  plan: TableOptions,
  typed: boolean,
): ValueDialect[] {
  const marks = [",", "."] as const, orders = ["dmy", "mdy"] as const;
  const { maxRejectShare: share = MAX_REJECT_SHARE } = plan;
  const all = [...evidence.values()];
  const mark = majority(sumVotes(all.map(({ decimals }) => decimals)), marks, share) ??
    (typed ? "." : null);
  const order = majority(sumVotes(all.map(({ orders }) => orders)), orders, share);
  return columns.map(({ sql, name }) => {
    const own = evidence.get(sql) ?? NO_EVIDENCE;
    const decimal: DecimalMark | null = majority(own.decimals, marks, share) ?? mark;
    const dateOrder: DateOrder | null = majority(own.orders, orders, share) ?? order;
    return {
      decimal: plan.decimal ?? decimal,
      dateOrder: plan.dateOrder ?? dateOrder,
      typed,
      unit: own.unit,
      letters: own.letters || plan.types?.[name] === "flag",
    };
  });
}
