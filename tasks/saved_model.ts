/**
 * The JSON that a method is given: a saved model to apply, or the configuration of a fit.
 *
 * @module
 */
import { DataError, message } from "../lib/mod.ts";
import { readJson } from "./json_file.ts";

/** Where the JSON is. */
interface SavedOptions {
  readonly model?: string;
  readonly config?: string;
}

/** The model to apply, or else the configuration of the fit. */
export async function readSaved({ model, config }: SavedOptions): Promise<unknown> {
  const file = model ?? config;
  return file === undefined ? {} : await readJson(file);
}

/**
 * A model of another method, or one in place of a configuration, is a slip: says what to type.
 *
 * @param name The method asked for.
 * @param saved What was read.
 * @param options Where from.
 * @param task The command, and every method of it.
 * @throws {DataError} When it is such a model.
 */
export function refuseOtherModel(
  name: string,
  saved: unknown,
  { model, config }: SavedOptions,
  task: { readonly name: string; readonly methods: readonly string[] },
): void {
  const { method, version } = Object(saved) as { method?: unknown; version?: unknown };
  if (typeof method !== "string" || version === undefined) return;
  if (model === undefined) {
    throw new DataError(message("errorModelAsConfig", { file: config! }));
  }
  if (method === name) return;
  const text = message("errorOtherMethod", {
    file: model,
    method,
    task: task.name,
    wanted: name,
  });
  const known = task.methods.includes(method);
  throw new DataError(known ? message("errorApplyWith", { text, task: task.name, method }) : text);
}
