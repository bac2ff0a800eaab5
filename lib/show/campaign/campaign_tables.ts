/** A campaign before and after, for a reader. */
import type { Campaign, CampaignMeasure } from "../../act/campaign/mod.ts";
import { formatNotice, segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import { formatFixed, type MessageKey, MISSING_TEXT } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";
import { effectSentence, points } from "./effect_words.ts";

const VERDICTS: Readonly<Record<string, MessageKey>> = {
  more: "verdictMore",
  less: "verdictLess",
  unclear: "verdictUnclear",
  noControl: "verdictNoControl",
};

/**
 * Writes who gets the message: per segment, customers, those contactable, targets, controls, and how
 * many are left out for which reason; below, what to know before sending.
 *
 * @param campaign What `targetCampaign` gave.
 * @param options Locale.
 * @returns The table, one row per segment.
 */
export function campaignTable(campaign: Campaign, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { segments, labels, notices } = campaign;
  const table = segments.with({ segment: namesOf(segments, labels, words) }).select([
    ...["segment", "customers", "contactableShare", "target", "control"],
    ...["noConsent", "pressure", "noMessage"],
  ]);
  return createHtmlTable(
    table,
    displayOptions(words.say("campaignTableTitle"), words),
    notices.map((notice) => formatNotice(notice, words.locale)),
  );
}

function namesOf(table: Table, labels: SegmentLabels, words: Words): string[] {
  return table.text("segment").map((id) =>
    id === null ? words.say("noSegment") : segmentLabel(labels, id, words.locale)
  );
}

/**
 * Writes what the message added: per segment, the rates of targets and controls, the uplift in points
 * with its interval, the corrected p-value and the verdict; below, the effect on all segments.
 *
 * @param measure What `measureCampaign` gave.
 * @param options Locale.
 * @returns The table, one row per segment.
 */
export function upliftTable(measure: CampaignMeasure, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { uplifts, labels, notices } = measure;
  const rows = uplifts.rows();
  const table = Table.of({
    segment: namesOf(uplifts, labels, words),
    targets: uplifts.number("targets"),
    targetRate: rows.map(({ targetRate }) => shareText(targetRate, words)),
    controls: uplifts.number("controls"),
    controlRate: rows.map(({ controlRate }) => shareText(controlRate, words)),
    uplift: rows.map(({ uplift }) => uplift === null ? MISSING_TEXT : points(+uplift, words)),
    upliftInterval: rows.map(({ low, high }) =>
      low === null || high === null
        ? MISSING_TEXT
        : words.say("intervalRange", { low: points(+low, words), high: points(+high, words) })
    ),
    adjustedPValue: rows.map(({ adjustedPValue: p }) =>
      p === null ? MISSING_TEXT : pText(+p, words)
    ),
    campaignVerdict: rows.map(({ verdict }) => words.say(VERDICTS[String(verdict)])),
  });
  return createHtmlTable(table, displayOptions(words.say("upliftTableTitle"), words), [
    ...[effectSentence(measure, words)].filter((sentence) => sentence !== ""),
    ...notices.map((notice) => formatNotice(notice, words.locale)),
  ]);
}

/** A p-value in three decimals, as the ones beside it; very small ones as such. */
function pText(p: number, { locale }: Words): string {
  return p < 0.001 ? `< ${formatFixed(0.001, 3, locale)}` : formatFixed(p, 3, locale);
}

/**
 * Writes the response of the targets per segment and channel, with its interval.
 *
 * @param measure What `measureCampaign` gave.
 * @param options Locale.
 * @returns The table, one row per segment and channel, all channels together first.
 */
export function responseTable(measure: CampaignMeasure, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { rates, labels } = measure;
  const rows = rates.rows();
  const table = Table.of({
    segment: namesOf(rates, labels, words),
    channel: rows.map(({ channel }) => channel === null ? words.say("allChannels") : `${channel}`),
    targets: rates.number("targets"),
    responses: rates.number("responses"),
    rate: rows.map(({ rate }) => shareText(rate, words)),
    upliftInterval: rows.map(({ low, high }) =>
      words.say("intervalRange", { low: shareText(low, words), high: shareText(high, words) })
    ),
  });
  return createHtmlTable(table, displayOptions(words.say("rateTableTitle"), words));
}

function shareText(share: unknown, words: Words): string {
  return words.share(share === null ? NaN : Number(share));
}
