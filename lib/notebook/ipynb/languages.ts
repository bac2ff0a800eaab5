/** Notebooks in several languages: every cell runs, and a report shows those of its language. */
import { type Locale, LOCALES } from "../../base/mod.ts";
import type { Cell, Notebook } from "./notebook.ts";

function languagesOf({ tags }: Cell): Locale[] {
  return LOCALES.filter((locale) => tags.includes(locale));
}

/**
 * Says whether a cell is read in a language. A cell tagged with the name of a language (`fr`, `en`) is
 * shown in the reports of that language only, every other cell in all. All of them run.
 *
 * @param cell A cell, of text or of code.
 * @param locale Language of the reader.
 * @returns Whether a report in that language shows it.
 */
export function isReadIn(cell: Cell, locale: Locale): boolean {
  const languages = languagesOf(cell);
  return languages.length === 0 || languages.includes(locale);
}

/** Runs of cells that no cell of code for all languages interrupts. */
function passagesOf({ cells }: Notebook): Cell[][] {
  const passages: Cell[][] = [[]];
  for (const cell of cells) {
    if (cell.number !== undefined && languagesOf(cell).length === 0) passages.push([]);
    else passages.at(-1)!.push(cell);
  }
  return passages;
}

/** A passage that one language has more of than another. */
export interface UntranslatedPassage {
  /** The cell where the passage begins, by its identity in the notebook. */
  readonly cell: string;
  /** The language that lacks something. */
  readonly missing: Locale;
}

/**
 * Finds what was written in one language and not in the other: between two cells of code for all
 * languages, there are as many cells tagged `fr` as tagged `en`.
 *
 * @param notebook A notebook that was read.
 * @returns The passages, in order; none for a notebook without tags of language.
 */
export function untranslatedPassages(notebook: Notebook): UntranslatedPassage[] {
  return passagesOf(notebook).flatMap((passage) => {
    const counts = LOCALES.map((locale) =>
      passage.filter((cell) => languagesOf(cell).includes(locale)).length
    );
    return LOCALES.flatMap((missing, i) =>
      counts[i] < Math.max(...counts) ? [{ cell: passage[0].id, missing }] : []
    );
  });
}
