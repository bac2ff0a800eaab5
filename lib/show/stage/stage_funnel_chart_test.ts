import assert from "node:assert/strict";
import { stage, stageFunnel } from "../../segment/stage/mod.ts";
import { Table } from "../../table/mod.ts";
import { stageFunnelChart } from "../mod.ts";

const LEADS = Table.of({
  customer: ["a", "b", "c", "d"],
  origin: ["fair", "web", "web", null],
  status: ["won", "new", "won", "new"],
});
const AS_OF = "2025-12-31";
const RESULT = stage(LEADS, {
  asOf: AS_OF,
  stages: [
    { segment: "lead", reachedBy: [], label: { fr: "Piste", en: "Lead" } },
    { segment: "client", reachedBy: [{ column: "status", values: ["won"] }] },
  ],
});

Deno.test("stageFunnelChart() writes counts and conversions, by group where there are some", () => {
  const whole = stageFunnel(RESULT.model, LEADS, { asOf: AS_OF });
  const figure = stageFunnelChart(whole, RESULT.labels, { locale: "fr" });
  assert.match(figure.svg, />Piste<.*>4</s);
  assert.match(figure.svg, />2 · 50,0/);
  assert.match(figure.description, /« client »|«.client.»/);
  const split = stageFunnel(RESULT.model, LEADS, { asOf: AS_OF, by: "origin" });
  const { svg, description } = stageFunnelChart(split, RESULT.labels, { locale: "en" });
  assert.match(svg, />fair<.*>web<.*>\(not known\)</s);
  assert.match(description, /“fair” \(origin\).*100.0%/);
});

Deno.test("stageFunnelChart() says why there is nothing to draw", () => {
  const none = stageFunnel(RESULT.model, LEADS.head(0), { asOf: AS_OF });
  assert.match(stageFunnelChart(none, RESULT.labels, { locale: "fr" }).svg, /aucun client/);
});
