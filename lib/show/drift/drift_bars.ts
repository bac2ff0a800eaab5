/** How far each measure has moved since the model was fitted. */
import * as Plot from "@observablehq/plot";
import type { Drift, DriftVerdict } from "../../assess/drift/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";
import { DRIFT_VERDICT_KEYS, measureName } from "./drift_words.ts";

const ROW = 32, MARGIN_TOP = 22, MARGIN_BOTTOM = 44, LABEL_GAP = 10;
const LABEL_PART = 0.32;

/** One bar. */
interface DriftRow {
  readonly name: string;
  readonly psi: number;
  readonly verdict: DriftVerdict;
}

/**
 * Draws the stability index of each measure, and of the mix of segments, as a bar with its value and
 * verdict, and the thresholds as lines.
 *
 * @param drift What `drift` gave.
 * @param options Locale, width.
 * @returns The figure.
 */
export function driftBars(drift: Drift, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("driftBarsTitle");
  const rows = driftRows(drift, words).filter(({ psi }) => !Number.isNaN(psi));
  if (rows.length === 0) return emptyFigure(title, "noMeasure", words, width);
  const { watch, review } = drift.thresholds.psi ?? { watch: 0.1, review: 0.25 };
  const strongest = rows.reduce((most, row) => row.psi > most.psi ? row : most);
  const reading = words.say("driftReading", {
    watch,
    review,
    measure: strongest.name,
    value: strongest.psi,
  });
  const strips = [drawBars(rows, [watch, review], words, width)];
  return createFigure(stackStrips(width, strips), title, reading);
}

function driftRows({ measures, figures, thresholds }: Drift, words: Words): DriftRow[] {
  const { watch, review } = thresholds.psi ?? { watch: Infinity, review: Infinity };
  const rows = measures.rows().map(({ measure, psi }): DriftRow => {
    const index = Number(psi ?? NaN);
    const verdict = index >= review ? "review" : index >= watch ? "watch" : "keep";
    return { name: measureName(String(measure), words), psi: index, verdict };
  });
  const mix = figures.rows().find(({ indicator }) => indicator === "segmentPsi")!;
  const verdict = mix.verdict as DriftVerdict;
  return [...rows, { name: words.say("driftMix"), psi: Number(mix.value ?? NaN), verdict }];
}

function drawBars(
  rows: readonly DriftRow[],
  limits: readonly number[],
  words: Words,
  width: number,
): Strip {
  const room = Math.ceil(
    Math.min(Math.max(...rows.map(({ name }) => textWidth(name))), width * LABEL_PART),
  );
  const text = ({ psi, verdict }: DriftRow) =>
    `${words.number(psi, 3)} · ${words.say(DRIFT_VERDICT_KEYS[verdict])}`;
  const title = ({ name, psi, verdict }: DriftRow) =>
    markTitle(fact(name, words.number(psi, 4), words), words.say(DRIFT_VERDICT_KEYS[verdict]));
  const most = Math.max(...limits, ...rows.map(({ psi }) => psi)) * 1.05;
  const place = (_: DriftRow, i: number) => i;
  return plotStrip({
    width,
    height: rows.length * ROW + MARGIN_TOP + MARGIN_BOTTOM,
    marginTop: MARGIN_TOP,
    marginBottom: MARGIN_BOTTOM,
    marginLeft: room + LABEL_GAP,
    marginRight: Math.ceil(Math.max(...rows.map((row) => textWidth(text(row))))) + LABEL_GAP,
    x: { domain: [0, most] },
    y: { domain: rows.map((_, i) => i), padding: 0.4 },
    marks: [
      Plot.axisX(limits, {
        anchor: "top",
        label: null,
        tickSize: 0,
        tickFormat: (limit: number) => words.number(limit),
      }),
      Plot.axisX({
        label: words.say("driftAxis"),
        labelAnchor: "center",
        labelArrow: "none",
        labelOffset: 38,
        ticks: 5,
        tickFormat: (tick: number) => words.number(tick),
      }),
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (i: number) => shortenText(rows[i].name, room),
      }),
      Plot.barX(rows, { x: "psi", y: place, fill: BLUE, title }),
      Plot.ruleX(limits, { strokeDasharray: "3 3", strokeOpacity: 0.6 }),
      Plot.ruleX([0]),
      Plot.text(rows, { x: () => most, y: place, text, dx: LABEL_GAP, textAnchor: "start" }),
    ],
  });
}
