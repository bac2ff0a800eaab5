/**
 * The ground floor: errors, days, exact sums, order statistics, seeded random numbers, and
 * everything a reader reads in French or English.
 *
 * @module
 */
export { didYouMean, nearNames, quotedNames } from "./near_names.ts";
export { DataError, type DataErrorPlace } from "./errors.ts";
export { jsonFault } from "./json_fault.ts";
export { addMonths, type Day, formatIsoDay, parseDay } from "./days.ts";
export { formatMonth, isMonth, type Month, parseMonth } from "./months.ts";
export { exactSum, totalMoney } from "./total.ts";
export { mean, median, quantileSorted, selector, sortedPresent } from "./statistics.ts";
export { etaSquared, type Moments, momentsOf } from "./moments.ts";
export { rankShares } from "./average_ranks.ts";
export { type Random, random } from "./random.ts";
export { chiSquareTail } from "./chi_square.ts";
export { studentQuantile } from "./student.ts";
export { normalQuantile, normalTail } from "./normal.ts";
export {
  compareShares,
  type CountedShare,
  newcombeInterval,
  type ShareInterval,
  wilsonInterval,
} from "./proportion.ts";
export {
  type CategoryComparison,
  type NumericComparison,
  type VTest,
  vTestCategory,
  vTestNumeric,
} from "./test_value.ts";
export { type Adjustment, adjustPValues } from "./adjust.ts";
export { binOf, type Closed, naturalBreakCuts, quantileCuts, quantileCutsAt } from "./binning.ts";
export {
  classIndex,
  leastValue,
  type Ranking,
  type RankingLine,
  rankPositive,
  SAME_SUM,
  stepOf,
} from "./ranking.ts";
export { contrast } from "./contrast.ts";
export { escapeHtml } from "./html.ts";
export { legibleText, MOST_OF_CELL, MOST_OF_TEXT } from "./legible.ts";
export { FORMULA_START, neutralizeFormula } from "./neutralize.ts";
export { maskCells } from "./mask.ts";
export {
  type Metric,
  type MetricOptions,
  type MetricUnit,
  report,
  type ReportDeclarations,
} from "./metric.ts";
export {
  currentLocale,
  type Locale,
  LOCALES,
  type LocalizedText,
  parseLocale,
  useLocale,
} from "./locale.ts";
export {
  decimalsOf,
  formatChoice,
  formatDay,
  formatFixed,
  formatMoney,
  formatMonthName,
  formatNumber,
  formatRoughMoney,
  formatShare,
  formatShortMonth,
  MISSING_TEXT,
} from "./format.ts";
export {
  message,
  type MessageKey,
  type MessageParameter,
  type MessageParameters,
  MESSAGES,
} from "./messages/mod.ts";
export type { Catalogue, Message } from "./messages/catalogue.ts";
export { frenchSpaces } from "./messages/typography.ts";
export { headingWords, isMonthCell, kindWord, valueWords } from "./messages/value_words.ts";
export { compareNames } from "./collate.ts";
export { localText } from "./messages/local_text.ts";
export { ABC_MESSAGES } from "./messages/abc.ts";
export { BATCH_MESSAGES } from "./messages/batch.ts";
export { AFFINITY_MESSAGES } from "./messages/affinity.ts";
export { CAMPAIGN_MESSAGES } from "./messages/campaign.ts";
export { CLUSTER_MESSAGES } from "./messages/cluster.ts";
export { COMMON_MESSAGES } from "./messages/common.ts";
export { CROSS_MESSAGES } from "./messages/cross.ts";
export { DATABASE_MESSAGES } from "./messages/database.ts";
export { DRIFT_MESSAGES } from "./messages/drift.ts";
export { DUCKDB_MESSAGES } from "./messages/duckdb.ts";
export { WAREHOUSE_MESSAGES } from "./messages/warehouse.ts";
export { COMPARE_MESSAGES } from "./messages/compare.ts";
export { ERROR_MESSAGES } from "./messages/errors.ts";
export { ERROR_COMMAND_MESSAGES } from "./messages/errors_command.ts";
export { ERROR_ABC_MESSAGES } from "./messages/errors_abc.ts";
export { ERROR_ACT_MESSAGES } from "./messages/errors_act.ts";
export { ERROR_ASSESS_MESSAGES } from "./messages/errors_assess.ts";
export { ERROR_CLUSTER_MESSAGES } from "./messages/errors_cluster.ts";
export { ERROR_CROSS_MESSAGES } from "./messages/errors_cross.ts";
export { ERROR_PROFILE_MESSAGES } from "./messages/errors_profile.ts";
export { ERROR_RFM_MESSAGES } from "./messages/errors_rfm.ts";
export { ERROR_SCORE_MESSAGES } from "./messages/errors_score.ts";
export { ERROR_SLICE_MESSAGES } from "./messages/errors_slice.ts";
export { ERROR_STAGE_MESSAGES } from "./messages/errors_stage.ts";
export { ERROR_TABLE_MESSAGES } from "./messages/errors_table.ts";
export { ERROR_WORK_MESSAGES } from "./messages/errors_work.ts";
export { HELP_MESSAGES } from "./messages/help.ts";
export { HELP_ACT_MESSAGES } from "./messages/help_act.ts";
export { HELP_ASSESS_MESSAGES } from "./messages/help_assess.ts";
export { HELP_REPORTS_MESSAGES } from "./messages/help_reports.ts";
export { HELP_SEGMENT_MESSAGES } from "./messages/help_segment.ts";
export { HELP_WAREHOUSE_MESSAGES } from "./messages/help_warehouse.ts";
export { IMPACT_MESSAGES } from "./messages/impact.ts";
export { MARK_MESSAGES } from "./messages/marks.ts";
export { MIGRATE_MESSAGES } from "./messages/migrate.ts";
export { CAPTION_MESSAGES } from "./messages/captions.ts";
export { NOTEBOOK_MESSAGES } from "./messages/notebook.ts";
export { PERSONA_MESSAGES } from "./messages/persona.ts";
export { PROFILE_MESSAGES } from "./messages/profile.ts";
export { PROFIT_MESSAGES } from "./messages/profit.ts";
export { PROGRESS_MESSAGES } from "./messages/progress.ts";
export { QUALITY_MESSAGES } from "./messages/quality.ts";
export { REP_PACK_MESSAGES } from "./messages/rep_pack.ts";
export { RFM_MESSAGES } from "./messages/rfm.ts";
export { RULE_MESSAGES } from "./messages/rules.ts";
export { SAMPLE_DATA_MESSAGES } from "./messages/sample_data.ts";
export { SCORE_MESSAGES } from "./messages/score.ts";
export { SETTINGS_MESSAGES } from "./messages/settings.ts";
export { SHOW_MESSAGES } from "./messages/show.ts";
export { SLICE_MESSAGES } from "./messages/slice.ts";
export { SOURCE_MESSAGES } from "./messages/source.ts";
export { STAGE_MESSAGES } from "./messages/stage.ts";
export { STUDIES_MESSAGES } from "./messages/studies.ts";
export { THEME_MESSAGES } from "./messages/theme.ts";
export { USAGE_MESSAGES } from "./messages/usage.ts";
export { VISITS_MESSAGES } from "./messages/visits.ts";
export { writeWhole } from "./write_whole.ts";
