/** How each cluster differs from the average customer. */
import * as Plot from "@observablehq/plot";
import type { ClusterModel } from "../../segment/cluster/mod.ts";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { FONT_SIZE, stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const CELL = 48, MARGIN_TOP = 26, LABEL_GAP = 10, LINE_HEIGHT = 1.25;
/** Names of clusters take at most this part of the width. */
const LABEL_PART = 0.3;
/** Opacity of the strongest cell: the colour of the page's text still reads on it. */
const STRONGEST = 0.45;

/** One cluster and one feature. */
interface ProfileCell {
  readonly segment: string;
  readonly column: string;
  /** Coordinate of the center: 0 is the average customer. */
  readonly deviation: number;
  /** Median of the feature in the cluster, as measured. */
  readonly median: number;
}

/**
 * Draws one cell per cluster and feature: the median as measured and, in brackets, the coordinate of
 * the cluster's center on the scale that customers were compared on, where 0 is the average
 * customer. Blue cells lie above it, orange ones below, the deeper the farther.
 *
 * @param result A clustering, fitted or applied.
 * @param options Locale, width.
 * @returns The figure; a sentence where customers were compared along the axes of a factor analysis.
 *
 * @example
 * ```ts
 * import { cluster, clusterProfileHeatmap, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 2, 11, 12] });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * assert.equal(clusterProfileHeatmap(result, { locale: "en" }).title, "Profile of the clusters");
 * ```
 */
export function clusterProfileHeatmap(
  result: Segmentation<ClusterModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("clusterProfileTitle");
  if (result.model.axes !== null) return emptyFigure(title, "comparedOnAxes", words, width);
  const cells = profileCells(result);
  const names = clusterNames(result, words);
  const legend = legendStrip(
    [
      { label: words.say("profileBelow"), paint: { fill: ORANGE, fillOpacity: STRONGEST } },
      { label: words.say("profileAbove"), paint: { fill: BLUE, fillOpacity: STRONGEST } },
    ],
    labelRoom(names, width),
    width,
  );
  const grid = drawCells(cells, names, words, width);
  return createFigure(stackStrips(width, [legend, grid]), title, describe(cells, names, words));
}

function profileCells({ model, segments }: Segmentation<ClusterModel>): ProfileCell[] {
  const rows = segments.text("segment");
  return model.clusters.flatMap(({ id, center }) =>
    model.features.map(({ column }, i): ProfileCell => {
      const medians = segments.number(medianColumn(column));
      return { segment: id, column, deviation: center[i], median: medians[rows.indexOf(id)] };
    })
  );
}

/** Where a result keeps the median of a measure: "monetary" gives "medianMonetary". */
function medianColumn(column: string): string {
  return `median${column.charAt(0).toUpperCase()}${column.slice(1)}`;
}

/** Each cluster's name with the number of its customers. */
function clusterNames(
  { segments, labels }: Segmentation<ClusterModel>,
  words: Words,
): ReadonlyMap<string, string> {
  const customers = segments.number("customers");
  return new Map(
    segments.text("segment").map((segment, row) => {
      const id = segment ?? "";
      const name = segmentLabel(labels, id, words.locale);
      return [id, `${name} · ${words.number(customers[row], 0)}`];
    }),
  );
}

function labelRoom(names: ReadonlyMap<string, string>, width: number): number {
  const widest = Math.max(...Array.from(names.values(), (name) => textWidth(name)));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
}

function drawCells(
  cells: readonly ProfileCell[],
  names: ReadonlyMap<string, string>,
  words: Words,
  width: number,
): Strip {
  const marginLeft = labelRoom(names, width);
  const segments = [...new Set(cells.map(({ segment }) => segment))];
  const columns = [...new Set(cells.map(({ column }) => column))];
  const room = (width - marginLeft) / columns.length - LABEL_GAP;
  const headings = new Map(columns.map((column) => [column, headingOf(column, room, words)]));
  const lines = Math.max(...headings.values().map(({ length }) => length));
  const marginTop = MARGIN_TOP + (lines - 1) * LINE_HEIGHT * FONT_SIZE;
  const most = Math.max(...cells.map(({ deviation }) => Math.abs(deviation)));
  const place = { x: "column", y: "segment" };
  return plotStrip({
    width,
    height: segments.length * CELL + marginTop + 4,
    marginTop,
    marginBottom: 4,
    marginLeft,
    marginRight: 4,
    x: { domain: columns, padding: 0.03 },
    y: { domain: segments, padding: 0.06 },
    marks: [
      Plot.axisX({
        anchor: "top",
        label: null,
        tickSize: 0,
        tickFormat: (column: string) => headings.get(column)!.join("\n"),
        lineHeight: LINE_HEIGHT,
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => shortenText(names.get(id)!, marginLeft - LABEL_GAP),
      }),
      Plot.cell(cells, {
        ...place,
        fill: ({ deviation }) => deviation < 0 ? ORANGE : BLUE,
        fillOpacity: ({ deviation }) => most > 0 ? STRONGEST * Math.abs(deviation) / most : 0,
        stroke: "currentColor",
        strokeOpacity: 0.15,
        title: (cell) => cellTitle(cell, names, words),
      }),
      Plot.text(cells, {
        ...place,
        text: (cell) => `${written(cell.median, words)}\n(${signed(cell.deviation, words)})`,
        lineHeight: LINE_HEIGHT,
      }),
    ],
  });
}

/** The name of a feature, in as many lines as its column needs. */
function headingOf(column: string, room: number, words: Words): string[] {
  const name = words.column(column);
  return wrapText(name, room) ?? [shortenText(name, room)];
}

function cellTitle(
  { segment, column, median, deviation }: ProfileCell,
  names: ReadonlyMap<string, string>,
  words: Words,
): string {
  return markTitle(
    words.say("markPlace", { row: names.get(segment)!, column: words.column(column) }),
    fact(words.say("markMedian"), words.number(median), words),
    fact(words.say("markDeviation"), signed(deviation, words, 2), words),
  );
}

function written(median: number, words: Words): string {
  return Number.isNaN(median) ? "–" : words.rough(median);
}

function signed(deviation: number, words: Words, decimals = 1): string {
  const text = words.number(Math.abs(deviation), decimals);
  if (text === words.number(0)) return text;
  return `${deviation < 0 ? "−" : "+"}${text}`;
}

function describe(
  cells: readonly ProfileCell[],
  names: ReadonlyMap<string, string>,
  words: Words,
): string {
  const size = ({ deviation }: ProfileCell) => Math.abs(deviation);
  const largest = cells.reduce((best, cell) => size(cell) > size(best) ? cell : best);
  return words.say("clusterProfileReading", {
    segment: names.get(largest.segment)!.replace(/ · [^·]*$/, ""),
    column: words.column(largest.column),
    deviation: signed(largest.deviation, words),
  });
}
