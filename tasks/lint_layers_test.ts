import assert from "node:assert/strict";
import plugin, { complaint } from "./lint_layers.ts";

Deno.test("complaint() lets data flow down and refuses the way back", () => {
  assert.equal(complaint("segment/rfm/fit.ts", "base/mod.ts", false), null);
  assert.equal(complaint("segment/rfm/fit.ts", "segment/rfm/cuts.ts", false), null);
  assert.equal(complaint("show/rfm.ts", "segment/rfm/mod.ts", true), null);
  assert.equal(complaint("mod.ts", "segment/rfm/mod.ts", false), null);
  assert.match(
    complaint("base/days.ts", "table/mod.ts", false)!,
    /may not import code from 'table'/,
  );
  assert.match(complaint("show/rfm.ts", "segment/rfm/mod.ts", false)!, /may not import code/);
  assert.match(complaint("segment/rfm/fit.ts", "segment/abc/mod.ts", false)!, /may not import/);
  assert.match(complaint("segment/rfm/fit.ts", "base/days.ts", false)!, /beside its door/);
  assert.equal(complaint("source/tables/a.ts", "source/files/b.ts", false), null);
  assert.equal(complaint("source/files/a.ts", "source/options.ts", true), null);
  assert.match(
    complaint("source/files/a.ts", "source/tables/b.ts", true)!,
    /names → options.ts → files/,
  );
  assert.equal(complaint("notebook/page/a.ts", "notebook/program/b.ts", false), null);
  assert.match(complaint("notebook/program/a.ts", "notebook/page/b.ts", true)!, /ipynb → program/);
  assert.match(
    complaint("batch/history/a.ts", "batch/site/b.ts", true)!,
    /studies → history → mak/,
  );
  assert.equal(complaint("source/mod.ts", "source/tables/a.ts", false), null);
  assert.equal(complaint("source/options.ts", "source/names/a.ts", false), null);
  assert.equal(complaint("batch/run_studies.ts", "batch/site/a.ts", false), null);
  assert.equal(complaint("notebook/page/a.ts", "notebook/errors.ts", false), null);
  for (
    const [from, to] of [
      ["source/options.ts", "source/values/a.ts"],
      ["source/names/a.ts", "source/options.ts"],
      ["source/files/a.ts", "source/mod.ts"],
      ["batch/site/a.ts", "batch/run_studies.ts"],
      ["notebook/errors.ts", "notebook/page/a.ts"],
      ["notebook/errors.ts", "notebook/mod.ts"],
    ]
  ) assert.match(complaint(from, to, true) ?? "", /may not import .*: \w+ reads /, from);
  assert.match(complaint("novel/x.ts", "base/mod.ts", false)!, /has no layer/);
});

Deno.test("the lint plugin reports an import against the flow", () => {
  const run = (source: string) =>
    Deno.lint.runPlugin(plugin, "/any/lib/base/days.ts", source).map(({ id }) => id);
  assert.deepEqual(run(`import { Table } from "../table/mod.ts";`), ["strate/layers"]);
  assert.deepEqual(run(`export * from "../table/mod.ts";`), ["strate/layers"]);
  assert.deepEqual(run(`const { Table } = await import("../table/mod.ts");`), ["strate/layers"]);
  assert.deepEqual(run(`const name = "x"; await import(name); await import("./errors.ts");`), []);
  assert.deepEqual(run(`import { DataError } from "./errors.ts";`), []);
});
