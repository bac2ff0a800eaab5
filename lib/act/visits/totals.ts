/** What a plan comes to, beside an even plan and no visit at all. */
import { totalMoney } from "../../base/mod.ts";
import type { Table } from "../../table/mod.ts";
import { isPlanned, type VisitInput } from "./input.ts";
import { visitShare } from "./response.ts";
import type { Group } from "./stage.ts";
import { worthOfEvenPlan } from "./worth.ts";

/** What the plan comes to. */
export interface VisitTotals {
  /** Customers in the table. */
  readonly customers: number;
  /** Customers who get a visit or more. */
  readonly customersVisited: number;
  /** Visits that can be made in a year. */
  readonly capacity: number;
  /** Visits planned. */
  readonly visits: number;
  /** Visits of the norms' least that cannot be made. */
  readonly waivedVisits: number;
  /** Margin expected a year, cost of the visits taken off, of customers with a norm and a rep. */
  readonly margin: number;
  /** The same without any visit. */
  readonly marginWithoutVisits: number;
  /** The same when visits are spread as evenly as the norms allow. */
  readonly marginOfEvenPlan: number;
}

/** Adds a plan up. */
export function totalsOf(
  planned: Table,
  reps: Table,
  groups: readonly (readonly Group[])[],
  input: VisitInput,
): VisitTotals {
  const visits = planned.number("visits");
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const without = marginWithoutVisits(input);
  const even = groups.map((pool, i) => worthOfEvenPlan(pool, input.pools[i].visits, input));
  return {
    customers: planned.rowCount,
    customersVisited: visits.reduce((count, value) => value > 0 ? count + 1 : count, 0),
    capacity: sum(reps.number("capacity")),
    visits: sum(visits),
    waivedVisits: sum(planned.number("waivedVisits")),
    margin: totalMoney(planned.number("expectedMargin")),
    marginWithoutVisits: without,
    marginOfEvenPlan: totalMoney([
      without,
      ...even.map(({ gain, visits }) => gain - visits * input.visitCost),
    ]),
  };
}

/** The margin of customers with a norm and a rep, were none visited. */
export function marginWithoutVisits(input: VisitInput): number {
  const shares = input.norms.map(({ response }) => visitShare(response, 0));
  return totalMoney(input.margins.map((margin, row) => {
    if (!isPlanned(input, row)) return NaN;
    return margin > 0 ? margin * shares[input.normOf[row]] : margin;
  }));
}
