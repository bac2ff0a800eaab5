import assert from "node:assert/strict";
import { formatNotice } from "../../contract/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  applyCross,
  cross,
  crossMatrix,
  defaultCrossZones,
  explainCross,
  fitCross,
  lintCrossZones,
  readCrossConfig,
  readCrossModel,
} from "./mod.ts";

/** From 100 a year a customer is A, from 50 B; a potential of 1 000 is A', of 500 B'. */
const LEAST = { current: [100, 50], potential: [1000, 500] };

/** One customer in each cell, named after it, at the smallest amounts of its classes. */
const ONE_EACH = Table.fromRows(
  Object.entries({ A: 100, B: 50, C: 49, P: null }).flatMap(([row, monetary]) =>
    Object.entries({ "A'": 1000, "B'": 500, "C'": 499 }).map(([column, potential]) => ({
      customer: row + column,
      monetary,
      potential,
    }))
  ),
);

Deno.test("cross() puts one customer of each cell in its zones, by the definition of the method", () => {
  const { customers } = cross(ONE_EACH, { least: LEAST });
  assert.deepEqual(customers.text("cell"), customers.text("customer"));
  const zones = Object.fromEntries(
    customers.rows().map(({ customer, zones, segment }) => [customer, [zones, segment]]),
  );
  assert.deepEqual(zones, {
    "AA'": ["core-business, growth-potential", "core-business"],
    "AB'": ["core-business", "core-business"],
    "AC'": ["core-business", "core-business"],
    "BA'": ["growth-potential", "growth-potential"],
    "BB'": ["low-cost", "low-cost"],
    "BC'": ["low-cost", "low-cost"],
    "CA'": ["growth-potential", "growth-potential"],
    "CB'": ["low-cost", "low-cost"],
    "CC'": ["low-cost", "low-cost"],
    "PA'": ["growth-potential", "growth-potential"],
    "PB'": ["no-visit", "no-visit"],
    "PC'": ["no-visit", "no-visit"],
  });
});

Deno.test("cross() counts each customer once, in the first zone, with potential and room", () => {
  const { segments } = cross(ONE_EACH, { least: LEAST });
  assert.deepEqual(
    segments.rows().map((row) => [row.segment, row.customers, row.revenue, row.potential]),
    [
      ["core-business", 3, 300, 1999],
      ["growth-potential", 3, 99, 3000],
      ["low-cost", 4, 198, 1998],
      ["no-visit", 2, 0, 999],
    ],
  );
  assert.deepEqual([...segments.number("roomToGrow")], [1699, 2901, 1800, 999]);
});

Deno.test("cross() draws both lines as ABC does, by hand", () => {
  // Value: 70 of 100, 90, 97, 99, 100. Potential of 290: 90, 180 (62 %), 240 (83 %), 275 (94.8 %), 290.
  const five = Table.of({
    customer: [..."abcde"],
    monetary: [70, 20, 7, 2, 1],
    potential: [90, 35, 90, 15, 60],
  });
  const { customers } = cross(five);
  assert.deepEqual(customers.text("cell"), ["AA'", "AB'", "BA'", "CB'", "CA'"]);
  assert.deepEqual([...customers.number("roomToGrow")], [20, 15, 83, 13, 59]);
});

Deno.test("cross() has a place for values that are zero, missing or negative and unknown potentials", () => {
  const odd = Table.of({
    customer: [..."abcdefg"],
    monetary: [100, 0, null, -5, 100, null, 60],
    potential: [1000, 1000, 0, 1000, null, null, 40],
  });
  const { customers, segments, notices } = cross(odd, { least: LEAST });
  const cells = ["AA'", "PA'", "PC'", "CA'", null, null, "BC'"];
  assert.deepEqual(customers.text("cell"), cells);
  assert.deepEqual(customers.text("segment").slice(4, 6), ["unknown", "unknown"]);
  assert.deepEqual(customers.text("zones").slice(4, 6), [null, null]);
  assert.equal(customers.cell("roomToGrow", 3), 1005);
  assert.equal(customers.cell("roomToGrow", 6), -20);
  assert.deepEqual(segments.row(4), {
    ...segments.row(4),
    segment: "unknown",
    customers: 2,
    revenue: 100,
    potential: 0,
  });
  assert.deepEqual(notices.map((notice) => formatNotice(notice, "en")), [
    "Cell AA' lies in several zones: its customers count in “Core business”, " +
    "and stay in “Growth potential” too.",
    "2 customers have no known potential and are in no zone.",
    "1 customer already brings more than the potential given: it is out of date.",
    "1 customer has a negative value and is placed in class C.",
  ]);
});

