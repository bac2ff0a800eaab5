/** What every method returns. */
import { type Table, tableToHtml, tableToText } from "../table/mod.ts";
import { escapeHtml } from "../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "./label.ts";
import { formatNotice, type Notice } from "./notice.ts";

/**
 * Customers placed in segments: the model that placed them, each customer, and each segment.
 * As the last expression of a notebook cell it shows its segments.
 */
export interface Segmentation<Model> {
  /** What placed the customers: plain data, ready for `JSON.stringify`. */
  readonly model: Model;
  /** One row per input row, in input order: every input column, the scores, and `segment`. */
  readonly customers: Table;
  /** One row per segment, empty ones included: size, value, shares, means and medians. */
  readonly segments: Table;
  /** Names of the segments for a reader. */
  readonly labels: SegmentLabels;
  /** What a reader should know about the result. */
  readonly notices: readonly Notice[];
}

/**
 * The segments of a segmentation with their names instead of their ids, for a reader.
 *
 * @param segmentation Any method's result, or its segments and their names.
 * @returns The same table, `segment` holding names in the display locale.
 */
export function namedSegments(
  { segments, labels }: Pick<Segmentation<unknown>, "segments" | "labels">,
): Table {
  return segments.with({
    segment: segments.text("segment").map((id) => id === null ? null : segmentLabel(labels, id)),
  });
}

/**
 * Joins the parts of a result and lets it show itself in a notebook.
 *
 * @param parts The parts, plain data.
 * @returns The segmentation.
 */
export function createSegmentation<Model>(parts: Segmentation<Model>): Segmentation<Model> {
  const segmentation = { ...parts };
  Object.defineProperty(segmentation, Symbol.for("Jupyter.display"), {
    value: () => display(segmentation),
  });
  return segmentation;
}

function display(segmentation: Segmentation<unknown>): Record<string, string> {
  const table = namedSegments(segmentation);
  const notices = segmentation.notices.map((notice) => formatNotice(notice));
  const list = notices.map((notice) => `<li>${escapeHtml(notice)}</li>`).join("");
  return {
    "text/html": tableToHtml(table) + (list && `<ul class="strate-notices">${list}</ul>`),
    "text/plain": [tableToText(table), ...notices].join("\n"),
  };
}
