/** What is wrong with what a file of studies says. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const STUDIES_MESSAGES = {
  studiesName: {
    fr: "il faut des lettres sans accent, des chiffres, - et _, comme « rfm-mensuel »",
    en: "must be letters, digits, - and _, such as 'rfm-monthly'",
  },
  studiesVariable: {
    fr: "il faut le nom d’une variable d’environnement qui commence par STRATE_",
    en: "must name an environment variable that begins with STRATE_",
  },
  studiesPath: { fr: "il faut un chemin", en: "must be a path" },
  studiesValue: {
    fr: "il faut un texte, un nombre, true, false, null ou une liste de ces valeurs",
    en: "must be a string, a number, true, false, null, or an array of these",
  },
  studiesValueOrSecret: {
    fr: "il faut un texte, un nombre, true, false, null, une liste de ces valeurs, ou " +
      '{"secret": "STRATE_…"} pour ce que seule une variable d’environnement sait',
    en: "must be a string, a number, true, false, null, an array of these, or " +
      '{"secret": "STRATE_…"} for what only an environment variable knows',
  },
  studiesThreshold: {
    fr: "il manque un seuil : below, above, fallsBy ou risesBy",
    en: "needs a threshold: below, above, fallsBy or risesBy",
  },
  studiesOutput: {
    fr: "il faut un chemin sous le dossier du site, sans « .. », comme « regions/{region} »",
    en: "must be a path below the site without '..', such as 'regions/{region}'",
  },
  studiesCron: {
    fr: "il faut les cinq champs d’une crontab, comme « 30 5 * * 1-5 »",
    en: "must be the five fields of a crontab, such as '30 5 * * 1-5'",
  },
  studiesTwice: {
    fr: "« {name} » est déjà le nom de studies[{first}] : choisissez-en un autre",
    en: "'{name}' is already the name of studies[{first}]: choose another",
  },
  studiesNoNotebook: {
    fr: "Aucun notebook « {notebook} » pour l’étude « {study} »",
    en: "Cannot find a notebook '{notebook}' for study '{study}'",
  },
  studiesUnknownPlace: {
    fr: "« {place} » n’est pas connu dans la clé output de l’étude « {study} » ; il y a {known}",
    en: "Cannot use {place} in the output of study '{study}': there are {known}",
  },
  studiesReserved: {
    fr: "L’étude « {study} » ne peut pas s’écrire dans « {id} » : le site garde ce nom pour lui",
    en: "Cannot write study '{study}' to '{id}': the site keeps that name for itself",
  },
  studiesSamePlace: {
    fr: "Deux rapports s’écriraient dans « {id} » (études « {owner} » et « {study} ») : donnez à " +
      "l’une une clé output qui les distingue, comme « {example} »",
    en: "Cannot write two reports to '{id}' (studies '{owner}' and '{study}'): " +
      "give one an output that tells them apart, such as '{example}'",
  },
  studiesAsOf: {
    fr:
      "asOf « {text} » de l’étude « {study} » : il faut un jour de la forme AAAA-MM-JJ, ou l’un " +
      "de ces mots : {words}",
    en: "Cannot tell the asOf '{text}' of study '{study}': it must be a day written YYYY-MM-DD, " +
      "or one of {words}",
  },
  studiesNoDate: {
    fr: "asOf « {text} » de l’étude « {study} » se compte depuis une date : donnez-la, comme " +
      "--date 2026-11-26",
    en: "Cannot tell the asOf '{text}' of study '{study}' without the date it counts from: " +
      "give one, such as --date 2026-11-26",
  },
  studiesUnknown: {
    fr: "Aucune étude « {name} » ; il y a {known}",
    en: "Cannot find study '{name}': there are {known}",
  },
} as const satisfies Catalogue;
