/** `deno task data`: makes the sample data again, or checks that it is what it should be. */
import { DataError, message, type MessageKey } from "../lib/base/mod.ts";
import { compareFiles, type Difference } from "../data/generator/compare.ts";
import { COMPANIES, dataFiles } from "../data/generator/mod.ts";
import { createCommand, localeOption, runCommand } from "./command.ts";

const FOLDER = "data";

/** What may be wrong with a file. */
const PROBLEMS: Readonly<Record<Difference["problem"], MessageKey>> = {
  missing: "dataMissing",
  different: "dataDifferent",
  unexpected: "dataUnexpected",
};

function check(): void {
  const expected = dataFiles();
  const differences = compareFiles(expected, readFiles());
  if (differences.length > 0) throw dataDiffers(differences);
  console.log(message("dataChecked", { count: expected.size }));
}

function dataDiffers(differences: readonly Difference[]): DataError {
  const list = differences.map(({ path, problem }) =>
    message("dataPlace", { path: `${FOLDER}/${path}`, problem: { key: PROBLEMS[problem] } })
  ).join("\n");
  return new DataError(message("dataDiffers", { list }), { count: differences.length });
}

function write(): void {
  const files = dataFiles();
  for (const [path, bytes] of files) {
    Deno.mkdirSync(`${FOLDER}/${path.slice(0, path.lastIndexOf("/"))}`, { recursive: true });
    Deno.writeFileSync(`${FOLDER}/${path}`, bytes);
  }
  console.log(message("dataWritten", { count: files.size, folder: `${FOLDER}/` }));
}

function readFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const visit = (folder: string): void => {
    for (const { name, isDirectory } of Deno.readDirSync(`${FOLDER}/${folder}`)) {
      const path = `${folder}/${name}`;
      if (isDirectory) visit(path);
      else files.set(path, Deno.readFileSync(`${FOLDER}/${path}`));
    }
  };
  for (const company of COMPANIES) {
    try {
      visit(company);
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return files;
}

const command = createCommand("data", "helpData", ["deno task data --check"])
  .option("--locale <locale>", message("helpLocaleMessages"), localeOption, "en")
  .option("--check", message("helpCheck"))
  .allowExcessArguments(false)
  .action(({ check: only }: { readonly check?: boolean }) => only ? check() : write());

await runCommand(command);
