import assert from "node:assert/strict";
import { segmentProducts } from "../act/affinity/mod.ts";
import { measureCampaign, targetCampaign } from "../act/campaign/mod.ts";
import { customerProfit, segmentProfit, whaleCurve } from "../act/profit/mod.ts";
import { planVisits, type VisitConfig, visitFrontier } from "../act/visits/mod.ts";
import { compareGroupMeans, compareGroupShares, priceVolumeMix } from "../assess/compare/mod.ts";
import { drift } from "../assess/drift/mod.ts";
import { impact } from "../assess/impact/mod.ts";
import { migrate } from "../assess/migrate/mod.ts";
import { segmentQuality } from "../assess/quality/mod.ts";
import { calibrationTable, liftTable, rocCurve } from "../assess/validate/mod.ts";
import { LOCALES } from "../base/mod.ts";
import { createSegmentation } from "../contract/mod.ts";
import { abc, applyAbc } from "../segment/abc/mod.ts";
import { cluster } from "../segment/cluster/mod.ts";
import { cross } from "../segment/cross/mod.ts";
import { profile, profilePositions, returnRates } from "../segment/profile/mod.ts";
import { rfm } from "../segment/rfm/mod.ts";
import { crossSlices, slice } from "../segment/slice/mod.ts";
import { stage, stageFunnel } from "../segment/stage/mod.ts";
import { dayColumn, Table } from "../table/mod.ts";
import {
  calibrationChart,
  campaignBars,
  clusterLevelsChart,
  clusterProfileHeatmap,
  clusterStabilityBars,
  crossMatrixChart,
  dendrogramChart,
  driftBars,
  type Figure,
  frequencyTrendBars,
  funnelPlot,
  impactChart,
  liftChart,
  migrationAlluvial,
  paretoChart,
  potentialScatter,
  profileMarginsChart,
  profilePositionsChart,
  profitWaterfall,
  qualityGrid,
  returnRatesChart,
  revenueBridge,
  rfmHeatmap,
  rfmHistograms,
  rocChart,
  segmentBars,
  segmentProductsChart,
  segmentTreemap,
  sliceHeatmap,
  sliceMosaic,
  stageFunnelChart,
  upliftChart,
  visitFrontierChart,
  visitPlanBars,
  whaleChart,
} from "./mod.ts";
import { AS_OF, assertSound, type Draw, FIGURES, HOSTILE, markTitles } from "./samples_test.ts";

/** Each text is told by some mark of the figure, in its language. */
function assertTells(draw: Draw, french: readonly string[], english: readonly string[]): void {
  for (const [locale, texts] of [["fr", french], ["en", english]] as const) {
    const figure = draw(locale), titles = markTitles(figure);
    assertSound(figure);
    for (const text of texts) assert.ok(titles.includes(text), `${text} in ${titles.join("\n")}`);
  }
}

const ABC = abc(Table.of({ customer: ["a", "b", "c", "d"], monetary: [1000, 600, 300, 100.5] }));

Deno.test("marks of segments tell customers, revenue to the cent, and both shares", () => {
  // 1 000 + 600 of 2 000.50 cross 80 % with 300: A holds three of four customers, 1 900.
  for (const draw of [segmentBars, segmentTreemap]) {
    assertTells(
      (locale) => draw(ABC, { locale, currency: "EUR" }),
      ["A|3 clients (75,0 %)|Chiffre d’affaires : 1 900,00 € (95,0 %)"],
      ["B|1 customer (25.0%)|Revenue: €100.50 (5.0%)"],
    );
  }
});

Deno.test("marks of a Pareto curve tell its classes, and points of the curve", () => {
  assertTells(
    (locale) => paretoChart(ABC, { locale }),
    [
      "A : 3 clients (75,0 %) font 95,0 %",
      "Les 25,0 % de clients les plus importants font 50,0 % du total",
    ],
    ["A: 3 customers (75.0%) make 95.0%", "The largest 50.0% of customers make 80.0% of the total"],
  );
});

