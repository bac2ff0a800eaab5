/** What a column of a database holds, in the library's kinds. */
import type { ColumnKind } from "../table/mod.ts";
import type { RelationColumn } from "./engine.ts";

const KINDS: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(varchar|char|text|string)/i, "text"],
  [/^date$/i, "day"],
  [/^bool/i, "flag"],
  [/^(u?(tiny|small|big|huge)?int|double|real|float|decimal|numeric)/i, "number"],
];

/**
 * The kind of a column: numbers of any width are numbers.
 *
 * @param column As its database describes it.
 * @returns The kind; null for a type that the library has no kind for, such as a time stamp.
 *
 * @example
 * ```ts
 * import { columnKind } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(columnKind({ name: "amount", type: "DECIMAL(18,4)" }), "number");
 * assert.equal(columnKind({ name: "seen", type: "timestamp(3)" }), null);
 * ```
 */
export function columnKind({ type }: RelationColumn): ColumnKind | null {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}
