import assert from "node:assert/strict";
import { LOCALES } from "../../base/mod.ts";
import {
  explainProfile,
  profile,
  type ProfileOptions,
  profilePositions,
  returnRates,
} from "../../segment/profile/mod.ts";
import { Table } from "../../table/mod.ts";
import {
  profileExplanationTable,
  profileMarginsChart,
  profilePositionsChart,
  profileTable,
  returnRatesChart,
} from "../mod.ts";
import { assertSound, HOSTILE, writtenTexts } from "../samples_test.ts";
import { marginHistogram } from "./profile_margins.ts";

/** Forty customers on two traits; a third tells nobody apart. */
const CUSTOMERS = Table.of({
  customer: Array.from({ length: 40 }, (_, i) => `KEY${i}`),
  newProductShare: Array.from({ length: 40 }, (_, i) => ((i * 7) % 40) / 40),
  remoteShare: Array.from({ length: 40 }, (_, i) => ((i * 11) % 40) / 40),
  silent: new Array(40).fill(1),
  messagesSent: new Array(40).fill(10),
  messageClicks: Array.from({ length: 40 }, (_, i) => i % 3),
});
const OPTIONS: ProfileOptions = {
  traits: ["newProductShare", "remoteShare", "silent"].map((column) => ({ column })),
  prototypes: [
    {
      profile: "curious",
      label: { fr: "Curieux", en: "Curious" },
      message: { fr: "Du nouveau", en: "News" },
      position: { newProductShare: 1, remoteShare: 0.5 },
    },
    { profile: HOSTILE, position: { newProductShare: -1 } },
    { profile: "nobody", position: { newProductShare: 90 } },
  ],
};
const RESULT = profile(CUSTOMERS, OPTIONS);
const SILENT = profile(CUSTOMERS, {
  traits: [{ column: "silent" }],
  prototypes: [
    { profile: "a", position: { silent: 1 } },
    { profile: "b", position: { silent: -1 } },
  ],
});
const EVERYBODY = profile(CUSTOMERS, { ...OPTIONS, margin: 0 });

Deno.test("figures of profiles are sound, and the same every time, in every language", () => {
  for (const result of [RESULT, SILENT, EVERYBODY]) {
    for (const locale of LOCALES) {
      for (const width of [320, 720]) {
        const options = { locale, width };
        const draws = [
          () => profilePositionsChart(profilePositions(result), result.labels, options),
          () => profileMarginsChart(result, options),
          () => returnRatesChart(returnRates(result), result.labels, options),
        ];
        for (const draw of draws) {
          const figure = draw();
          assertSound(figure);
          assert.equal(draw().svg, figure.svg);
          assert.doesNotMatch(figure.description, /NaN|undefined|\{\w+\}/);
        }
      }
    }
  }
});

Deno.test("profilePositionsChart() names traits and profiles, and what marks each profile", () => {
  const figure = profilePositionsChart(profilePositions(RESULT), RESULT.labels, { locale: "fr" });
  const texts = writtenTexts(figure);
  for (const text of ["Part de produits jamais achetés", "Part à distance", "Curieux", "nobody"]) {
    assert.ok(texts.includes(text), `${text} in ${texts.join("|")}`);
  }
  assert.ok(!texts.includes("silent") && !texts.includes("Indécis"));
  assert.match(figure.description, /Curieux\s: part de produits jamais achetés \(\+/);
  const silent = profilePositionsChart(profilePositions(SILENT), SILENT.labels, { locale: "en" });
  assert.match(silent.description, /no trait tells customers apart/);
});

Deno.test("profileMarginsChart() counts every customer once, and the thin margins apart", () => {
  const { profiles, thin, step, intervals } = marginHistogram(RESULT)!;
  const all = profiles.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
  assert.equal(all, 40);
  assert.ok(Math.abs(thin * step - RESULT.model.margin) < 1e-12);
  assert.ok(profiles.every(({ counts }) => counts.length === intervals));
  const margins = RESULT.customers.number("profileMargin");
  const undecided = margins.filter((margin) => margin < RESULT.model.margin).length;
  assert.ok(undecided > 0);
  for (const counts of profiles) {
    const left = counts.counts.slice(0, thin).reduce((sum, count) => sum + count, 0);
    assert.equal(left, counts.undecided);
  }
  const { description } = profileMarginsChart(RESULT, { locale: "en" });
  assert.ok(description.startsWith(`${40 - undecided} of 40 customers are decided.`));
  assert.equal(marginHistogram(SILENT), null);
  assert.equal(marginHistogram(EVERYBODY)!.thin, 0);
});

Deno.test("returnRatesChart() writes rates with their counts, and whether their order is sure", () => {
  const rates = (answered: number[], sent: number[]) =>
    Table.of({
      segment: ["a", "b", "c"],
      sent,
      answered,
      answeredShare: answered.map((count, i) => count / sent[i]),
      lowShare: [0.4, 0.05, NaN],
      highShare: [0.6, 0.15, NaN],
    });
  const figure = returnRatesChart(rates([50, 10, 0], [100, 100, 0]), {}, { locale: "en" });
  const texts = writtenTexts(figure);
  assert.ok(texts.includes("50.0% · 50 of 100") && texts.includes("10.0% · 10 of 100"));
  assert.ok(!texts.includes("c")); // nothing was sent to c
  assert.match(figure.description, /All: 30\.0% \(60 of 200\)\. Highest: a \(50\.0%\); lowest: b/);
  const close = rates([50, 10, 0], [100, 100, 0]).with({ highShare: [0.6, 0.45, NaN] });
  assert.match(returnRatesChart(close, {}, { locale: "en" }).description, /the gap may be chance/);
  const none = returnRatesChart(rates([0, 0, 0], [0, 0, 0]), {}, { locale: "fr" });
  assert.match(none.description, /aucun message envoyé/);
});

Deno.test("profileExplanationTable() adds up to the margin, and names no customer", () => {
  const why = explainProfile(RESULT.model, CUSTOMERS, "KEY3");
  const french = profileExplanationTable(why, RESULT.labels, { locale: "fr" });
  assert.match(french.text, /Part de produits jamais achetés +52,5/); // 21 of 40
  assert.match(french.text, /Le plus proche est .*, puis .* ensemble elles font l’écart/);
  assert.doesNotMatch(french.html, /KEY|<script|undefined|NaN/);
  const decided = { ...why, missing: 0, message: { fr: "Du nouveau", en: "News" } };
  assert.match(profileExplanationTable(decided, RESULT.labels, { locale: "en" }).text, /News$/);
  const open = profileExplanationTable({ ...why, missing: 0.02 }, RESULT.labels, { locale: "en" });
  assert.match(open.text, /0\.02 short of a decision/);
});

Deno.test("profileTable() gives each profile its message, and adds up", () => {
  const { text, html } = profileTable(RESULT, { locale: "fr" });
  assert.match(text, /Curieux +\d+ .*Du nouveau/);
  assert.match(text, /Total +40 +100,0/);
  assert.doesNotMatch(html, /<script|KEY\d|undefined|null/);
});
