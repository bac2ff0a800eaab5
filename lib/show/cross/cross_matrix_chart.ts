/** Current class by potential class, with the zones around their cells. */
import { totalMoney } from "../../base/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import type { CrossModel } from "../../segment/cross/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, markTitle, moneyFact, titledMark } from "../drawing/mark_title.ts";
import { BLUE, ORANGE, PURPLE, rampColor, TEAL, textColorOn } from "../drawing/palette.ts";
import { stackStrips, type Strip, type SvgElement, svgElement, svgText } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const CELL = 84, GAP = 14, LEFT = 54, LINE = 16, SWATCH = 34, HEADER = 44;
/** How much wider bold text is. */
const BOLD = 1.1;
/** Outlines of zones that share a side stand beside each other. */
const INSETS = [3, 0, -3];
const STROKES = [
  { stroke: BLUE, "stroke-dasharray": "none" },
  { stroke: ORANGE, "stroke-dasharray": "7 3" },
  { stroke: TEAL, "stroke-dasharray": "2 3" },
  { stroke: PURPLE, "stroke-dasharray": "9 3 2 3" },
];

/** What a cell of the matrix holds. */
interface MatrixCell {
  readonly name: string;
  readonly customers: number;
  readonly value: number;
  readonly roomToGrow: number;
}

/**
 * Draws the crossed matrix: one cell per current class and potential class, with its customers, what
 * they bring and their room to grow, the darker the more room; each zone is outlined, with a line of
 * its own. Customers whose potential is unknown are in no cell; the description counts them.
 *
 * @param result A crossed-matrix segmentation.
 * @param options Locale, currency, width.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { cross, crossMatrixChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   monetary: [70, 20, null],
 *   potential: [80, 20, 90],
 * });
 * const figure = crossMatrixChart(cross(customers), { locale: "en" });
 * assert.equal(figure.title, "Current value against potential");
 * ```
 */
export function crossMatrixChart(
  result: Segmentation<CrossModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const title = words.say("crossMatrixTitle");
  if (result.customers.rowCount === 0) return emptyFigure(title, "noCustomer", words, width);
  const rows = [...result.model.current.map(({ name }) => name), "P"];
  const columns = result.model.potential.map(({ name }) => name);
  const cells = rows.map((row) => columns.map((column) => cellOf(row + column, result)));
  const strips = [legend(result, words, width), grid(cells, rows, columns, result, words, width)];
  return createFigure(stackStrips(width, strips), title, describe(cells.flat(), result, words));
}

function cellOf(name: string, { customers, model }: Segmentation<CrossModel>): MatrixCell {
  const cell = customers.text("cell");
  const members = customers.filter((row) => cell[row] === name);
  const total = (column: string) =>
    totalMoney(members.number(column).filter((amount) => !Number.isNaN(amount)));
  return {
    name,
    customers: members.rowCount,
    value: total(model.columns.value),
    roomToGrow: total("roomToGrow"),
  };
}

/** The line of each zone and its name. */
function legend({ model, labels }: Segmentation<CrossModel>, words: Words, width: number): Strip {
  let x = 0, y = LINE / 2;
  const content = model.zones.flatMap(({ zone }, i) => {
    const label = segmentLabel(labels, zone, words.locale);
    const room = SWATCH + textWidth(label) + 24;
    if (x > 0 && x + room > width) [x, y] = [0, y + LINE + 2];
    const line = svgElement("line", {
      x1: x,
      x2: x + SWATCH - 8,
      y1: y,
      y2: y,
      ...STROKES[i % STROKES.length],
      "stroke-width": 2.5,
    });
    const text = svgText(x + SWATCH, y, label, { dy: "0.35em" });
    x += room;
    return [line, text];
  });
  return { height: y + LINE, content };
}

