import assert from "node:assert/strict";
import { cluster, factorMap } from "../../segment/cluster/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  clusterLevelsChart,
  clusterProfileHeatmap,
  clusterStabilityBars,
  dendrogramChart,
  factorMapChart,
} from "../mod.ts";
import { assertTells, type Draw, markTitles } from "../samples_test.ts";

Deno.test("marks of clusters tell sizes, medians, heights and stability", () => {
  const frequency = [1, 2, 3, 40, 41, 42, 43, 90, 91];
  const customers = Table.of({ customer: frequency.map((_, i) => `C${i}`), frequency });
  const result = cluster(customers, {
    features: ["frequency"],
    clusters: 3,
    consolidate: false,
  });
  // The mean of all is 353 / 9, their deviation 34.36 with n − 1: the center 2 lies 1.08 below.
  assertTells(
    (locale) => clusterProfileHeatmap(result, { locale }),
    ["Groupe 1 · 3 × Fréquence (commandes)|Médiane : 2|Écart à la moyenne : −1,08"],
    ["Cluster 2 · 4 × Frequency (orders)|Median: 41.5|Distance from the average: +0.07"],
  );
  const heights = result.linkage.heights;
  const highest = heights[heights.length - 1];
  assertTells(
    (locale) => dendrogramChart(result, { locale, top: 2 }),
    ["Groupe 1|3 clients", "Groupe 3|2 clients"],
    ["Cluster 2|4 customers", `Height of the merge: ${highest.toFixed(3).replace(/0+$/, "")}`],
  );
  const stability = Table.of({
    segment: ["cluster-1"],
    jaccard: [0.9126],
    band: ["highlyStable"],
  });
  assertTells(
    (locale) => clusterStabilityBars(stability, result.labels, { locale }),
    ["Groupe 1|Jaccard : 0,913|très stable"],
    ["Cluster 1|Jaccard: 0.913|highly stable"],
  );
  const levels = [
    { clusters: 1, explained: 0, quotient: null, silhouette: null, silhouetteError: null },
    { clusters: 2, explained: 0.2525, quotient: 0.7475, silhouette: 0.4, silhouetteError: null },
  ].map((level) => ({ ...level, within: 1, gain: 1, elbow: 0 }));
  assertTells(
    (locale) => clusterLevelsChart({ ...result, model: { ...result.model, levels } }, { locale }),
    ["2 groupes|Silhouette moyenne (plus haut : mieux) : 0,4"],
    ["2 clusters|Share of the inertia left within clusters (the elbow): 0.748"],
  );
});

Deno.test("paragons of a factor map tell their cluster and its customers", () => {
  const frequency = [1, 2, 3, 40, 41, 42, 43, 90, 91];
  const customers = Table.of({
    customer: frequency.map((_, i) => `C${i}`),
    frequency,
    monetary: frequency.map((value, i) => value * 10 + (i % 3)),
  });
  const features = ["frequency", "monetary"];
  const result = cluster(customers, { features, clusters: 3, consolidate: false });
  const map = factorMap(result);
  const draw: Draw = (locale) => factorMapChart(result, map, { locale });
  assertTells(
    draw,
    ["Groupe 1|3 clients", "Groupe 2|4 clients", "Groupe 3|2 clients"],
    ["Cluster 1|3 customers", "Cluster 2|4 customers", "Cluster 3|2 customers"],
  );
  // Customers themselves tell nothing: who they are stays out.
  assert.equal(markTitles(draw("en")).length, 3);
});
