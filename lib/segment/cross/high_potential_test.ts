import assert from "node:assert/strict";
import { Table } from "../../table/mod.ts";
import { cross, highPotentialCustomers, highPotentialSegments } from "./mod.ts";

/** Room to grow by hand: 10, 0, 80, 40, 60, −5, and unknown; 190 among those who have some. */
const CUSTOMERS = Table.fromRows([
  { customer: "a", sector: "food", region: "north", monetary: 70, potential: 80 },
  { customer: "b", sector: "food", region: "south", monetary: 20, potential: 20 },
  { customer: "c", sector: "hotels", region: "north", monetary: 10, potential: 90 },
  { customer: "d", sector: "hotels", region: "south", monetary: 10, potential: 50 },
  { customer: "e", sector: "food", region: "north", monetary: null, potential: 60 },
  { customer: "f", sector: null, region: "north", monetary: 15, potential: 10 },
  { customer: "g", sector: "hotels", region: "north", monetary: 5, potential: null },
]);

Deno.test("highPotentialCustomers() lists those who make the line, most room first", () => {
  const result = cross(CUSTOMERS);
  // 80 of 190 is 42 %, 140 is 74 %, 180 is 95 %.
  const found = highPotentialCustomers(result);
  assert.deepEqual(found.text("customer"), ["c", "e", "d"]);
  assert.deepEqual([...found.number("cumulativeRoomShare")], [80 / 190, 140 / 190, 180 / 190]);
  assert.deepEqual([...found.number("walletShare")], [10 / 90, 0, 10 / 50]);
  assert.deepEqual(highPotentialCustomers(result, { line: 0.4 }).text("customer"), ["c"]);
  assert.equal(highPotentialCustomers(result, { line: 1 }).rowCount, 4);
  assert.throws(() => highPotentialCustomers(result, { line: 80 }), RangeError);
});

Deno.test("highPotentialCustomers() keeps equal rooms together, by key", () => {
  const tied = Table.of({
    customer: [..."cba"],
    monetary: [10, 10, 10],
    potential: [30, 30, 30],
  });
  const found = highPotentialCustomers(cross(tied), { line: 0.1 });
  assert.deepEqual(found.text("customer"), ["a", "b", "c"]);
  assert.deepEqual([...found.number("cumulativeRoomShare")], [1, 1, 1]);
});

Deno.test("highPotentialSegments() compares room with customers, by hand", () => {
  const found = highPotentialSegments(cross(CUSTOMERS), ["sector", "region"], {
    minimumCustomers: 1,
  });
  // Six potentials are known, 185 in all. Hotels: 120 over 2 customers; north: 145 over 4.
  // Food × north: 70 over 2 — above average, but 35 a head is less than the north as a whole (36.25).
  // Hotels × north: 80 over 1, above both hotels (60) and north (36.25).
  assert.deepEqual(found.rows().map((row) => [row.criteria, row.group, row.roomToGrow]), [
    ["region", "north", 145],
    ["sector", "hotels", 120],
    ["sector × region", "hotels × north", 80],
  ]);
  assert.deepEqual(found.row(1), {
    criteria: "sector",
    group: "hotels",
    customers: 2,
    customerShare: 2 / 6,
    value: 20,
    potential: 140,
    roomToGrow: 120,
    roomShare: 120 / 185,
    roomIndex: (120 / 185) * 6 / 2,
    walletShare: 20 / 140,
    medianRoomToGrow: 60,
    largestRoomShare: 80 / 120,
  });
});

Deno.test("highPotentialSegments() leaves small groups out, and has its columns with no row", () => {
  const result = cross(CUSTOMERS);
  const found = highPotentialSegments(result, ["sector"], { minimumCustomers: 3 });
  assert.equal(found.rowCount, 0);
  assert.equal(found.number("roomToGrow").length, 0);
  const none = cross(CUSTOMERS.with({ potential: CUSTOMERS.number("monetary") }));
  assert.equal(highPotentialSegments(none, ["sector"]).rowCount, 0);
  assert.equal(highPotentialCustomers(none).rowCount, 0);
});
