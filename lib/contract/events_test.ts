import assert from "node:assert/strict";
import { dayColumn, Table } from "../table/mod.ts";
import { joinEvents } from "./mod.ts";

const COLUMNS = { customer: "who", type: "what", date: "when" };

Deno.test("joinEvents() gives each event the row of its customer, and leaves holes out", () => {
  const customers = Table.of({ key: ["a", null, "b"] });
  const events = Table.of({
    who: ["b", "a", "ghost", null, "a", "a"],
    what: ["form", "visit", "form", "form", null, "form"],
    when: dayColumn(Float64Array.of(1, 2, 3, 4, 5, NaN)),
  });
  const { rows, typeCodes, types, strangerDays } = joinEvents(customers, "key", events, COLUMNS);
  assert.deepEqual([...rows], [2, 0, -1, -1, -1, -1]);
  assert.deepEqual([types[typeCodes[0]], types[typeCodes[1]]], ["form", "visit"]);
  assert.deepEqual([...strangerDays], [3]);
});

Deno.test("joinEvents() joins keys that are numbers, and refuses to mix them with text", () => {
  const events = Table.of({ who: [7], what: ["form"], when: dayColumn(Float64Array.of(1)) });
  assert.deepEqual([...joinEvents(Table.of({ key: [5, 7] }), "key", events, COLUMNS).rows], [1]);
  assert.throws(() => joinEvents(Table.of({ key: ["7"] }), "key", events, COLUMNS), {
    name: "DataError",
    message: /'who' holds number values and 'key' of the customers text values/,
  });
  const none = Table.of({ key: [null] });
  assert.deepEqual([...joinEvents(none, "key", events, COLUMNS).rows], [-1]);
});

Deno.test("joinEvents() refuses a key in two rows, and a column of another kind", () => {
  const events = Table.of({ who: ["a"], what: ["form"], when: dayColumn(Float64Array.of(1)) });
  assert.throws(() => joinEvents(Table.of({ key: ["b", "a", "a"] }), "key", events, COLUMNS), {
    name: "DataError",
    message: /'a' stands in rows 2 and 3 of column 'key'/,
  });
  const dated = events.with({ when: ["2025-01-01"] });
  assert.throws(() => joinEvents(Table.of({ key: ["a"] }), "key", dated, COLUMNS), {
    name: "DataError",
    message: /'when' as day/,
  });
});
