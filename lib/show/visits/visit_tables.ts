/** A visit plan by rep and by segment, for a reader. */
import type { VisitPlan } from "../../act/visits/mod.ts";
import { formatNotice, segmentLabel } from "../../contract/mod.ts";
import { createHtmlTable, displayOptions, type HtmlTable } from "../drawing/html_table.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";

const STYLES = {
  expectedMargin: "money",
  oneMoreDay: "money",
} as const;

/**
 * Writes a plan by rep: capacity, visits, margin expected, and what one more day of each would
 * bring; below, what the plan brings over an even one, and what stands in its way.
 *
 * @param plan A visit plan.
 * @param options Locale, currency.
 * @returns The table, one row per rep.
 */
export function visitRepTable(plan: VisitPlan, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { reps, totals, notices } = plan;
  const table = reps.with({
    rep: reps.text("rep").map((rep) => rep === "team" ? words.say("wholeTeam") : rep),
  }).select([
    ...["rep", "capacity", "customers", "customersVisited", "visits"],
    ...(totals.waivedVisits > 0 ? ["waivedVisits", "daysMissing"] : []),
    ...["expectedMargin", "oneMoreDay"],
  ]);
  const caption = words.say("visitRepTableTitle");
  return createHtmlTable(table, { ...displayOptions(caption, words), styles: STYLES }, [
    comparison(plan, words),
    ...notices.map((notice) => formatNotice(notice, words.locale)),
  ]);
}

function comparison({ totals }: VisitPlan, words: Words): string {
  return words.say("visitPlanGain", {
    margin: words.money(totals.margin),
    even: words.money(totals.margin - totals.marginOfEvenPlan),
    none: words.money(totals.margin - totals.marginWithoutVisits),
  });
}

/**
 * Writes a plan by segment: norms, customers, how many of them are visited and how often.
 *
 * @param plan A visit plan.
 * @param options Locale, currency.
 * @returns The table, one row per segment that has customers, by priority.
 */
export function visitSegmentTable(plan: VisitPlan, options: ShowOptions = {}): HtmlTable {
  const words = wordsOf(options);
  const { segments, labels, totals } = plan;
  const present = segments.filter((row) => segments.number("customers")[row] > 0);
  const named = present.with({
    segment: present.text("segment").map((id) => segmentLabel(labels, id!, words.locale)),
  }).select([
    ...["segment", "minVisits", "maxVisits", "customers", "customersVisited", "visits"],
    ...(totals.waivedVisits > 0 ? ["waivedVisits"] : []),
    ...["meanVisits", "expectedMargin"],
  ]);
  const caption = words.say("visitSegmentTableTitle");
  return createHtmlTable(named, { ...displayOptions(caption, words), styles: STYLES });
}
