/** What each segment has of the effect. */
import { totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { differenceOf, meanOf } from "./difference.ts";
import type { PanelCustomer } from "./panel.ts";

/**
 * Splits an effect by segment.
 *
 * @param customers The panel.
 * @param changeOf The change of a customer.
 * @param months Months looked at, before the event and after.
 * @returns One row per segment, see `Impact.segments`; customers without a segment come last.
 */
export function contributions(
  customers: readonly PanelCustomer[],
  changeOf: (customer: PanelCustomer) => number,
  { before, after }: { readonly before: number; readonly after: number },
): Table {
  const change = (list: readonly PanelCustomer[]) => Float64Array.from(list, changeOf);
  const reference = meanOf(change(customers.filter(({ treated }) => !treated)));
  const names = [...new Set(customers.map(({ segment }) => segment))].sort((a, b) =>
    Number(a === null) - Number(b === null) || (a! < b! ? -1 : 1)
  );
  const lines = names.map((name) => {
    const own = customers.filter(({ segment }) => segment === name);
    const touched = change(own.filter(({ treated }) => treated));
    const control = change(own.filter(({ treated }) => !treated));
    const usable = touched.length > 1 && control.length > 1;
    const { value, standardError } = usable
      ? differenceOf({ touched, control }, own.length * (before + after))
      : { value: NaN, standardError: NaN };
    const contribution = totalMoney(touched.map((one) => (one - reference) * after));
    return { touched, control, value, standardError, contribution };
  });
  const number = (pick: (line: typeof lines[number]) => number) => Float64Array.from(lines, pick);
  return Table.of({
    segment: { kind: "text", values: names },
    treated: number(({ touched }) => touched.length),
    control: number(({ control }) => control.length),
    effect: number(({ value }) => value),
    standardError: number(({ standardError }) => standardError),
    contribution: number(({ contribution }) => contribution),
  });
}
