/** The names a notebook declares at the top level of its cells: each belongs to one cell. */
import { message } from "../../base/mod.ts";
import { CellError } from "../errors.ts";
import type { ParsedCell, Statement } from "./syntax.ts";

/** A name and the line of the cell that declares it. */
export interface DeclaredName {
  readonly name: string;
  readonly line: number;
}

/** A node with what the search for names needs; the parser's own union is wider than the need. */
// deno-lint-ignore no-explicit-any
type Loose = any;

function namesInPattern(pattern: Loose): Loose[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((p: Loose) => namesInPattern(p.argument ?? p.value));
    case "ArrayPattern":
      return pattern.elements.flatMap(namesInPattern);
    case "AssignmentPattern":
      return namesInPattern(pattern.left);
    case "RestElement":
      return namesInPattern(pattern.argument);
    default:
      return [];
  }
}

function identifiersOf(statement: Loose): Loose[] {
  switch (statement.type) {
    case "VariableDeclaration":
      return statement.declarations.flatMap((d: Loose) => namesInPattern(d.id));
    case "ImportDeclaration":
      return statement.specifiers.map((s: Loose) => s.local);
    case "ExportNamedDeclaration":
      return statement.declaration ? identifiersOf(statement.declaration) : [];
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return statement.id ? [statement.id] : [];
    default:
      return [];
  }
}

/**
 * The names a statement declares, imports and types included.
 *
 * @param statement A top-level statement.
 * @returns Name and line of each.
 */
export function declaredNames(statement: Statement): DeclaredName[] {
  return identifiersOf(statement).map((id) => ({ name: id.name, line: id.loc.start.line }));
}

/**
 * Checks that no name is declared in two cells: in a notebook that passes, the value of a name
 * never depends on the order in which somebody ran the cells.
 *
 * @param cells Parsed code cells, in order.
 * @param notebook Name of the notebook, for the message.
 * @throws {CellError} At the second declaration; the message names both cells.
 */
export function checkNames(cells: readonly ParsedCell[], notebook: string): void {
  const owners = new Map<string, number>();
  for (const { number, statements } of cells) {
    for (const { name, line } of statements.flatMap(declaredNames)) {
      const owner = owners.get(name) ?? number;
      if (owner !== number) {
        const places = { name, first: String(owner), second: String(number) };
        throw new CellError(message("notebookNameTwice", places), {
          notebook,
          kind: "names",
          cell: number,
          line,
          hint: message("notebookNameTwiceHint"),
        });
      }
      owners.set(name, owner);
    }
  }
}
