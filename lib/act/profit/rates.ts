/** What each activity costs: data that a company states and reviews. */
import { z } from "zod";
import { DataError, type LocalizedText, message } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";

/** A department or machine: what it costs in the period, and the minutes it can really work. */
export interface CostResource {
  /** A short name. */
  readonly id: string;
  /** Name for a reader. */
  readonly label?: LocalizedText | undefined;
  /** Cost of the period, in the account currency. */
  readonly cost: number;
  /** Practical capacity of the period, in minutes: usually 80 to 85 % of the theoretical one. */
  readonly minutes: number;
}

/** Something done for a customer, so many times as a column says. */
export interface CostActivity {
  /** A short name in letters and digits; the cost goes into the column `<id>Cost`. */
  readonly id: string;
  /** Name for a reader. */
  readonly label?: LocalizedText | undefined;
  /** Column of the customers that counts it: visits, orders, an amount… */
  readonly driver: string;
  /** Cost of one unit of the driver; or else `minutes` of a `resource`. */
  readonly cost?: number | undefined;
  /** Minutes that one unit takes. */
  readonly minutes?: number | undefined;
  /** Id of the resource that works these minutes. */
  readonly resource?: string | undefined;
}

/** Activity rates. */
export interface ActivityRates {
  /** Version of this form. */
  readonly version: 1;
  /** Resources whose minutes activities take. */
  readonly resources?: readonly CostResource[] | undefined;
  /** Activities, in the order in which they are shown. */
  readonly activities: readonly CostActivity[];
}

const label = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const resource = z.strictObject({
  id: z.string().min(1),
  label: label.optional(),
  cost: z.number().nonnegative(),
  minutes: z.number().positive(),
});
const activity = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, { error: () => message("ruleActivityId") }),
  label: label.optional(),
  driver: z.string().min(1),
  cost: z.number().nonnegative().optional(),
  minutes: z.number().nonnegative().optional(),
  resource: z.string().optional(),
}).refine(
  ({ cost, minutes, resource }) =>
    cost === undefined
      ? minutes !== undefined && resource !== undefined
      : minutes === undefined && resource === undefined,
  { error: () => message("ruleActivityCost") },
);
const activityRates: z.ZodType<ActivityRates> = z.strictObject({
  version: z.literal(1),
  resources: z.array(resource).optional(),
  activities: z.array(activity).min(1),
});

/**
 * Reads activity rates, the content of a file.
 *
 * @param data Parsed JSON.
 * @returns The rates.
 * @throws {DataError} When they have another form, a rate is negative, an id stands twice or a
 * resource is not listed; the message names each path.
 *
 * @example
 * ```ts
 * import { readActivityRates } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const activities = [{ id: "order", driver: "orders", cost: -4 }];
 * assert.throws(() => readActivityRates({ version: 1, activities }), /at activities\[0\]\.cost/);
 * ```
 */
export function readActivityRates(data: unknown): ActivityRates {
  const rates = checkForm(activityRates, data, "formRates");
  const resources = (rates.resources ?? []).map(({ id }) => id);
  refuseTwice("resource", resources);
  refuseTwice("activity", rates.activities.map(({ id }) => id));
  for (const { id, resource } of rates.activities) {
    if (resource === undefined || resources.includes(resource)) continue;
    throw new DataError(
      message("errorResource", {
        activity: id,
        resource: `${resource}`,
        resources: resources.join(", ") || message("errorNone"),
      }),
    );
  }
  return rates;
}

function refuseTwice(what: string, ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) {
    throw new DataError(message("errorRatesTwice", { what, name: twice }));
  }
}

/**
 * The cost of one unit of an activity: its own, or minutes × cost of a minute of the resource.
 *
 * @param rates Checked rates.
 * @param activity One of them.
 * @returns Amount in the account currency.
 */
export function unitCost({ resources = [] }: ActivityRates, activity: CostActivity): number {
  if (activity.cost !== undefined) return activity.cost;
  const { cost, minutes } = resources.find(({ id }) => id === activity.resource)!;
  return activity.minutes! * cost / minutes;
}
