/**
 * Ward's tree against SciPy and fastcluster, on the same file in the same run, and its growth.
 *
 * The peers run where `STRATE_PYTHON` names a Python that has numpy, scipy and fastcluster; their
 * time is that of their own call, without starting Python or reading the file. Ours is the best of
 * three for the comparisons and of one for the growth. `STRATE_BENCH=long` adds what takes minutes.
 */
import assert from "node:assert/strict";
import { random } from "../../base/mod.ts";
import type { Points } from "./points.ts";
import { wardLinkage } from "./ward.ts";

const PYTHON = Deno.env.get("STRATE_PYTHON");
const LONG = Deno.env.get("STRATE_BENCH") === "long";

/** Reads a file of float64; prints the seconds taken and writes the heights to a file. */
const PEER = `
import sys, time, numpy as np
path, dimensions, peer = sys.argv[1], int(sys.argv[2]), sys.argv[3]
points = np.fromfile(path).reshape(-1, dimensions)
if peer == "SciPy":
    from scipy.cluster.hierarchy import linkage as run
else:
    from fastcluster import linkage_vector as run
start = time.perf_counter()
tree = run(points, method="ward")
print(time.perf_counter() - start)
tree[:, 2].tofile(path)
`;

/** Normal points: no ties, no duplicates. */
function normalPoints(count: number, dimensions: number): Points {
  const next = random(12345);
  const values = Float64Array.from(
    { length: count * dimensions },
    () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  );
  return { values, count, dimensions };
}

/** Customers with three scores from 1 to 5. */
function gridPoints(count: number): Points {
  const next = random(7);
  const values = Float64Array.from({ length: 3 * count }, () => 1 + Math.floor(5 * next()));
  return { values, count, dimensions: 3 };
}

/** Seconds of the best run, and its heights. */
function time(points: Points, runs: number): { seconds: number; heights: Float64Array } {
  let seconds = Infinity;
  let heights: Float64Array = new Float64Array();
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    heights = wardLinkage(points).heights;
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return { seconds, heights };
}

async function timePeer(
  points: Points,
  peer: string,
): Promise<{ seconds: number; heights: Float64Array }> {
  const path = await Deno.makeTempFile();
  await Deno.writeFile(path, new Uint8Array(points.values.buffer));
  const args = ["-c", PEER, path, String(points.dimensions), peer];
  const { stdout, success } = await new Deno.Command(PYTHON!, { args, stderr: "inherit" }).output();
  assert.ok(success, `${peer} failed`);
  const heights = new Float64Array((await Deno.readFile(path)).buffer);
  await Deno.remove(path);
  return { seconds: Number(new TextDecoder().decode(stdout)), heights };
}

async function compare(count: number, dimensions: number, peer: string): Promise<void> {
  const points = normalPoints(count, dimensions);
  const ours = time(points, 3);
  let line = `${count} × ${dimensions}: Strate ${ours.seconds.toFixed(2)} s`;
  if (PYTHON) {
    const theirs = await timePeer(points, peer);
    const differences = theirs.heights.map((height, i) => Math.abs(height / ours.heights[i] - 1));
    const greatest = differences.reduce((most, difference) => Math.max(most, difference), 0);
    assert.ok(greatest <= 1e-9, `${peer} differs by ${greatest}`);
    line += `, ${peer} ${theirs.seconds.toFixed(2)} s, ` +
      `${(theirs.seconds / ours.seconds).toFixed(1)} times; heights equal to ${
        greatest.toExponential(0)
      }`;
  }
  console.log(line);
}

/** Time by number of points, with the exponent between one size and the next, as a curve. */
function showGrowth(counts: readonly number[], dimensions: number): void {
  let before: { count: number; seconds: number } | undefined;
  for (const count of counts) {
    const { seconds } = time(normalPoints(count, dimensions), 1);
    const perPoint = seconds / count * 1e6;
    const exponent = before &&
      Math.log(seconds / before.seconds) / Math.log(count / before.count);
    console.log(
      `${String(count).padStart(8)} × ${dimensions} ${seconds.toFixed(2).padStart(7)} s ` +
        `${perPoint.toFixed(1).padStart(5)} µs a point ${"█".repeat(Math.round(2 * perPoint))}` +
        (exponent === undefined ? "" : ` n^${exponent.toFixed(2)}`),
    );
    before = { count, seconds };
  }
}

console.log("Ward's tree against peers");
await compare(10_000, 3, "SciPy");
await compare(LONG ? 100_000 : 30_000, 3, "fastcluster");
await compare(LONG ? 100_000 : 30_000, 5, "fastcluster");
if (LONG) await compare(100_000, 10, "fastcluster");
console.log("Growth");
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000];
showGrowth(LONG ? [...sizes, 5_000_000] : sizes.slice(0, -1), 3);

const grid = gridPoints(1_000_000);
Deno.bench({
  name: "wardLinkage() of 1000000 customers on a grid of 5 × 5 × 5 scores",
  n: 3,
  warmup: 1,
  fn: () => void wardLinkage(grid),
});
