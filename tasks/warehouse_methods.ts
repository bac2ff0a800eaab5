/**
 * The methods of `deno task warehouse`, each by the same contract.
 *
 * @module
 */
import {
  abcLabels,
  abcSql,
  clusterLabels,
  clusterSql,
  crossLabels,
  crossSegments,
  crossSql,
  type Dialect,
  type Engine,
  fitAbcInEngine,
  fitClusterInEngine,
  fitCrossInEngine,
  fitProfileInEngine,
  fitRfmInEngine,
  fitScoreInEngine,
  fitSliceInEngine,
  fitStageInEngine,
  profileLabels,
  profileSql,
  readAbcConfig,
  readAbcModel,
  readClusterConfig,
  readClusterModel,
  readCrossConfig,
  readCrossModel,
  readProfileConfig,
  readProfileModel,
  readRfmConfig,
  readRfmModel,
  readScoreConfig,
  readScoreModel,
  readSliceConfig,
  readSliceModel,
  readStageConfig,
  readStageModel,
  type RelationName,
  rfmLabels,
  rfmSegments,
  rfmSql,
  scoreLabels,
  scoreSql,
  type SegmentLabels,
  sliceLabels,
  sliceSegments,
  sliceSql,
  stageLabels,
  stageSql,
} from "../lib/mod.ts";
import { PURCHASES } from "./segment_methods.ts";

/** What the query of a model reads besides the customers. */
export interface WarehouseSources {
  /** The day of the analysis. */
  readonly asOf: string;
  /** The relation of events. */
  readonly events?: RelationName;
}

/** A model that knows its segments and its query. */
export interface WarehouseModel {
  /** Plain data, to be saved. */
  readonly model: unknown;
  /** The customer's key. */
  readonly key: string;
  /** The column of what customers are worth, when it is not "monetary". */
  readonly value?: string | undefined;
  /** Names of the segments for a reader. */
  readonly labels: SegmentLabels;
  /** Every segment, best first, given those that have customers. */
  segments(found: readonly string[]): readonly string[];
  /** The query of the labels over a relation of customers. */
  sql(customers: RelationName, dialect: Dialect, sources: WarehouseSources): string;
}

/** How the command uses a method. */
export interface WarehouseMethod {
  /** What `--table` holds: transactions, or one row per customer, lead or prospect. */
  readonly reads: "transactions" | "customers";
  /** Fits a model, with the content of a configuration file. */
  fit(engine: Engine, customers: RelationName, config: unknown, asOf: string): Promise<unknown>;
  /** Reads a model, fitted or saved. */
  read(model: unknown): WarehouseModel;
}

/** Segments always listed, and then those listed only when somebody is there. */
function listed(always: readonly string[], ...rare: readonly string[]) {
  return (found: readonly string[]) => [
    ...always,
    ...rare.filter((id) => found.includes(id) && !always.includes(id)),
  ];
}

/** Every method by the name it has on the command line. */
export const WAREHOUSE_METHODS: Readonly<Record<string, WarehouseMethod>> = {
  rfm: {
    reads: "transactions",
    fit: (engine, customers, config, asOf) =>
      fitRfmInEngine(engine, customers, { ...readRfmConfig(config), asOf }),
    read: (saved) => {
      const model = readRfmModel(saved);
      return {
        model,
        key: model.columns.customer,
        labels: rfmLabels(model),
        segments: listed(rfmSegments(model), "unscored"),
        sql: (customers, dialect) => rfmSql(model, customers, dialect),
      };
    },
  },
  abc: {
    reads: "transactions",
    fit: (engine, customers, config) => fitAbcInEngine(engine, customers, readAbcConfig(config)),
    read: (saved) => {
      const model = readAbcModel(saved);
      const classes = model.classes.map(({ name }) => name);
      return {
        model,
        key: model.columns.customer,
        labels: abcLabels(),
        segments: listed(classes, "zero", "negative", "missing"),
        sql: (customers, dialect) => abcSql(model, customers, dialect),
      };
    },
  },
  cross: {
    reads: "transactions",
    fit: (engine, customers, config) =>
      fitCrossInEngine(engine, customers, {
        value: "revenueLast12Months",
        ...readCrossConfig(config),
      }),
    read: (saved) => {
      const model = readCrossModel(saved);
      return {
        model,
        key: model.columns.customer,
        labels: crossLabels(model),
        segments: listed(crossSegments(model), "unknown"),
        sql: (customers, dialect) => crossSql(model, customers, dialect),
      };
    },
  },
  slice: {
    reads: "transactions",
    fit: (engine, customers, config) =>
      fitSliceInEngine(engine, customers, readSliceConfig(config)),
    read: (saved) => {
      const model = readSliceModel(saved);
      return {
        model,
        key: model.columns.customer,
        labels: sliceLabels(model),
        segments: (found) => sliceSegments(model, found),
        sql: (customers, dialect) => sliceSql(model, customers, dialect),
      };
    },
  },
  profile: {
    reads: "transactions",
    fit: (engine, customers, config) =>
      fitProfileInEngine(engine, customers, readProfileConfig(config)),
    read: (saved) => {
      const model = readProfileModel(saved);
      const profiles = model.prototypes.map(({ profile }) => profile);
      return {
        model,
        key: model.columns.customer,
        value: model.columns.value ?? undefined,
        labels: profileLabels(model),
        segments: listed([...profiles, "undecided"], "unprofiled"),
        sql: (customers, dialect) => profileSql(model, customers, dialect),
      };
    },
  },
  cluster: {
    reads: "transactions",
    fit: (engine, customers, config) =>
      fitClusterInEngine(engine, customers, { ...PURCHASES, ...readClusterConfig(config) }),
    read: (saved) => {
      const model = readClusterModel(saved);
      return {
        model,
        key: model.columns.customer,
        labels: clusterLabels(model),
        segments: listed(model.clusters.map(({ id }) => id), "unplaced"),
        sql: (customers, dialect) => clusterSql(model, customers, dialect),
      };
    },
  },
  score: {
    reads: "customers",
    fit: (engine, customers, config, asOf) =>
      fitScoreInEngine(engine, customers, { ...readScoreConfig(config), asOf }),
    read: (saved) => {
      const model = readScoreModel(saved);
      return {
        model,
        key: model.columns.customer,
        value: model.columns.value,
        labels: scoreLabels(model),
        segments: listed(model.card.stages.map(({ segment }) => segment), "unscored"),
        sql: (customers, dialect, sources) => scoreSql(model, customers, dialect, sources),
      };
    },
  },
  stage: {
    reads: "customers",
    fit: (engine, customers, config, asOf) =>
      fitStageInEngine(engine, customers, { ...readStageConfig(config), asOf }),
    read: (saved) => {
      const model = readStageModel(saved);
      const stages = [...model.stages, ...(model.lapsed ? [model.lapsed] : [])];
      return {
        model,
        key: model.columns.customer,
        value: model.columns.value,
        labels: stageLabels(model),
        segments: listed(stages.map(({ segment }) => segment), "not-yet"),
        sql: (customers, dialect, sources) => stageSql(model, customers, dialect, sources),
      };
    },
  },
};
