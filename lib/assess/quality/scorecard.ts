/** Figures judged, and criteria by their worst figure. */
import { Table } from "../../table/mod.ts";
import type { Figures } from "./line.ts";
import {
  CRITERIA,
  type QualityCriterion,
  type QualityIndicator,
  type QualityThresholds,
  type QualityVerdict,
  verdictOn,
} from "./thresholds.ts";

/** From worst to best; what is unknown decides nothing. */
const ORDER: readonly QualityVerdict[] = ["fail", "watch", "pass", "unknown"];

/** One figure with its verdict. */
interface Line {
  readonly segment: string | null;
  readonly criterion: QualityCriterion;
  readonly indicator: QualityIndicator;
  readonly value: number;
  readonly verdict: QualityVerdict;
}

/** Judges every figure of everybody and of each segment, then every criterion. */
export function judge(
  figures: readonly Figures[],
  segments: readonly string[],
  thresholds: QualityThresholds,
): { figures: Table; verdicts: Table } {
  const byIndicator = new Map(figures.map((one) => [one.indicator, one]));
  const lines: Line[] = [], verdicts: Line[] = [];
  for (const [code, segment] of [null, ...segments].entries()) {
    for (const criterion of Object.keys(CRITERIA) as QualityCriterion[]) {
      const own = CRITERIA[criterion].flatMap((indicator): Line[] => {
        const { overall, bySegment } = byIndicator.get(indicator)!;
        const value = segment === null ? overall : bySegment[code - 1];
        const verdict = verdictOn(value, thresholds[indicator]);
        return appliesTo(indicator, segment)
          ? [{ segment, criterion, indicator, value, verdict }]
          : [];
      });
      lines.push(...own);
      verdicts.push(own.reduce((a, b) => rank(b) < rank(a) ? b : a));
    }
  }
  return {
    figures: toTable(lines).add({
      passAt: Float64Array.from(lines, ({ indicator }) => thresholds[indicator].pass),
      watchAt: Float64Array.from(lines, ({ indicator }) => thresholds[indicator].watch),
    }),
    verdicts: toTable(verdicts).add({
      threshold: Float64Array.from(verdicts, (line) => missedThreshold(line, thresholds)),
    }),
  };
}

/** Some figures are of the whole only, others of a segment only. */
function appliesTo(indicator: QualityIndicator, segment: string | null): boolean {
  if (indicator === "etaSquared") return segment === null;
  return segment !== null || !["customerShare", "valueShare"].includes(indicator);
}

function rank({ verdict }: Line): number {
  return ORDER.indexOf(verdict);
}

function missedThreshold({ indicator, verdict }: Line, thresholds: QualityThresholds): number {
  const { pass, watch } = thresholds[indicator];
  return verdict === "fail" ? watch : pass;
}

function toTable(lines: readonly Line[]): Table {
  return Table.of({
    segment: { kind: "text", values: lines.map(({ segment }) => segment) },
    criterion: lines.map(({ criterion }) => criterion),
    indicator: lines.map(({ indicator }) => indicator),
    value: Float64Array.from(lines, ({ value }) => value),
    verdict: lines.map(({ verdict }) => verdict),
  });
}
