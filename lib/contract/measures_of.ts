/** The measures a segmentation rests on. */
import type { Segmentation } from "./segmentation.ts";

/**
 * The number columns that a segmentation averages by segment (`meanFrequency` stands for
 * `frequency`): what its segments are made of. Where it averages its value, the column of the value.
 *
 * @param segmentation Any method's result.
 * @returns Column names of its customers; none when it rests on no number.
 */
export function measuresOf({ customers, segments, model }: Segmentation<unknown>): string[] {
  const { columns } = (model ?? {}) as { columns?: Readonly<Record<string, unknown>> };
  const names = segments.columnNames.filter((name) => /^mean[A-Z]/.test(name)).map((name) => {
    const measure = name[4].toLowerCase() + name.slice(5);
    return measure === "value" && !customers.has(measure) ? `${columns?.value}` : measure;
  });
  return names.filter((name) => customers.has(name) && customers.column(name).kind === "number");
}
