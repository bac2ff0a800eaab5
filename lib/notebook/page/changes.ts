/** What changed since the last report, metric by metric. */
import {
  escapeHtml,
  formatDay,
  formatMoney,
  formatNumber,
  formatShare,
  type Locale,
  message,
  type MessageKey,
  type Metric,
  parseDay,
} from "../../base/mod.ts";

/** The metrics of an earlier report. */
export interface Baseline {
  /** Number of that version. */
  readonly version: number;
  /** Day that its data were looked at from, in ISO form, if known. */
  readonly asOf?: string | undefined;
  /** What it declared. */
  readonly metrics: readonly Metric[];
}

/** A metric now and then; one of the two may be missing. */
export interface MetricChange {
  /** Name of the metric. */
  readonly name: string;
  /** What readers call it. */
  readonly label: string;
  /** The metric now; undefined when it is no longer declared. */
  readonly now: Metric | undefined;
  /** The metric of the earlier report; undefined when it is new. */
  readonly before: Metric | undefined;
}

/**
 * Pairs the metrics of two reports by name.
 *
 * @param metrics Of the report, in order.
 * @param baseline Of the earlier one.
 * @returns One entry a name: those of the report first, then those no longer declared.
 */
export function compareMetrics(
  metrics: readonly Metric[],
  baseline: readonly Metric[],
): MetricChange[] {
  const before = new Map(baseline.map((metric) => [metric.name, metric]));
  const names = new Set(metrics.map(({ name }) => name));
  const paired = metrics.map((now) => ({
    name: now.name,
    label: now.label,
    now,
    before: before.get(now.name),
  }));
  const gone = baseline.filter(({ name }) => !names.has(name))
    .map((old) => ({ name: old.name, label: old.label, now: undefined, before: old }));
  return [...paired, ...gone];
}

/** Beyond this the cents of an amount say nothing. */
const CENTS_BELOW = 1000;

/**
 * Writes the value of a metric for readers: money of a thousand or more without cents.
 *
 * @param metric How it is written.
 * @param value A value.
 * @param locale Language.
 * @returns Text with its unit.
 */
export function metricText({ unit, currency }: Metric, value: number, locale: Locale): string {
  switch (unit) {
    case "money":
      return formatMoney(value, currency ?? "EUR", locale, Math.abs(value) < CENTS_BELOW ? 2 : 0);
    case "share":
      return formatShare(value, 1, locale);
    default:
      return formatNumber(value, 2, locale);
  }
}

function signed(text: string, difference: number): string {
  return difference > 0 ? `+${text}` : difference < 0 ? `−${text}` : text;
}

/** A difference in the metric's own unit and, where it says more, as a share of what was. */
function differenceText({ now, before }: MetricChange, locale: Locale): string {
  if (now === undefined) return message("changesGone", {}, locale);
  if (before === undefined) return message("changesNew", {}, locale);
  const difference = now.value - before.value;
  const own = now.unit === "share"
    ? message(
      "changesPoints",
      { points: formatNumber(Math.abs(difference) * 100, 1, locale) },
      locale,
    )
    : metricText(now, Math.abs(difference), locale);
  if (difference === 0) return message("changesSame", {}, locale);
  const share = now.unit !== "share" && before.value !== 0
    ? ` (${signed(formatShare(Math.abs(difference / before.value), 1, locale), difference)})`
    : "";
  return signed(own, difference) + share;
}

function rowHtml(change: MetricChange, locale: Locale): string {
  const { label, now, before } = change;
  const cells = [
    now && metricText(now, now.value, locale),
    before && metricText(before, before.value, locale),
    differenceText(change, locale),
  ];
  return `<tr><th scope="row">${escapeHtml(label)}</th>` +
    cells.map((text) => `<td class="number">${escapeHtml(text ?? "–")}</td>`).join("") + "</tr>";
}

/** Identity of the section, for the list of contents. */
export const CHANGES_ID = "changes";

/** What the earlier report is called: by the day of its data, or by its number. */
function baselineText({ version, asOf }: Baseline, locale: Locale): string {
  const number = String(version);
  if (asOf === undefined) return message("changesVersion", { version: number }, locale);
  return message("changesAsOf", { version: number, day: dayText(asOf, locale) }, locale);
}

/** A day in the reader's form; a text that is none as it stands. */
function dayText(asOf: string, locale: Locale): string {
  return /^\d{4}-\d\d-\d\d$/.test(asOf) ? formatDay(parseDay(asOf), locale) : asOf;
}

/**
 * Renders what changed since the last report.
 *
 * @param metrics Metrics of the report.
 * @param baseline The earlier one; undefined when there is none.
 * @param locale Language.
 * @returns HTML; empty when there is nothing to compare.
 */
export function changesHtml(
  metrics: readonly Metric[],
  baseline: Baseline | undefined,
  locale: Locale,
): string {
  if (baseline === undefined) return "";
  const changes = compareMetrics(metrics, baseline.metrics);
  if (changes.length === 0) return "";
  const say = (key: MessageKey) => escapeHtml(message(key, {}, locale));
  const before = escapeHtml(baselineText(baseline, locale));
  const heads = [say("changesNow"), before, say("changesDifference")]
    .map((head) => `<th scope="col" class="number">${head}</th>`);
  return `<section class="changes"><h2 id="${CHANGES_ID}">${say("changesTitle")}</h2>` +
    `<div class="output"><table><thead><tr><th scope="col">${say("changesMetric")}</th>` +
    `${heads.join("")}</tr></thead><tbody>` +
    `${changes.map((change) => rowHtml(change, locale)).join("")}</tbody></table></div></section>`;
}