Deno.test("crossMatrix() shows every cell, and unknown potentials where there are some", () => {
  const matrix = crossMatrix(cross(ONE_EACH, { least: LEAST }));
  assert.equal(matrix.rowCount, 12);
  assert.deepEqual(matrix.row(0), {
    currentClass: "A",
    potentialClass: "A'",
    cell: "AA'",
    zones: "core-business, growth-potential",
    segment: "core-business",
    customers: 1,
    customerShare: 1 / 12,
    value: 100,
    potential: 1000,
    roomToGrow: 900,
  });
  const some = ONE_EACH.with({ potential: [null, ...ONE_EACH.number("potential").slice(1)] });
  const rows = crossMatrix(cross(some, { least: LEAST })).rows();
  assert.equal(rows.length, 16);
  assert.deepEqual([rows[0].customers, rows[3].customers, rows[3].cell], [0, 1, null]);
  assert.equal(rows[3].value, 100);
});

Deno.test("cross() takes other zones, another precedence, and other numbers of classes", () => {
  const [core, growth, ...rest] = defaultCrossZones();
  const swapped = cross(ONE_EACH, { least: LEAST, zones: [growth, core, ...rest] });
  assert.equal(swapped.customers.cell("segment", 0), "growth-potential");
  assert.equal(swapped.customers.cell("zones", 0), "growth-potential, core-business");
  const two = cross(ONE_EACH, {
    least: { current: [50], potential: [500] },
    zones: [{ zone: "visit", cells: ["AA'", "BA'", "PA'"] }],
    others: "leave",
  });
  assert.deepEqual(two.customers.text("segment").slice(0, 4), ["visit", "visit", "leave", "visit"]);
  assert.deepEqual(two.segments.text("segment"), ["visit", "leave"]);
});

Deno.test("lintCrossZones() says which cells a zoning forgets, shares, or never gets first", () => {
  const [core, growth, economy, none] = defaultCrossZones();
  assert.deepEqual(lintCrossZones([core, growth, economy, none]).uncovered, []);
  const lint = lintCrossZones([core, growth, { zone: "best", cells: ["AA'"] }]);
  assert.deepEqual(lint.uncovered, ["BB'", "BC'", "CB'", "CC'", "PB'", "PC'"]);
  assert.deepEqual(lint.shared, [
    { cell: "AA'", zones: ["core-business", "growth-potential", "best"] },
  ]);
  assert.deepEqual(lint.hidden, [{ zone: "best", hiddenBy: ["core-business"] }]);
  assert.deepEqual(lint.notices.map((notice) => formatNotice(notice, "fr")), [
    "La zone «\u00a0best\u00a0» n’est jamais la première\u00a0: «\u00a0Fonds de commerce\u00a0» prend toutes ses cases.",
    "La case AA' est dans plusieurs zones\u00a0: ses clients comptent dans «\u00a0Fonds de commerce\u00a0», " +
    "et restent aussi dans «\u00a0Potentiel de développement, best\u00a0».",
    "6 cases ne sont dans aucune zone\u00a0: BB', BC', CB', CC', PB', PC'.",
  ]);
});

