/** What each column holds, found from its values. */
import { DataError } from "../base/mod.ts";
import type { ColumnKind, Table } from "../table/mod.ts";
import { decimalEvidenceSql, marksSql } from "./amount_sql.ts";
import { isCodeName } from "./code_names.ts";
import { dateEvidenceSql, datePartSql } from "./date_sql.ts";
import { type DateOrder, type DecimalMark, MAX_REJECT_SHARE, signalOf } from "./options.ts";
import type { TableOptions } from "./table_options.ts";
import { RECORDS, type TableColumn, type TableRecords } from "./table_records.ts";
import {
  isCodeSql,
  isMissingWordSql,
  isNumberSql,
  startsLikeNumberSql,
  type ValueDialect,
  valueSql,
} from "./value_sql.ts";
import type { Workshop } from "./workshop.ts";

/** What a column holds and how its text is read. */
export interface ColumnReading extends TableColumn {
  /** What it holds. */
  readonly kind: ColumnKind;
  /** How its text is read. */
  readonly dialect: ValueDialect;
}

/** Each distinct value of each column that is not known to be text. */
const VALUES = "distinct_values";

/** Counts of distinct values that allow one reading, the other, or both. */
type Votes = readonly [first: number, second: number, either: number];

/** What a column says of how it is written. */
interface Evidence {
  readonly decimals: Votes;
  readonly orders: Votes;
}

