/** What a reader should know about a result, as data until it is shown. */
import {
  headingWords,
  type Locale,
  message,
  type MessageKey,
  type MessageParameters,
} from "../base/mod.ts";

/** A remark on a result: a message of the catalogue and its parameters. */
export interface Notice {
  /** Which message. */
  readonly key: MessageKey;
  /** Values for its places. */
  readonly parameters: MessageParameters;
}

/**
 * Writes a notice for a reader; traits are columns, named as their headings are.
 *
 * @param notice The remark.
 * @param locale Language; the display locale when left out.
 * @returns One sentence.
 */
export function formatNotice(notice: Notice, locale?: Locale): string {
  const { key, parameters } = notice;
  if (typeof parameters.traits !== "string") return message(key, parameters, locale);
  const traits = parameters.traits.split(", ").map((name) => headingWords(name, locale));
  return message(key, { ...parameters, traits: traits.join(", ") }, locale);
}
