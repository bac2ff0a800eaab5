import assert from "node:assert/strict";
import { Bench } from "../fixture_test.ts";

const logo = (radius: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><circle r="${radius}"/></svg>`;
const base64 = (text: string) => btoa(text);

Deno.test("each study has its own theme or that of all, and is made again when its files change", async () => {
  await Bench.with(async (bench) => {
    bench.notebook("a.ipynb", 'const locale = "fr";', "md:# A");
    const study = (name: string, more = {}) => ({ name, notebook: "a.ipynb", ...more });
    bench.write("themes/all.json", '{ "name": "Tous", "logo": "all.svg" }');
    bench.write("themes/all.svg", logo(1));
    bench.write("themes/one.json", '{ "name": "Un", "accent": "#0b5", "cover": true }');
    bench.studies([study("plain"), study("own", { theme: "themes/one.json" })], {
      theme: "themes/all.json",
    });
    assert.deepEqual(await bench.run(), { own: "complete", plain: "complete" });
    const { "plain.html": plain, "own.html": own } = bench.site();
    const { "index.html": index } = bench.site();
    assert.match(
      index,
      /<header class="masthead"><img class="logo" [^>]*alt="Tous"><\/header>\n<main/,
    );
    assert.ok(plain.includes(`base64,${base64(logo(1))}" alt="Tous"`));
    assert.match(own, /<div class="cover"><h1 id="a">A<\/h1><p class="client">Un<\/p>/);
    const notices = bench.events.flatMap((event) => event.event === "notice" ? [event] : []);
    assert.deepEqual(notices.map(({ id }) => id), ["own"]);
    assert.match(notices[0].text, /accent: #00bb55 has a contrast of 2\.3:1/);

    bench.write("themes/all.svg", logo(2));
    assert.deepEqual(await bench.run(), { own: "unchanged", plain: "complete" });
    assert.equal(bench.reason("plain"), "theme themes/all.svg changed");
    assert.ok(bench.site()["plain.html"].includes(base64(logo(2))));

    bench.write("themes/one.json", '{ "name": "Une", "cover": true }');
    assert.deepEqual(await bench.run(), { own: "complete", plain: "unchanged" });
    assert.equal(bench.reason("own"), "theme themes/one.json changed");
  });
});

Deno.test("a theme that cannot be used keeps the last good report, and says what is wrong", async () => {
  await Bench.with(async (bench) => {
    bench.notebook("a.ipynb", 'const locale = "en";', "1");
    bench.write("t.json", '{ "name": "A" }');
    bench.studies([{ name: "a", notebook: "a.ipynb" }], { theme: "t.json" });
    assert.deepEqual(await bench.run(), { a: "complete" });
    assert.match(bench.site()["index.html"], /data-status="complete">[^]*masthead">A<\/header>/);
    bench.write("t.json", '{ "name": "A", "logo": "../l.svg" }');
    assert.deepEqual(await bench.run(), { a: "failed" });
    assert.match(bench.fault("a"), /^Theme 't\.json', logo: '\.\.\/l\.svg' is outside the theme’s/);
    assert.match(bench.site()["a.html"], /data-status="stale"[^]*is outside the theme’s folder/);
    assert.match(
      bench.site()["index.html"],
      /data-status="failed">[^]*<main class="site">\n<div class="failure" role="alert"><h2>This list is without its theme<\/h2><p>Theme .*outside/,
    );
    Deno.removeSync(bench.path("t.json"));
    await bench.run();
    assert.match(bench.fault("a"), /Cannot find the theme 't\.json'/);
    bench.write("t.json", '{ "name": "A" }');
    assert.deepEqual(await bench.run(), { a: "complete" });
  });
});

Deno.test("a study says where its code stands, and is made again when that changes", async () => {
  await Bench.with(async (bench) => {
    bench.notebook("a.ipynb", 'const locale = "en";', "40 + 2");
    const made = async (code?: string) => {
      bench.studies([{ name: "a", notebook: "a.ipynb", ...(code ? { code } : {}) }]);
      assert.deepEqual(await bench.run(), { a: "complete" });
      return bench.site()["a.html"];
    };
    assert.match(await made(), /<details class="code">[^]*40 \+ 2/);
    assert.doesNotMatch(await made("none"), /40 \+ 2/);
    assert.equal(bench.reason("a"), "code hidden → none");
    assert.match(await made("appendix"), /<section class="appendix">[^]*40 \+ 2/);
  });
});
