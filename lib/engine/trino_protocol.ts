/**
 * Trino's client protocol: a statement is posted, and each answer names where the next one is. The
 * official JavaScript client hides the query until its first rows, and with it the progress and the
 * means to cancel.
 *
 * Source: https://trino.io/docs/current/develop/client-protocol.html
 */
import { delay } from "./delay.ts";
import { EngineError } from "./engine_error.ts";
import { trinoError, type TrinoFailure } from "./trino_error.ts";
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

/** What the protocol asks a client to try again, and how often, waiting longer each time. */
const PASSING = new Set([429, 502, 503, 504]);
const TRIES = 8;
const FIRST_WAIT_MS = 100;

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
  let page = await request(server, `${server.url}/v1/statement`, { method: "POST", body: sql });
  try {
    while (true) {
      if (page.error) throw trinoError(page.error, page.id);
      yield page;
      if (page.nextUri === undefined) return;
      signal?.throwIfAborted();
      page = await request(server, ownUrl(server, page.nextUri), signal ? { signal } : {});
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
  await fetch(url, { method: "DELETE", headers: server.headers })
    .then((response) => response.body?.cancel(), () => {});
}

async function request(server: TrinoServer, url: string, init: RequestInit): Promise<TrinoPage> {
  for (let attempt = 1;; attempt++) {
    const response = await reach(server, url, init);
    if (response.ok) return await response.json();
    const text = (await response.text()).trim().split("\n")[0].slice(0, 200);
    if (!PASSING.has(response.status) || attempt === TRIES) {
      throw refusal(server, response.status, text);
    }
    await delay(waitOf(response, attempt), init.signal ?? undefined);
  }
}

async function reach(server: TrinoServer, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, headers: server.headers });
  } catch (error) {
    init.signal?.throwIfAborted();
    throw new EngineError(
      "unreachable",
      `Cannot reach Trino at ${server.url}: check the address, and that the server is up ` +
        `(${(error as Error).message})`,
      { cause: error },
    );
  }
}

function waitOf(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? seconds * 1000 : FIRST_WAIT_MS * 2 ** (attempt - 1);
}

function refusal({ url, user }: TrinoServer, status: number, text: string): EngineError {
  if (status === 401) {
    return new EngineError(
      "credentials",
      `Trino at ${url} does not accept user '${user}': check the name, and the password in ` +
        "STRATE_TRINO_PASSWORD",
    );
  }
  if (status === 403) {
    return new EngineError("permission", `Trino at ${url} forbids this to user '${user}': ${text}`);
  }
  const said = text ? `, '${text}'` : "";
  return new EngineError(
    "failed",
    `Trino at ${url} answered with status ${status}${said}: is it a Trino server?`,
  );
}