function grid(
  cells: readonly (readonly MatrixCell[])[],
  rows: readonly string[],
  columns: readonly string[],
  { model }: Segmentation<CrossModel>,
  words: Words,
  width: number,
): Strip {
  const cellWidth = (width - LEFT) / columns.length;
  const most = Math.max(1e-9, ...cells.flat().map(({ roomToGrow }) => roomToGrow));
  const at = (r: number, c: number) => ({
    x: LEFT + c * cellWidth + GAP / 2,
    y: HEADER + r * CELL + GAP / 2,
    width: cellWidth - GAP,
    height: CELL - GAP,
  });
  const bold = { "font-weight": 600, dy: "0.35em" };
  const heading = { ...bold, "text-anchor": "middle" };
  return {
    height: HEADER + rows.length * CELL,
    content: [
      svgText(LEFT + (width - LEFT) / 2, 8, words.say("crossPotentialAxis"), {
        dy: "0.35em",
        "text-anchor": "middle",
      }),
      ...columns.map((name, c) => svgText(LEFT + (c + 0.5) * cellWidth, 30, name, heading)),
      ...rows.map((name, r) => svgText(4, HEADER + (r + 0.5) * CELL, name, bold)),
      ...cells.flatMap((line, r) => line.map((cell, c) => drawCell(cell, at(r, c), most, words))),
      ...model.zones.flatMap(({ cells: held }, z) =>
        cells.flatMap((line, r) =>
          line.flatMap(({ name }, c) =>
            held.includes(name)
              ? outline(z, (dr, dc) => held.includes(cells[r + dr]?.[c + dc]?.name), at(r, c))
              : []
          )
        )
      ),
    ],
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawCell(cell: MatrixCell, box: Box, most: number, words: Words): SvgElement {
  const fill = rampColor(Math.max(0, cell.roomToGrow) / most);
  const inset = {
    x: box.x + 4,
    y: box.y + 4,
    width: box.width - 8,
    height: box.height - 8,
    fill,
    "fill-opacity": cell.customers === 0 ? 0.25 : 1,
  };
  const lines = cell.customers === 0 ? [cell.name, "0"] : [
    countText(cell, inset.width, words),
    words.roughMoney(cell.value),
    roomText(cell.roomToGrow, inset.width, words),
  ];
  const color = cell.customers === 0 ? "currentColor" : textColorOn(fill);
  const top = box.y + box.height / 2 - (lines.length - 1) * LINE / 2;
  const texts = lines.map((text, i) =>
    svgText(box.x + box.width / 2, top + i * LINE, text, {
      dy: "0.35em",
      "text-anchor": "middle",
      fill: color,
      ...(i === 0 ? { "font-weight": 600 } : {}),
    })
  );
  return titledMark(cellTitle(cell, words), [svgElement("rect", inset), ...texts]);
}

function cellTitle({ name, customers, value, roomToGrow }: MatrixCell, words: Words): string {
  return markTitle(
    name,
    customersFact(customers, NaN, words),
    moneyFact(words.say("potentialScatterValue"), value, NaN, words),
    moneyFact(words.say("roomToGrow"), roomToGrow, NaN, words),
  );
}

/** The customers of a cell in words, or their number alone where words do not fit. */
function countText({ name, customers }: MatrixCell, width: number, words: Words): string {
  const text = `${name} · ${words.say("customerCount", { count: customers })}`;
  return textWidth(text) * BOLD < width ? text : `${name} · ${words.number(customers, 0)}`;
}

/** The room to grow in words, or as an amount alone where words do not fit. */
function roomText(amount: number, width: number, words: Words): string {
  const money = words.roughMoney(amount);
  const text = words.say("crossRoom", { amount: money });
  return textWidth(text) < width ? text : `${amount > 0 ? "+" : ""}${money}`;
}

/** The sides of a cell beyond which the zone ends; they run on where it goes on. */
function outline(
  zone: number,
  continues: (rows: number, columns: number) => boolean,
  box: Box,
): SvgElement[] {
  const inset = INSETS[zone % INSETS.length];
  const [up, down, left, right] = [
    continues(-1, 0),
    continues(1, 0),
    continues(0, -1),
    continues(0, 1),
  ];
  const x1 = box.x + (left ? -GAP / 2 : inset), x2 = box.x + box.width + (right ? GAP / 2 : -inset);
  const y1 = box.y + (up ? -GAP / 2 : inset), y2 = box.y + box.height + (down ? GAP / 2 : -inset);
  const side = (ax: number, ay: number, bx: number, by: number) =>
    svgElement("line", {
      x1: ax,
      y1: ay,
      x2: bx,
      y2: by,
      ...STROKES[zone % STROKES.length],
      "stroke-width": 2.5,
    });
  return [
    ...(up ? [] : [side(x1, y1, x2, y1)]),
    ...(down ? [] : [side(x1, y2, x2, y2)]),
    ...(left ? [] : [side(x1, y1, x1, y2)]),
    ...(right ? [] : [side(x2, y1, x2, y2)]),
  ];
}

function describe(
  cells: readonly MatrixCell[],
  { customers }: Segmentation<CrossModel>,
  words: Words,
): string {
  const best = cells.reduce((a, b) => b.roomToGrow > a.roomToGrow ? b : a);
  const unknown = customers.text("cell").filter((cell) => cell === null).length;
  const sentences = [words.say("crossMatrixReading", {
    cell: best.name,
    customers: words.say("customerCount", { count: best.customers }),
    amount: words.roughMoney(best.roomToGrow),
  })];
  if (unknown > 0) sentences.push(words.say("crossMatrixUnknown", { count: unknown }));
  return sentences.join(" ");
}
