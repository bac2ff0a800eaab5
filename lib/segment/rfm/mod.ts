/**
 * RFM: when did the customer last buy, how often, how much.
 *
 * {@linkcode rfm} fits and applies in one go. {@linkcode fitRfm} finds the cuts and gives a model, plain
 * data; {@linkcode applyRfm} places next month's customers by it; {@linkcode rfmSql} does the same
 * inside a database. {@linkcode explainRfm} says why a customer is where it is and how far a better
 * segment lies; {@linkcode lintRfmRules} checks a set of rules.
 *
 * Source of the method: Hughes, *Strategic Database Marketing* (1994); score 5 is best throughout.
 *
 * @module
 */
export { rfm } from "./rfm.ts";
export { applyRfm, rfmLabels } from "./apply.ts";
export { fitRfm, type RfmOptions } from "./fit.ts";
export { rfmSql } from "./sql.ts";
export { fitRfmInEngine } from "./fit_in_engine.ts";
export {
  explainRfm,
  type RfmDimensionExplanation,
  type RfmExplanation,
  type RfmStep,
} from "./explain.ts";
export { lintRfmRules, type OverlappingRules, type RfmLint, type UnreachableRule } from "./lint.ts";
export { defaultRfmRules } from "./default_rules.ts";
export { type RfmBins, type RfmCell, rfmSegments } from "./grid.ts";
export {
  type ByDimension,
  RFM_DIMENSIONS,
  type RfmDimension,
  type RfmMeasure,
} from "./dimensions.ts";
export { readRfmConfig, type RfmConfig } from "./config.ts";
export {
  readRfmModel,
  type RfmBinning,
  type RfmColumns,
  type RfmCuts,
  type RfmModel,
  type RfmRule,
  type RfmScoreCounts,
  type RfmTieCuts,
  type ScoreRange,
} from "./model.ts";
