/** Revenue by segment, as areas. */
// @ts-types="npm:@types/d3-hierarchy@3.1.7"
import { hierarchy, type HierarchyRectangularNode, treemap } from "d3-hierarchy";
import { totalMoney } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { titledMark } from "../drawing/mark_title.ts";
import { rampColor, textColorOn } from "../drawing/palette.ts";
import { type SegmentRow, segmentRows, segmentTitle } from "./segment_rows.ts";
import {
  FONT_SIZE,
  stackStrips,
  type Strip,
  type SvgElement,
  svgElement,
  svgText,
} from "../drawing/svg.ts";
import { shortenText, textWidth, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

/** Bold text is wider. */
const BOLD = 1.18;
const HEIGHT = 380, GAP = 2, INSET = 6, LINE = 17;

/** A segment and its rectangle; segments too small for their name carry a number instead. */
interface Tile {
  readonly row: SegmentRow;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/**
 * Draws the revenue of each segment as an area, the first segment the deepest blue. Where a name
 * does not fit, the tile carries a number and the name stands below. Segments whose revenue is not
 * positive have no area; the description names them.
 *
 * @param result Any segmentation.
 * @param options Locale, currency, width.
 * @returns The figure.
 */
export function segmentTreemap(result: Segmentation<unknown>, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("segmentTreemapTitle");
  const rows = segmentRows(result, words);
  if (result.customers.rowCount === 0) return emptyFigure(title, "noCustomer", words, width);
  const tiles = layOut(rows, width);
  if (tiles.length === 0) return emptyFigure(title, "noPositiveRevenue", words, width);
  const unnamed = tiles.filter((tile) => linesOf(tile, words) === null);
  const content = tiles.map((tile) =>
    titledMark(segmentTitle(tile.row, words), drawTile(tile, unnamed.indexOf(tile) + 1, words))
  );
  const strips = [{ height: HEIGHT, content }, keyStrip(unnamed, words, width)];
  return createFigure(stackStrips(width, strips), title, describe(rows, words));
}

function layOut(rows: readonly SegmentRow[], width: number): Tile[] {
  const positive = rows.filter(({ revenue }) => revenue > 0);
  if (positive.length === 0) return [];
  const color = (row: SegmentRow) =>
    rampColor(1 - rows.indexOf(row) / Math.max(1, rows.length - 1));
  const root = hierarchy<{ children?: readonly SegmentRow[] } | SegmentRow>({ children: positive })
    .sum((node) => "revenue" in node ? node.revenue : 0)
    .sort((a, b) => b.value! - a.value!);
  treemap<{ children?: readonly SegmentRow[] } | SegmentRow>()
    .size([width, HEIGHT]).paddingInner(GAP).round(true)(root);
  return root.leaves().map((leaf) => {
    const { x0, x1, y0, y1 } = leaf as HierarchyRectangularNode<unknown>;
    const row = leaf.data as SegmentRow;
    return { row, x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: color(row) };
  });
}

/** The lines of a tile: its name, then its figures as far as they fit; null without its name. */
function linesOf({ row, width, height }: Tile, words: Words): string[] | null {
  const room = width - 2 * INSET, most = Math.floor((height - INSET) / LINE);
  const name = wrapText(row.name, room, FONT_SIZE * BOLD);
  if (name === null || name.length > most) return null;
  const figures = [words.roughMoney(row.revenue), words.share(row.revenueShare)];
  return [...name, ...figures.filter((text) => textWidth(text) <= room)].slice(0, most);
}

/** The rectangle, then its lines, or its number in the key. */
function drawTile(tile: Tile, number: number, words: Words): SvgElement[] {
  const { x, y, width, height, fill } = tile;
  const shape = svgElement("rect", { x, y, width, height, fill });
  const ink = { fill: textColorOn(fill), dy: "0.35em" };
  const lines = linesOf(tile, words);
  if (lines) {
    const name = wrapText(tile.row.name, width - 2 * INSET, FONT_SIZE * BOLD)!.length;
    const top = y + INSET + FONT_SIZE / 2;
    return [
      shape,
      ...lines.map((line, i) =>
        svgText(x + INSET, top + i * LINE, line, { ...ink, "font-weight": i < name ? 600 : 400 })
      ),
    ];
  }
  if (Math.min(width, height) < FONT_SIZE) return [shape];
  const style = { ...ink, "text-anchor": "middle", "font-weight": 600 };
  return [shape, svgText(x + width / 2, y + height / 2, `${number}`, style)];
}

/** The names of the tiles that carry a number. */
function keyStrip(unnamed: readonly Tile[], words: Words, width: number): Strip {
  const content = unnamed.map(({ row }, i) => {
    const figures = `${words.roughMoney(row.revenue)} (${words.share(row.revenueShare)})`;
    const text = shortenText(`${i + 1} – ${row.name}, ${figures}`, width);
    return svgText(0, (i + 1) * LINE, text, { dy: "0.35em" });
  });
  return { height: unnamed.length === 0 ? 0 : (unnamed.length + 1) * LINE, content };
}

function describe(rows: readonly SegmentRow[], words: Words): string {
  const total = words.roughMoney(totalMoney(rows.map(({ revenue }) => revenue)));
  const reading = words.say("segmentTreemapReading", { total });
  const without = rows.filter(({ revenue, customers }) => customers > 0 && !(revenue > 0));
  if (without.length === 0) return reading;
  const names = without.map(({ name, revenue }) => `${name} (${words.roughMoney(revenue)})`);
  return `${reading} ${words.say("segmentTreemapLeftOut", { segments: names.join(", ") })}`;
}
