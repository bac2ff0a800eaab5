/** How the columns of a table were understood, in words. */
import type { ColumnReport, TableReport } from "../../source/mod.ts";
import { type ShowOptions, type Words, wordsOf } from "../drawing/words.ts";
import { fileTraits, joinTraits } from "./file_traits.ts";

/**
 * Says how files read as a table were understood: encoding, delimiter and header; what each column
 * was taken for, where it is not text under its own name; columns left as text although they hold
 * numbers; and values that could not be read.
 *
 * @param report What `readTable` reported.
 * @param options Locale.
 * @returns One sentence per file, one for the columns, one per remark.
 *
 * @example
 * ```ts
 * import { readTable, tableRemarks } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const file = await Deno.makeTempFile({ suffix: ".csv" });
 * await Deno.writeTextFile(file, "Client;Remise;Actif\nA;12,5 %;Oui\nB;5 %;Non\n");
 * const { report } = await readTable(file);
 * assert.equal(
 *   tableRemarks(report, { locale: "en" }).at(-1),
 *   "Columns: Remise (percentage read as a share), Actif (yes or no).",
 * );
 * ```
 */
export function tableRemarks(report: TableReport, options: ShowOptions = {}): string[] {
  const words = wordsOf(options);
  const form = {
    decimal: common(report.columns.map(({ decimal }) => decimal)),
    dateOrder: common(report.columns.map(({ dateOrder }) => dateOrder)),
  };
  const taken = report.columns.filter(({ name, source, kind }) =>
    kind !== "text" || name !== source
  )
    .map((column) => describeColumn(column, form, words));
  return [
    ...report.files.flatMap((file) => {
      const traits = fileTraits({ ...file, ...form }, words);
      return traits.length === 0 ? [] : [words.say("sourceFile", {
        file: file.name,
        traits: joinTraits(traits, words),
      })];
    }),
    ...(taken.length === 0 ? [] : [words.say("columnsUnderstood", { columns: taken.join(", ") })]),
    ...report.columns.flatMap((column) => columnRemarks(column, words)),
  ];
}

/** The form of every column that has one, which is then said once; null where they differ. */
function common<Form>(forms: readonly (Form | null | undefined)[]): Form | null {
  const [form = null, ...others] = new Set(forms.filter((form) => form != null));
  return others.length > 0 ? null : form as Form | null;
}

function describeColumn(
  column: ColumnReport,
  form: Pick<ColumnReport, "decimal" | "dateOrder">,
  words: Words,
): string {
  const { name, source } = column;
  const decimal = column.decimal === form.decimal ? null : column.decimal ?? null;
  const dateOrder = column.dateOrder === form.dateOrder ? null : column.dateOrder ?? null;
  const traits = fileTraits({ encodings: [], decimal, dateOrder }, words);
  const kind = joinTraits([kindOf(column, words), ...traits], words);
  return `${name === source ? name : `${name} ← ${source}`} (${kind})`;
}

function kindOf({ kind, unit }: ColumnReport, words: Words): string {
  if (unit === "%") return words.say("kindPercent");
  if (unit !== undefined) return words.say("kindMoney", { currency: unit });
  return words.say(
    ({ number: "kindNumber", day: "kindDay", flag: "kindFlag", text: "kindText" } as const)[kind],
  );
}

function columnRemarks(column: ColumnReport, words: Words): string[] {
  const { source, numbersAsText = 0, unreadable } = column;
  return [
    ...(numbersAsText > 0
      ? [words.say("numbersAsText", { count: numbersAsText, column: source })]
      : []),
    ...(unreadable > 0
      ? [words.say("unreadableValues", { count: unreadable, column: source })]
      : []),
  ];
}
