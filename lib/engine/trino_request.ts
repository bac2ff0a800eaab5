/** One request to a Trino server, tried again where that is safe. */
import { message } from "../base/mod.ts";
import { delay } from "./delay.ts";
import { EngineError } from "./engine_error.ts";
import type { TrinoServer } from "./trino_server.ts";

/** What the protocol asks a client to try again, and how often, waiting longer each time. */
const PASSING = new Set([429, 502, 503, 504]);
const TRIES = 8;
const FIRST_WAIT_MS = 100;
const MS_PER_SECOND = 1000;

/** An answer, or why there is none. */
type Attempt =
  | { readonly response: Response; readonly text: string }
  | { readonly failure: Error };

/**
 * Asks the server and reads its answer. What passes is tried again: a server that is busy or starts,
 * and a connection lost on the way. That is safe for a statement too: Trino runs a posted statement
 * when its first page is asked for, so one whose answer was lost never runs.
 *
 * @param server Where, and as whom.
 * @param url What to ask.
 * @param init Method, body, signal.
 * @returns The answer, parsed.
 * @throws {EngineError} When the server cannot be reached, is silent, refuses, or is no Trino server.
 */
export async function requestTrino<Answer>(
  server: TrinoServer,
  url: string,
  init: RequestInit,
): Promise<Answer> {
  for (let attempt = 1;; attempt++) {
    const found = await ask(server, url, init);
    const isLast = attempt === TRIES;
    if ("failure" in found) {
      if (isLast || !isPassing(found.failure, init)) throw unreachable(server, found.failure);
      await delay(FIRST_WAIT_MS * 2 ** (attempt - 1), init.signal ?? undefined);
      continue;
    }
    const { response, text } = found;
    if (response.ok) return parse(server, response.status, text);
    if (isLast || !PASSING.has(response.status)) throw refusal(server, response.status, text);
    await delay(waitOf(response, attempt), init.signal ?? undefined);
  }
}

async function ask(server: TrinoServer, url: string, init: RequestInit): Promise<Attempt> {
  try {
    return await askTrino(server, url, init);
  } catch (error) {
    init.signal?.throwIfAborted();
    if (error instanceof EngineError) throw error;
    return { failure: error as Error };
  }
}

/**
 * Asks the server once.
 *
 * @param server Where, and as whom.
 * @param url What to ask.
 * @param init Method, body, signal.
 * @returns The answer and its text.
 * @throws {EngineError} When the server is silent for too long.
 * @throws {TypeError} When the connection is not made, or is lost.
 */
export async function askTrino(
  server: TrinoServer,
  url: string,
  init: RequestInit,
): Promise<{ readonly response: Response; readonly text: string }> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(silent(server)), server.answerMilliseconds);
  const signals = init.signal ? [init.signal, patience.signal] : [patience.signal];
  try {
    const { headers } = server, signal = AbortSignal.any(signals);
    const response = await fetch(url, { ...init, headers, signal });
    return { response, text: await response.text() };
  } finally {
    clearTimeout(timer);
  }
}

/** No connection was made: nobody there, no such name, another certificate, or not allowed. */
const NO_CONNECTION = /\(Connect\): |port \d+ are blocked|Requires net access/;

/** A connection that was lost may come back; an address where nobody answers is said at once. */
function isPassing(failure: Error, { method }: RequestInit): boolean {
  return method !== "POST" || !NO_CONNECTION.test(reasonOf(failure));
}

/** What the system says of a connection. */
function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? cause.message : message;
}

function waitOf(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get("retry-after"));
  return seconds > 0 ? seconds * MS_PER_SECOND : FIRST_WAIT_MS * 2 ** (attempt - 1);
}

function parse<Answer>(server: TrinoServer, status: number, text: string): Answer {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal(server, status, text);
  }
}

function unreachable({ url }: TrinoServer, cause: Error): EngineError {
  const reason = reasonOf(cause).replace(/^.*\(Connect\): /s, "");
  return new EngineError("unreachable", message("databaseUnreachable", { url, reason }), { cause });
}

function silent({ url, answerMilliseconds }: TrinoServer): EngineError {
  const seconds = answerMilliseconds / MS_PER_SECOND;
  return new EngineError("timeout", message("databaseSilent", { url, seconds }));
}

function refusal({ url, user }: TrinoServer, status: number, body: string): EngineError {
  const text = body.trim().split("\n")[0].slice(0, 200);
  if (status === 401) {
    return new EngineError("credentials", message("databaseCredentials", { url, user }));
  }
  if (status === 403) {
    return new EngineError("permission", message("databaseForbidden", { url, user, text }));
  }
  const said = text && ` ('${text}')`;
  return new EngineError("failed", message("databaseOther", { url, status, said }));
}