function kindGiven({ name }: TableColumn, { types, key }: TableOptions): ColumnKind | undefined {
  if (name === key) return "text";
  return types && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** The numbers of a query with one row a column. */
function byColumn<T>(table: Table, read: (row: number) => T): Map<string, T> {
  return new Map(table.text("name").map((name, row) => [name!, read(row)]));
}

async function gatherEvidence({ engine }: Workshop<TableOptions>): Promise<Map<string, Evidence>> {
  const table = await engine.query(
    `SELECT name, ${dateEvidenceSql("part1", "part2")}, ${decimalEvidenceSql(["marks"])} FROM (` +
      `SELECT name, ${datePartSql("value", 1)} AS part1, ${datePartSql("value", 2)} AS part2, ` +
      `CASE WHEN ${isNumberSql("value")} THEN ${marksSql("value")} ELSE '' END AS marks ` +
      `FROM ${VALUES} WHERE ${startsLikeNumberSql("value")}) GROUP BY name`,
  );
  const votes = (row: number, ...names: string[]) =>
    names.map((name) => table.number(name)[row]) as unknown as Votes;
  return byColumn(table, (row) => ({
    decimals: votes(row, "commas", "points", "eitherMark"),
    orders: votes(row, "dayFirst", "monthFirst", "eitherFirst"),
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

/** A column that leaves its reading open follows the others: one program wrote them all. */
function dialectsOf(
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
  const none: Votes = [0, 0, 0];
  return columns.map(({ sql }) => {
    const own = evidence.get(sql) ?? { decimals: none, orders: none };
    const decimal: DecimalMark | null = majority(own.decimals, marks, share) ?? mark;
    const dateOrder: DateOrder | null = majority(own.orders, orders, share) ?? order;
    return {
      decimal: plan.decimal ?? decimal,
      dateOrder: plan.dateOrder ?? dateOrder,
      typed,
    };
  });
}

/** How many rows of a column can be read as each kind. */
interface Readable {
  readonly rows: number;
  readonly number: number;
  readonly day: number;
  readonly flag: number;
  readonly code: number;
}

function readableSql({ sql }: TableColumn, dialect: ValueDialect): string {
  const rows = (condition: string) => `coalesce(sum(rows) FILTER (${condition}), 0)`;
  const reads = (kind: ColumnKind) => rows(`${valueSql("value", kind, dialect)} IS NOT NULL`);
  // Where nothing tells the mark or the order, whatever either allows counts: the caller is asked.
  const number = dialect.decimal ? reads("number") : rows(isNumberSql("value"));
  const day = dialect.dateOrder ? reads("day") : rows(
    `${valueSql("value", "day", dialect)} IS NOT NULL OR ${datePartSql("value", 1)} IS NOT NULL`,
  );
  return `SELECT '${sql}' AS name, ${rows(`NOT ${isMissingWordSql("value")}`)} AS rows, ` +
    `${number} AS number, ${day} AS day, ${reads("flag")} AS flag, ` +
    `${rows(isCodeSql("value"))} AS code FROM ${VALUES} WHERE name = '${sql}'`;
}

async function countReadable(
  columns: readonly TableColumn[],
  dialects: readonly ValueDialect[],
  { engine, plan }: Workshop<TableOptions>,
): Promise<Map<string, Readable>> {
  if (columns.length === 0) return new Map();
  const queries = columns.map((column, i) => readableSql(column, dialects[i]));
  const table = await engine.query(queries.join(" UNION ALL "), signalOf(plan));
  const at = (name: string, row: number) => table.number(name)[row];
  return byColumn(table, (row) => ({
    rows: at("rows", row),
    number: at("number", row),
    day: at("day", row),
    flag: at("flag", row),
    code: at("code", row),
  }));
}

function kindOf({ rows, number, day, flag, code }: Readable, maxRejects: number): ColumnKind {
  if (rows === 0) return "text";
  // Eight digits that are days on every row are days, though they are numbers too.
  if (day === rows) return "day";
  if (flag === rows) return "flag";
  if (code > 0) return "text";
  // Allowing more rejects must not turn names into unreadable numbers.
  const enough = (1 - Math.min(maxRejects, MAX_REJECT_SHARE)) * rows;
  return number >= enough ? "number" : day >= enough ? "day" : "text";
}

function refuseOpen(
  { name, kind, dialect, sql }: ColumnReading,
  evidence: ReadonlyMap<string, Evidence>,
): void {
  const { decimals, orders } = evidence.get(sql) ?? { decimals: [0, 0, 0], orders: [0, 0, 0] };
  if (kind === "number" && dialect.decimal === null && decimals.some((count) => count > 0)) {
    throw new DataError(
      `Cannot tell decimals from thousands in column '${name}': its values allow both or contradict ` +
        `each other. Give decimal: "," or ".", or read it as text`,
      { column: name },
    );
  }
  if (kind === "day" && dialect.dateOrder === null && orders.some((count) => count > 0)) {
    throw new DataError(
      `Cannot tell day from month in column '${name}': its dates allow both or contradict each ` +
        `other. Give dateOrder: "dmy" (31/12/2024) or "mdy" (12/31/2024), or read it as text`,
      { column: name },
    );
  }
}

/**
 * Finds what each column holds: what the caller says; text for the key and for columns whose name
 * says code, number or postcode; numbers, days or true/false where nearly every value is one; and
 * text otherwise.
 *
 * @param records The records.
 * @param workshop Database and options.
 * @returns One reading per column.
 * @throws {DataError} When numbers or dates leave two readings open.
 */
export async function inferKinds(
  { columns, layouts }: TableRecords,
  workshop: Workshop<TableOptions>,
): Promise<ColumnReading[]> {
  const { engine, plan } = workshop;
  const open = columns.filter((column) => {
    const given = kindGiven(column, plan);
    return given === undefined ? !isCodeName(column.source) : given !== "text";
  });
  await engine.run(
    open.length === 0
      ? `CREATE TABLE ${VALUES} (name VARCHAR, value VARCHAR, rows BIGINT)`
      : `CREATE TABLE ${VALUES} AS SELECT name, value, count(*) AS rows FROM (` +
        `SELECT * FROM ${RECORDS} WHERE reason IS NULL) ` +
        `UNPIVOT (value FOR name IN (${open.map(({ sql }) => sql).join(", ")})) GROUP BY ALL`,
    signalOf(plan),
  );
  const evidence = await gatherEvidence(workshop);
  const typed = layouts.some(({ file }) => file.format !== "delimited");
  const dialects = dialectsOf(columns, evidence, plan, typed);
  const openDialects = open.map((column) => dialects[columns.indexOf(column)]);
  const readable = await countReadable(open, openDialects, workshop);
  const { maxRejectShare = MAX_REJECT_SHARE } = plan;
  const readings = columns.map((column, i) => {
    const counts = readable.get(column.sql);
    const kind = kindGiven(column, plan) ?? (counts ? kindOf(counts, maxRejectShare) : "text");
    return { ...column, kind, dialect: dialects[i] };
  });
  for (const reading of readings) refuseOpen(reading, evidence);
  return readings;
}
