/**
 * Who moved, where to, why, and what it was worth: the same model applied at two dates, or any two
 * segmentations of the same customers.
 *
 * {@linkcode migrate} gives the transitions, the balance of each segment and each customer's move,
 * {@linkcode migrateInEngine} the first two of customers that stay in their database;
 * {@linkcode cutsOfModel} the lines between segments, where a model draws them on measures.
 *
 * @module
 */
export { migrate, type MigrateOptions } from "./migrate.ts";
export {
  type LabelledRelations,
  migrateInEngine,
  type MigrateInEngineOptions,
} from "./migrate_in_engine.ts";
export type { Migration, MigrationTotals } from "./migration.ts";
export { cutsOfModel, type MeasureCuts } from "./cuts_of_model.ts";
