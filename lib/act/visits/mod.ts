/**
 * Visit plan: the visits that a team can make in a year, shared out where they bring most.
 *
 * {@linkcode planVisits} makes the plan, from any segmentation; {@linkcode visitFrontier} says what
 * less or more time would bring; {@linkcode visitShare} is the response to visits.
 * {@linkcode scheduleVisits} gives the visits days, {@linkcode visitCalendars} writes them for an
 * agenda. {@linkcode abcVisitNorms} and {@linkcode crossVisitNorms} are norms to start from.
 *
 * @module
 */
export { planVisits, type VisitOptions, type VisitPlan } from "./plan.ts";
export type { VisitTotals } from "./totals.ts";
export { visitFrontier } from "./frontier.ts";
export {
  type ResponseJudgement,
  type ResponsePoints,
  type VisitResponse,
  visitShare,
} from "./response.ts";
export {
  readVisitConfig,
  type RepCapacity,
  type VisitColumns,
  type VisitConfig,
  type VisitNorm,
} from "./config.ts";
export { type ScheduleOptions, scheduleVisits } from "./schedule.ts";
export { type CalendarOptions, visitCalendars } from "./calendar.ts";
export { abcVisitNorms, crossVisitNorms } from "./default_norms.ts";
