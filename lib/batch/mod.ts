/**
 * Studies in batch: a file says which reports a site holds; each is made again when something that
 * it depends on changed, whole or not at all, and listed with how it stands.
 *
 * @module
 */
export type { CrossedAlert } from "./alerts.ts";
export { parseStudies } from "./studies.ts";
export type { Alert, Privacy, SecretValue, Studies, Study } from "./study.ts";
export {
  crontabText,
  groupBySchedule,
  type ScheduleGroup,
  type ScheduleSetting,
  systemdUnits,
  workflowText,
} from "./schedule.ts";
export { type Edition, laySite, type SitePlan } from "./editions.ts";
export { printReports } from "./print_reports.ts";
export { type RunOptions, runStudies, type RunSummary } from "./run_studies.ts";
export type { BatchEvent, Listener, Reason } from "./events.ts";
export type { EditionFault } from "./fault.ts";
export type { KeyChange, KeyParts, Named } from "./edition_key.ts";
export type { EditionState, SiteEntry } from "./site_entry.ts";
export type { FailureRecord, Version, VersionRecord } from "./archive.ts";
