/** The columns of a relation, which must be there. */
import { DataError, message } from "../base/mod.ts";
import type { Engine, RelationColumn } from "./engine.ts";
import type { RelationName } from "./expressions.ts";

/**
 * Makes sure that a relation has some columns. Databases do not tell names apart by their case.
 *
 * @param engine The database.
 * @param relation The relation.
 * @param names Columns that must be there.
 * @returns Every column of the relation, in order.
 * @throws {DataError} When the relation or a column is absent; the message names the columns there
 * are.
 */
export async function requireColumns(
  engine: Engine,
  relation: RelationName,
  names: readonly string[] = [],
): Promise<readonly RelationColumn[]> {
  const found = await engine.describe(relation);
  const table = [relation].flat().join(".");
  if (!found) {
    throw new DataError(
      message("errorNoTable", { table }),
      { file: table },
    );
  }
  const there = new Set(found.map(({ name }) => name.toLowerCase()));
  const column = names.find((name) => !there.has(name.toLowerCase()));
  if (column === undefined) return found;
  throw new DataError(
    message("errorNoTableColumn", {
      column,
      table,
      names: found.map(({ name }) => name).join(", "),
    }),
    { file: table, column },
  );
}
