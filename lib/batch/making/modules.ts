/** The modules of a project that a notebook imports, and those that these import. */
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Project } from "../../notebook/mod.ts";
import { labelOf } from "../studies/editions.ts";

interface Graph {
  readonly modules?: readonly { readonly local?: string; readonly specifier: string }[];
}

async function graphOf(specifier: string, project: Project): Promise<Graph> {
  const url = new URL(specifier, project.folderUrl).href;
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", `--config=${project.config}`, "--no-lock", url],
    cwd: project.folder,
    stdout: "piped",
    stderr: "null",
  }).output();
  return success ? JSON.parse(new TextDecoder().decode(stdout)) : {};
}

/**
 * Finds the files of a project behind relative imports.
 *
 * @param specifiers Relative specifiers, as seen from the notebook's folder.
 * @param project The notebook's project.
 * @returns Paths below the project's root, sorted; packages left out.
 */
export async function localModules(
  specifiers: readonly string[],
  project: Project,
): Promise<string[]> {
  const graphs = await Promise.all(specifiers.map((specifier) => graphOf(specifier, project)));
  const paths = graphs.flatMap(({ modules }) => modules ?? [])
    .filter(({ specifier }) => specifier.startsWith("file:"))
    .map(({ specifier }) => fileURLToPath(specifier))
    .filter((path) => !relative(project.root, path).startsWith("..") && !/node_modules/.test(path));
  return [...new Set(paths.map((path) => labelOf(path, project.root)))].toSorted();
}
