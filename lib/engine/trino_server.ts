/** Where a Trino server is, and as whom to speak to it. */

import { message, type MessageKey } from "../base/mod.ts";

/** A server and what every request to it carries. */
export interface TrinoServer {
  /** `http://host:port`. */
  readonly url: string;
  /** The user's name. */
  readonly user: string;
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
  /** How long to wait for each answer: Trino gives one every second, done or not. */
  readonly answerMilliseconds: number;
}

/** Two minutes, as Trino's own command line waits. */
const ANSWER_MILLISECONDS = 120_000;
const PORT = "8080", TLS_PORT = "443";

/**
 * Reads `trino://user@host:port/catalog/schema`. With `?ssl=true` it is reached over TLS, and only
 * then is a password sent; `session.NAME=VALUE` sets a property of the session.
 *
 * @param address The address.
 * @param password The user's password; undefined for none.
 * @returns The server.
 * @throws {SyntaxError} When it is not an address, has no user, or holds a password.
 */
export function readTrinoAddress(address: string, password: string | undefined): TrinoServer {
  const url = URL.parse(address);
  if (!url?.hostname || url.protocol !== "trino:") throw malformed(address);
  if (url.password) throw malformed(address, "databasePassword");
  if (!url.username) throw malformed(address, "databaseNoUser");
  const tls = url.searchParams.get("ssl") === "true";
  const user = decodeURIComponent(url.username);
  const [catalog, schema, ...rest] = url.pathname.split("/").slice(1).map(decodeURIComponent);
  if (rest.length > 0) throw malformed(address, "databaseMoreParts");
  if (password !== undefined && !tls) {
    throw new SyntaxError(message("databaseClearPassword"));
  }
  return {
    url: `${tls ? "https" : "http"}://${url.hostname}:${url.port || (tls ? TLS_PORT : PORT)}`,
    user,
    answerMilliseconds: ANSWER_MILLISECONDS,
    headers: {
      "x-trino-user": user,
      "x-trino-source": "strate",
      // A result does not depend on where the machine stands.
      "x-trino-time-zone": "UTC",
      ...(catalog ? { "x-trino-catalog": catalog } : {}),
      ...(schema ? { "x-trino-schema": schema } : {}),
      ...sessionHeader(url.searchParams),
      ...(password === undefined ? {} : { authorization: basic(user, password) }),
    },
  };
}

function sessionHeader(parameters: URLSearchParams): Record<string, string> {
  const properties = [...parameters].flatMap(([name, value]) =>
    name.startsWith("session.")
      ? [`${name.slice("session.".length)}=${encodeURIComponent(value)}`]
      : []
  );
  return properties.length === 0 ? {} : { "x-trino-session": properties.join(",") };
}

function basic(user: string, password: string): string {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function malformed(address: string, why?: MessageKey): SyntaxError {
  const shown = address.replace(/:[^:@/]*@/, ":…@");
  const reason = why === undefined ? "" : message(why);
  return new SyntaxError(message("databaseTrinoAddress", { address: shown, why: reason }));
}
