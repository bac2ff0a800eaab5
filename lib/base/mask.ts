/** Cells hidden so that no small group of customers can be read. */

/**
 * Chooses the cells to hide: those of fewer than `k` customers, and then, in each row or column
 * where a hidden cell could be found by subtraction from the total, the smallest cells left
 * (complementary suppression: Willenborg & de Waal, *Elements of Statistical Disclosure Control*,
 * 2001, doi:10.1007/978-1-4613-0121-9). In every row and column with hidden cells there are at least
 * two, of at least `k` customers together, as far as the line has that many.
 *
 * @param counts Customers of each cell, row by row.
 * @param k Smallest group that may show; empty cells may.
 * @returns Whether each cell is hidden.
 */
export function maskCells(counts: readonly (readonly number[])[], k: number): boolean[][] {
  const masked = counts.map((row) => row.map((count) => count > 0 && count < k));
  const lines = linesOf(counts);
  let found = true;
  while (found) {
    found = false;
    for (const line of lines) {
      const [r, c] = nextToMask(line, counts, masked, k) ?? [];
      if (r === undefined || c === undefined) continue;
      masked[r][c] = true;
      found = true;
    }
  }
  return masked;
}

type Place = readonly [row: number, column: number];

/** Every row and every column. */
function linesOf(counts: readonly (readonly number[])[]): Place[][] {
  const rows = counts.map((row, r) => row.map((_, c): Place => [r, c]));
  const columns = (counts[0] ?? []).map((_, c) => counts.map((_, r): Place => [r, c]));
  return [...rows, ...columns];
}

/** The smallest cell to hide besides those hidden already; undefined when the line is safe. */
function nextToMask(
  line: readonly Place[],
  counts: readonly (readonly number[])[],
  masked: readonly (readonly boolean[])[],
  k: number,
): Place | undefined {
  const hidden = line.filter(([r, c]) => masked[r][c]);
  const customers = hidden.reduce((sum, [r, c]) => sum + counts[r][c], 0);
  if (hidden.length === 0 || (hidden.length >= 2 && customers >= k)) return undefined;
  const left = line.filter(([r, c]) => !masked[r][c]);
  const filled = left.filter(([r, c]) => counts[r][c] > 0);
  // An empty cell adds no customer, but keeps a single hidden one from being the difference.
  const candidates = filled.length > 0 ? filled : hidden.length < 2 ? left : [];
  return candidates.toSorted(([a, b], [d, e]) => counts[a][b] - counts[d][e])[0];
}
