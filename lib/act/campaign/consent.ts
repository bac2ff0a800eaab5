/** Yes and no, as files write them. */
import { DataError, message } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";

const YES = ["yes", "y", "oui", "o", "true", "vrai", "1"];
const NO = ["no", "n", "non", "false", "faux", "0"];

/**
 * A column of yes and no: flags, or text such as yes/no and Oui/Non.
 *
 * @param table The customers.
 * @param name Column name.
 * @returns One entry per customer; null is missing.
 * @throws {DataError} When the column is absent, holds something else, or a word that is neither.
 */
export function yesNoColumn(table: Table, name: string): readonly (boolean | null)[] {
  if (table.column(name).kind !== "text") return table.flag(name);
  return table.text(name).map((text, row) => {
    const word = text?.trim().toLowerCase();
    if (!word) return null;
    if (YES.includes(word)) return true;
    if (NO.includes(word)) return false;
    throw new DataError(
      message("errorConsent", { column: name, row: `${row + 1}`, text: `${text}` }),
      { column: name, row: row + 1 },
    );
  });
}
