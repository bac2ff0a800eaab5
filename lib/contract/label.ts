/** The name of a segment for a reader. */
import { currentLocale, type Locale, type LocalizedText } from "../base/mod.ts";

/** Segment names by segment id; an id without one is its own name. */
export type SegmentLabels = Readonly<Record<string, LocalizedText>>;

/**
 * The name of a segment in a language.
 *
 * @param labels Names by segment id.
 * @param segment Segment id.
 * @param locale Language; the display locale when left out.
 * @returns The name; the id itself when it has none.
 */
export function segmentLabel(
  labels: SegmentLabels,
  segment: string,
  locale: Locale = currentLocale(),
): string {
  return Object.hasOwn(labels, segment) ? labels[segment][locale] : segment;
}
