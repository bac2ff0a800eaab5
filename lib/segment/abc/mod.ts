/**
 * ABC: the few customers who bring most of the value, the many who bring little.
 *
 * {@linkcode abc} fits and applies in one go; {@linkcode fitAbc}, {@linkcode applyAbc} and
 * {@linkcode abcSql} do it apart, as with every method. {@linkcode gini}, {@linkcode paretoCurve} and
 * {@linkcode compareWithBands} measure concentration; {@linkcode xyz} adds regularity.
 *
 * @module
 */
export { abc, abcLabels, applyAbc } from "./apply.ts";
export { type AbcOptions, fitAbc } from "./fit.ts";
export { abcSql } from "./sql.ts";
export { fitAbcInEngine } from "./fit_in_engine.ts";
export { type AbcExplanation, explainAbc } from "./explain.ts";
export { compareWithBands, gini, paretoCurve } from "./concentration.ts";
export { crossAbcXyz, xyz, type XyzOptions } from "./xyz.ts";
export {
  type AbcBasis,
  type AbcClass,
  type AbcConfig,
  type AbcCrossing,
  type AbcModel,
  readAbcConfig,
  readAbcModel,
} from "./model.ts";
