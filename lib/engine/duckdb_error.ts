/** DuckDB's errors in the user's words. */
import { message, type MessageKey } from "../base/mod.ts";
import { EngineError, type EngineFailure } from "./engine_error.ts";

type Reading = readonly [said: RegExp, failure: EngineFailure, words: MessageKey];

/** What the user can put right, by what DuckDB says; the groups are the places of the message. */
const READINGS: readonly Reading[] = [
  [
    /^Catalog Error: .*[Ss]chema (?:with name )?"?(?<name>.+?)"? does not exist/s,
    "missingTable",
    "duckdbNoSchema",
  ],
  [
    /^Catalog Error: Table with name "?(?<table>.+?)"? does not exist/s,
    "missingTable",
    "errorNoTable",
  ],
  [/^Binder Error: Catalog "(?<name>.+?)" does not exist/s, "missingTable", "duckdbNoCatalog"],
  [
    /^Binder Error: Referenced column "(?<name>.+?)" not found.*Candidate bindings: (?<names>[^\n]+)/s,
    "missingColumn",
    "duckdbNoColumn",
  ],
  [
    /^Binder Error: (?:No function matches .* types '|Cannot compare values of type )(?<name>[^\n']+)/s,
    "failed",
    "duckdbWrongType",
  ],
  [/^Catalog Error: .*(?:of type View|ALTER VIEW)/s, "failed", "duckdbView"],
  [/^(?:Conversion|Out of Range) Error: (?<text>.*)/s, "failed", "duckdbWrongValue"],
  [/No space left on device/, "resources", "duckdbDiskFull"],
  [/^Out of Memory Error: (?<text>.*)/s, "resources", "duckdbFull"],
  [/^Binder Error: (?<text>.*)/s, "missingColumn", "duckdbFailed"],
  [/^Catalog Error: (?<text>.*)/s, "missingTable", "duckdbFailed"],
  [/^Permission Error: (?<text>.*)/s, "permission", "duckdbFailed"],
  [/^Invalid Input Error: (?<text>.*read-only mode.*)/s, "permission", "duckdbFailed"],
  [/^IO Error: (?<text>.*)/s, "failed", "duckdbFailed"],
];

/** Why a file cannot be opened, by what DuckDB says. */
const OPENINGS: readonly Reading[] = [
  [/No such file or directory/, "unreachable", "duckdbNoFolder"],
  [/Is a directory|EISDIR/, "unreachable", "duckdbIsFolder"],
  [/Conflicting lock|Could not set lock/, "unreachable", "duckdbLocked"],
  [/[Pp]ermission denied/, "permission", "duckdbNoRight"],
  [/Read-only file system/, "permission", "duckdbReadOnly"],
  [/(?<text>.*version number.*)/, "unreachable", "duckdbOtherVersion"],
];

function readingOf(said: string, readings: readonly Reading[]) {
  for (const [pattern, failure, words] of readings) {
    const found = pattern.exec(said);
    if (found) return { failure, words, places: inLine(found.groups ?? {}) };
  }
}

/** Places of a message, each in one line, without what points into the query. */
function inLine(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, text]) => [
      name,
      text.split(/\n\n|\nDatabase is launched/)[0].replace(/\s+/g, " ").trim(),
    ]),
  );
}

/**
 * Says a failure of DuckDB in the user's words.
 *
 * @param error What DuckDB threw.
 * @returns An {@linkcode EngineError}; the error itself when it is a defect of ours.
 */
export function duckDbError(error: unknown): unknown {
  const found = readingOf((error as Error).message, READINGS);
  if (found === undefined) return error;
  const { failure, words, places } = found;
  return new EngineError(failure, message(words, places), { cause: error });
}

/**
 * Says why a database file cannot be opened.
 *
 * @param file Its path.
 * @param error What DuckDB threw.
 * @returns The error.
 */
export function openingError(file: string, error: unknown): EngineError {
  const said = (error as Error).message;
  const { failure, words, places } = readingOf(said, OPENINGS) ??
    { failure: "unreachable" as const, words: undefined, places: {} };
  const why = words === undefined ? said.split("\n")[0] : message(words, places);
  return new EngineError(failure, message("duckdbUnopened", { file, why }), { cause: error });
}
