/** Values of the data that a report must not show, found wherever they stand in a text. */
import { escapeHtml } from "../base/mod.ts";

/** What a column holds, and so what becomes of its values in a report. */
export type ColumnClass = "identifier" | "personal" | "sensitive" | "free";

/** A value as it was found. */
export interface FoundValue {
  /** Column that it comes from. */
  readonly column: string;
  /** Offset of its first character in the text in normal form C. */
  readonly start: number;
  /** Offset after its last. */
  readonly end: number;
}

/** Letters, digits and what joins them in a code or an address. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;

/** Digits alone, this few, are a quantity as often as an identifier. */
const SHORTEST_NUMBER = 5;
/** Words shorter than this stand everywhere. */
const SHORTEST_WORD = 3;

/** Lower case, of the same length: a letter whose small form is longer stays as it is. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Whether finding the value in a text means that the text speaks of it. */
function isTelling(value: string): boolean {
  const text = value.trim();
  const shortest = /^[\d\s.,]+$/.test(text) ? SHORTEST_NUMBER : SHORTEST_WORD;
  return text.replace(/[^\p{L}\p{N}]/gu, "").length >= shortest;
}

interface Pattern {
  readonly text: string;
  readonly value: string;
  readonly column: string;
}

/** Values of the data, ready to be looked for. */
export class KnownValues {
  /** Patterns by their first word, the longest first. */
  readonly #patterns = new Map<string, Pattern[]>();
  readonly #seen = new Set<string>();
  /** Values that cannot be told from a number or a common word, by column: nobody looks for them. */
  readonly untold: Map<string, number> = new Map();

  /**
   * Adds the values of a column.
   *
   * @param column Name of the column.
   * @param values Its values; missing ones and repetitions do no harm.
   */
  add(column: string, values: Iterable<string | null>): void {
    for (const value of values) {
      const text = value?.trim() ?? "";
      if (text === "" || this.#seen.has(text)) continue;
      this.#seen.add(text);
      if (isTelling(text)) this.#addPattern(column, text);
      else this.untold.set(column, (this.untold.get(column) ?? 0) + 1);
    }
    for (const patterns of this.#patterns.values()) {
      patterns.sort((a, b) => b.text.length - a.text.length);
    }
  }

  /** The value as it stands, and as it stands in HTML. */
  #addPattern(column: string, value: string): void {
    for (
      const text of new Set([value, escapeHtml(value)].map((text) => fold(text.normalize("NFC"))))
    ) {
      const [first] = text.match(WORD) ?? [];
      if (first === undefined) continue;
      const start = text.indexOf(first);
      const pattern = { text: text.slice(start), value, column };
      const known = this.#patterns.get(first);
      if (known) known.push(pattern);
      else this.#patterns.set(first, [pattern]);
    }
  }

  /**
   * Finds known values in a text, as whole words, whatever their case.
   *
   * @param text Any text, HTML included.
   * @returns Each place with the value, in order; the longest where several begin.
   */
  find(text: string): (FoundValue & { readonly value: string })[] {
    const source = fold(text.normalize("NFC"));
    const found: (FoundValue & { value: string })[] = [];
    let done = 0;
    for (const { 0: word, index } of source.matchAll(WORD)) {
      if (index < done) continue;
      const pattern = this.#patterns.get(word)?.find(({ text }) =>
        source.startsWith(text, index) && endsAtWord(source, index + text.length)
      );
      if (pattern === undefined) continue;
      done = index + pattern.text.length;
      found.push({ column: pattern.column, start: index, end: done, value: pattern.value });
    }
    return found;
  }

  /**
   * Puts something else in the place of known values.
   *
   * @param text Any text.
   * @param replacement What stands for a value of a column.
   * @returns The text without them.
   */
  replace(text: string, replacement: (value: string, column: string) => string): string {
    const found = this.find(text);
    if (found.length === 0) return text;
    const source = text.normalize("NFC");
    let done = 0;
    let result = "";
    for (const { start, end, value, column } of found) {
      result += source.slice(done, start) + replacement(value, column);
      done = end;
    }
    return result + source.slice(done);
  }
}

/** Whether no letter or digit follows. */
function endsAtWord(text: string, at: number): boolean {
  const last = text[at - 1] ?? "";
  const next = text[at] ?? "";
  return !/[\p{L}\p{M}\p{N}_]/u.test(last) || !/[\p{L}\p{M}\p{N}_]/u.test(next);
}
