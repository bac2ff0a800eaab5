/** A rep pack as the sheets of a workbook. */
import type { RepPack } from "../../act/rep_pack/mod.ts";
import type { NumberStyle, Table } from "../../table/mod.ts";
import { wordsOf } from "../drawing/words.ts";
import { repLists, type RepPackShowOptions } from "./rep_words.ts";

/** A sheet for `sheetsToXlsx`. */
export interface RepSheet {
  /** Name of the sheet. */
  readonly name: string;
  /** Headings in the reader's language. */
  readonly table: Table;
  /** How numbers are written, by heading. */
  readonly styles: Readonly<Record<string, NumberStyle>>;
  /** ISO 4217 code for money columns. */
  readonly currency?: string | undefined;
}

/**
 * Lays a rep pack out as sheets: actions, visits due, gaps, customers at risk; lists without a row
 * are left out.
 *
 * @param pack One of what `repPacks` gave.
 * @param options Locale, currency, names of segments and levers.
 * @returns Sheets for `sheetsToXlsx`, the actions at least.
 *
 * @example
 * ```ts
 * import { repPacks, repSheets, sheetsToXlsx, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a"],
 *   rep: ["Ada"],
 *   recencyDays: [90],
 *   frequency: [11],
 *   monetary: [2000],
 *   tenureDays: [390],
 * });
 * const { packs: [ada] } = repPacks({ customers }, { asOf: "2025-12-31" });
 * const sheets = repSheets(ada, { locale: "fr" });
 * assert.deepEqual(sheets.map(({ name }) => name), ["À faire d’abord", "Clients à risque"]);
 * assert.ok((await sheetsToXlsx(sheets)).length > 0);
 * ```
 */
export function repSheets(pack: RepPack, options: RepPackShowOptions = {}): readonly RepSheet[] {
  const words = wordsOf(options);
  const { actions, visits, gaps, atRisk } = repLists(pack, options, words);
  return [actions, ...[visits, gaps, atRisk].filter(({ table }) => table.rowCount > 0)]
    .map(({ title, table, styles }) => {
      return { name: title, table, styles, currency: words.currency };
    });
}
