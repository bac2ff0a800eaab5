/** Histories that cannot be, or that lack a step. */
import { dayColumn, type Table } from "../../table/mod.ts";
import { readInput, type StageInput, type StageRules, type StageSources } from "./input.ts";
import type { StageModel } from "./model.ts";

/** What is wrong with a history. */
export type StageProblemKind = "impossible" | "skipped";

interface Problem {
  readonly row: number;
  readonly kind: StageProblemKind;
  readonly later: number;
  readonly earlier: number;
}

/**
 * Lists histories that cannot be: a stage reached before one that comes first, such as signed before
 * the first contact. A stage reached while an earlier one has no trace at all is "skipped".
 *
 * @param model A fitted model.
 * @param customers One row per customer, with the columns that the model names.
 * @param sources The day of analysis and the events.
 * @returns One row per problem, in the order of the customers: the customer's key under its name,
 * `problem` ("impossible", "skipped"), `stage` and `stageOn`, `earlierStage` and `earlierStageOn`.
 * @throws {DataError} When a column is absent or of another kind; when events are needed and
 * missing.
 */
export function stageProblems(model: StageModel, customers: Table, sources: StageSources): Table {
  const input = readInput(customers, model, sources);
  const problems = problemsOf(model, input);
  const segment = (stage: number) => model.stages[stage].segment;
  const day = (pick: (problem: Problem) => number) =>
    dayColumn(Float64Array.from(problems, (problem) => {
      const on = input.reachedOn[pick(problem)][problem.row];
      return on === Infinity ? NaN : on;
    }));
  const keys = customers.select([model.columns.customer]).take(problems.map(({ row }) => row));
  return keys.add({
    problem: { kind: "text", values: problems.map(({ kind }) => kind) },
    stage: { kind: "text", values: problems.map(({ later }) => segment(later)) },
    stageOn: day(({ later }) => later),
    earlierStage: { kind: "text", values: problems.map(({ earlier }) => segment(earlier)) },
    earlierStageOn: day(({ earlier }) => earlier),
  });
}

/** Every problem, customer by customer: at most one per stage, the worst against the nearest. */
export function problemsOf({ stages }: StageRules, { reachedOn }: StageInput): Problem[] {
  const problems: Problem[] = [];
  for (let row = 0; row < reachedOn[0].length; row++) {
    for (let later = 1; later < stages.length; later++) {
      const day = reachedOn[later][row];
      if (day === Infinity) continue;
      const before = reachedOn.slice(0, later).map((days) => days[row]);
      const impossible = before.findLastIndex((on) => on > day && on !== Infinity);
      const skipped = before.lastIndexOf(Infinity);
      if (impossible >= 0) problems.push({ row, kind: "impossible", later, earlier: impossible });
      else if (skipped >= 0) problems.push({ row, kind: "skipped", later, earlier: skipped });
    }
  }
  return problems;
}
