/** What speaks for each number of clusters, as a table. */
import { formatFixed } from "../../base/mod.ts";
import type { Segmentation } from "../../contract/mod.ts";
import type { ClusterModel, Level } from "../../segment/cluster/mod.ts";
import { Table } from "../../table/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";
import { elbowLevel, widestLevel } from "./preferred_levels.ts";

/**
 * Writes every criterion side by side, one row per number of clusters: the share of the inertia
 * explained, what the last split kept of the inertia within, the mean silhouette with its standard
 * error where it was sampled, the elbow, and which row each criterion prefers.
 *
 * @param result A clustering.
 * @param options Locale.
 * @returns The table; without rows where numbers of clusters were not compared.
 *
 * @example
 * ```ts
 * import { cluster, clusterLevelsTable, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c", "d"], frequency: [1, 2, 11, 12] });
 * const result = cluster(customers, { features: ["frequency"], clusters: 2 });
 * assert.match(clusterLevelsTable(result, { locale: "en" }).text, /2 +99.0% +0.01 +0.90 /);
 * ```
 */
export function clusterLevelsTable(
  { model }: Segmentation<ClusterModel>,
  options: ShowOptions = {},
): HtmlTable {
  const words = wordsOf(options);
  const { levels, clusters } = model;
  const column = (value: (level: Level) => number | null) =>
    Float64Array.from(levels, (level) => value(level) ?? NaN);
  const remarks = [
    { clusters: clusters.length, remark: words.say("levelChosen") },
    { clusters: widestLevel(levels)?.clusters, remark: words.say("levelBestSilhouette") },
    { clusters: elbowLevel(levels)?.clusters, remark: words.say("levelBestElbow") },
  ];
  const table = Table.of({
    levelClusters: column((level) => level.clusters),
    explainedShare: column(({ explained }) => explained),
    levelKept: column(({ quotient }) => quotient),
    levelWidth: levels.map((level) => silhouetteText(level, words)),
    levelElbow: column(({ elbow }) => elbow),
    levelRemark: levels.map((level) =>
      remarks.filter((one) => one.clusters === level.clusters).map(({ remark }) => remark).join(
        ", ",
      )
    ),
  });
  return createHtmlTable(table, displayOptions(words.say("clusterLevelsTitle"), words));
}

function silhouetteText({ silhouette, silhouetteError }: Level, words: Words): string {
  if (silhouette === null) return "–";
  const text = (value: number) => formatFixed(value, 2, words.locale);
  return silhouetteError ? `${text(silhouette)} ± ${text(silhouetteError)}` : text(silhouette);
}
