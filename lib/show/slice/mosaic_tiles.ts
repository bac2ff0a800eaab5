/** Where the tiles of a mosaic lie, told from cells that show alone. */
import type { CrossingCell, CrossingGrid } from "./crossing_grid.ts";

/** A part of a band, in shares of the band's width. */
export interface MosaicTile {
  /** The cell; null for those that are masked, put together. */
  readonly cell: CrossingCell | null;
  readonly start: number;
  readonly end: number;
}

/** The customers of one row. */
export interface MosaicBand {
  readonly row: number;
  /** Share of all customers. */
  readonly share: number;
  readonly tiles: readonly MosaicTile[];
}

/**
 * Lays out one band per row that has customers. The masked cells of a row become one tile of what
 * the others leave; rows of which nothing shows share what the other rows leave.
 *
 * @returns The bands; none when nothing shows at all.
 */
export function mosaicBands({ rows, cells }: CrossingGrid): MosaicBand[] {
  const rowCells = rows.map((_, r) => cells.filter(({ row }) => row === r));
  const shares = rowCells.map(rowShare);
  if (!cells.some(({ customers }) => customers > 0)) return [];
  const unknown = shares.filter((share) => share === null).length;
  const known = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  return shares.flatMap((share, row): MosaicBand[] => {
    const part = share ?? Math.max(0, 1 - known) / unknown;
    return part > 0 ? [{ row, share: part, tiles: tilesOf(rowCells[row]) }] : [];
  });
}

/** A row's share of all customers; null when it cannot be told from its cells. */
function rowShare(cells: readonly CrossingCell[]): number | null {
  const shown = cells.find(({ customers }) => customers > 0);
  if (shown) return shown.customerShare / shown.withinRowShare;
  return cells.some(({ masked }) => masked) ? null : 0;
}

function tilesOf(cells: readonly CrossingCell[]): MosaicTile[] {
  let end = 0;
  const tiles = cells.filter(({ customers }) => customers > 0).map((cell): MosaicTile => {
    const start = end;
    end += cell.withinRowShare;
    return { cell, start, end };
  });
  return cells.some(({ masked }) => masked)
    ? [...tiles, { cell: null, start: end, end: 1 }]
    : tiles;
}
