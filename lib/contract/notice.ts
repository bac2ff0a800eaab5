/** What a reader should know about a result, as data until it is shown. */
import { type Locale, message, type MessageKey, type MessageParameters } from "../base/mod.ts";

/** A remark on a result: a message of the catalogue and its parameters. */
export interface Notice {
  /** Which message. */
  readonly key: MessageKey;
  /** Values for its places. */
  readonly parameters: MessageParameters;
}

/**
 * Writes a notice for a reader.
 *
 * @param notice The remark.
 * @param locale Language; the display locale when left out.
 * @returns One sentence.
 */
export function formatNotice(notice: Notice, locale?: Locale): string {
  return message(notice.key, notice.parameters, locale);
}
