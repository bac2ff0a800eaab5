import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notebookText, parameters } from "../lib/notebook/fixture_test.ts";

const ROOT = new URL("../", import.meta.url).pathname;

/** How many kills are tried; `STRATE_KILLS=300` tries them all, which takes some minutes. */
const KILLS = Number(Deno.env.get("STRATE_KILLS") ?? 12);

async function withSite(
  studies: readonly object[],
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "strate-reports-" }));
  await Deno.writeTextFile(join(folder, "deno.json"), "{}");
  await Deno.writeTextFile(join(folder, "data.csv"), "0");
  const cells = [parameters('const part = "";'), 'part + Deno.readTextFileSync("data.csv")'];
  await Deno.writeTextFile(join(folder, "a.ipynb"), notebookText(cells));
  await Deno.writeTextFile(join(folder, "studies.json"), JSON.stringify({ site: "site", studies }));
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The task itself, without the two processes that `deno task` starts before it. */
function command(folder: string, ...args: string[]): Deno.Command {
  const { tasks } = JSON.parse(readFileSync(join(ROOT, "deno.json"), "utf8"));
  const [, names] = /--allow-env=(\S+)/.exec(tasks.reports) ?? [];
  return new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      `--config=${join(ROOT, "deno.json")}`,
      "--allow-read",
      "--allow-write",
      "--allow-ffi",
      `--allow-env=${names}`,
      `--allow-run=${Deno.execPath()}`,
      join(ROOT, "tasks", "reports.ts"),
      "studies.json",
      ...args,
    ],
    cwd: folder,
    env: { INIT_CWD: folder, NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  });
}

async function reports(folder: string, ...args: string[]) {
  const { code, stdout, stderr } = await command(folder, ...args).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}

Deno.test("deno task reports exits 0 when all is up to date, 1 on a failure, 2 on bad studies", async () => {
  await withSite([{ name: "a", notebook: "a.ipynb" }], async (folder) => {
    const made = await reports(folder, "--explain");
    assert.equal(made.code, 0, made.stderr);
    assert.match(made.stdout, /^a: made because it was never made$/m);
    assert.match(made.stdout, /^\[1\/1\] a: complete, version 1, [\d.]+ s$/m);
    assert.match(made.stdout, /^Open site\/index\.html in a browser\.$/m);
    const again = await reports(folder, "--log", "json");
    assert.equal(again.code, 0);
    const lines = again.stdout.trim().split("\n").map((line) => JSON.parse(line));
    assert.deepEqual(lines.map(({ event }) => event), ["start", "unchanged", "end"]);
    const log = (await Deno.readTextFile(join(folder, "site/log.jsonl"))).trim().split("\n");
    assert.equal(log.length, 4 + lines.length);
    await Deno.writeTextFile(join(folder, "a.ipynb"), notebookText(["0", "throw new Error('x')"]));
    const failed = await reports(folder);
    assert.equal(failed.code, 1);
    assert.match(failed.stdout, /a: FAILED, .*; the last good report stays, marked out of date/);
    assert.match(failed.stdout, /a\.ipynb, cell 2, line 1: x/);
    const echec = await reports(folder, "--locale", "fr");
    assert.match(
      echec.stdout,
      /a\u00a0: ÉCHEC, .*\u202f; le dernier bon rapport reste, marqué périmé/,
    );
    assert.match(echec.stdout, /a\.ipynb, cellule 2, ligne 1\u00a0: x/);
    assert.match(echec.stdout, /^Ouvrez site\/index\.html dans un navigateur\.$/m);
    assert.equal((await reports(folder, "--only", "b")).code, 2);
    assert.equal((await reports(folder, "--jobs", "0")).code, 2);
    await Deno.writeTextFile(join(folder, "studies.json"), '{"studies": [{"name": "a"}]}');
    const bad = await reports(folder);
    assert.equal(bad.code, 2);
    assert.match(bad.stderr, /at studies\[0\]\.notebook: is missing: give a string/);
  });
});

Deno.test("deno task reports --date: what an asOf such as end-of-last-month counts from", async () => {
  const study = { name: "a", notebook: "a.ipynb", parameters: { asOf: "end-of-last-month" } };
  await withSite([study], async (folder) => {
    const cells = [parameters('const asOf = "2025-12-31";'), "asOf"];
    await Deno.writeTextFile(join(folder, "a.ipynb"), notebookText(cells));
    const undated = await reports(folder);
    assert.equal(undated.code, 2);
    assert.match(undated.stderr, /^Error: Cannot tell the asOf .*: give one, such as --date 2026-/);
    assert.equal((await reports(folder, "--date", "26/11/2026")).code, 2);
    const dated = await reports(folder, "--date", "2026-11-26");
    assert.equal(dated.code, 0, dated.stderr);
    assert.match(readFileSync(join(folder, "site/a.html"), "utf8"), /&quot;2026-10-31&quot;/);
  });
});

