import assert from "node:assert/strict";
import { Table } from "../../table/mod.ts";
import { cross, explainCross, fitCross, readCrossModel } from "./mod.ts";

/** Four customers of positive value, and five whose potential depends on whom they resemble. */
const CUSTOMERS = Table.fromRows([
  { customer: "a", sector: "food", size: "S", monetary: 10 },
  { customer: "b", sector: "food", size: "S", monetary: 20 },
  { customer: "c", sector: "food", size: "L", monetary: 60 },
  { customer: "d", sector: "hotels", size: "S", monetary: 30 },
  { customer: "e", sector: "food", size: "S", monetary: null },
  { customer: "f", sector: "food", size: "XL", monetary: 0 },
  { customer: "g", sector: "bank", size: "S", monetary: -3 },
  { customer: "h", sector: null, size: "S", monetary: null },
  { customer: "i", sector: "food", size: null, monetary: null },
]);
const OPTIONS = { peers: ["sector", "size"], quantile: 0.5, priorCustomers: 2 };

Deno.test("fitCross() draws the median of few peers towards the larger group, by hand", () => {
  const { estimate } = fitCross(CUSTOMERS, OPTIONS);
  assert.deepEqual(estimate?.groups, [
    { peers: [], customers: 4, quantile: 25, estimate: 25 },
    { peers: ["food"], customers: 3, quantile: 20, estimate: 22 }, // (3·20 + 2·25) / 5
    { peers: ["hotels"], customers: 1, quantile: 30, estimate: 26.67 }, // (30 + 2·25) / 3
    { peers: ["food", "L"], customers: 1, quantile: 60, estimate: 34.67 }, // (60 + 2·22) / 3
    { peers: ["food", "S"], customers: 2, quantile: 15, estimate: 18.5 }, // (2·15 + 2·22) / 4
    { peers: ["hotels", "S"], customers: 1, quantile: 30, estimate: 27.78 }, // (30 + 2·26.67) / 3
  ]);
});

Deno.test("cross() estimates a potential from the smallest known group, never below the value", () => {
  const { customers } = cross(CUSTOMERS, OPTIONS);
  assert.deepEqual([...customers.number("potentialAmount")], [
    18.5,
    20,
    60,
    30,
    18.5,
    22,
    25,
    25,
    22,
  ]);
  assert.deepEqual(customers.text("peerGroup").slice(4), [
    "food › S",
    "food",
    "all",
    "all",
    "food",
  ]);
  assert.deepEqual([...customers.number("peerCustomers")].slice(4), [2, 3, 4, 4, 3]);
  assert.equal(customers.cell("estimatedPotential", 2), 34.67);
  assert.deepEqual([...new Set(customers.text("potentialSource"))], ["estimated"]);
});

Deno.test("cross() keeps a potential that is given and estimates the others", () => {
  const given = CUSTOMERS.with({ wish: [5, null, null, null, 500, null, null, null, null] });
  const { customers, notices } = cross(given, { ...OPTIONS, potential: "wish" });
  assert.deepEqual([...customers.number("potentialAmount")].slice(0, 5), [5, 20, 60, 30, 500]);
  assert.deepEqual(customers.text("potentialSource").slice(0, 2), ["given", "estimated"]);
  assert.deepEqual(notices.slice(1).map(({ key, parameters }) => [key, parameters.count]), [
    ["crossValueAbovePotential", 1],
    ["crossNegativeValue", 1],
    ["crossFewPeers", 2], // c and d, alone in their group
  ]);
});

Deno.test("explainCross() shows the evidence from everybody to the closest peers", () => {
  const model = fitCross(CUSTOMERS, {
    ...OPTIONS,
    least: { current: [50, 20], potential: [40, 20] },
  });
  const { peerGroups, potential, cell, steps } = explainCross(model, CUSTOMERS, "e");
  assert.deepEqual(peerGroups.map(({ peers, estimate }) => [peers.join("/"), estimate]), [
    ["", 25],
    ["food", 22],
    ["food/S", 18.5],
  ]);
  assert.deepEqual([potential, cell], [18.5, "PC'"]);
  // Bringing more raises an estimated potential with it.
  assert.deepEqual(steps.map(({ amount, cell }) => [amount, cell]), [[20, "BB'"], [50, "AA'"]]);
});

Deno.test("readCrossModel() refuses groups of peers that do not hold together", () => {
  const model = fitCross(CUSTOMERS, OPTIONS);
  const withGroups = (change: (groups: readonly object[]) => readonly object[]) => ({
    ...model,
    estimate: { ...model.estimate, groups: change(model.estimate!.groups) },
  });
  const refuse = (data: unknown, message: RegExp) =>
    assert.throws(() => readCrossModel(data), { name: "DataError", message });
  refuse(withGroups((groups) => groups.slice(1)), /groups\[0\]\.peers: the larger group/);
  refuse(withGroups(([all, , ...rest]) => [all, ...rest]), /groups\[2\]\.peers: the larger group/);
  refuse(withGroups((groups) => [...groups, groups[1]]), /groups\[6\]\.peers: .*already/);
  refuse(
    withGroups((groups) => [...groups, { ...groups[3], peers: ["food", "L", "x"] }]),
    /at most 2 peer values/,
  );
});
