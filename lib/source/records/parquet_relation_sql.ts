/** The records of Parquet files. */
import { quoteIdentifier, textLiteral } from "../../engine/mod.ts";
import type { Layout } from "../files/layout.ts";
import { numbered, type Relation, type RelationOptions } from "./relation.ts";

/**
 * The rows of files. Columns are renamed by their place, so that no name of the file meets one of
 * ours.
 *
 * @param layout Their layout.
 * @param paths The files.
 * @param options Lines.
 * @returns Their relation.
 */
export function parquetRelation<Name extends string>(
  layout: Layout<Name>,
  paths: readonly string[],
  { listing }: RelationOptions,
): Relation<Name> {
  const columnsInUse = Object.entries(layout.columns) as [Name, number][];
  const used = columnsInUse.map(([, column]) =>
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
      columnsInUse.map(([field, column]) => [
        field,
        layout.types[field] ? `c${column}` : `CAST(c${column} AS VARCHAR)`,
      ]),
    ) as Relation<Name>["fields"],
    wellFormed: "true",
    faults: [],
    text: "record",
    line: "number",
  };
}
