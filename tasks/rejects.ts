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

/** Rows and values that are not used, in one list, reasons in words. */
function rejectList(rejects: Table, unreadable: Table): Table {
  const both = (name: string) =>
    [rejects, unreadable].flatMap((list) => Array.from<string | null>(list.text(name)));
  const lines = [rejects, unreadable].flatMap((list) => [...list.number("line")]);
  const text = (values: readonly (string | null)[]) => ({ kind: "text", values } as const);
  const reasons = both("reason").map((reason) => message(reason as MessageKey));
  return Table.of({
    [message("file")]: text(both("file")),
    [message("line")]: Float64Array.from(lines),
    [message("column")]: text(both("column")),
    [message("reason")]: text(reasons),
    [message("text")]: text(both("text")),
  });
}
