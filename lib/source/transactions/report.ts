/** What was read, what was not, and how the files were understood. */
import { formatIsoDay } from "../../base/mod.ts";
import type { Engine } from "../../engine/mod.ts";
import type { FileFormat } from "../files/inputs.ts";
import type { Layout, SheetChoice } from "../files/layout.ts";
import type { Field } from "../names/field_names.ts";
import type { DateOrder, DecimalMark, Encoding, ReadingPlan } from "../options.ts";
import {
  BLANK,
  type ExclusionReason,
  isQuality,
  type QualityReason,
  REASONS,
  type RejectReason,
} from "../records/reasons.ts";
import type { ReadableBatch } from "./metrics_shape.ts";
import { METRICS_TABLE, type Reading } from "./reading.ts";

/** How one file was understood. */
export interface FileReport {
  /** Name without its folder. */
  readonly name: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** SHA-256 in hexadecimal, when asked for. */
  readonly sha256?: string;
  /** What the file is made of. */
  readonly format: FileFormat;
  /** Whether it is compressed by gzip. */
  readonly gzip: boolean;
  /** Encodings met; two when some lines are Windows-1252 among UTF-8. Empty for binary formats. */
  readonly encodings: readonly Encoding[];
  /** The character between fields, for delimited text. */
  readonly delimiter?: string;
  /** Line of the header from 1, for delimited text and sheets; what is above was passed over. */
  readonly headerLine?: number;
  /** The sheet read, and every sheet of the workbook, for Excel. */
  readonly sheet?: SheetChoice;
  /** Decimal mark; null when no amount has decimals or the format itself holds numbers. */
  readonly decimal: DecimalMark | null;
  /** Order of dates whose year is last; null when there is none. */
  readonly dateOrder: DateOrder | null;
  /** Whether a text file has day numbers of Excel for dates, all along. */
  readonly serialDates?: true;
  /** Column name by field. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
}

/** How many lines a reason took. */
export interface ReasonCount<R extends RejectReason = RejectReason> {
  /** Why the lines were not accepted. */
  readonly reason: R;
  /** How many. */
  readonly count: number;
}

/** Lines that were accepted with a remark. */
export interface SourceNotes {
  /** Lines that repeat another one exactly, and are kept; missing when not counted. */
  readonly identicalLines?: number;
  /** Amounts with more than four decimals, rounded to four. */
  readonly roundedAmounts: number;
  /** Returns and credit notes among the lines accepted. */
  readonly returns: number;
  /** Lines accepted without a margin, where there is a margin column. */
  readonly missingMargins: number;
}

/**
 * The account of a reading: `rowsRead = rowsAccepted + rowsRejected`, and `rowsRejected` is the sum
 * of `rejects` and `exclusions`. Lines of white space only are no rows.
 */
export interface SourceReport {
  /** How each file was understood, in the order of their paths. */
  readonly files: readonly FileReport[];
  /** Records found. */
  readonly rowsRead: number;
  /** Records behind the customers and the total. */
  readonly rowsAccepted: number;
  /** Records left out, for whatever reason. */
  readonly rowsRejected: number;
  /** Unusable records by reason; these count towards `maxRejectShare`. */
  readonly rejects: readonly ReasonCount<QualityReason>[];
  /** Sound records left out by a rule, by reason. */
  readonly exclusions: readonly ReasonCount<ExclusionReason>[];
  /** Accepted records with a remark. */
  readonly notes: SourceNotes;
  /** ISO 4217 code of the amounts, where the lines or the caller state it. */
  readonly currency?: string;
  /** Whether some line states the currency; otherwise it is the caller's word. */
  readonly currencyStated: boolean;
  /** Customers found. */
  readonly customers: number;
  /** Accepted revenue: the sum of `monetary` over the customers, exact to 1/10 000. */
  readonly total: number;
  /** First day of a purchase, `YYYY-MM-DD`; null when there is none. */
  readonly firstDay: string | null;
  /** Last day of a purchase, `YYYY-MM-DD`; null when there is none. */
  readonly lastDay: string | null;
}

/**
 * What a file is made of.
 *
 * @param layout Its layout.
 * @returns Name, size and form.
 */
export function formOf<Name extends string>(
  layout: Layout<Name>,
): Omit<FileReport, "sha256" | "decimal" | "dateOrder" | "serialDates" | "columns"> {
  const { file, kind, encodings, delimiter, headerLine, sheet } = layout;
  const delimited = file.format === "delimited";
  return {
    name: file.name,
    bytes: file.bytes,
    format: file.format,
    gzip: file.gzip,
    encodings,
    ...(delimited ? { delimiter } : {}),
    ...(delimited || kind === "normalised" ? { headerLine } : {}),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

function fileReport(layout: Layout, { dialect }: ReadableBatch, sha256?: string): FileReport {
  const { names, columns, types } = layout;
  const typed = types.amount === "number" || types.unitPrice === "number";
  return {
    ...formOf(layout),
    ...(sha256 === undefined ? {} : { sha256 }),
    decimal: typed ? null : dialect.decimal,
    dateOrder: dialect.dateOrder,
    ...(layout.serialDates && layout.file.format !== "xlsx" ? { serialDates: true } : {}),
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, column]) => [field, names[column]]),
    ),
  };
}

