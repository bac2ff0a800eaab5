/**
 * Errors of the system in the user's words: which file, and what to do.
 *
 * @module
 */

/** What may be wrong with a file, by the error that says so: in words, and what to do. */
const SENTENCES = {
  NotFound: "Cannot find '{path}': nothing has that name. Check the name, and the folder it is in",
  NotADirectory: "Cannot use '{path}': part of it is a file, not a folder. Choose another folder",
  IsADirectory: "Cannot read '{path}': it is a folder. Name a file in it",
  AlreadyExists: "Cannot make the folder '{path}': a file has that name. Choose another folder",
  PermissionDenied: "Cannot open '{path}': you may not. Ask its owner, or choose another place",
} as const;

/** `No such file or directory (os error 2): readfile '/data/sales.csv'`. */
const SYSTEM_ERROR = /\(os error \d+\).*?'(.+?)'/;

/**
 * Says what is wrong with a file.
 *
 * @param error What was thrown.
 * @returns A sentence; undefined when it is no error of the system about a file.
 */
export function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const sentence = Object.hasOwn(SENTENCES, error.name)
    ? SENTENCES[error.name as keyof typeof SENTENCES]
    : undefined;
  const [, path] = SYSTEM_ERROR.exec(error.message) ?? [];
  return path === undefined ? undefined : sentence?.replace("{path}", path);
}
