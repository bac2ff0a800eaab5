/** Imports of a cell, as they must read in a module that lives in another folder. */
import type { Edit } from "./edit.ts";
import { type ParsedCell, type SyntaxNode, walk } from "./syntax.ts";

/** Fields of import nodes that are read here; the parser's own union is wider than the need. */
// deno-lint-ignore no-explicit-any
type Loose = any;

function isRelative(specifier: string): boolean {
  return /^\.{0,2}\//.test(specifier);
}

/** A specifier as seen from the notebook's folder: relative ones become file URLs. */
function rebase(specifier: string, folder: URL): string {
  return isRelative(specifier) ? new URL(specifier, folder).href : specifier;
}

function literalEdit({ start, end, value }: Loose, folder: URL): Edit[] {
  return isRelative(value) ? [{ start, end, text: JSON.stringify(rebase(value, folder)) }] : [];
}

/** Nodes of one kind anywhere in a cell. */
function findNodes(cell: ParsedCell, kind: RegExp): Loose[] {
  const found: SyntaxNode[] = [];
  for (const statement of cell.statements) {
    walk(statement as SyntaxNode, (node) => {
      if (kind.test(node.type)) found.push(node);
    });
  }
  return found;
}

function dynamicEdits(cell: ParsedCell, folder: URL, resolver?: string): Edit[] {
  return findNodes(cell, /^ImportExpression$/).flatMap(({ source }) => {
    if (source.type === "StringLiteral") return literalEdit(source, folder);
    if (resolver === undefined) return [];
    return [
      { start: source.start, end: source.start, text: `${resolver}(` },
      { start: source.end, end: source.end, text: ")" },
    ];
  });
}

/**
 * The edits for a module that is only type-checked: relative specifiers become file URLs.
 *
 * @param cell A parsed cell.
 * @param folder URL of the notebook's folder, ending in a slash.
 * @returns Edits of the cell's source.
 */
export function checkedImportEdits(cell: ParsedCell, folder: URL): Edit[] {
  const declarations = findNodes(cell, /^(Import|Export)\w*Declaration$/);
  return [
    ...declarations.flatMap(({ source }) => source ? literalEdit(source, folder) : []),
    ...dynamicEdits(cell, folder),
  ];
}

/** Import specifiers that are there when the module runs. */
function valueSpecifiers({ importKind, specifiers }: Loose): Loose[] {
  return importKind === "type" ? [] : specifiers.filter((s: Loose) => s.importKind !== "type");
}

/**
 * The names that a cell imports from a module, one by one.
 *
 * @param cell A parsed cell.
 * @param specifier The module.
 * @returns Names as the module exports them, types left out.
 */
export function namesImported(cell: ParsedCell, specifier: string): string[] {
  return findNodes(cell, /^ImportDeclaration$/)
    .filter(({ source }) => source.value === specifier)
    .flatMap(valueSpecifiers)
    .flatMap(({ imported }) => imported?.name ?? []);
}

/** A module that stands in for another wherever only these of its names are imported. */
export interface StandIn {
  /** The other module, as cells name it. */
  readonly specifier: string;
  /** What it exports. */
  readonly names: ReadonlySet<string>;
  /** Where it is. */
  readonly url: string;
}

function standsIn({ specifier, names }: StandIn, { source, specifiers }: Loose): boolean {
  return source.value === specifier && specifiers.length > 0 &&
    specifiers.every((s: Loose) => s.importKind === "type" || names.has(s.imported?.name));
}

function bindingText(specifier: Loose): string {
  const local = specifier.local.name;
  if (specifier.type === "ImportDefaultSpecifier") return `default: ${local}`;
  const imported = specifier.imported.name ?? JSON.stringify(specifier.imported.value);
  return imported === local ? local : `${imported}: ${local}`;
}

function optionsText(declaration: Loose): string {
  const attributes = (declaration.attributes ?? []).map((a: Loose) =>
    `${a.key.name ?? JSON.stringify(a.key.value)}: ${JSON.stringify(a.value.value)}`
  );
  return attributes.length === 0 ? "" : `, { with: { ${attributes.join(", ")} } }`;
}

function dynamicImport(declaration: Loose, folder: URL, standIn?: StandIn): string {
  if (declaration.importKind === "type") return "";
  const source = standIn && standsIn(standIn, declaration)
    ? standIn.url
    : rebase(declaration.source.value, folder);
  const load = `await import(${JSON.stringify(source)}${optionsText(declaration)})`;
  const specifiers = valueSpecifiers(declaration);
  if (specifiers.length === 0) return declaration.specifiers.length === 0 ? `${load};` : "";
  const namespace = specifiers.find((s: Loose) => s.type === "ImportNamespaceSpecifier");
  const named = specifiers.filter((s: Loose) => s !== namespace).map(bindingText).join(", ");
  if (!namespace) return `const { ${named} } = ${load};`;
  const rest = named ? `, { ${named} } = ${namespace.local.name}` : "";
  return `const ${namespace.local.name} = ${load}${rest};`;
}

/**
 * The edits for a module that runs: `import … from` becomes `await import(…)` in its place, as the
 * kernel does, so that what a module prints or throws while it loads belongs to the cell.
 *
 * @param cell A parsed cell.
 * @param folder URL of the notebook's folder, ending in a slash.
 * @param resolver Name of the function that resolves specifiers computed by the notebook.
 * @param standIn A module to import in place of another, where it will do.
 * @returns Edits of the cell's source.
 */
export function runImportEdits(
  cell: ParsedCell,
  folder: URL,
  resolver: string,
  standIn?: StandIn,
): Edit[] {
  const imports = findNodes(cell, /^ImportDeclaration$/);
  const exports = findNodes(cell, /^Export\w*Declaration$/);
  return [
    ...imports.map((d) => ({
      start: d.start,
      end: d.end,
      text: dynamicImport(d, folder, standIn),
    })),
    ...exports.flatMap(({ source }) => source ? literalEdit(source, folder) : []),
    ...dynamicEdits(cell, folder, resolver),
  ];
}
