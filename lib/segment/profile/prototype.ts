/** Prototypes of profiles, and the traits they are drawn in. */
import { z } from "zod";
import { type LocalizedText, message } from "../../base/mod.ts";

/** How much of a trait's count is needed to believe it. */
export interface TraitEvidence {
  /** Column of the count that the trait rests on. */
  readonly column: string;
  /** At this count the trait weighs half; at nine times as much, nine tenths. */
  readonly prior: number;
}

/** A trait: a number column, standardised before customers are compared with prototypes. */
export interface TraitChoice {
  /** The column. */
  readonly column: string;
  /** How much it matters; 1 when left out. */
  readonly weight?: number | undefined;
  /** What it rests on; every known value counts in full when left out. */
  readonly evidence?: TraitEvidence | undefined;
}

/** The typical customer of a profile. */
export interface ProfilePrototype {
  /** Profile id. */
  readonly profile: string;
  /** The profile's name for a reader; its id when left out. */
  readonly label?: LocalizedText | undefined;
  /** The message that goes with the profile. */
  readonly message?: LocalizedText | undefined;
  /** Standard deviations from the typical customer, by trait column; 0 where left out. */
  readonly position: Readonly<Record<string, number>>;
}

/** Customers between two profiles. */
export const UNDECIDED = "undecided";

/** Customers of whom no trait is known. */
export const UNPROFILED = "unprofiled";

const text = z.string().min(1);
const localized = z.strictObject({ fr: text, en: text });

/** The form of a profile id. */
export const profileId: z.ZodType<string> = text.refine(
  (id) => id !== UNDECIDED && id !== UNPROFILED,
  {
    error: () => message("ruleProfilesKept", { undecided: UNDECIDED, unprofiled: UNPROFILED }),
  },
);

/** The form of the weight of a trait. */
export const traitWeight: z.ZodType<number> = z.number().gt(0).lte(1e6);

/** The form of what a trait rests on. */
export const traitEvidence: z.ZodType<TraitEvidence> = z.strictObject({
  column: text,
  prior: z.number().gt(0),
});

/** The form of the choice of a trait. */
export const traitChoice: z.ZodType<TraitChoice> = z.strictObject({
  column: text,
  weight: traitWeight.optional(),
  evidence: traitEvidence.optional(),
});

/** The form of prototypes. */
export const profilePrototypes: z.ZodType<readonly ProfilePrototype[]> = z.array(z.strictObject({
  profile: profileId,
  label: localized.optional(),
  message: localized.optional(),
  position: z.record(text, z.number().min(-100).max(100)),
})).min(2);

/** What is wrong with a piece of data, and where. */
export interface Issue {
  /** Path from the object that holds traits and prototypes. */
  readonly path: (string | number)[];
  /** What to do. */
  readonly message: string;
}

/** What no single part can show: names given twice or unknown, prototypes nobody can tell apart. */
export function prototypeIssues(
  traits: readonly TraitChoice[],
  prototypes: readonly ProfilePrototype[],
): Issue[] {
  const columns = traits.map(({ column }) => column);
  const names = prototypes.map(({ profile }) => profile);
  const issues: Issue[] = [];
  columns.forEach((column, i) => {
    if (columns.indexOf(column) === i) return;
    issues.push({ path: ["traits", i, "column"], message: message("ruleTraitTwice", { column }) });
  });
  prototypes.forEach(({ profile, position }, i) => {
    if (names.indexOf(profile) !== i) {
      const text = message("rulePrototypeTwice", { profile });
      issues.push({ path: ["prototypes", i, "profile"], message: text });
    }
    for (const column of Object.keys(position).filter((name) => !columns.includes(name))) {
      const text = message("ruleNoTrait", { column, columns: columns.join(", ") });
      issues.push({ path: ["prototypes", i, "position", column], message: text });
    }
    const same = prototypes.slice(0, i).find((other) =>
      columns.every((column) => (other.position[column] ?? 0) === (position[column] ?? 0))
    );
    if (!same) return;
    const text = message("ruleSamePosition", { profile: same.profile });
    issues.push({ path: ["prototypes", i, "position"], message: text });
  });
  return issues;
}
