/** Files of settings: JSON that is checked as it is read, with faults in their author's words. */
import type { z } from "zod";
import { nearNames } from "../base/mod.ts";

function guess(word: string, known: readonly string[]): string {
  const [near] = nearNames(known, word);
  return near === undefined ? "; remove it" : `; did you mean '${near}'?`;
}

function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  return steps.join("").replace(/^\./, "") || "the top";
}

function fault(issue: z.core.$ZodIssue, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `unknown key '${key}'${guess(key, known)}`).join(", ");
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return `is missing: give ${issue.expected === "array" ? "an" : "a"} ${issue.expected}`;
  }
  const isText = ["string", "number", "boolean"].includes(typeof issue.input);
  return issue.message + (isText ? ` (found ${JSON.stringify(issue.input)})` : "");
}

/**
 * Reads the text of a file of settings.
 *
 * @param text JSON.
 * @param name What it is, for messages: "the theme 'client.json'".
 * @param schema The form it should have.
 * @param keys Every key that may stand in it, to guess at a misspelt one.
 * @returns What it says, with what was left out filled in.
 * @throws {SyntaxError} When it is not JSON or has another form; the message names each path in the
 *   file, what stands there and what to do.
 * @internal
 */
export function parseSettings<Form>(
  text: string,
  name: string,
  schema: z.ZodType<Form>,
  keys: readonly string[],
): Form {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const reason = (cause as Error).message;
    throw new SyntaxError(`Cannot read ${name} as it is not JSON: ${reason}`, { cause });
  }
  const checked = schema.safeParse(json, { reportInput: true });
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map((issue) =>
    `\n  at ${placeOf(issue.path)}: ${fault(issue, keys)}`
  );
  throw new SyntaxError(`Cannot read ${name}:${faults.join("")}`);
}
