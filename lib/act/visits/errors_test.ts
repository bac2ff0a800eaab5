import assert from "node:assert/strict";
import fc from "fast-check";
import { planVisits, readVisitConfig, type VisitResponse, visitShare } from "./mod.ts";
import { visitGains } from "./response.ts";
import { FOUR, FOUR_CONFIG, norm } from "./samples_test.ts";

const [ada, bo] = FOUR_CONFIG.capacity;

function refuses(make: () => unknown, message: RegExp): void {
  assert.throws(make, (error: Error) => {
    assert.equal(error.name, "DataError");
    assert.match(error.message, message);
    assert.doesNotMatch(error.message, /undefined|NaN|\[object/);
    return true;
  });
}

Deno.test("planVisits() names the rep or the segment that it does not know, and where", () => {
  refuses(
    () => planVisits(FOUR, { ...FOUR_CONFIG, capacity: [ada] }),
    /'Bo' in column 'rep' \(first in row 4\) has no capacity.*those there are: Ada/,
  );
  refuses(
    () => planVisits(FOUR.with({ rep: ["Zoé", "Léa", "Ada", "Zoé"] }), FOUR_CONFIG),
    /'Zoé', 'Léa' in column 'rep' \(first in row 1\) have no capacity: add one for each/,
  );
  refuses(
    () => planVisits(FOUR, { ...FOUR_CONFIG, norms: [norm("A", 0, 1)] }),
    /'B' in column 'segment' \(first in row 3\) has no norm.*those there are: A/,
  );
});

Deno.test("planVisits() refuses keys that are missing or stand twice, and other columns", () => {
  refuses(
    () => planVisits(FOUR.with({ customer: ["a", "b", "a", "d"] }), FOUR_CONFIG),
    /'a' stands in two rows of column 'customer', the second being row 3/,
  );
  refuses(
    () => planVisits(FOUR.with({ customer: ["a", null, "c", "d"] }), FOUR_CONFIG),
    /row 2 has no 'customer'/,
  );
  refuses(
    () => planVisits(FOUR.with({ margin: [1, Infinity, 1, 1] }), FOUR_CONFIG),
    /'margin' as row 2 is infinite/,
  );
  refuses(() => planVisits(FOUR.rename({ rep: "who" }), FOUR_CONFIG), /column 'rep'.*who/);
  refuses(() =>
    planVisits(FOUR.rename({ segment: "visits" }), {
      ...FOUR_CONFIG,
      columns: { segment: "visits" },
    }), /Cannot add column 'visits' as there is one of that name/);
});

Deno.test("readVisitConfig() names each path that cannot be used", () => {
  const cases: [unknown, RegExp][] = [
    [{ ...FOUR_CONFIG, capacity: [{ ...ada, days: -1 }, bo] }, /at capacity\[0\]\.days: .*>=0/],
    [{ ...FOUR_CONFIG, capacity: [{ ...ada, visitsPerDay: 0 }] }, /capacity\[0\]\.visitsPerDay/],
    [{ ...FOUR_CONFIG, capacity: [ada, ada] }, /capacity\[1\]\.rep: 'Ada' is there already/],
    [{ ...FOUR_CONFIG, capacity: [] }, /at capacity/],
    [{ ...FOUR_CONFIG, norms: [norm("A", 3, 2)] }, /norms\[0\]\.minVisits: it is above maxVisits/],
    [{ ...FOUR_CONFIG, norms: [norm("A", 0, 2.5)] }, /norms\[0\]\.maxVisits/],
    [{ ...FOUR_CONFIG, norms: [norm("A", 0, 1), norm("A", 0, 1)] }, /norms\[1\]\.segment: 'A'/],
    [{ ...FOUR_CONFIG, visitCost: -5 }, /at visitCost/],
    [{ ...FOUR_CONFIG, visitcost: 5 }, /visitcost/],
    [null, /at the top/],
  ];
  for (const [config, message] of cases) refuses(() => readVisitConfig(config), message);
});

Deno.test("readVisitConfig() refuses curves that are not concave, and says where", () => {
  const cases: [unknown, RegExp][] = [
    [
      { points: [[0, 0.5], [2, 0.6], [4, 0.9]] },
      /norms\[0\]\.response\.points: the curve is not concave: from 2 to 4 visits a visit brings 0\.15, more than the 0\.05 /,
    ],
    [{ points: [[1, 0.5], [2, 0.6]] }, /must start at 0 visits: its first point is at 1/],
    [{ points: [[0, 0.5], [2, 0.4]] }, /share must not go down: it is 0\.4 at 2 visits/],
    [{ points: [[0, 0.5], [2, 0.6], [2, 0.7]] }, /2 comes after 2/],
    [{ points: [[0, 0.5]] }, /norms\[0\]\.response\.points/],
    [{ without: 1, usualVisits: 4, most: 1.2 }, /norms\[0\]\.response\.without/],
    [{ without: 0.5, usualVisits: 4, most: 1 }, /norms\[0\]\.response\.most/],
    ["steep", /norms\[0\]\.response/],
  ];
  for (const [response, message] of cases) {
    const norms = [{ ...norm("A", 0, 1), response }];
    refuses(() => readVisitConfig({ ...FOUR_CONFIG, norms }), message);
  }
});

Deno.test("visitShare() passes through the three judgements, and through every point", () => {
  const judged = { without: 0.6, usualVisits: 12, most: 1.2 };
  assert.equal(visitShare(judged, 0), 0.6);
  assert.ok(Math.abs(visitShare(judged, 12) - 1) < 1e-15);
  assert.ok(Math.abs(visitShare(judged, 6) - 0.9) < 1e-15); // half of 0.6 at 6: 12 × 0.2 / 0.4
  assert.ok(Math.abs(visitShare(judged, 1e9) - 1.2) < 1e-8);
  const points: VisitResponse = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] };
  const shares = [0, 1, 2, 4, 6, 9].map((visits) => visitShare(points, visits));
  assert.deepEqual(shares.map((share) => +share.toFixed(12)), [0.5, 0.7, 0.9, 1, 1.1, 1.1]);
});

Deno.test("visitGains() never rise, and add up to the share", () => {
  fc.assert(fc.property(
    fc.record({
      without: fc.double({ min: 0, max: 0.99, noNaN: true }),
      usualVisits: fc.double({ min: 0.1, max: 100, noNaN: true }),
      most: fc.double({ min: 1.001, max: 10, noNaN: true }),
    }),
    (response) => {
      const gains = visitGains(response, 50);
      assert.ok(gains.every((gain, i) => gain >= 0 && (i === 0 || gain <= gains[i - 1])));
      const sum = gains.reduce((total, gain) => total + gain, visitShare(response, 0));
      assert.ok(Math.abs(sum - visitShare(response, 50)) < 1e-12);
    },
  ));
});
