/** The file of studies: what is to be reported, from what, how often; checked as it is read. */
import { z } from "zod";
import { message } from "../../base/mod.ts";
import { parseSettings } from "../../notebook/mod.ts";
import { isCron } from "./cron.ts";
import type { Studies } from "./study.ts";

const Name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/, {
  error: () => message("studiesName"),
});
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Value = z.union([Scalar, z.array(Scalar)], { error: () => message("studiesValue") });

const Variable = z.string().regex(/^STRATE_[A-Z0-9_]+$/, {
  error: () => message("studiesVariable"),
});

/** A value that only the environment knows: it is shown nowhere. */
const Secret = z.strictObject({ secret: Variable });
const ValueOrSecret = z.union([Value, Secret], { error: () => message("studiesValueOrSecret") });
const Path = z.string().min(1, { error: () => message("studiesPath") });
const Share = z.number().positive();

const AlertSchema = z.strictObject({
  /** Name of the metric, as the notebook declares it. */
  metric: z.string().min(1),
  level: z.enum(["warning", "alert"]).default("warning"),
  below: z.number().optional(),
  above: z.number().optional(),
  fallsBy: Share.optional(),
  risesBy: Share.optional(),
}).refine(
  ({ below, above, fallsBy, risesBy }) =>
    [below, above, fallsBy, risesBy].some((threshold) => threshold !== undefined),
  { error: () => message("studiesThreshold") },
);

const PrivacySchema = z.strictObject({
  files: z.array(Path).min(1),
  columns: z.record(z.string(), z.enum(["identifier", "personal", "sensitive", "free"])),
  key: Variable.default("STRATE_PSEUDONYM_KEY"),
  smallestGroup: z.int().min(2).optional(),
});

const SettingsSchema = z.strictObject({
  parameters: z.record(z.string(), ValueOrSecret).default({}),
  grid: z.record(z.string(), z.array(Value).min(1)).default({}),
  inputs: z.array(Path).default([]),
  locales: z.array(z.enum(["fr", "en"])).min(1).optional(),
  code: z.enum(["hidden", "appendix", "none"]).default("hidden"),
  theme: Path.optional(),
  output: z.string().regex(/^(?!.*\.\.)[\w{][\w{}.-]*(\/[\w{][\w{}.-]*)*$/, {
    error: () => message("studiesOutput", { region: "{region}" }),
  }).optional(),
  schedule: z.string().refine(isCron, {
    error: () => message("studiesCron"),
  }).optional(),
  retention: z.int().min(1).default(12),
  timeoutSeconds: z.number().positive().max(86_400).default(600),
  memoryMegabytes: z.int().min(64).optional(),
  retries: z.int().min(0).max(10).default(0),
  retryDelaySeconds: z.number().min(0).max(3600).default(5),
  alerts: z.array(AlertSchema).default([]),
  privacy: PrivacySchema.optional(),
});

const StudySchema = SettingsSchema.extend({ name: Name, notebook: Path });

const StudiesSchema = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().optional(),
  site: Path.default("../reports"),
  locales: z.array(z.enum(["fr", "en"])).min(1).optional(),
  theme: Path.optional(),
  studies: z.array(StudySchema).min(1),
}).superRefine(({ studies }, context) => {
  const seen = new Map<string, number>();
  for (const [i, { name }] of studies.entries()) {
    const first = seen.get(name);
    seen.set(name, i);
    if (first === undefined) continue;
    context.addIssue({
      code: "custom",
      path: ["studies", i, "name"],
      message: message("studiesTwice", { name, first: String(first) }),
    });
  }
});

/**
 * Reads the text of a file of studies.
 *
 * @param text JSON.
 * @param path Name of the file, for messages.
 * @returns The studies, with what was left out filled in.
 * @throws {SyntaxError} When it is not JSON or has another form; the message names each path in the
 *   file, what stands there and what to do.
 */
export function parseStudies(text: string, path: string): Studies {
  return parseSettings(text, message("settingsStudies", { file: path }), StudiesSchema, KNOWN_KEYS);
}

/** Every key that may stand in the file, to guess at a misspelt one. */
const KNOWN_KEYS: readonly string[] = [
  StudiesSchema,
  StudySchema,
  AlertSchema,
  PrivacySchema,
].flatMap(({ shape }) => Object.keys(shape));
