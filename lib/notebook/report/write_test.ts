import assert from "node:assert/strict";
import { join } from "node:path";
import { CellError } from "../errors.ts";
import type { Report } from "./report.ts";
import { writeReport } from "./write.ts";

function report(status: Report["status"], text: string): Report {
  return {
    status,
    errors: status === "complete" ? [] : [new CellError("x", { notebook: "n", kind: "thrown" })],
    html: `<!DOCTYPE html>\n<html lang="fr" data-status="${status}">${text}`,
    notebook: "{}\n",
    locale: "fr",
    provenance: {
      notebook: { path: "", label: "", sha256: "" },
      data: [],
      theme: [],
      lock: undefined,
      versions: [],
      seed: 1,
    },
    values: {},
    metrics: [],
    dependencies: { texts: [], modules: [] },
    timings: { parse: 0, check: 0, run: 0, render: 0 },
  };
}

Deno.test("writeReport() never lets a failure take the place of a complete report", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "deep/r.html");
  const files = () => [...Deno.readDirSync(join(folder, "deep"))].map(({ name }) => name).sort();
  const first = await writeReport(report("failed", "1"), path);
  assert.equal(first.html, path, "with no report there yet, the failure is what there is to read");
  await writeReport(report("failed", "2"), path);
  assert.deepEqual(files(), ["r.html", "r.ipynb"]);
  await writeReport(report("complete", "3"), path);
  const failed = await writeReport(report("failed", "4"), path);
  assert.equal(failed.html, join(folder, "deep/r.failed.html"));
  assert.match(await Deno.readTextFile(path), /3$/);
  assert.deepEqual(files(), ["r.failed.html", "r.failed.ipynb", "r.html", "r.ipynb"]);
  await writeReport(report("complete", "5"), path);
  assert.match(await Deno.readTextFile(path), /5$/);
  assert.deepEqual(files(), ["r.html", "r.ipynb"], "nothing is left beside it");
  await Deno.remove(folder, { recursive: true });
});

Deno.test("writeReport() leaves nothing behind when it cannot write", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "r.html"));
  await assert.rejects(writeReport(report("complete", ""), join(folder, "r.html")));
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["r.html"]);
  await Deno.remove(folder, { recursive: true });
});
