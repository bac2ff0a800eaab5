import assert from "node:assert/strict";
import fc from "fast-check";
// @ts-types="npm:@types/d3-hierarchy@3.1.7"
import { hierarchy } from "d3-hierarchy";
import { random } from "../../base/mod.ts";
import { openDuckDb } from "../../engine/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  applyClusters,
  cluster,
  clusterAsync,
  clusterSql,
  copheneticCorrelation,
  cutTree,
  cutTreeAtHeight,
  dendrogram,
  explainCluster,
  fitCluster,
  linkageMatrix,
  otherLinkage,
  readClusterConfig,
  readClusterModel,
  silhouette,
  splitsOf,
  wardLinkage,
} from "./mod.ts";
import {
  ARRESTS,
  KNEED_DIFFERENCE,
  R_CUTREE,
  R_EIGENVALUES,
  R_HCPC_CONSOLIDATED,
  R_HCPC_CUT,
  R_QUOTIENTS,
  R_WITHIN,
  STATES,
} from "./usarrests_facts_test.ts";

const USARRESTS = Table.of({ customer: STATES, ...ARRESTS });
const FEATURES = Object.keys(ARRESTS);
const LINE = { values: Float64Array.of(0, 1, 10, 12, 30), count: 5, dimensions: 1 };

/** scipy.cluster.hierarchy 1.17: cophenet(linkage(LINE, "ward"), pdist(LINE))[0]. */
const COPHENETIC = 0.9296075532329983;

/** scipy.cluster.hierarchy 1.17: linkage(points, "ward") of the points (7i² mod 53, 5i³ mod 47). */
const SCIPY_WARD = [
  [6, 7, 1.4142135623730951, 2],
  [2, 3, 5, 2],
  [4, 9, 6.4031242374328485, 2],
  [11, 13, 8.103497187428811, 3],
  [1, 5, 13.416407864998739, 2],
  [0, 14, 14.753530650887152, 3],
  [8, 12, 14.98888477061141, 3],
  [10, 16, 27.05549851693737, 3],
  [18, 19, 31.64911794452835, 6],
  [15, 17, 47.78423728943817, 6],
  [20, 21, 64.45282512556503, 12],
];

/** scipy.cluster.hierarchy 1.17: linkage(points, method)[:, 2]. */
const SCIPY_HEIGHTS = {
  single: [1.118033988749895, 1.8027756377319946, 3.8078865529319543, 5.0, 5.315072906367325],
  complete: [
    1.118033988749895,
    1.8027756377319946,
    3.905124837953327,
    8.139410298049853,
    9.055385138137417,
  ],
  average: [
    1.118033988749895,
    1.8027756377319946,
    3.8565056954426407,
    6.418076639891017,
    7.262942071064505,
  ],
  centroid: [1.118033988749895, 1.8027756377319946, 3.75, 6.363961030678928, 6.578848683470384],
  median: [1.118033988749895, 1.8027756377319946, 3.75, 6.625, 7.058073834269518],
};

function near(actual: number, expected: number, tolerance = 1e-6) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

/** The same partition whatever its clusters are called. */
function samePartition(a: readonly unknown[], b: readonly unknown[]) {
  const rename = (labels: readonly unknown[]) => labels.map((label) => labels.indexOf(label));
  assert.deepEqual(rename(a), rename(b));
}

