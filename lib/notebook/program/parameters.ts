/** Parameters: the literals of the cell tagged `parameters`, which a caller may replace. */
import { message } from "../../base/mod.ts";
import type { Edit } from "./edit.ts";
import { CellError } from "../errors.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import { parseCell, type ParsedCell } from "./syntax.ts";

/** What a parameter may be. */
export type ParameterValue = string | number | boolean | null | readonly ParameterValue[];

/** A parameter that a notebook declares. */
export interface ParameterDeclaration {
  /** Name of the variable. */
  readonly name: string;
  /** The value written in the notebook. */
  readonly defaultValue: ParameterValue;
  /** Where the literal stands in the cell, in UTF-16 units. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
}

/** The cell tagged `parameters`, read. */
export interface ParameterCell {
  /** Number of the cell, from 1; undefined when the notebook has none. */
  readonly cell: number | undefined;
  /** The parameters, in order. */
  readonly declarations: readonly ParameterDeclaration[];
  /** Other names of the cell, which are computed and cannot be replaced. */
  readonly computed: readonly string[];
}

/** A node of the syntax tree; the parser's own union is wider than the need. */
// deno-lint-ignore no-explicit-any
type Loose = any;

/** A literal without `as const` or a type around it. */
function bareLiteral(node: Loose): Loose {
  return /^TS(As|Satisfies|TypeAssertion|NonNull)/.test(node?.type ?? "")
    ? bareLiteral(node.expression)
    : node;
}

/** The value of a literal, or undefined when the expression is computed. */
function literalValue(node: Loose): ParameterValue | undefined {
  switch (node?.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
      return node.value;
    case "NullLiteral":
      return null;
    case "TemplateLiteral":
      return node.expressions.length === 0 ? node.quasis[0].value.cooked : undefined;
    case "UnaryExpression": {
      const value = literalValue(node.argument);
      if (typeof value !== "number" || !/^[-+]$/.test(node.operator)) return undefined;
      return node.operator === "-" ? -value : value;
    }
    case "ArrayExpression": {
      const values = node.elements.map((e: Loose) => literalValue(bareLiteral(e)));
      return values.includes(undefined) ? undefined : values;
    }
    default:
      return undefined;
  }
}

/** The literal with the parentheses the parser leaves out of its place. */
function declarationOf({ id, init }: Loose): ParameterDeclaration | undefined {
  const node = bareLiteral(init);
  const defaultValue = literalValue(node);
  if (id.type !== "Identifier" || defaultValue === undefined) return undefined;
  return { name: id.name, defaultValue, start: node.start, end: node.end };
}

function readDeclarations({ number, statements }: ParsedCell): ParameterCell {
  const variables = statements.filter(({ type }) => type === "VariableDeclaration")
    .flatMap((statement: Loose) => statement.declarations);
  const declarations = variables.map(declarationOf).filter((d) => d !== undefined);
  const known = new Set(declarations.map(({ name }) => name));
  const computed = variables.map(({ id }) => id.name as string).filter((n) => n && !known.has(n));
  return { cell: number, declarations, computed };
}

/**
 * Reads the cell tagged `parameters`: variables whose value is a string, a number, a boolean, null
 * or an array of these.
 *
 * @param notebook A notebook.
 * @returns The parameters; none when no cell has the tag.
 * @throws {CellError} When two cells have the tag, or the cell cannot be parsed.
 */
export function readParameters(notebook: Notebook): ParameterCell {
  const tagged = notebook.cells.filter((c) =>
    c.number !== undefined && c.tags.includes("parameters")
  );
  if (tagged.length === 0) return { cell: undefined, declarations: [], computed: [] };
  const [first, second] = tagged;
  if (second) {
    const places = { first: String(first.number), second: String(second.number) };
    const place = { notebook: notebook.path, kind: "names", cell: second.number } as const;
    throw new CellError(message("parameterCellTwice", places), place);
  }
  const number = first.number as number;
  return readDeclarations(parseCell({ ...first, number }, notebook.path));
}

/**
 * The edits that put values in place of the literals.
 *
 * @param declarations The parameters of the cell.
 * @param values Checked values by name; a parameter without one keeps its literal.
 * @returns Edits of the cell's source.
 */
export function parameterEdits(
  declarations: readonly ParameterDeclaration[],
  values: Readonly<Record<string, ParameterValue>>,
): Edit[] {
  return declarations.filter(({ name }) => Object.hasOwn(values, name))
    .map(({ name, start, end }) => ({ start, end, text: JSON.stringify(values[name]) }));
}

/** A text that may be one of a list which TypeScript knows: `"revenue"`, not `"2025-12-31"`. */
function isWord(value: ParameterValue): boolean {
  return typeof value === "string" && /^[A-Za-z_][A-Za-z_-]*$/.test(value);
}

/** Whether one value or the other makes no difference to the type of anything. */
function sameType(first: ParameterValue, second: ParameterValue): boolean {
  if (typeof first === "number") return true;
  return typeof first === "string" && !isWord(first) && !isWord(second);
}

/**
 * The values that can change the type of an expression. A number, a date or a path cannot: leaving
 * them out lets a nightly run with another date reuse last night's type check.
 *
 * @param declarations The parameters of the cell.
 * @param values Checked values by name.
 * @returns Some of the values.
 */
export function typedValues(
  declarations: readonly ParameterDeclaration[],
  values: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, ParameterValue>> {
  const given = declarations.filter(({ name }) => Object.hasOwn(values, name));
  const typed = given.filter(({ name, defaultValue }) => !sameType(defaultValue, values[name]));
  return Object.fromEntries(typed.map(({ name }) => [name, values[name]]));
}
