/** When a customer counts as gone. */
import { message } from "../../base/mod.ts";
import { measureColumn, type Notice } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";

/** A customer without a purchase for too long is gone. */
export interface AttritionRule {
  /** Too long, in days. */
  readonly windowDays: number;
  /**
   * Where given, too long is this many times the customer's own mean interval between orders; one
   * who ordered once, or on one day only, is held to the window.
   */
  readonly rhythm?: number | undefined;
}

/** No purchase for a year. */
export const USUAL_ATTRITION: AttritionRule = { windowDays: 365 };

/**
 * Says of each customer whether it is gone.
 *
 * @param customers With `recencyDays`, and by rhythm `tenureDays` and `frequency`.
 * @param rule When a customer is gone.
 * @returns 1 when gone, 0 when not, NaN when it never bought; null when recency is not known at all.
 */
export function findGone(customers: Table, rule: AttritionRule): Float64Array | null {
  checkAttrition(rule);
  if (!customers.has("recencyDays")) return null;
  const recency = measureColumn(customers, "recencyDays");
  const limit = rule.rhythm === undefined
    ? () => rule.windowDays
    : ownLimits(customers, recency, { ...rule, rhythm: rule.rhythm });
  return recency.map((days, row) => Number.isNaN(days) ? NaN : Number(days > limit(row)));
}

/** Refuses a rule by which everybody or nobody would be gone. */
export function checkAttrition(rule: AttritionRule): void {
  if (rule.windowDays > 0 && (rule.rhythm === undefined || rule.rhythm > 0)) return;
  throw new RangeError(
    message("errorAttrition", { rule: JSON.stringify(rule) }),
  );
}

/** How attrition was counted, for a reader. */
export function attritionNotice({ windowDays, rhythm }: AttritionRule): Notice {
  return rhythm === undefined
    ? { key: "attritionByWindow", parameters: { count: windowDays } }
    : { key: "attritionByRhythm", parameters: { rhythm, count: windowDays } };
}

function ownLimits(
  customers: Table,
  recency: Float64Array,
  { windowDays, rhythm }: Required<AttritionRule> & { rhythm: number },
): (row: number) => number {
  const tenure = measureColumn(customers, "tenureDays");
  const orders = measureColumn(customers, "frequency");
  return (row) => {
    const interval = (tenure[row] - recency[row]) / (orders[row] - 1);
    return orders[row] > 1 && interval > 0 ? rhythm * interval : windowDays;
  };
}
