/** The records of a batch as SQL: where their fields are and what is wrong with their form. */
import { quoteIdentifier, textLiteral } from "../engine/mod.ts";
import type { Field } from "./field_names.ts";
import type { Batch, Layout, LayoutKind } from "./layout.ts";
import { FAULTS, FIELD_SEPARATOR } from "./normaliser.ts";
import { BLANK, QUOTED, reasonNumber, type RejectReason } from "./reasons.ts";

/** The records of files of one layout. */
export interface Relation {
  /** A query to select from; its columns are for the expressions below. */
  readonly from: string;
  /** The field of a record, as text unless the layout types it; undefined when there is none. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Holds for records whose form is beyond doubt. */
  readonly wellFormed: string;
  /** `WHEN … THEN number` for the others, in order; a record none of them takes is sound. */
  readonly faults: readonly string[];
  /** The record as text. */
  readonly text: string;
  /** The line of the record, or its place in the file where there are no lines. */
  readonly line: string;
  /**
   * The type to which numbers are cast, where a well-formed record is known to have none of more
   * than four decimals.
   */
  readonly exactType?: string;
}

interface RelationOptions {
  /** Whether each record comes with its line and text. */
  readonly listing?: boolean;
  /** Whether quotes are looked for among customers, once grouped. */
  readonly quotesLater?: boolean;
}

/** What a NUL-only or white line matches: there is no record on it. */
const WHITE = String.raw`[\x00-\x20]*`;

function when(condition: string, reason: RejectReason | number): string {
  const number = typeof reason === "number" ? reason : reasonNumber(reason);
  return `WHEN ${condition} THEN ${number}`;
}

/** Bytes that a thread reads at once: small enough to keep every thread busy to the end. */
const BUFFER_BYTES = 2 ** 23;

