/** The four sides from which a persona is seen. */

/** A side of a persona. */
export type PersonaAxis = "identity" | "behaviour" | "motivations" | "habits";

/**
 * Every side in the order of a card: identity and socio-demographics; characteristics and
 * behaviour; motivations and needs; consumption habits.
 */
export const PERSONA_AXES: readonly PersonaAxis[] = [
  "identity",
  "behaviour",
  "motivations",
  "habits",
];
