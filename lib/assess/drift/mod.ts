/**
 * Does a model still hold? {@linkcode drift} compares the customers it was fitted on with those of
 * today: stability of each measure and of the mix of segments, labels that a refit would change, age
 * of the model; and says keep, watch or review, with the reasons.
 *
 * @module
 */
export { type Drift, drift, type DriftInput, type DriftOptions } from "./drift.ts";
export { configOfModel } from "./config_of_model.ts";
export { populationStability } from "./population_stability.ts";
export { ksDistance } from "./ks_distance.ts";
export { adjustedRand } from "./adjusted_rand.ts";
export {
  DRIFT_THRESHOLDS,
  type DriftIndicator,
  type DriftThreshold,
  type DriftThresholds,
  type DriftVerdict,
} from "./thresholds.ts";
