/** How a file was understood, in words. */
import type { FileReport } from "../../source/mod.ts";
import type { Words } from "../drawing/words.ts";

const DATE_FORMS = { dmy: "dateFormDmy", mdy: "dateFormMdy", ymd: "dateFormYmd" } as const;

/** What is known of a file, whatever it holds. */
type FileForm =
  & Pick<FileReport, "encodings" | "delimiter" | "headerLine" | "sheet">
  & Partial<Pick<FileReport, "decimal" | "dateOrder" | "serialDates">>;

/** A list of traits as one text, its semicolons spaced as the language has them. */
export function joinTraits(traits: readonly string[], { locale }: Words): string {
  return traits.join(locale === "fr" ? "\u202f; " : "; ");
}

/**
 * Says how a file was understood: encoding, sheet, header, delimiter, decimal mark, order of dates.
 *
 * @param file What the reading reported of it.
 * @param words The language.
 * @returns One trait an entry; only what is not obvious.
 */
export function fileTraits(file: FileForm, words: Words): string[] {
  const { encodings, delimiter, headerLine = 1, sheet, serialDates } = file;
  const { decimal = null, dateOrder = null } = file;
  const quoted = (mark: string) => words.say("quotedMark", { mark: mark === "\t" ? "TAB" : mark });
  const several = sheet !== undefined && sheet.of.length > 1;
  return [
    encodings.join(", "),
    several ? words.say("sourceSheet", { name: sheet.name, count: sheet.of.length }) : "",
    headerLine > 1 ? words.say("sourceHeaderLine", { line: headerLine }) : "",
    delimiter === undefined ? "" : words.say("sourceDelimiter", { mark: quoted(delimiter) }),
    decimal === null ? "" : words.say("sourceDecimal", { mark: quoted(decimal) }),
    dateOrder === null ? "" : words.say("sourceDates", { form: { key: DATE_FORMS[dateOrder] } }),
    serialDates ? words.say("sourceSerialDates") : "",
  ].filter((trait) => trait !== "");
}
