/** The records of every file of a table, in the database. */
import { quoteIdentifier, textLiteral } from "../../engine/mod.ts";
import { damaged } from "../files/damaged.ts";
import type { InputFile } from "../files/inputs.ts";
import { layOut, normalise } from "../files/lay_out.ts";
import type { Layout } from "../files/layout.ts";
import type { Workshop } from "../files/workshop.ts";
import type { ColumnFinder } from "../names/column_finder.ts";
import { signalOf } from "../options.ts";
import { BLANK, reasonNumber } from "../records/reasons.ts";
import { when } from "../records/relation.ts";
import { relationOfFile } from "../records/relation_sql.ts";
import { isPlainTotalSql, ONLY_TOTAL } from "../transactions/total_line_sql.ts";
import { trimSql } from "../values/trim_sql.ts";
import type { TableOptions } from "./table_options.ts";

/** The table that {@linkcode loadRecords} makes. */
export const RECORDS = "records";

/** The records of a table. */
export interface TableRecords {
  /** One layout a file. */
  readonly layouts: readonly Layout<string>[];
  /** Name of each column in the table, and in the database. */
  readonly columns: readonly TableColumn[];
}

/** A column of the table and of the database. */
export interface TableColumn {
  /** Name in the table. */
  readonly name: string;
  /** Name in the file that has it first. */
  readonly source: string;
  /** SQL of the column, a trimmed text, NULL when empty. */
  readonly sql: string;
}

/** Text is normalised, whatever it looks like: a quote may come later. */
async function layOutTable(
  file: InputFile,
  workshop: Workshop<TableOptions>,
  finder: ColumnFinder<string>,
): Promise<Layout<string>> {
  const layout = await layOut(file, workshop, finder);
  const lines = layout.kind === "lines" || layout.kind === "jsonLines";
  const readable = lines ? await normalise(layout, workshop) : layout;
  return file.format === "json" || file.format === "ndjson"
    ? await withEveryName(readable, workshop, finder)
    : readable;
}

/** An object far down a JSON file may have a name that the first ones lack. */
async function withEveryName(
  layout: Layout<string>,
  { engine }: Workshop<TableOptions>,
  finder: ColumnFinder<string>,
): Promise<Layout<string>> {
  const { from, wellFormed } = relationOfFile(layout);
  const keys = await engine.query(
    `SELECT DISTINCT unnest(json_keys(j)) AS key FROM (SELECT * FROM ${from} WHERE ${wellFormed}) ` +
      "ORDER BY 1",
  );
  const known = new Set(layout.names);
  const late = keys.text("key").filter((key) => key !== null && !known.has(key)) as string[];
  const names = [...layout.names, ...late];
  return { ...layout, names, columns: finder.map(names, layout.file.name) };
}

function columnsOf(layouts: readonly Layout<string>[]): TableColumn[] {
  const sources = new Map<string, string>();
  for (const { columns, names } of layouts) {
    for (const [name, column] of Object.entries(columns)) {
      if (!sources.has(name)) sources.set(name, names[column!]);
    }
  }
  return [...sources].map(([name, source], i) => ({ name, source, sql: `v${i}` }));
}

/** One file: `file` and `line`, the columns, the number of the reason, the text of the record. */
function recordsSql(
  layout: Layout<string>,
  order: number,
  columns: readonly TableColumn[],
): string {
  const { from, fields, wellFormed, faults, text, line } = relationOfFile(layout);
  const values = columns.map(({ name, sql }) =>
    `${fields[name] ? `nullif(${trimSql(fields[name])}, '')` : "NULL::VARCHAR"} AS ${sql}`
  );
  const filled = `coalesce(${columns.map(({ sql }) => sql).join(", ")}) IS NOT NULL`;
  const header = isHeaderSql(layout, columns);
  const reason = `CASE WHEN well_formed AND ${filled} AND NOT ${header} THEN NULL ` +
    `${faults.join(" ")} ${when(header, "repeatedHeader")} ${when("true", "emptyRow")} END`;
  return `SELECT ${order} AS file, record_line, ${columns.map(({ sql }) => sql).join(", ")}, ` +
    `CAST(${reason} AS UTINYINT) AS reason, record_text FROM (` +
    `SELECT *, ${line} AS record_line, ${text} AS record_text, ` +
    `coalesce(${wellFormed}, false) AS well_formed, ${values.join(", ")} FROM ${from})`;
}

