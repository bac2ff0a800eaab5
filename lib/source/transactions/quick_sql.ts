/**
 * The quick reading of clean files: DuckDB's own CSV reader with typed columns. It stops at the
 * first line that is not what was expected; what it does read, the careful reading reads the same.
 */
import type { Batch, Layout } from "../files/layout.ts";
import type { Field } from "../names/field_names.ts";
import { csvSql } from "../records/csv_sql.ts";
import { DOUBTFUL } from "../records/reasons.ts";
import type { Relation } from "../records/relation.ts";
import type { Dialect } from "./dialect.ts";

/** Types of the columns. The cast to TIMESTAMP is strict, that to DATE takes "2024-01-1x". */
const TYPES: Readonly<Partial<Record<Field, string>>> = {
  customer: "VARCHAR",
  date: "TIMESTAMP",
  amount: "DECIMAL(17,5)",
  margin: "DECIMAL(17,5)",
  order: "VARCHAR",
};

/**
 * One decimal less than what is read: where both are equal, nothing was rounded but what is beyond
 * the fifth decimal, and the amount is the one that the careful reading gives.
 */
const EXACT_TYPE = "DECIMAL(17,4)";

/**
 * Whether files may be read the quick way: a delimited text of customers, ISO days and amounts with
 * a decimal point, perhaps orders and margins; other columns are not looked at but for quotes.
 *
 * @param batch The files.
 * @param dialect What their first lines say.
 * @returns True when it is worth trying.
 */
export function allowsQuick({ layout }: Batch, dialect: Dialect): boolean {
  const fields = Object.keys(layout.columns) as Field[];
  return layout.kind === "lines" &&
    dialect.decimal === "." &&
    dialect.dateOrder === null && !dialect.countsRounded &&
    fields.every((field) => TYPES[field] !== undefined);
}

function isExact(field: Field): string {
  return `${field}Plain = ${field}Text`;
}

/**
 * The layout of files as the quick reading sees them.
 *
 * @param layout Their layout.
 * @returns The same with typed fields.
 */
export function quickLayout(layout: Layout): Layout {
  return { ...layout, types: { date: "day", amount: "number", margin: "number" } };
}

/**
 * The records of files for the quick reading.
 *
 * @param batch The files.
 * @returns Their relation, without lines and text; a record that leaves a doubt is
 * {@linkcode DOUBTFUL}.
 */
export function quickRelation({ layout, layouts }: Batch): Relation {
  const fieldOf = new Map(
    (Object.entries(layout.columns) as [Field, number][]).map(([field, i]) => [i, field]),
  );
  const typeOf = (i: number) => TYPES[fieldOf.get(i) ?? "order"]!;
  const columns = layout.names.map((_, i) => [`c${i}`, typeOf(i)]);
  const csv = csvSql({
    paths: layouts.map(({ readPath }) => readPath),
    delimiter: layout.delimiter,
    skip: layout.headerLine,
    columns: Object.fromEntries(columns),
  });
  const unquoted = (i: number) => `NOT coalesce(contains(c${i}, '"'), false)`;
  const columnsOf = (...read: (Field | undefined)[]) =>
    [...layout.names.keys()].filter((i) => read.includes(fieldOf.get(i)));
  const conditions = [
    isExact("amount"),
    ...(layout.columns.margin === undefined
      ? []
      : [`(marginText IS NULL OR (${isExact("margin")}))`]),
    // The reader takes the word "epoch" for this day.
    "dateText <> TIMESTAMP '1970-01-01'",
    ...columnsOf(undefined).map(unquoted),
  ];
  // Quotes in customers and orders are looked for once grouped; dates and numbers have none.
  const keys = columnsOf("customer", "order").map(unquoted);
  const wellFormed = conditions.join(" AND ");
  return {
    from: `(SELECT * FROM ${csv})`,
    fields: Object.fromEntries(
      Object.entries(layout.columns).map(([field, column]) => [field, `c${column}`]),
    ),
    wellFormed,
    faults: [`WHEN NOT coalesce(${[wellFormed, ...keys].join(" AND ")}, false) THEN ${DOUBTFUL}`],
    text: "",
    line: "",
    exactType: EXACT_TYPE,
  };
}
