/** The customers of each segment. */

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

/** How many of some rows are in each category, and in any. */
export function countCategories(
  codes: Int32Array,
  categories: number,
  rows: Int32Array,
): { counts: Int32Array; known: number } {
  const counts = new Int32Array(categories);
  let known = 0;
  for (const row of rows) {
    if (codes[row] < 0) continue;
    counts[codes[row]]++;
    known++;
  }
  return { counts, known };
}
