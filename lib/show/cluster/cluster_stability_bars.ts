/** How far each cluster can be trusted. */
import * as Plot from "@observablehq/plot";
import type { MessageKey } from "../../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { StabilityBand } from "../../segment/cluster/mod.ts";
import type { Table } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 30, MARGIN_TOP = 20, MARGIN_BOTTOM = 4, LABEL_GAP = 10;
/** Names of clusters take at most this part of the width. */
const LABEL_PART = 0.3;
/** Where the bands meet (Hennig). */
const LIMITS = [0.6, 0.75, 0.85];
const BANDS: Readonly<Record<StabilityBand, MessageKey>> = {
  unstable: "bandUnstable",
  doubtful: "bandDoubtful",
  stable: "bandStable",
  highlyStable: "bandHighlyStable",
};

/** One cluster. */
interface StabilityRow {
  readonly id: string;
  readonly name: string;
  readonly jaccard: number;
  readonly band: StabilityBand;
}

/**
 * Draws the mean Jaccard similarity of each cluster as a bar, its value and band written, with the
 * limits between the bands as lines.
 *
 * @param stability What `clusterStability` gave: `segment`, `jaccard` in [0, 1], `band`.
 * @param labels Names of the clusters: `labels` of the clustering.
 * @param options Locale, width.
 * @returns The figure.
 *
 * @example
 * ```ts
 * import { cluster, clusterStability, clusterStabilityBars, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 2, 11, 12] });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * const figure = clusterStabilityBars(clusterStability(result), result.labels, { locale: "en" });
 * assert.equal(figure.title, "Stability of the clusters");
 * ```
 */
export function clusterStabilityBars(
  stability: Table,
  labels: SegmentLabels,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("clusterStabilityTitle");
  const rows = stabilityRows(stability, labels, words);
  if (rows.length === 0) return emptyFigure(title, "noCustomer", words, width);
  const least = rows.reduce((worst, row) => row.jaccard < worst.jaccard ? row : worst);
  const reading = words.say("clusterStabilityReading", {
    segment: least.name,
    jaccard: words.number(least.jaccard),
  });
  return createFigure(stackStrips(width, [drawBars(rows, words, width)]), title, reading);
}

function stabilityRows(stability: Table, labels: SegmentLabels, words: Words): StabilityRow[] {
  const [ids, bands] = [stability.text("segment"), stability.text("band")];
  return Array.from(stability.number("jaccard"), (jaccard, i) => ({
    id: ids[i]!,
    name: segmentLabel(labels, ids[i]!, words.locale),
    jaccard,
    band: bands[i] as StabilityBand,
  })).filter(({ jaccard }) => !Number.isNaN(jaccard));
}

function drawBars(rows: readonly StabilityRow[], words: Words, width: number): Strip {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const widest = Math.max(...rows.map(({ name }) => textWidth(name)));
  const room = Math.ceil(Math.min(widest, width * LABEL_PART));
  const text = ({ jaccard, band }: StabilityRow) =>
    `${words.number(jaccard)} · ${words.say(BANDS[band])}`;
  const title = ({ name, jaccard, band }: StabilityRow) =>
    markTitle(name, fact("Jaccard", words.number(jaccard, 3), words), words.say(BANDS[band]));
  return plotStrip({
    width,
    height: rows.length * ROW + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: room + LABEL_GAP,
    marginRight: Math.ceil(Math.max(...rows.map((row) => textWidth(text(row))))) + LABEL_GAP,
    x: { domain: [0, 1] },
    y: { domain: rows.map(({ id }) => id), padding: 0.4 },
    marks: [
      Plot.axisX([0, ...LIMITS, 1], {
        anchor: "top",
        label: null,
        tickSize: 0,
        tickFormat: (limit: number) => words.number(limit),
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => shortenText(names.get(id)!, room),
      }),
      Plot.barX(rows, { x: "jaccard", y: "id", fill: BLUE, title }),
      Plot.ruleX(LIMITS, { strokeDasharray: "3 3", strokeOpacity: 0.6 }),
      Plot.ruleX([0]),
      Plot.text(rows, { x: 1, y: "id", text, dx: LABEL_GAP, textAnchor: "start" }),
    ],
  });
}
