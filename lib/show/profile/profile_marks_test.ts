import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import { profile, profilePositions, returnRates } from "../../segment/profile/mod.ts";
import { Table } from "../../table/mod.ts";
import { profileMarginsChart, profilePositionsChart, returnRatesChart } from "../mod.ts";
import { assertTells, markTitles } from "../samples_test.ts";

Deno.test("marks of profiles tell deviations, margins and rates", () => {
  const customers = Table.of({
    customer: ["a", "b", "c"],
    novelty: [0.1, 0.2, 0.4],
    messagesSent: [10, 10, 10],
    messageClicks: [5, 1, 0],
  });
  const result = profile(customers, {
    traits: [{ column: "novelty" }],
    prototypes: [
      { profile: "curious", position: { novelty: 1 } },
      { profile: "faithful", position: { novelty: -1 } },
    ],
  });
  const positions = profilePositions(result);
  const [deviation] = positions.number("deviation");
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
  assertTells(
    (locale) => profilePositionsChart(positions, result.labels, { locale }),
    [],
    [`curious – novelty|prototype: +1|customers of the profile: ${signed(deviation)}`],
  );
  const [french, english] = LOCALES.map((locale) =>
    markTitles(profileMarginsChart(result, { locale }))
  );
  const counted = (titles: readonly string[]) =>
    titles.reduce((sum, title) => sum + Number(/(\d+) c(?:lient|ustomer)s?$/.exec(title)![1]), 0);
  assert.deepEqual([counted(french), counted(english)], [3, 3]);
  const rates = Table.of({
    segment: ["x"],
    sent: [20],
    answered: [5],
    answeredShare: [0.25],
    lowShare: [0.1],
    highShare: [0.4],
  });
  assertTells(
    (locale) => returnRatesChart(rates, {}, { locale }),
    ["x|Taux de retour : 25,0 % (5 sur 20)|Intervalle : de 10,0 % à 40,0 %"],
    ["x|Return rate: 25.0% (5 of 20)|Interval: 10.0% to 40.0%"],
  );
  assert.ok(markTitles(returnRatesChart(returnRates(result), result.labels)).length > 0);
});
