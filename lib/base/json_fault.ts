/** Where text that should be JSON goes wrong, in the words of whoever wrote the file. */
import { message } from "./messages/mod.ts";

/** Signs shown before a fault. */
const NEAR = 20;

/**
 * Says where JSON goes wrong, in the display language.
 *
 * @param text Text that `JSON.parse` refused.
 * @param said What it said.
 * @returns The line and what stands there, or that the text stops in the middle, or is empty.
 */
export function jsonFault(text: string, said: string): string {
  const whole = text.trimEnd();
  if (whole === "") return message("errorJsonEmpty");
  const [, position, line, column] = /position (\d+) \(line (\d+) column (\d+)\)/.exec(said) ?? [];
  if (/^Unterminated|^Unexpected end/.test(said) || Number(position) >= whole.length) {
    return message("errorJsonCut", { line: `${whole.split("\n").length}` });
  }
  if (position === undefined) return message("errorJsonSign", { near: nearSign(said) });
  const near = text.slice(Math.max(0, Number(position) - NEAR), Number(position) + 1).trim();
  return message("errorJsonAt", { line, column, near: `'${near}'` });
}

/** The text around a sign that should not be there, which is all that is known of its place. */
function nearSign(said: string): string {
  const [, near = ""] = /, (?:\.\.\.)?"([^]*)"(?:\.\.\.)? is not valid JSON$/.exec(said) ?? [];
  return `'${near.trim().replaceAll(/\s+/g, " ")}'`;
}
