/** What speaks for each number of clusters. */
import * as Plot from "@observablehq/plot";
import type { MessageKey } from "../../base/mod.ts";
import type { ClusterModel, Level } from "../../segment/cluster/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip, svgText } from "../drawing/svg.ts";
import { shortenText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { elbowLevel, widestLevel } from "./preferred_levels.ts";

const PANEL = 118, HEADING = 22, AXIS = 44;
const MARGINS = { marginTop: 30, marginLeft: 20, marginRight: 20 };
/** Standard errors that a bar reaches on either side. */
const ERRORS = 2;

/** One criterion: its value at a level, with its standard error. */
interface Criterion {
  readonly heading: MessageKey;
  /** The number of clusters it prefers, marked by a ring. */
  preferred(levels: readonly Level[]): Level | undefined;
  value(level: Level): number | null;
  error(level: Level): number;
}

const CRITERIA: readonly Criterion[] = [
  {
    heading: "levelInertia",
    preferred: elbowLevel,
    value: ({ explained }) => explained === null ? null : 1 - explained,
    error: () => 0,
  },
  {
    heading: "levelQuotient",
    preferred: () => undefined,
    value: ({ quotient }) => quotient,
    error: () => 0,
  },
  {
    heading: "levelSilhouette",
    preferred: widestLevel,
    value: ({ silhouette }) => silhouette,
    error: ({ silhouetteError }) => silhouetteError ?? 0,
  },
];

/**
 * Draws, for each number of clusters compared, the share of the inertia left within clusters, what
 * the last split kept of it, and the mean silhouette with two standard errors; a line marks the
 * number chosen, rings the elbow and the highest silhouette, and every value is written.
 *
 * @param result A clustering.
 * @param options Locale, width.
 * @returns The figure. The measures are those of the tree, before consolidation.
 *
 * @example
 * ```ts
 * import { cluster, clusterLevelsChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 2, 11, 12] });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * assert.match(clusterLevelsChart(result, { locale: "en" }).description, /Chosen: 2 clusters/);
 * ```
 */
export function clusterLevelsChart(
  result: Segmentation<ClusterModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("clusterLevelsTitle");
  const { levels, clusters, consolidated } = result.model;
  if (levels.length < 2) return emptyFigure(title, "noLevel", words, width);
  const panels = CRITERIA.flatMap((criterion, i) => [
    headingStrip(words.say(criterion.heading), width),
    drawPanel(criterion, levels, clusters.length, i === CRITERIA.length - 1, words, width),
  ]);
  const sentences = [describe(levels, clusters.length, words)];
  const [elbow, widest] = [elbowLevel(levels), widestLevel(levels)];
  if (elbow && widest) {
    const preferred = { elbow: elbow.clusters, silhouette: widest.clusters };
    sentences.push(words.say("levelsPreferred", preferred));
  }
  if (levels.some(({ silhouetteError }) => (silhouetteError ?? 0) > 0)) {
    sentences.push(words.say("silhouetteErrors"));
  }
  if (consolidated) sentences.push(words.say("levelsOfTree"));
  return createFigure(stackStrips(width, panels), title, sentences.join(" "));
}

function headingStrip(heading: string, width: number): Strip {
  const text = shortenText(heading, width - MARGINS.marginLeft);
  return { height: HEADING, content: [svgText(MARGINS.marginLeft, 15, text)] };
}

function drawPanel(
  { heading, value, error, preferred }: Criterion,
  levels: readonly Level[],
  chosen: number,
  last: boolean,
  words: Words,
  width: number,
): Strip {
  const points = levels.flatMap((level) => {
    const y = value(level);
    if (y === null) return [];
    const reach = ERRORS * error(level);
    return [{ x: level.clusters, y, low: y - reach, high: y + reach }];
  });
  const low = Math.min(0, ...points.map((point) => point.low));
  const high = Math.max(...points.map((point) => point.high), low + 0.01);
  const ring = preferred(levels)?.clusters;
  const numbers = levels.map(({ clusters }) => clusters);
  const place = { x: "x", y: "y" };
  return plotStrip({
    width,
    height: PANEL + (last ? AXIS : 0),
    ...MARGINS,
    marginBottom: last ? AXIS + 6 : 6,
    x: { axis: null, domain: [0.5, numbers.length + 0.5] },
    y: { axis: null, domain: [low, high] },
    marks: [
      Plot.ruleX(points.filter(({ x }) => x === chosen), {
        x: "x",
        y1: low,
        y2: "y",
        strokeDasharray: "5 4",
        strokeOpacity: 0.8,
      }),
      Plot.ruleY([0], { strokeOpacity: 0.3 }),
      last
        ? Plot.axisX(numbers, {
          label: words.say("levelClusters"),
          labelArrow: "none",
          labelAnchor: "center",
          labelOffset: 38,
          tickFormat: (n: number) => words.number(n, 0),
        })
        : null,
      Plot.ruleX(points.filter((point) => point.high > point.low), {
        x: "x",
        y1: "low",
        y2: "high",
        strokeWidth: 1.5,
      }),
      Plot.line(points, { ...place, stroke: BLUE, strokeWidth: 2 }),
      Plot.dot(points, {
        ...place,
        r: ({ x }) => x === chosen ? 5 : 3,
        fill: BLUE,
        title: ({ x, y }) =>
          markTitle(
            words.say("markClusters", { count: x }),
            fact(words.say(heading), words.number(y, 3), words),
          ),
      }),
      Plot.dot(points.filter(({ x }) => x === ring), { ...place, r: 8, strokeWidth: 1.5 }),
      Plot.text(points, {
        x: "x",
        y: "high",
        dy: -16,
        text: ({ y }) => words.number(y, 2),
      }),
    ],
  });
}

function describe(levels: readonly Level[], count: number, words: Words): string {
  const level = levels.find(({ clusters }) => clusters === count);
  return words.say("clusterLevelsReading", {
    count,
    explained: level?.explained == null ? "–" : words.share(level.explained, 0),
    silhouette: level?.silhouette == null ? "–" : words.number(level.silhouette, 2),
  });
}
