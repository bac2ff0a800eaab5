/** The figures that a notebook declares, at the top of its report. */
import { escapeHtml, type Locale, message, type Metric } from "../../base/mod.ts";
import { metricText } from "./changes.ts";

/** Identity of the section, for the list of contents. */
export const KEY_FIGURES_ID = "key-figures";

/**
 * Renders what a report comes down to, for a reader in a hurry.
 *
 * @param metrics What the cells declared, in order.
 * @param locale Language.
 * @returns HTML; empty when nothing was declared.
 */
export function keyFiguresHtml(metrics: readonly Metric[], locale: Locale): string {
  if (metrics.length === 0) return "";
  const figures = metrics.map((metric) =>
    `<div><dt>${escapeHtml(metric.label)}</dt>` +
    `<dd>${escapeHtml(metricText(metric, metric.value, locale))}</dd></div>`
  );
  return `<section><h2 id="${KEY_FIGURES_ID}">` +
    `${escapeHtml(message("captionKeyFigures", {}, locale))}</h2>` +
    `<dl class="key-figures">${figures.join("")}</dl></section>`;
}
