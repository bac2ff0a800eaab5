/** `deno task data`: makes the sample data again, or checks that it is what it should be. */
import { Command, CommanderError } from "commander";
import { message, useLocale } from "../lib/base/mod.ts";
import { compareFiles } from "../data/generator/compare.ts";
import { COMPANIES, dataFiles } from "../data/generator/mod.ts";
import { askedLocale, HELP_WORDS, introduce } from "./help_words.ts";
import { usageProblem } from "./usage_words.ts";

const FOLDER = "data";

if (import.meta.main) Deno.exit(run(Deno.args));

/** Runs the command and gives its exit code: 0 fine, 1 failed, 2 bad usage. */
function run(args: readonly string[]): number {
  useLocale(askedLocale(args));
  const program = introduce(new Command("deno task data"), "helpData", ["deno task data --check"])
    .configureHelp(HELP_WORDS)
    .helpOption("-h, --help", message("usageHelp"))
    .option("--locale <locale>", message("helpLocaleMessages"))
    .option("--check", message("helpCheck"))
    .allowExcessArguments(false)
    .configureOutput({
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => {},
    })
    .exitOverride();
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    console.error(usageProblem(error, program));
    return 2;
  }
  return program.opts<{ check?: boolean }>().check ? check() : write();
}

function check(): number {
  const expected = dataFiles();
  const differences = compareFiles(expected, readFiles());
  for (const { path, problem } of differences) console.error(`${FOLDER}/${path}: ${problem}`);
  if (differences.length === 0) {
    console.log(`${expected.size} files are what the generator makes.`);
    return 0;
  }
  console.error("Run `deno task data` to make the files again; delete the unexpected ones.");
  return 1;
}

function write(): number {
  const files = dataFiles();
  for (const [path, bytes] of files) {
    Deno.mkdirSync(`${FOLDER}/${path.slice(0, path.lastIndexOf("/"))}`, { recursive: true });
    Deno.writeFileSync(`${FOLDER}/${path}`, bytes);
  }
  console.log(`${files.size} files written under ${FOLDER}/.`);
  return 0;
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
