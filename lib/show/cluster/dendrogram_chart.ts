/** The tree of a hierarchical clustering. */
import * as Plot from "@observablehq/plot";
import type { ClusterSegmentation } from "../../segment/cluster/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { clusterColors } from "./cluster_colors.ts";
import { type DendrogramLayout, layOutDendrogram, type Leaf } from "./dendrogram_layout.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, fact, markTitle } from "../drawing/mark_title.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

/** Options of {@linkcode dendrogramChart}. */
export interface DendrogramChartOptions extends FigureOptions {
  /** Merges drawn, from the last one down, 1 to 100; 20 when left out. */
  readonly top?: number | undefined;
}

const TOP = 20, MOST = 100;
const LEAF = 18, MARGIN_TOP = 24, MARGIN_BOTTOM = 44, MARGIN_LEFT = 16, GAP = 8;
/** Names of clusters take at most this part of the width. */
const LABEL_PART = 0.36;
/** Half the width of the wedge that stands for merges not drawn, in leaves. */
const WEDGE = 0.32;
/** Bold text takes this much more room. */
const BOLD = 1.15;

/**
 * Draws the last merges of the tree, the root at the left, with the height of each merge, the cut
 * as a dashed line, and beside each cluster of the cut its name and how many customers it holds. A
 * wedge stands for a group whose own merges are not drawn; the number at its end is its size.
 *
 * @param result A clustering.
 * @param options How many merges, locale, width. Merges above the cut are always drawn.
 * @returns The figure. Sizes are those of the cut, before consolidation moved anybody.
 * @throws {RangeError} When `top` is not a whole number from 1 to 100, or there are more than 101
 * clusters.
 *
 * @example
 * ```ts
 * import { cluster, dendrogramChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 2, 11, 12] });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * const figure = dendrogramChart(result, { locale: "en" });
 * assert.equal(figure.title, "Tree of the customers, cut into 2 clusters");
 * ```
 */
export function dendrogramChart(
  result: ClusterSegmentation,
  options: DendrogramChartOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const top = options.top ?? TOP;
  if (!Number.isInteger(top) || top < 1 || top > MOST) {
    throw new RangeError(`Cannot draw ${top} merges: choose 1 to ${MOST}`);
  }
  if (result.model.clusters.length > MOST + 1) {
    throw new RangeError(
      `Cannot draw a tree cut into ${result.model.clusters.length} clusters: cut it into at most ` +
        `${MOST + 1}`,
    );
  }
  const title = words.say("dendrogramTitle", { count: result.model.clusters.length });
  if (result.linkage.count < 2) return emptyFigure(title, "nothingToMerge", words, width);
  const layout = layOutDendrogram(result, top);
  const tree = drawTree(layout, result, words, width);
  return createFigure(stackStrips(width, [tree]), title, describe(layout, result, words));
}

function drawTree(
  { branches, leaves, clusters, cut }: DendrogramLayout,
  { labels, model }: ClusterSegmentation,
  words: Words,
  width: number,
): Strip {
  const colors = clusterColors(model);
  const colorOf = ({ segment }: { readonly segment: string | null }) =>
    segment === null ? "currentColor" : colors.get(segment)!;
  const sizes = leaves.map(({ size }) => words.rough(size));
  const sizeRoom = Math.ceil(Math.max(...sizes.map((size) => textWidth(size)))) + 2 * GAP;
  const texts = clusters.map(({ segment, size }) => {
    const name = segmentLabel(labels, segment, words.locale);
    return `${name} · ${words.say("customerCount", { count: size })}`;
  });
  const widest = BOLD * Math.max(...texts.map((text) => textWidth(text)));
  const room = Math.min(width * LABEL_PART, widest);
  return plotStrip({
    width,
    height: leaves.length * LEAF + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: MARGIN_LEFT,
    marginRight: Math.ceil(sizeRoom + room) + GAP,
    x: { domain: [Math.max(...branches.map(({ x1 }) => x1)) || 1, 0] },
    y: { axis: null, domain: [leaves.length - 0.5, -0.5] },
    marks: [
      Plot.axisX({
        label: words.say("mergeHeight"),
        labelArrow: "none",
        labelAnchor: "center",
        labelOffset: 38,
        ticks: 6,
        tickFormat: (height: number) => words.rough(height),
      }),
      Plot.areaY(leaves.flatMap(wedge), {
        x: "x",
        y1: "y1",
        y2: "y2",
        z: "y",
        fill: (corner) => colorOf(corner),
        fillOpacity: 0.45,
        title: ({ segment, size }) =>
          markTitle(
            segmentLabel(labels, segment, words.locale),
            customersFact(size, NaN, words),
          ),
      }),
      Plot.link(branches, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        stroke: colorOf,
        strokeWidth: 1.5,
        strokeLinecap: "square",
        title: ({ x1 }) => fact(words.say("mergeHeight"), words.number(x1, 3), words),
      }),
      cut === null ? null : Plot.ruleX([cut], { strokeDasharray: "5 4", strokeOpacity: 0.8 }),
      cut === null ? null : Plot.text([words.say("dendrogramCut")], {
        x: () => cut,
        text: (label) => label,
        frameAnchor: "top",
        dy: -18,
      }),
      Plot.text(leaves, { x: 0, y: "y", text: (_, i) => sizes[i], dx: GAP, textAnchor: "start" }),
      Plot.text(clusters, {
        x: 0,
        y: "y",
        text: (_, i) => shortenText(texts[i], room / BOLD),
        dx: sizeRoom,
        textAnchor: "start",
        fontWeight: 600,
      }),
    ],
  });
}

/** Two corners: where the group merged, and its width at the end. */
function wedge(leaf: Leaf) {
  const { y, height, size, segment } = leaf;
  if (size === 1) return [];
  return [
    { x: height, y1: y, y2: y, y, segment, size },
    { x: 0, y1: y - WEDGE, y2: y + WEDGE, y, segment, size },
  ];
}

function describe(
  { branches, leaves, cut }: DendrogramLayout,
  { linkage, moved }: ClusterSegmentation,
  words: Words,
): string {
  const sentences = [words.say("dendrogramReading", {
    drawn: leaves.length - 1,
    merges: linkage.count - 1,
    height: words.rough(Math.max(...branches.map(({ x1 }) => x1))),
  })];
  if (cut !== null) sentences.push(words.say("dendrogramCutReading", { height: words.rough(cut) }));
  if (moved.rowCount > 0) sentences.push(words.say("clusterMoved", { count: moved.rowCount }));
  return sentences.join(" ");
}
