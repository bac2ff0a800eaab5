/** Files of settings: JSON that is checked as it is read, with faults in their author's words. */
import type { z } from "zod";
import { formatChoice, jsonFault, message, type MessageKey, nearNames } from "../base/mod.ts";

/** What JSON may be, in words. */
const KINDS: Readonly<Record<string, MessageKey>> = {
  string: "settingsText",
  number: "settingsNumber",
  int: "settingsWholeNumber",
  boolean: "settingsTrueOrFalse",
  array: "settingsList",
  object: "settingsObject",
  record: "settingsObject",
};

function unknownKey(key: string, known: readonly string[]): string {
  const fault = message("settingsUnknownKey", { key });
  const [near] = nearNames(known, key);
  return near === undefined
    ? message("settingsRemove", { fault })
    : message("settingsMisspelt", { fault, near });
}

/** What should stand in place of a value of another kind, or of none. */
function wrongKind(input: unknown, wanted: string): string {
  return message(input === undefined ? "settingsMissing" : "settingsWanted", { wanted });
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === "string" || origin === "array") return message("settingsEmpty");
  return message(inclusive ? "settingsAtLeast" : "settingsAbove", { limit: Number(minimum) });
}

function tooBig({ maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  return message(inclusive ? "settingsAtMost" : "settingsBelow", { limit: Number(maximum) });
}

/**
 * What is wrong with a value, where its schema does not say it better.
 *
 * @param issue What the schema found.
 * @param known Every key that may stand there, to guess at a misspelt one.
 * @returns The fault, in the display language.
 * @internal
 */
export function complaint(issue: z.core.$ZodRawIssue, known: readonly string[]): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return (issue.keys as string[]).map((key) => unknownKey(key, known)).join(", ");
    case "invalid_type": {
      const kind = issue.format === "safeint" ? "int" : String(issue.expected);
      return wrongKind(issue.input, message(KINDS[kind] ?? "settingsObject"));
    }
    case "invalid_value":
      return wrongKind(
        issue.input,
        formatChoice((issue.values as unknown[]).map((value) => JSON.stringify(value))),
      );
    case "too_small":
      return tooSmall(issue as z.core.$ZodIssueTooSmall);
    case "too_big":
      return tooBig(issue as z.core.$ZodIssueTooBig);
    default:
      return message("settingsUnfit");
  }
}

/**
 * Where a fault is, what it is and, where that is short, what stands there.
 *
 * @param issue What the schema found, with its input.
 * @returns The fault, in the display language.
 * @internal
 */
export function faultText({ path, message: why, input }: z.core.$ZodIssue): string {
  const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  const place = steps.join("").replace(/^\./, "") || message("errorFormTop");
  const isShort = ["string", "number", "boolean"].includes(typeof input);
  const found = JSON.stringify(input) ?? "";
  const said = isShort ? message("settingsFound", { why, found }) : why;
  return message("errorFormPlace", { place, why: said });
}

function parseText(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    const why = jsonFault(text, (cause as Error).message);
    throw new SyntaxError(message("settingsNotJson", { name, why }), { cause });
  }
}

/**
 * Reads the text of a file of settings.
 *
 * @param text JSON.
 * @param name What it is, for messages: "the theme 'client.json'".
 * @param schema The form it should have.
 * @param keys Every key that may stand in it, to guess at a misspelt one.
 * @returns What it says, with what was left out filled in.
 * @throws {SyntaxError} When it is not JSON or has another form; the message, in the display language,
 *   names each path in the file, what stands there and what to do.
 * @internal
 */
export function parseSettings<Form>(
  text: string,
  name: string,
  schema: z.ZodType<Form>,
  keys: readonly string[],
): Form {
  const error = (issue: z.core.$ZodRawIssue) => complaint(issue, keys);
  const checked = schema.safeParse(parseText(text, name), { error, reportInput: true });
  if (checked.success) return checked.data;
  const faults = checked.error.issues.map((issue) => `\n  ${faultText(issue)}`).join("");
  throw new SyntaxError(message("settingsFaults", { name, faults }));
}
