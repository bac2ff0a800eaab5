/**
 * Files of the rows and values that a command did not use.
 *
 * @module
 */
import { join } from "node:path";
import {
  currentLocale,
  message,
  type MessageKey,
  Table,
  type Transactions,
  writeTable,
} from "../lib/mod.ts";
import type { SourceTables } from "./segment_tables.ts";

/**
 * Writes every row and value that is not used, one list a file.
 *
 * @param folder Where.
 * @param orders The transactions, if any.
 * @param tables The other files.
 * @returns Names of the files written.
 */
export async function writeRejects(
  folder: string,
  orders: Transactions | undefined,
  tables: SourceTables,
): Promise<string[]> {
  const files: string[] = [];
  if (orders) {
    await orders.writeRejects(join(folder, "rejects.csv"));
    files.push("rejects.csv");
  }
  for (const [name, { rejects, unreadable }] of Object.entries(tables)) {
    const file = orders || name === "events" ? `${name}.rejects.csv` : "rejects.csv";
    const list = rejectList(rejects, unreadable);
    await writeTable(join(folder, file), list, "csv", { locale: currentLocale() });
    files.push(file);
  }
  return files;
}

/**
 * A list of rows or values that are not used, for whoever corrects the file: headings and reasons in
 * the display language.
 *
 * @param lists Tables with `file`, `line`, `column`, `reason` and `text`.
 * @returns One table of all of them.
 */
export function rejectList(...lists: readonly Table[]): Table {
  const all = (name: string) => lists.flatMap((list) => Array.from<string | null>(list.text(name)));
  const text = (values: readonly (string | null)[]) => ({ kind: "text", values } as const);
  return Table.of({
    [message("file")]: text(all("file")),
    [message("line")]: Float64Array.from(lists.flatMap((list) => [...list.number("line")])),
    [message("column")]: text(all("column")),
    [message("reason")]: text(all("reason").map((reason) => message(reason as MessageKey))),
    [message("text")]: text(all("text")),
  });
}
