/** The stages used when a caller brings none. */
import type { StageRule } from "./model.ts";

/** Lead, prospect, guaranteed prospect, client; each reached on the day its column gives. */
export const DEFAULT_STAGES: readonly StageRule[] = [
  {
    segment: "lead",
    reachedBy: [{ date: "createdOn" }],
    label: { fr: "Lead", en: "Lead" },
    action: {
      fr: "Prendre un premier contact.",
      en: "Make a first contact.",
    },
  },
  {
    segment: "prospect",
    reachedBy: [{ date: "firstContactOn" }],
    label: { fr: "Prospect", en: "Prospect" },
    action: {
      fr: "Comprendre le besoin, présenter une offre.",
      en: "Understand the need, make an offer.",
    },
  },
  {
    segment: "guaranteed-prospect",
    reachedBy: [{ date: "agreedOn" }],
    label: { fr: "Prospect garanti", en: "Guaranteed prospect" },
    action: {
      fr: "Faire signer sans tarder.",
      en: "Have the contract signed without delay.",
    },
  },
  {
    segment: "client",
    reachedBy: [{ date: "signedOn" }],
    label: { fr: "Client", en: "Client" },
    action: {
      fr: "Accueillir, suivre la première commande.",
      en: "Welcome them, follow their first order.",
    },
  },
];
