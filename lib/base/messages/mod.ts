/** Every sentence a reader sees, in French and English. */
import { formatNumber } from "../format.ts";
import { currentLocale, LANGUAGE_TAGS, type Locale, type LocalizedText } from "../locale.ts";
import { ABC_MESSAGES } from "./abc.ts";
import { AFFINITY_MESSAGES } from "./affinity.ts";
import { CAMPAIGN_MESSAGES } from "./campaign.ts";
import type { Message } from "./catalogue.ts";
import { BATCH_MESSAGES } from "./batch.ts";
import { CLUSTER_MESSAGES } from "./cluster.ts";
import { COMMON_MESSAGES } from "./common.ts";
import { CROSS_MESSAGES } from "./cross.ts";
import { DATABASE_MESSAGES } from "./database.ts";
import { DRIFT_MESSAGES } from "./drift.ts";
import { COMPARE_MESSAGES } from "./compare.ts";
import { DUCKDB_MESSAGES } from "./duckdb.ts";
import { ERROR_MESSAGES } from "./errors.ts";
import { ERROR_COMMAND_MESSAGES } from "./errors_command.ts";
import { ERROR_ABC_MESSAGES } from "./errors_abc.ts";
import { ERROR_ACT_MESSAGES } from "./errors_act.ts";
import { ERROR_ASSESS_MESSAGES } from "./errors_assess.ts";
import { ERROR_CLUSTER_MESSAGES } from "./errors_cluster.ts";
import { ERROR_CROSS_MESSAGES } from "./errors_cross.ts";
import { ERROR_PROFILE_MESSAGES } from "./errors_profile.ts";
import { ERROR_RFM_MESSAGES } from "./errors_rfm.ts";
import { ERROR_SCORE_MESSAGES } from "./errors_score.ts";
import { ERROR_SLICE_MESSAGES } from "./errors_slice.ts";
import { ERROR_STAGE_MESSAGES } from "./errors_stage.ts";
import { ERROR_WORK_MESSAGES } from "./errors_work.ts";
import { ERROR_TABLE_MESSAGES } from "./errors_table.ts";
import { HELP_MESSAGES } from "./help.ts";
import { HELP_ACT_MESSAGES } from "./help_act.ts";
import { HELP_ASSESS_MESSAGES } from "./help_assess.ts";
import { HELP_REPORTS_MESSAGES } from "./help_reports.ts";
import { HELP_SEGMENT_MESSAGES } from "./help_segment.ts";
import { HELP_WAREHOUSE_MESSAGES } from "./help_warehouse.ts";
import { IMPACT_MESSAGES } from "./impact.ts";
import { MARK_MESSAGES } from "./marks.ts";
import { MIGRATE_MESSAGES } from "./migrate.ts";
import { CAPTION_MESSAGES } from "./captions.ts";
import { NOTEBOOK_MESSAGES } from "./notebook.ts";
import { PERSONA_MESSAGES } from "./persona.ts";
import { PROFILE_MESSAGES } from "./profile.ts";
import { PROFIT_MESSAGES } from "./profit.ts";
import { PROGRESS_MESSAGES } from "./progress.ts";
import { QUALITY_MESSAGES } from "./quality.ts";
import { REP_PACK_MESSAGES } from "./rep_pack.ts";
import { RFM_MESSAGES } from "./rfm.ts";
import { RULE_MESSAGES } from "./rules.ts";
import { SAMPLE_DATA_MESSAGES } from "./sample_data.ts";
import { SCORE_MESSAGES } from "./score.ts";
import { SETTINGS_MESSAGES } from "./settings.ts";
import { SHOW_MESSAGES } from "./show.ts";
import { SLICE_MESSAGES } from "./slice.ts";
import { SOURCE_MESSAGES } from "./source.ts";
import { STAGE_MESSAGES } from "./stage.ts";
import { STUDIES_MESSAGES } from "./studies.ts";
import { THEME_MESSAGES } from "./theme.ts";
import { frenchSpaces } from "./typography.ts";
import { USAGE_MESSAGES } from "./usage.ts";
import { WAREHOUSE_MESSAGES } from "./warehouse.ts";
import { VISITS_MESSAGES } from "./visits.ts";

