/** How much better than chance the best-scored do. */
import * as Plot from "@observablehq/plot";
import type { Table } from "../../table/mod.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips } from "../drawing/svg.ts";
import { type FigureOptions, widthOf, wordsOf } from "../drawing/words.ts";

const HEIGHT = 320;
const MARGINS = { marginTop: 24, marginRight: 20, marginBottom: 64, marginLeft: 62 };

/** A figure this much below the line, as a part of the height, would be struck through by it. */
const NEAR = 0.08;

/**
 * Draws the share of winners in each group, from the best-scored down, against the share of all
 * (dashed); below each group, the share of all winners found so far.
 *
 * @param lift What `liftTable` gave.
 * @param options Locale, width.
 * @returns The figure.
 */
export function liftChart(lift: Table, options: FigureOptions = {}): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const groups = [...lift.number("group")], rate = lift.number("rate"), gain = lift.number("gain");
  const times = lift.number("lift"), share = lift.number("customerShare");
  const base = rate[0] / times[0];
  const top = Math.max(...rate, base);
  const titles = groups.map((group, i) =>
    markTitle(
      words.say("markGroup", { group: words.number(group, 0) }),
      fact(words.say("liftRate"), `${words.share(rate[i])} (× ${words.number(times[i])})`, words),
      fact(words.say("markFound"), words.share(gain[i]), words),
    )
  );
  const axis = { labelArrow: "none", labelAnchor: "center" } as const;
  const strip = plotStrip({
    width,
    height: HEIGHT,
    ...MARGINS,
    x: { domain: groups, padding: 0.15 },
    y: { domain: [0, top * 1.05] },
    marks: [
      Plot.barY(groups, {
        x: (g) => g,
        y: (_, i) => rate[i],
        fill: BLUE,
        title: (_, i) => titles[i],
      }),
      Plot.ruleY([base], { strokeDasharray: "5 4", strokeWidth: 1.5 }),
      Plot.ruleY([0]),
      Plot.text(groups, {
        x: (g) => g,
        y: (_, i) => rate[i] < base && base - rate[i] < top * NEAR ? base : rate[i],
        dy: -9,
        text: (_, i) => `× ${words.number(times[i], 1)}`,
      }),
      Plot.axisX({
        ...axis,
        tickSize: 0,
        tickFormat: (_: number, i: number) => `${groups[i]}\n${words.share(gain[i], 0)}`,
        label: words.say("liftGroups"),
        labelOffset: 58,
      }),
      Plot.axisY({
        ...axis,
        ticks: 5,
        tickFormat: (value: number) => words.share(value, top < 0.1 ? 1 : 0),
        label: words.say("liftRate"),
        labelOffset: 54,
      }),
    ],
  });
  const description = words.say("liftReading", {
    share: words.share(share[0]),
    gain: words.share(gain[0]),
    base: words.share(base),
  });
  return createFigure(stackStrips(width, [strip]), words.say("liftTitle"), description);
}
