/** What each column holds, found from its values. */
import { DataError, message } from "../../base/mod.ts";
import type { ColumnKind } from "../../table/mod.ts";
import type { Workshop } from "../files/workshop.ts";
import { isCodeName } from "../names/code_names.ts";
import { MAX_REJECT_SHARE, signalOf } from "../options.ts";
import { datePartSql } from "../values/date_sql.ts";
import {
  areFlagsSql,
  isCodeSql,
  isMissingWordSql,
  isNumberSql,
  type ValueDialect,
  valueSql,
} from "../values/value_sql.ts";
import {
  byColumn,
  dialectsOf,
  type Evidence,
  gatherEvidence,
  NO_EVIDENCE,
  VALUES,
} from "./column_evidence.ts";
import type { TableOptions } from "./table_options.ts";
import { RECORDS, type TableColumn, type TableRecords } from "./table_records.ts";

/** What a column holds and how its text is read. */
export interface ColumnReading extends TableColumn {
  /** What it holds. */
  readonly kind: ColumnKind;
  /** How its text is read. */
  readonly dialect: ValueDialect;
  /** Rows of a text column that hold a number, where that is half of those with a value or more. */
  readonly numbersAsText: number;
}

function kindGiven({ name }: TableColumn, { types, key }: TableOptions): ColumnKind | undefined {
  if (name === key) return "text";
  return types && Object.hasOwn(types, name) ? types[name] : undefined;
}

/** How many rows of a column can be read as each kind. */
interface Readable {
  readonly rows: number;
  readonly number: number;
  readonly day: number;
  readonly flag: number;
  readonly code: number;
  /** Whatever the decimal mark and the unit. */
  readonly numberLike: number;
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
    `${rows(isCodeSql("value"))} AS code, ${
      rows(isNumberSql("value"))
    } AS "numberLike" FROM ${VALUES} WHERE name = '${sql}'`;
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
    numberLike: at("numberLike", row),
  }));
}

function kindOf(
  { rows, number, day, flag, code }: Readable,
  { unit, mixed }: Evidence,
  maxRejects: number,
): ColumnKind {
  if (rows === 0) return "text";
  // Eight digits that are days on every row are days, though they are numbers too.
  if (day === rows) return "day";
  if (flag === rows) return "flag";
  if (code > 0 || mixed) return "text";
  // Taking a unit away says more of the file than it does: every value must have been understood.
  if (unit !== null) return number === rows ? "number" : "text";
  // Allowing more rejects must not turn names into unreadable numbers.
  const enough = (1 - Math.min(maxRejects, MAX_REJECT_SHARE)) * rows;
  return number >= enough ? "number" : day >= enough ? "day" : "text";
}

/** Share of numbers from which a text column looks as if it was meant to be one of numbers. */
const MANY = 0.5;

/** The numbers of a column that is text because of its other values; codes are text anyway. */
function numbersAsText(kind: ColumnKind, { rows, numberLike, code }: Readable): number {
  return kind === "text" && code === 0 && numberLike >= MANY * rows ? numberLike : 0;
}

function refuseOpen(
  { name, kind, dialect, sql }: ColumnReading,
  evidence: ReadonlyMap<string, Evidence>,
): void {
  const { decimals, orders } = evidence.get(sql) ?? NO_EVIDENCE;
  if (kind === "number" && dialect.decimal === null && decimals.some((count) => count > 0)) {
    throw new DataError(
      message("errorColumnDecimals", { column: name }),
      { column: name },
    );
  }
  if (kind === "day" && dialect.dateOrder === null && orders.some((count) => count > 0)) {
    throw new DataError(
      message("errorColumnDates", { column: name }),
      { column: name },
    );
  }
}

/**
 * The columns whose values tell what they hold: not those that are text anyway. A name that says
 * code or phone makes text, except of yes and no: `Consentement téléphone`.
 */
async function openColumns(
  columns: readonly TableColumn[],
  { engine, plan }: Workshop<TableOptions>,
): Promise<TableColumn[]> {
  const coded = columns.filter((column) =>
    kindGiven(column, plan) === undefined && isCodeName(column.source)
  );
  const flags = coded.length === 0 ? undefined : await engine.query(
    `SELECT ${coded.map(({ sql }) => `${areFlagsSql(sql)} AS ${sql}`).join(", ")} ` +
      `FROM ${RECORDS} WHERE reason IS NULL`,
    signalOf(plan),
  );
  return columns.filter((column) =>
    coded.includes(column)
      ? flags!.flag(column.sql)[0]
      : (kindGiven(column, plan) ?? "open") !== "text"
  );
}

/**
 * Finds what each column holds: what the caller says; text for the key and for columns whose name
 * says code, number or postcode, unless their values are yes and no; numbers, days or true/false where nearly every value is one; and
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
  const open = await openColumns(columns, workshop);
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
  const readings = columns.map((column, i): ColumnReading => {
    const counts = readable.get(column.sql), dialect = dialects[i];
    const own = evidence.get(column.sql) ?? NO_EVIDENCE;
    const kind = kindGiven(column, plan) ?? (counts ? kindOf(counts, own, maxRejectShare) : "text");
    return { ...column, kind, dialect, numbersAsText: counts ? numbersAsText(kind, counts) : 0 };
  });
  for (const reading of readings) refuseOpen(reading, evidence);
  return readings;
}
