/** What the metrics of customers hold, which depends on columns and plan. */
import type { Batch } from "../files/layout.ts";
import type { ReadingPlan } from "../options.ts";
import type { Dialect } from "./dialect.ts";
import type { TotalLine } from "./total_line_sql.ts";

/** Files of one layout with what their text means. */
export interface ReadableBatch extends Batch {
  /** What the text of dates and amounts means. */
  readonly dialect: Dialect;
  /** Whether the metrics are read the quick way. */
  readonly quick: boolean;
  /** Lines that sum up others, and are left out. */
  readonly totals: readonly TotalLine[];
}

/** What the metrics of a customer need besides customer, day and amount. */
export interface MetricsShape {
  /** Whether orders have an identifier. */
  readonly orders: boolean;
  /** Whether purchases are counted by day. */
  readonly days: boolean;
  /** Whether there is a margin. */
  readonly margin: boolean;
  /** Whether returns are summed apart. */
  readonly returned: boolean;
  /** Whether rounded amounts are counted. */
  readonly rounded: boolean;
}

/**
 * What the metrics of some batches need.
 *
 * @param batches The batches.
 * @param plan The plan.
 * @returns Their shape: orders and margin as soon as one batch has them.
 */
export function shapeOf(batches: readonly ReadableBatch[], plan: ReadingPlan): MetricsShape {
  const has = (field: "order" | "margin") =>
    batches.some(({ layout }) => layout.columns[field] !== undefined);
  return {
    orders: has("order"),
    days: plan.frequency === "days",
    margin: has("margin"),
    returned: plan.returns === "separate",
    rounded: batches.some(({ dialect }) => dialect.countsRounded),
  };
}
