/**
 * CRM stages: lead, prospect, guaranteed prospect, client, and lapsed clients on demand.
 *
 * {@linkcode stage} fits and applies in one go; {@linkcode fitStage}, {@linkcode applyStage} and
 * {@linkcode stageSql} do it apart, as with every method. {@linkcode stageFunnel} counts who goes on
 * and how long it takes, {@linkcode stageProblems} lists histories that cannot be,
 * {@linkcode explainStage} tells one customer's.
 *
 * @module
 */
export { applyStage, stage, stageLabels } from "./apply.ts";
export { fitStage, type StageOptions } from "./fit.ts";
export type { StageSources } from "./input.ts";
export { fitStageInEngine } from "./fit_in_engine.ts";
export { stageSql, type StageSqlSources } from "./sql.ts";
export { explainStage, type StageExplanation, type StageStep } from "./explain.ts";
export { stageFunnel, type StageFunnelOptions } from "./funnel.ts";
export { stageProblems } from "./problems.ts";
export {
  type DateEvidence,
  type EventEvidence,
  type FieldEvidence,
  type LapseRule,
  readStageConfig,
  readStageModel,
  type StageColumnNames,
  type StageColumns,
  type StageConfig,
  type StageEvidence,
  type StageModel,
  type StageRule,
} from "./model.ts";
