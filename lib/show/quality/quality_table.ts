/** The scorecard as a table, with its reasons. */
import type { QualityCriterion, QualityVerdict, SegmentQuality } from "../../assess/quality/mod.ts";
import { formatNotice, segmentLabel } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, wordsOf } from "../drawing/words.ts";
import { reasonText, VERDICT_KEYS } from "./quality_words.ts";

/** Options of {@linkcode qualityTable}. */
export interface QualityTableOptions extends ShowOptions {
  /** A segment id; the segmentation as a whole when left out. */
  readonly segment?: string | undefined;
}

/**
 * Writes the five verdicts on a segmentation, or on one of its segments, each with its reason; below
 * those on the whole, how the figures were taken.
 *
 * @param quality What `segmentQuality`, or `qualityInEngine`, gave.
 * @param options Locale, segment.
 * @returns The table, one row per criterion.
 * @throws {RangeError} When there is no such segment.
 */
export function qualityTable(
  quality: Omit<SegmentQuality, "reach" | "tree">,
  options: QualityTableOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { verdicts, labels, segments, notices } = quality;
  const segment = options.segment ?? null;
  if (segment !== null && !segments.includes(segment)) {
    throw new RangeError(`Cannot judge segment '${segment}': choose ${segments.join(", ")}`);
  }
  const rows = [...verdicts.text("segment").keys()]
    .filter((row) => verdicts.text("segment")[row] === segment);
  const table = Table.of({
    criterion: rows.map((row) => words.say(verdicts.text("criterion")[row] as QualityCriterion)),
    verdict: rows.map((row) =>
      words.say(VERDICT_KEYS[verdicts.text("verdict")[row] as QualityVerdict])
    ),
    why: rows.map((row) => reasonText(quality, row, words)),
  });
  const title = words.say("scorecardTableTitle", {
    segment: segment === null
      ? words.say("scorecardWhole")
      : segmentLabel(labels, segment, words.locale),
  });
  return createHtmlTable(
    table,
    displayOptions(title, words),
    segment === null ? notices.map((notice) => formatNotice(notice, words.locale)) : [],
  );
}
