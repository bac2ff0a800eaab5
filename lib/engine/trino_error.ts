/** Trino's errors in the user's words. */
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

type Reading = readonly [failure: EngineFailure, advice: string];

const CATALOG: Reading = ["missingTable", "check the catalog and schema in the address"];

const LOST_WORKER: Reading = [
  "resources",
  "a worker was lost; run it again when the cluster is whole",
];
const NO_MEMORY: Reading = ["resources", "the cluster has not enough memory for it"];

/** What is known to happen, by Trino's name for it. */
const READINGS: Readonly<Record<string, Reading>> = {
  TABLE_NOT_FOUND: ["missingTable", "check the name, and the catalog and schema in the address"],
  SCHEMA_NOT_FOUND: CATALOG,
  CATALOG_NOT_FOUND: CATALOG,
  MISSING_CATALOG_NAME: CATALOG,
  MISSING_SCHEMA_NAME: CATALOG,
  COLUMN_NOT_FOUND: ["missingColumn", "name the column with `columns`"],
  PERMISSION_DENIED: ["permission", "ask for the right, or use another user"],
  SYNTAX_ERROR: ["syntax", "this is a defect of the query, not of your data"],
  ADMINISTRATIVELY_KILLED: ["cancelled", "an administrator stopped the query"],
  ADMINISTRATIVELY_PREEMPTED: ["cancelled", "the server gave its room to another query"],
  USER_CANCELED: ["cancelled", "the query was stopped"],
  EXCEEDED_TIME_LIMIT: ["timeout", "the server's own limit of time is over"],
  PAGE_TRANSPORT_TIMEOUT: LOST_WORKER,
  PAGE_TRANSPORT_ERROR: LOST_WORKER,
  REMOTE_TASK_ERROR: LOST_WORKER,
  REMOTE_TASK_MISMATCH: LOST_WORKER,
  REMOTE_HOST_GONE: LOST_WORKER,
  NO_NODES_AVAILABLE: ["resources", "the cluster has no worker; run it again when it is whole"],
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
  const [kind, advice] = READINGS[failure.errorName] ?? ["failed", "see the server's log"];
  return new EngineError(
    kind,
    `Trino could not do it (${failure.errorName}, query ${queryId}): ${failure.message}: ${advice}`,
  );
}
