/** Who the customer is against what the customer does. */
import type { Segmentation } from "../../contract/mod.ts";
import type { ScoreModel } from "../../segment/score/mod.ts";
import { emptyFigure } from "../drawing/empty.ts";
import { createFigure, type Figure } from "../drawing/figure.ts";
import { customersFact, markTitle, titledMark } from "../drawing/mark_title.ts";
import { rampColor, textColorOn } from "../drawing/palette.ts";
import { stackStrips, type Strip, svgElement, svgText } from "../drawing/svg.ts";
import { type FigureOptions, widthOf, type Words, wordsOf } from "../drawing/words.ts";

const CELL = 52, GAP = 3, LEFT = 70, HEADER = 44, LINE = 15;

interface GradeCell {
  readonly grade: string;
  readonly row: number;
  readonly column: number;
  readonly customers: number;
}

/**
 * Draws the grid of grades: fit from best to worst down, engagement from best to worst across, with
 * the customers of each cell, the darker the more of them.
 *
 * @param result A scoring.
 * @param options Locale, width.
 * @returns The figure.
 */
export function scoreGradeGrid(
  result: Segmentation<ScoreModel>,
  options: FigureOptions = {},
): Figure {
  const words = wordsOf(options), width = widthOf(options);
  const title = words.say("scoreGridTitle");
  const { fit, engagement } = result.model.card.grades;
  const grades = result.customers.text("grade");
  const cells = fit.flatMap(({ name }, row) =>
    engagement.map((other, column): GradeCell => {
      const grade = name + other.name;
      return { grade, row, column, customers: grades.filter((g) => g === grade).length };
    })
  );
  const total = cells.reduce((sum, { customers }) => sum + customers, 0);
  if (total === 0) {
    const reason = result.customers.rowCount === 0 ? "noCustomer" : "scoreOneSide";
    return emptyFigure(title, reason, words, width);
  }
  const [best] = cells;
  const description = words.say("scoreGridReading", {
    grade: best.grade,
    customers: words.say("customerCount", { count: best.customers }),
    share: words.share(best.customers / total),
  });
  return createFigure(
    stackStrips(width, [drawGrid(cells, total, fit, engagement, words, width)]),
    title,
    description,
  );
}

type Named = readonly { readonly name: string }[];

function drawGrid(
  cells: readonly GradeCell[],
  total: number,
  fit: Named,
  engagement: Named,
  words: Words,
  width: number,
): Strip {
  const cellWidth = (width - LEFT) / engagement.length;
  const most = Math.max(...cells.map(({ customers }) => customers));
  const bold = { dy: "0.35em", "font-weight": 600 };
  const middle = { dy: "0.35em", "text-anchor": "middle" };
  const boxes = cells.map(({ grade, row, column, customers }) => {
    const x = LEFT + column * cellWidth, y = HEADER + row * CELL;
    const fill = rampColor(customers / most);
    const color = textColorOn(fill);
    const title = markTitle(grade, customersFact(customers, customers / total, words));
    return titledMark(title, [
      svgElement("rect", { x, y, width: cellWidth - GAP, height: CELL - GAP, fill }),
      svgText(x + cellWidth / 2, y + CELL / 2 - LINE / 2, grade, {
        ...middle,
        ...bold,
        fill: color,
      }),
      svgText(
        x + cellWidth / 2,
        y + CELL / 2 + LINE / 2,
        `${words.number(customers, 0)} · ${words.share(customers / total)}`,
        { ...middle, fill: color },
      ),
    ]);
  });
  return {
    height: HEADER + fit.length * CELL,
    content: [
      svgText(LEFT + (width - LEFT) / 2, 8, words.say("scoreEngagementAxis"), middle),
      svgText(0, 30, words.say("scoreFitAxis"), { dy: "0.35em" }),
      ...engagement.map(({ name }, c) =>
        svgText(LEFT + (c + 0.5) * cellWidth, 30, name, { ...middle, ...bold })
      ),
      ...fit.map(({ name }, r) => svgText(4, HEADER + (r + 0.5) * CELL - GAP, name, bold)),
      ...boxes,
    ],
  };
}
