/**
 * Studies in batch: a file says which reports a site holds; each is made again when something that
 * it depends on changed, whole or not at all, and listed with how it stands.
 *
 * `studies/` reads what is to be reported and when, `history/` keeps what was, by what it depended
 * on; `making/` makes a report anew, `site/` shows them all.
 *
 * @module
 */
export type { CrossedAlert } from "./history/alerts.ts";
export { parseStudies } from "./studies/studies.ts";
export type { Alert, Privacy, SecretValue, Studies, Study } from "./studies/study.ts";
export {
  crontabText,
  groupBySchedule,
  type ScheduleGroup,
  type ScheduleSetting,
  systemdUnits,
  workflowText,
} from "./studies/schedule.ts";
export { type Edition, laySite, type SitePlan } from "./studies/editions.ts";
export { printReports } from "./site/print_reports.ts";
export { type RunOptions, runStudies, type RunSummary } from "./run_studies.ts";
export type { BatchEvent, Listener, Reason } from "./making/events.ts";
export type { EditionFault } from "./history/fault.ts";
export type { KeyChange, KeyParts, Named } from "./history/edition_key.ts";
export type { EditionState, SiteEntry } from "./history/site_entry.ts";
export type { FailureRecord, Version, VersionRecord } from "./history/archive.ts";
