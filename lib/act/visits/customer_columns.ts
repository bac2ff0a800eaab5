/** What a plan says of each customer. */
import type { ColumnInput } from "../../table/mod.ts";
import type { Lines } from "./allocate.ts";
import { isPlanned, type VisitInput } from "./input.ts";
import { visitShare } from "./response.ts";

/** Money is kept to 1/10 000 of the currency unit. */
const MONEY_SCALE = 10_000;

/**
 * The columns that a plan adds to the table of customers.
 *
 * @param input Customers, norms, pools.
 * @param visits Visits of each customer.
 * @param lines Where each pool drew the line.
 * @returns `visits`, `waivedVisits`, `expectedMargin`, `noVisitReason`.
 */
export function customerColumns(
  input: VisitInput,
  visits: Float64Array,
  lines: readonly Lines[],
): Record<string, ColumnInput> {
  return {
    visits,
    waivedVisits: visits.map((count, row) =>
      isPlanned(input, row) ? Math.max(0, input.norms[input.normOf[row]].minVisits - count) : 0
    ),
    expectedMargin: expectedMargins(input, visits),
    noVisitReason: Array.from(
      visits,
      (count, row) => count > 0 ? null : reasonOf(row, input, lines),
    ),
  };
}

function expectedMargins(input: VisitInput, visits: Float64Array): Float64Array {
  const shares = input.norms.map(({ response, maxVisits }) =>
    Array.from({ length: maxVisits + 1 }, (_, count) => visitShare(response, count))
  );
  return input.margins.map((margin, row) => {
    if (!isPlanned(input, row)) return NaN;
    const share = margin > 0 ? shares[input.normOf[row]][visits[row]] : 1;
    const expected = margin * share - visits[row] * input.visitCost;
    return Math.round(expected * MONEY_SCALE) / MONEY_SCALE + 0; // -0 becomes 0
  });
}

/** Why a customer gets no visit. */
function reasonOf(row: number, input: VisitInput, lines: readonly Lines[]): string {
  if (input.normOf[row] < 0) return "noSegment";
  if (input.poolOf[row] < 0) return "noRep";
  const { minVisits, maxVisits, gains } = input.norms[input.normOf[row]];
  if (maxVisits === 0) return "norm";
  if (minVisits > 0) return "capacity";
  if (input.stakes[row] === 0) return "noMargin";
  return input.stakes[row] * gains[0] > input.visitCost &&
      lines[input.poolOf[row]].further > input.visitCost
    ? "capacity"
    : "visitCost";
}
