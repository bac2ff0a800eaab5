/**
 * Trino's client protocol: a statement is posted, and each answer names where the next one is. The
 * official JavaScript client hides the query until its first rows, and with it the progress and the
 * means to cancel.
 *
 * Source: https://trino.io/docs/current/develop/client-protocol.html
 */
import { trinoError, type TrinoFailure } from "./trino_error.ts";
import { askTrino, requestTrino } from "./trino_request.ts";
import type { TrinoServer } from "./trino_server.ts";

/** A column of a result. */
export interface TrinoColumn {
  /** Its name. */
  readonly name: string;
  /** Its type, such as "varchar(10)". */
  readonly type: string;
}

/** How far a query is. */
export interface TrinoStats {
  /** QUEUED, RUNNING, FINISHED… */
  readonly state: string;
  /** Pieces of work done. */
  readonly completedSplits: number;
  /** Pieces of work known so far. */
  readonly totalSplits: number;
}

/** One answer of the server. */
export interface TrinoPage {
  /** The query, as the server names it. */
  readonly id: string;
  /** Where the next answer is; none after the last. */
  readonly nextUri?: string;
  /** The columns, once they are known. */
  readonly columns?: readonly TrinoColumn[];
  /** Some rows. */
  readonly data?: readonly (readonly unknown[])[];
  /** How far the query is. */
  readonly stats: TrinoStats;
  /** Why it failed. */
  readonly error?: TrinoFailure;
}

/**
 * Runs a statement and gives the server's answers as they come. Leaving the loop early, an error or
 * an abort cancels the query on the server.
 *
 * @param server Where, and as whom.
 * @param sql The statement.
 * @param signal Stops the query when aborted.
 * @returns Every answer, the last included.
 * @throws {EngineError} When the server cannot be reached, refuses, or the query fails.
 */
export async function* runStatement(
  server: TrinoServer,
  sql: string,
  signal?: AbortSignal,
): AsyncGenerator<TrinoPage> {
  signal?.throwIfAborted();
  // Posting is quick and never aborted: the query would run on with nobody knowing its name.
  const posted = { method: "POST", body: sql };
  let page: TrinoPage = await requestTrino(server, `${server.url}/v1/statement`, posted);
  try {
    while (true) {
      if (page.error) throw trinoError(page.error, page.id);
      yield page;
      if (page.nextUri === undefined) return;
      signal?.throwIfAborted();
      page = await requestTrino(server, ownUrl(server, page.nextUri), signal ? { signal } : {});
    }
  } finally {
    if (page.nextUri !== undefined) await cancel(server, ownUrl(server, page.nextUri));
  }
}

/** The server's own idea of its address may be one that only its network knows. */
function ownUrl(server: TrinoServer, nextUri: string): string {
  const { pathname, search } = new URL(nextUri);
  return server.url + pathname + search;
}

async function cancel(server: TrinoServer, url: string): Promise<void> {
  // Whatever made us stop matters more than a server that cannot be told.
  await askTrino(server, url, { method: "DELETE" }).catch(() => {});
}
