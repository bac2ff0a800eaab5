/**
 * Frequent sets against mlxtend's FP-growth, on the same baskets in the same run.
 *
 * mlxtend runs where `STRATE_PYTHON` names a Python that has it; its time is that of its own call
 * on a sparse data frame already made, without starting Python or reading the file. Ours is the best
 * of three. The baskets are made: products by a power law, with pairs that go together.
 */
import assert from "node:assert/strict";
import { random } from "../../base/mod.ts";
import type { Baskets } from "./baskets.ts";
import { frequentItemsets } from "./frequent_itemsets.ts";

const PYTHON = Deno.env.get("STRATE_PYTHON");

const PEER = `
import sys, time, numpy as np, pandas as pd
from scipy.sparse import csr_matrix
from mlxtend.frequent_patterns import fpgrowth
starts = np.fromfile(sys.argv[1] + ".starts", dtype=np.int32)
items = np.fromfile(sys.argv[1] + ".items", dtype=np.int32)
matrix = csr_matrix((np.ones(len(items), dtype=bool), items, starts))
frame = pd.DataFrame.sparse.from_spmatrix(matrix)
start = time.perf_counter()
sets = fpgrowth(frame, min_support=float(sys.argv[2]))
seconds = time.perf_counter() - start
print(seconds, len(sets), round((sets.support * (len(starts) - 1)).sum()))
`;

/** About eight of a thousand products in each basket. */
function makeBaskets(count: number): Baskets {
  const next = random(2024), width = 1000;
  const sets = Array.from({ length: count }, () => {
    const set = new Set<number>();
    for (let i = 0; i < 6; i++) {
      const product = Math.floor(width * next() ** 3);
      set.add(product);
      if (next() < 0.4) set.add((product * 7 + 3) % width);
    }
    return [...set].sort((a, b) => a - b);
  });
  const starts = new Int32Array(count + 1);
  sets.forEach((set, i) => starts[i + 1] = starts[i] + set.length);
  return {
    keys: sets.map((_, i) => `${i}`),
    products: Array.from({ length: width }, (_, i) => `${i}`),
    starts,
    items: Int32Array.from(sets.flat()),
    unused: { incomplete: 0, outside: 0, returns: 0 },
  };
}

async function compare(baskets: Baskets, minSupport: number): Promise<void> {
  let seconds = Infinity, sets = 0, occurrences = 0;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    const { itemsets } = frequentItemsets(baskets, { minSupport });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    sets = itemsets.length;
    occurrences = itemsets.reduce((sum, { count }) => sum + count, 0);
  }
  let line = `${baskets.keys.length} baskets, support ${minSupport}: ${sets} sets, ` +
    `Strate ${seconds.toFixed(3)} s`;
  if (PYTHON) {
    const path = await Deno.makeTempFile();
    await Deno.writeFile(`${path}.starts`, new Uint8Array(baskets.starts.buffer));
    await Deno.writeFile(`${path}.items`, new Uint8Array(baskets.items.buffer));
    const args = ["-c", PEER, path, `${minSupport}`];
    const { stdout, success } = await new Deno.Command(PYTHON, { args, stderr: "null" }).output();
    assert.ok(success, "mlxtend failed");
    const [time, found, total] = new TextDecoder().decode(stdout).trim().split(" ").map(Number);
    assert.deepEqual([found, total], [sets, occurrences], "mlxtend finds other sets");
    line += `, mlxtend ${time.toFixed(3)} s, ${(time / seconds).toFixed(0)} times; same sets`;
    for (const end of ["", ".starts", ".items"]) await Deno.remove(path + end);
  }
  console.log(line);
}

console.log("Frequent sets against mlxtend's FP-growth");
const small = makeBaskets(10_000), large = makeBaskets(100_000);
await compare(small, 0.005);
await compare(small, 0.001);
await compare(large, 0.001);

Deno.bench({
  name: "frequentItemsets() of 100000 baskets at support 0.001",
  n: 3,
  warmup: 1,
  fn: () => void frequentItemsets(large, { minSupport: 0.001 }),
});
