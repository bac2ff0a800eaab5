import assert from "node:assert/strict";
import { Table } from "../../table/mod.ts";
import { cluster } from "./mod.ts";

const CUSTOMERS = Table.of({
  customer: [..."12345678"],
  number: [2, 3, 7, 1, 9, 4, 6, 5],
  first: [..."aabbcacb"],
  second: [..."xyxyyxxy"],
});

function near(actual: ArrayLike<number>, expected: readonly number[]) {
  expected.forEach((value, i) =>
    assert.ok(Math.abs(actual[i] - value) < 1e-12, `${actual[i]} is not ${value}`)
  );
}

Deno.test("factorAxes() of categories is multiple correspondence analysis", () => {
  const { model, points } = cluster(CUSTOMERS, { features: ["first", "second"], clusters: 2 });
  // NumPy: correspondence analysis of the indicator matrix by singular values.
  near(model.axes!.eigenvalues, [0.6443375672974062, 0.5, 0.3556624327025934]);
  assert.equal(model.axes!.loadings.length, 3);
  const first = points.values.filter((_, i) => i % 3 === 0).map(Math.abs);
  const [outer, inner, middle] = [1.0773502691896257, 0.0773502691896262, 0.5];
  near(first, [outer, inner, inner, outer, middle, outer, middle, outer]);
});

Deno.test("factorAxes() of numbers and categories is factor analysis of mixed data", () => {
  const features = ["number", "first", "second"];
  const { model } = cluster(CUSTOMERS, { features, clusters: 2 });
  // NumPy: singular values of the standardised number beside (indicator − share)/√share.
  const eigenvalues = [
    1.7055412767424343,
    1.276863154417278,
    0.7384590834934279,
    0.27913648534686264,
  ];
  near(model.axes!.eigenvalues, eigenvalues);
  near([model.axes!.varianceKept], [1]);
  const kept = cluster(CUSTOMERS, { features, components: 2, clusters: 2 }).model.axes!;
  near([kept.varianceKept], [(eigenvalues[0] + eigenvalues[1]) / 4]);
});
