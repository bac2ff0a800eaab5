/**
 * Lint plugin: data flows one way. An import goes to a lower layer, through the door (`mod.ts`) of
 * the folder it enters; peers never import each other.
 *
 * @module
 */

/** What a folder may import: code from some, types from these and others. */
interface Layer {
  readonly code: readonly string[];
  readonly types?: readonly string[];
}

const GROUND = ["base", "table"];
const CONTRACT = [...GROUND, "contract"];
const METHODS = ["segment/*", "source"];
const LAYERS: Readonly<Record<string, Layer>> = {
  "base": { code: [] },
  "table": { code: ["base"] },
  "engine": { code: GROUND },
  "contract": { code: GROUND },
  "source": { code: [...GROUND, "engine"] },
  "warehouse": { code: [...CONTRACT, "engine", "source"] },
  "export": { code: [...GROUND, "engine"] },
  "segment/*": { code: [...CONTRACT, "engine"] },
  "assess/*": { code: [...CONTRACT, "engine", ...METHODS] },
  "act/*": { code: [...CONTRACT, "engine", ...METHODS, "assess/*"] },
  "show": { code: CONTRACT, types: ["engine", ...METHODS, "assess/*", "act/*"] },
  "notebook": { code: GROUND },
  "privacy": { code: GROUND },
  "batch": { code: [...GROUND, "engine", "source", "privacy", "notebook"] },
};

/** Rooms within a folder, where one may import from itself and those named before it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "source": ["names", "files", "records", "values", "transactions", "tables"],
  "notebook": ["ipynb", "program", "process", "theme", "page", "report"],
  "batch": ["studies", "history", "making", "site"],
};

/** Files that others may import although they are not `mod.ts`: doors named in deno.json. */
const DOORS = ["mod.ts", "table/arrow.ts"];

/** The folder of a file below `lib/`: "segment/rfm" for `lib/segment/rfm/fit.ts`. */
function folderOf(path: string): string {
  const parts = path.split("/").slice(0, -1);
  const nested = ["segment", "assess", "act"].includes(parts[0]);
  return parts.slice(0, nested ? 2 : 1).join("/");
}

/** The layer of a folder: "segment/*" for "segment/rfm". */
function layerOf(folder: string): string {
  return folder.replace(/\/.*/, "/*");
}

/** The path below `lib/` of a file or a URL; null outside. */
function belowLib(path: string): string | null {
  return /(?:^|\/)lib\/(.+)$/.exec(path)?.[1] ?? null;
}

/**
 * Says what is wrong with an import, if anything.
 *
 * @param from Path of the importing file, below `lib/`.
 * @param to Path of the imported file, below `lib/`.
 * @param typeOnly Whether only types are imported.
 * @returns The complaint; null when the import is in order.
 */
export function complaint(from: string, to: string, typeOnly: boolean): string | null {
  const fromFolder = folderOf(from), toFolder = folderOf(to);
  if (fromFolder === toFolder) return complaintWithin(fromFolder, from, to);
  const door = DOORS.includes(to) || to === `${toFolder}/mod.ts`;
  if (!door) {
    return `'${fromFolder}' enters '${toFolder}' beside its door: import ${toFolder}/mod.ts`;
  }
  if (fromFolder === "") return null;
  const layer = LAYERS[layerOf(fromFolder)];
  if (!layer) return `'${fromFolder}' has no layer: give it one in tasks/lint_layers.ts`;
  const allowed = typeOnly ? [...layer.code, ...layer.types ?? []] : layer.code;
  if (allowed.includes(layerOf(toFolder))) return null;
  return `'${fromFolder}' may not import ${typeOnly ? "types" : "code"} from '${toFolder}': ` +
    "data flows source → segment → assess → act → show";
}

/** What is wrong with an import between rooms of one folder; files beside the rooms are for all. */
function complaintWithin(folder: string, from: string, to: string): string | null {
  const roomOf = (path: string) => ROOMS[folder]?.indexOf(path.split("/").at(-2)!) ?? -1;
  if (roomOf(from) < 0 || roomOf(to) <= roomOf(from)) return null;
  return `'${from}' may not import '${to}': ${folder} reads ${ROOMS[folder].join(" → ")}`;
}

function checkImport(
  context: Deno.lint.RuleContext,
  node:
    | Deno.lint.ImportDeclaration
    | Deno.lint.ExportNamedDeclaration
    | Deno.lint.ExportAllDeclaration,
): void {
  const source = node.source?.value;
  const from = belowLib(context.filename);
  if (!source?.startsWith(".") || from === null || /_(test|bench)\.ts$/.test(from)) return;
  const to = belowLib(new URL(source, `file://${context.filename}`).pathname);
  if (to === null) return;
  const message = complaint(from, to, isTypeOnly(node));
  if (message) context.report({ node, message });
}

function isTypeOnly(
  node:
    | Deno.lint.ImportDeclaration
    | Deno.lint.ExportNamedDeclaration
    | Deno.lint.ExportAllDeclaration,
): boolean {
  if (node.type === "ImportDeclaration") {
    if (node.importKind === "type") return true;
    return node.specifiers.length > 0 &&
      node.specifiers.every((specifier) =>
        specifier.type === "ImportSpecifier" && specifier.importKind === "type"
      );
  }
  return node.exportKind === "type";
}

const plugin: Deno.lint.Plugin = {
  name: "strate",
  rules: {
    layers: {
      create(context) {
        return {
          ImportDeclaration: (node) => checkImport(context, node),
          ExportNamedDeclaration: (node) => checkImport(context, node),
          ExportAllDeclaration: (node) => checkImport(context, node),
        };
      },
    },
  },
};

export default plugin;