/** The whole catalogue: one file a topic, joined here. */
export const MESSAGES:
  & typeof COMMON_MESSAGES
  & typeof ABC_MESSAGES
  & typeof BATCH_MESSAGES
  & typeof AFFINITY_MESSAGES
  & typeof CLUSTER_MESSAGES
  & typeof QUALITY_MESSAGES
  & typeof RFM_MESSAGES
  & typeof CROSS_MESSAGES
  & typeof SLICE_MESSAGES
  & typeof RULE_MESSAGES
  & typeof SCORE_MESSAGES
  & typeof STAGE_MESSAGES
  & typeof DATABASE_MESSAGES
  & typeof DRIFT_MESSAGES
  & typeof DUCKDB_MESSAGES
  & typeof WAREHOUSE_MESSAGES
  & typeof COMPARE_MESSAGES
  & typeof ERROR_MESSAGES
  & typeof ERROR_COMMAND_MESSAGES
  & typeof ERROR_ABC_MESSAGES
  & typeof ERROR_ACT_MESSAGES
  & typeof ERROR_ASSESS_MESSAGES
  & typeof ERROR_CLUSTER_MESSAGES
  & typeof ERROR_CROSS_MESSAGES
  & typeof ERROR_PROFILE_MESSAGES
  & typeof ERROR_RFM_MESSAGES
  & typeof ERROR_SCORE_MESSAGES
  & typeof ERROR_SLICE_MESSAGES
  & typeof ERROR_STAGE_MESSAGES
  & typeof ERROR_WORK_MESSAGES
  & typeof ERROR_TABLE_MESSAGES
  & typeof HELP_MESSAGES
  & typeof HELP_ACT_MESSAGES
  & typeof HELP_ASSESS_MESSAGES
  & typeof HELP_REPORTS_MESSAGES
  & typeof HELP_SEGMENT_MESSAGES
  & typeof HELP_WAREHOUSE_MESSAGES
  & typeof IMPACT_MESSAGES
  & typeof MARK_MESSAGES
  & typeof MIGRATE_MESSAGES
  & typeof CAPTION_MESSAGES
  & typeof NOTEBOOK_MESSAGES
  & typeof PERSONA_MESSAGES
  & typeof PROFILE_MESSAGES
  & typeof PROFIT_MESSAGES
  & typeof PROGRESS_MESSAGES
  & typeof REP_PACK_MESSAGES
  & typeof SAMPLE_DATA_MESSAGES
  & typeof SETTINGS_MESSAGES
  & typeof SHOW_MESSAGES
  & typeof SOURCE_MESSAGES
  & typeof STUDIES_MESSAGES
  & typeof THEME_MESSAGES
  & typeof CAMPAIGN_MESSAGES
  & typeof USAGE_MESSAGES
  & typeof VISITS_MESSAGES = {
    ...COMMON_MESSAGES,
    ...ABC_MESSAGES,
    ...BATCH_MESSAGES,
    ...AFFINITY_MESSAGES,
    ...CLUSTER_MESSAGES,
    ...QUALITY_MESSAGES,
    ...RFM_MESSAGES,
    ...CROSS_MESSAGES,
    ...SLICE_MESSAGES,
    ...RULE_MESSAGES,
    ...SCORE_MESSAGES,
    ...STAGE_MESSAGES,
    ...DATABASE_MESSAGES,
    ...DRIFT_MESSAGES,
    ...DUCKDB_MESSAGES,
    ...WAREHOUSE_MESSAGES,
    ...COMPARE_MESSAGES,
    ...ERROR_MESSAGES,
    ...ERROR_COMMAND_MESSAGES,
    ...ERROR_ABC_MESSAGES,
    ...ERROR_ACT_MESSAGES,
    ...ERROR_ASSESS_MESSAGES,
    ...ERROR_CLUSTER_MESSAGES,
    ...ERROR_CROSS_MESSAGES,
    ...ERROR_PROFILE_MESSAGES,
    ...ERROR_RFM_MESSAGES,
    ...ERROR_SCORE_MESSAGES,
    ...ERROR_SLICE_MESSAGES,
    ...ERROR_STAGE_MESSAGES,
    ...ERROR_WORK_MESSAGES,
    ...ERROR_TABLE_MESSAGES,
    ...HELP_MESSAGES,
    ...HELP_ACT_MESSAGES,
    ...HELP_ASSESS_MESSAGES,
    ...HELP_REPORTS_MESSAGES,
    ...HELP_SEGMENT_MESSAGES,
    ...HELP_WAREHOUSE_MESSAGES,
    ...IMPACT_MESSAGES,
    ...MARK_MESSAGES,
    ...MIGRATE_MESSAGES,
    ...CAPTION_MESSAGES,
    ...NOTEBOOK_MESSAGES,
    ...PERSONA_MESSAGES,
    ...PROFILE_MESSAGES,
    ...PROFIT_MESSAGES,
    ...PROGRESS_MESSAGES,
    ...REP_PACK_MESSAGES,
    ...SAMPLE_DATA_MESSAGES,
    ...SETTINGS_MESSAGES,
    ...SHOW_MESSAGES,
    ...SOURCE_MESSAGES,
    ...STUDIES_MESSAGES,
    ...THEME_MESSAGES,
    ...CAMPAIGN_MESSAGES,
    ...USAGE_MESSAGES,
    ...VISITS_MESSAGES,
  };

