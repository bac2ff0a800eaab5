/** The plan: how many visits each customer gets in a year. */
import { escapeHtml } from "../../base/mod.ts";
import { formatNotice, type Notice, type SegmentLabels } from "../../contract/mod.ts";
import { type Table, tableToHtml, tableToText } from "../../table/mod.ts";
import { allocate, groupsOfPools } from "./allocate.ts";
import { assignVisits } from "./assign.ts";
import type { VisitColumns, VisitConfig } from "./config.ts";
import { customerColumns } from "./customer_columns.ts";
import { readProblem } from "./input.ts";
import { noticesOf } from "./notices.ts";
import { summarizeReps, summarizeRepSegments, summarizeSegments } from "./summary.ts";
import { totalsOf, type VisitTotals } from "./totals.ts";

/** Options of {@linkcode planVisits}. */
export interface VisitOptions extends VisitConfig {
  /** Names of the segments for a reader. */
  readonly labels?: SegmentLabels | undefined;
}

/** A visit plan. As the last expression of a notebook cell it shows its visits by rep. */
export interface VisitPlan {
  /** What it was made from, ready for `JSON.stringify`. */
  readonly config: VisitConfig & { readonly columns: VisitColumns };
  /**
   * One row per input row, in input order: every input column, then `visits`, `waivedVisits`,
   * `expectedMargin` (missing without norm or rep), and `noVisitReason`, missing when there is a
   * visit: `noSegment`, `noRep`, `norm` (the segment earns none), `noMargin` (nothing is at stake),
   * `visitCost` (a visit costs more than it brings) or `capacity` (the time is better spent
   * elsewhere).
   */
  readonly customers: Table;
  /** One row per norm, by priority: customers, visited, visits, waived, margin. */
  readonly segments: Table;
  /** One row per rep: days, capacity, visits, customers, margin, what one more visit or day brings. */
  readonly reps: Table;
  /** One row per rep and segment that has customers. */
  readonly repSegments: Table;
  /** What the plan comes to. */
  readonly totals: VisitTotals;
  /** Names of the segments for a reader. */
  readonly labels: SegmentLabels;
  /** What a reader should know: minimums that cannot be met, time left, customers left out. */
  readonly notices: readonly Notice[];
}

/**
 * Shares out the visits that a team can make in a year so that the expected margin is the largest
 * possible, within each segment's least and most visits and each rep's capacity.
 *
 * A customer of margin m with v visits is expected to bring m × share(v) (see `visitShare`), the
 * cost of visits taken off. Shares are concave, so that giving each visit where it gains most is
 * optimal among all whole-numbered plans (O. Gross, RAND RM-1644, 1956; CALLPLAN, L. M. Lodish,
 * Management Science 18(4), 1971, doi:10.1287/mnsc.18.4.P25, does the same on curves made concave).
 * Where not all least visits can be made, as few as possible are waived, those of the last segments
 * first and among them those that bring the least. Equal gains go to the customer whose key comes
 * first, so that the order of the rows changes nothing. Customers of negative, zero or missing
 * margin get the least visits of their segment, since there is nothing to gain. O(n log n).
 *
 * @param customers One row per customer: key, segment, margin, rep. Any segmentation will do.
 * @param options Norms by segment in order of priority, capacity by rep, cost of a visit, columns.
 * @returns Visits per customer, sums by segment and rep, the shadow price of a day, the comparison
 * with an even plan.
 * @throws {DataError} When a column is absent or cannot be used, a segment has no norm, a rep no
 * capacity, a key stands twice, or the options cannot be used (a negative capacity, a curve that is
 * not concave): the message names each path.
 *
 * @example
 * ```ts
 * import { planVisits, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({
 *   customer: ["a", "b", "c"],
 *   segment: ["A", "A", "B"],
 *   margin: [1000, 400, 300],
 *   rep: ["Ada", "Ada", "Ada"],
 * });
 * const response = { points: [[0, 0.5], [2, 0.9], [6, 1.1]] } as const;
 * const plan = planVisits(customers, {
 *   norms: [
 *     { segment: "A", minVisits: 1, maxVisits: 6, response },
 *     { segment: "B", minVisits: 0, maxVisits: 2, response },
 *   ],
 *   capacity: [{ rep: "Ada", days: 2, visitsPerDay: 3 }],
 * });
 * assert.deepEqual([...plan.customers.number("visits")], [2, 2, 2]);
 * assert.equal(plan.reps.cell("oneMoreVisit", 0), 50); // a third visit to a
 * ```
 */
export function planVisits(customers: Table, options: VisitOptions): VisitPlan {
  const { labels = {}, ...given } = options;
  const { config, input } = readProblem(customers, given);
  const groups = groupsOfPools(input);
  const lines = groups.map((pool, i) => allocate(pool, input.pools[i].visits, input));
  const planned = customers.add(customerColumns(input, assignVisits(input, lines), lines));
  const reps = summarizeReps(planned, groups, input);
  return showing({
    config,
    customers: planned,
    segments: summarizeSegments(planned, input),
    reps,
    repSegments: summarizeRepSegments(planned, input),
    totals: totalsOf(planned, reps, groups, input),
    labels,
    notices: noticesOf(planned, reps),
  });
}

/** The plan's parts, and how they show themselves in a notebook. */
function showing(plan: VisitPlan): VisitPlan {
  return Object.defineProperty(plan, Symbol.for("Jupyter.display"), {
    value: () => {
      const notices = plan.notices.map((notice) => formatNotice(notice));
      const list = notices.map((notice) => `<li>${escapeHtml(notice)}</li>`).join("");
      return {
        "text/html": tableToHtml(plan.reps) +
          (list && `<ul class="strate-notices">${list}</ul>`),
        "text/plain": [tableToText(plan.reps), ...notices].join("\n"),
      };
    },
  });
}
