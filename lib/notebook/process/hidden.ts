/** Values that only the running cells see, and the outputs without them. */
import { CellError } from "../errors.ts";
import type { Output } from "../ipynb/notebook.ts";
import type { Outcome } from "./outcome.ts";
import type { ParameterDeclaration, ParameterValue } from "../program/parameters.ts";
import type { HiddenValue } from "../program/program.ts";

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

type Rewrite = (text: string) => string;

/**
 * What is done to every text of an output: hidden values go, then whatever the caller wants changed.
 *
 * @param hidden Values that only the running cells see.
 * @param rewrite The caller's own change, if there is one.
 * @returns The change; undefined when there is nothing to change.
 */
export function concealer(
  hidden: Readonly<Record<string, HiddenValue>>,
  rewrite: Rewrite | undefined,
): Rewrite | undefined {
  const texts = Object.values(hidden).filter(({ value }) => value.length >= SHORTEST_MASKED)
    .toSorted((a, b) => b.value.length - a.value.length);
  if (texts.length === 0) return rewrite;
  return (text) => {
    const left = texts.reduce((rest, { value, shown }) => rest.replaceAll(value, shown), text);
    return rewrite ? rewrite(left) : left;
  };
}

/** Attributes that readers see or hear. */
const READ_ATTRIBUTES = /\b(aria-[\w-]+|title|alt|data-[\w-]+)=("[^"]*"|'[^']*')/gi;

/** The text of HTML or SVG rewritten; names of elements and attributes stay. */
function rewriteMarkup(html: string, rewrite: Rewrite): string {
  return html.replace(
    /<[^>]*>|[^<]+/g,
    (piece) =>
      piece.startsWith("<")
        ? piece.replace(READ_ATTRIBUTES, (_, name, value) => `${name}=${rewrite(value)}`)
        : rewrite(piece),
  );
}

/** Every text in a value rewritten: markup as markup, pictures not at all. */
function rewriteIn(value: unknown, rewrite: Rewrite, type: string): unknown {
  if (/^image\/(?!svg)/.test(type)) return value;
  if (typeof value === "string") {
    return /^(text\/html|image\/svg)/.test(type) ? rewriteMarkup(value, rewrite) : rewrite(value);
  }
  if (Array.isArray(value)) return value.map((item) => rewriteIn(item, rewrite, type));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = /^[a-z]+\/[\w.+-]+$/.test(key) ? key : type;
      return [rewrite(key), rewriteIn(item, rewrite, inner)];
    }),
  );
}

/**
 * What came of a run, with every text that a cell printed, showed or threw rewritten.
 *
 * @param outcome Outputs, metrics and failure.
 * @param rewrite The change; undefined for none.
 * @returns The same, rewritten.
 */
export function rewriteOutcome(outcome: Outcome, rewrite: Rewrite | undefined): Outcome {
  if (rewrite === undefined) return outcome;
  const change = <T>(value: T) => rewriteIn(value, rewrite, "") as T;
  const { outputs, metrics, failure } = outcome;
  return {
    outputs: new Map([...outputs].map(([cell, list]) => [cell, list.map(changeOutput)])),
    metrics: metrics.map((metric) => ({ ...metric, label: rewrite(metric.label) })),
    failure: failure && new CellError(rewrite(failure.message), change(failure.place)),
  };

  /** The fields that the format defines stay; what cells put into them is rewritten. */
  function changeOutput(output: Output): Output {
    if (output.output_type === "stream") return { ...output, text: change(output.text) };
    if (output.output_type === "error") {
      return { ...output, evalue: change(output.evalue), traceback: change(output.traceback) };
    }
    return { ...output, data: change(output.data), metadata: change(output.metadata) };
  }
}
