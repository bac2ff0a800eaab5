import assert from "node:assert/strict";
import { Table } from "../../table/mod.ts";
import { cluster, factorMap } from "./mod.ts";
import { ARRESTS, R_COORDINATES, R_EIGENVALUES, STATES } from "./usarrests_facts_test.ts";

const USARRESTS = Table.of({ customer: STATES, ...ARRESTS });
const FEATURES = Object.keys(ARRESTS);
/** FactoMineR 2.7, `HCPC(…)$desc.ind$para`: the first of each cluster. */
const R_FIRST_PARAGONS = ["Idaho", "Ohio", "Alabama", "Michigan"];

function near(actual: number, expected: number, tolerance: number) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not ${expected}`);
}

Deno.test("factorMap() is the plane of FactoMineR's PCA on USArrests, with its paragons", () => {
  const result = cluster(USARRESTS, { features: FEATURES, components: 3, clusters: 4 });
  const { axes, points, paragons, customers } = factorMap(result);
  axes.forEach(({ share }, i) => near(share, R_EIGENVALUES[i] / 4, 1e-11));
  assert.equal(customers, 50);
  const [x, y] = [points.number("x"), points.number("y")];
  // The sign of an axis is free: that of R's is found from the first state.
  const signs = [x, y].map((own, axis) => Math.sign(own[0] * R_COORDINATES[0][axis]));
  R_COORDINATES.forEach((expected, row) => {
    near(signs[0] * x[row], expected[0], 1e-10);
    near(signs[1] * y[row], expected[1], 1e-10);
  });
  assert.deepEqual(points.text("segment"), result.customers.text("segment"));
  assert.deepEqual(Array.from(paragons.number("row"), (row) => STATES[row]), R_FIRST_PARAGONS);
});

Deno.test("factorMap() finds the same plane where features were only scaled", () => {
  const scaled = cluster(USARRESTS, { features: FEATURES, clusters: 4 });
  const { axes, points } = factorMap(scaled);
  axes.forEach(({ share }, i) => near(share, R_EIGENVALUES[i] / 4, 1e-11));
  // Deviations are divided by n − 1 = 49 here, by n = 50 there.
  const shrink = Math.sqrt(49 / 50);
  points.number("x").forEach((x, row) =>
    near(Math.abs(x), shrink * Math.abs(R_COORDINATES[row][0]), 1e-10)
  );
});

Deno.test("factorMap() does not depend on scale none and says what each axis follows", () => {
  const unscaled = cluster(USARRESTS, { features: FEATURES, scale: "none", clusters: 3 });
  const [first] = factorMap(unscaled).axes;
  // Assault varies most by far; numpy.linalg.svd of the centered table: 96.55 % of the variance.
  assert.equal(first.correlations.cell("column", 0), "Assault");
  near(first.share, 0.9655342205668822, 1e-9);
  near(Math.abs(first.correlations.number("correlation")[0]), 1, 1e-3);
});

Deno.test("factorMap() names categories, and takes weights for that many customers", () => {
  const table = Table.of({
    customer: [..."abcdefgh"],
    x: [1, 2, 3, 4, 9, 10, 11, 12],
    kind: [..."ssstttts"],
    weight: [1, 2, 1, 3, 1, 1, 2, 1],
  });
  const options = { features: ["x", "kind"], clusters: 2 };
  const weighted = factorMap(cluster(table, { ...options, weights: "weight" }));
  const weights = table.number("weight");
  const rows = Array.from(weights, (n, i) => new Array<number>(n).fill(i)).flat();
  const repeated = factorMap(cluster(table.take(rows), options));
  weighted.axes.forEach(({ share, correlations }, i) => {
    near(share, repeated.axes[i].share, 1e-12);
    correlations.number("correlation").forEach((r, k) =>
      near(Math.abs(r), Math.abs(repeated.axes[i].correlations.number("correlation")[k]), 1e-12)
    );
  });
  assert.ok(weighted.axes[0].correlations.text("category").includes("s"));
});

Deno.test("factorMap() draws the same sample for the same seed, paragons always", () => {
  const result = cluster(USARRESTS, { features: FEATURES, clusters: 4 });
  const few = factorMap(result, { sample: 10 });
  assert.equal(few.points.rowCount, 10);
  assert.equal(few.paragons.rowCount, 4);
  assert.deepEqual(few.points.rows(), factorMap(result, { sample: 10 }).points.rows());
  const other = factorMap(result, { sample: 10, seed: 2 });
  assert.notDeepEqual(other.points.rows(), few.points.rows());
  assert.deepEqual(other.paragons.rows(), few.paragons.rows());
});

Deno.test("factorMap() has one axis where customers differ along one, and leaves out the unplaced", () => {
  const table = Table.of({ customer: [..."abc"], x: [1, 2, null], y: [2, 4, 5] });
  const { axes, points, paragons } = factorMap(cluster(table, { features: ["x"], clusters: 2 }));
  assert.deepEqual(axes.map(({ share }) => share), [1]);
  assert.deepEqual([...points.number("y")], [0, 0]);
  assert.deepEqual([...paragons.number("row")], [0, 1]);
  const equal = factorMap(cluster(table.take([0, 0]), { features: ["x", "y"] }));
  assert.deepEqual(equal.axes.map(({ share }) => share), [0]);
});
