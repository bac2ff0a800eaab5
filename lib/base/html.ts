/** Text made safe for HTML. */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Escapes text for an HTML element or a quoted attribute: a customer named `<script>` stays text.
 *
 * @param text Any text.
 * @returns The same text with `& < > " '` as entities.
 *
 * @example
 * ```ts
 * import { escapeHtml } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(escapeHtml("<b>"), "&lt;b&gt;");
 * ```
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
