/** Criteria crossed, as a grid of cells. */
import type { SliceCrossing } from "../../segment/slice/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { type Box, hatching } from "../drawing/hatch.ts";
import { titledMark } from "../drawing/mark_title.ts";
import { stackStrips, type Strip, type SvgElement, svgElement, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import {
  cellTitle,
  type CrossingCell,
  type CrossingGrid,
  crossingGrid,
  largestResidual,
  paintOf,
  residualText,
  stands,
} from "./crossing_grid.ts";
import { crossingLegend } from "./crossing_legend.ts";
import { crossingReading } from "./crossing_words.ts";

const CELL = 56, LINE = 15, GAP = 3, LABEL_GAP = 10;
/** Names of rows take at most this part of the width, names of columns so many lines. */
const LABEL_PART = 0.3, HEADER_LINES = 3;

/**
 * Draws a crossing as a grid. Every cell tells its customers and their share of the row; cells with
 * more customers than chance would put there are blue and marked ▲ with the adjusted residual, cells
 * with fewer are orange and marked ▼. A hatched cell is masked.
 *
 * @param crossing What `crossSlices` gave.
 * @param options Locale, width.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { crossSlices, slice, sliceHeatmap, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c", "d"],
 *   monetary: [5, 9, 7, 1],
 *   gender: ["F", "F", "M", "M"],
 *   member: [true, true, false, true],
 * });
 * const result = slice(customers, {
 *   criteria: [
 *     { column: "gender", by: "categories", minimum: 1 },
 *     { column: "member", by: "categories", minimum: 1 },
 *   ],
 * });
 * const figure = sliceHeatmap(crossSlices(result, { k: 1 }), { locale: "en" });
 * assert.equal(figure.title, "Customers by gender and member");
 * ```
 */
export function sliceHeatmap(crossing: SliceCrossing, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const grid = crossingGrid(crossing, words);
  const title = words.say("sliceHeatmapTitle", { rows: grid.titles[0], columns: grid.titles[1] });
  if (grid.cells.every(({ customers }) => customers === 0)) {
    return emptyFigure(title, "noCustomer", words, width);
  }
  const left = labelRoom(grid, width);
  const strips = [
    crossingLegend(grid.cells, words, left, width),
    drawHeader(grid, left, width),
    drawRows(grid, words, left, width),
  ];
  return createFigure(stackStrips(width, strips), title, crossingReading(crossing, grid, words));
}

function labelRoom({ rows, titles }: CrossingGrid, width: number): number {
  const widest = Math.max(...[...rows, titles[0]].map((text) => textWidth(text)));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
}

/** The names of the columns, and what the columns and the rows are. */
function drawHeader({ columns, titles }: CrossingGrid, left: number, width: number): Strip {
  const cell = (width - left) / columns.length;
  const names = columns.map((name) => headerLines(name, cell - GAP));
  const lines = Math.max(...names.map(({ length }) => length));
  const height = (lines + 1) * LINE + 4;
  const title = { dy: "0.35em", "font-weight": 600 };
  const content = names.flatMap((texts, c) =>
    texts.map((text, i) =>
      svgText(
        left + (c + 0.5) * cell,
        LINE * (1.5 + lines - texts.length + i),
        text,
        { dy: "0.35em", "text-anchor": "middle" },
      )
    )
  );
  return {
    height,
    content: [
      svgText(left, LINE / 2, shortenText(titles[1], width - left), title),
      svgText(0, LINE * (lines + 0.5), shortenText(titles[0], left - LABEL_GAP), title),
      ...content,
    ],
  };
}

function headerLines(name: string, room: number): string[] {
  const lines = wrapText(name, room) ?? [shortenText(name, room)];
  if (lines.length <= HEADER_LINES) return lines;
  const last = lines.slice(HEADER_LINES - 1).join(" ");
  return [...lines.slice(0, HEADER_LINES - 1), shortenText(last, room)];
}

function drawRows(grid: CrossingGrid, words: Words, left: number, width: number): Strip {
  const cell = (width - left) / grid.columns.length;
  const most = largestResidual(grid.cells);
  const labels = grid.rows.flatMap((name, r) => {
    const room = left - LABEL_GAP, middle = (r + 0.5) * CELL;
    const lines = wrapText(name, room) ?? [shortenText(name, room)];
    const shown = lines.length * LINE <= CELL ? lines : [shortenText(name, room)];
    const top = middle - (shown.length - 1) * LINE / 2;
    return shown.map((text, i) => svgText(0, top + i * LINE, text, { dy: "0.35em" }));
  });
  const cells = grid.cells.map((one) => {
    const box = {
      x: left + one.column * cell,
      y: one.row * CELL,
      width: cell - GAP,
      height: CELL - GAP,
    };
    return titledMark(cellTitle(one, grid, words), drawCell(one, box, most, words));
  });
  return { height: grid.rows.length * CELL, content: [...labels, ...cells] };
}

function drawCell(cell: CrossingCell, box: Box, most: number, words: Words): SvgElement[] {
  const paint = paintOf(cell, most);
  const shape = svgElement("rect", {
    ...box,
    fill: paint.fill,
    "fill-opacity": cell.masked ? 0 : paint.fillOpacity,
    stroke: paint.stroke,
    "stroke-opacity": paint.strokeOpacity,
    "stroke-width": paint.strokeWidth,
  });
  if (cell.masked) return [shape, hatching(box)];
  const lines = cellLines(cell, box.width, words);
  const top = box.y + box.height / 2 - (lines.length - 1) * LINE / 2;
  const texts = lines.map((text, i) =>
    svgText(box.x + box.width / 2, top + i * LINE, text, {
      dy: "0.35em",
      "text-anchor": "middle",
      "font-weight": i === 0 ? 600 : 400,
    })
  );
  return [shape, ...texts];
}

/** What fits of a cell's figures. */
function cellLines(cell: CrossingCell, room: number, words: Words): string[] {
  const lines = [words.number(cell.customers, 0)];
  if (cell.customers > 0) lines.push(words.share(cell.withinRowShare, 0));
  if (stands(cell)) lines.push(residualText(cell, words));
  return lines.filter((text) => textWidth(text) <= room);
}
