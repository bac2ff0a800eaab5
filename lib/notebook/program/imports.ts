/** Imports of a cell, as they must read in a module that lives in another folder. */
import type { Edit } from "./edit.ts";
import { LIBRARY, type LibraryFiles } from "./library.ts";
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

/** Names of the library, each from its own file; one it does not have is left to the library. */
function libraryImport(specifiers: readonly Loose[], files: LibraryFiles): string {
  const byFile = Map.groupBy(specifiers, ({ imported }) => files.get(imported.name) ?? LIBRARY);
  const names = [...byFile.values()].map((list) => `{ ${list.map(bindingText).join(", ")} }`);
  const loads = [...byFile.keys()].map((file) => `import(${JSON.stringify(file)})`);
  return `const [${names.join(", ")}] = await Promise.all([${loads.join(", ")}]);`;
}

function isNamed(specifiers: readonly Loose[]): boolean {
  return specifiers.length > 0 && specifiers.every(({ type }) => type === "ImportSpecifier");
}

function dynamicImport(declaration: Loose, folder: URL, files?: LibraryFiles): string {
  if (declaration.importKind === "type") return "";
  const specifier = JSON.stringify(rebase(declaration.source.value, folder));
  const load = `await import(${specifier}${optionsText(declaration)})`;
  const specifiers = declaration.specifiers.filter((s: Loose) => s.importKind !== "type");
  if (specifiers.length === 0) return declaration.specifiers.length === 0 ? `${load};` : "";
  if (files && declaration.source.value === LIBRARY && isNamed(specifiers)) {
    return libraryImport(specifiers, files);
  }
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
 * @param files The files behind the library's names, where they may be loaded one by one.
 * @returns Edits of the cell's source.
 */
export function runImportEdits(
  cell: ParsedCell,
  folder: URL,
  resolver: string,
  files?: LibraryFiles,
): Edit[] {
  const imports = findNodes(cell, /^ImportDeclaration$/);
  const exports = findNodes(cell, /^Export\w*Declaration$/);
  return [
    ...imports.map((d) => ({ start: d.start, end: d.end, text: dynamicImport(d, folder, files) })),
    ...exports.flatMap(({ source }) => source ? literalEdit(source, folder) : []),
    ...dynamicEdits(cell, folder, resolver),
  ];
}
