import assert from "node:assert/strict";
import fc from "fast-check";
import { formatNotice } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import {
  bestChannels,
  campaignResponses,
  campaignSampleSize,
  measureCampaign,
  type MeasureOptions,
} from "./mod.ts";

/** Customers by segment, group, channel, and how many of how many responded. */
function customersOf(...parts: [string, string, string, number, number][]): Table {
  const rows = parts.flatMap(([segment, campaignGroup, campaignChannel, yes, total]) =>
    Array.from({ length: total }, (_, i) => ({
      segment,
      campaignGroup,
      campaignChannel,
      responded: i < yes,
    }))
  );
  return Table.fromRows(rows);
}

const CUSTOMERS = customersOf(
  ["loyal", "target", "email", 90, 700],
  ["loyal", "target", "sms", 30, 300],
  ["loyal", "control", "email", 40, 500],
  ["lost", "target", "email", 5, 56],
  ["lost", "control", "email", 0, 29],
  ["new", "target", "sms", 3, 10],
  ["new", "withheld", "sms", 9, 9],
);

function near(found: number, expected: number): void {
  assert.ok(Math.abs(found - expected) < 1e-10, `${found}, not ${expected}`);
}

Deno.test("measureCampaign() equals statsmodels 0.15: rates, uplifts, corrected p-values", () => {
  const { rates, uplifts, notices } = measureCampaign(CUSTOMERS);
  assert.deepEqual(uplifts.text("segment"), ["lost", "loyal", "new"]);
  // confint_proportions_2indep(…, method="newcomb"); proportions_ztest; Holm by hand: 2 × the least.
  const facts = [
    [5 / 56, -0.038137147903536936, 0.19256001385511165, 0.09718656817057973],
    [120 / 1000 - 40 / 500, 0.007068707093761915, 0.06992523358176864, 2 * 0.017991106238321442],
  ];
  facts.forEach(([uplift, low, high, p], row) => {
    near(uplifts.number("uplift")[row], uplift);
    near(uplifts.number("low")[row], low);
    near(uplifts.number("high")[row], high);
    near(uplifts.number("adjustedPValue")[row], p);
  });
  assert.deepEqual(uplifts.text("verdict"), ["unclear", "more", "noControl"]);
  near(uplifts.number("extraResponses")[1], 40);
  const [all, email] = rates.filter((row) => rates.text("segment")[row] === "loyal").rows();
  assert.deepEqual([all.channel, all.targets, all.responses], [null, 1000, 120]);
  assert.deepEqual([email.channel, email.targets, email.responses], ["email", 700, 90]);
  near(Number(email.low), 0.10578711641888054); // proportion_confint(90, 700, method="wilson")
  near(Number(email.high), 0.15541014116910754);
  assert.deepEqual(notices.map((notice) => formatNotice(notice, "en")), [
    "1 segment without controls: its responses say nothing of the message’s effect.",
    "1 segment has too few responses for a sure test: read it with care.",
  ]);
});

Deno.test("measureCampaign() corrects as told, and knows harm from good", () => {
  const harm = customersOf(
    ["a", "target", "email", 10, 200],
    ["a", "control", "email", 30, 200],
    ["b", "target", "email", 30, 200],
    ["b", "control", "email", 16, 200],
  );
  const verdicts = (options: MeasureOptions) =>
    measureCampaign(harm, options).uplifts.text("verdict");
  assert.deepEqual(verdicts({}), ["less", "more"]); // p of 0.0009 and 0.028
  assert.deepEqual(verdicts({ confidence: 0.99 }), ["less", "unclear"]);
  assert.deepEqual(verdicts({ adjustment: "benjamini-hochberg" }), ["less", "more"]);
});

Deno.test("the effect on all weighs segments by their targets, by hand", () => {
  const { effect, uplifts } = measureCampaign(customersOf(
    ["a", "target", "email", 30, 100],
    ["a", "control", "email", 10, 100],
    ["b", "target", "email", 30, 300],
    ["b", "control", "email", 10, 100],
  ));
  near(effect.uplift, 0.2 * 0.25); // nothing in b
  near(effect.extraResponses, 20);
  const [a, b] = [0, 1].map((row) => uplifts.number("low")[row]);
  near(effect.low, 0.05 - Math.hypot((0.2 - a) * 0.25, (0 - b) * 0.75));
  const one = measureCampaign(
    CUSTOMERS.filter((row) => CUSTOMERS.text("segment")[row] === "loyal"),
  );
  near(one.effect.low, one.uplifts.number("low")[0]); // one segment: its own interval
});

Deno.test("measureCampaign() counts everybody once, and refuses when nobody is a target", () => {
  const group = fc.constantFrom("target", "control", "withheld", null);
  const customer = fc.record({
    segment: fc.constantFrom("a", "b", null),
    group,
    yes: fc.constantFrom(true, false, null),
  });
  fc.assert(fc.property(fc.array(customer, { minLength: 1, maxLength: 60 }), (list) => {
    const text = (values: (string | null)[]) => ({ kind: "text", values }) as const;
    const table = Table.of({
      segment: text(list.map(({ segment }) => segment)),
      campaignGroup: text(list.map(({ group }) => group)),
      campaignChannel: text(list.map((_, i) => i % 2 ? "email" : "sms")),
      responded: { kind: "flag", values: list.map(({ yes }) => yes) },
    });
    const count = (name: string) =>
      list.filter(({ segment, group }) => segment !== null && group === name).length;
    if (count("target") === 0) {
      assert.throws(() => measureCampaign(table), {
        name: "DataError",
        message: "Cannot measure the campaign as no customer has the group 'target' in column " +
          "'campaignGroup'",
      });
      return;
    }
    const { rates, uplifts } = measureCampaign(table);
    const sum = (part: Table, name: string) => part.number(name).reduce((a, b) => a + b, 0);
    assert.equal(sum(uplifts, "targets"), count("target"));
    assert.equal(sum(uplifts, "controls"), count("control"));
    assert.equal(sum(rates, "targets"), 2 * count("target")); // all channels, then each
  }));
});