/** What is asked of DuckDB's CSV reader. */
export interface CsvRequest {
  /** Files of the same form. */
  readonly paths: readonly string[];
  /** Text between fields. */
  readonly delimiter: string;
  /** Physical lines passed over at the start of each file. */
  readonly skip: number;
  /** Column types by name. */
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * DuckDB's CSV reader, without any guess nor any meaning of quotes.
 *
 * @param request Files and columns.
 * @returns SQL of the table function.
 */
export function csvSql({ paths, delimiter, skip, columns }: CsvRequest): string {
  const types = Object.entries(columns).map(([name, type]) => `${name}: '${type}'`);
  return `read_csv([${paths.map(textLiteral).join(", ")}], header = false, auto_detect = false, ` +
    `delim = ${textLiteral(delimiter)}, quote = '', escape = '', comment = '', skip = ${skip}, ` +
    `buffer_size = ${BUFFER_BYTES}, columns = {${types.join(", ")}})`;
}

/** Each physical line as one value: the delimiter is one that no text has. */
function linesOf(paths: readonly string[], skip: number): string {
  return csvSql({ paths, delimiter: "\x01\x02\x03", skip, columns: { line: "VARCHAR" } });
}

/** Numbers the rows of one file, which DuckDB keeps in order. */
function numbered(source: string, after: number): string {
  return `(SELECT *, row_number() OVER () + ${after} AS number FROM ${source})`;
}

function fieldsBy(
  layout: Layout,
  expression: (column: number) => string,
): Partial<Record<Field, string>> {
  const columns = Object.entries(layout.columns) as [Field, number][];
  return Object.fromEntries(columns.map(([field, column]) => [field, expression(column)]));
}

/** Faults in the number of fields, the same however the fields were split. */
function countFaults(list: string, count: number): string[] {
  const rest = `array_to_string(${list}[${count + 1}:], '')`;
  return [
    when(`regexp_full_match(array_to_string(${list}, ''), '${WHITE}')`, "emptyRow"),
    when(`len(${list}) < ${count}`, "missingField"),
    when(`len(${list}) > ${count} AND NOT regexp_full_match(${rest}, '${WHITE}')`, "extraField"),
  ];
}

/**
 * Whether every column is a customer, a date or a number. No quote goes unseen then: dates and
 * numbers would be unreadable, and customers are looked at once grouped, which spares a search in
 * every line.
 *
 * @param layout The files.
 * @returns True when quotes show without being looked for.
 */
export function showsQuotes({ names, columns }: Layout): boolean {
  const fields = ["customer", "date", "amount", "quantity", "unitPrice", "margin"] as const;
  return fields.filter((field) => columns[field] !== undefined).length === names.length;
}

/**
 * Whether quotes of a batch are only looked for among its customers, after grouping.
 *
 * @param batches Every batch read together; the customers of several could not be told apart.
 * @returns True when {@linkcode QUOTED} is to be looked for among customers.
 */
export function seeksQuotesInCustomers(batches: readonly Batch[]): boolean {
  return batches.length === 1 && batches[0].layout.kind === "lines" &&
    showsQuotes(batches[0].layout);
}

function linesRelation(
  layout: Layout,
  paths: readonly string[],
  options: RelationOptions,
): Relation {
  const { listing = false, quotesLater = false } = options;
  const count = layout.names.length;
  const lines = linesOf(paths, layout.headerLine);
  const source = listing ? numbered(lines, layout.headerLine) : lines;
  const quotes = `contains(line, '"')`;
  const complete = `len(f) = ${count}`;
  return {
    from: `(SELECT *, string_split(line, ${textLiteral(layout.delimiter)}) AS f FROM ${source})`,
    fields: fieldsBy(layout, (column) => `f[${column + 1}]`),
    wellFormed: quotesLater ? complete : `${complete} AND NOT ${quotes}`,
    faults: [
      when(`line IS NULL OR regexp_full_match(line, '${WHITE}')`, BLANK),
      when(quotes, QUOTED),
      ...countFaults("f", count),
    ],
    text: "line",
    line: "number",
  };
}

function faultsOfNormaliser(fault: string): string[] {
  return Object.entries(FAULTS).map(([reason, letter]) =>
    when(`${fault} = '${letter}'`, reason as keyof typeof FAULTS)
  );
}

function normalisedRelation(layout: Layout, paths: readonly string[]): Relation {
  const count = layout.names.length;
  return {
    from: `(SELECT g[1] AS number, g[2] AS fault, g[3:] AS f FROM ` +
      `(SELECT string_split(line, '${FIELD_SEPARATOR}') AS g FROM ${linesOf(paths, 0)}))`,
    fields: fieldsBy(layout, (column) => `f[${column + 1}]`),
    wellFormed: `fault = '' AND len(f) = ${count}`,
    faults: [...faultsOfNormaliser("fault"), ...countFaults("f", count)],
    text: `array_to_string(f, ${textLiteral(layout.delimiter)})`,
    line: "CAST(number AS BIGINT)",
  };
}

function jsonPointer(name: string): string {
  return textLiteral(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

function jsonFields(layout: Layout): Partial<Record<Field, string>> {
  return fieldsBy(layout, (column) => `(j ->> ${jsonPointer(layout.names[column])})`);
}

function jsonTextRelation(
  layout: Layout,
  paths: readonly string[],
  { listing }: RelationOptions,
): Relation {
  const normalised = layout.kind === "jsonNormalised";
  const lines = linesOf(paths, 0);
  const source = normalised
    ? `(SELECT g[1] AS number, g[2] AS fault, g[3] AS line FROM ` +
      `(SELECT string_split(line, '${FIELD_SEPARATOR}') AS g FROM ${lines}))`
    : listing
    ? numbered(lines, 0)
    : lines;
  return {
    from: `(SELECT *, CASE WHEN json_valid(line) AND json_type(line) = 'OBJECT' ` +
      `THEN CAST(line AS JSON) END AS j FROM ${source})`,
    fields: jsonFields(layout),
    wellFormed: "j IS NOT NULL",
    faults: [
      ...(normalised ? faultsOfNormaliser("fault") : []),
      when(`line IS NULL OR regexp_full_match(line, '${WHITE}')`, BLANK),
      when("j IS NULL", "unreadableRecord"),
    ],
    text: "line",
    line: normalised ? "CAST(number AS BIGINT)" : "number",
  };
}

function jsonArrayRelation(
  layout: Layout,
  paths: readonly string[],
  { listing }: RelationOptions,
): Relation {
  const files = `[${paths.map(textLiteral).join(", ")}]`;
  const objects = `(SELECT json AS j FROM read_json_objects(${files}, format = 'auto'))`;
  return {
    from: listing ? numbered(objects, 0) : objects,
    fields: jsonFields(layout),
    wellFormed: "json_type(j) = 'OBJECT'",
    faults: [when("j IS NULL OR json_type(j) <> 'OBJECT'", "unreadableRecord")],
    text: "CAST(j AS VARCHAR)",
    line: "number",
  };
}

/** Columns are renamed by their place, so that no name of the file meets one of ours. */
function parquetRelation(
  layout: Layout,
  paths: readonly string[],
  { listing }: RelationOptions,
): Relation {
  const used = Object.values(layout.columns).map((column) =>
    `${quoteIdentifier(layout.names[column])} AS c${column}`
  );
  const all = layout.names.map((name) => `${textLiteral(name)}, ${quoteIdentifier(name)}`);
  const files = `read_parquet([${paths.map(textLiteral).join(", ")}])`;
  const columns = listing
    ? [...used, `CAST(json_object(${all.join(", ")}) AS VARCHAR) AS record`]
    : used;
  const rows = `(SELECT ${columns.join(", ")} FROM ${files})`;
  return {
    from: listing ? numbered(rows, 0) : rows,
    fields: Object.fromEntries(
      (Object.entries(layout.columns) as [Field, number][]).map((
        [field, column],
      ) => [field, layout.types[field] ? `c${column}` : `CAST(c${column} AS VARCHAR)`]),
    ),
    wellFormed: "true",
    faults: [],
    text: "record",
    line: "number",
  };
}

const RELATIONS: Readonly<
  Record<
    LayoutKind,
    (layout: Layout, paths: readonly string[], options: RelationOptions) => Relation
  >
> = {
  lines: linesRelation,
  normalised: normalisedRelation,
  jsonLines: jsonTextRelation,
  jsonNormalised: jsonTextRelation,
  jsonArray: jsonArrayRelation,
  parquet: parquetRelation,
};

/**
 * The records of every file of a batch.
 *
 * @param batch The files.
 * @param quotesLater Whether quotes are looked for among customers, once grouped.
 * @returns Their relation; `line` is not to be used.
 */
export function relationOfBatch({ layout, layouts }: Batch, quotesLater = false): Relation {
  return RELATIONS[layout.kind](layout, layouts.map(({ readPath }) => readPath), { quotesLater });
}

/**
 * The records of one file with their lines.
 *
 * @param layout The file.
 * @returns Its relation.
 */
export function relationOfFile(layout: Layout): Relation {
  return RELATIONS[layout.kind](layout, [layout.readPath], { listing: true });
}