/** Customers with every kind of feature, ties, and a few values missing. */
function mixedCustomers(count: number, seed: number): Table {
  const next = random(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const column = <T>(value: () => T) => Array.from({ length: count }, value);
  return Table.of({
    customer: column(() => "").map((_, i) => `C${i}`),
    orders: column(() => pick([1, 1, 2, 3, 8, null])),
    monetary: column(() => Math.round(next() ** 3 * 100_000) / 100),
    region: column(() => pick(["Nord", "Sud", "L'Est", null, "Nord"])),
    newsletter: column(() => pick([true, false])),
  });
}

Deno.test("readClusterConfig() names the path of what is wrong", () => {
  assert.deepEqual(
    readClusterConfig({ clusters: 4, transform: { monetary: "log1p" } }).clusters,
    4,
  );
  assert.throws(() => readClusterConfig({ clusters: "four" }), {
    name: "DataError",
    message: /at clusters: expected a whole number from 1, or "auto"/,
  });
  assert.throws(() => readClusterConfig({ transform: "sqrt" }), /at transform: expected "none"/);
  assert.throws(() => readClusterConfig({ feature: [] }), {
    name: "DataError",
    message: /"feature"/,
  });
});

Deno.test("cluster() gives R's hclust and cutree on USArrests", () => {
  const options = { features: FEATURES, clusters: 4, consolidate: false };
  const { customers } = cluster(USARRESTS, options);
  samePartition(customers.text("segment"), R_CUTREE);
});

Deno.test("cluster() gives FactoMineR's PCA and HCPC on USArrests, before consolidation and after", () => {
  const { model, customers, moved } = cluster(USARRESTS, {
    features: FEATURES,
    components: 3,
    clusters: 4,
  });
  model.axes!.eigenvalues.forEach((eigenvalue, i) => near(eigenvalue, R_EIGENVALUES[i], 1e-11));
  near(model.axes!.varianceKept, 1 - R_EIGENVALUES[3] / 4, 1e-11);
  samePartition(customers.text("treeSegment"), R_HCPC_CUT);
  samePartition(customers.text("segment"), R_HCPC_CONSOLIDATED);
  assert.deepEqual(model.clusters.map(({ customers }) => customers), [13, 16, 8, 13]);
  const expected = STATES.filter((_, i) => R_HCPC_CUT[i] !== R_HCPC_CONSOLIDATED[i]);
  assert.deepEqual(moved.text("customer"), expected);
  R_WITHIN.forEach((within, i) => near(model.levels[i].within, within, 1e-10));
});

Deno.test("cluster() chooses as many clusters as HCPC when left to", () => {
  const { model } = cluster(USARRESTS, { features: FEATURES, components: 3 });
  assert.equal(model.clusters.length, 4);
  R_QUOTIENTS.forEach((quotient, i) => near(model.levels[i + 2].quotient!, quotient, 1e-10));
});

Deno.test("the elbow of USArrests is that of Kneedle", () => {
  const { levels } = cluster(USARRESTS, { features: FEATURES, components: 3 }).model;
  assert.equal(levels.length, KNEED_DIFFERENCE.length);
  levels.forEach(({ elbow }, i) => near(elbow, KNEED_DIFFERENCE[i], 1e-10));
});

Deno.test("cutTree() gives nested partitions, by number and by height", () => {
  const linkage = wardLinkage(LINE);
  assert.deepEqual([...cutTree(linkage, 1)], [0, 0, 0, 0, 0]);
  assert.deepEqual([...cutTree(linkage, 3)], [0, 0, 1, 1, 2]);
  assert.deepEqual([...cutTreeAtHeight(linkage, 1)], [0, 0, 1, 2, 3]);
  assert.deepEqual([...cutTreeAtHeight(linkage, 0)], [0, 1, 2, 3, 4]);
  assert.deepEqual(splitsOf(linkage, 3).map(({ clusters, sizes }) => [clusters, sizes]), [
    [2, [1, 4]],
    [3, [2, 2]],
  ]);
  assert.throws(() => cutTree(linkage, 6), /ask for 1 to 5/);
  assert.throws(() => cutTreeAtHeight(linkage, NaN), /height NaN/);
});

Deno.test("dendrogram() nests the last merges, down to single points", () => {
  const linkage = wardLinkage(LINE);
  const { children } = dendrogram(linkage);
  assert.deepEqual(children![0], { cluster: 4, height: 0, size: 1 });
  assert.equal(children![1].children![0].children![1].cluster, 1);
  assert.deepEqual(Object.keys(dendrogram(linkage, 0)), ["cluster", "height", "size"]);
});

Deno.test("dendrogram() is what d3-hierarchy reads", () => {
  const root = hierarchy(dendrogram(wardLinkage(LINE)));
  assert.deepEqual(root.leaves().map(({ data }) => data.cluster).sort(), [0, 1, 2, 3, 4]);
  assert.deepEqual(root.copy().count().value, 5);
  assert.equal(root.descendants().length, 9);
});

Deno.test("linkageMatrix() of wardLinkage() is SciPy's Z", () => {
  const values = Float64Array.from({ length: 24 }, (_, i) => {
    const n = 1 + (i >> 1);
    return i % 2 === 0 ? (n * n * 7) % 53 : (n ** 3 * 5) % 47;
  });
  const rows = linkageMatrix(wardLinkage({ values, count: 12, dimensions: 2 }));
  assert.equal(rows.length, SCIPY_WARD.length);
  SCIPY_WARD.forEach((expected, i) => {
    assert.deepEqual(rows[i].toSpliced(2, 1), expected.toSpliced(2, 1));
    near(rows[i][2], expected[2], 1e-9);
  });
});

Deno.test("cluster() scales by quartiles, bends by log1p, and ranks", () => {
  const table = Table.of({ customer: [..."abcde"], x: [0, 1, 3, 7, 15] });
  const pointsBy = (
    options: Partial<Parameters<typeof cluster>[1]>,
  ) => [...cluster(table, { features: ["x"], clusters: 2, ...options }).points.values];
  // Quartiles 1 and 7 around the median 3.
  const robust = [-3, -2, 0, 4, 12].map((x) => x / 6);
  pointsBy({ scale: "robust" }).forEach((x, i) => near(x, robust[i], 1e-12));
  const bent = pointsBy({ scale: "none", transform: "log1p" });
  [0, 1, 2, 3, 4].forEach((power, i) => near(bent[i], power * Math.LN2, 1e-12));
  const ranks = pointsBy({ scale: "none", transform: { x: "rank" } });
  [0, 0.25, 0.5, 0.75, 1].forEach((rank, i) => near(ranks[i], rank, 1e-12));
});

Deno.test("copheneticCorrelation() equals SciPy's", () => {
  near(copheneticCorrelation(LINE, wardLinkage(LINE))!, COPHENETIC, 1e-12);
});

Deno.test("otherLinkage() equals SciPy's linkage", () => {
  const values = Float64Array.of(0, 0, 1, 0.5, 5, 4, 6, 5.5, 9, 1, 2.5, 7);
  const points = { values, count: 6, dimensions: 2 };
  for (const [method, heights] of Object.entries(SCIPY_HEIGHTS)) {
    const linkage = otherLinkage(points, method as keyof typeof SCIPY_HEIGHTS);
    heights.forEach((height, i) => near(linkage.heights[i], height, 1e-9));
    assert.equal(linkage.sizes.at(-1), 6);
  }
  const many = { values: new Float64Array(2001), count: 2001, dimensions: 1 };
  assert.throws(() => otherLinkage(many, "single"), /use linkage ward, or cluster a sample/);
});

Deno.test("silhouette() leaves the point itself out, and a point alone counts 0", () => {
  // By hand: a = (1, 1, –), b = (10, 9, –) for points 0, 1 and the lone 10.
  const points = { values: Float64Array.of(0, 1, 10), count: 3, dimensions: 1 };
  near(silhouette(points, Int32Array.of(0, 0, 1))!.mean, (9 / 10 + 8 / 9 + 0) / 3, 1e-15);
  assert.equal(silhouette(points, Int32Array.of(0, 0, 0)), null);
  const sampled = silhouette({ ...LINE }, Int32Array.of(0, 0, 1, 1, 1), { sample: 4 })!;
  assert.ok(sampled.error > 0);
});

Deno.test("silhouette() and copheneticCorrelation() count a weighted point as that many", () => {
  const next = random(12);
  const values = Float64Array.from({ length: 24 }, (_, i) => next() + (i % 2));
  const times = Array.from({ length: 12 }, (_, i) => 1 + i % 3);
  const rows = times.flatMap((n, i) => new Array<number>(n).fill(i));
  const weighted = { values, count: 12, dimensions: 2, weights: Float64Array.from(times) };
  const repeated = {
    values: Float64Array.from(rows.flatMap((i) => [values[2 * i], values[2 * i + 1]])),
    count: rows.length,
    dimensions: 2,
  };
  const labels = cutTree(wardLinkage(weighted), 3);
  const copies = Int32Array.from(rows, (i) => labels[i]);
  near(silhouette(weighted, labels)!.mean, silhouette(repeated, copies)!.mean, 1e-12);
  const [one, other] = [weighted, repeated].map((points) =>
    copheneticCorrelation(points, wardLinkage(points))!
  );
  near(one, other, 1e-12);
});

Deno.test("applyClusters(), the same model read back, and SQL place every customer alike", async () => {
  const customers = mixedCustomers(400, 4);
  await using engine = await openDuckDb();
  await engine.load("customers", customers);
  const choices = [
    { features: ["orders", "monetary"] },
    {
      features: ["orders", "monetary"],
      scale: "none",
      transform: { monetary: "rank" },
      clusters: 5,
    },
    { features: ["orders", "monetary"], transform: "rank", clusters: 6 },
    { features: ["monetary", "orders"], scale: "robust", clusters: 3 },
    { features: ["monetary", "orders"], transform: "log1p", clusters: 3 },
    { features: ["region", "newsletter"], clusters: 3 },
    { features: ["orders", "monetary", "region", "newsletter"], components: 3, clusters: 5 },
  ] as const;
  for (const options of choices) {
    const fitted = cluster(customers, options);
    const model = readClusterModel(JSON.parse(JSON.stringify(fitted.model)));
    assert.deepEqual(model, JSON.parse(JSON.stringify(fitted.model)));
    const applied = applyClusters(model, customers);
    assert.deepEqual(applied.customers.text("segment"), fitted.customers.text("segment"));
    const inSql = await engine.query(clusterSql(model, "customers", "duckdb"));
    const bySql = new Map(inSql.text("customer").map((key, i) => [key, inSql.row(i).segment]));
    const expected = customers.text("customer").map((key) => bySql.get(key));
    assert.deepEqual(applied.customers.text("segment"), expected, JSON.stringify(options));
  }
});

Deno.test("cluster() does not depend on the order of rows or the unit of a measure", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.integer(), (count, seed) => {
      const customers = mixedCustomers(count, seed).with({
        orders: new Array(count).fill(0).map((_, i) => i % 3),
      });
      const next = random(seed + 1);
      const order = Array.from({ length: count }, (_, i) => [next(), i])
        .sort(([a], [b]) => a - b).map(([, i]) => i);
      const options = { features: ["orders", "monetary"], clusters: 2 };
      const segments = cluster(customers, options).customers.text("segment");
      const shuffled = cluster(customers.take(order), options).customers.text("segment");
      assert.deepEqual(shuffled, order.map((i) => segments[i]));
      const inCents = customers.with({
        monetary: customers.number("monetary").map((x) => x * 128),
      });
      assert.deepEqual(cluster(inCents, options).customers.text("segment"), segments);
    }),
    { numRuns: 60 },
  );
});

