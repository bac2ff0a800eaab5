/** Finding the expressions that give a cell its value, as the Deno kernel finds them. */
import type { Edit } from "./edit.ts";
import { type ParsedCell, type SyntaxNode, walk } from "./syntax.ts";

/** Statements that give no value: the one before them counts, as in a JavaScript console. */
const WITHOUT_VALUE: ReadonlySet<string> = new Set([
  "VariableDeclaration",
  "FunctionDeclaration",
  "ClassDeclaration",
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportDefaultDeclaration",
  "ExportAllDeclaration",
  "EmptyStatement",
  "TSEnumDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSModuleDeclaration",
]);

/** Inside these, an expression statement gives no value to the cell. */
const CLOSED = /Function|Method|Class|Arrow/;

/** The expression statements that may run last: one, or those within an `if` or a loop. */
function valueStatements(statement: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const finalizers = new Set<unknown>();
  walk(statement, (node) => {
    if (node.type === "TryStatement") finalizers.add((node as { finalizer?: unknown }).finalizer);
    if (CLOSED.test(node.type) || finalizers.has(node)) return false;
    if (node.type !== "ExpressionStatement") return true;
    found.push(node);
    return false;
  });
  return found;
}

/**
 * The edits that keep a cell's value: each expression statement that may run last is assigned.
 *
 * The value is what a JavaScript console would print: that of the last statement that has one,
 * whether a semicolon ends it or not, even when declarations follow.
 *
 * @param cell A parsed cell.
 * @param target What to assign to, such as `$cell.value`.
 * @returns Edits of the cell's source; none when the cell has no value.
 */
export function valueEdits(cell: ParsedCell, target: string): Edit[] {
  const last = cell.statements.findLast(({ type }) => !WITHOUT_VALUE.has(type));
  if (!last) return [];
  const statements = last.type as string === "Directive"
    ? [last]
    : valueStatements(last as SyntaxNode);
  return (statements as SyntaxNode[]).flatMap(({ start, end }) => {
    const close = cell.source[end - 1] === ";" ? end - 1 : end;
    return [
      { start, end: start, text: `${target} = (` },
      { start: close, end: close, text: ")" },
    ];
  });
}
