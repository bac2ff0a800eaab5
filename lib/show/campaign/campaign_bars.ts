/** Who gets the message, who is a control, who is left out. */
import * as Plot from "@observablehq/plot";
import type { Campaign } from "../../act/campaign/mod.ts";
import { segmentLabel } from "../../contract/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { legendStrip } from "../drawing/legend.ts";
import { fact, markTitle } from "../drawing/mark_title.ts";
import { BLUE, GREY, ORANGE, textColorOn } from "../drawing/palette.ts";
import { plotStrip } from "../drawing/plot.ts";
import { stackStrips, type Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const ROW = 34, PADDING = 5, LABEL_GAP = 10, IN_BAR = 8;
const LABEL_PART = 0.35;
const FILLS = { target: BLUE, control: ORANGE, withheld: GREY } as const;
const GROUPS = ["target", "control", "withheld"] as const;

interface Piece {
  readonly segment: string;
  readonly group: typeof GROUPS[number];
  readonly from: number;
  readonly to: number;
}

/**
 * Draws, for each segment, how many customers get the message, how many are controls and how many
 * are not contacted, with the counts written.
 *
 * @param campaign What `targetCampaign` gave.
 * @param options Locale, width.
 * @returns The figure.
 */
export function campaignBars(campaign: Campaign, options: FigureOptions = {}): Figure {
  const words = wordsOf(options);
  const width = widthOf(options);
  const title = words.say("campaignBarsTitle");
  const { segments, customers } = campaign;
  if (customers.rowCount === 0) return emptyFigure(title, "noCustomer", words, width);
  const pieces = segments.rows().flatMap((row, i) => piecesOf(row, String(i)));
  const legend = legendStrip(
    GROUPS.map((group) => ({ label: nameOf(group, words), paint: { fill: FILLS[group] } })),
    0,
    width,
  );
  return createFigure(
    stackStrips(width, [legend, drawBars(campaign, pieces, words, width)]),
    title,
    describe(campaign, words),
  );
}

function nameOf(group: typeof GROUPS[number], words: Words): string {
  return words.say(group === "withheld" ? "notContacted" : group);
}

function piecesOf(row: Readonly<Record<string, unknown>>, segment: string): Piece[] {
  const target = Number(row.target), contactable = Number(row.contactable);
  const ends = [0, target, contactable, Number(row.customers)];
  return GROUPS.map((group, i) => ({ segment, group, from: ends[i], to: ends[i + 1] }));
}

function drawBars(
  { segments, labels }: Campaign,
  pieces: readonly Piece[],
  words: Words,
  width: number,
): Strip {
  const names = segments.text("segment").map((id) =>
    id === null ? words.say("noSegment") : segmentLabel(labels, id, words.locale)
  );
  const widest = Math.max(...names.map((name) => textWidth(name)));
  const marginLeft = Math.ceil(Math.min(widest, width * LABEL_PART)) + LABEL_GAP;
  const totals = segments.number("customers");
  const most = Math.max(...totals);
  const marginRight = Math.ceil(textWidth(words.number(most, 0))) + LABEL_GAP;
  const scale = (width - marginLeft - marginRight) / most;
  const textOf = ({ from, to }: Piece) => words.number(to - from, 0);
  const fits = (piece: Piece) =>
    (piece.to - piece.from) * scale >= textWidth(textOf(piece)) + IN_BAR;
  return plotStrip({
    width,
    height: names.length * ROW + 8,
    marginTop: 2,
    marginBottom: 6,
    marginLeft,
    marginRight,
    x: { axis: null, domain: [0, most] },
    y: { domain: names.map((_, i) => String(i)), padding: 0, round: true },
    marks: [
      Plot.axisY({
        label: null,
        tickSize: 0,
        tickFormat: (row: string) => shortenText(names[Number(row)], marginLeft - LABEL_GAP),
      }),
      Plot.barX(pieces.filter(({ from, to }) => to > from), {
        x1: "from",
        x2: "to",
        y: "segment",
        fill: ({ group }: Piece) => FILLS[group],
        stroke: "#fff",
        title: ({ segment, group, from, to }: Piece) => {
          const customers = words.say("customerCount", { count: to - from });
          return markTitle(names[Number(segment)], fact(nameOf(group, words), customers, words));
        },
        insetTop: PADDING,
        insetBottom: PADDING,
      }),
      Plot.text(pieces.filter(fits), {
        x: ({ from, to }: Piece) => (from + to) / 2,
        y: "segment",
        text: textOf,
        fill: ({ group }: Piece) => textColorOn(FILLS[group]),
      }),
      Plot.text(names, {
        x: (_, row) => totals[row],
        y: (_, row) => String(row),
        text: (_, row) => words.number(totals[row], 0),
        dx: 6,
        textAnchor: "start",
      }),
    ],
  });
}

function describe({ segments, customers }: Campaign, words: Words): string {
  const sum = (name: string) => segments.number(name).reduce((total, count) => total + count, 0);
  const target = sum("target"), control = sum("control");
  return words.say("campaignBarsReading", {
    target,
    control,
    withheld: customers.rowCount - target - control,
    customers: customers.rowCount,
  });
}