/**
 * The amount that counts as revenue of a customer.
 *
 * @param plan The plan.
 * @returns SQL over the metrics table.
 */
export function monetarySql({ returns }: ReadingPlan): string {
  return returns === "separate" ? "(amount - coalesce(returned, 0))" : "amount";
}

async function reasonCounts(engine: Engine): Promise<ReasonCount[]> {
  const table = await engine.query(
    `SELECT reason, sum(lines) AS count FROM ${METRICS_TABLE} ` +
      `WHERE reason IS NOT NULL AND reason <> ${BLANK} GROUP BY 1 ORDER BY 2 DESC, 1`,
  );
  const counts = table.number("count");
  return [...table.number("reason")].map((number, i) => ({
    reason: REASONS[number],
    count: counts[i],
  }));
}

function dayOrNull(day: number): string | null {
  return Number.isNaN(day) ? null : formatIsoDay(day);
}

/**
 * Makes the report from the metrics table.
 *
 * @param engine The database.
 * @param reading How the files were read.
 * @param plan The plan.
 * @param extra What is counted apart.
 * @returns The report.
 * @throws {Error} When the account does not add up, which is a mistake of this library.
 */
export async function makeReport(
  engine: Engine,
  reading: Reading,
  plan: ReadingPlan,
  extra: { identicalLines?: number; sha256: ReadonlyMap<string, string> },
): Promise<SourceReport> {
  const hasMargin = reading.batches.some(({ layout }) => layout.columns.margin !== undefined);
  const sums = await engine.query(
    `SELECT count(*) AS customers, coalesce(sum(lines), 0) AS lines, ` +
      `CAST(coalesce(sum(${monetarySql(plan)}), 0) AS DOUBLE) AS total, ` +
      `coalesce(sum(rounded), 0) AS rounded, coalesce(sum(returns), 0) AS returns, ` +
      `${hasMargin ? "coalesce(sum(lines - margins), 0)" : "0"} AS "missingMargins", ` +
      `min("first") AS "firstDay", max("last") AS "lastDay" ` +
      `FROM ${METRICS_TABLE} WHERE reason IS NULL`,
  );
  const value = (name: string) => sums.number(name)[0];
  const reasons = await reasonCounts(engine);
  const rowsRejected = reasons.reduce((total, { count }) => total + count, 0);
  const rowsAccepted = value("lines");
  const layouts = reading.batches.flatMap((batch) =>
    batch.layouts.map((layout) => ({ layout, batch }))
  ).toSorted((a, b) => a.layout.file.path < b.layout.file.path ? -1 : 1);
  const rowsRead = rowsAccepted + rowsRejected;
  checkAccount(rowsRead, layouts.map(({ layout }) => layout));
  return {
    files: layouts.map(({ layout, batch }) =>
      fileReport(layout, batch, extra.sha256.get(layout.file.path))
    ),
    rowsRead,
    rowsAccepted,
    rowsRejected,
    rejects: reasons.filter(({ reason }) => isQuality(reason)) as ReasonCount<QualityReason>[],
    exclusions: reasons.filter(({ reason }) => !isQuality(reason)) as ReasonCount<
      ExclusionReason
    >[],
    notes: {
      ...(extra.identicalLines === undefined ? {} : { identicalLines: extra.identicalLines }),
      roundedAmounts: value("rounded"),
      returns: value("returns"),
      missingMargins: value("missingMargins"),
    },
    ...(reading.currency === undefined ? {} : { currency: reading.currency }),
    currencyStated: reading.currencyStated,
    customers: value("customers"),
    total: value("total"),
    firstDay: dayOrNull(sums.day("firstDay")[0]),
    lastDay: dayOrNull(sums.day("lastDay")[0]),
  };
}

/**
 * Where records were counted while a file was rewritten, the database must find as many.
 *
 * @param rowsRead Records that the database found.
 * @param layouts One a file.
 * @throws {Error} When it found more or fewer, which is a mistake of this library.
 */
export function checkAccount(rowsRead: number, layouts: readonly Layout<string>[]): void {
  const counted = layouts.map(({ records }) => records);
  if (counted.some((records) => records === undefined)) return;
  const expected = counted.reduce<number>((total, records) => total + records!, 0);
  if (expected !== rowsRead) {
    throw new Error(`Cannot account for every row: ${expected} were found and ${rowsRead} read`);
  }
}
