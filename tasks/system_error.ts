/**
 * Errors of the system in the user's words: which file, and what to do.
 *
 * @module
 */
import { message, type MessageKey } from "../lib/base/mod.ts";

/** What may be wrong with a file, by the error that says so: in words, and what to do. */
const SENTENCES: Readonly<Record<string, MessageKey>> = {
  NotFound: "fileNotFound",
  NotADirectory: "fileNotFolder",
  IsADirectory: "fileIsFolder",
  AlreadyExists: "fileExists",
  PermissionDenied: "fileDenied",
  ReadOnlyFilesystem: "fileReadOnly",
  NotCapable: "fileNotAllowed",
};

/** `No such file or directory (os error 2): readfile '/data/sales.csv'`; or what Deno keeps closed. */
const SYSTEM_ERROR = /\(os error \d+\).*?'(.+?)'|^Requires \w+ access to "(.+?)"/;

/**
 * Says what is wrong with a file.
 *
 * @param error What was thrown.
 * @returns A sentence; undefined when it is no error of the system about a file.
 */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !Object.hasOwn(SENTENCES, error.name)) return undefined;
  const [, given, closed] = SYSTEM_ERROR.exec(error.message) ?? [];
  const path = given ?? closed;
  return path === undefined ? undefined : message(SENTENCES[error.name], { path });
}
