/**
 * Crossed matrix (*méthode croisée*): what customers bring against what they could bring.
 *
 * {@linkcode cross} fits and applies in one go; {@linkcode fitCross}, {@linkcode applyCross} and
 * {@linkcode crossSql} do it apart, as with every method. {@linkcode crossMatrix} is the matrix
 * itself; {@linkcode highPotentialCustomers} and {@linkcode highPotentialSegments} find the room to
 * grow; {@linkcode explainCross} says why a customer is in a zone; {@linkcode lintCrossZones} checks
 * a zoning.
 *
 * @module
 */
export { applyCross, cross, crossLabels } from "./apply.ts";
export { type CrossOptions, fitCross } from "./fit.ts";
export { fitCrossInEngine } from "./fit_in_engine.ts";
export { crossSegments } from "./placing.ts";
export { crossSql } from "./sql.ts";
export { crossMatrix } from "./matrix.ts";
export {
  highPotentialCustomers,
  type HighPotentialCustomersOptions,
} from "./high_potential_customers.ts";
export {
  highPotentialSegments,
  type HighPotentialSegmentsOptions,
} from "./high_potential_segments.ts";
export { type CrossExplanation, type CrossStep, explainCross } from "./explain.ts";
export { type CrossLint, type HiddenZone, lintCrossZones, type SharedCell } from "./lint.ts";
export { defaultCrossZones } from "./default_zones.ts";
export type { CrossAxes } from "./axes.ts";
export type { CrossZone } from "./zones.ts";
export { type ByAxis, type CrossConfig, readCrossConfig } from "./config.ts";
export {
  type CrossClass,
  type CrossColumns,
  type CrossEstimate,
  type CrossModel,
  type PeerGroup,
  readCrossModel,
} from "./model.ts";
