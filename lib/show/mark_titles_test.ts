import assert from "node:assert/strict";
import { rfm } from "../segment/rfm/mod.ts";
import { Table } from "../table/mod.ts";
import { type Figure, rfmHeatmap, segmentBars, segmentTreemap } from "./mod.ts";
import { AS_OF, FIGURES, FOUR_CLASSES, HOSTILE } from "./samples_test.ts";

Deno.test("what marks tell is escaped, and nothing written over a mark hides it", () => {
  const named = { ...FOUR_CLASSES, labels: { A: { fr: HOSTILE, en: HOSTILE } } };
  for (const draw of [segmentBars, segmentTreemap]) {
    const { svg } = draw(named as typeof FOUR_CLASSES, { locale: "fr" });
    assert.doesNotMatch(svg, /<script/);
    assert.match(svg, /<title>&lt;\/title&gt;&lt;script&gt;/);
  }
  for (const draw of FIGURES) {
    const { svg } = draw("fr") as Figure;
    const [, id] = /^<svg [^>]*aria-labelledby="(\S+)"/.exec(svg)!;
    assert.match(svg, new RegExp(`^<svg [^>]*role="img"[^>]*><title id="${id}">`));
  }
  assert.match(
    rfmHeatmap(rfm(
      Table.of({
        customer: ["a", "b"],
        recencyDays: [10, 90],
        frequency: [6, 2],
        monetary: [900, 300],
      }),
      { asOf: AS_OF, bins: 2 },
    )).svg,
    /<g [^>]*pointer-events="none"[^>]*>\s*<text/,
  );
});
