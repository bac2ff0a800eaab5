/** The records of JSON files: objects, one a line or in an array. */
import { textLiteral } from "../../engine/mod.ts";
import type { Layout } from "../files/layout.ts";
import { FIELD_SEPARATOR } from "../files/normaliser.ts";
import { linesOf } from "./csv_sql.ts";
import { BLANK } from "./reasons.ts";
import {
  faultsOfNormaliser,
  fieldsBy,
  numbered,
  type Relation,
  type RelationOptions,
  when,
  WHITE,
} from "./relation.ts";

function jsonPointer(name: string): string {
  return textLiteral(`/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

function jsonFields<Name extends string>(layout: Layout<Name>): Partial<Record<Name, string>> {
  return fieldsBy(layout, (column) => `(j ->> ${jsonPointer(layout.names[column])})`);
}

/**
 * The objects of files of one a line; a line that is none is a reject.
 *
 * @param layout Their layout.
 * @param paths The files, or the temporary ones.
 * @param options Lines.
 * @returns Their relation.
 */
export function jsonTextRelation<Name extends string>(
  layout: Layout<Name>,
  paths: readonly string[],
  { listing }: RelationOptions,
): Relation<Name> {
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

/**
 * The objects of files that hold an array.
 *
 * @param layout Their layout.
 * @param paths The files.
 * @param options Lines.
 * @returns Their relation.
 */
export function jsonArrayRelation<Name extends string>(
  layout: Layout<Name>,
  paths: readonly string[],
  { listing }: RelationOptions,
): Relation<Name> {
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