/** Whether a record is the header again, as pages of a printed list have it. */
function isHeaderSql(
  { columns: places, names }: Layout<string>,
  columns: readonly TableColumn[],
): string {
  const own = columns.filter(({ name }) => names[places[name] ?? -1]?.trim());
  if (own.length < 2) return "false";
  const same = own.map(({ name, sql }) => `${sql} = ${textLiteral(names[places[name]!].trim())}`);
  return `coalesce(${same.join(" AND ")}, false)`;
}

/**
 * The reason of a row that sums up others, by its first cell: nothing but words for a total, of which
 * "Total" alone is a name wherever other rows follow.
 */
function totalSql(columns: readonly TableColumn[]): string {
  const first = `coalesce(${columns.map(({ sql }) => sql).join(", ")})`;
  const last = "line = max(line) FILTER (WHERE reason IS NULL) OVER (PARTITION BY file)";
  const total = `${isPlainTotalSql(first)} OR ` +
    `(regexp_matches(${first}, ${textLiteral(ONLY_TOTAL)}) AND ${last})`;
  return `CASE WHEN reason IS NOT NULL THEN reason ` +
    `WHEN ${total} THEN ${reasonNumber("totalLine")} END`;
}

/** The reason of a row without a key, or with one that an earlier row has. */
function keySql(column: TableColumn | undefined): string {
  if (!column) return "reason";
  const place =
    `row_number() OVER (PARTITION BY ${column.sql}, reason IS NULL ORDER BY file, line)`;
  return `CASE WHEN reason IS NOT NULL THEN reason ` +
    `WHEN ${column.sql} IS NULL THEN ${reasonNumber("missingKey")} ` +
    `WHEN ${place} > 1 THEN ${reasonNumber("duplicateKey")} END`;
}

/**
 * Loads the records of every file into one table of the database. Files with other columns are put
 * together by name.
 *
 * @param files The files.
 * @param workshop Database, options and temporary folder.
 * @param finder How columns are named.
 * @returns How they stand in {@linkcode RECORDS}.
 * @throws {DataError} When a file is damaged or lacks a column that the caller names.
 */
export async function loadRecords(
  files: readonly InputFile[],
  workshop: Workshop<TableOptions>,
  finder: ColumnFinder<string>,
): Promise<TableRecords> {
  const { engine, plan } = workshop;
  const layouts: Layout<string>[] = [];
  for (const file of files) layouts.push(await layOutTable(file, workshop, finder));
  const columns = columnsOf(layouts);
  const names = columns.map(({ sql }) => `${sql} VARCHAR`);
  await engine.run(
    `CREATE TABLE draft (file INTEGER, line BIGINT, ${names.join(", ")}, reason UTINYINT, ` +
      "text VARCHAR)",
  );
  for (const [order, layout] of layouts.entries()) {
    try {
      await engine.run(`INSERT INTO draft ${recordsSql(layout, order, columns)}`, signalOf(plan));
    } catch (error) {
      plan.signal?.throwIfAborted();
      throw damaged(layout, error);
    }
  }
  const key = columns.find(({ name }) => name === plan.key);
  await engine.run(
    `CREATE TABLE ${RECORDS} AS SELECT * REPLACE (${keySql(key)} AS reason) FROM (` +
      `SELECT * REPLACE (${totalSql(columns)} AS reason) FROM draft ` +
      `WHERE reason IS DISTINCT FROM ${BLANK})`,
    signalOf(plan),
  );
  await engine.run("DROP TABLE draft");
  return { layouts, columns };
}

/** The name of the file of a record. */
export function fileNameSql(layouts: readonly Layout<string>[]): string {
  return `[${layouts.map(({ file }) => textLiteral(file.name)).join(", ")}][file + 1]`;
}

/** A column under its name in the table. */
export function namedSql(sql: string, name: string): string {
  return `${sql} AS ${quoteIdentifier(name)}`;
}
