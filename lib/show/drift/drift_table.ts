/** Whether a model still holds, for a reader. */
import type { Drift, DriftVerdict } from "../../assess/drift/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";
import { DRIFT_VERDICT_KEYS, measureName, reasonText } from "./drift_words.ts";

/**
 * Writes the drift of each measure as a table, then the verdict on the model and its reasons.
 *
 * @param drift What `drift` gave.
 * @param options Locale.
 * @returns The table, one row per measure.
 */
export function driftTable(drift: Drift, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { measures, verdict, reasons } = drift;
  const table = Table.of({
    measure: measures.text("measure").map((column) => measureName(column!, words)),
    psi: measures.number("psi"),
    ks: measures.number("ks"),
    verdict: measures.text("verdict").map((one) =>
      words.say(DRIFT_VERDICT_KEYS[one as DriftVerdict])
    ),
  });
  return createHtmlTable(table, displayOptions(words.say("driftTitle"), words), [
    words.say("driftVerdict", { verdict: words.say(DRIFT_VERDICT_KEYS[verdict]) }),
    ...reasons.map((reason) => reasonText(reason, words)),
  ]);
}
