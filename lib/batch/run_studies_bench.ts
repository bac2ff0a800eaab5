/** What a run costs when nothing changed: fifty reports looked at, against fifty made. */
import { Bench } from "./fixture_test.ts";

const EDITIONS = 50;

const parts = Array.from({ length: EDITIONS }, (_, i) => i);
const bench = await Bench.open();
bench.write("data.csv", "a;b\n".repeat(100_000));
bench.notebook(
  "a.ipynb",
  "const part: number = 0;",
  'Deno.readTextFileSync("data.csv").length + part',
);
bench.studies([{ name: "a", notebook: "a.ipynb", grid: { part: parts } }]);
await bench.run();
addEventListener("unload", () => Deno.removeSync(bench.folder, { recursive: true }));

Deno.bench(
  "50 studies, nothing changed",
  { group: "batch", baseline: true, n: 3, warmup: 1 },
  async () => {
    await bench.run();
  },
);

Deno.bench("50 studies made, all cores", { group: "batch", n: 1, warmup: 0 }, async () => {
  await bench.run({ force: true });
});

Deno.bench("50 studies made, one at a time", { group: "batch", n: 1, warmup: 0 }, async () => {
  await bench.run({ force: true, jobs: 1 });
});
