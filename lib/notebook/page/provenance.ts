/** Where a report comes from: enough to make it again, and to see that it is the same. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import strate from "../../../deno.json" with { type: "json" };
import { findInputs, type HashedFile, hashFile } from "../program/inputs.ts";
import type { Program } from "../program/program.ts";
import type { Project } from "../project.ts";
import { type SyntaxNode, walk } from "../program/syntax.ts";
import type { Theme } from "../theme/theme.ts";

/** Name and version of something that took part. */
export interface Version {
  /** Name of the package or program. */
  readonly name: string;
  /** Version, as its registry has it. */
  readonly version: string;
}

/** Where a report comes from. Nothing in it depends on the clock or the machine. */
export interface Provenance {
  /** The notebook: file name and fingerprint. */
  readonly notebook: HashedFile;
  /** Files the notebook names, in order of their label. */
  readonly data: readonly HashedFile[];
  /** The theme and its files; none without a theme. */
  readonly theme: readonly HashedFile[];
  /** The lock file; undefined when the project has none. */
  readonly lock: HashedFile | undefined;
  /** Deno, TypeScript, Strate, and the packages the notebook imports. */
  readonly versions: readonly Version[];
  /** Seed of the run. */
  readonly seed: number;
}

/** Specifiers that the cells import. */
export function importedSpecifiers(program: Program): string[] {
  const found = new Set<string>();
  for (const statement of program.cells.flatMap(({ statements }) => statements)) {
    walk(statement as SyntaxNode, (node) => {
      const { source } = node as { source?: { type?: string; value?: string } };
      const isImport = /^(Import(Declaration|Expression)|Export\w+Declaration)$/.test(node.type);
      if (isImport && source?.type === "StringLiteral" && source.value) found.add(source.value);
    });
  }
  return [...found];
}

function importedPackages(program: Program): string[] {
  return importedSpecifiers(program).filter((name) => !/^(\.{0,2}\/|node:)/.test(name));
}

/** The imports of a configuration file; none when it has comments, which JSON does not know. */
function importMap(config: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(config, "utf8")).imports ?? {};
  } catch {
    return {};
  }
}

function packageVersion(specifier: string, imports: Readonly<Record<string, string>>) {
  const key = Object.keys(imports).find((k) =>
    k === specifier || specifier.startsWith(k.endsWith("/") ? k : `${k}/`)
  );
  const target = key === undefined ? specifier : imports[key];
  const match = /^(?:npm|jsr):\/?((?:@[^/@]+\/)?[^/@]+)@([^/]+)/.exec(target);
  return match ? [{ name: match[1], version: match[2] }] : [];
}

function versionsOf(program: Program, project: Project): Version[] {
  const imports = importMap(project.config);
  const packages = new Map(
    importedPackages(program).flatMap((specifier) => packageVersion(specifier, imports))
      .map(({ name, version }) => [name, version]),
  );
  packages.delete(strate.name);
  const sorted = [...packages].sort(([a], [b]) => a < b ? -1 : 1);
  return [
    { name: "Deno", version: Deno.version.deno },
    { name: "TypeScript", version: Deno.version.typescript },
    { name: "Strate", version: strate.version },
    ...sorted.map(([name, version]) => ({ name, version })),
  ];
}

/**
 * Collects where a report comes from.
 *
 * @param program The program that runs.
 * @param project Its project.
 * @param seed Seed of the run.
 * @param theme Its theme, if it has one.
 * @returns Fingerprints, versions, seed.
 */
export async function readProvenance(
  program: Program,
  project: Project,
  seed: number,
  theme?: Theme,
): Promise<Provenance> {
  const { path, sha256 } = program.notebook;
  const [data, lock] = await Promise.all([
    Promise.all(findInputs(program, project).map(hashFile)),
    project.lock === undefined ? undefined : hashFile({ path: project.lock, label: "deno.lock" }),
  ]);
  return {
    notebook: { path, label: basename(path), sha256 },
    data,
    theme: theme?.sources ?? [],
    lock,
    versions: versionsOf(program, project),
    seed,
  };
}