/** A key of the catalogue. */
export type MessageKey = keyof typeof MESSAGES;

/** A value for a `{name}` place: text, a number, another message of the catalogue, text by language. */
export type MessageParameter = string | number | { readonly key: MessageKey } | LocalizedText;

/** Values for the `{name}` places of a message. */
export type MessageParameters = Readonly<Record<string, MessageParameter>>;

const plurals = new Map<Locale, Intl.PluralRules>();

function isOne(count: number, locale: Locale): boolean {
  let rules = plurals.get(locale);
  if (!rules) plurals.set(locale, rules = new Intl.PluralRules(LANGUAGE_TAGS[locale]));
  return rules.select(count) === "one";
}

/** Templates with the spaces of French typography, made once: a table writes a message per cell. */
const frenchTemplates = new Map<string, string>();

function frenchTemplate(template: string): string {
  const known = frenchTemplates.get(template);
  if (known !== undefined) return known;
  const spaced = frenchSpaces(template);
  frenchTemplates.set(template, spaced);
  return spaced;
}

function chooseTemplate(message: Message, locale: Locale, count: unknown): string {
  const form = chooseForm(message, locale, count);
  return locale === "fr" ? frenchTemplate(form) : form;
}

function chooseForm(message: Message, locale: Locale, count: unknown): string {
  if (typeof message === "string") return message;
  return isOne(Number(count), locale) ? message.one : message.other;
}

/**
 * Writes a message of the catalogue. Numbers among the parameters are written in the locale; the
 * parameter `count` chooses singular or plural. A French sentence gets the spaces of its typography
 * ({@linkcode frenchSpaces}); parameters stay as they are.
 *
 * @param key Which message.
 * @param parameters Values for its places.
 * @param locale Language; the display locale when left out.
 * @returns The sentence.
 * @throws {RangeError} When a place of the message has no value.
 *
 * @example
 * ```ts
 * import { message } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(message("customerCount", { count: 1 }, "fr"), "1 client");
 * assert.equal(message("customerCount", { count: 2 }, "en"), "2 customers");
 * ```
 */
export function message(
  key: MessageKey,
  parameters: MessageParameters = {},
  locale: Locale = currentLocale(),
): string {
  const forms: Readonly<Record<Locale, Message>> = MESSAGES[key];
  return chooseTemplate(forms[locale], locale, parameters.count).replace(
    /\{(\w+)\}/g,
    (_, name) => {
      const value = parameters[name];
      if (value === undefined) {
        throw new RangeError(`Cannot write message '${key}' without '${name}'`);
      }
      if (typeof value === "object") {
        return "key" in value ? message(value.key, {}, locale) : value[locale];
      }
      return typeof value === "number" ? formatNumber(value, 2, locale) : value;
    },
  );
}
