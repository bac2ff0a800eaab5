/**
 * The methods whose models can be written as SQL, each by its own function.
 *
 * @module
 */
import {
  abcSql,
  clusterSql,
  crossSql,
  DataError,
  type Dialect,
  message,
  profileSql,
  readAbcModel,
  readClusterModel,
  readCrossModel,
  readProfileModel,
  readRfmModel,
  readScoreModel,
  readSliceModel,
  readStageModel,
  type RelationName,
  rfmSql,
  scoreSql,
  sliceSql,
  stageSql,
} from "../lib/mod.ts";

/** Where the customers are, and what the query needs besides. */
export interface ModelSqlOptions {
  /** The SQL to write. */
  readonly dialect: Dialect;
  /** The relation of customers. */
  readonly relation: RelationName;
  /** The relation of events. */
  readonly events?: RelationName;
  /** The day of the analysis, YYYY-MM-DD. */
  readonly asOf?: string;
}

type Writer = (model: unknown, options: ModelSqlOptions) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  rfm: (model, { relation, dialect }) => rfmSql(readRfmModel(model), relation, dialect),
  abc: (model, { relation, dialect }) => abcSql(readAbcModel(model), relation, dialect),
  cross: (model, { relation, dialect }) => crossSql(readCrossModel(model), relation, dialect),
  slice: (model, { relation, dialect }) => sliceSql(readSliceModel(model), relation, dialect),
  profile: (model, { relation, dialect }) => profileSql(readProfileModel(model), relation, dialect),
  cluster: (model, { relation, dialect }) => clusterSql(readClusterModel(model), relation, dialect),
  score: (model, { relation, dialect, ...sources }) =>
    scoreSql(readScoreModel(model), relation, dialect, { ...sources, asOf: dayOf(sources) }),
  stage: (model, { relation, dialect, ...sources }) =>
    stageSql(readStageModel(model), relation, dialect, { ...sources, asOf: dayOf(sources) }),
};

function dayOf({ asOf }: Pick<ModelSqlOptions, "asOf">): string {
  if (asOf !== undefined) return asOf;
  throw new RangeError(message("errorNeedsDay"));
}

/**
 * Writes a model of any method as SQL.
 *
 * @param model Parsed JSON of a saved model.
 * @param options Where the customers are.
 * @returns One SELECT statement.
 * @throws {DataError} When it is no model, or of another form than its method's.
 */
export function modelSql(model: unknown, options: ModelSqlOptions): string {
  const method = (model as { readonly method?: unknown } | null)?.method;
  const write = typeof method === "string" && Object.hasOwn(WRITERS, method) && WRITERS[method];
  if (write) return write(model, options);
  throw new DataError(
    message("errorNoMethod", { methods: Object.keys(WRITERS).join(", ") }),
  );
}