Deno.test("marks of RFM tell scores, intervals and trends", () => {
  const customers = Table.of({
    customer: ["a", "b", "c", "d"],
    recencyDays: [10, 10, 90, 90],
    frequency: [6, 6, 2, 6],
    monetary: [900.25, 100, 300, 50],
    frequencyTrend: ["rising", "rising", "falling", "new"],
  });
  const result = rfm(customers, {
    asOf: AS_OF,
    cuts: { recencyDays: [30], frequency: [4], monetary: [200] },
    rules: [{
      segment: "all",
      recency: [1, 2],
      frequency: [1, 2],
      monetary: [1, 2],
      action: { fr: "rien", en: "none" },
    }],
  });
  assertTells(
    (locale) => rfmHeatmap(result, { locale }),
    ["Récence 2, fréquence 2|2 clients (50,0 %)", "Récence 2, fréquence 1|0 client (0,0 %)"],
    ["Recency 1, frequency 1|1 customer (25.0%)"],
  );
  assertTells(
    (locale) => rfmHeatmap(result, { locale, value: "revenue", currency: "EUR" }),
    ["Récence 2, fréquence 2|Chiffre d’affaires : 1 000,25 € (74,1 %)"],
    ["Recency 2, frequency 2|Revenue: €1,000.25 (74.1%)"],
  );
  assertTells(
    (locale) => rfmHistograms(result, { locale }),
    ["> 5 et ≤ 6|3 clients"],
    ["> 5 and ≤ 6|3 customers"],
  );
  assertTells(
    (locale) => frequencyTrendBars(result, { locale }),
    ["Tous les clients|en hausse : 2 clients (50,0 %)"],
    ["All customers|falling: 1 customer (25.0%)"],
  );
});

Deno.test("marks of the crossed matrix tell cells; those of one customer only round amounts", () => {
  const result = cross(Table.of({
    customer: ["a", "b", "c", "d", "e"],
    monetary: [7012.34, 20, 7, null, 3],
    potential: [8000.5, 20, 90, 60, null],
  }));
  assertTells(
    (locale) => crossMatrixChart(result, { locale, currency: "EUR" }),
    ["AA'|1 client|Valeur actuelle : 7 012,34 €|Marge de progression : 988,16 €"],
    ["AA'|1 customer|Current value: €7,012.34|Room to grow: €988.16"],
  );
  assertTells(
    (locale) => potentialScatter(result, { locale, currency: "EUR" }),
    ["Valeur actuelle : 7,01 k €|Potentiel indiqué : 8 k €"],
    ["Current value: €7.01K|Potential given: €8K"],
  );
});

Deno.test("a cloud of more than five hundred points tells nothing point by point", () => {
  const values = Float64Array.from({ length: 1200 }, (_, i) => 1 + i);
  const keys = Array.from(values, (_, i) => `c${i}`);
  const result = cross(Table.of({ customer: keys, monetary: values, potential: values }));
  const figure = potentialScatter(result, { locale: "en" });
  assert.equal(figure.svg.match(/<circle/g)!.length, 1200);
  assert.deepEqual(markTitles(figure), []);
  const few = potentialScatter({ ...result, customers: result.customers.head(400) });
  assert.equal(markTitles(few).length, 400);
  // Counted in squares, each of them tells how many it holds: they add up to everybody.
  const many = Table.of({
    customer: [...keys, ...keys.map((key) => `${key}b`)],
    monetary: Float64Array.of(...values, ...values),
    potential: Float64Array.of(...values, ...values),
  });
  const counts = markTitles(potentialScatter(cross(many), { locale: "en" }))
    .map((title) => Number(/^([\d,]+) customer/.exec(title)![1].replace(",", "")));
  assert.equal(counts.reduce((sum, count) => sum + count, 0), 2400);
});

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

