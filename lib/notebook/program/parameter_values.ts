/** Values for parameters, checked against what the notebook declares. */
import { message, type MessageKey } from "../../base/mod.ts";
import type { ParameterCell, ParameterDeclaration, ParameterValue } from "./parameters.ts";

/** What a parameter may be, in words. */
const KINDS: Readonly<Record<string, MessageKey>> = {
  string: "settingsText",
  number: "settingsNumber",
  boolean: "settingsTrueOrFalse",
  array: "settingsList",
};

/** The kind of a value. */
function kindOf(value: ParameterValue): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function quote(value: ParameterValue): string {
  return JSON.stringify(value);
}

function wrongType(declaration: ParameterDeclaration, found: string): TypeError {
  const { name, defaultValue } = declaration;
  const kind = { key: KINDS[kindOf(defaultValue)] };
  return new TypeError(
    message("parameterKind", { found, name, kind, sample: quote(defaultValue) }),
  );
}

function findDeclaration(name: string, parameters: ParameterCell): ParameterDeclaration {
  const declaration = parameters.declarations.find((d) => d.name === name);
  if (declaration) return declaration;
  if (parameters.computed.includes(name)) {
    throw new RangeError(
      message("parameterComputed", { name }),
    );
  }
  const known = parameters.declarations.map((d) => d.name).join(", ");
  throw new RangeError(
    known ? message("parameterUnknown", { name, known }) : message("parameterNone", { name }),
  );
}

/** Whether a value may stand where the notebook has `sample`; null and [] say nothing of a kind. */
function fits(value: ParameterValue, sample: ParameterValue): boolean {
  if (sample === null || value === null) return sample === null;
  if (kindOf(value) !== kindOf(sample)) return false;
  if (typeof value === "number") return Number.isFinite(value);
  if (!Array.isArray(value) || !Array.isArray(sample)) return true;
  return sample.length === 0 || value.every((item) => fits(item, sample[0]));
}

/**
 * Checks values against the parameters of a notebook.
 *
 * @param parameters What the notebook declares.
 * @param values Values by name.
 * @returns The same values.
 * @throws {RangeError} When the notebook has no such parameter; the message lists those it has.
 * @throws {TypeError} When a value is not of the kind of the literal it replaces.
 */
export function checkParameters(
  parameters: ParameterCell,
  values: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, ParameterValue>> {
  for (const [name, value] of Object.entries(values)) {
    const declaration = findDeclaration(name, parameters);
    if (!fits(value, declaration.defaultValue)) throw wrongType(declaration, quote(value));
  }
  return values;
}

function parseJsonOr(text: string, otherwise: (text: string) => ParameterValue): ParameterValue {
  try {
    return JSON.parse(text);
  } catch {
    return otherwise(text);
  }
}

function parseNumber(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : NaN;
}

function parseArray(text: string, sample: readonly ParameterValue[]): ParameterValue {
  if (text.trim().startsWith("[")) return parseJsonOr(text, () => NaN);
  const items = text.trim() === "" ? [] : text.split(",").map((item) => item.trim());
  return items.map((item) => parseAs(item, sample[0] ?? ""));
}

/** Reads text as the kind of the sample; NaN where that cannot be done, which fits nothing. */
function parseAs(text: string, sample: ParameterValue): ParameterValue {
  if (typeof sample === "string") return text;
  if (typeof sample === "number") return parseNumber(text);
  if (typeof sample === "boolean") return text === "true" || (text === "false" ? false : NaN);
  if (sample === null) return parseJsonOr(text, (word) => word);
  return parseArray(text, sample);
}

/**
 * Reads values written on a command line, each as the kind of the literal it replaces. An array is
 * JSON or items separated by commas; a parameter that is null takes JSON or plain text.
 *
 * @param parameters What the notebook declares.
 * @param texts Text by name.
 * @returns Values by name.
 * @throws {RangeError} When the notebook has no such parameter; the message lists those it has.
 * @throws {TypeError} When a text cannot be read as the kind the notebook has.
 */
export function parseParameterTexts(
  parameters: ParameterCell,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const declaration = findDeclaration(name, parameters);
      const value = parseAs(text, declaration.defaultValue);
      if (!fits(value, declaration.defaultValue)) throw wrongType(declaration, `'${text}'`);
      return [name, value];
    }),
  );
}
