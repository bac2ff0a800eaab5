/** Why an edition is not even tried, or its report not kept. */
import { basename } from "node:path";
import { message, type MessageKey, type MessageParameters } from "../../base/mod.ts";
import { CellError } from "../../notebook/mod.ts";
import type { Edition } from "../studies/editions.ts";

/**
 * An error of the study itself, in the words of the run.
 *
 * @param edition What cannot be made.
 * @param key What is the matter.
 * @param parameters Values for both messages.
 * @param hint What to do about it.
 * @returns The error.
 */
export function refusal(
  { notebook }: Edition,
  key: MessageKey,
  parameters: MessageParameters,
  hint?: MessageKey,
): CellError {
  return new CellError(message(key, parameters), {
    notebook: basename(notebook),
    kind: "start",
    hint: hint && message(hint, parameters),
  });
}
