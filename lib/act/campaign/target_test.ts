import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDay } from "../../base/mod.ts";
import { formatNotice } from "../../contract/mod.ts";
import { dayColumn, Table } from "../../table/mod.ts";
import { type CampaignOptions, readCampaignConfig, targetCampaign } from "./mod.ts";

const OPTIONS: CampaignOptions = {
  campaign: "spring",
  day: "2026-03-02",
  messages: [
    { segment: "loyal", message: "New this spring", channels: ["email", "sms"] },
    { segment: "lost", message: "We miss you", channels: ["sms"] },
  ],
  consent: { email: "email_consent", sms: "sms_consent" },
  control: { share: 0.2, seed: 7 },
};

const SIX = Table.of({
  customer: ["a", "b", "c", "d", "e", "f"],
  segment: ["loyal", "loyal", "loyal", "lost", "new", null],
  email_consent: ["yes", "no", "yes", "yes", "yes", "yes"],
  sms_consent: [true, true, null, false, true, true],
});

function contactsOn(...rows: [string, string][]): Table {
  return Table.of({
    customer: { kind: "text", values: rows.map(([customer]) => customer) },
    channel: { kind: "text", values: rows.map(() => "email") },
    date: dayColumn(Float64Array.from(rows, ([, day]) => parseDay(day))),
  });
}

Deno.test("targetCampaign() by hand: consent, channel, message, and a reason for the others", () => {
  const campaign = targetCampaign(SIX, { ...OPTIONS, control: { share: 0, seed: 1 } });
  assert.deepEqual(
    campaign.customers.select(["campaignGroup", "campaignChannel", "withheldReason"]).rows()
      .map((row) => Object.values(row)),
    [
      ["target", "email", null],
      ["target", "sms", null], // no e-mail: the second channel of the message
      ["target", "email", null],
      ["withheld", null, "noConsent"],
      ["withheld", null, "noMessage"],
      ["withheld", null, "noMessage"],
    ],
  );
  assert.deepEqual(campaign.segments.rows().map((row) => Object.values(row)), [
    ["loyal", 3, 3, 1, 3, 0, 0, 0, 0],
    ["lost", 1, 0, 0, 0, 0, 0, 1, 0],
    ["new", 1, 0, 0, 0, 0, 1, 0, 0],
    [null, 1, 0, 0, 0, 0, 1, 0, 0],
  ]);
  assert.deepEqual(campaign.channels.rows().map((row) => Object.values(row)), [
    ["loyal", "email", 3, 2, 2 / 3, 2],
    ["loyal", "sms", 3, 2, 2 / 3, 1],
    ["lost", "sms", 1, 0, 0, 0],
  ]);
  assert.deepEqual(campaign.contacts.rows(), [
    { customer: "a", channel: "email", date: "2026-03-02" },
    { customer: "b", channel: "sms", date: "2026-03-02" },
    { customer: "c", channel: "email", date: "2026-03-02" },
  ]);
});

Deno.test("targetCampaign() prefers the channel that suits the customer, if it may be used", () => {
  const best = SIX.with({ best: ["sms", "email", "post", "sms", null, null] });
  const campaign = targetCampaign(best, {
    ...OPTIONS,
    control: { share: 0, seed: 1 },
    columns: { channel: "best" },
  });
  assert.deepEqual(campaign.customers.text("campaignChannel"), [
    "sms",
    "sms", // e-mail suits, but is refused
    "email", // the message does not go by post
    null,
    null,
    null,
  ]);
});

Deno.test("targetCampaign() keeps to the limit of contacts in every window, past and planned", () => {
  const sent = (contacts: Table, limit: { contacts: number; days: number }) =>
    targetCampaign(SIX.head(3), {
      ...OPTIONS,
      control: { share: 0, seed: 1 },
      pressure: limit,
      contacts,
    }).customers.text("campaignGroup").map((group) => group === "target");
  const past = contactsOn(["a", "2026-02-01"], ["a", "2026-02-27"], ["b", "2026-02-27"]);
  // Thirty days up to 2 March begin on 1 February: a has two contacts there, b has one.
  assert.deepEqual(sent(past, { contacts: 2, days: 30 }), [false, true, true]);
  assert.deepEqual(sent(past, { contacts: 3, days: 30 }), [true, true, true]);
  assert.deepEqual(sent(past, { contacts: 2, days: 29 }), [true, true, true]);
  assert.deepEqual(sent(past, { contacts: 1, days: 30 }), [false, false, true]);
  const around = contactsOn(["a", "2026-02-25"], ["a", "2026-03-06"], ["b", "2026-03-02"]);
  assert.deepEqual(sent(around, { contacts: 1, days: 5 }), [false, false, true]);
  assert.deepEqual(sent(around, { contacts: 2, days: 9 }), [true, true, true]); // never three in nine
  assert.deepEqual(sent(around, { contacts: 2, days: 10 }), [false, true, true]);
  assert.deepEqual(sent(contactsOn(), { contacts: 1, days: 30 }), [true, true, true]);
});