/** One customer for each count of a table, crossed by age and town. */
function crossed(counts: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const rows = Object.entries(counts).flatMap(([age, towns]) =>
    Object.entries(towns).flatMap(([town, count]) =>
      Array.from({ length: count }, () => ({ age, town, monetary: 1 }))
    )
  );
  const customers = Table.fromRows(rows.map((row, i) => ({ customer: `C${i}`, ...row })));
  const criteria = ["age", "town"].map((column) => ({
    column,
    by: "categories" as const,
    minimum: 1,
  }));
  return crossSlices(slice(customers, { criteria }), { k: 5 });
}

Deno.test("marks of crossings tell customers and shares; masked ones that they are masked", () => {
  const open = crossed({ old: { Nice: 60, Metz: 20 }, young: { Nice: 20, Metz: 100 } });
  const masked = crossed({
    a: { x: 50, y: 3, z: 20 },
    b: { x: 40, y: 30, z: 25 },
    c: { x: 60, y: 9, z: 8 },
  });
  for (const draw of [sliceHeatmap, sliceMosaic]) {
    assertTells(
      (locale) => draw(open, { locale }),
      ["old × Nice|60 clients (30,0 %)|Part de la ligne : 75,0 %|Résidu ajusté : ▲ +8,2"],
      ["young × Metz|100 customers (50.0%)|Share of row: 83.3%|Adjusted residual: ▲ +8.2"],
    );
    const titles = markTitles(draw(masked, { locale: "en" }));
    assert.ok(titles.some((title) => title.endsWith("|masked (small groups)")), titles.join("\n"));
    assert.ok(!titles.some((title) => /\|[389] customers/.test(title)), titles.join("\n"));
  }
});

Deno.test("marks of migrations tell where customers went, and how many", () => {
  const before = abc(Table.of({ customer: ["a", "b", "c"], monetary: [80, 15, 5] }));
  const now = Table.of({ customer: ["a", "b", "d"], monetary: [10, 90, 40] });
  const migration = migrate(before, applyAbc(before.model, now));
  const [french, english] = LOCALES.map((locale) => migrationAlluvial(migration, { locale }));
  assert.ok(markTitles(french).includes("C → Plus clients|1 client"));
  assert.ok(markTitles(english).includes("Not yet customers|1 customer"));
  const moves = markTitles(english).filter((title) => title.includes(" → "));
  assert.equal(moves.length, migration.flows.rowCount);
});

Deno.test("marks of comparisons tell groups, effects and months", () => {
  const customers = Table.of({
    region: ["Nord", "Nord", "Nord", "Sud", "Sud", "Sud"],
    monetary: [10, 20, 30.75, 100, 120, 140],
    active: [true, false, false, true, true, true],
  });
  // 60.75 / 3
  assertTells(
    (locale) => funnelPlot(compareGroupMeans(customers, "region", "monetary"), { locale }),
    ["Nord|3 clients|Montant : 20,25|comme le hasard"],
    ["Sud|3 customers|Monetary: 120|as chance would"],
  );
  const shares = compareGroupShares(customers, "region", "active");
  const [nord] = markTitles(funnelPlot(shares, { locale: "fr" })).filter((t) => /^Nord/.test(t));
  assert.match(nord, /^Nord\|3 clients\|active : 33,3 %\|/);
  const lines = Table.of({
    date: dayColumn(Float64Array.of(1, 1, 12, 12)),
    product: ["tea", "old", "tea", "new"],
    quantity: [10, 1, 20, 1],
    revenue: [20, 5, 44, 7],
  });
  const effects = priceVolumeMix(lines, {
    before: { from: "1970-01-01", to: "1970-01-10" },
    after: { from: "1970-01-11", to: "1970-01-20" },
  });
  assertTells(
    (locale) => revenueBridge(effects, { locale, currency: "EUR" }),
    ["Avant : 25,00 €", "Articles arrêtés : −5,00 €"],
    ["After: €51.00", "New items: +€7.00"],
  );
  const months = ["2025-01", "2025-02", "2025-03", "2025-04"];
  const monthly = Table.fromRows(
    ["a", "b", "c", "d"].flatMap((customer) =>
      months.map((month, t) => ({
        customer,
        month,
        revenue: 10 + t + (customer < "c" && t === 3 ? 5.5 : 0),
      }))
    ),
  );
  const touched = Table.of({
    customer: ["a", "b", "c", "d"],
    touched: [true, true, false, false],
  });
  const window = { from: "2025-01", event: "2025-04", to: "2025-04", treated: "touched" };
  const measured = impact(monthly, touched, { ...window, resamples: 5 });
  assertTells(
    (locale) => impactChart(measured, { locale, currency: "EUR" }),
    [
      "2025-04|clients touchés : 18,50 €|clients témoins : 13,00 €|clients touchés, sans l’événement : 13,00 €",
    ],
    ["2025-01|customers touched: €10.00|customers to compare: €10.00"],
  );
});

