/** Thresholds of a study against the metrics of its reports. */
import { formatShare, type Locale, message, type Metric } from "../../base/mod.ts";
import { metricText } from "../../notebook/mod.ts";
import type { SiteEntry } from "./site_entry.ts";
import type { Alert } from "../studies/study.ts";

/** A threshold that was crossed, or one for which there is nothing to compare. */
export interface CrossedAlert {
  /** Report that it is about. */
  readonly id: string;
  /** Whether it is told, or also ends the run with 3. */
  readonly level: Alert["level"];
  /** Name of the metric. */
  readonly metric: string;
  /** What happened, in words. */
  readonly text: string;
}

/** The change of a metric as a share of what it was; undefined when there is nothing to compare. */
function relativeChange(now: Metric, before: Metric | undefined): number | undefined {
  if (before === undefined) return undefined;
  if (before.value === 0) return now.value === 0 ? 0 : Math.sign(now.value) * Infinity;
  return (now.value - before.value) / Math.abs(before.value);
}

/** The first threshold that is crossed, in words. */
function crossing(
  { below, above, fallsBy, risesBy }: Alert,
  now: Metric,
  before: Metric | undefined,
  locale: Locale,
): string | undefined {
  const change = relativeChange(now, before);
  const words = (threshold: number) => ({
    metric: now.label,
    value: metricText(now, now.value, locale),
    threshold: metricText(now, threshold, locale),
  });
  const shares = (threshold: number) => ({
    ...words(0),
    before: before === undefined ? "" : metricText(now, before.value, locale),
    threshold: formatShare(threshold, Number.isInteger(threshold * 100) ? 0 : 1, locale),
  });
  if (below !== undefined && now.value < below) return message("alertBelow", words(below), locale);
  if (above !== undefined && now.value > above) return message("alertAbove", words(above), locale);
  if (change === undefined) return undefined;
  if (fallsBy !== undefined && -change > fallsBy) {
    return message("alertFell", shares(fallsBy), locale);
  }
  if (risesBy !== undefined && change > risesBy) {
    return message("alertRose", shares(risesBy), locale);
  }
  return undefined;
}

/**
 * Finds the thresholds that the newest version of a report crosses. The answer depends on what is
 * on the disk alone: a run that makes nothing finds the same.
 *
 * @param entry How the report stands.
 * @param locale Language of the words.
 * @returns Crossed thresholds, in the study's order; a metric that the report does not declare is
 *   one of them.
 */
export function crossedAlerts({ edition, versions }: SiteEntry, locale: Locale): CrossedAlert[] {
  const [newest] = versions;
  if (newest === undefined) return [];
  const { metrics, baseline } = newest.record;
  return edition.study.alerts.flatMap((alert): CrossedAlert[] => {
    const now = metrics.find(({ name }) => name === alert.metric);
    const before = baseline?.metrics.find(({ name }) => name === alert.metric);
    const text = now === undefined
      ? message("alertMissing", { metric: alert.metric }, locale)
      : crossing(alert, now, before, locale);
    if (text === undefined) return [];
    return [{ id: edition.id, level: alert.level, metric: alert.metric, text }];
  });
}
