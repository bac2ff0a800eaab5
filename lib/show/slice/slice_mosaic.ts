/** Criteria crossed, as areas. */
import type { SliceCrossing } from "../../segment/slice/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { type Box, hatching } from "../drawing/hatch.ts";
import { markTitle, titledMark } from "../drawing/mark_title.ts";
import { spread } from "../drawing/spread.ts";
import { stackStrips, type Strip, type SvgElement, svgElement, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import {
  cellTitle,
  type CrossingGrid,
  crossingGrid,
  largestResidual,
  paintOf,
  residualText,
  stands,
} from "./crossing_grid.ts";
import { crossingLegend } from "./crossing_legend.ts";
import { crossingReading } from "./crossing_words.ts";
import { type MosaicBand, mosaicBands, type MosaicTile } from "./mosaic_tiles.ts";

const LINE = 15, GAP = 2, INSET = 4, LABEL_GAP = 16, HEADER = 20;
/** Pixels for each row, at least so many in all. */
const ROW = 46, LEAST_HEIGHT = 260;
/** Names of rows take at most this part of the width. */
const LABEL_PART = 0.3;

/**
 * Draws a crossing as areas: a band per row, as high as the row has customers, cut into a tile per
 * column, as wide as its share of the row. Tiles with more customers than chance would put there are
 * blue and marked ▲, tiles with fewer orange and marked ▼. What is masked is one hatched tile a row,
 * whose size is what the others leave.
 *
 * @param crossing What `crossSlices` gave.
 * @param options Locale, width.
 * @returns The figure; a sentence when every cell is masked.
 *
 * @example
 * ```ts
 * import { crossSlices, slice, sliceMosaic, Table } from "@strate/strate";
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
 * const figure = sliceMosaic(crossSlices(result, { k: 1 }), { locale: "en" });
 * assert.equal(figure.title, "How customers divide by gender and member");
 * ```
 */
export function sliceMosaic(crossing: SliceCrossing, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const grid = crossingGrid(crossing, words);
  const title = words.say("sliceMosaicTitle", { rows: grid.titles[0], columns: grid.titles[1] });
  const bands = mosaicBands(grid);
  if (bands.length === 0) {
    const masked = grid.cells.some((cell) => cell.masked);
    return emptyFigure(title, masked ? "sliceAllMasked" : "noCustomer", words, width);
  }
  const left = labelRoom(grid, width);
  const strips = [
    crossingLegend(grid.cells, words, left, width),
    drawHeader(grid, left, width),
    drawBands(bands, grid, words, left, width),
  ];
  const order = words.say("sliceMosaicReading", { columns: grid.columns.join(", ") });
  const description = `${crossingReading(crossing, grid, words)} ${order}`;
  return createFigure(stackStrips(width, strips), title, description);
}

function labelRoom({ rows, titles }: CrossingGrid, width: number): number {
  const widest = Math.max(...[...rows, titles[0]].map((text) => textWidth(text)));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
}

function drawHeader({ titles }: CrossingGrid, left: number, width: number): Strip {
  const style = { dy: "0.35em", "font-weight": 600 };
  return {
    height: HEADER,
    content: [
      svgText(0, HEADER / 2, shortenText(titles[0], left - LABEL_GAP), style),
      svgText(left, HEADER / 2, shortenText(titles[1], width - left), style),
    ],
  };
}

function drawBands(
  bands: readonly MosaicBand[],
  grid: CrossingGrid,
  words: Words,
  left: number,
  width: number,
): Strip {
  const height = Math.max(LEAST_HEIGHT, bands.length * ROW);
  const total = bands.reduce((sum, { share }) => sum + share, 0);
  const most = largestResidual(grid.cells);
  let y = 0;
  const placed = bands.map((band) => {
    const box = { x: left, y, width: width - left, height: band.share / total * height };
    y += box.height;
    return { band, box };
  });
  const tiles = placed.flatMap(({ band, box }) =>
    band.tiles.map((tile) => {
      const title = tile.cell === null
        ? markTitle(grid.rows[band.row], words.say("sliceHidden"))
        : cellTitle(tile.cell, grid, words);
      return titledMark(title, drawTile(tile, tileBox(tile, box), grid, most, words));
    })
  );
  const labels = drawLabels(placed.map(({ band, box }) => [grid.rows[band.row], box]), left);
  return { height: height + LINE / 2, content: [...labels, ...tiles] };
}

/** The name of each band beside it, with a line where it had to make room for others. */
function drawLabels(named: readonly (readonly [string, Box])[], left: number): SvgElement[] {
  const middles = named.map(([, { y, height }]) => y + (height - GAP) / 2);
  const last = named[named.length - 1][1];
  const places = spread(middles, LINE, last.y + last.height);
  return named.flatMap(([name], i) => {
    const text = svgText(0, places[i], shortenText(name, left - LABEL_GAP), { dy: "0.35em" });
    if (Math.abs(places[i] - middles[i]) < 1) return [text];
    const line = { x1: left - LABEL_GAP + 2, y1: places[i], x2: left - 2, y2: middles[i] };
    return [text, svgElement("line", { ...line, stroke: "currentColor", "stroke-opacity": 0.5 })];
  });
}

/** A tile, less the gap to the next ones. */
function tileBox({ start, end }: MosaicTile, band: Box): Box {
  return {
    x: band.x + start * band.width,
    y: band.y,
    width: Math.max(0.5, (end - start) * band.width - GAP),
    height: Math.max(0.5, band.height - GAP),
  };
}

function drawTile(
  { cell, start, end }: MosaicTile,
  box: Box,
  grid: CrossingGrid,
  most: number,
  words: Words,
): SvgElement[] {
  if (cell === null) {
    if (end <= start) return [];
    const frame = { fill: "none", stroke: "currentColor", "stroke-opacity": 0.5 };
    return [svgElement("rect", { ...box, ...frame }), hatching(box)];
  }
  const paint = paintOf(cell, most);
  const shape = svgElement("rect", {
    ...box,
    fill: paint.fill,
    "fill-opacity": paint.fillOpacity,
    stroke: paint.stroke,
    "stroke-opacity": paint.strokeOpacity,
    "stroke-width": paint.strokeWidth,
  });
  const figures = [
    words.share(cell.withinRowShare, 0),
    ...(stands(cell) ? [residualText(cell, words)] : []),
  ];
  const lines = tileLines(grid.columns[cell.column], figures, stands(cell), box);
  const top = box.y + box.height / 2 - (lines.length - 1) * LINE / 2;
  const texts = lines.map((text, i) =>
    svgText(box.x + box.width / 2, top + i * LINE, text, { dy: "0.35em", "text-anchor": "middle" })
  );
  return [shape, ...texts];
}

/** The name and the figures of a tile as far as it has room; of a narrow one, its mark. */
function tileLines(
  name: string,
  figures: readonly string[],
  isMarked: boolean,
  { width, height }: Box,
): string[] {
  const room = width - 2 * INSET, most = Math.floor(height / LINE);
  const fits = (text: string) => textWidth(text) <= room;
  const mark = isMarked ? figures[figures.length - 1][0] : "";
  const named = wrapText(name, room) ?? [];
  const short = [figures.join(" "), ...figures.toReversed()].filter(fits);
  const choices = [
    [...named, ...figures.filter(fits)],
    named.length === 1 && short.length > 0 ? [name, short[0]] : [],
    fits(`${name} ${mark}`) ? [`${name} ${mark}`.trim()] : [],
    short.slice(0, 1),
  ];
  const lines = choices.find(({ length }) => length > 0 && length <= most);
  if (lines) return lines;
  return mark && textWidth(mark) <= width && most > 0 ? [mark] : [];
}
