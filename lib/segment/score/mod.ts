/**
 * Scoring: points out of 100 for each lead, prospect or customer, from who they are and what they
 * do.
 *
 * {@linkcode score} fits and applies in one go; {@linkcode fitScore}, {@linkcode applyScore} and
 * {@linkcode scoreSql} do it apart, as with every method. A {@linkcode Scorecard} is data: groups of
 * criteria, caps, grades and stages. {@linkcode lintScorecard} checks one, {@linkcode explainScore}
 * tells where a score comes from, {@linkcode scorePoints} gives every point.
 *
 * @module
 */
export { applyScore, score, scoreLabels, scorePoints } from "./apply.ts";
export { fitScore, type ScoreOptions } from "./fit.ts";
export type { ScoreSources } from "./input.ts";
export type { ScoreMoment } from "./moment.ts";
export { fitScoreInEngine } from "./fit_in_engine.ts";
export { scoreSql, type ScoreSqlSources } from "./sql.ts";
export { explainScore, type ScoreExplanation, type ScoreLine } from "./explain.ts";
export { lintScorecard } from "./lint.ts";
export {
  readScoreConfig,
  readScoreModel,
  type ScoreColumnNames,
  type ScoreColumns,
  type ScoreConfig,
  type ScoreModel,
} from "./model.ts";
export type {
  MissingData,
  ScoreAxis,
  Scorecard,
  ScorecardInput,
  ScoreGrade,
  ScoreGrades,
  ScoreGroup,
  ScoreStage,
} from "./card.ts";
export type {
  CategoryCriterion,
  CategoryLevel,
  ColumnCriterion,
  Criterion,
  DaysLevel,
  DueDateCriterion,
  EventCriterion,
  EventLimit,
  EventsCriterion,
  FieldCriterion,
  LastEventCriterion,
  NamedCriterion,
  NumberCriterion,
  NumberLevel,
  RecencyCriterion,
  TextCriterion,
  TextLevel,
} from "./criterion.ts";
