/** What the commands of reports say while they go on. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const PROGRESS_MESSAGES = {
  progressBegin: {
    fr: "{id} : en cours, car {reason}",
    en: "{id}: made because {reason}",
  },
  progressFirst: { fr: "il n’a jamais été produit", en: "it was never made" },
  progressForced: { fr: "--force le demande", en: "--force" },
  progressLastFailed: { fr: "sa dernière exécution a échoué", en: "its last run failed" },
  progressAdded: { fr: "{part} s’ajoute", en: "{part} added" },
  progressRemoved: { fr: "{part} a disparu", en: "{part} removed" },
  progressChanged: { fr: "{part} a changé", en: "{part} changed" },
  progressValues: { fr: "{part} : {before} → {now}", en: "{part}: {before} → {now}" },
  partDeno: { fr: "la version de Deno", en: "deno" },
  partLibrary: { fr: "la bibliothèque", en: "library" },
  partNotebook: { fr: "le notebook", en: "notebook" },
  partConfiguration: { fr: "la configuration", en: "configuration" },
  partLock: { fr: "le verrou des dépendances", en: "lock" },
  partLocale: { fr: "la langue", en: "locale" },
  partClock: { fr: "l’horodatage", en: "clock" },
  partCode: { fr: "la place du code", en: "code" },
  partPrivacy: { fr: "la confidentialité", en: "privacy" },
  partParameter: { fr: "le paramètre {name}", en: "parameter {name}" },
  partTheme: { fr: "le fichier de thème {name}", en: "theme {name}" },
  partData: { fr: "le fichier de données {name}", en: "data {name}" },
  partModule: { fr: "le module {name}", en: "module {name}" },
  progressUnchanged: { fr: "{rank} {id} : inchangé", en: "{rank} {id}: unchanged" },
  progressRetry: {
    fr: "{id} : nouvel essai dans {seconds} s",
    en: "{id}: again in {seconds} s",
  },
  progressComplete: {
    fr: "{rank} {id} : produit, version {version}, {seconds} s",
    en: "{rank} {id}: complete, version {version}, {seconds} s",
  },
  progressIdentical: {
    fr: "{rank} {id} : les mêmes octets que la version {version}, {seconds} s",
    en: "{rank} {id}: the same bytes as version {version}, {seconds} s",
  },
  progressFailed: {
    fr: "{rank} {id} : ÉCHEC, {seconds} s",
    en: "{rank} {id}: FAILED, {seconds} s",
  },
  progressFailedKept: {
    fr: "{rank} {id} : ÉCHEC, {seconds} s ; le dernier bon rapport reste, marqué périmé",
    en: "{rank} {id}: FAILED, {seconds} s; the last good report stays, marked out of date",
  },
  progressFault: { fr: "{where} : {fault}", en: "{where}: {fault}" },
  progressPrinted: { fr: "{id} : imprimé en PDF", en: "{id}: printed to PDF" },
  progressNoPdf: { fr: "{id} : pas de PDF : {fault}", en: "{id}: no PDF: {fault}" },
  progressNotice: { fr: "{id} : {text}", en: "{id}: {text}" },
  progressAlert: { fr: "{id} : ALERTE {text}", en: "{id}: ALERT {text}" },
  progressWarning: { fr: "{id} : ATTENTION {text}", en: "{id}: WARNING {text}" },
  progressEnd: {
    fr: "Produits : {complete} ; inchangés : {unchanged} ; en échec : {failed} ; {seconds} s",
    en: "{complete} made, {unchanged} unchanged, {failed} failed, {seconds} s",
  },
  progressTimings: {
    fr: "lecture {parse} s ; vérification {check} s et exécution {run} s en parallèle ; " +
      "mise en page {render} s",
    en: "parse {parse} s; check {check} s and run {run} s side by side; render {render} s",
  },
  progressUntranslated: {
    fr: "{path} : aucune cellule étiquetée '{missing}' ne répond à la cellule '{cell}'",
    en: "{path}: nothing tagged '{missing}' for cell '{cell}'",
  },
  progressSchedule: { fr: "Rapports Strate : {studies}", en: "Strate reports: {studies}" },
  progressOpen: {
    fr: "Ouvrez {index} dans un navigateur.",
    en: "Open {index} in a browser.",
  },
} as const satisfies Catalogue;
