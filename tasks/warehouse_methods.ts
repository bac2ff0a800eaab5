/**
 * The methods that are fitted inside a database, each by the same contract.
 *
 * @module
 */
import {
  abcSql,
  type Dialect,
  type Engine,
  fitAbcInEngine,
  fitRfmInEngine,
  readAbcConfig,
  readAbcModel,
  readRfmConfig,
  readRfmModel,
  type RelationName,
  rfmSql,
} from "../lib/mod.ts";

/** A model that knows its segments and its query. */
export interface WarehouseModel {
  /** Plain data, to be saved. */
  readonly model: unknown;
  /** The segments, best first. */
  readonly segments: readonly string[];
  /** Segments of customers that cannot be placed; they are shown when there is one. */
  readonly unplaced: readonly string[];
  /** The query of the labels over a relation of customers. */
  sql(customers: RelationName, dialect: Dialect): string;
}

/** How the command uses a method. */
export interface WarehouseMethod {
  /** Fits a model, with the content of a configuration file. */
  fit(engine: Engine, customers: RelationName, config: unknown, asOf: string): Promise<unknown>;
  /** Reads a model, fitted or saved. */
  read(model: unknown): WarehouseModel;
}

/** Every method by the name it has on the command line. */
export const WAREHOUSE_METHODS: Readonly<Record<string, WarehouseMethod>> = {
  rfm: {
    fit: (engine, customers, config, asOf) =>
      fitRfmInEngine(engine, customers, { ...readRfmConfig(config), asOf }),
    read: (saved) => {
      const model = readRfmModel(saved);
      const segments = [...new Set(model.rules.map(({ segment }) => segment))];
      return {
        model,
        segments,
        unplaced: [model.others, "unscored"].filter((id) => !segments.includes(id)),
        sql: (customers, dialect) => rfmSql(model, customers, dialect),
      };
    },
  },
  abc: {
    fit: (engine, customers, config) => fitAbcInEngine(engine, customers, readAbcConfig(config)),
    read: (saved) => {
      const model = readAbcModel(saved);
      return {
        model,
        segments: model.classes.map(({ name }) => name),
        unplaced: ["zero", "negative", "missing"],
        sql: (customers, dialect) => abcSql(model, customers, dialect),
      };
    },
  },
};
