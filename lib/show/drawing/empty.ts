/** The figure shown when there is nothing to draw. */
import type { MessageKey } from "../../base/mod.ts";
import { createFigure, type Figure } from "./figure.ts";
import { svgElement, svgRoot, svgText } from "./svg.ts";
import type { Words } from "./words.ts";

const HEIGHT = 72;

/** A framed sentence instead of a picture, so that a report says why one is not there. */
export function emptyFigure(
  title: string,
  reason: MessageKey,
  words: Words,
  width: number,
): Figure {
  const sentence = words.say("nothingToDraw", { reason: words.say(reason) });
  const frame = {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: HEIGHT - 1,
    fill: "none",
    stroke: "currentColor",
    "stroke-opacity": 0.3,
  };
  const text = svgText(width / 2, HEIGHT / 2, sentence, { "text-anchor": "middle", dy: "0.32em" });
  return createFigure(svgRoot(width, HEIGHT, [svgElement("rect", frame), text]), title, sentence);
}
