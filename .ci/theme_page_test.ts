/**
 * A report in an enemy's theme, made for the test in Chromium. The fonts are named here and nowhere
 * else: whoever only makes reports downloads none.
 */
import assert from "node:assert/strict";
import text from "npm:@fontsource-variable/figtree@5.3.0/files/figtree-latin-wght-normal.woff2" with {
  type: "bytes",
};
import heading from "npm:@fontsource/lora@5.3.0/files/lora-latin-700-normal.woff2" with {
  type: "bytes",
};

const ROOT = new URL("../", import.meta.url).pathname;

/** Everything that a picture may try: scripts, requests, foreign pages. */
const HOSTILE_LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"
  onload="alert(1)"><script>fetch("https://example.com/")</script>
  <style>@import url("https://example.com/a.css");</style>
  <image href="https://example.com/a.png" width="9" height="9"/>
  <foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml"
    src="https://example.com/"></iframe></foreignObject>
  <rect width="60" height="60" fill="#0b5" onclick="alert(2)"/></svg>`;

Deno.test("an enemy's logo is a picture, and a pale colour and two fonts make a page that reads", async () => {
  const folder = await Deno.makeTempDir({ prefix: "strate-theme-" });
  try {
    await Deno.writeTextFile(`${folder}/logo.svg`, HOSTILE_LOGO);
    await Deno.writeFile(`${folder}/text.woff2`, text);
    await Deno.writeFile(`${folder}/heading.woff2`, heading);
    const form = {
      name: `<script>alert("Ann & Co")</script>`,
      logo: "logo.svg",
      accent: "#ffcc00",
      font: "text.woff2",
      headingFont: "heading.woff2",
      cover: true,
    };
    await Deno.writeTextFile(`${folder}/theme.json`, JSON.stringify(form));
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["task", "report", "notebooks/02_abc.ipynb", "--locale=fr", "--code=appendix"]
        .concat(`--theme=${folder}/theme.json`, "--out=reports/theme.html"),
      cwd: ROOT,
      env: { INIT_CWD: ROOT },
    }).output();
    const told = new TextDecoder().decode(stderr);
    assert.equal(code, 0, told);
    assert.match(
      told,
      /Attention.: Thème «.theme\.json.», accent.: #ffcc00 a un contraste de 1,36:1/,
    );
    const html = await Deno.readTextFile(`${ROOT}reports/theme.html`);
    assert.doesNotMatch(html, /<script>alert|onload|onclick|https:\/\/example/);
    assert.match(html, /font-weight: 1 1000/, "a variable font is known by its tables");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
