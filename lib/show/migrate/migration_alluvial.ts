/** Customers flowing from segment to segment. */
import type { Migration } from "../../assess/migrate/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { customersFact, markTitle, titledMark } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE, PURPLE } from "../drawing/palette.ts";
import { stackStrips, type Strip, type SvgElement, svgElement, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { type AlluvialNode, layOutAlluvial, type Ribbon } from "./alluvial_layout.ts";

/** Options of {@linkcode migrationAlluvial}. */
export interface MigrationFigureOptions extends FigureOptions {
  /** What stands above the two dates, such as the days; "Before" and "After" when left out. */
  readonly dates?: readonly [string, string] | undefined;
}

const BAR = 10, LABEL_GAP = 6, HEADING = 26;
/** Names of segments take at most this part of the width, on each side. */
const LABEL_PART = 0.29;
const COLORS = { stayed: GREY, up: BLUE, down: ORANGE, edge: PURPLE } as const;
const OPACITY = { stayed: 0.3, up: 0.55, down: 0.55, edge: 0.45 } as const;

/**
 * Draws where customers came from and went to: segments of the first date on the left, of the
 * second on the right, in the same order, and a ribbon as wide as the number of customers for each
 * move. New customers come from below on the left, lost ones go below on the right.
 *
 * @param migration What `migrate` gave.
 * @param options Locale, width, names of the dates.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { abc, applyAbc, migrate, migrationAlluvial, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const before = abc(Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] }));
 * const now = Table.of({ customer: ["a", "b", "d"], monetary: [10, 90, 40] });
 * const figure = migrationAlluvial(migrate(before, applyAbc(before.model, now)), { locale: "en" });
 * assert.match(figure.description, /moved: 2; lost: 1; new: 1/);
 * ```
 */
export function migrationAlluvial(
  migration: Migration,
  options: MigrationFigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("migrationTitle");
  if (migration.flows.rowCount === 0) return emptyFigure(title, "noCustomer", words, width);
  const dates = options.dates ?? [words.say("migrationBefore"), words.say("migrationAfter")];
  const strips = [keyStrip(words, width), drawFlows(migration, dates, words, width)];
  return createFigure(stackStrips(width, strips), title, describe(migration, words));
}

function keyStrip(words: Words, width: number): Strip {
  const items = ([
    ["migrationStayedKey", "stayed"],
    ["migrationUpKey", "up"],
    ["migrationDownKey", "down"],
    ["migrationEdgeKey", "edge"],
  ] as const).map(([key, kind]) => ({
    label: words.say(key),
    paint: { fill: COLORS[kind], fillOpacity: OPACITY[kind] },
  }));
  return legendStrip(items, 0, width);
}

/** The first date or the second. */
type Side = "left" | "right";

function drawFlows(
  migration: Migration,
  [first, second]: readonly [string, string],
  words: Words,
  width: number,
): Strip {
  const layout = layOutAlluvial(migration);
  const nameOf = (side: Side, id: string | null) =>
    id === null
      ? words.say(side === "left" ? "migrationArrived" : "migrationLost")
      : segmentLabel(migration.labels, id, words.locale);
  const label = (side: Side) => ({ id, customers }: AlluvialNode) =>
    [nameOf(side, id), words.number(customers)] as const;
  const ribbonTitle = ({ from, to, customers }: Ribbon) =>
    markTitle(
      words.say("markFromTo", { from: nameOf("left", from), to: nameOf("right", to) }),
      customersFact(customers, NaN, words),
    );
  const nodeTitle = (side: Side, { id, customers }: AlluvialNode) =>
    markTitle(nameOf(side, id), customersFact(customers, NaN, words));
  const sides = { left: layout.left.map(label("left")), right: layout.right.map(label("right")) };
  const widest = (side: Side) =>
    Math.max(...sides[side].map(([name, count]) => textWidth(`${name} · ${count}`)));
  const room = (side: Side) => Math.ceil(Math.min(width * LABEL_PART, widest(side))) + LABEL_GAP;
  const x1 = room("left"), x2 = width - room("right") - BAR;
  const write = ([name, count]: readonly [string, string], space: number) =>
    `${shortenText(name, space - textWidth(` · ${count}`))} · ${count}`;
  const bold = { "font-weight": 600 };
  const content = [
    svgText(x1 + BAR, 14, first, { ...bold, "text-anchor": "end" }),
    svgText(x2, 14, second, bold),
    ...layout.ribbons.map((ribbon) =>
      titledMark(ribbonTitle(ribbon), [drawRibbon(ribbon, x1 + BAR, x2)])
    ),
    ...layout.left.map((node, i) =>
      titledMark(nodeTitle("left", node), [
        drawBar(node, x1),
        nodeText(node, x1 - LABEL_GAP, write(sides.left[i], x1 - LABEL_GAP), "end"),
      ])
    ),
    ...layout.right.map((node, i) =>
      titledMark(nodeTitle("right", node), [
        drawBar(node, x2),
        nodeText(node, x2 + BAR + LABEL_GAP, write(sides.right[i], room("right")), "start"),
      ])
    ),
  ];
  return { height: Math.ceil(layout.height) + HEADING + 4, content };
}

function drawBar({ top, height }: AlluvialNode, x: number): SvgElement {
  const fill = { fill: "currentColor", "fill-opacity": 0.75 };
  return svgElement("rect", {
    x,
    y: tidy(top + HEADING),
    width: BAR,
    height: tidy(height),
    ...fill,
  });
}

function nodeText(
  { top, height }: AlluvialNode,
  x: number,
  text: string,
  anchor: "start" | "end",
): SvgElement {
  return svgText(x, tidy(top + height / 2 + HEADING), text, {
    dy: "0.35em",
    "text-anchor": anchor,
  });
}

function drawRibbon(
  { kind, leftTop, rightTop, height }: Ribbon,
  x1: number,
  x2: number,
): SvgElement {
  const [a, b, middle] = [leftTop + HEADING, rightTop + HEADING, (x1 + x2) / 2].map(tidy);
  const [c, d] = [leftTop + HEADING + height, rightTop + HEADING + height].map(tidy);
  const path = `M${x1},${a}C${middle},${a} ${middle},${b} ${x2},${b}V${d}` +
    `C${middle},${d} ${middle},${c} ${x1},${c}Z`;
  return svgElement("path", { d: path, fill: COLORS[kind], "fill-opacity": OPACITY[kind] });
}

function tidy(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function describe({ flows, labels, totals }: Migration, words: Words): string {
  const reading = words.say("migrationReading", {
    stickiness: words.share(totals.stickiness),
    moved: totals.moved,
    lost: totals.lost,
    arrived: totals.arrived,
  });
  const moves = flows.filter((row) => {
    const from = flows.text("from")[row], to = flows.text("to")[row];
    return from !== null && to !== null && from !== to;
  }).sortBy("customers", "descending");
  if (moves.rowCount === 0) return reading;
  const name = (column: "from" | "to") =>
    segmentLabel(labels, moves.text(column)[0]!, words.locale);
  const largest = words.say("migrationLargest", {
    from: name("from"),
    to: name("to"),
    customers: words.say("customerCount", { count: moves.number("customers")[0] }),
  });
  return `${reading} ${largest}`;
}