Deno.test("campaigns in a row share one limit: the first one's contacts count for the second", () => {
  const limited = { ...OPTIONS, pressure: { contacts: 1, days: 7 }, contacts: contactsOn() };
  const first = targetCampaign(SIX, { ...limited, control: { share: 0, seed: 1 } });
  const second = targetCampaign(SIX, {
    ...limited,
    campaign: "summer",
    day: "2026-03-08",
    contacts: first.contacts,
  });
  assert.deepEqual([...second.segments.number("pressure")], [3, 0, 0, 0]);
});

const MANY = Table.of({
  customer: Array.from({ length: 500 }, (_, i) => `C${i}`),
  segment: Array.from({ length: 500 }, (_, i) => i % 5 === 0 ? "lost" : "loyal"),
  email_consent: Array.from({ length: 500 }, (_, i) => i % 7 > 0),
  sms_consent: Array.from({ length: 500 }, (_, i) => i % 3 > 0),
});

Deno.test("the control group is drawn per segment, by key: not by row, new for each campaign", () => {
  const campaign = targetCampaign(MANY, OPTIONS);
  const { segments, customers } = campaign;
  segments.number("contactable").forEach((count, row) => {
    assert.equal(segments.number("control")[row], Math.round(count * 0.2));
  });
  const drawn = (table: Table, options: CampaignOptions) => {
    const { customers } = targetCampaign(table, options);
    const groups = customers.text("campaignGroup");
    return customers.filter((row) => groups[row] === "control").text("customer").toSorted();
  };
  const turned = MANY.take(Array.from({ length: 500 }, (_, i) => 499 - i));
  assert.deepEqual(drawn(turned, OPTIONS), drawn(MANY, OPTIONS));
  assert.notDeepEqual(drawn(MANY, { ...OPTIONS, campaign: "summer" }), drawn(MANY, OPTIONS));
  const other = { ...OPTIONS, control: { share: 0.2, seed: 8 } };
  assert.notDeepEqual(drawn(MANY, other), drawn(MANY, OPTIONS));
  assert.equal(customers.rowCount, 500);
});

Deno.test("the control group is drawn evenly: over many seeds everybody is in it about as often", () => {
  const times = new Map<string, number>();
  const SEEDS = 400;
  for (let seed = 0; seed < SEEDS; seed++) {
    const { customers } = targetCampaign(MANY.head(50), {
      ...OPTIONS,
      control: { share: 0.2, seed },
    });
    customers.text("campaignGroup").forEach((group, row) => {
      if (group !== "control") return;
      const key = customers.text("customer")[row]!;
      times.set(key, (times.get(key) ?? 0) + 1);
    });
  }
  // 0.2 × 400 = 80 each, standard deviation 8: five of them either way.
  for (const count of times.values()) assert.ok(count > 40 && count < 120, `${count}`);
});

