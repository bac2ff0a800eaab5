/** What an event brought, segment by segment. */
import type { Impact } from "../../assess/impact/mod.ts";
import { MISSING_TEXT, totalMoney } from "../../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";
import { impactSentences, probability, signedMoney } from "./impact_words.ts";

/** Options of {@linkcode impactTable}. */
export interface ImpactTableOptions extends ShowOptions {
  /** Names of the segments. */
  readonly labels?: SegmentLabels | undefined;
}

/**
 * Writes what an event brought by segment, with a total, and below the effect, its proof, whether it
 * can be believed, and who was left out.
 *
 * @param impact What `impact` gave.
 * @param options Locale, currency, names of segments.
 * @returns The table, one row per segment and a total.
 */
export function impactTable(impact: Impact, options: ImpactTableOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { segments, labels = {} } = { ...options, segments: impact.segments };
  const sum = (name: string) => totalMoney(segments.number(name));
  const table = Table.of({
    segment: [
      ...segments.text("segment").map((id) =>
        id === null ? MISSING_TEXT : segmentLabel(labels, id, words.locale)
      ),
      words.say("total"),
    ],
    impactTouched: Float64Array.of(...segments.number("treated"), sum("treated")),
    impactWitnesses: Float64Array.of(...segments.number("control"), sum("control")),
    impactEffect: Float64Array.of(...segments.number("effect"), impact.effect),
    impactContribution: Float64Array.of(...segments.number("contribution"), impact.total),
  });
  return createHtmlTable(table, {
    ...displayOptions(words.say("impactTableTitle"), words),
    styles: { impactEffect: "money", impactContribution: "money" },
  }, [
    ...segments.rowCount > 1 ? [words.say("impactSegments")] : [],
    ...impactSentences(impact, words),
    words.say("impactProof", {
      standardError: words.money(impact.standardError),
      pValue: probability(impact.pValue, words),
      bootstrapLow: signedMoney(impact.bootstrapLow, words),
      bootstrapHigh: signedMoney(impact.bootstrapHigh, words),
    }),
    words.say("impactLeftOut", { newcomers: impact.newcomers, unknown: impact.unknown }),
  ]);
}
