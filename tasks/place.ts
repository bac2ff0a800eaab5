/**
 * Customers of files placed by a saved model of any method.
 *
 * @module
 */
import { DataError, message, type Segmentation, type SourceReport } from "../lib/mod.ts";
import type { ReadingOptions } from "./reading.ts";
import { openSources } from "./segment_data.ts";
import { missingOrUnread, type SegmentReads } from "./segment_usage.ts";
import { SEGMENT_METHODS, type SegmentMethod } from "./segment_methods.ts";

/** Customers placed by a model at a day, and the account of the rows read for it. */
export interface Placed {
  readonly result: Segmentation<unknown>;
  readonly report: SourceReport;
}

/**
 * The method that made a model.
 *
 * @param model The model, parsed.
 * @param options The files to read.
 * @param also What is read besides what the method reads itself.
 * @returns The method, one that reads transactions.
 * @throws {DataError} When it is none of those, or needs other files.
 */
export function methodOf(
  model: unknown,
  options: ReadingOptions,
  also: Partial<SegmentReads> = {},
): SegmentMethod {
  const { method: name } = (model ?? {}) as { method?: unknown };
  const methods = Object.entries(SEGMENT_METHODS)
    .filter(([, { reads }]) => reads.first === "transactions");
  const [, method] = methods.find(([known]) => known === name) ?? [];
  const reads = method && { ...method.reads, ...also };
  const problem = reads && missingOrUnread(String(name), reads, options);
  if (problem) throw new DataError(message("errorApplyModel", { why: problem }));
  if (reads) return { ...method, reads };
  throw new DataError(
    message("errorModelMethod", {
      method: String(name),
      methods: methods.map(([known]) => known).join(", "),
    }),
  );
}

/**
 * Places the customers of transactions files by a saved model, as of a day.
 *
 * @param inputs Files, as the user names them.
 * @param model The model, parsed.
 * @param asOf The day.
 * @param options How to read, and the other files.
 * @returns The customers, and what was read.
 * @throws {DataError} When the model is of no method that reads transactions, or rows cannot be
 * used.
 */
export async function placeAt(
  inputs: readonly string[],
  model: unknown,
  asOf: string,
  options: ReadingOptions,
): Promise<Placed> {
  const { reads, apply } = methodOf(model, options);
  await using sources = await openSources(inputs, reads, model, { ...options, asOf });
  return { result: await apply(model, sources.data, asOf), report: sources.orders!.report };
}
