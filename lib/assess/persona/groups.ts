/** The customers of each segment, and what a small group may show. */

/** A segment's customers. */
export interface Group {
  /** Segment id. */
  readonly segment: string;
  /** Rows of its customers. */
  readonly rows: Int32Array;
}

/** The rows of each segment that has any, in the order of the segments. */
export function groupCustomers(
  segmentOf: readonly (string | null)[],
  segments: readonly (string | null)[],
): Group[] {
  const rows = new Map<string | null, number[]>(segments.map((segment) => [segment, []]));
  segmentOf.forEach((segment, row) => rows.get(segment)?.push(row));
  return [...rows].flatMap(([segment, members]) =>
    segment === null || members.length === 0 ? [] : [{ segment, rows: Int32Array.from(members) }]
  );
}

/**
 * A share of the members known; null where the members counted, or those left over, are fewer than
 * `k` and could be found out.
 */
export function safeShare(count: number, known: number, k: number): number | null {
  const reveals = (members: number) => members > 0 && members < k;
  return known === 0 || reveals(count) || reveals(known - count) ? null : count / known;
}

/** How many of some rows are in each category, and in any. */
export function countCategories(
  codes: Int32Array,
  categories: number,
  rows?: Int32Array,
): { counts: Int32Array; known: number } {
  const counts = new Int32Array(categories);
  let known = 0;
  const add = (code: number) => {
    if (code < 0) return;
    counts[code]++;
    known++;
  };
  if (rows) { for (const row of rows) add(codes[row]); }
  else for (const code of codes) add(code);
  return { counts, known };
}
