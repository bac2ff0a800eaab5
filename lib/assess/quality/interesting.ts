/** Big enough, staying, growing, steady. */
import { mean, totalMoney } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { bySegment, type QualityInput } from "./input.ts";
import { type Figures, shareOf } from "./line.ts";
import { growthOf, type Months, volatilityOf } from "./months.ts";

/** Size, attrition, growth and volatility of each segment; the last three of everybody too. */
export function interesting(
  { codes, segments }: QualityInput,
  value: Float64Array,
  gone: Float64Array | null,
  months: Months | null,
): Figures[] {
  const groups = bySegment(value, codes, segments.length);
  const sizes = groups.map(({ length }) => length);
  const total = totalMoney(value);
  const left = gone === null ? null : bySegment(gone, codes, segments.length);
  const monthly = (indicator: "growth" | "volatility", figure: typeof growthOf): Figures => ({
    indicator,
    overall: months === null ? NaN : figure(months.totals[segments.length]),
    bySegment: segments.map((_, code) => months === null ? NaN : figure(months.totals[code])),
  });
  return [
    { indicator: "customers", overall: codes.length, bySegment: sizes },
    {
      indicator: "customerShare",
      overall: NaN,
      bySegment: sizes.map((size) => shareOf(size, codes.length)),
    },
    {
      indicator: "valueShare",
      overall: NaN,
      bySegment: groups.map((group) => total > 0 ? totalMoney(group) / total : NaN),
    },
    {
      indicator: "attrition",
      overall: gone === null ? NaN : mean(gone),
      bySegment: segments.map((_, code) => left === null ? NaN : mean(left[code])),
    },
    monthly("growth", growthOf),
    monthly("volatility", volatilityOf),
  ];
}

/** The groups of a customer for {@linkcode addMonthly}: its segment, and everybody. */
export function groupsOfCustomers(
  { codes, segments }: QualityInput,
  customers: Table,
  key: string,
): (customer: string | null) => readonly number[] {
  const groups = new Map(
    customers.text(key).map((one, row) => [one, [codes[row], segments.length]]),
  );
  return (customer) => groups.get(customer) ?? [];
}