Deno.test("nobody is lost: targets, controls and reasons make the customers of each segment", () => {
  const customer = fc.record({
    segment: fc.constantFrom("loyal", "lost", "new", null),
    email: fc.constantFrom("Oui", "Non", null),
    sms: fc.constantFrom("yes", "NO", " vrai "),
    lastContact: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
  });
  fc.assert(
    fc.property(
      fc.array(customer, { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      (list, share) => {
        const keys = list.map((_, i) => `k${i}`);
        const texts = <T>(values: T[]) => ({ kind: "text", values }) as never;
        const table = Table.of({
          customer: keys,
          segment: texts(list.map(({ segment }) => segment)),
          email_consent: texts(list.map(({ email }) => email)),
          sms_consent: texts(list.map(({ sms }) => sms)),
        });
        const known = list.flatMap(({ lastContact }, i) => lastContact === null ? [] : [i]);
        const contacts = Table.of({
          customer: texts(known.map((i) => keys[i])),
          channel: texts(known.map(() => "email")),
          date: dayColumn(
            Float64Array.from(known, (i) => parseDay(OPTIONS.day) - list[i].lastContact!),
          ),
        });
        const { segments, customers } = targetCampaign(table, {
          ...OPTIONS,
          contacts,
          pressure: { contacts: 1, days: 30 },
          control: { share, seed: 3 },
        });
        const sum = (name: string) => segments.number(name).reduce((a, b) => a + b, 0);
        assert.equal(sum("customers"), list.length);
        segments.rows().forEach((row) => {
          const parts = ["target", "control", "noMessage", "noConsent", "pressure"];
          const total = parts.reduce((count, part) => count + Number(row[part]), 0);
          assert.equal(total, row.customers);
        });
        const reasons = customers.text("withheldReason").filter((reason) => reason !== null);
        assert.equal(reasons.length + sum("target") + sum("control"), list.length);
      },
    ),
    { numRuns: 200 },
  );
});

Deno.test("targetCampaign() says where no effect will be seen", () => {
  const campaign = targetCampaign(MANY, {
    ...OPTIONS,
    control: { share: 0.1, seed: 7 },
    expected: { controlRate: 0.05, targetRate: 0.1 },
  });
  assert.deepEqual(campaign.notices.map((notice) => formatNotice(notice, "en")), [
    "loyal: 343 targets and 38 controls; it takes 2,348 and 261 to show the effect expected.",
    "lost: 59 targets and 7 controls; it takes 2,348 and 261 to show the effect expected.",
  ]);
  const few = targetCampaign(SIX, OPTIONS); // a fifth of three is one; there is nobody else
  assert.deepEqual(few.notices, []);
  const none = targetCampaign(SIX, { ...OPTIONS, control: { share: 0.1, seed: 7 } });
  assert.equal(
    formatNotice(none.notices[0], "fr"),
    "loyal\u00a0: aucun témoin sur 3 clients joignables\u202f; l’effet n’y sera pas mesurable.",
  );
});

Deno.test("targetCampaign() names what it cannot use", () => {
  const refuses = (table: Table, options: unknown, message: RegExp, name = "DataError") =>
    assert.throws(() => targetCampaign(table, options as CampaignOptions), { name, message });
  refuses(
    SIX.with({ customer: ["a", "b", "a", "d", "e", "f"] }),
    OPTIONS,
    /'a' stands in rows 1 and 3/,
  );
  refuses(
    SIX.with({ customer: ["a", null, "c", "d", "e", "f"] }),
    OPTIONS,
    /row 2 has no 'customer'/,
  );
  refuses(
    SIX.with({ email_consent: ["yes", "maybe", "no", "no", "no", "no"] }),
    OPTIONS,
    /'email_consent' as yes or no as row 2 holds 'maybe'/,
  );
  refuses(SIX.with({ sms_consent: [1, 0, 1, 1, 1, 1] }), OPTIONS, /'sms_consent' as flag/);
  refuses(SIX, { ...OPTIONS, day: "2/3/2026" }, /not a day written/, "RangeError");
  refuses(
    SIX,
    { ...OPTIONS, pressure: { contacts: 1, days: 7 } },
    /without the contacts made/,
    "RangeError",
  );
  const cases: [object, RegExp][] = [
    [{ control: { share: 1, seed: 1 } }, /at control\.share/],
    [{ control: { share: 0.1, seed: 0.5 } }, /at control\.seed/],
    [{ pressure: { contacts: 0, days: 7 } }, /at pressure\.contacts/],
    [{ expected: { controlRate: 0.1, targetRate: 0.1 } }, /at expected: the two rates must differ/],
    [{ messages: [OPTIONS.messages[0], OPTIONS.messages[0]] }, /'loyal' has a message already/],
    [{ consent: { email: "e" } }, /messages\[0\]\.channels\[1\]: 'sms' has no column of consent/],
  ];
  const { day: _, ...config } = OPTIONS;
  for (const [change, message] of cases) {
    assert.throws(() => readCampaignConfig({ ...config, ...change }), {
      name: "DataError",
      message,
    });
  }
});
