/**
 * What `deno task reports` costs for fifty studies, as a user waits for it: made one at a time in one
 * folder and two at a time in another, which must hold the same bytes then and when all is made again;
 * and looked at when nothing changed.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notebookText, parameters } from "../lib/notebook/fixture_test.ts";

const ROOT = new URL("../", import.meta.url).pathname;
const STUDIES = 50;

/** A project of fifty studies of one notebook and one file, in a folder of its own. */
function makeProject(): string {
  const folder = Deno.makeTempDirSync({ prefix: "strate-bench-" });
  const cells = [
    "md:# Étude",
    parameters("const part: number = 0;"),
    'Deno.readTextFileSync("data.csv").length + part + Math.random()',
  ];
  const studies = Array.from({ length: STUDIES }, (_, part) => ({
    name: `study-${part}`,
    notebook: "a.ipynb",
    parameters: { part },
  }));
  const files = {
    "deno.json": "{}",
    "data.csv": "a;b\n".repeat(100_000),
    "a.ipynb": notebookText(cells),
    "studies.json": JSON.stringify({ site: "site", studies }),
  };
  for (const [name, text] of Object.entries(files)) {
    Deno.writeTextFileSync(join(folder, name), text);
  }
  return folder;
}

/** The command as a shell runs it, `deno task` itself included. */
function reports(folder: string, ...args: string[]): string {
  const { code, stdout, stderr } = new Deno.Command(Deno.execPath(), {
    args: ["task", "--config", join(ROOT, "deno.json"), "reports", "studies.json", ...args],
    cwd: folder,
    env: { INIT_CWD: folder, NO_COLOR: "1" },
  }).outputSync();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  assert.equal(code, 0, text(stderr));
  return text(stdout);
}

/** Every file of a site by its path, the log of runs aside, which tells the time. */
function filesOf(folder: string): Map<string, string> {
  const site = join(folder, "site");
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  return new Map(
    entries.filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.includes(`${join(site, ".strate")}/`) && !path.endsWith("log.jsonl"))
      .toSorted().map((path) => [path.slice(site.length), readFileSync(path, "utf8")]),
  );
}

const folders = [makeProject(), makeProject()];
addEventListener("unload", () => {
  for (const folder of folders) Deno.removeSync(folder, { recursive: true });
});

function seconds(work: () => void): string {
  const start = performance.now();
  work();
  return ((performance.now() - start) / 1000).toFixed(1);
}

const times = folders.map((folder, i) => seconds(() => reports(folder, `--jobs=${i + 1}`)));
const [first, second] = folders.map(filesOf);
assert.deepEqual(first, second, "two folders, 1 and 2 jobs");
reports(folders[1], "--force");
assert.deepEqual(filesOf(folders[1]), second, "made again");
console.log(
  `${STUDIES} studies made: ${times[0]} s with 1 job, ${
    times[1]
  } s with 2; ${first.size} files, the ` +
    "same bytes from both folders, and when made again",
);

Deno.bench(`${STUDIES} studies, nothing changed`, { n: 5, warmup: 1 }, () => {
  assert.match(reports(folders[0]), new RegExp(`0 made, ${STUDIES} unchanged`));
});
