/** The key of a map of clusters. */
import * as Plot from "@observablehq/plot";
import { type Segmentation, segmentLabel } from "../../contract/mod.ts";
import type { ClusterModel } from "../../segment/cluster/mod.ts";
import { plotStrip } from "../drawing/plot.ts";
import type { Strip } from "../drawing/svg.ts";
import { shortenText, textWidth } from "../drawing/text_width.ts";
import type { Words } from "../drawing/words.ts";
import { clusterColors } from "./cluster_colors.ts";
import { clusterSymbols } from "./cluster_symbols.ts";

const MARGIN = 20, LINE = 20, SYMBOL = 12, BETWEEN = 18;

/** One entry, where it stands. */
interface Entry {
  readonly segment: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws the key: the shape and colour of each cluster, its name and number of customers, in as many
 * lines as it takes.
 */
export function clusterKey(
  result: Segmentation<ClusterModel>,
  words: Words,
  width: number,
): Strip {
  const entries = layOut(keyTexts(result, words), width);
  const colors = clusterColors(result.model), symbols = clusterSymbols(result.model);
  return plotStrip({
    width,
    height: entries.at(-1)!.y + LINE,
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    symbol: { type: "identity" },
    marks: [
      Plot.dot(entries, {
        x: "x",
        y: "y",
        r: 4.5,
        symbol: ({ segment }: Entry) => symbols.get(segment)!,
        stroke: ({ segment }: Entry) => colors.get(segment)!,
        strokeWidth: 2,
      }),
      Plot.text(entries, { x: "x", y: "y", text: "text", dx: SYMBOL, textAnchor: "start" }),
    ],
  });
}

function keyTexts(
  { model, segments, labels }: Segmentation<ClusterModel>,
  words: Words,
): { segment: string; text: string }[] {
  const ids = segments.text("segment"), customers = segments.number("customers");
  return model.clusters.map(({ id }) => {
    const count = customers[ids.indexOf(id)];
    const name = segmentLabel(labels, id, words.locale);
    return { segment: id, text: `${name} · ${words.say("customerCount", { count })}` };
  });
}

function layOut(texts: readonly { segment: string; text: string }[], width: number): Entry[] {
  let x = MARGIN, y = LINE / 2;
  return texts.map(({ segment, text: whole }): Entry => {
    const text = shortenText(whole, width - 2 * MARGIN - SYMBOL);
    const room = SYMBOL + textWidth(text);
    if (x > MARGIN && x + room > width - MARGIN) {
      x = MARGIN;
      y += LINE;
    }
    const entry = { segment, text, x, y };
    x += Math.ceil(room) + BETWEEN;
    return entry;
  });
}
