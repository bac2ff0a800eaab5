/** Values that only the running cells see, and the outputs without them. */
import { CellError } from "./errors.ts";
import type { Outcome } from "./outcome.ts";
import type { ParameterDeclaration, ParameterValue } from "./parameters.ts";
import type { HiddenValue } from "./program.ts";

/** What readers see in place of a secret. */
const MASK = "•••";

/** A parameter of such a name is a secret, whoever sets it. */
const SECRET_NAME = /pass(word|wd|phrase)|secret|token|api_?key|credential|mot_?de_?passe/i;

/** Shorter texts stand everywhere by chance: they are masked as parameters, not in outputs. */
const SHORTEST_MASKED = 4;

/**
 * The parameters that are secrets: those given as such, and those whose name says so.
 *
 * @param declarations Parameters of the notebook.
 * @param values Values that the caller gave openly.
 * @param secrets Values that the caller gave as secrets.
 * @returns Values that only the running cells see, by name.
 */
export function hiddenSecrets(
  declarations: readonly ParameterDeclaration[],
  values: Readonly<Record<string, ParameterValue>>,
  secrets: Readonly<Record<string, string>>,
): Record<string, HiddenValue> {
  const hidden: Record<string, HiddenValue> = {};
  for (const { name, defaultValue } of declarations) {
    const value = values[name] ?? defaultValue;
    if (SECRET_NAME.test(name) && typeof value === "string" && value !== "") {
      hidden[name] = { value, shown: MASK };
    }
  }
  for (const [name, value] of Object.entries(secrets)) hidden[name] = { value, shown: MASK };
  return hidden;
}

/** Every text in a value without the hidden ones. */
function concealIn(value: unknown, conceal: (text: string) => string): unknown {
  if (typeof value === "string") return conceal(value);
  if (Array.isArray(value)) return value.map((item) => concealIn(item, conceal));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [conceal(key), concealIn(item, conceal)]),
  );
}

/**
 * What came of a run, with what readers may see in place of hidden values, wherever a cell printed
 * or threw them.
 *
 * @param outcome Outputs and failure.
 * @param hidden Values that only the running cells see.
 * @returns The same without them.
 */
export function concealOutcome(
  outcome: Outcome,
  hidden: Readonly<Record<string, HiddenValue>>,
): Outcome {
  const texts = Object.values(hidden).filter(({ value }) => value.length >= SHORTEST_MASKED)
    .toSorted((a, b) => b.value.length - a.value.length);
  if (texts.length === 0) return outcome;
  const conceal = (text: string) =>
    texts.reduce((left, { value, shown }) => left.replaceAll(value, shown), text);
  const outputs = new Map(
    [...outcome.outputs].map(([cell, list]) => [cell, concealIn(list, conceal) as typeof list]),
  );
  const { failure } = outcome;
  return {
    ...outcome,
    outputs,
    failure: failure && new CellError(
      conceal(failure.message),
      concealIn(failure.place, conceal) as typeof failure.place,
    ),
  };
}
