import assert from "node:assert/strict";
import { keyFiguresHtml } from "./key_figures.ts";

Deno.test("keyFiguresHtml() writes declared figures in the language of the report", () => {
  const metric = { name: "a.share", label: "Part <A>", value: 0.125, unit: "share" } as const;
  assert.equal(
    keyFiguresHtml([metric], "fr"),
    '<section><h2 id="key-figures">Chiffres clés</h2><dl class="key-figures"><div>' +
      "<dt>Part &lt;A&gt;</dt><dd>12,5\u00a0%</dd></div></dl></section>",
  );
  assert.match(keyFiguresHtml([metric], "en"), />Key figures<.*<dd>12\.5%<\/dd>/);
  assert.equal(keyFiguresHtml([], "fr"), "");
});

Deno.test("keyFiguresHtml() writes money as it is read: from a thousand on without cents", () => {
  const html = [777.3499, -5_866_173.17].map((value) =>
    keyFiguresHtml([{ name: "a", label: "A", value, unit: "money", currency: "EUR" }], "en")
  ).join();
  assert.match(html, /<dd>€777\.35<.*<dd>\u2212€5,866,173</s);
});
