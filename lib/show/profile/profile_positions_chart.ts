/** Prototypes, and the customers who came nearest to them. */
import { type MessageKey, MESSAGES } from "../../base/mod.ts";
import { segmentLabel, type SegmentLabels } from "../../contract/mod.ts";
import type { Table } from "../../table/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { fact, markTitle, titledMark } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { stackStrips, type Strip, type SvgElement, svgElement, svgText } from "../drawing/svg.ts";
import { shortenText, textWidth, wrapText } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 24, LINE = 14, HEADER = 24, AXIS = 24, BETWEEN = 14, LABEL_GAP = 10;
const OUTLINE = 15, BAR = 7;
/** Beyond the farthest bar the axis goes on by so much. */
const MARGIN = 1.1;
/** A panel narrower than this says nothing; more panels begin a new row. */
const LEAST_PANEL = 88;
/** Names of traits take at most this part of the width. */
const LABEL_PART = 0.34;
const PROTOTYPE = { fill: BLUE, fillOpacity: 0.12, stroke: BLUE };
const CUSTOMERS = { fill: BLUE };

/** One trait of one profile. */
interface Position {
  readonly trait: string;
  readonly deviation: number;
  readonly prototype: number;
}

/** The panel of one profile. */
interface Panel {
  readonly name: string;
  readonly positions: readonly Position[];
}

/**
 * Draws one panel per profile with one row per trait: an outlined bar is the prototype, a solid one
 * the customers of the profile, both in standard deviations from the usual customer, left below it
 * and right above.
 *
 * @param positions What `profilePositions` gave.
 * @param labels Names of the profiles: `labels` of the segmentation.
 * @param options Locale, width.
 * @returns The figure; a sentence when no trait tells customers apart.
 *
 * @example
 * ```ts
 * import { profile, profilePositions, profilePositionsChart, Table } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const customers = Table.of({ customer: ["a", "b", "c"], novelty: [0.1, 0.2, 0.4] });
 * const result = profile(customers, {
 *   traits: [{ column: "novelty" }],
 *   prototypes: [
 *     { profile: "curious", position: { novelty: 1 } },
 *     { profile: "faithful", position: { novelty: -1 } },
 *   ],
 * });
 * const figure = profilePositionsChart(profilePositions(result), result.labels, { locale: "en" });
 * assert.match(figure.description, /curious: novelty \(\+/);
 * ```
 */
export function profilePositionsChart(
  positions: Table,
  labels: SegmentLabels,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("profilePositionsTitle");
  const panels = panelsOf(positions, labels, words);
  if (panels.length === 0) return emptyFigure(title, "profileNoTrait", words, width);
  const traits = panels[0].positions.map(({ trait }) => traitName(trait, words));
  const left = labelRoom(traits, width);
  const perRow = Math.max(1, Math.floor((width - left) / LEAST_PANEL));
  const most = farthest(panels);
  const legend = legendStrip(
    [
      { label: words.say("profilePrototype"), paint: PROTOTYPE },
      { label: words.say("profileCustomers"), paint: CUSTOMERS },
    ],
    left,
    width,
  );
  const lines = Array.from(
    { length: Math.ceil(panels.length / perRow) },
    (_, i) => panels.slice(i * perRow, (i + 1) * perRow),
  );
  const room = (width - left) / Math.min(perRow, panels.length);
  const strips = lines.map((line) => drawLine(line, traits, most, room, left, words));
  return createFigure(stackStrips(width, [legend, ...strips]), title, describe(panels, words));
}

/** The profiles that have a prototype, in the order given. */
function panelsOf(table: Table, labels: SegmentLabels, words: Words): Panel[] {
  const segments = table.text("segment"), traits = table.text("trait");
  const deviations = table.number("deviation"), prototypes = table.number("prototype");
  return [...new Set(segments)].map((segment): Panel => ({
    name: segmentLabel(labels, segment!, words.locale),
    positions: [...segments.keys()]
      .filter((row) => segments[row] === segment && !Number.isNaN(prototypes[row]))
      .map((row) => ({
        trait: traits[row]!,
        deviation: deviations[row],
        prototype: prototypes[row],
      })),
  })).filter(({ positions }) => positions.length > 0);
}

function traitName(trait: string, words: Words): string {
  return Object.hasOwn(MESSAGES, trait) ? words.say(trait as MessageKey) : trait;
}

function labelRoom(traits: readonly string[], width: number): number {
  const widest = Math.max(...traits.map((name) => textWidth(name)));
  return Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
}

/** How far the axis goes: the farthest bar, and a little more. */
function farthest(panels: readonly Panel[]): number {
  const sizes = panels.flatMap(({ positions }) =>
    positions.flatMap(({ deviation, prototype }) => [Math.abs(deviation || 0), Math.abs(prototype)])
  );
  return MARGIN * Math.max(0.5, ...sizes);
}

