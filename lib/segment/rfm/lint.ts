/** Rules checked for segments that cannot occur, overlaps and gaps. */
import type { Notice } from "../../contract/mod.ts";
import type { RfmRule } from "./model.ts";
import { allCells, FIVE_BINS, matches, type RfmBins, type RfmCell } from "./grid.ts";

/** A rule that no customer can ever match. */
export interface UnreachableRule {
  /** Index of the rule. */
  readonly rule: number;
  /** Its segment. */
  readonly segment: string;
  /** Segments of the earlier rules that take all its cells; empty when it lies outside the grid. */
  readonly takenBy: readonly string[];
}

/** Two rules of different segments that accept the same scores; the first wins. */
export interface OverlappingRules {
  /** Segment that wins. */
  readonly first: string;
  /** Segment that loses these cells. */
  readonly second: string;
  /** Indices of the two rules. */
  readonly rules: readonly [number, number];
  /** How many combinations of scores both accept. */
  readonly cells: number;
}

/** What the linter found. */
export interface RfmLint {
  /** Rules that can never match. */
  readonly unreachable: readonly UnreachableRule[];
  /** Pairs of rules that accept the same scores. */
  readonly overlaps: readonly OverlappingRules[];
  /** Combinations of scores that no rule accepts. */
  readonly uncovered: readonly RfmCell[];
  /** The same in sentences, for a reader. */
  readonly notices: readonly Notice[];
}

/**
 * Checks a set of rules over every combination of scores.
 *
 * @param rules Rules, the first that matches wins.
 * @param bins Bins of each dimension; five each when left out.
 * @returns Rules that never match, pairs that overlap, scores that no rule accepts. O(rules² ·
 * cells), a few milliseconds.
 *
 * @example
 * ```ts
 * import { lintRfmRules } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const all = { recency: [1, 5], frequency: [1, 5], monetary: [1, 5] } as const;
 * const lint = lintRfmRules([{ segment: "All", ...all }, { segment: "Never", ...all }]);
 * assert.equal(lint.unreachable[0].segment, "Never");
 * assert.equal(lint.overlaps[0].cells, 125);
 * ```
 */
export function lintRfmRules(rules: readonly RfmRule[], bins: RfmBins = FIVE_BINS): RfmLint {
  const cells = allCells(bins);
  const accepted = rules.map((rule) => cells.map((cell) => matches(rule, cell)));
  const winners = cells.map((_, i) => accepted.findIndex((accepts) => accepts[i]));
  const unreachable = rules.flatMap(({ segment }, rule) => {
    if (winners.includes(rule)) return [];
    const taken = winners.filter((_, i) => accepted[rule][i]).map((winner) =>
      rules[winner].segment
    );
    return [{ rule, segment, takenBy: [...new Set(taken)] }];
  });
  const overlaps = findOverlaps(rules, accepted);
  const uncovered = cells.filter((_, i) => winners[i] < 0);
  return {
    unreachable,
    overlaps,
    uncovered,
    notices: describe(unreachable, overlaps, uncovered, cells.length),
  };
}

function findOverlaps(rules: readonly RfmRule[], accepted: boolean[][]): OverlappingRules[] {
  const overlaps: OverlappingRules[] = [];
  for (let second = 1; second < rules.length; second++) {
    for (let first = 0; first < second; first++) {
      if (rules[first].segment === rules[second].segment) continue;
      const cells = accepted[first].filter((accepts, i) => accepts && accepted[second][i]).length;
      if (cells === 0) continue;
      const names = { first: rules[first].segment, second: rules[second].segment };
      overlaps.push({ ...names, rules: [first, second], cells });
    }
  }
  return overlaps;
}

function describe(
  unreachable: readonly UnreachableRule[],
  overlaps: readonly OverlappingRules[],
  uncovered: readonly RfmCell[],
  cells: number,
): Notice[] {
  const notices: Notice[] = unreachable.map(({ rule, segment, takenBy }) =>
    takenBy.length === 0 ? { key: "rfmRuleOutside", parameters: { segment, rule: rule + 1 } } : {
      key: "rfmRuleUnreachable",
      parameters: { segment, rule: rule + 1, by: takenBy.join(", ") },
    }
  );
  for (const { first, second, cells: count } of overlaps) {
    notices.push({ key: "rfmRulesOverlap", parameters: { first, second, count } });
  }
  if (uncovered.length > 0) {
    notices.push({ key: "rfmCellsUncovered", parameters: { count: uncovered.length, cells } });
  }
  return notices;
}
