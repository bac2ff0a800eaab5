import { stage, stageFunnel } from "../../segment/stage/mod.ts";
import { Table } from "../../table/mod.ts";
import { stageFunnelChart } from "../mod.ts";
import { AS_OF, assertTells } from "../samples_test.ts";

Deno.test("marks of stages tell who came so far", () => {
  const leads = Table.of({ customer: ["a", "b", "c", "d"], status: ["won", "new", "won", "new"] });
  const { model, labels } = stage(leads, {
    asOf: AS_OF,
    stages: [
      { segment: "lead", reachedBy: [], label: { fr: "Piste", en: "Lead" } },
      { segment: "client", reachedBy: [{ column: "status", values: ["won"] }] },
    ],
  });
  const funnel = stageFunnel(model, leads, { asOf: AS_OF });
  assertTells(
    (locale) => stageFunnelChart(funnel, labels, { locale }),
    ["Piste|4 clients", "client|2 clients|Passage depuis la précédente : 50,0 %"],
    ["client|2 customers|Conversion from the one before: 50.0%"],
  );
});
