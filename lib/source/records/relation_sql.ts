/** The records of a batch or a file as SQL, whatever it is made of. */
import type { Batch, Layout, LayoutKind } from "../files/layout.ts";
import { jsonArrayRelation, jsonTextRelation } from "./json_relation_sql.ts";
import { parquetRelation } from "./parquet_relation_sql.ts";
import type { Relation, RelationMaker } from "./relation.ts";
import { linesRelation, normalisedRelation } from "./text_relation_sql.ts";

const RELATIONS: Readonly<Record<LayoutKind, RelationMaker>> = {
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
export function relationOfFile<Name extends string>(layout: Layout<Name>): Relation<Name> {
  return RELATIONS[layout.kind](layout, [layout.readPath], { listing: true });
}
