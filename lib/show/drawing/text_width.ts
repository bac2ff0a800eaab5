/** How much room text takes, without a browser to measure it. */
import { FONT_SIZE } from "./svg.ts";

/** Widths in ems, on the wide side of the system fonts, so that text fits in any of them. */
const NARROW = 0.37, USUAL = 0.62, WIDE = 0.8, WIDEST = 0.97;

function emsOf(character: string): number {
  if (/[\s.,:;'’|!iljtfrI()\[\]\-·]/.test(character)) return NARROW;
  if (/[mwMW%@—…]/.test(character)) return WIDEST;
  if (/[A-ZÀ-ÞÆŒ&+<>=≤≥€▲▼●×–]/.test(character)) return WIDE;
  return character.codePointAt(0)! > 0x2e7f ? 1.1 : USUAL;
}

/**
 * Estimates the width of one line of text.
 *
 * @param text The text.
 * @param size Font size in pixels.
 * @returns Pixels.
 */
export function textWidth(text: string, size: number = FONT_SIZE): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

/**
 * Cuts a text that is too wide, by whole characters, and ends it with an ellipsis.
 *
 * @param text The text.
 * @param width Room in pixels.
 * @param size Font size in pixels.
 * @returns The text, or its beginning.
 */
export function shortenText(text: string, width: number, size: number = FONT_SIZE): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}

/**
 * Breaks a text into lines between words.
 *
 * @param text The text.
 * @param width Room in pixels.
 * @param size Font size in pixels.
 * @returns The lines; null when a word is wider than a line.
 */
export function wrapText(text: string, width: number, size: number = FONT_SIZE): string[] | null {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (textWidth(word, size) > width) return null;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