Deno.test("cluster() counts a weighted customer as that many", () => {
  const customers = mixedCustomers(30, 8).with({
    orders: Array.from({ length: 30 }, (_, i) => i * i % 7),
    weight: Array.from({ length: 30 }, (_, i) => 1 + i % 3),
  });
  const repeated = customers.take(
    Array.from({ length: 30 }, (_, i) => new Array(1 + i % 3).fill(i)).flat(),
  );
  const options = { features: ["orders", "monetary"], clusters: 4 };
  const weighted = fitCluster(customers, { ...options, weights: "weight" });
  const plain = fitCluster(repeated, options);
  weighted.clusters.forEach(({ center }, i) =>
    center.forEach((x, k) => near(x, plain.clusters[i].center[k], 1e-12))
  );
});

Deno.test("cluster() keeps the total revenue and says who is not placed", () => {
  const customers = mixedCustomers(50, 3);
  const { segments, notices, labels } = cluster(customers, { features: ["orders"], clusters: 2 });
  const sum = (values: Float64Array) => Math.round(values.reduce((a, b) => a + b) * 100);
  assert.equal(sum(segments.number("revenue")), sum(customers.number("monetary")));
  const missing = customers.number("orders").filter(Number.isNaN).length;
  assert.equal(segments.cell("customers", 2), missing);
  assert.equal(
    formatNotice(notices.at(-1)!, "fr"),
    `${missing} clients ne sont pas classés\u00a0: une de leurs valeurs manque.`,
  );
  assert.deepEqual(labels["cluster-1"], { fr: "Groupe 1", en: "Cluster 1" });
});

