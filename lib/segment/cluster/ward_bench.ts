/**
 * Ward's tree against SciPy and fastcluster, on the same file in the same run, and its growth.
 *
 * ```sh
 * deno task bench                     # a minute, peers on small files
 * STRATE_BENCH=long deno task bench   # every size, up to 5 000 000 points: some minutes
 * ```
 *
 * The peers run in the Python that `STRATE_PYTHON` names, or else `python3`, where it has numpy,
 * scipy and fastcluster. Every run, ours and theirs, is a process of its own on one thread; its
 * time is that of the call alone, without starting or reading the file.
 */
import assert from "node:assert/strict";
import { random } from "../../base/mod.ts";

const PYTHON = Deno.env.get("STRATE_PYTHON") ?? "python3";
const LONG = Deno.env.get("STRATE_BENCH") === "long";
/** From so many numbers on runs are made once, from so many points on their memory is told. */
const MANY = 1_000_000;

/**
 * Reads a file of float64; prints the seconds of the best of some runs and the peak memory in kB,
 * writes the heights over the file.
 */
const OURS = `
import process from "node:process";
import { wardLinkage } from "${new URL("./ward.ts", import.meta.url)}";
const [path, dimensions, times] = Deno.args;
const values = new Float64Array(Deno.readFileSync(path).buffer);
const points = { values, count: values.length / dimensions, dimensions: +dimensions };
let seconds = Infinity, heights;
for (let i = 0; i < times; i++) {
  const start = performance.now();
  heights = wardLinkage(points).heights;
  seconds = Math.min(seconds, (performance.now() - start) / 1000);
}
console.log(seconds, process.resourceUsage().maxRSS);
Deno.writeFileSync(path, new Uint8Array(heights.buffer));
`;

/** The same in Python, once: compiled code needs no warming up. */
const PEER = `
import resource, sys, time, numpy as np
path, dimensions, peer = sys.argv[1], int(sys.argv[2]), sys.argv[3]
points = np.fromfile(path).reshape(-1, dimensions)
if peer == "SciPy":
    from scipy.cluster.hierarchy import linkage as run
else:
    from fastcluster import linkage_vector as run
start = time.perf_counter()
tree = run(points, method="ward")
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
tree[:, 2].tofile(path)
`;

/** What one run took. */
interface Trial {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly heights: Float64Array;
}

/** Normal coordinates: no ties, no duplicates. */
function normalValues(count: number, dimensions: number): Float64Array {
  const next = random(12345);
  const values = new Float64Array(count * dimensions);
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  }
  return values;
}

/** Customers with three scores from 1 to 5. */
function gridValues(count: number): Float64Array {
  const next = random(7);
  return Float64Array.from({ length: 3 * count }, () => 1 + Math.floor(5 * next()));
}

async function run(
  command: string,
  args: readonly string[],
  values: Float64Array,
  more: readonly string[],
): Promise<Trial> {
  const path = await Deno.makeTempFile();
  try {
    await Deno.writeFile(path, new Uint8Array(values.buffer));
    const child = new Deno.Command(command, { args: [...args, path, ...more], stderr: "inherit" });
    const { stdout, success } = await child.output();
    assert.ok(success, `${command} failed`);
    const [seconds, kilobytes] = new TextDecoder().decode(stdout).split(" ").map(Number);
    const heights = new Float64Array((await Deno.readFile(path)).buffer);
    return { seconds, peakMegabytes: kilobytes / 1000, heights };
  } finally {
    await Deno.remove(path);
  }
}

/** The best of three runs; of one alone where there are many numbers. */
async function runOurs(values: Float64Array, dimensions: number): Promise<Trial> {
  const script = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(script, OURS);
    const config = new URL("../../../deno.json", import.meta.url).pathname;
    const times = values.length < MANY ? 3 : 1;
    const flags = ["run", "--quiet", "--no-check", "--allow-read", "--allow-write"];
    const args = [...flags, "--config", config, script];
    return await run(Deno.execPath(), args, values, [String(dimensions), String(times)]);
  } finally {
    await Deno.remove(script);
  }
}

async function hasPeers(): Promise<boolean> {
  try {
    const args = ["-c", "import numpy, scipy, fastcluster"];
    return (await new Deno.Command(PYTHON, { args, stderr: "null" }).output()).success;
  } catch {
    return false;
  }
}

/** Runs both on the same points; the heights must be equal. */
async function compare(
  count: number,
  dimensions: number,
  peer: "SciPy" | "fastcluster",
  peers: boolean,
): Promise<void> {
  const values = normalValues(count, dimensions);
  const ours = await runOurs(values, dimensions);
  const line = `${count} × ${dimensions}: Strate ${ours.seconds.toFixed(2)} s`;
  if (!peers) return console.log(line);
  const theirs = await run(PYTHON, ["-c", PEER], values, [String(dimensions), peer]);
  const differences = theirs.heights.map((height, i) => Math.abs(height / ours.heights[i] - 1));
  const greatest = differences.reduce((most, difference) => Math.max(most, difference), 0);
  assert.ok(greatest <= 1e-9, `${peer} differs by ${greatest}`);
  const ratio = (theirs.seconds / ours.seconds).toFixed(1);
  console.log(
    `${line}, ${peer} ${theirs.seconds.toFixed(2)} s: ${ratio} × faster, heights equal to ` +
      greatest.toExponential(0),
  );
}

/** Time by number of points as a curve, with the exponent between one size and the next. */
async function showGrowth(counts: readonly number[], dimensions: number): Promise<void> {
  let before: { count: number; seconds: number } | undefined;
  for (const count of counts) {
    const { seconds, peakMegabytes } = await runOurs(normalValues(count, dimensions), dimensions);
    const perPoint = seconds / count * 1e6;
    const exponent = before && Math.log(seconds / before.seconds) / Math.log(count / before.count);
    console.log(
      `${String(count).padStart(8)} × ${dimensions} ${seconds.toFixed(2).padStart(7)} s, ` +
        `${perPoint.toFixed(1)} µs a point ${"█".repeat(Math.round(4 * perPoint))}` +
        (exponent === undefined ? "" : ` n^${exponent.toFixed(2)}`) +
        (count >= MANY ? `, ${peakMegabytes.toFixed(0)} MB at most` : ""),
    );
    before = { count, seconds };
  }
}

const peers = await hasPeers();
console.log(
  peers
    ? "Ward's tree against peers"
    : `Ward's tree without peers: ${PYTHON} lacks numpy, scipy or fastcluster; name a Python that ` +
      "has them in STRATE_PYTHON",
);
await compare(10_000, 3, "SciPy", peers);
await compare(LONG ? 100_000 : 30_000, 3, "fastcluster", peers);
await compare(LONG ? 100_000 : 30_000, 5, "fastcluster", peers);
await compare(LONG ? 100_000 : 10_000, 10, "fastcluster", peers);
const { seconds } = await runOurs(gridValues(1_000_000), 3);
console.log(`1000000 customers on a grid of 5 × 5 × 5 scores: ${seconds.toFixed(2)} s`);
console.log("Growth");
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000];
await showGrowth(LONG ? [...sizes, 5_000_000] : sizes, 3);
