/**
 * Contacts and events that a command reads beside its customers.
 *
 * @module
 */
import {
  DataError,
  kindWord,
  message,
  readTable,
  type Table,
  type TableReport,
} from "../lib/mod.ts";
import { userPath } from "./command.ts";

/** Which rows of a file count, and under which names. */
export interface DatedRowOptions {
  /** Names in the table by name in the file, turned round: `customer=customer_id`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** Values that columns must have, such as `event=sent`. */
  readonly where?: Readonly<Record<string, string>> | undefined;
}

/**
 * Reads a file of contacts or events.
 *
 * @param path As the user names it.
 * @param kind The column that says what happened: "channel" or "type".
 * @param options Names and conditions.
 * @returns `customer`, that column and `date`, of the rows that count; and the account of rows.
 * @throws {DataError} When a column is missing.
 */
export async function readDatedRows(
  path: string,
  kind: "channel" | "type",
  { map = {}, where = {} }: DatedRowOptions,
): Promise<{ rows: Table; report: TableReport }> {
  const { table, report } = await readTable(userPath(path), {
    columns: map,
    types: { customer: "text", [kind]: "text", date: "day" },
  });
  const conditions = Object.entries(where).map(([name, value]) => {
    const { kind, values } = table.column(name);
    if (kind === "text") return { values, value };
    throw new DataError(message("errorWhereKind", { column: name, kind: kindWord(kind) }), {
      column: name,
    });
  });
  const rows = table.filter((row) =>
    conditions.every(({ values, value }) => values[row] === value)
  );
  return { rows: rows.select(["customer", kind, "date"]), report };
}
