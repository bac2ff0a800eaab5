/**
 * Does a score work? Judged by what became of the customers: {@linkcode rocCurve},
 * {@linkcode areaUnderCurve} (with Gini and DeLong's interval), {@linkcode compareAreas},
 * {@linkcode kolmogorovSmirnov}, {@linkcode liftTable}, {@linkcode calibrationTable}. And a scorecard
 * learned from it: {@linkcode learnScorecard}.
 *
 * @module
 */
export type { Outcomes } from "./outcomes.ts";
export { type KolmogorovSmirnov, kolmogorovSmirnov, rocCurve } from "./roc.ts";
export {
  type Area,
  type AreaComparison,
  type AreaOptions,
  areaUnderCurve,
  compareAreas,
} from "./area.ts";
export { type LiftOptions, liftTable } from "./lift.ts";
export {
  brierScore,
  calibratedProbabilities,
  calibrateScore,
  type Calibration,
  type CalibrationOptions,
  calibrationTable,
} from "./calibration.ts";
export { type EvidenceOptions, informationValue, weightsOfEvidence } from "./evidence.ts";
export { type LogisticModel, type LogisticOptions, logisticRegression } from "./logistic.ts";
export { type LearnedScorecard, type LearnOptions, learnScorecard } from "./learn.ts";
