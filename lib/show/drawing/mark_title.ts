/** What a mark stands for: the words a browser shows while the pointer rests on it. */
import * as Plot from "@observablehq/plot";
import { type SvgElement, svgElement } from "./svg.ts";
import type { Words } from "./words.ts";

/**
 * Writes the title of a mark, one line each: what it is, then its figures, exact where the label of
 * the figure rounds. It names nobody whom the figure does not name.
 *
 * @param name What the mark stands for: a segment, a cell, a month.
 * @param facts Its figures in words; empty ones are left out.
 * @returns Lines of text, not yet escaped.
 */
export function markTitle(name: string, ...facts: readonly string[]): string {
  return [name, ...facts].filter((line) => line !== "").join("\n");
}

/** One line of a title: what is measured, and its value. */
export function fact(label: string, value: string, words: Words): string {
  return words.say("markFact", { label, value });
}

/** Customers, and which share they are: "12 customers (8.3%)". */
export function customersFact(count: number, share: number, words: Words): string {
  const customers = words.say("customerCount", { count });
  return Number.isNaN(share) ? customers : `${customers} (${words.share(share)})`;
}

/** Money to the cent, and which share it is: "Revenue: €1,234.56 (45.2%)". */
export function moneyFact(label: string, amount: number, share: number, words: Words): string {
  const money = words.money(amount);
  return fact(label, Number.isNaN(share) ? money : `${money} (${words.share(share)})`, words);
}

/**
 * Gives a mark drawn by hand its title: the shape, and what is written on it.
 *
 * @param title What {@linkcode markTitle} wrote.
 * @param content The mark.
 * @returns One group.
 */
export function titledMark(title: string, content: readonly SvgElement[]): SvgElement {
  return svgElement("g", {}, [svgElement("title", {}, title), ...content]);
}

/** A point of a curve that tells its values. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly title: string;
}

/** Radius of the places on a curve that tell their values, in pixels. */
const REACH = 7;
/** Places on a curve: more would lie on each other. */
const MOST_PLACES = 50;

/**
 * Makes a curve tell its values: places along it that are not seen, only found by the pointer.
 *
 * @param points Points of the curve; of many, every other or so is taken, and the last.
 * @returns A mark, to be drawn last.
 */
export function curveTitles(points: readonly CurvePoint[]): Plot.Dot {
  const every = Math.ceil(points.length / MOST_PLACES);
  const places = points.filter((_, i) => i % every === 0 || i === points.length - 1);
  return Plot.dot(places, {
    x: "x",
    y: "y",
    r: REACH,
    fill: "currentColor",
    fillOpacity: 0,
    title: "title",
  });
}