Deno.test("explainCross() gives the zones, the room, and what a better class takes", () => {
  const model = fitCross(ONE_EACH, { least: LEAST });
  const explained = explainCross(model, ONE_EACH, "CA'");
  assert.deepEqual(
    [explained.cell, explained.segment, explained.source, explained.roomToGrow],
    ["CA'", "growth-potential", "given", 951],
  );
  assert.deepEqual(explained.steps, [
    { currentClass: "B", amount: 1, cell: "BA'", segment: "growth-potential" },
    { currentClass: "A", amount: 51, cell: "AA'", segment: "core-business" },
  ]);
  assert.deepEqual(explainCross(model, ONE_EACH, "AA'").zones, [
    "core-business",
    "growth-potential",
  ]);
  assert.throws(() => explainCross(model, ONE_EACH, "nobody"), {
    name: "DataError",
    message: /'nobody': no row has that key/,
  });
});

Deno.test("readCrossModel() refuses a bad model with the path and the fix", () => {
  const model = fitCross(ONE_EACH, { least: LEAST });
  const refuse = (path: readonly (string | number)[], value: unknown, message: RegExp) =>
    assert.throws(() => readCrossModel(replaced(model, path, value)), {
      name: "DataError",
      message,
    });
  assert.deepEqual(readCrossModel(JSON.parse(JSON.stringify(model))), model);
  refuse(
    ["zones", 1, "cells", 0],
    "DA'",
    /at zones\[1\]\.cells\[0\]: there is no cell "DA'": the cells are AA', AB'/,
  );
  refuse(["zones", 1, "zone"], "core-business", /at zones\[1\]\.zone: .*together/);
  refuse(["zones", 1, "zone"], "unknown", /at zones\[1\]\.zone: .*choose another name/);
  refuse(["zones", 0, "cells"], [], /at zones\[0\]\.cells/);
  refuse(["zones", 0, "cells", 1], "AA'", /at zones\[0\]\.cells\[1\]: .*name it once/);
  refuse(["current", 1, "name"], "Z", /at current\[1\]\.name: .* called B/);
  refuse(["current", 1, "least"], 200, /at current: .* go down/);
  refuse(["columns", "potential"], null, /at columns\.potential/);
  refuse(["surprise"], 1, /surprise/);
});

/** A copy of plain data with another value at a path. */
function replaced(data: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = structuredClone(data) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, value);
  return copy;
}

Deno.test("readCrossConfig() refuses what cannot be used", () => {
  const refuse = (config: unknown, message: RegExp) =>
    assert.throws(() => readCrossConfig(config), { name: "DataError", message });
  refuse({ lines: { current: [0.9, 0.8] } }, /at lines\.current: .*ascending/);
  refuse({ least: { potential: [10, 20] } }, /at least\.potential: .*descending/);
  refuse(
    { lines: { current: [0.5] }, least: { current: [9] } },
    /at least\.current: give lines or least amounts/,
  );
  refuse(
    { least: { current: [9] }, zones: [{ zone: "z", cells: ["CA'"] }] },
    /at zones\[0\]\.cells\[0\]: there is no cell "CA'": the cells are AA', AB', AC', BA'/,
  );
  refuse({ quantile: 2 }, /at quantile/);
  assert.deepEqual(readCrossConfig({ peers: ["sector"] }), { peers: ["sector"] });
});

Deno.test("cross() says what is wrong with the data in the user's words", () => {
  const refuse = (customers: Table, options: object, message: RegExp) =>
    assert.throws(() => cross(customers, options), { name: "DataError", message });
  refuse(ONE_EACH, { potential: "Potentiel" }, /'Potentiel'/);
  refuse(
    ONE_EACH.with({ potential: new Float64Array(12).fill(-1) }),
    {},
    /row 1 is negative \(-1\)/,
  );
  refuse(ONE_EACH.with({ monetary: new Float64Array(12) }), {}, /'monetary' has no positive value/);
  refuse(ONE_EACH, { peers: ["potential"] }, /holds number values: .*slice\(\)/);
  refuse(ONE_EACH.with({ segment: ONE_EACH.text("customer") }), {}, /'segment'/);
});

Deno.test("cross() leaves its input as it was, and applyCross() repeats it", () => {
  const before = structuredClone(ONE_EACH.rows());
  const { model, customers } = cross(ONE_EACH, { least: LEAST });
  assert.deepEqual(ONE_EACH.rows(), before);
  assert.deepEqual(applyCross(model, ONE_EACH).customers.rows(), customers.rows());
});
