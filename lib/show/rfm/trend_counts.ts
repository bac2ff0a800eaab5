/** How many customers of each segment buy more often, as often or less often than before. */
import { DataError, type MessageKey } from "../../base/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import { BLUE, GREY, ORANGE, PURPLE, TEAL } from "../drawing/palette.ts";
import type { Words } from "../drawing/words.ts";

/** A way purchase frequency goes. */
export interface Trend {
  readonly id: string;
  readonly key: MessageKey;
  /** Written on the bars, so that they are read without colour. */
  readonly sign: string;
  readonly fill: string;
}

/** In the order of the bars. */
export const TRENDS: readonly Trend[] = [
  { id: "rising", key: "trendRising", sign: "▲", fill: BLUE },
  { id: "stable", key: "trendStable", sign: "=", fill: GREY },
  { id: "falling", key: "trendFalling", sign: "▼", fill: ORANGE },
  { id: "new", key: "trendNew", sign: "+", fill: TEAL },
  { id: "lapsed", key: "trendLapsed", sign: "×", fill: PURPLE },
];

/** One segment, or all customers: how many follow each trend. */
export interface TrendRow {
  readonly id: string;
  readonly name: string;
  readonly counts: readonly number[];
  readonly customers: number;
}

/** No segment has this id, which no reader could see. */
const ALL = "\0all";

/**
 * Counts the trends.
 *
 * @returns All customers first, then every segment that has customers of known trend.
 * @throws {DataError} When the column is absent or holds another word.
 */
export function countTrends(
  { customers, segments, labels }: Segmentation<unknown>,
  words: Words,
): TrendRow[] {
  const ids = segments.text("segment").map((id) => id ?? "");
  const counts = new Map([ALL, ...ids].map((id) => [id, TRENDS.map(() => 0)]));
  const segmentOf = customers.text("segment");
  customers.text("frequencyTrend").forEach((word, row) => {
    if (word === null) return;
    const trend = TRENDS.findIndex(({ id }) => id === word);
    if (trend < 0) throw unknownTrend(word, row);
    counts.get(ALL)![trend]++;
    counts.get(segmentOf[row] ?? "")![trend]++;
  });
  const rows = [...counts].map(([id, counts]): TrendRow => ({
    id,
    name: id === ALL ? words.say("trendAll") : segmentLabel(labels, id, words.locale),
    counts,
    customers: counts.reduce((sum, count) => sum + count, 0),
  }));
  return rows.filter(({ id, customers }) => id === ALL || customers > 0);
}

function unknownTrend(word: string, row: number): DataError {
  const known = TRENDS.map(({ id }) => id).join(", ");
  return new DataError(
    `Cannot draw column 'frequencyTrend' as row ${row + 1} says '${word}': it may say ${known}`,
    { column: "frequencyTrend", row: row + 1 },
  );
}
