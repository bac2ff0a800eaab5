/** What a configuration file may say. */
import { message } from "../../base/mod.ts";
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import type { ClusterOptions } from "./options.ts";

const text = z.string().min(1);
const transform = z.enum(["none", "log1p", "rank"]);

const clusterConfig: z.ZodType<Partial<ClusterOptions>> = z.strictObject({
  features: z.array(text).min(1).exactOptional(),
  clusters: z.union([z.int().min(1), z.literal("auto")], {
    error: () => message("ruleClusters"),
  }).optional(),
  scale: z.enum(["standard", "robust", "none"]).optional(),
  transform: z.union([transform, z.record(text, transform)], {
    error: () => message("ruleTransform"),
  }).optional(),
  components: z.int().min(1).optional(),
  linkage: z.enum(["ward", "single", "complete", "average", "centroid", "median"]).optional(),
  consolidate: z.boolean().optional(),
  weights: text.optional(),
  customer: text.optional(),
  value: text.optional(),
  mostClusters: z.int().min(2).optional(),
  seed: z.int().optional(),
});

/**
 * Reads a clustering configuration, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode cluster}, all of them optional here.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readClusterConfig(data: unknown): Partial<ClusterOptions> {
  return checkForm(clusterConfig, data, "formClusterConfig");
}
