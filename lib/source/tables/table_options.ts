/** What a caller may say about a file that is read as a table. */
import { message } from "../../base/mod.ts";
import type { ColumnKind } from "../../table/mod.ts";
import { checkFileOptions, type FileOptions } from "../options.ts";

/** Options of `readTable`; all have defaults. */
export interface TableOptions extends FileOptions {
  /**
   * Where each name in the table stands in the file: `{ customer: "N° client" }`. Of several names,
   * the first that the file has is taken, and it is no error when it has none. Accents, case and
   * punctuation do not matter. Other columns keep their name.
   */
  readonly columns?: Readonly<Record<string, string | readonly string[]>>;
  /** What columns hold, by their name in the table, where it is not to be found from the data. */
  readonly types?: Readonly<Record<string, ColumnKind>>;
  /**
   * Column, by its name in the table, that tells rows apart: it is text, and a row without a key or
   * with one that stands above already is rejected.
   */
  readonly key?: string;
}

const KINDS: readonly string[] = ["number", "day", "text", "flag"] satisfies ColumnKind[];

/**
 * Checks options.
 *
 * @param options What the caller said.
 * @throws {RangeError} When a value is not one of those possible.
 */
export function checkTableOptions(options: TableOptions): void {
  checkFileOptions(options);
  for (const [name, kind] of Object.entries(options.types ?? {})) {
    if (KINDS.includes(kind)) continue;
    throw new RangeError(
      message("errorTypeName", { column: name, kinds: KINDS.join(", "), kind: String(kind) }),
    );
  }
  const { key } = options;
  const keyKind = key === undefined ? undefined : options.types?.[key];
  if (keyKind !== undefined && keyKind !== "text") {
    throw new RangeError(message("errorKeyKind", { key: key!, kind: keyKind }));
  }
}
