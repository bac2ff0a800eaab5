/** Whether probabilities come true. */
import * as Plot from "@observablehq/plot";
import type { Table } from "../../table/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, svgElement } from "../drawing/svg.ts";
import { type FigureOptions, inPoints, widthOf, wordsOf } from "../drawing/words.ts";

const MOST_SIDE = 460;
const MARGINS = { marginTop: 14, marginRight: 30, marginBottom: 46, marginLeft: 66 };

/**
 * Draws, for each bin that holds customers, the mean probability announced and the share that came
 * true, with the customers of the bin written. On the dashed diagonal, what was announced comes
 * true.
 *
 * @param calibration What `calibrationTable` gave.
 * @param options Locale, width.
 * @returns The figure.
 */
export function calibrationChart(calibration: Table, options: FigureOptions = {}): Figure {
  const words = wordsOf(options), width = widthOf(options), side = Math.min(width, MOST_SIDE);
  const customers = calibration.number("customers");
  const bins = Array.from(customers, (count, row) => ({
    count,
    announced: calibration.number("meanProbability")[row],
    true: calibration.number("rate")[row],
  })).filter(({ count }) => count > 0);
  const most = Math.max(...bins.map(({ count }) => count));
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const gap = bins.reduce((sum, b) => sum + b.count * Math.abs(b.announced - b.true), 0) / total;
  const axis = {
    labelArrow: "none",
    labelAnchor: "center",
    ticks: [0, 0.25, 0.5, 0.75, 1],
    tickFormat: (share: number) => words.share(share, 0),
  } as const;
  const place = { x: "announced", y: "true" } as const;
  const text = ({ count }: { readonly count: number }) => words.number(count, 0);
  const strip = plotStrip({
    width: side,
    height: side,
    ...MARGINS,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    r: { type: "identity" },
    marks: [
      Plot.line([[0, 0], [1, 1]], { strokeDasharray: "5 4" }),
      Plot.line(bins, { x: "announced", y: "true", stroke: BLUE, strokeOpacity: 0.5 }),
      Plot.dot(bins, {
        x: "announced",
        y: "true",
        r: ({ count }) => 4 + 10 * Math.sqrt(count / most),
        fill: BLUE,
        fillOpacity: 0.75,
        title: (bin) =>
          markTitle(
            customersFact(bin.count, NaN, words),
            fact(words.say("calibrationAnnounced"), words.share(bin.announced), words),
            fact(words.say("calibrationTrue"), words.share(bin.true), words),
          ),
      }),
      // Away from the diagonal, on the side of the point.
      Plot.text(bins.filter((bin) => bin.true > bin.announced), {
        ...place,
        dx: -20,
        textAnchor: "end",
        text,
      }),
      Plot.text(bins.filter((bin) => bin.true <= bin.announced), {
        ...place,
        dx: 18,
        dy: 12,
        textAnchor: "start",
        text,
      }),
      Plot.axisX({ ...axis, label: words.say("calibrationAnnounced"), labelOffset: 40 }),
      Plot.axisY({ ...axis, label: words.say("calibrationTrue"), labelOffset: 58 }),
    ],
  });
  const shift = `translate(${Math.max(0, (width - side) / 2)},0)`;
  const content = [svgElement("g", { transform: shift }, strip.content)];
  return createFigure(
    stackStrips(width, [{ height: strip.height, content }]),
    words.say("calibrationTitle"),
    words.say("calibrationReading", { gap: inPoints(gap * 100, words) }),
  );
}
