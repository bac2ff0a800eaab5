import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { Bench } from "./fixture_test.ts";

Deno.test("runStudies() makes only what something changed for, and says why", async () => {
  await Bench.with(async (bench) => {
    bench.write("orders.csv", "a");
    bench.notebook("a.ipynb", 'const asOf = "2025-12-31";', 'Deno.readTextFileSync("orders.csv")');
    bench.notebook("b.ipynb", 'const region = "";', "region");
    const [a, b] = [{ name: "a", notebook: "a.ipynb" }, { name: "b", notebook: "b.ipynb" }];
    const grid = { region: ["Nord", "Sud"] };
    bench.studies([a, { ...b, grid }]);
    assert.deepEqual(await bench.run(), {
      "a": "complete",
      "b-Nord": "complete",
      "b-Sud": "complete",
    });
    assert.equal(bench.reason("a"), "first");
    const first = bench.site();
    assert.deepEqual(await bench.run(), {
      "a": "unchanged",
      "b-Nord": "unchanged",
      "b-Sud": "unchanged",
    });
    assert.deepEqual(bench.site(), first, "not a byte changed");
    bench.write("orders.csv", "b");
    assert.deepEqual(await bench.run(), {
      "a": "complete",
      "b-Nord": "unchanged",
      "b-Sud": "unchanged",
    });
    assert.equal(bench.reason("a"), "data orders.csv changed");
    assert.match(bench.site()["a.html"], /&quot;b&quot;/);
    bench.studies([{ ...a, parameters: { asOf: "2026-01-31" } }, { ...b, grid }]);
    assert.deepEqual(await bench.run({ only: ["a"] }), { "a": "complete" });
    assert.equal(bench.reason("a"), "parameter asOf added");
    assert.match(
      bench.site()["index.html"],
      /history\/a\/2\/report\.html">version 2, 31 December 2025|history\/a\/2\/report\.html/,
    );
    await assert.rejects(bench.run({ only: ["c"] }), /Cannot find study 'c': there are a, b/);
  });
});

Deno.test("a failure keeps the last good report, marked out of date with the reason", async () => {
  await Bench.with(async (bench) => {
    bench.write("orders.csv", "good");
    bench.notebook(
      "a.ipynb",
      'const locale = "en";',
      "'before'",
      'const text = Deno.readTextFileSync("orders.csv");\n' +
        'if (text !== "good") throw new Error("<b>bad data</b>");',
    );
    bench.studies([{ name: "a", notebook: "a.ipynb" }]);
    assert.deepEqual(await bench.run(), { a: "complete" });
    const good = bench.site()["a.html"];
    bench.write("orders.csv", "bad");
    assert.deepEqual(await bench.run(), { a: "failed" });
    const site = bench.site();
    assert.match(site["a.html"], /data-status="stale"/);
    assert.match(site["a.html"], /a\.ipynb, cell 3, line 2: &lt;b&gt;bad data&lt;\/b&gt;/);
    assert.match(site["a.failed.html"], /data-status="failed"[\s\S]*&quot;before&quot;/);
    assert.match(
      site["index.html"],
      /data-state="stale"[\s\S]*&lt;b&gt;bad data[\s\S]*a\.failed\.html/,
    );
    assert.equal(site["history/a/1/report.html"], good);
    assert.deepEqual(await bench.run(), { a: "failed" }, "a failure is tried again");
    bench.write("orders.csv", "good");
    assert.deepEqual(await bench.run(), { a: "complete" });
    assert.equal(bench.site()["a.html"], good);
    assert.deepEqual(Object.keys(bench.site()), [
      "a.html",
      "a.ipynb",
      "history/a/1/record.json",
      "history/a/1/report.html",
      "history/a/1/report.ipynb",
      "index.html",
    ], "nothing is left of the failure, and the same bytes make no new version");
  });
});

