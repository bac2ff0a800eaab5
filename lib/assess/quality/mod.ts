/**
 * Is a segmentation any good? {@linkcode segmentQuality} judges it by five criteria (measurable,
 * recognisable, homogeneous, interesting, accessible and actionable), as a whole and segment by
 * segment; {@linkcode qualityInEngine} by what a database can count. Thresholds are data:
 * {@linkcode QUALITY_THRESHOLDS}, {@linkcode readQualityThresholds}.
 *
 * @module
 */
export { type QualityOptions, type SegmentQuality, segmentQuality } from "./quality.ts";
export { qualityInEngine, type QualityInEngineOptions } from "./quality_in_engine.ts";
export type { AttritionRule } from "./attrition.ts";
export type { RuleTree } from "./rule_tree.ts";
export {
  QUALITY_THRESHOLDS,
  type QualityCriterion,
  type QualityIndicator,
  type QualityThreshold,
  type QualityThresholds,
  type QualityVerdict,
  readQualityThresholds,
} from "./thresholds.ts";
