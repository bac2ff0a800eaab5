import assert from "node:assert/strict";
import fc from "fast-check";
import { agnes } from "ml-hclust";
import { random } from "../../base/mod.ts";
import type { Linkage } from "./linkage.ts";
import { greedyWard } from "./ward_oracle_test.ts";
import type { Points } from "./points.ts";
import { wardLinkage, wardLinkageAsync } from "./ward.ts";
import { ARRESTS, R_HEIGHTS, R_MERGE } from "./usarrests_facts_test.ts";

function pointsOf(rows: readonly (readonly number[])[], weights?: readonly number[]): Points {
  return {
    values: Float64Array.from(rows.flat()),
    count: rows.length,
    dimensions: rows[0].length,
    weights: weights && Float64Array.from(weights),
  };
}

/** The rows in the cluster of each merge, ascending. */
function membersOf({ count, merges }: Linkage): number[][] {
  const members: number[][] = Array.from({ length: count }, (_, row) => [row]);
  for (let i = 0; i < merges.length; i += 2) {
    members.push([...members[merges[i]], ...members[merges[i + 1]]].sort((a, b) => a - b));
  }
  return members.slice(count);
}

function randomPoints(count: number, dimensions: number, seed: number): Points {
  const next = random(seed);
  return { values: Float64Array.from({ length: count * dimensions }, next), count, dimensions };
}

function assertClose(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number) {
  assert.equal(actual.length, expected.length);
  for (let i = 0; i < actual.length; i++) {
    assert.ok(
      Math.abs(actual[i] - expected[i]) <= tolerance * Math.max(1, Math.abs(expected[i])),
      `${i}: ${actual[i]} is not ${expected[i]}`,
    );
  }
}

/** Few distinct whole coordinates: most distances are tied, and many points identical. */
const TIED = fc.integer({ min: 1, max: 3 }).chain((dimensions) =>
  fc.array(
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: dimensions, maxLength: dimensions }),
      fc.integer({ min: 1, max: 2 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
);

Deno.test("wardLinkage() merges as the greedy definition in exact arithmetic, ties included", () => {
  fc.assert(
    fc.property(TIED, (rows) => {
      const [coordinates, weights] = [rows.map(([row]) => row), rows.map(([, weight]) => weight)];
      const linkage = wardLinkage(pointsOf(coordinates, weights));
      const expected = greedyWard(coordinates, weights);
      const members = membersOf(linkage).map(String);
      const free = expected.filter(({ cost }) => cost === 0).length;
      assert.deepEqual(members.slice(free), expected.slice(free).map((m) => String(m.members)));
      assertClose(linkage.heights, expected.map(({ cost }) => Math.sqrt(2 * cost)), 1e-12);
      assert.ok(linkage.heights.subarray(0, free).every((height) => height === 0));
    }),
    { numRuns: 4000 },
  );
});

Deno.test("wardLinkage() settles ties the same way when they are spread over the search tree", () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
  fc.assert(
    fc.property(fc.uniqueArray(row, { minLength: 40, maxLength: 50, selector: String }), (rows) => {
      const expected = greedyWard(rows, rows.map(() => 1)).map(({ members }) => String(members));
      assert.deepEqual(membersOf(wardLinkage(pointsOf(rows))).map(String), expected);
    }),
    { numRuns: 10 },
  );
});

Deno.test("wardLinkage() does not depend on the order of rows, ties included", () => {
  fc.assert(
    fc.property(TIED, fc.integer(), (rows, seed) => {
      const next = random(seed);
      const order = rows.map((_, i) => [next(), i]).sort(([a], [b]) => a - b).map(([, i]) => i);
      const clusters = (chosen: readonly number[]) => {
        const points = pointsOf(chosen.map((i) => rows[i][0]), chosen.map((i) => rows[i][1]));
        const linkage = wardLinkage(points);
        return membersOf(linkage).map((members, i) =>
          `${linkage.heights[i]}: ${members.map((m) => chosen[m]).sort((a, b) => a - b)}`
        ).filter((_, i) => linkage.heights[i] > 0);
      };
      assert.deepEqual(clusters(order), clusters(rows.map((_, i) => i)));
    }),
  );
});

Deno.test("wardLinkage() gives R's heights and merges on USArrests", () => {
  const columns = Object.values(ARRESTS).map((column) => {
    const mean = column.reduce((sum, x) => sum + x) / 50;
    const deviation = Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 49);
    return column.map((x) => (x - mean) / deviation);
  });
  const linkage = wardLinkage(pointsOf(columns[0].map((_, row) => columns.map((c) => c[row]))));
  assertClose(linkage.heights, R_HEIGHTS, 1e-12);
  const merges = R_MERGE.map((pair) =>
    pair.map((id) => id < 0 ? -id - 1 : 49 + id).sort((a, b) => a - b)
  );
  assert.deepEqual([...linkage.merges], merges.flat());
});

