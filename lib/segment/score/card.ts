/** What a scorecard says: groups of criteria, grades, stages. */
import type { LocalizedText } from "../../base/mod.ts";
import type { Criterion } from "./criterion.ts";

/** What a group of criteria tells of: who the customer is, or what the customer does. */
export type ScoreAxis = "fit" | "engagement";

/** What a criterion counts for when its data is missing. */
export type MissingData = "zero" | "average" | "excluded";

/** Criteria that belong together. */
export interface ScoreGroup {
  /** Group id, once per card. */
  readonly id: string;
  /** "fit" for explicit criteria, "engagement" for behaviour. */
  readonly axis: ScoreAxis;
  /** The group's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** The most points the group can bring; without one, the sum of its criteria. */
  readonly cap?: number | undefined;
  /** The criteria. */
  readonly criteria: readonly Criterion[];
}

/** A grade on one axis. */
export interface ScoreGrade {
  /** Name, such as "A" or "1". */
  readonly name: string;
  /** The least axis score, 0 to 100, that earns it. */
  readonly from: number;
}

/** Grades from best to worst; the last starts at 0. */
export interface ScoreGrades {
  /** For who the customer is; A to D when left out. */
  readonly fit: readonly ScoreGrade[];
  /** For what the customer does; 1 to 4 when left out. */
  readonly engagement: readonly ScoreGrade[];
}

/** A stage of ripeness: a segment of the result. */
export interface ScoreStage {
  /** Segment id. */
  readonly segment: string;
  /** The least score, 0 to 100, that reaches it. */
  readonly from: number;
  /** The stage's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** What to do with these customers. */
  readonly action?: LocalizedText | undefined;
}

/** A scorecard with everything said. */
export interface Scorecard {
  /** Groups of criteria. */
  readonly groups: readonly ScoreGroup[];
  /** Points that make a score of 100. */
  readonly total: number;
  /** What a criterion counts for when its data is missing. */
  readonly missing: MissingData;
  /** Grades of each axis. */
  readonly grades: ScoreGrades;
  /** Stages from best to worst; the last starts at 0. */
  readonly stages: readonly ScoreStage[];
}

/** A scorecard as a person writes it; everything but the groups has a default. */
export interface ScorecardInput {
  /** Groups of criteria. */
  readonly groups: readonly ScoreGroup[];
  /** Points that make a score of 100; the most the card can give when left out. */
  readonly total?: number | undefined;
  /** What a criterion counts for when its data is missing; "zero" when left out. */
  readonly missing?: MissingData | undefined;
  /** Stages from best to worst, the last from 0; sales-ready, hot, warm, cold when left out. */
  readonly stages?: readonly ScoreStage[] | undefined;
  /** Grades of either axis; quarters when left out. */
  readonly grades?:
    | { readonly [Axis in ScoreAxis]?: readonly ScoreGrade[] | undefined }
    | undefined;
}
