/**
 * Population slices: bands of numbers and dates, categories, places, one by one and crossed.
 *
 * {@linkcode slice} fits and applies in one go; {@linkcode fitSlice}, {@linkcode applySlice} and
 * {@linkcode sliceSql} do it apart, as with every method. {@linkcode crossSlices} crosses criteria
 * and says where customers are over- and under-represented; {@linkcode explainSlice} says why a
 * customer is in a slice.
 *
 * @module
 */
export { applySlice, slice } from "./apply.ts";
export { fitSlice, type SliceOptions } from "./fit.ts";
export { fitSliceInEngine } from "./fit_in_engine.ts";
export { sliceLabels, sliceSegments } from "./listed.ts";
export { sliceSql } from "./sql.ts";
export { explainSlice, type SliceCriterionExplanation, type SliceExplanation } from "./explain.ts";
export { crossSlices, type CrossSlicesOptions, type SliceCrossing } from "./crossing.ts";
export { type ChiSquareAssociation, chiSquareTest } from "./association.ts";
export {
  readSliceConfig,
  type SliceByBands,
  type SliceByCalendar,
  type SliceByCategories,
  type SliceByCuts,
  type SliceByPrefix,
  type SliceColumn,
  type SliceConfig,
  type SliceCriterion,
} from "./config.ts";
export type {
  BandSlices,
  CategorySlices,
  FittedCriterion,
  PrefixSlices,
  SliceBinning,
  SlicePeriod,
} from "./criteria.ts";
export { readSliceModel, type SliceModel } from "./model.ts";
