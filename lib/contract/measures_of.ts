/** The measures a segmentation rests on. */
import type { Segmentation } from "./segmentation.ts";

/**
 * The number columns that a segmentation averages by segment, under the names that its model reads
 * them by: `meanFrequency` stands for `frequency`, or for the column that the model takes as such.
 *
 * @param segmentation Any method's result.
 * @returns Column names of its customers; none when it rests on no number.
 */
export function measuresOf({ customers, segments, model }: Segmentation<unknown>): string[] {
  const { columns } = (model ?? {}) as { columns?: Readonly<Record<string, unknown>> };
  const names = segments.columnNames.filter((name) => /^mean[A-Z]/.test(name)).map((name) => {
    const measure = name[4].toLowerCase() + name.slice(5), column = columns?.[measure];
    return typeof column === "string" ? column : measure;
  });
  return names.filter((name) => customers.has(name) && customers.column(name).kind === "number");
}
