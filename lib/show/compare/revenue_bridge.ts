/** From the revenue of one period to that of the next, effect by effect. */
import * as Plot from "@observablehq/plot";
import type { PriceVolumeMix } from "../../assess/compare/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 32, MARGIN_TOP = 6, LABEL_GAP = 10;

/** One bar of the bridge. */
interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: "total" | "more" | "less";
}

/**
 * Draws what volume, mix, prices, new and dropped items made of the revenue of the earlier period.
 *
 * @param effects What `priceVolumeMix` gave.
 * @param options Locale, currency, width.
 * @returns The figure; amounts are written beside the bars.
 */
export function revenueBridge(effects: PriceVolumeMix, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const spans = spansOf(effects, words);
  const room = Math.ceil(Math.max(...spans.map(({ name }) => textWidth(name)))) + LABEL_GAP;
  const ends = [0, ...spans.flatMap(({ start, end }) => [start, end])];
  const right = Math.ceil(Math.max(...spans.map(({ text }) => textWidth(text)))) + LABEL_GAP;
  const place = (_: Span, i: number) => i;
  const colors = { total: GREY, more: BLUE, less: ORANGE } as const;
  const strip = plotStrip({
    width,
    height: spans.length * ROW + MARGIN_TOP,
    marginTop: MARGIN_TOP,
    marginBottom: 0,
    marginLeft: room,
    marginRight: right,
    x: { domain: [Math.min(...ends), Math.max(...ends) || 1] },
    y: { domain: spans.map((_, i) => i), padding: 0.35 },
    marks: [
      Plot.axisY({ label: null, tickSize: 0, tickFormat: (i: number) => spans[i].name }),
      Plot.barX(spans, {
        x1: ({ start, end }: Span) => Math.min(start, end),
        x2: ({ start, end }: Span) => Math.max(start, end),
        y: place,
        fill: ({ kind }: Span) => colors[kind],
        title: ({ name, text }: Span) => fact(name, text, words),
      }),
      Plot.ruleX([0]),
      Plot.text(spans, {
        x: ({ start, end }: Span) => Math.max(start, end),
        y: place,
        text: "text",
        dx: 6,
        textAnchor: "start",
      }),
    ],
  });
  const reading = words.say("bridgeReading", {
    before: words.money(effects.before),
    after: words.money(effects.after),
    change: signed(effects.change, words),
  });
  return createFigure(stackStrips(width, [strip]), words.say("bridgeTitle"), reading);
}

function spansOf(effects: PriceVolumeMix, words: Words): Span[] {
  const { before, after } = effects;
  const total = (key: "bridgeBefore" | "bridgeAfter", amount: number): Span => ({
    name: words.say(key),
    start: 0,
    end: amount,
    text: words.money(amount),
    kind: "total",
  });
  let level = before;
  const steps = ([
    ["bridgeVolume", effects.volume],
    ["bridgeMix", effects.mix],
    ["bridgePrice", effects.price],
    ["bridgeArrived", effects.arrived],
    ["bridgeDropped", effects.dropped],
  ] as const).map(([key, amount]): Span => {
    const start = level;
    level += amount;
    const kind = amount < 0 ? "less" : "more";
    return { name: words.say(key), start, end: level, text: signed(amount, words), kind };
  });
  return [total("bridgeBefore", before), ...steps, total("bridgeAfter", after)];
}

function signed(amount: number, words: Words): string {
  return amount > 0 ? `+${words.money(amount)}` : words.money(amount);
}