Deno.test("marks of quality and drift tell figures and verdicts", () => {
  const quality = segmentQuality(ABC);
  const titles = LOCALES.map((locale) => markTitles(qualityGrid(quality, { locale })));
  assert.equal(titles[0].length, 5 * (1 + ABC.segments.rowCount));
  assert.ok(titles[0].includes("A – Mesurable|bon|Complétude : 100,0 %"), titles[0].join("\n"));
  assert.ok(titles[1].includes("A – Measurable|pass|Filled in: 100.0%"));
  const days = { fittedOn: AS_OF, asOf: "2026-03-31" };
  const same = drift({ reference: ABC, current: ABC }, days);
  const bars = LOCALES.map((locale) => markTitles(driftBars(same, { locale })));
  assert.ok(bars[0].includes("Poids des segments : 0|à garder"), bars[0].join("\n"));
  assert.ok(bars[1].includes("Mix of segments: 0|keep"));
});

Deno.test("marks of scores tell probabilities, groups and rates", () => {
  const scores = Float64Array.of(90, 80, 70, 10), won = [true, true, false, false];
  assertTells(
    (locale) => liftChart(liftTable(scores, won, { groups: 2 }), { locale }),
    ["Tranche 1|Part de gagnés : 100,0 % (× 2)|Part de tous les gagnés : 100,0 %"],
    ["Group 2|Share of winners: 0.0% (× 0)|Share of all winners: 100.0%"],
  );
  const judged = [{
    label: "Card",
    curve: rocCurve(scores, won),
    area: { auc: 1, low: 0.5, high: 1 } as never,
  }];
  assertTells(
    (locale) => rocChart(judged, { locale }),
    ["Card|Part des gagnés retenus : 50,0 %|Part des perdus retenus : 0,0 %"],
    ["Card|Share of winners chosen: 100.0%|Share of losers chosen: 50.0%"],
  );
  const calibration = calibrationTable(Float64Array.of(0.25, 0.25, 0.75, 0.75), won);
  const [french] = LOCALES.map((locale) => markTitles(calibrationChart(calibration, { locale })));
  assert.ok(
    french.includes("2 clients|Probabilité annoncée : 25,0 %|Part réellement gagnée : 100,0 %"),
    french.join("\n"),
  );
});