Deno.test("cluster() has an answer for equal rows, one row and constant columns", () => {
  const same = Table.of({ customer: ["a", "b"], x: [1, 1], y: [2, 2] });
  const result = cluster(same, { features: ["x", "y"] });
  assert.deepEqual(result.customers.text("segment"), ["cluster-1", "cluster-1"]);
  assert.deepEqual([...result.customers.number("centerDistance")], [0, 0]);
  assert.match(formatNotice(result.notices[0], "en"), /Column x has the same value everywhere/);
  assert.equal(cluster(same.head(1), { features: ["x"] }).model.clusters.length, 1);
  const categories = Table.of({ customer: ["a", "b"], x: ["s", "s"] });
  assert.equal(cluster(categories, { features: ["x"] }).model.clusters.length, 1);
});

Deno.test("cluster() says what it cannot cluster, and what to do", () => {
  const table = Table.of({
    customer: ["a", "b", "c"],
    x: [1, 1, -4],
    empty: [null, null, null],
    key: ["p", "q", null],
  })
    .with({ empty: new Float64Array(3).fill(NaN) });
  const fails = (options: Partial<Parameters<typeof fitCluster>[1]>, message: RegExp) =>
    assert.throws(() => fitCluster(table, { features: ["x"], ...options }), message);
  fails({ features: [] }, /name at least one column/);
  fails({ features: ["absent"] }, /Cannot find column 'absent'/);
  fails({ features: ["empty"] }, /no customer has a value in every one of empty/);
  fails({ clusters: 3 }, /Cannot make 3 clusters of 3 customers as only 2 of them differ/);
  fails({ clusters: 0 }, /Cannot make 0 clusters/);
  fails({ clusters: 1.5 }, /Cannot make 1.5 clusters/);
  fails({ transform: "log1p" }, /Cannot take log1p of column 'x' as row 3 holds -4/);
  fails({ linkage: "single" }, /Cannot choose the number of clusters/);
  fails({ weights: "x" }, /row 3 holds -4: weights must be positive/);
  fails({ components: 0 }, /Cannot keep 0 axes/);
  assert.throws(
    () => fitCluster(table.with({ x: [1, Infinity, 2] }), { features: ["x"] }),
    /row 2 is infinite/,
  );
  assert.throws(() => readClusterModel({ method: "cluster" }), { name: "DataError" });
});

