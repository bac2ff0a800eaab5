/** The list of lines that were not accepted. */
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { type Locale, message, writeWhole } from "../../base/mod.ts";
import { quoteIdentifier, textLiteral } from "../../engine/mod.ts";
import type { Table } from "../../table/mod.ts";
import type { Layout } from "../files/layout.ts";
import type { Workshop } from "../files/workshop.ts";
import { signalOf } from "../options.ts";
import { BLANK, FIELD_OF_REASON, REASONS, type RejectReason } from "../records/reasons.ts";
import { relationOfFile } from "../records/relation_sql.ts";
import type { ReadableBatch } from "./metrics_shape.ts";
import { rowsSql } from "./rows_sql.ts";

/** Text that a spreadsheet would take for a formula, or that hides behind a control character. */
const FORMULA = String.raw`^[=+\-@\x00-\x1f＝＋－＠]`;

/** The columns to blame, by the number of the reason, as a SQL list; '' for the whole line. */
function columnsSql({ names, columns }: Layout): string {
  const blamed = REASONS.map((reason) => {
    const field = FIELD_OF_REASON[reason];
    if (field === undefined) return "";
    const column = columns[field];
    if (column !== undefined) return names[column];
    if (field !== "amount" && field !== "currency") return "";
    const priced = [columns.quantity, columns.unitPrice].filter((c) => c !== undefined);
    return columns.amount === undefined
      ? priced.map((c) => names[c]).join(" × ")
      : names[columns.amount];
  });
  return `[${blamed.map(textLiteral).join(", ")}]`;
}

function listSql(layout: Layout, batch: ReadableBatch, order: number, workshop: Workshop): string {
  const relation = relationOfFile(layout);
  const rows = rowsSql({
    layout,
    relation,
    dialect: batch.dialect,
    plan: workshop.plan,
    totals: batch.totals,
    trimmed: true,
    extra: [`${relation.line} AS line_number`, `${relation.text} AS record_text`],
  });
  const reasons = `[${REASONS.map(textLiteral).join(", ")}]`;
  return `SELECT ${order} AS "order", ${textLiteral(layout.file.name)} AS file, ` +
    `line_number AS line, nullif(${columnsSql(layout)}[reason + 1], '') AS "column", ` +
    `${reasons}[reason + 1] AS reason, coalesce(record_text, '') AS text ` +
    `FROM (${rows}) WHERE reason IS NOT NULL AND reason <> ${BLANK}`;
}

/**
 * Lists the rejects of every file in a temporary Parquet file, so that memory does not hold them.
 *
 * @param batches Every batch.
 * @param workshop Database, plan and temporary folder.
 * @returns SQL of a relation with `order`, `file`, `line`, `column`, `reason`, `text`.
 */
export async function listRejects(
  batches: readonly ReadableBatch[],
  workshop: Workshop,
): Promise<string> {
  const files = batches.flatMap((batch) => batch.layouts.map((layout) => ({ layout, batch })))
    .toSorted((a, b) => a.layout.file.path < b.layout.file.path ? -1 : 1);
  const queries = files.map(({ layout, batch }, i) => listSql(layout, batch, i, workshop));
  const path = textLiteral(join(workshop.folder, "rejects.parquet"));
  await workshop.engine.run(
    `COPY (${queries.join(" UNION ALL ")}) TO ${path} (FORMAT parquet)`,
    signalOf(workshop.plan),
  );
  return `read_parquet(${path})`;
}

/** Which rejects to read. */
export interface RejectChoice {
  /** Most rows; all when left out. */
  readonly limit?: number | undefined;
  /** Reasons; all when left out. */
  readonly reasons?: readonly RejectReason[];
}

/**
 * Reads the list of rejects.
 *
 * @param list What {@linkcode listRejects} returned.
 * @param choice Which of them.
 * @param workshop The database.
 * @returns Table with `file`, `line`, `column`, `reason`, `text`, by file and line.
 */
export async function readRejects(
  list: string,
  { limit, reasons = REASONS }: RejectChoice,
  { engine }: Workshop,
): Promise<Table> {
  return await engine.query(
    `SELECT file, line, "column", reason, text FROM ${list} ` +
      `WHERE reason IN (${reasons.map(textLiteral).join(", ")}) ORDER BY "order", line` +
      (limit === undefined ? "" : ` LIMIT ${limit}`),
  );
}

function neutralSql(text: string): string {
  return `CASE WHEN regexp_matches(${text}, '${FORMULA}') THEN '''' || ${text} ELSE ${text} END`;
}

function reasonTextSql(locale: Locale): string {
  const cases = REASONS.map((reason) =>
    `WHEN ${textLiteral(reason)} THEN ${textLiteral(message(reason, {}, locale))}`
  );
  return `CASE reason ${cases.join(" ")} END`;
}

/**
 * Writes the list of rejects as a CSV file that Excel opens as it is: byte order mark, the
 * separator of the language, and no cell that it would run as a formula.
 *
 * @param list What {@linkcode listRejects} returned.
 * @param path Where to.
 * @param locale Language of headings and reasons; French Excel wants `;`, English Excel `,`.
 * @param workshop Database and temporary folder.
 */
export async function writeRejectList(
  list: string,
  path: string,
  locale: Locale,
  { engine, folder }: Workshop,
): Promise<void> {
  const delimiter = locale === "fr" ? ";" : ",";
  const [file, line, column, reason, text] = (["file", "line", "column", "reason", "text"] as const)
    .map((key) => message(key, {}, locale));
  const cells = [
    // Excel takes the file for UTF-8 by the byte order mark before the first heading.
    `${neutralSql("file")} AS ${quoteIdentifier(`\ufeff${file}`)}`,
    `line AS ${quoteIdentifier(line)}`,
    `${neutralSql('"column"')} AS ${quoteIdentifier(column)}`,
    `${reasonTextSql(locale)} AS ${quoteIdentifier(reason)}`,
    `${neutralSql("text")} AS ${quoteIdentifier(text)}`,
  ];
  const draft = join(folder, "rejects.csv");
  await engine.run(
    `COPY (SELECT ${cells.join(", ")} FROM ${list} AS listed ` +
      `ORDER BY listed."order", listed.line) ` +
      `TO ${textLiteral(draft)} (FORMAT csv, HEADER true, DELIMITER '${delimiter}')`,
  );
  await writeWhole(path, (aside) => copyFile(draft, aside));
}