/** Panels beside each other, the names of the traits at their left. */
function drawLine(
  panels: readonly Panel[],
  traits: readonly string[],
  most: number,
  room: number,
  left: number,
  words: Words,
): Strip {
  const height = HEADER + traits.length * ROW;
  const names = traits.flatMap((name, t) => {
    const lines = wrapText(name, left - LABEL_GAP) ?? [shortenText(name, left - LABEL_GAP)];
    const shown = lines.length <= 2 ? lines : [shortenText(name, left - LABEL_GAP)];
    const size = shown.length === 2 ? { "font-size": 10.5 } : {};
    const top = HEADER + (t + 0.5) * ROW - (shown.length - 1) * (LINE - 3) / 2;
    return shown.map((text, i) =>
      svgText(0, top + i * (LINE - 3), text, { dy: "0.35em", ...size })
    );
  });
  const drawn = panels.flatMap((panel, i) =>
    drawPanel(panel, left + i * room, room - BETWEEN, most, words)
  );
  return { height: height + AXIS, content: [...names, ...drawn] };
}

function drawPanel(
  { name, positions }: Panel,
  x: number,
  width: number,
  most: number,
  words: Words,
): SvgElement[] {
  const at = (deviation: number) => x + width * (deviation + most) / (2 * most);
  const bottom = HEADER + positions.length * ROW;
  const bold = { dy: "0.35em", "text-anchor": "middle", "font-weight": 600 };
  const last = Math.floor(most) || 0.5;
  const ticks = [-last, 0, last].map((tick) =>
    svgText(at(tick), bottom + AXIS / 2, signed(tick, words), {
      dy: "0.35em",
      "text-anchor": "middle",
    })
  );
  const line = { y1: HEADER, y2: bottom, stroke: "currentColor" };
  return [
    svgText(x + width / 2, HEADER / 2, shortenText(name, width * 0.95), bold),
    ...[-last, last].map((tick) =>
      svgElement("line", { x1: at(tick), x2: at(tick), ...line, "stroke-opacity": 0.15 })
    ),
    ...positions.map((position, t) => {
      const { deviation, prototype } = position, middle = HEADER + (t + 0.5) * ROW;
      return titledMark(positionTitle(name, position, words), [
        ...bar(at, prototype, middle, OUTLINE, {
          fill: BLUE,
          "fill-opacity": PROTOTYPE.fillOpacity,
          stroke: BLUE,
        }),
        ...bar(at, deviation || 0, middle, BAR, { fill: BLUE }),
      ]);
    }),
    svgElement("line", { x1: at(0), x2: at(0), ...line, "stroke-opacity": 0.7 }),
    ...ticks,
  ];
}

function positionTitle(
  name: string,
  { trait, deviation, prototype }: Position,
  words: Words,
): string {
  return markTitle(
    words.say("markPart", { whole: name, part: traitName(trait, words) }),
    fact(words.say("profilePrototype"), signed(prototype, words, 2), words),
    fact(words.say("profileCustomers"), signed(deviation, words, 2), words),
  );
}

/** A bar from the usual customer to a deviation; none where there is no difference. */
function bar(
  at: (deviation: number) => number,
  deviation: number,
  middle: number,
  height: number,
  paint: Readonly<Record<string, string | number>>,
): SvgElement[] {
  if (deviation === 0) return [];
  const [start, end] = [at(0), at(deviation)].sort((a, b) => a - b);
  const place = { x: rounded(start), y: middle - height / 2, width: rounded(end - start), height };
  return [svgElement("rect", { ...place, ...paint })];
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function signed(deviation: number, words: Words, decimals = 1): string {
  const text = words.number(Math.abs(deviation), decimals);
  return Number.isNaN(deviation) || text === words.number(0)
    ? text
    : `${deviation < 0 ? "−" : "+"}${text}`;
}

/** The trait in which the customers of each profile stand farthest from the usual customer. */
function describe(panels: readonly Panel[], words: Words): string {
  const colon = words.locale === "fr" ? "\u00a0: " : ": ";
  const farthestOf = ({ name, positions }: Panel) => {
    const known = positions.filter(({ deviation }) => !Number.isNaN(deviation));
    if (known.length === 0) return [];
    const most = known.reduce((best, one) =>
      Math.abs(one.deviation) > Math.abs(best.deviation) ? one : best
    );
    return [
      `${name}${colon}${traitName(most.trait, words).toLowerCase()} ` +
      `(${signed(most.deviation, words)})`,
    ];
  };
  const profiles = panels.flatMap(farthestOf).join(words.locale === "fr" ? "\u202f; " : "; ");
  if (profiles === "") return words.say("profileNobody");
  return words.say("profilePositionsReading", { profiles });
}
