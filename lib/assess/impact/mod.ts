/**
 * What an event or a means brought: {@linkcode impact} compares customers it touched with customers
 * it did not, before and after (difference in differences), with standard errors clustered by
 * customer, a bootstrap interval, a check that both groups moved alike before, and the contribution
 * of each segment.
 *
 * @module
 */
export { type Impact, impact, type ImpactOptions, type ImpactTrend } from "./impact.ts";
