import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { cluster, clusterStability, factorMap } from "../../segment/cluster/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  clusterLevelsChart,
  clusterLevelsTable,
  clusterProfileHeatmap,
  clusterStabilityBars,
  factorMapChart,
} from "../mod.ts";
import { assertSound, HOSTILE, writtenTexts } from "../samples_test.ts";

const FREQUENCY = [1, 2, 3, 40, 41, 42, 43, 90, 91];
const CUSTOMERS = Table.of({
  customer: FREQUENCY.map((_, i) => `C${i}`),
  frequency: FREQUENCY,
  monetary: FREQUENCY.map((times) => 10 * times),
});
const RESULT = cluster(CUSTOMERS, { features: ["frequency", "monetary"], clusters: 3 });
const PLANE = cluster(
  CUSTOMERS.with({ monetary: FREQUENCY.map((times) => (times * 7) % 11) }),
  { features: ["frequency", "monetary"], clusters: 3 },
);
const ALONE = cluster(CUSTOMERS.head(1), { features: ["frequency"] });
const ONE = cluster(CUSTOMERS, { features: ["frequency"], clusters: 1 });
const HOSTILE_LABELS = { ...RESULT.labels, "cluster-1": { fr: HOSTILE, en: HOSTILE } };

Deno.test("figures of clusters are sound, and the same every time, in every language", () => {
  const stability = clusterStability(RESULT, { resamples: 5 });
  const map = factorMap(PLANE), hostile = { ...PLANE, labels: HOSTILE_LABELS };
  const draws = LOCALES.flatMap((locale) =>
    [320, 720].flatMap((width) => [
      () => factorMapChart(hostile, map, { locale, width }),
      () => factorMapChart(ONE, factorMap(ONE), { locale, width }),
      () => clusterLevelsChart(RESULT, { locale, width }),
      () => clusterLevelsChart(ALONE, { locale, width }),
      () => clusterLevelsChart(ONE, { locale, width }),
      () => clusterProfileHeatmap({ ...RESULT, labels: HOSTILE_LABELS }, { locale, width }),
      () => clusterProfileHeatmap(ALONE, { locale, width }),
      () => clusterStabilityBars(stability, HOSTILE_LABELS, { locale, width }),
      () => clusterStabilityBars(stability.head(0), RESULT.labels, { locale, width }),
    ])
  );
  for (const draw of draws) {
    const figure = draw();
    assertSound(figure);
    assert.equal(draw().svg, figure.svg);
    assert.doesNotMatch(figure.description, /NaN|undefined|\{\w+\}/);
  }
});

Deno.test("clusterLevelsChart() writes each criterion and names the number chosen", () => {
  const levels = [
    { clusters: 1, explained: 0, quotient: null, silhouette: null, silhouetteError: null },
    { clusters: 2, explained: 0.25, quotient: 0.75, silhouette: 0.41, silhouetteError: 0.03 },
    { clusters: 3, explained: 0.9, quotient: 0.13, silhouette: 0.62, silhouetteError: 0.02 },
  ].map((level) => ({ ...level, within: 1, gain: 1, elbow: 0 }));
  const figure = clusterLevelsChart({ ...RESULT, model: { ...RESULT.model, levels } }, {
    locale: "en",
  });
  const texts = writtenTexts(figure);
  for (const value of ["1", "0.75", "0.1", "0.13", "0.41", "0.62"]) {
    assert.ok(texts.includes(value), `${value} in ${texts.join("|")}`);
  }
  assert.match(figure.description, /Chosen: 3 clusters.*90% of the inertia.*silhouette is 0\.62/);
  assert.match(figure.description, /two standard errors/);
});

Deno.test("clusterLevelsTable() says which number each criterion prefers", () => {
  const { text } = clusterLevelsTable(RESULT, { locale: "en" });
  assert.match(text, /\n +3 +\d+\.\d% .*chosen, best silhouette, elbow\n/);
  assert.match(clusterLevelsTable(RESULT, { locale: "fr" }).text, /retenu, meilleure silhouette/);
  assert.doesNotMatch(clusterLevelsTable(ALONE, { locale: "en" }).text, /NaN|undefined/);
});

Deno.test("factorMapChart() numbers paragons, names axes, and keeps keys to itself", () => {
  const map = factorMap(PLANE);
  const figure = factorMapChart(PLANE, map, { locale: "en" });
  const texts = writtenTexts(figure);
  for (const number of ["1", "2", "3"]) assert.ok(texts.includes(number));
  assert.ok(texts.some((text) => /^Axis 1 · \d+% of the inertia · [→←] /.test(text)), `${texts}`);
  assert.ok(texts.includes("Cluster 2 · 5 customers"));
  const keys = CUSTOMERS.text("customer") as string[];
  for (const key of keys) assert.ok(!figure.svg.includes(key));
  const named = writtenTexts(factorMapChart(PLANE, map, { locale: "en", keys: true }));
  assert.equal(named.filter((text) => keys.includes(text)).length, 3);
});

Deno.test("factorMapChart() draws each cluster in a shape of its own, and says what it left out", () => {
  const shapes = new Set(
    [...factorMapChart(PLANE, factorMap(PLANE)).svg.matchAll(/<path stroke="#\w+" d="([^"]+)"/g)]
      .map(([, path]) => path),
  );
  // Three shapes in the key, three smaller ones on the map.
  assert.equal(shapes.size, 6);
  const { description } = factorMapChart(PLANE, factorMap(PLANE, { sample: 5 }), { locale: "en" });
  assert.match(description, /5 of 9 customers drawn/);
});

Deno.test("clusterProfileHeatmap() writes the median and the deviation of each cluster", () => {
  const texts = writtenTexts(clusterProfileHeatmap(RESULT, { locale: "en" }));
  // Mean of the frequencies 353 / 9, deviation 34.30 with n − 1: the center 2 lies 1.1 below.
  for (const text of ["2", "(−1.1)", "41.5", "(+0.1)", "90.5", "(+1.5)"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
});

Deno.test("clusterProfileHeatmap() needs no revenue", () => {
  const calls = Table.of({ customer: ["a", "b", "c", "d"], calls: [1, 2, 11, 12] });
  const result = cluster(calls, { features: ["calls"], clusters: 2 });
  const texts = writtenTexts(clusterProfileHeatmap(result, { locale: "en" }));
  for (const text of ["Cluster 1 · 2", "calls", "1.5", "11.5"]) assert.ok(texts.includes(text));
});

Deno.test("clusterProfileHeatmap() says why it has no scale for the axes of a factor analysis", () => {
  const onAxes = cluster(CUSTOMERS, {
    features: ["frequency", "monetary"],
    clusters: 2,
    components: 1,
  });
  const { description } = clusterProfileHeatmap(onAxes, { locale: "en" });
  assert.match(description, /axes of a factor analysis/);
});

Deno.test("clusterStabilityBars() writes value and band, and names the least stable", () => {
  const stability = Table.of({
    segment: ["cluster-1", "cluster-2"],
    jaccard: [0.91, 0.55],
    band: ["highlyStable", "unstable"],
  });
  const english = clusterStabilityBars(stability, RESULT.labels, { locale: "en" });
  assert.ok(writtenTexts(english).includes("0.55 · unstable"));
  assert.match(english.description, /Least stable: Cluster 2, 0\.55/);
  const french = clusterStabilityBars(stability, RESULT.labels, { locale: "fr" });
  assert.ok(writtenTexts(french).includes("0,91 · très stable"));
});