Deno.test("deno task reports --watch makes a report again when its data change", async () => {
  await withSite([{ name: "a", notebook: "a.ipynb" }], async (folder) => {
    const child = command(folder, "--watch", "--log", "json").spawn();
    const lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
    let seen = "";
    const until = async (pattern: RegExp) => {
      while (!pattern.test(seen)) {
        const { value, done } = await lines.read();
        assert.ok(!done, `ended before ${pattern}: ${seen}`);
        seen += value;
      }
    };
    await until(/"event":"complete".*"version":1[\s\S]*"event":"end"/);
    await new Promise((resolve) => setTimeout(resolve, 500)); // until the watch stands
    await Deno.writeTextFile(join(folder, "data.csv"), "7");
    await until(/"event":"complete".*"version":2[\s\S]*"event":"end".*"complete":1/);
    assert.match(readFileSync(join(folder, "site/a.html"), "utf8"), /&quot;7&quot;/);
    child.kill("SIGTERM");
    await lines.cancel();
    await child.stderr.cancel();
    assert.equal((await child.status).code, 0);
  });
});

Deno.test("deno task reports exits 3 at an alert, 0 at a warning; --pdf without a Chromium says so", async () => {
  const metric = new URL("../lib/base/metric.ts", import.meta.url).href;
  const alerts = [{ metric: "n", below: 5, level: "alert" }];
  await withSite([{ name: "a", notebook: "a.ipynb", alerts }], async (folder) => {
    const cells = ["0", `import { report } from "${metric}";\nreport.metric("n", 3);`];
    await Deno.writeTextFile(join(folder, "a.ipynb"), notebookText(cells));
    const alert = await reports(folder);
    assert.equal(alert.code, 3, alert.stdout);
    assert.match(alert.stdout, /^a: ALERT n: 3, below the threshold of 5$/m);
    assert.equal((await reports(folder)).code, 3, "until the figure is better");
    const studies = [{ name: "a", notebook: "a.ipynb", alerts: [{ metric: "n", below: 5 }] }];
    const text = JSON.stringify({ site: "site", studies });
    await Deno.writeTextFile(join(folder, "studies.json"), text);
    assert.equal((await reports(folder)).code, 0);
    const printed = await reports(folder, "--pdf"); // this test gives it no right to run one
    assert.equal(printed.code, 2);
    assert.match(printed.stderr, /Cannot print to PDF: none of these programs is installed/);
  });
});

Deno.test("two runs at once share the work and leave one whole site", async () => {
  const study = { name: "a", notebook: "a.ipynb", grid: { part: ["x", "y"] } };
  await withSite([study], async (folder) => {
    const runs = await Promise.all([reports(folder, "--log", "json"), reports(folder)]);
    assert.deepEqual(runs.map(({ code }) => code), [0, 0], runs.map((r) => r.stderr).join());
    assertWhole(folder);
    assert.deepEqual(readdirSync(join(folder, "site/history/a-x")), ["1"], "made once");
  });
});

/** Every file that a reader may open is complete, and every link of the list leads somewhere. */
function assertWhole(folder: string): void {
  const site = join(folder, "site");
  const index = readFileSync(join(site, "index.html"), "utf8");
  assert.match(index, /<\/html>\n$/);
  for (const [, href] of index.matchAll(/href="\.\/([^"]+)"/g)) {
    const text = readFileSync(join(site, ...href.split("/").map(decodeURIComponent)), "utf8");
    if (href.endsWith(".html")) assert.match(text, /^<!DOCTYPE html>[\s\S]*<\/html>\n$/, href);
    if (href.endsWith(".ipynb")) JSON.parse(text);
  }
  for (const name of readdirSync(site).filter((name) => name.endsWith(".html"))) {
    assert.match(readFileSync(join(site, name), "utf8"), /<\/html>\n$/, name);
  }
}

Deno.test(`${KILLS} kills at random moments each leave a whole site, and the next run completes`, async () => {
  const study = { name: "a", notebook: "a.ipynb", grid: { part: ["x", "y", "z"] }, retention: 2 };
  await withSite([study], async (folder) => {
    const start = performance.now();
    assert.equal((await reports(folder)).code, 0);
    const usual = performance.now() - start;
    for (let i = 1; i <= KILLS; i++) {
      await Deno.writeTextFile(join(folder, "data.csv"), String(i));
      const child = command(folder).spawn();
      const ended = child.output();
      await new Promise((resolve) => setTimeout(resolve, usual * 1.1 * ((i * 0.618034) % 1)));
      try {
        child.kill("SIGKILL");
      } catch {
        // It had ended by itself.
      }
      await ended;
      assertWhole(folder);
    }
    const last = await reports(folder);
    assert.equal(last.code, 0, last.stderr);
    assertWhole(folder);
    for (const part of ["x", "y", "z"]) {
      const html = readFileSync(join(folder, `site/a-${part}.html`), "utf8");
      assert.match(html, new RegExp(`&quot;${part}${KILLS}&quot;`), "the newest data");
    }
    const left = readdirSync(join(folder, "site/.strate"), { recursive: true, encoding: "utf8" })
      .filter((name) => !name.startsWith("locks"));
    assert.deepEqual(left.filter((name) => name !== "making"), [], "nothing is left behind");
    assert.deepEqual(readdirSync(join(folder, "site")).filter((n) => n.startsWith(".strate-")), []);
  });
});
