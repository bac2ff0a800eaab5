/** Lines that occur more than once. */
import type { Engine, QueryOptions } from "../../engine/mod.ts";
import type { Layout } from "../files/layout.ts";
import type { ReadingPlan } from "../options.ts";
import { WHITE } from "../records/relation.ts";
import { relationOfFile } from "../records/relation_sql.ts";

/** Above this size in all, identical lines are counted only when asked: it takes another pass. */
export const COUNT_IDENTICAL_BYTES = 64 * 2 ** 20;

/**
 * Whether identical lines are to be counted.
 *
 * @param layouts One a file.
 * @param plan The plan.
 * @returns What the caller asked, or whether the files are small enough.
 */
export function countsIdentical(layouts: readonly Layout[], plan: ReadingPlan): boolean {
  const bytes = layouts.reduce((total, { file }) => total + file.bytes, 0);
  return plan.countIdentical ?? bytes <= COUNT_IDENTICAL_BYTES;
}

/**
 * Counts the lines that repeat another line, in whatever file, exactly. They may be two equal
 * purchases or one exported twice: they are kept, and the reader is told.
 *
 * @param engine The database.
 * @param layouts One a file.
 * @param options Signal.
 * @returns How many lines could be taken away without losing a distinct one.
 */
export async function countIdentical(
  engine: Engine,
  layouts: readonly Layout[],
  options: QueryOptions,
): Promise<number> {
  const lines = layouts.map((layout) => {
    const { from, text } = relationOfFile(layout);
    return `SELECT ${text} AS text FROM ${from}`;
  });
  const table = await engine.query(
    `SELECT coalesce(sum(copies - 1), 0) AS count FROM (SELECT count(*) AS copies FROM ` +
      `(${lines.join(" UNION ALL ")}) WHERE text IS NOT NULL AND ` +
      `NOT regexp_full_match(text, '${WHITE}') GROUP BY text)`,
    options,
  );
  return table.number("count")[0];
}
