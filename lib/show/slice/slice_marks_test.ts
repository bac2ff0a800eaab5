import assert from "node:assert/strict";
import { crossSlices, slice } from "../../segment/slice/mod.ts";
import { Table } from "../../table/mod.ts";
import { sliceHeatmap, sliceMosaic } from "../mod.ts";
import { assertTells, markTitles } from "../samples_test.ts";

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
