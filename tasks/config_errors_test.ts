import assert from "node:assert/strict";
import {
  readCrossConfig,
  readCrossModel,
  readProfileConfig,
  readScoreConfig,
  readSliceModel,
  readStageConfig,
  readVisitConfig,
  useLocale,
} from "../lib/mod.ts";

/** What a reader says of data, in each language. */
function complaints(read: (data: unknown) => unknown, data: unknown): { fr: string; en: string } {
  const said = (locale: "fr" | "en") => {
    useLocale(locale);
    try {
      read(data);
      return "";
    } catch (error) {
      return (error as Error).message;
    } finally {
      useLocale("en");
    }
  };
  return { fr: said("fr"), en: said("en") };
}

const profile = (profile: string, position = {}) => ({ profile, position });
const criterion = (id: string, ...levels: readonly object[]) => ({
  id,
  kind: "number",
  column: "size",
  levels,
});
const group = (...criteria: readonly object[]) => ({ id: "company", axis: "fit", criteria });
const level = { above: 1, points: 5 };
const norm = (...points: readonly (readonly number[])[]) => ({
  norms: [{ segment: "A", minVisits: 1, maxVisits: 2, response: { points } }],
  capacity: [{ rep: "Ada", days: 1, visitsPerDay: 1 }],
});
const slices = (...categories: readonly (readonly string[])[]) => ({
  method: "slice",
  version: 1,
  columns: { customer: "customer", value: "monetary" },
  criteria: categories.map((categories, i) => ({
    column: `c${i}`,
    name: `c${i}`,
    by: "categories",
    minimum: 1,
    categories,
  })),
});

/** A reader, what it refuses, and how it says so in French and in English. */
const CASES: readonly (readonly [(data: unknown) => unknown, unknown, RegExp, RegExp])[] = [
  [readCrossConfig, { others: "unknown" }, /nom réservé, pour les clients sans pot/, /is kept for/],
  [
    readCrossConfig,
    { lines: { current: [0.5] }, least: { current: [100] } },
    /à least\.current\s: donnez lines ou least pour les classes 'current'/,
    /lines or least amounts for the current classes, not both/,
  ],
  [
    readCrossConfig,
    { zones: [{ zone: "z", cells: ["AA'", "AA'", "ZZ"] }, { zone: "z", cells: ["AB'"] }] },
    /la case AA' y est déjà.*la case "ZZ" n’existe pas.*une zone 'z' existe déjà/,
    /the cell AA' is there already.*no cell "ZZ".*a zone 'z' already/,
  ],
  [
    readCrossModel,
    {
      method: "cross",
      version: 1,
      columns: { customer: "c", value: "v", potential: null },
      estimate: null,
      current: [{ name: "X", upTo: null, least: null }, { name: "B", upTo: null, least: null }],
      potential: [{ name: "A'", upTo: 1, least: 1 }, { name: "B'", upTo: null, least: null }],
      zones: [{ zone: "z", cells: ["AA'"] }],
      others: "others",
    },
    /à current\[0\]\.name\s: cette classe s’appelle A\s?; .*nommez une colonne de potentiels/,
    /this class is called A; .*name a column of potentials/,
  ],
  [
    readProfileConfig,
    {
      traits: [{ column: "x" }, { column: "x" }],
      prototypes: [profile("a", { x: 1 }), profile("a", { x: 1 }), profile("b", { y: 1 })],
    },
    /«\sx\s» figure deux fois.*«\sa\s» a déjà un prototype.*la position de «\sa\s».*«\sy\s» n’est pas l’un/,
    /"x" stands twice.*"a" has a prototype already.*position of "a".*"y" is not one of the traits: x/,
  ],
  [
    readProfileConfig,
    { prototypes: [profile("undecided"), profile("b")] },
    /réservés aux clients sans profil/,
    /are kept for customers without a profile/,
  ],
  [
    readStageConfig,
    { stages: ["a", "a", "not-yet"].map((segment) => ({ segment, reachedBy: [] })) },
    /nom réservé, pour les clients à venir.*rien ne dit qu’on l’atteint.*deux étapes s’appellent/,
    /kept for customers who come later.*nothing tells.*two stages are called "a"/,
  ],
  [
    readScoreConfig,
    { groups: [group(criterion("a", level), criterion("a", level))], total: 1000 },
    /deux critères s’appellent «\sa\s».*au plus pour un total de 1000/,
    /two criteria are called "a".*at most for a total of 1000/,
  ],
  [
    readScoreConfig,
    { groups: [group(criterion("a", level)), group(criterion("b", level))] },
    /deux groupes s’appellent «\scompany\s»/,
    /two groups are called "company"/,
  ],
  [
    readScoreConfig,
    { groups: [group(criterion("a", level, { above: 2, points: 6 }))] },
    /cette tranche chevauche la tranche \[0\]/,
    /this band overlaps band \[0\]/,
  ],
  [
    readScoreConfig,
    { groups: [group(criterion("a", { above: 1, points: -5 }))] },
    /aucun critère ne donne de points/,
    /no criterion gives positive points/,
  ],
  [
    readSliceModel,
    slices(["(others)"]),
    /«\s\(others\)\s» et «\s.*\s» sont des noms réservés/,
    /are kept: rename that value/,
  ],
  [
    readSliceModel,
    slices(...Array(3).fill(Array.from({ length: 30 }, (_, i) => `v${i}`))),
    /combinaisons, 10\s000 au plus/,
    /combinations, at most 10,000/,
  ],
  [readVisitConfig, norm([1, 0], [2, 1]), /commencer à 0 visite/, /must start at 0 visits/],
  [readVisitConfig, norm([0, 0], [0, 1]), /0 vient après 0/, /0 comes after 0/],
  [readVisitConfig, norm([0, 0.5], [1, 0.4]), /0\.4 à 1 visites/, /0\.4 at 1 visits/],
  [readVisitConfig, norm([0, 0], [1, 0.1], [2, 1]), /n’est pas concave.*0\.9/, /not concave.*0\.9/],
];

Deno.test("what a configuration may not say is told in French and in English", () => {
  for (const [read, data, fr, en] of CASES) {
    const said = complaints(read, data);
    assert.match(said.fr, fr);
    assert.match(said.en, en);
    assert.doesNotMatch(said.fr, /\b(the|there|is|are|must|give|keep|rename|choose)\b/);
  }
});
