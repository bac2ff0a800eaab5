/** What a visit plan is made from, and how it is read from a file. */
import { message as words } from "../../base/mod.ts";
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import { pointsComplaint, type VisitResponse } from "./response.ts";

/** How the customers of a segment may be visited. */
export interface VisitNorm {
  /** Segment id. */
  readonly segment: string;
  /** Visits a year that each customer should get at the least. */
  readonly minVisits: number;
  /** Visits a year that each customer gets at the most; 0 for customers that earn no visit. */
  readonly maxVisits: number;
  /** What visits bring. */
  readonly response: VisitResponse;
}

/** How many visits a rep can make in a year. */
export interface RepCapacity {
  /** The rep, as in the table of customers. */
  readonly rep: string;
  /** Days on the road a year. */
  readonly days: number;
  /** Visits a day, on average; 0 only with 0 days, for a rep on leave. */
  readonly visitsPerDay: number;
}

/** The columns of the table of customers. */
export interface VisitColumns {
  /** The customer's key: text. */
  readonly customer: string;
  /** The segment: text. */
  readonly segment: string;
  /** The margin a year that the response is a share of, account currency. */
  readonly value: string;
  /** The rep in charge: text; null when anyone may visit anybody. */
  readonly rep: string | null;
}

/** What a configuration file says: norms, capacities, the cost of a visit, columns. */
export interface VisitConfig {
  /**
   * One norm per segment, in order of priority: when not all least visits can be made, those of the
   * first segments are.
   */
  readonly norms: readonly VisitNorm[];
  /** One capacity per rep. */
  readonly capacity: readonly RepCapacity[];
  /** What a visit costs beyond the rep's time, account currency; 0 when left out. */
  readonly visitCost?: number | undefined;
  /** Column names, where they differ from `customer`, `segment`, `margin`, `rep`. */
  readonly columns?: Partial<VisitColumns> | undefined;
}

const text = z.string().min(1);
const least = z.number().min(0);
/** More visits than days in a year is a mistake. */
const visits = z.int().min(0).max(366);

const points = z.strictObject({
  points: z.array(z.tuple([least, least])).min(2).superRefine((list, context) => {
    const message = pointsComplaint(list);
    if (message) context.addIssue({ code: "custom", message });
  }),
});
const judgement = z.strictObject({
  without: z.number().min(0).lt(1),
  usualVisits: z.number().gt(0),
  most: z.number().gt(1),
});
const response: z.ZodType<VisitResponse> = z.unknown().transform((given, context) => {
  // Only the form that is meant complains: a union would answer with both.
  const form = given !== null && typeof given === "object" && "points" in given
    ? points
    : judgement;
  const read = form.safeParse(given);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) {
    context.addIssue({ code: "custom", path: [...path], message });
  }
  return z.NEVER;
});

const norm = z.strictObject({ segment: text, minVisits: visits, maxVisits: visits, response })
  .superRefine(({ minVisits, maxVisits }, context) => {
    if (minVisits <= maxVisits) return;
    const message = words("ruleMinVisits", { minVisits, maxVisits });
    context.addIssue({ code: "custom", path: ["minVisits"], message });
  });

/** Entries that name the same thing twice. */
function refuseTwice<Entry>(nameOf: (entry: Entry) => string, field: string) {
  return (entries: readonly Entry[], context: z.RefinementCtx) => {
    const names = entries.map(nameOf);
    names.forEach((name, i) => {
      if (names.indexOf(name) === i) return;
      const message = words("ruleNameTwice", { name });
      context.addIssue({ code: "custom", path: [i, field], message });
    });
  };
}

const visitConfig: z.ZodType<VisitConfig> = z.strictObject({
  norms: z.array(norm).min(1).superRefine(refuseTwice(({ segment }) => segment, "segment")),
  capacity: z.array(
    z.strictObject({ rep: text, days: least.max(366), visitsPerDay: least.max(100) })
      .refine(({ days, visitsPerDay }) => days === 0 || visitsPerDay > 0, {
        error: () => words("ruleVisitsPerDay"),
        path: ["visitsPerDay"],
      }),
  ).min(1).superRefine(refuseTwice(({ rep }) => rep, "rep")),
  visitCost: least.optional(),
  columns: z.strictObject({
    customer: text.optional(),
    segment: text.optional(),
    value: text.optional(),
    rep: text.nullable().optional(),
  }).optional() as z.ZodType<Partial<VisitColumns> | undefined>,
});

/**
 * Reads what a visit plan is made from.
 *
 * @param data Parsed JSON.
 * @returns Norms, capacities, cost, columns.
 * @throws {DataError} When it has another form — a negative capacity, a curve that is not concave —;
 * the message names each path.
 */
export function readVisitConfig(data: unknown): VisitConfig {
  return checkForm(visitConfig, data, "formVisits");
}

/** The visits that a rep can make in a year: whole ones. */
export function visitsOf({ days, visitsPerDay }: RepCapacity): number {
  return Math.floor(days * visitsPerDay + 1e-9); // 0.1 × 30 days is 3 visits
}
