/**
 * Buyer personas: who the customers of each segment are, from evidence.
 *
 * {@linkcode personas} describes the segments of any method from four sides — identity, behaviour,
 * motivations, habits; {@linkcode readPersonaNotes} reads what the consultant adds;
 * {@linkcode personaEvidence} lists the evidence in one table. `personaCards` shows them.
 *
 * @module
 */
export { type PersonaOptions, personas } from "./personas.ts";
export { type PersonaConfig, readPersonaConfig } from "./config.ts";
export { personaEvidence } from "./evidence_table.ts";
export { type PersonaNotes, type PersonaNotesFile, readPersonaNotes } from "./notes.ts";
export { PERSONA_AXES, type PersonaAxis } from "./axes.ts";
export type {
  Persona,
  PersonaExemplar,
  PersonaSet,
  PersonaSide,
  PersonaTrait,
  TypicalCategory,
  TypicalNumber,
} from "./persona.ts";