Deno.test("applyClusters() takes an unknown category for the average, and says so", () => {
  const { model } = cluster(mixedCustomers(100, 2), {
    features: ["region", "orders"],
    clusters: 3,
  });
  const fresh = mixedCustomers(3, 9).with({ region: ["Nord", "Ouest", "Sud"], orders: [1, 1, 1] });
  const { notices } = applyClusters(model, fresh);
  assert.match(
    notices.map((n) => formatNotice(n, "en")).join(),
    /1 customer has a value in region unknown/,
  );
});

Deno.test("explainCluster() finds the value at which a customer turns to the next cluster", () => {
  const { model } = cluster(USARRESTS, { features: FEATURES, components: 3, clusters: 4 });
  const { segment, next, reasons } = explainCluster(model, USARRESTS, "Missouri");
  const { column, value, turningPoint } = reasons.find((r) => r.column === "Rape")!;
  const row = STATES.indexOf("Missouri");
  const moved = (factor: number) => {
    const values = USARRESTS.number(column).slice();
    values[row] += (turningPoint! - (value as number)) * factor;
    return applyClusters(model, USARRESTS.with({ [column]: values })).customers.cell(
      "segment",
      row,
    );
  };
  assert.equal(moved(0.999), segment);
  assert.equal(moved(1.001), next!.segment);
  assert.throws(() => explainCluster(model, USARRESTS, "Corsica"), /does not hold it/);
});

Deno.test("clusterAsync() gives what cluster() gives, and can be given up", async () => {
  const options = { features: FEATURES, clusters: 3 };
  const { model } = await clusterAsync(USARRESTS, options);
  assert.deepEqual(model, cluster(USARRESTS, options).model);
  const signal = AbortSignal.abort(new Error("Enough"));
  await assert.rejects(clusterAsync(USARRESTS, options, { signal }), /Enough/);
});
