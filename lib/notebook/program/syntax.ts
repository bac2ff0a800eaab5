/** The syntax tree of one cell. */
import { parse, parseExpression, type ParserOptions } from "@babel/parser";
import { message } from "../../base/mod.ts";
import { CellError } from "../errors.ts";
import type { Cell } from "../ipynb/notebook.ts";

/** A top-level statement of a cell. */
export type Statement = ReturnType<typeof parse>["program"]["body"][number];

/** A node of any kind, as far as walking needs to know it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** A code cell with its statements. Offsets count UTF-16 units of {@linkcode ParsedCell.source}. */
export interface ParsedCell {
  /** Number of the cell, from 1. */
  readonly number: number;
  /** The source that was parsed: the cell's own, in parentheses if it is a bare object. */
  readonly source: string;
  /** Top-level statements, in order. */
  readonly statements: readonly Statement[];
}

const TYPESCRIPT: ParserOptions = { sourceType: "module", plugins: ["typescript"] };

/** The kernel runs scripts, not modules: what it refuses is refused here. */
function refuseImportMeta(statements: readonly Statement[]): void {
  for (const statement of statements) {
    walk(statement as SyntaxNode, (node) => {
      if (node.type !== "MetaProperty") return;
      const { meta, loc } = node as unknown as { meta: { name: string }; loc: { start: object } };
      if (meta.name !== "import") return;
      throw Object.assign(new SyntaxError(message("notebookImportMeta")), { loc: loc.start });
    });
  }
}

/** The kernel shows `{ a: 1 }` as an object although a module would read a block. */
function readBareObject(source: string): string {
  const text = source.trim();
  if (!text.startsWith("{") || !text.endsWith("}")) return source;
  try {
    const { type } = parseExpression(source, TYPESCRIPT);
    return type === "ObjectExpression" ? `(${source}\n)` : source;
  } catch {
    return source;
  }
}

/**
 * Parses the source of a code cell as TypeScript.
 *
 * @param cell A code cell that is not blank.
 * @param notebook Name of the notebook, for the message.
 * @returns Its statements.
 * @throws {CellError} When the source is not valid: the message gives cell, line and reason.
 */
export function parseCell(cell: Cell & { readonly number: number }, notebook: string): ParsedCell {
  const source = readBareObject(cell.source);
  try {
    const { program } = parse(source, TYPESCRIPT);
    const directives = program.directives as unknown as Statement[];
    const statements = [...directives, ...program.body];
    refuseImportMeta(statements);
    return { number: cell.number, source, statements };
  } catch (cause) {
    const { message: reason, loc } = cause as Error & { loc?: { line: number } };
    throw new CellError(
      reason.replace(/\s*\(\d+:\d+\)\s*$/, ""),
      { notebook, kind: "syntax", cell: cell.number, line: loc?.line, errorName: "SyntaxError" },
      { cause },
    );
  }
}

/** Children of a node, in the order of the source. */
function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === "loc" || key === "extra" || key.endsWith("Comments")) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (typeof item?.type === "string" && typeof item.start === "number") found.push(item);
    }
  }
  return found;
}

/**
 * Visits a node and everything in it, outer nodes first.
 *
 * @param node Where to start.
 * @param visit Called with each node; returns false to leave out what is inside it.
 */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | void): void {
  if (visit(node) === false) return;
  for (const child of childrenOf(node)) walk(child, visit);
}
