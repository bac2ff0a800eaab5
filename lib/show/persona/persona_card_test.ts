import assert from "node:assert/strict";
import { parseFragment } from "parse5";
import { personas, readPersonaNotes } from "../../assess/persona/mod.ts";
import { abc } from "../../segment/abc/mod.ts";
import { Table } from "../../table/mod.ts";
import { personaCards } from "../mod.ts";
import { count, HOSTILE } from "../samples_test.ts";

/** Ten customers of class A, one of B and nine of C, told apart by sector and share. */
const CUSTOMERS = Table.of({
  customer: Array.from({ length: 20 }, (_, i) => `KEY${i}`),
  monetary: Array.from({ length: 20 }, (_, i) => i < 10 ? 100 : i === 10 ? 50 : 5),
  sector: Array.from({ length: 20 }, (_, i) => i < 10 ? HOSTILE : "tools"),
  promotionShare: Array.from({ length: 20 }, (_, i) => i < 10 ? 0.5 : 0.1 + i / 1000),
});
const NOTES = readPersonaNotes({
  A: {
    name: "<Alix>",
    habits: { fr: "Le <samedi>.", en: "On <Saturdays>." },
    message: "Hello & all",
  },
});
const SET = personas(abc(CUSTOMERS, { lines: [0.9, 0.955] }), CUSTOMERS, {
  axes: { identity: ["sector"], habits: ["promotionShare"] },
  notes: NOTES,
});

Deno.test("personaCards() makes one card per segment, with nothing that could run", () => {
  const { html } = personaCards(SET, { locale: "en" });
  assert.equal(count(html, /<article class="strate-persona"/g), SET.personas.length);
  assert.doesNotMatch(html, /<script|<Alix>|<samedi>|<Saturdays>|NaN|undefined|null|\[object/);
  assert.match(html, /&lt;Alix&gt; – A/);
  assert.match(html, /Consultant’s note<\/small><br>On &lt;Saturdays&gt;\./);
  const names = new Set<string>();
  const visit = (node: { nodeName: string; childNodes?: unknown[] }) => {
    names.add(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
  };
  visit(parseFragment(html));
  const allowed =
    "#document-fragment #text style figure figcaption strong article h3 h4 p div section ul li dl dt " +
    "dd small br";
  assert.deepEqual([...names].filter((name) => !allowed.split(" ").includes(name)), []);
});

Deno.test("personaCards() never names a customer unless the exemplar was asked for", () => {
  assert.doesNotMatch(JSON.stringify(personaCards(SET)), /KEY\d/);
  const revealed = personas(abc(CUSTOMERS), CUSTOMERS, {
    axes: { identity: ["sector"] },
    revealExemplars: true,
  });
  assert.match(personaCards(revealed, { locale: "en" }).text, /A real customer: KEY0/);
});

Deno.test("personaCards() says in French and English what a hand finds", () => {
  const english = personaCards(SET, { locale: "en" }).text;
  // (10 × 0.5 + 9 × 0.115) / 19 = 0.3176: the only customer of B is left out
  assert.match(english, /10 customers · 50.0% of customers · \d\d.\d% of revenue/);
  assert.match(english, /Higher – Share in promotion: 50.0% against 31.8% for all/);
  assert.match(english, /Fewer than 5 customers: this segment is not described\./);
  assert.match(english, /p-values adjusted \(Benjamini–Hochberg\) for \d+ comparisons/);
  const french = personaCards(SET, { locale: "fr" }).text;
  assert.match(french, /10 clients · 50,0\s% des clients/);
  assert.match(french, /Plus élevé – Part en promotion\s: 50,0\s% contre 31,8\s% pour tous/);
  assert.match(french, /Note du consultant \| Le <samedi>\./);
  assert.doesNotMatch(french, /undefined|NaN|null/);
});

Deno.test("personaCards() writes amounts in the currency, and words of the library in the language", () => {
  const customers = CUSTOMERS.with({
    meanBasket: Array.from({ length: 20 }, (_, i) => i < 10 ? 1234 : 20),
    frequency: Array.from({ length: 20 }, (_, i) => i < 10 ? 1234 : 20),
    frequencyTrend: Array.from({ length: 20 }, (_, i) => i < 10 ? "rising" : "falling"),
  });
  const set = personas(abc(CUSTOMERS, { lines: [0.9, 0.955] }), customers, {
    axes: { habits: ["meanBasket", "frequency", "frequencyTrend"] },
  });
  // (10 × 1 234 + 9 × 20) / 19 = 658.9: the only customer of B is left out
  const english = personaCards(set, { locale: "en", currency: "EUR" }).text;
  assert.match(english, /Mean basket: €1.23K against €659 for all/);
  assert.match(english, /Frequency \(orders\): 1,234 against 659 for all/);
  const french = personaCards(set, { locale: "fr", currency: "EUR" }).text;
  assert.match(french, /Panier moyen\s: 1,23\sk\s€ contre 659\s€ pour tous/);
  assert.match(french, /en hausse/);
  assert.doesNotMatch(french, /rising|falling/);
  assert.match(personaCards(set, { locale: "en" }).text, /Mean basket: 1,234 against 659 for all/);
});

Deno.test("personaCards() names attributes as asked, and counts what has no room", () => {
  const labels = { sector: { fr: "Métier", en: "Trade" } };
  assert.match(personaCards(SET, { locale: "en", labels }).text, /More often – Trade: /);
  assert.match(personaCards(SET, { locale: "en", most: 1 }).text, /and 1 more difference/);
  assert.throws(() => personaCards(SET, { most: 0 }), {
    name: "RangeError",
    message: /0 differences a side/,
  });
});

Deno.test("personaCards() makes a file of its own that fetches nothing", () => {
  const { document, html } = personaCards(SET, { locale: "fr" });
  assert.match(document, /^<!DOCTYPE html><html lang="fr">.*default-src 'none'/s);
  const articles = /<article.*<\/article>/s.exec(html)![0];
  assert.ok(document.includes(articles));
  assert.doesNotMatch(document, /https?:|<script|src=/);
});

Deno.test("personaCards() has a caption that a report can number", () => {
  const caption = (options: Parameters<typeof personaCards>[1]) =>
    /<figcaption><strong>(.*?)<\/strong>/.exec(personaCards(SET, options).html)![1];
  assert.equal(caption({ locale: "fr" }), personaCards(SET, { locale: "fr" }).title);
  assert.equal(caption({ title: "<Portraits>" }), "&lt;Portraits&gt;");
});

Deno.test("personaCards() shows itself in a notebook", () => {
  const cards = personaCards(SET) as unknown as Record<symbol, () => Record<string, string>>;
  const shown = cards[Symbol.for("Jupyter.display")]();
  assert.match(shown["text/html"], /^<style>/);
  assert.match(shown["text/plain"], /^Personas/);
});
