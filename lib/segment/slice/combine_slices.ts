/** Customers by the slices of several criteria put together. */
import type { SegmentLabels } from "../../contract/mod.ts";
import type { Assigned } from "./assign.ts";
import { combinations, TIMES } from "./combine.ts";
import { MISSING } from "./criteria.ts";
import type { Slice } from "./names.ts";

/** Combinations of slices. */
export interface Combined {
  /** The combination of each customer, input order. */
  readonly segmentOf: readonly string[];
  /** Every combination listed, in the order of the slices. */
  readonly segments: readonly string[];
  /** Whether each of them has "(missing)" among its slices. */
  readonly incomplete: readonly boolean[];
  /** Their names for a reader. */
  readonly labels: SegmentLabels;
}

/** Puts the slices of several criteria together. */
export function combineSlices(assigned: readonly Assigned[], rowCount: number): Combined {
  const occurs = assigned.map(({ slices, codes }) => {
    const flags = slices.map(({ always }) => always);
    for (const code of codes) flags[code] = true;
    return flags;
  });
  const all = combinations(assigned.map(({ slices }) => slices));
  const names = all.map((parts) => parts.map(({ id }) => id).join(TIMES));
  const index = new Int32Array(rowCount);
  for (const { slices, codes } of assigned) {
    for (let row = 0; row < rowCount; row++) index[row] = index[row] * slices.length + codes[row];
  }
  const listed = combinations(occurs).map((flags) => flags.every((flag) => flag));
  return {
    segmentOf: Array.from(index, (i) => names[i]),
    segments: names.filter((_, i) => listed[i]),
    incomplete: all.filter((_, i) => listed[i])
      .map((parts) => parts.some(({ id }) => id === MISSING)),
    labels: Object.fromEntries(
      all.flatMap((parts, i) => listed[i] ? labelOf(parts, names[i]) : []),
    ),
  };
}

/** The name of a combination for a reader, where it is not its id: none, or one entry. */
export function labelOf(parts: readonly Slice[], name: string) {
  if (parts.every(({ label }) => !label)) return [];
  const write = (locale: "fr" | "en") =>
    parts.map(({ id, label }) => label?.[locale] ?? id).join(TIMES);
  return [[name, { fr: write("fr"), en: write("en") }] as const];
}
