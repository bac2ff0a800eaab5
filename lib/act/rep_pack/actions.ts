/** One action per customer, the one with the most at stake. */
import { Table } from "../../table/mod.ts";
import type { LateCustomer } from "./at_risk.ts";
import type { RepPackInput } from "./input.ts";
import type { RowList } from "./lists.ts";

/** Something to do for a customer. */
interface Action {
  readonly row: number;
  /** `keep` a customer at risk, `propose` a product, `fix` a loss. */
  readonly action: "keep" | "propose" | "fix";
  /** The product or the lever; missing for `keep`. */
  readonly detail: string | null;
  readonly stake: number;
}

/** The actions of all customers, the largest stake first, then row order. */
export function bestActions(
  input: RepPackInput,
  rowOf: ReadonlyMap<string, number>,
  late: readonly LateCustomer[],
  marginRate: Float64Array,
): RowList {
  const best = new Map<number, Action>();
  const offer = (action: Action) => {
    const other = best.get(action.row);
    if (action.stake > 0 && !(other && other.stake >= action.stake)) best.set(action.row, action);
  };
  for (const { row, yearlyRevenue } of late) {
    offer({ row, action: "keep", detail: null, stake: cents(yearlyRevenue * marginRate[row]) });
  }
  for (const action of proposals(input, rowOf, marginRate)) offer(action);
  for (const action of repairs(input, rowOf)) offer(action);
  const sorted = [...best.values()].sort((a, b) => b.stake - a.stake || a.row - b.row);
  return {
    rows: sorted.map(({ row }) => row),
    columns: Table.of({
      action: sorted.map(({ action }) => action),
      detail: { kind: "text", values: sorted.map(({ detail }) => detail) },
      stake: Float64Array.from(sorted, ({ stake }) => stake),
    }),
  };
}

function proposals(
  { gaps }: RepPackInput,
  rowOf: ReadonlyMap<string, number>,
  marginRate: Float64Array,
): Action[] {
  if (!gaps) return [];
  const keys = gaps.text("customer"), products = gaps.text("product");
  return Array.from(gaps.number("expectedValue"), (value, i): Action => {
    const row = rowOf.get(keys[i] ?? "") ?? -1;
    return { row, action: "propose", detail: products[i], stake: cents(value * marginRate[row]) };
  }).filter(({ row }) => row >= 0);
}

function repairs({ levers }: RepPackInput, rowOf: ReadonlyMap<string, number>): Action[] {
  if (!levers) return [];
  const keys = levers.text("customer"), names = levers.text("lever");
  const steps = levers.number("step");
  return Array.from(levers.number("gain"), (gain, i): Action => {
    const row = steps[i] === 1 ? rowOf.get(keys[i] ?? "") ?? -1 : -1;
    return { row, action: "fix", detail: names[i], stake: gain };
  }).filter(({ row, detail }) => row >= 0 && detail !== null);
}

function cents(amount: number): number {
  return Math.round(100 * amount) / 100;
}
