/** A sentence for each segment. */
import { currentLocale, formatNumber, type Locale, message, valueWords } from "../../base/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import type { SegmentDescription } from "./describe.ts";

/** Adjusted p-values above this say nothing. */
const LEVEL = 0.05;
/** Traits in a sentence when nothing else is asked. */
const MOST_TRAITS = 4;

/** Options of {@linkcode describeInWords}. */
export interface SentenceOptions {
  /** Language; the display locale when left out. */
  readonly locale?: Locale | undefined;
  /** Traits in a sentence at most; 4 when left out. */
  readonly most?: number | undefined;
  /** Names of columns for the reader; the column's own name when left out. */
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/**
 * Writes one plain sentence per segment: how many customers it has, and what sets it apart most,
 * among what remains significant at 5 % after adjustment.
 *
 * @param segmentation The segments.
 * @param description What sets them apart, from {@linkcode describeSegments}.
 * @param options Language, number of traits, names of columns.
 * @returns One sentence per segment, in their order.
 *
 * @example
 * ```ts
 * import { cluster, describeInWords, describeSegments, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const frequency = [1, 2, 1, 2, 1, 31, 32, 33, 31, 32];
 * const customers = Table.of({ customer: frequency.map((_, i) => `C${i}`), frequency });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * const [first] = describeInWords(result, describeSegments(result, ["frequency"]), { locale: "en" });
 * assert.equal(first, "Cluster 1 (5 customers, 50%): lower frequency (1.4 against 16.6).");
 * ```
 */
export function describeInWords(
  segmentation: Segmentation<unknown>,
  description: SegmentDescription,
  options: SentenceOptions = {},
): string[] {
  const { segments, labels } = segmentation, { sizes } = description;
  const locale = options.locale ?? currentLocale();
  const traits = [
    ...numberTraits(description, options, locale),
    ...categoryTraits(description, options, locale),
  ]
    .sort((a, b) => b.strength - a.strength);
  return segments.text("segment").map((id, row) => {
    const own = traits.filter(({ segment }) => segment === id).slice(
      0,
      options.most ?? MOST_TRAITS,
    );
    return message("describeSegment", {
      segment: segmentLabel(labels, id!, locale),
      count: sizes.number("customers")[row],
      share: percent(sizes.number("customerShare")[row], locale),
      traits: own.map(({ text }) => text).join(", ") || message("describeOrdinary", {}, locale),
    }, locale);
  });
}

interface Trait {
  readonly segment: string | null;
  readonly strength: number;
  readonly text: string;
}

function numberTraits(
  { numbers }: SegmentDescription,
  { names }: SentenceOptions,
  locale: Locale,
): Trait[] {
  return significantRows(numbers.number("adjustedPValue")).map((row) => {
    const vTest = numbers.number("vTest")[row], column = numbers.text("column")[row]!;
    const text = message(vTest > 0 ? "describeHigh" : "describeLow", {
      column: names?.[column] ?? column,
      inside: formatNumber(numbers.number("meanInside")[row], 1, locale),
      overall: formatNumber(numbers.number("mean")[row], 1, locale),
    }, locale);
    return { segment: numbers.text("segment")[row], strength: Math.abs(vTest), text };
  });
}

function categoryTraits(
  { categories }: SegmentDescription,
  { names }: SentenceOptions,
  locale: Locale,
): Trait[] {
  return significantRows(categories.number("adjustedPValue")).map((row) => {
    const vTest = categories.number("vTest")[row], column = categories.text("column")[row]!;
    const text = message(vTest > 0 ? "describeOften" : "describeSeldom", {
      column: names?.[column] ?? column,
      category: valueWords(column, categories.text("category")[row]!, locale),
      inside: percent(categories.number("shareInside")[row], locale),
      overall: percent(categories.number("share")[row], locale),
    }, locale);
    return { segment: categories.text("segment")[row], strength: Math.abs(vTest), text };
  });
}

function significantRows(pValues: Float64Array): number[] {
  return [...pValues.keys()].filter((row) => pValues[row] <= LEVEL);
}

function percent(share: number, locale: Locale): string {
  return formatNumber(share * 100, 0, locale);
}
