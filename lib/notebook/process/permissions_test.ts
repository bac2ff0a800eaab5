import assert from "node:assert/strict";
import { join } from "node:path";
import { runCells, texts, withProject } from "../fixture_test.ts";
import { execute } from "../report/execute.ts";
import { makePlan } from "../report/plan.ts";

/** What happened to an attempt: the class of the error, or what the cell gave. */
async function attempt(code: string): Promise<string> {
  const outcome = await runCells([code]);
  return outcome.failure?.place.errorName ?? texts(outcome).flat().join();
}

Deno.test("a notebook cannot reach what its report has no business with", async () => {
  const attempts: readonly string[] = [
    "Deno.readTextFileSync('../../../etc/passwd')",
    "(await import('node:fs')).readFileSync('/etc/passwd')",
    "Deno.readDirSync('/').next()",
    "Deno.writeTextFileSync('deno.json', '{}')",
    "Deno.removeSync('study.ipynb')",
    "Deno.mkdirSync('reports/other', { recursive: true })",
    "Deno.symlinkSync('/etc', 'reports/study/etc')",
    "Deno.connect({ hostname: '192.0.2.1', port: 80 }).then(String)",
    "(await import('node:net')).connect(80, '192.0.2.1')",
    "await import('npm:is-even@0.1.0')",
    "(await import('node:child_process')).execFileSync('ls')",
    "Deno.dlopen('/lib/x86_64-linux-gnu/libc.so.6', {})",
    "Deno.permissions.requestSync?.({ name: 'net' }).state ?? 'denied'",
  ];
  for (const code of attempts) {
    const result = await attempt(code);
    assert.match(
      result,
      /^NotCapable$|^TypeError$|^ERR_|denied|prompt|Error$/,
      `${code}: ${result}`,
    );
  }
});

Deno.test("places of a project where secrets are kept are closed to its notebooks", async () => {
  await withProject(["0", "Deno.readTextFileSync('.env')"], async (notebook, folder) => {
    Deno.writeTextFileSync(join(folder, ".env"), "KEY=told");
    const { failure, outputs } = await execute(
      makePlan(notebook, {}),
      new AbortController().signal,
    );
    assert.equal(failure?.place.errorName, "NotCapable");
    assert.doesNotMatch(JSON.stringify([...outputs]), /told/);
  });
});
