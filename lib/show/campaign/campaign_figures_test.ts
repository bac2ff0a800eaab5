import assert from "node:assert/strict";
import { type Campaign, measureCampaign, targetCampaign } from "../../act/campaign/mod.ts";
import { LOCALES } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { assertSound, count, HOSTILE, writtenTexts } from "../samples_test.ts";
import { campaignBars, campaignTable, responseTable, upliftChart, upliftTable } from "../mod.ts";

function campaignOf(loyal: string, customers = 40): Campaign {
  return targetCampaign(
    Table.of({
      customer: Array.from({ length: customers }, (_, i) => `k${i}`),
      segment: Array.from({ length: customers }, (_, i) => i % 4 === 0 ? null : loyal),
      email: Array.from({ length: customers }, (_, i) => i % 3 > 0),
    }),
    {
      campaign: "spring",
      day: "2026-03-02",
      messages: [{ segment: loyal, message: "Hello", channels: ["email"] }],
      consent: { email: "email" },
      control: { share: 0.25, seed: 1 },
    },
  );
}

function measureOf(segment: string) {
  const parts = [["target", 60, 200], ["control", 30, 200]] as const;
  const rows = parts.flatMap(([campaignGroup, yes, total]) =>
    Array.from({ length: total }, (_, i) => ({
      segment,
      campaignGroup,
      campaignChannel: "email",
      responded: i < yes,
    }))
  );
  return measureCampaign(Table.fromRows([...rows, {
    segment: "new",
    campaignGroup: "target",
    campaignChannel: "sms",
    responded: true,
  }]));
}

Deno.test("campaignBars() writes targets, controls and the others of each segment", () => {
  const figure = campaignBars(campaignOf("loyal"), { locale: "fr" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  for (const text of ["loyal", "(sans segment)", "Ciblés", "Témoins", "15", "5", "10"]) {
    assert.ok(texts.includes(text), text);
  }
  assert.match(figure.description, /15 clients reçoivent le message, 5 sont témoins, 20 ne sont/);
});

Deno.test("upliftChart() draws segments with controls, and says the effect on all", () => {
  const figure = upliftChart(measureOf("loyal"), { locale: "en" });
  assertSound(figure);
  const texts = writtenTexts(figure);
  assert.ok(texts.includes("+15") && texts.includes("loyal") && !texts.includes("new"));
  // 60 of 200 against 30 of 200: Newcombe 0.0683 to 0.2293 by statsmodels 0.15.
  assert.match(figure.description, /All segments: \+15 points \(\+6\.8 to \+22\.9\), that is 30 /);
});

Deno.test("upliftTable() writes every p-value in three decimals", () => {
  const rows = [["target", 2], ["control", 2]].flatMap(([campaignGroup, yes]) =>
    Array.from({ length: 40 }, (_, i) => ({
      segment: "even",
      campaignGroup: `${campaignGroup}`,
      campaignChannel: "email",
      responded: i < +yes,
    }))
  );
  const { text } = upliftTable(measureCampaign(Table.fromRows(rows)), { locale: "en" });
  assert.match(text, /even .* 1\.000 +not shown/);
});

Deno.test("tables of campaigns say who, how sure, and what not to conclude", () => {
  assert.match(
    campaignTable(campaignOf("loyal"), { locale: "en" }).text,
    /loyal +30 +66\.7% +15 +5 +10 +0 +0/,
  );
  const { text } = upliftTable(measureOf("loyal"), { locale: "en" });
  assert.match(
    text,
    /loyal +200 +30\.0% +200 +15\.0% +\+15 +\[\+6\.8, \+22\.9\] +< 0\.001 +the message adds/,
  );
  assert.match(text, /new +1 +100\.0% +0 +– +– +– +– +no controls/);
  const rates = responseTable(measureOf("loyal"), { locale: "fr" }).text;
  assert.match(rates, /loyal +tous +200 +60 +30,0.% +\[24,1.%\u202f; 36,7.%\]/);
});

Deno.test("figures of campaigns are sound with hostile names, nobody and no controls", () => {
  for (const locale of LOCALES) {
    assertSound(campaignBars(campaignOf(HOSTILE), { locale }));
    assertSound(campaignBars(campaignOf("x", 0), { locale, width: 320 }));
    assertSound(upliftChart(measureOf(HOSTILE), { locale }));
    const uncontrolled = measureCampaign(Table.of({
      segment: ["a"],
      campaignGroup: ["target"],
      campaignChannel: ["email"],
      responded: [false],
    }));
    assertSound(upliftChart(uncontrolled, { locale }));
    for (const table of [upliftTable(measureOf(HOSTILE)), campaignTable(campaignOf(HOSTILE))]) {
      assert.equal(count(table.html, /<script/g), 0);
    }
  }
});