Deno.test("a site has the same bytes from two folders, and from one or two at a time", async () => {
  const sites: Record<string, string>[] = [];
  for (const jobs of [1, 2]) {
    await Bench.with(async (bench) => {
      bench.write("orders.csv", "a");
      bench.notebook(
        "a.ipynb",
        'const locale = "en"; const outputFolder = ""; const region = "";',
        'Deno.writeTextFileSync(outputFolder + "/list.csv", region);\n' +
          '[outputFolder, Deno.readTextFileSync("orders.csv"), Math.random()]',
        "md:# Étude",
      );
      const grid = { region: ["Nord", "Sud"] };
      bench.studies([{ name: "a", notebook: "a.ipynb", grid, locales: ["fr", "en"] }]);
      await bench.run({ jobs });
      sites.push(bench.site());
      await bench.run({ jobs, force: true });
      assert.deepEqual(bench.site(), sites.at(-1), "made again, the same");
    });
  }
  assert.deepEqual(sites[0], sites[1]);
  assert.equal(sites[0]["history/a-Sud.fr/1/files/list.csv"], "Sud");
  assert.match(
    sites[0]["a-Sud.fr.html"],
    /<td>site\/a-Sud\.fr<\/td>/,
    "no passing folder is shown",
  );
});

Deno.test("retention keeps the last versions, and secrets are shown nowhere", async () => {
  await Bench.with(async (bench) => {
    Deno.env.set("STRATE_TEST_TOKEN", "s3cr3t-value");
    bench.notebook(
      "a.ipynb",
      'const key: string = ""; const n: number = 0;',
      "console.log(`key ${key}`);\n[key.length, n]",
      'if (n === 4) throw new Error("refused: " + key);',
    );
    for (const n of [1, 2, 3]) {
      const parameters = { key: { secret: "STRATE_TEST_TOKEN" }, n };
      bench.studies([{ name: "a", notebook: "a.ipynb", parameters, retention: 2 }]);
      await bench.run();
    }
    assert.deepEqual(readdirSync(bench.path("site/history/a")).sort(), ["2", "3"]);
    assert.match(bench.site()["a.html"], /key •••/);
    assert.match(bench.site()["a.html"], /\[ 12, 3 \]/);
    bench.studies([{
      name: "a",
      notebook: "a.ipynb",
      parameters: { key: { secret: "STRATE_TEST_TOKEN" }, n: 4 },
    }]);
    assert.deepEqual(await bench.run(), { a: "failed" });
    const texts = readdirSync(bench.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => Deno.readTextFileSync(`${parentPath}/${name}`));
    for (const text of [...texts, JSON.stringify(bench.events)]) {
      assert.doesNotMatch(text, /s3cr3t/);
    }
    Deno.env.delete("STRATE_TEST_TOKEN");
    await bench.run();
    assert.match(bench.site()["index.html"], /STRATE_TEST_TOKEN is empty or missing/);
  });
});

Deno.test("a parameter cannot lead a notebook out of the project and its study's inputs", async () => {
  await Bench.with(async (bench) => {
    const outside = await Deno.makeTempFile();
    await Deno.writeTextFile(outside, "told");
    bench.notebook("a.ipynb", 'const source = "";', "Deno.readTextFileSync(source)");
    const study = { name: "a", notebook: "a.ipynb", parameters: { source: outside } };
    bench.studies([study]);
    assert.deepEqual(await bench.run(), { a: "failed" });
    assert.match(bench.site()["index.html"], /outside the project and the inputs of the study/);
    bench.studies([{ ...study, inputs: [outside] }]);
    assert.deepEqual(await bench.run(), { a: "complete" });
    assert.match(bench.site()["a.html"], /&quot;told&quot;/);
    await Deno.remove(outside);
  });
});

Deno.test("a failure that may pass is tried again, later each time; another is not", async () => {
  await Bench.with(async (bench) => {
    bench.notebook(
      "slow.ipynb",
      'const locale = "en";',
      "await new Promise((r) => setTimeout(r, 1e5))",
    );
    bench.notebook("wrong.ipynb", 'const locale = "en";', "throw new Error('wrong')");
    const patient = { timeoutSeconds: 1, retries: 2, retryDelaySeconds: 0.1 };
    bench.studies([
      { name: "slow", notebook: "slow.ipynb", ...patient },
      { name: "wrong", notebook: "wrong.ipynb", ...patient },
    ]);
    assert.deepEqual(await bench.run(), { slow: "failed", wrong: "failed" });
    const retries = bench.events.filter((event) => event.event === "retry");
    assert.deepEqual(retries.map(({ id, delaySeconds }) => [id, delaySeconds]), [
      ["slow", 0.1],
      ["slow", 0.2],
    ]);
  });
});