Deno.test("marks of profiles tell deviations, margins and rates", () => {
  const customers = Table.of({
    customer: ["a", "b", "c"],
    novelty: [0.1, 0.2, 0.4],
    messagesSent: [10, 10, 10],
    messageClicks: [5, 1, 0],
  });
  const result = profile(customers, {
    traits: [{ column: "novelty" }],
    prototypes: [
      { profile: "curious", position: { novelty: 1 } },
      { profile: "faithful", position: { novelty: -1 } },
    ],
  });
  const positions = profilePositions(result);
  const [deviation] = positions.number("deviation");
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
  assertTells(
    (locale) => profilePositionsChart(positions, result.labels, { locale }),
    [],
    [`curious – novelty|prototype: +1|customers of the profile: ${signed(deviation)}`],
  );
  const [french, english] = LOCALES.map((locale) =>
    markTitles(profileMarginsChart(result, { locale }))
  );
  const counted = (titles: readonly string[]) =>
    titles.reduce((sum, title) => sum + Number(/(\d+) c(?:lient|ustomer)s?$/.exec(title)![1]), 0);
  assert.deepEqual([counted(french), counted(english)], [3, 3]);
  const rates = Table.of({
    segment: ["x"],
    sent: [20],
    answered: [5],
    answeredShare: [0.25],
    lowShare: [0.1],
    highShare: [0.4],
  });
  assertTells(
    (locale) => returnRatesChart(rates, {}, { locale }),
    ["x|Taux de retour : 25,0 % (5 sur 20)|Intervalle : de 10,0 % à 40,0 %"],
    ["x|Return rate: 25.0% (5 of 20)|Interval: 10.0% to 40.0%"],
  );
  assert.ok(markTitles(returnRatesChart(returnRates(result), result.labels)).length > 0);
});

Deno.test("marks of stages tell who came so far", () => {
  const leads = Table.of({ customer: ["a", "b", "c", "d"], status: ["won", "new", "won", "new"] });
  const { model, labels } = stage(leads, {
    asOf: AS_OF,
    stages: [
      { segment: "lead", reachedBy: [], label: { fr: "Piste", en: "Lead" } },
      { segment: "client", reachedBy: [{ column: "status", values: ["won"] }] },
    ],
  });
  const funnel = stageFunnel(model, leads, { asOf: AS_OF });
  assertTells(
    (locale) => stageFunnelChart(funnel, labels, { locale }),
    ["Piste|4 clients", "client|2 clients|Passage depuis la précédente : 50,0 %"],
    ["client|2 customers|Conversion from the one before: 50.0%"],
  );
});

Deno.test("marks of visits tell visits and expected margins", () => {
  const response = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] } as const;
  const config: VisitConfig = {
    norms: [{ segment: "A", minVisits: 1, maxVisits: 2, response }],
    capacity: [{ rep: "Ada", days: 1, visitsPerDay: 4 }],
  };
  const customers = Table.of({
    customer: ["a", "b"],
    segment: ["A", "A"],
    margin: [1000, 400],
    rep: ["Ada", "Ada"],
  });
  assertTells(
    (locale) => visitPlanBars(planVisits(customers, config), { locale }),
    ["Ada – A|Visites : 4"],
    ["Ada – A|Visits: 4"],
  );
  // Two visits each: 0.9 × 1 400.
  const frontier = visitFrontier(customers, config);
  assertTells(
    (locale) => visitFrontierChart(frontier, { locale, currency: "EUR" }),
    ["Temps : 100 % de la capacité|meilleur plan : 1 260,00 €|plan égal : 1 260,00 €"],
    ["Time: 100% of the capacity|best plan: €1,260.00|even plan: €1,260.00"],
  );
});

Deno.test("marks of profit tell amounts; the curve of single customers only round ones", () => {
  const rates = {
    version: 1,
    activities: [{
      id: "visit",
      driver: "visits",
      cost: 40.25,
      label: { fr: "Visites", en: "Visits" },
    }],
  } as const;
  const customers = Table.of({ customer: ["a"], segment: ["x"], margin: [1000], visits: [2] });
  assertTells(
    (locale) =>
      profitWaterfall(segmentProfit(customerProfit(customers, rates)), rates, {
        locale,
        currency: "EUR",
      }),
    ["x|Visites : −80,50 €", "x|Marge nette : 919,50 €"],
    ["x|Visits: −€80.50", "x|Margin: €1,000.00"],
  );
  assertTells(
    (locale) =>
      whaleChart(whaleCurve(Float64Array.of(1001.25, 500, -300, -200)), {
        locale,
        currency: "EUR",
      }),
    [
      "Déficitaires|2 clients|Marge nette : −500,00 €",
      "Les 25,0 % de clients les plus rentables|Marge nette cumulée : 1 k €",
    ],
    ["The most profitable 50.0% of customers|Net margin added up: €1.5K"],
  );
});

