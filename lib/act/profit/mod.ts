/**
 * Profitability: what it costs to serve each customer, and what is left.
 *
 * {@linkcode costDrivers} counts what was done for each customer; {@linkcode customerProfit} costs it
 * by activity rates and gives the net margin; {@linkcode whaleCurve} and {@linkcode segmentProfit}
 * say where profit is made and lost, {@linkcode profitLevers} what would stop a loss, and
 * {@linkcode simulateRebate}, {@linkcode simulatePrice}, {@linkcode simulateMinimumOrder} what a rule
 * would have changed on past orders.
 *
 * @module
 */
export {
  type ActivityRates,
  type CostActivity,
  type CostResource,
  readActivityRates,
} from "./rates.ts";
export { type CostDrivers, costDrivers, type DriverOptions } from "./cost_drivers.ts";
export type { DriverColumns, PeriodOptions } from "./period_lines.ts";
export { type CustomerProfit, customerProfit, type ProfitOptions } from "./customer_profit.ts";
export { segmentProfit } from "./segment_profit.ts";
export { type WhaleCurve, whaleCurve } from "./whale_curve.ts";
export { type ProfitLever, profitLevers, readProfitLevers } from "./levers.ts";
export type { Simulation } from "./simulation.ts";
export { type RebateRule, type RebateTier, simulateRebate } from "./simulate_rebate.ts";
export { type PriceRule, simulatePrice } from "./simulate_price.ts";
export { type MinimumOrderRule, simulateMinimumOrder } from "./simulate_minimum_order.ts";