Deno.test("campaignSampleSize() equals R's power.prop.test and statsmodels for uneven groups", () => {
  // R 4: power.prop.test(p1 = .50, p2 = .75, power = .90) gives n = 76.7 (its own example);
  // statsmodels 0.15: samplesize_proportions_2indep_onetail(diff, prop2, 0.8, ratio).
  const facts: [number, number, number, number, number][] = [
    [0.05, 0.07, 1, 2212.2047823672056, 0.8],
    [0.5, 0.75, 1, 57.673436738908386, 0.8],
    [0.5, 0.75, 1, 76.7, 0.9],
    [0.05, 0.07, 0.1, 11494.923934478822, 0.8], // first sample ten times the second
    [0.02, 0.03, 0.25, 9086.489790077494, 0.8],
  ];
  for (const [first, second, ratio, size, power] of facts) {
    const controlShare = 1 / (1 + ratio);
    const found = campaignSampleSize({
      controlRate: first,
      targetRate: second,
      controlShare,
      power,
    });
    assert.equal(found.control, Math.ceil(size));
    assert.ok(Math.abs(found.target - size * ratio) < 1);
  }
  const turned = campaignSampleSize({ controlRate: 0.75, targetRate: 0.5 });
  assert.deepEqual(turned, { target: 58, control: 58 });
});

Deno.test("campaignSampleSize() refuses what has no answer", () => {
  const rates = { controlRate: 0.1, targetRate: 0.2 };
  const cases: [Parameters<typeof campaignSampleSize>[0], RegExp][] = [
    [{ ...rates, targetRate: 0.1 }, /both rates are 0\.1/],
    [{ ...rates, controlRate: -0.1 }, /controlRate must lie from 0 to 1: it is -0\.1/],
    [{ ...rates, targetRate: NaN }, /targetRate/],
    [{ ...rates, controlShare: 0 }, /controlShare must lie between 0 and 1/],
    [{ ...rates, power: 1 }, /power/],
    [{ ...rates, significance: 0 }, /significance/],
  ];
  for (const [options, message] of cases) {
    assert.throws(() => campaignSampleSize(options), { name: "RangeError", message });
  }
});

Deno.test("campaignResponses() counts from the day of sending, for so many days", () => {
  const customers = Table.of({ customer: ["a", "b", "c", "d"] });
  const events = Table.of({
    customer: ["a", "b", "c", "d", "ghost"],
    type: ["order", "order", "visit", "order", "order"],
    date: dayColumn(Float64Array.of(100, 106, 103, 107, 101)),
  });
  const options = { day: "1970-04-11", days: 7 }; // day 100
  assert.deepEqual(campaignResponses(customers, events, options), [true, true, true, false]);
  const orders = { ...options, types: ["order"] };
  assert.deepEqual(campaignResponses(customers, events, orders), [true, true, false, false]);
  assert.throws(() => campaignResponses(customers, events, { ...options, days: 0 }), RangeError);
});

Deno.test("bestChannels() shrinks: one lucky click proves little, many prove much", () => {
  const contacts = Table.fromRows([
    ...Array.from(
      { length: 80 },
      (_, i) => ({ customer: "x", channel: "email", responded: i < 24 }),
    ),
    ...Array.from({ length: 99 }, () => ({ customer: "y", channel: "sms", responded: false })),
    { customer: "lucky", channel: "sms", responded: true },
    ...Array.from({ length: 20 }, (_, i) => ({ customer: "z", channel: "sms", responded: i < 11 })),
  ]);
  const customers = Table.of({
    customer: ["lucky", "z", "stranger", "refuses"],
    email: [true, true, true, false],
    sms: [true, true, true, false],
    post: [false, true, true, false],
  });
  const consent = { email: "email", sms: "sms", post: "post" };
  const best = bestChannels(customers, contacts, { consent });
  // E-mail 24 of 80 = 0.3; sms 12 of 120 = 0.1. lucky by sms: (1 + 1) / 11; z: (11 + 1) / 30.
  assert.deepEqual(best.customers.text("bestChannel"), ["email", "sms", "email", null]);
  const rates = [...best.customers.number("bestChannelRate")];
  assert.deepEqual(rates.map((rate) => +rate.toFixed(9)), [0.3, 0.4, 0.3, NaN]);
  assert.deepEqual(best.channels.rows().map(({ rate }) => rate), [0.3, 0.1, null]);
  const trusting = bestChannels(customers, contacts, { consent, priorContacts: 0 });
  assert.equal(trusting.customers.cell("bestChannel", 0), "sms"); // one of one
  assert.throws(() => bestChannels(customers, contacts, { consent: {} }), RangeError);
  assert.throws(
    () => bestChannels(customers, contacts, { consent, priorContacts: -1 }),
    RangeError,
  );
  assert.throws(
    () => bestChannels(customers.with({ customer: ["a", "a", "b", "c"] }), contacts, { consent }),
    { name: "DataError", message: /a key stands twice/ },
  );
});
