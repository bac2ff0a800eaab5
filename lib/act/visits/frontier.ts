/** What the same team would bring with less time, or with more. */
import { message, totalMoney } from "../../base/mod.ts";
import { Table } from "../../table/mod.ts";
import { allocate, groupsOfPools } from "./allocate.ts";
import type { VisitConfig } from "./config.ts";
import { readProblem } from "./input.ts";
import { marginWithoutVisits } from "./totals.ts";
import { type Worth, worthOfEvenPlan, worthOfLines } from "./worth.ts";

const DEFAULT_SHARES: readonly number[] = Array.from({ length: 16 }, (_, i) => i / 10);

/**
 * The best margin at other capacities, every rep's being multiplied alike: how much a smaller or a
 * larger team would bring, and an even plan beside it.
 *
 * @param customers One row per customer, as for `planVisits`.
 * @param options As for `planVisits`.
 * @param capacityShares Multiples of the capacity; 0, 0.1, … 1.5 when left out.
 * @returns One row per multiple: `capacityShare`, `visits`, `margin`, `evenMargin`, the cost of
 * visits taken off.
 * @throws {DataError} As `planVisits`.
 * @throws {RangeError} When a multiple is negative or not a number.
 */
export function visitFrontier(
  customers: Table,
  options: VisitConfig,
  capacityShares: readonly number[] = DEFAULT_SHARES,
): Table {
  const { input } = readProblem(customers, options);
  const groups = groupsOfPools(input);
  const without = marginWithoutVisits(input);
  const marginOf = (worths: readonly Worth[]) =>
    totalMoney([without, ...worths.map(({ gain, visits }) => gain - visits * input.visitCost)]);
  return Table.fromRows(capacityShares.map((capacityShare) => {
    if (!(capacityShare >= 0 && capacityShare < Infinity)) {
      throw new RangeError(message("errorCapacityShare", { share: `${capacityShare}` }));
    }
    const rooms = input.pools.map(({ visits }) => Math.floor(visits * capacityShare + 1e-9));
    const best = groups.map((pool, i) =>
      worthOfLines(pool, allocate(pool, rooms[i], input), input)
    );
    const even = groups.map((pool, i) => worthOfEvenPlan(pool, rooms[i], input));
    return {
      capacityShare,
      visits: best.reduce((sum, { visits }) => sum + visits, 0),
      margin: marginOf(best),
      evenMargin: marginOf(even),
    };
  }));
}
