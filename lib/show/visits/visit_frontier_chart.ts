/** What the visits bring, with less time and with more. */
import * as Plot from "@observablehq/plot";
import type { Table } from "../../table/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { curveTitles, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, ORANGE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const HEIGHT = 320;

interface Point {
  readonly share: number;
  readonly margin: number;
  readonly even: number;
}

/**
 * Draws the expected margin against the time of the team, as multiples of its capacity: a solid line
 * for the best plan, a dashed one for the even plan, a dot for the capacity there is. Where the line
 * flattens, further days bring little.
 *
 * @param frontier What `visitFrontier` gave.
 * @param options Locale, currency, width.
 * @returns The figure.
 */
export function visitFrontierChart(frontier: Table, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("visitFrontierTitle");
  const [margins, evens] = [frontier.number("margin"), frontier.number("evenMargin")];
  const points = Array.from(frontier.number("capacityShare"), (share, row): Point => ({
    share,
    margin: margins[row],
    even: evens[row],
  })).sort((a, b) => a.share - b.share);
  if (points.length < 2) return emptyFigure(title, "noCapacity", words, width);
  const now = points.find(({ share }) => share === 1);
  const sentences = [words.say("visitFrontierReading"), ...(now ? [compare(now, words)] : [])];
  return createFigure(
    stackStrips(width, [drawLines(points, now, words, width)]),
    title,
    sentences.join(" "),
  );
}

function drawLines(
  points: readonly Point[],
  now: Point | undefined,
  words: Words,
  width: number,
): Strip {
  const end = points.at(-1)!;
  const amounts = points.flatMap(({ margin, even }) => [margin, even]);
  const low = Math.min(...amounts), high = Math.max(...amounts);
  const names = { best: words.say("bestPlan"), even: words.say("evenPlan") };
  const ends = spread(end, (high - low) / 16 || 1);
  const marginRight = Math.ceil(Math.max(textWidth(names.best), textWidth(names.even))) + 14;
  const line = { x: "share", strokeWidth: 2.5 } as const;
  const label = { x: "share", dx: 8, textAnchor: "start" } as const;
  const axis = { labelArrow: "none", labelAnchor: "center" } as const;
  return plotStrip({
    width,
    height: HEIGHT,
    marginTop: 24,
    marginRight,
    marginBottom: 46,
    marginLeft: 76,
    x: { domain: [points[0].share, end.share] },
    y: { domain: low < high ? [low, high] : [low - 1, high + 1], nice: true },
    marks: [
      Plot.axisX({
        ...axis,
        label: words.say("visitFrontierTime"),
        labelOffset: 40,
        tickFormat: (share: number) => words.share(share, 0),
      }),
      Plot.axisY({
        ...axis,
        ticks: 5,
        label: words.say("expectedMargin"),
        labelOffset: 70,
        tickFormat: (amount: number) => words.roughMoney(amount),
      }),
      Plot.gridY({ ticks: 5, strokeOpacity: 0.15 }),
      Plot.line(points, { ...line, y: "even", stroke: ORANGE, strokeDasharray: "6 4" }),
      Plot.line(points, { ...line, y: "margin", stroke: BLUE }),
      Plot.text([end], { ...label, y: ends.margin, text: () => names.best }),
      Plot.text([end], { ...label, y: ends.even, text: () => names.even }),
      curveTitles(points.flatMap((point) =>
        [point.margin, point.even].map((y) => ({
          x: point.share,
          y,
          title: pointTitle(point, words),
        }))
      )),
      ...(now
        ? [
          Plot.ruleX([now], { x: "share", strokeDasharray: "2 3", strokeOpacity: 0.6 }),
          Plot.dot([now], {
            x: "share",
            y: "margin",
            r: 5,
            fill: BLUE,
            stroke: "#fff",
            title: (point: Point) => pointTitle(point, words),
          }),
          Plot.text([now], {
            x: "share",
            text: () => words.say("visitFrontierNow"),
            frameAnchor: "top",
            dy: -16,
          }),
        ]
        : []),
    ],
  });
}

function pointTitle({ share, margin, even }: Point, words: Words): string {
  return markTitle(
    words.say("markCapacity", { share: words.share(share, 0) }),
    fact(words.say("bestPlan"), words.money(margin), words),
    fact(words.say("evenPlan"), words.money(even), words),
  );
}

/** Where the names of the lines stand, apart even when the lines meet. */
function spread({ margin, even }: Point, room: number) {
  const gap = Math.max(0, room - Math.abs(margin - even)) / 2;
  return { margin: () => margin + gap, even: () => even - gap };
}

function compare({ margin, even }: Point, words: Words): string {
  return words.say("visitFrontierGain", {
    gain: words.roughMoney(margin - even),
    share: words.share(even === 0 ? NaN : (margin - even) / Math.abs(even)),
  });
}
