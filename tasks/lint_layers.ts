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

/**
 * Rooms within a folder, where one may import from itself and those named before it. A file beside
 * the rooms that imports one has its place among them; all others are for every room and import
 * none, and `mod.ts` is for none and imports all.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "source": ["names", "options.ts", "files", "records", "values", "transactions", "tables"],
  "notebook": ["ipynb", "program", "process", "theme", "page", "report"],
  "batch": ["studies", "history", "making", "site", "run_studies.ts"],
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

/** What is wrong with an import within one folder, between its rooms and the files beside them. */
function complaintWithin(folder: string, from: string, to: string): string | null {
  const rooms = ROOMS[folder];
  if (!rooms || placeOf(to, folder, rooms) <= placeOf(from, folder, rooms)) return null;
  return `'${from}' may not import '${to}': ${folder} reads ${rooms.join(" → ")}`;
}

/** Where a file stands in the order of rooms: −1 before all of them, their number after all. */
function placeOf(path: string, folder: string, rooms: readonly string[]): number {
  const [roomOrFile] = path.slice(folder.length + 1).split("/");
  return roomOrFile === "mod.ts" ? rooms.length : rooms.indexOf(roomOrFile);
}

/** What names the file that it imports. */
type Import =
  | Deno.lint.ImportDeclaration
  | Deno.lint.ExportNamedDeclaration
  | Deno.lint.ExportAllDeclaration
  | Deno.lint.ImportExpression;

function checkImport(context: Deno.lint.RuleContext, node: Import): void {
  const source = node.source?.type === "Literal" ? node.source.value : undefined;
  const from = belowLib(context.filename);
  if (typeof source !== "string" || !source.startsWith(".") || from === null) return;
  if (/_(test|bench)\.ts$/.test(from)) return;
  const to = belowLib(new URL(source, `file://${context.filename}`).pathname);
  if (to === null) return;
  const message = complaint(from, to, isTypeOnly(node));
  if (message) context.report({ node, message });
}

function isTypeOnly(node: Import): boolean {
  if (node.type === "ImportExpression") return false;
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
          ImportExpression: (node) => checkImport(context, node),
        };
      },
    },
  },
};

export default plugin;
