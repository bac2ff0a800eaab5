/** What the consultant adds to a persona, kept apart from what the data show. */
import { z } from "zod";
import type { LocalizedText } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";
import { PERSONA_AXES, type PersonaAxis } from "./axes.ts";

/** Free text on one persona. */
export interface PersonaNotes extends Partial<Readonly<Record<PersonaAxis, LocalizedText>>> {
  /** A name for the persona. */
  readonly name?: LocalizedText;
  /** What to say to these customers. */
  readonly message?: LocalizedText;
}

/** Notes by segment id. */
export type PersonaNotesFile = Readonly<Record<string, PersonaNotes>>;

const text = z.string().min(1);
/** Text without a language is the same in both. */
const localized: z.ZodType<LocalizedText> = z.union([
  z.strictObject({ fr: text, en: text }),
  text.transform((both) => ({ fr: both, en: both })),
]);
const fields = ["name", "message", ...PERSONA_AXES];
const notes = z.record(
  text,
  z.strictObject(Object.fromEntries(fields.map((field) => [field, localized.optional()]))),
) as unknown as z.ZodType<PersonaNotesFile>;

/**
 * Reads a file of notes: for each segment a `name`, a `message` and a text on each side
 * (`identity`, `behaviour`, `motivations`, `habits`), all optional, each a text or one in French
 * and English.
 *
 * @param data Parsed JSON.
 * @returns The notes, for {@linkcode personas}.
 * @throws {DataError} When it has another form; the message names each path.
 *
 * @example
 * ```ts
 * import { readPersonaNotes } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const notes = readPersonaNotes({ champions: { name: "Camille", habits: "Comes on Saturdays." } });
 * assert.equal(notes.champions.habits!.en, "Comes on Saturdays.");
 * ```
 */
export function readPersonaNotes(data: unknown): PersonaNotesFile {
  return checkForm(notes, data, "formNotes");
}
