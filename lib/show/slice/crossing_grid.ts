/** A crossing laid out for drawing: its cells, and what a reader calls its rows and columns. */
import { type MessageKey, MESSAGES } from "../../base/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import type { SliceCrossing } from "../../segment/slice/mod.ts";
import { customersFact, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE } from "../drawing/palette.ts";
import type { Words } from "../drawing/words.ts";

/** One cell; the figures of a masked one are NaN. */
export interface CrossingCell {
  /** Index of its row. */
  readonly row: number;
  /** Index of its column. */
  readonly column: number;
  readonly customers: number;
  readonly customerShare: number;
  readonly withinRowShare: number;
  readonly adjustedResidual: number;
  /** Whether chance would put so many there; null when it is not known. */
  readonly representation: "over" | "under" | "expected" | null;
  readonly masked: boolean;
}

/** A crossing, row by row. */
export interface CrossingGrid {
  /** Names of the criteria down the side and across the top. */
  readonly titles: readonly [rows: string, columns: string];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly CrossingCell[];
}

/** How cells are painted: deeper the farther from chance, and outlined so as to need no colour. */
export interface CellPaint {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
}

/** Opacity of the weakest and of the strongest cell: the colour of the page's text reads on both. */
const WEAKEST = 0.18, STRONGEST = 0.45;
const PLAIN: CellPaint = {
  fill: GREY,
  fillOpacity: 0.1,
  stroke: "currentColor",
  strokeOpacity: 0.25,
  strokeWidth: 1,
};

/** Lays a crossing out. */
export function crossingGrid({ cells, rows, columns, labels }: SliceCrossing, words: Words) {
  const rowIds = [...new Set(cells.text("row"))], columnIds = [...new Set(cells.text("column"))];
  const name = (id: string | null) => segmentLabel(labels, id ?? "", words.locale);
  const number = (column: string) => cells.number(column);
  const [customers, customerShare, withinRowShare, adjustedResidual] = [
    number("customers"),
    number("customerShare"),
    number("withinRowShare"),
    number("adjustedResidual"),
  ];
  const representation = cells.text("representation"), masked = cells.flag("masked");
  return {
    titles: [criterionNames(rows, words), criterionNames(columns, words)],
    rows: rowIds.map(name),
    columns: columnIds.map(name),
    cells: Array.from(customers, (count, i): CrossingCell => ({
      row: Math.floor(i / columnIds.length),
      column: i % columnIds.length,
      customers: count,
      customerShare: customerShare[i],
      withinRowShare: withinRowShare[i],
      adjustedResidual: adjustedResidual[i],
      representation: representation[i] as CrossingCell["representation"],
      masked: masked[i] === true,
    })),
  } satisfies CrossingGrid;
}

/** Criteria in the reader's language where the catalogue has them; "citySlice" is called "city". */
function criterionNames(names: readonly string[], words: Words): string {
  return names.map((name) => {
    const column = name.replace(/(?<=.)Slice$/, "");
    return Object.hasOwn(MESSAGES, column) ? words.say(column as MessageKey).toLowerCase() : column;
  }).join(" × ");
}

/** Whether a cell has more or fewer customers than chance would put there. */
export function stands({ representation }: CrossingCell): boolean {
  return representation === "over" || representation === "under";
}

/** The paint of each cell. */
export function paintOf(cell: CrossingCell, most: number): CellPaint {
  if (!stands(cell)) return PLAIN;
  const color = cell.representation === "over" ? BLUE : ORANGE;
  const part = Math.abs(cell.adjustedResidual) / most;
  return {
    fill: color,
    fillOpacity: WEAKEST + (STRONGEST - WEAKEST) * part,
    stroke: color,
    strokeOpacity: 1,
    strokeWidth: 1.5,
  };
}

/** The farthest from chance of the cells that stand out; 0 when none does. */
export function largestResidual(cells: readonly CrossingCell[]): number {
  return cells.filter(stands)
    .reduce((most, { adjustedResidual }) => Math.max(most, Math.abs(adjustedResidual)), 0);
}

/** "▲ +4.5" for too many, "▼ −5.3" for too few. */
export function residualText({ adjustedResidual }: CrossingCell, words: Words): string {
  const size = words.number(Math.abs(adjustedResidual), 1);
  return adjustedResidual < 0 ? `▼ −${size}` : `▲ +${size}`;
}

/** What a cell tells; of a masked one, that it is masked. */
export function cellTitle(cell: CrossingCell, { rows, columns }: CrossingGrid, words: Words) {
  const place = words.say("markPlace", { row: rows[cell.row], column: columns[cell.column] });
  if (cell.masked) return markTitle(place, words.say("sliceHidden"));
  return markTitle(
    place,
    customersFact(cell.customers, cell.customerShare, words),
    cell.customers > 0
      ? fact(words.say("withinRowShare"), words.share(cell.withinRowShare), words)
      : "",
    stands(cell) ? fact(words.say("adjustedResidual"), residualText(cell, words), words) : "",
  );
}
