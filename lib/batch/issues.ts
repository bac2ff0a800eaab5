/** What is wrong with a file of settings, in its author's words. */
import type { z } from "zod";

/** How many letters must change to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1].toLowerCase() === b[j - 1].toLowerCase() ? 0 : 1;
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + change));
    }
    row = next;
  }
  return row[b.length];
}

function guess(word: string, known: readonly string[]): string {
  const ranked = known.map((name) => ({ name, distance: editDistance(word, name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best !== undefined && best.distance <= 2
    ? `; did you mean '${best.name}'?`
    : "; remove it";
}

function placeOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  return steps.join("").replace(/^\./, "") || "the top";
}

function fault(issue: z.core.$ZodIssue, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `unknown key '${key}'${guess(key, known)}`).join(", ");
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return `is missing: give ${issue.expected === "array" ? "an" : "a"} ${issue.expected}`;
  }
  const isText = ["string", "number", "boolean"].includes(typeof issue.input);
  return issue.message + (isText ? ` (found ${JSON.stringify(issue.input)})` : "");
}

/**
 * Describes one fault of a settings file.
 *
 * @param issue What the check found.
 * @param known Every key that may stand in the file.
 * @returns Path in the file, what stands there, what to do.
 */
export function describeIssue(issue: z.core.$ZodIssue, known: readonly string[]): string {
  return `at ${placeOf(issue.path)}: ${fault(issue, known)}`;
}