Deno.test("wardLinkage() agrees with ml-hclust on random points", () => {
  for (const [count, dimensions] of [[60, 1], [60, 2], [60, 5], [60, 12]]) {
    const { values } = randomPoints(count, dimensions, 11 * dimensions);
    const rows = Array.from(
      { length: count },
      (_, i) => [...values.subarray(i * dimensions, (i + 1) * dimensions)],
    );
    const heights: number[] = [];
    agnes(rows, { method: "ward2" }).traverse((node) => {
      if (!node.isLeaf) heights.push(node.height);
    });
    assertClose(wardLinkage(pointsOf(rows)).heights, heights.sort((a, b) => a - b), 1e-9);
  }
});

Deno.test("wardLinkage() loses no inertia: half the squared heights add up to the total", () => {
  const points = randomPoints(3000, 3, 5);
  const { heights } = wardLinkage(points);
  let total = 0;
  for (let k = 0; k < 3; k++) {
    const column = points.values.filter((_, i) => i % 3 === k);
    const mean = column.reduce((sum, x) => sum + x) / 3000;
    total += column.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  }
  assertClose([heights.reduce((sum, height) => sum + height ** 2 / 2, 0)], [total], 1e-10);
});

Deno.test("wardLinkage() takes a weight for that many identical points", () => {
  const { values } = randomPoints(30, 2, 3);
  const weights = Array.from({ length: 30 }, (_, i) => 1 + i % 3);
  const rows = weights.map((_, i) => [values[2 * i], values[2 * i + 1]]);
  const repeated = rows.flatMap((row, i) => Array.from({ length: weights[i] }, () => row));
  const { heights } = wardLinkage(pointsOf(repeated));
  assertClose(wardLinkage(pointsOf(rows, weights)).heights, heights.slice(-29), 1e-12);
});

Deno.test("wardLinkage() handles one point, and points that are all the same", () => {
  assert.equal(wardLinkage(pointsOf([[1, 2]])).merges.length, 0);
  const { merges, heights, sizes } = wardLinkage(pointsOf([[0, 1], [-0, 1], [0, 1]]));
  assert.deepEqual([...merges], [0, 1, 2, 3]);
  assert.deepEqual([...heights], [0, 0]);
  assert.deepEqual([...sizes], [2, 3]);
});

Deno.test("wardLinkage() ends on points that lie far from zero and on lines of points", () => {
  const { values } = randomPoints(2000, 2, 9);
  const far = { values: values.map((x) => 1e9 + x), count: 2000, dimensions: 2 };
  const line = {
    values: Float64Array.from({ length: 3000 }, (_, i) => 2 ** (i % 60) + i),
    count: 3000,
    dimensions: 1,
  };
  for (const points of [far, line]) {
    const { heights, sizes } = wardLinkage(points);
    assert.equal(sizes.at(-1), points.count);
    assert.ok(heights.every((height, i) => height >= (heights[i - 1] ?? 0)));
  }
});

Deno.test("wardLinkage() says which coordinate or weight it cannot use", () => {
  assert.throws(() => wardLinkage(pointsOf([[1, 2], [3, NaN]])), {
    name: "RangeError",
    message: "Cannot cluster as coordinate 2 of point 2 is NaN: give finite numbers",
  });
  assert.throws(() => wardLinkage(pointsOf([[1], [-Infinity]])), /point 2 is -Infinity/);
  assert.throws(() => wardLinkage(pointsOf([[1], [2]], [1, 0])), /weight of point 2 is 0/);
  assert.throws(
    () => wardLinkage({ values: new Float64Array(), count: 0, dimensions: 2 }),
    /0 points/,
  );
});

Deno.test("wardLinkageAsync() reports progress, and stops when told to", async () => {
  const points = randomPoints(20_000, 2, 1);
  const shares: number[] = [];
  const linkage = await wardLinkageAsync(points, { onProgress: (share) => shares.push(share) });
  assert.deepEqual(linkage.heights, wardLinkage(points).heights);
  assert.deepEqual(shares, [8192 / 20_000, 16384 / 20_000]);
  const controller = new AbortController();
  const reason = new Error("The reader left");
  const run = { signal: controller.signal, onProgress: () => controller.abort(reason) };
  await assert.rejects(wardLinkageAsync(points, run), reason);
});
