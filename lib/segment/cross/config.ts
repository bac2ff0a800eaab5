/** What a configuration file may say. */
import { message } from "../../base/mod.ts";
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import { axesOf, MAX_CLASSES } from "./axes.ts";
import { type CrossZone, crossZones, zoneId, zoneIssues } from "./zones.ts";

/** One list per axis; what is left out has its default. */
export interface ByAxis<T> {
  /** For the current value. */
  readonly current?: T | undefined;
  /** For the potential. */
  readonly potential?: T | undefined;
}

/** Options of a fit; everything left out has its default. */
export interface CrossConfig {
  /** Column of the current value, account currency; "monetary" when left out. */
  readonly value?: string | undefined;
  /**
   * Column of the potential over the same time, account currency. "potential" when left out, unless
   * peers are given: then every potential is estimated.
   */
  readonly potential?: string | undefined;
  /** Text columns that make customers alike: estimates a missing potential from peers. */
  readonly peers?: readonly string[] | undefined;
  /** Which quantile of the peers' values is the potential, in (0, 1]; 0.75 when left out. */
  readonly quantile?: number | undefined;
  /** Customers at which a group counts as much as the larger one around it; 10 when left out. */
  readonly priorCustomers?: number | undefined;
  /** Lines between classes, ascending cumulative shares; 0.8 and 0.95 when left out. */
  readonly lines?: ByAxis<readonly number[]> | undefined;
  /** Instead of lines: the smallest amount of each class but the last, descending. */
  readonly least?: ByAxis<readonly number[]> | undefined;
  /** Zones in order of precedence. */
  readonly zones?: readonly CrossZone[] | undefined;
  /** The segment of customers whose cell lies in no zone; "others" when left out. */
  readonly others?: string | undefined;
}

/** 80 % and 95 %: the usual lines of ABC. */
export const DEFAULT_LINES: readonly number[] = [0.8, 0.95];

const text = z.string().min(1);
const lines = z.array(z.number().gt(0).lt(1)).min(1).max(MAX_CLASSES - 1).refine(
  (list) => list.every((line, i) => i === 0 || line > list[i - 1]),
  { error: () => message("ruleLinesAscend") },
).optional();
const least = z.array(z.number().gt(0)).min(1).max(MAX_CLASSES - 1).refine(
  (list) => list.every((amount, i) => i === 0 || amount < list[i - 1]),
  { error: () => message("ruleAmountsDescend") },
).optional();

const crossConfig: z.ZodType<CrossConfig> = z.strictObject({
  value: text.optional(),
  potential: text.optional(),
  peers: z.array(text).optional(),
  quantile: z.number().gt(0).lte(1).optional(),
  priorCustomers: z.number().min(0).optional(),
  lines: z.strictObject({ current: lines, potential: lines }).optional(),
  least: z.strictObject({ current: least, potential: least }).optional(),
  zones: crossZones.optional(),
  others: zoneId.optional(),
}).superRefine((config, context) => {
  for (const axis of ["current", "potential"] as const) {
    if (!config.lines?.[axis] || !config.least?.[axis]) continue;
    const text = message("ruleLinesOrLeast", { axis });
    context.addIssue({ code: "custom", path: ["least", axis], message: text });
  }
  const axes = axesOf(countClasses(config, "current"), countClasses(config, "potential"));
  for (const { path, message } of zoneIssues(config.zones ?? [], axes)) {
    context.addIssue({ code: "custom", path: ["zones", ...path], message });
  }
});

/** Classes of an axis that a configuration asks for. */
function countClasses({ lines, least }: CrossConfig, axis: "current" | "potential"): number {
  return (least?.[axis] ?? lines?.[axis] ?? DEFAULT_LINES).length + 1;
}

/**
 * Reads a crossed-matrix configuration, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitCross}.
 * @throws {DataError} When it has another form, or a zone names a cell that does not exist; the
 * message names each path.
 */
export function readCrossConfig(data: unknown): CrossConfig {
  return checkForm(crossConfig, data, "formCrossConfig");
}
