import { impact } from "../../assess/impact/mod.ts";
import { Table } from "../../table/mod.ts";
import { impactChart } from "../mod.ts";
import { assertTells } from "../samples_test.ts";

Deno.test("marks of an impact tell months and amounts", () => {
  const months = ["2025-01", "2025-02", "2025-03", "2025-04"];
  const monthly = Table.fromRows(
    ["a", "b", "c", "d"].flatMap((customer) =>
      months.map((month, t) => ({
        customer,
        month,
        revenue: 10 + t + (customer < "c" && t === 3 ? 5.5 : 0),
      }))
    ),
  );
  const touched = Table.of({
    customer: ["a", "b", "c", "d"],
    touched: [true, true, false, false],
  });
  const window = { from: "2025-01", event: "2025-04", to: "2025-04", treated: "touched" };
  const measured = impact(monthly, touched, { ...window, resamples: 5 });
  assertTells(
    (locale) => impactChart(measured, { locale, currency: "EUR" }),
    [
      "avr. 2025|clients touchés : 18,50 €|clients témoins : 13,00 €|clients touchés, sans l’événement : 13,00 €",
    ],
    ["Jan 2025|customers touched: €10.00|customers to compare: €10.00"],
  );
});
