/** What the tests of figures share. */
import assert from "node:assert/strict";
import type { Locale } from "../base/mod.ts";
import { abc } from "../segment/abc/mod.ts";
import { rfm, type RfmModel } from "../segment/rfm/mod.ts";
import type { Segmentation } from "../contract/mod.ts";
import { Table } from "../table/mod.ts";
import {
  type Figure,
  frequencyTrendBars,
  paretoChart,
  rfmHeatmap,
  rfmHistograms,
  segmentBars,
  segmentTreemap,
} from "./mod.ts";

export const AS_OF = "2025-12-31";
/** A name that would run, or break the XML, if it were not text. */
export const HOSTILE = `</title><script>alert("1")</script>&\u0000\u0001\ud800`;

const TRENDS = ["rising", "stable", "falling", "new", "lapsed"];

/** Sixty customers whose measures spread over every score. */
export const CUSTOMERS = Table.of({
  customer: Array.from({ length: 60 }, (_, i) => `C${i}`),
  recencyDays: Array.from({ length: 60 }, (_, i) => (i * 37) % 400),
  frequency: Array.from({ length: 60 }, (_, i) => 1 + (i * 7) % 11),
  monetary: Array.from({ length: 60 }, (_, i) => 10 + ((i * 101) % 59) ** 2),
  frequencyTrend: Array.from({ length: 60 }, (_, i) => TRENDS[i % 5]),
});

export const RESULT = rfm(CUSTOMERS, { asOf: AS_OF });
export const CLASSES = abc(CUSTOMERS);
/** 1 000 + 600 of 2 000.50 cross 80 % with 300: A holds three of four customers, 1 900. */
export const FOUR_CLASSES = abc(
  Table.of({ customer: ["a", "b", "c", "d"], monetary: [1000, 600, 300, 100.5] }),
);

/** Draws a figure in a language. */
export type Draw = (locale: Locale) => Figure;

/** Every figure of a result, where it can be drawn. */
export function figuresOf(result: Segmentation<RfmModel>): Draw[] {
  return [
    (locale) => rfmHeatmap(result, { locale }),
    (locale) => rfmHeatmap(result, { locale, value: "revenue", currency: "EUR" }),
    (locale) => rfmHistograms(result, { locale, currency: "EUR" }),
    (locale) => segmentBars(result, { locale, currency: "EUR" }),
    (locale) => segmentTreemap(result, { locale, currency: "EUR" }),
    (locale) => frequencyTrendBars(result, { locale }),
  ];
}

export const FIGURES: Draw[] = [...figuresOf(RESULT), (locale) => paretoChart(CLASSES, { locale })];

/** How often a pattern occurs. */
export function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** What the reader of a figure reads, without title and description. */
export function writtenTexts({ svg }: Figure): string[] {
  const texts = [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]+)</g)].map(([, text]) => text);
  return texts.map((text) => text.replaceAll("&#160;", "\u00a0"));
}

/** What marks tell while the pointer rests on them: lines joined by "|", spaces plain. */
export function markTitles({ svg }: Figure): string[] {
  const titles = [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, text]) => text);
  return titles.map((text) =>
    text.replaceAll("\n", "|").replaceAll("&gt;", ">").replaceAll("&lt;", "<")
      .replace(/&#160;|[\u00a0\u202f]/g, " ")
  );
}

/** No number is missing, and nothing but shapes and text is in the picture. */
export function assertSound(figure: Figure): void {
  assert.doesNotMatch(figure.svg, /NaN|undefined|Infinity/);
  assert.doesNotMatch(figure.svg, /<style|<script|<image|<a |style=|href=|url\(|\son\w+=/);
  assert.deepEqual(figure.svg.match(/https?:[^"]*/g), ["http://www.w3.org/2000/svg"]);
  assert.match(figure.svg, /^<svg [^>]*role="img"/);
}

/** Each text is told by some mark of the figure, in its language. */
export function assertTells(
  draw: Draw,
  french: readonly string[],
  english: readonly string[],
): void {
  for (const [locale, texts] of [["fr", french], ["en", english]] as const) {
    const figure = draw(locale), titles = markTitles(figure);
    assertSound(figure);
    for (const text of texts) assert.ok(titles.includes(text), `${text} in ${titles.join("\n")}`);
  }
}

/** One value for each of the sixty customers. */
export function fill<Value>(value: Value): Value[] {
  return new Array<Value>(60).fill(value);
}