Deno.test("marks of campaigns and affinity tell groups and shares", () => {
  const campaign = targetCampaign(
    Table.of({
      customer: Array.from({ length: 20 }, (_, i) => `k${i}`),
      segment: Array.from({ length: 20 }, () => "loyal"),
      email: Array.from({ length: 20 }, (_, i) => i < 16),
    }),
    {
      campaign: "spring",
      day: "2026-03-02",
      messages: [{ segment: "loyal", message: "Hello", channels: ["email"] }],
      consent: { email: "email" },
      control: { share: 0.25, seed: 1 },
    },
  );
  assertTells(
    (locale) => campaignBars(campaign, { locale }),
    ["loyal|Ciblés : 12 clients", "loyal|Non contactés : 4 clients"],
    ["loyal|Controls: 4 customers"],
  );
  const rows = ([["target", 60], ["control", 30]] as const).flatMap(([campaignGroup, yes]) =>
    Array.from({ length: 200 }, (_, i) => ({
      segment: "loyal",
      campaignGroup,
      campaignChannel: "email",
      responded: i < yes,
    }))
  );
  // Newcombe 0.0683 to 0.2293 by statsmodels 0.15.
  assertTells(
    (locale) => upliftChart(measureCampaign(Table.fromRows(rows)), { locale }),
    ["loyal|+15 points, de +6,8 à +22,9"],
    ["loyal|+15 points, +6.8 to +22.9"],
  );
  const keys = Array.from({ length: 60 }, (_, i) => `C${i}`);
  const result = createSegmentation({
    model: {},
    customers: Table.of({ customer: keys, segment: keys.map((_, i) => i < 20 ? "x" : "y") }),
    segments: Table.of({ segment: ["x", "y"] }),
    labels: {},
    notices: [],
  });
  const bought = segmentProducts(
    result,
    Table.of({
      customer: keys,
      product: keys.map((_, i) => i < 20 ? "tea" : "jam"),
      amount: new Float64Array(60).fill(1),
    }),
  );
  assertTells(
    (locale) => segmentProductsChart(bought, { locale }),
    ["x – tea|Part d’acheteurs : 100,0 %|Part chez tous : 33,3 %"],
    ["x – jam|Share of buyers: 0.0%|Share among all: 66.7%"],
  );
});

Deno.test("what marks tell is escaped, and nothing written over a mark hides it", () => {
  const named = { ...ABC, labels: { A: { fr: HOSTILE, en: HOSTILE } } };
  for (const draw of [segmentBars, segmentTreemap]) {
    const { svg } = draw(named as typeof ABC, { locale: "fr" });
    assert.doesNotMatch(svg, /<script/);
    assert.match(svg, /<title>&lt;\/title&gt;&lt;script&gt;/);
  }
  for (const draw of FIGURES) {
    const { svg } = draw("fr") as Figure;
    const [, id] = /^<svg [^>]*aria-labelledby="(\S+)"/.exec(svg)!;
    assert.match(svg, new RegExp(`^<svg [^>]*role="img"[^>]*><title id="${id}">`));
  }
  assert.match(
    rfmHeatmap(rfm(
      Table.of({
        customer: ["a", "b"],
        recencyDays: [10, 90],
        frequency: [6, 2],
        monetary: [900, 300],
      }),
      { asOf: AS_OF, bins: 2 },
    )).svg,
    /<g [^>]*pointer-events="none"[^>]*>\s*<text/,
  );
});
