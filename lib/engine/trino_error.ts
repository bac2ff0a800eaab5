/** Trino's errors in the user's words. */
import { message, type MessageKey } from "../base/mod.ts";
import { EngineError, type EngineFailure } from "./engine_error.ts";

/** An error as Trino reports it. */
export interface TrinoFailure {
  /** What happened. */
  readonly message: string;
  /** Its name, such as TABLE_NOT_FOUND. */
  readonly errorName: string;
  /** USER_ERROR, INTERNAL_ERROR, INSUFFICIENT_RESOURCES or EXTERNAL. */
  readonly errorType: string;
}

type Reading = readonly [failure: EngineFailure, advice: MessageKey];

const CATALOG: Reading = ["missingTable", "databaseCatalogAdvice"];
const LOST_WORKER: Reading = ["resources", "databaseWorkerAdvice"];
const NO_MEMORY: Reading = ["resources", "databaseMemoryAdvice"];
const WRONG_TYPE: Reading = ["failed", "databaseTypeAdvice"];
const WRONG_VALUE: Reading = ["failed", "databaseValueAdvice"];
const OTHER: Reading = ["failed", "databaseOtherAdvice"];

/** What is known to happen, by Trino's name for it. */
const READINGS: Readonly<Record<string, Reading>> = {
  TABLE_NOT_FOUND: ["missingTable", "databaseTableAdvice"],
  SCHEMA_NOT_FOUND: CATALOG,
  CATALOG_NOT_FOUND: CATALOG,
  MISSING_CATALOG_NAME: CATALOG,
  MISSING_SCHEMA_NAME: CATALOG,
  COLUMN_NOT_FOUND: ["missingColumn", "databaseColumnAdvice"],
  PERMISSION_DENIED: ["permission", "databasePermissionAdvice"],
  TYPE_MISMATCH: WRONG_TYPE,
  FUNCTION_NOT_FOUND: WRONG_TYPE,
  INVALID_CAST_ARGUMENT: WRONG_VALUE,
  NUMERIC_VALUE_OUT_OF_RANGE: WRONG_VALUE,
  NOT_SUPPORTED: ["failed", "databaseSupportAdvice"],
  SYNTAX_ERROR: ["syntax", "databaseSyntaxAdvice"],
  ADMINISTRATIVELY_KILLED: ["cancelled", "databaseKilledAdvice"],
  ADMINISTRATIVELY_PREEMPTED: ["cancelled", "databasePreemptedAdvice"],
  USER_CANCELED: ["cancelled", "databaseStoppedAdvice"],
  EXCEEDED_TIME_LIMIT: ["timeout", "databaseLateAdvice"],
  PAGE_TRANSPORT_TIMEOUT: LOST_WORKER,
  PAGE_TRANSPORT_ERROR: LOST_WORKER,
  REMOTE_TASK_ERROR: LOST_WORKER,
  REMOTE_TASK_MISMATCH: LOST_WORKER,
  REMOTE_HOST_GONE: LOST_WORKER,
  NO_NODES_AVAILABLE: ["resources", "databaseNoWorkerAdvice"],
  CLUSTER_OUT_OF_MEMORY: NO_MEMORY,
  EXCEEDED_LOCAL_MEMORY_LIMIT: NO_MEMORY,
  EXCEEDED_GLOBAL_MEMORY_LIMIT: NO_MEMORY,
};

/**
 * Turns a failure of Trino into an error.
 *
 * @param failure What Trino reports.
 * @param queryId The query, for whoever looks into the server's log.
 * @returns The error.
 */
export function trinoError(failure: TrinoFailure, queryId: string): EngineError {
  const { errorName: name, message: text } = failure;
  const [kind, advice] = Object.hasOwn(READINGS, name) ? READINGS[name] : OTHER;
  const parameters = { name, query: queryId, text, advice: message(advice) };
  return new EngineError(kind, message("databaseFailed", parameters));
}
