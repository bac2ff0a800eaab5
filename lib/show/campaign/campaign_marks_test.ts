import { measureCampaign, targetCampaign } from "../../act/campaign/mod.ts";
import { Table } from "../../table/mod.ts";
import { campaignBars, upliftChart } from "../mod.ts";
import { assertTells } from "../samples_test.ts";

Deno.test("marks of campaigns tell groups, effects and intervals", () => {
  const campaign = targetCampaign(
    Table.of({
      customer: Array.from({ length: 20 }, (_, i) => `k${i}`),
      segment: Array.from({ length: 20 }, () => "loyal"),
      email: Array.from({ length: 20 }, (_, i) => i < 16),
    }),
    {
      campaign: "spring",
      day: "2026-03-02",
      messages: [{ segment: "loyal", message: "Hello", channels: ["email"] }],
      consent: { email: "email" },
      control: { share: 0.25, seed: 1 },
    },
  );
  assertTells(
    (locale) => campaignBars(campaign, { locale }),
    ["loyal|Ciblés : 12 clients", "loyal|Non contactés : 4 clients"],
    ["loyal|Controls: 4 customers"],
  );
  const rows = ([["target", 60], ["control", 30]] as const).flatMap(([campaignGroup, yes]) =>
    Array.from({ length: 200 }, (_, i) => ({
      segment: "loyal",
      campaignGroup,
      campaignChannel: "email",
      responded: i < yes,
    }))
  );
  // Newcombe 0.0683 to 0.2293 by statsmodels 0.15.
  assertTells(
    (locale) => upliftChart(measureCampaign(Table.fromRows(rows)), { locale }),
    ["loyal|+15 points, de +6,8 à +22,9"],
    ["loyal|+15 points, +6.8 to +22.9"],
  );
});