Deno.test("a report says what changed since the last one, and thresholds are told", async () => {
  await Bench.with(async (bench) => {
    const library = new URL("../base/metric.ts", import.meta.url).href;
    bench.notebook(
      "a.ipynb",
      'const asOf = "2025-11-30"; const locale = "fr"; const champions = 0;',
      `import { report } from "${library}";\n` +
        'report.metric("segments.champions", champions, { label: "Champions" });\n' +
        'report.metric("revenue", champions * 1000, { label: "CA", unit: "money" });',
    );
    const study = {
      name: "a",
      notebook: "a.ipynb",
      alerts: [
        { metric: "segments.champions", fallsBy: 0.1, level: "alert" },
        { metric: "revenue", above: 200_000 },
        { metric: "churn", above: 0.1 },
      ],
    };
    const run = async (asOf: string, champions: number) => {
      bench.studies([{ ...study, parameters: { asOf, champions } }]);
      assert.deepEqual(await bench.run(), { a: "complete" }, bench.fault("a"));
      return bench.events.flatMap((event) =>
        event.event === "threshold" ? [`${event.level}: ${event.text}`] : []
      );
    };
    const missing = "warning: 'churn': the report does not declare this figure";
    assert.deepEqual(await run("2025-11-30", 120), [missing]);
    assert.doesNotMatch(bench.site()["a.html"], /Ce qui a changé/);
    assert.match(bench.site()["a.html"], /<a href="#key-figures">Chiffres clés<\/a>/);
    assert.match(bench.site()["a.html"], /<dt>Champions<\/dt><dd>120<\/dd>/);
    assert.deepEqual(await run("2025-12-31", 96), [
      "alert: Champions: 96 after 120, down by more than 10%",
      missing,
    ]);
    const html = bench.site()["a.html"];
    assert.doesNotMatch(html, /Chiffres clés/, "they stand beside those of before");
    assert.match(html, /<h2 id="changes">Ce qui a changé depuis la dernière fois<\/h2>/);
    assert.match(html, /Version 1 \(30 nov\. 2025\)/);
    assert.match(
      html,
      /Champions<\/th><td class="number">96<\/td><td class="number">120<\/td><td class="number">−24 \(−20,0\s%\)/,
    );
    assert.match(html, /−24\s000\s€ \(−20,0\s%\)/);
    assert.match(
      bench.site()["index.html"],
      /class="alert alert"><strong>Alert<\/strong> Champions: 96/,
    );
    await bench.run();
    assert.equal(
      bench.events.filter(({ event }) => event === "threshold").length,
      2,
      "told each time",
    );
    await bench.run({ force: true });
    assert.equal(bench.site()["a.html"], html, "made again, it is compared with the same report");
    await bench.run();
    assert.deepEqual(await run("2026-01-31", 300), [
      "warning: CA: €300,000, above the threshold of €200,000",
      missing,
    ]);
  });
});

Deno.test("failures beside each other, in folders, leave nothing of a run that was killed", async () => {
  await Bench.with(async (bench) => {
    bench.notebook(
      "a.ipynb",
      'const n: number = 0; const locale = "en";',
      "if (n < 9) throw new Error(`no ${n}`)",
    );
    const study = {
      name: "a",
      notebook: "a.ipynb",
      output: "parts/{n}",
      grid: { n: [1, 2, 3, 4, 9] },
    };
    bench.studies([study]);
    const killed = ["site/.strate-1", "site/parts/.strate-2", "site/history/parts+1/.strate-3"];
    for (const path of killed) bench.write(path, "half");
    const failed = {
      "parts/1": "failed",
      "parts/2": "failed",
      "parts/3": "failed",
      "parts/4": "failed",
    };
    assert.deepEqual(await bench.run({ jobs: 3 }), { ...failed, "parts/9": "complete" });
    const site = bench.site();
    assert.deepEqual(Object.keys(site).filter((name) => /\.strate-\d/.test(name)), []);
    assert.match(site["parts/3.failed.html"], /Error: no 3/);
    assert.match(site["index.html"], /href="\.\/parts\/3\.failed\.html"/);
    assert.match(site["index.html"], /href="\.\/parts\/9\.html"/);
    bench.notebook("a.ipynb", 'const n: number = 0; const locale = "en";', "n");
    await bench.run({ jobs: 3 });
    assert.deepEqual(Object.keys(bench.site()).filter((name) => /failed|failure/.test(name)), []);
  });
});
