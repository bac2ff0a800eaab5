/** What commands of reports, notebooks and sample data do, and what their options mean. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const HELP_REPORTS_MESSAGES = {
  helpReport: {
    fr: "Exécute un notebook Deno et en fait une page HTML.",
    en: "Run a Deno notebook and write it as one HTML file.",
  },
  helpNotebook: { fr: "un fichier .ipynb", en: "an .ipynb file" },
  helpParameter: {
    fr:
      "donne une valeur à un paramètre du notebook (à répéter au besoin) ; un chemin est cherché " +
      "depuis le dossier du notebook, puis depuis le vôtre",
    en: "set a parameter of the notebook (repeatable); a path is looked for from the notebook's " +
      "folder, then from where you stand",
  },
  helpReportLocale: {
    fr: "langue du rapport et des messages : fr ou en",
    en: "language of the report and of messages: fr or en",
  },
  helpReportOut: {
    fr: "la page HTML (par défaut : reports/NOM.html dans le projet du notebook)",
    en: "the HTML file (default: reports/NAME.html in the notebook's project)",
  },
  helpTimeout: {
    fr: "durée maximale des cellules (par défaut : 600)",
    en: "longest time for the cells (default: 600)",
  },
  helpMemory: {
    fr: "mémoire JavaScript maximale du notebook",
    en: "largest JavaScript heap of the notebook",
  },
  helpClock: {
    fr: "montre dans le rapport quand il a été fait",
    en: "show in the report when it was made",
  },
  helpCode: {
    fr: "le code : caché jusqu’à ce qu’on l’ouvre, tout à la fin, ou absent",
    en: "the code: hidden until opened, all at the end, or left out",
  },
  helpReports: {
    fr: "Refait chaque rapport dont quelque chose a changé.",
    en: "Make every report that something changed for.",
  },
  helpStudies: {
    fr: "fichier des études (par défaut : notebooks/studies.json)",
    en: "file of studies (default: notebooks/studies.json)",
  },
  helpOnly: {
    fr: "une étude, ou le chemin d’un rapport (à répéter au besoin)",
    en: "a study, or the path of one report (repeatable)",
  },
  helpForce: {
    fr: "refait les rapports même si rien n’a changé",
    en: "make reports even if nothing changed",
  },
  helpJobs: {
    fr: "combien à la fois (par défaut : un par cœur)",
    en: "how many at a time (default: one a core)",
  },
  helpExplain: {
    fr: "dit pourquoi chaque rapport est refait",
    en: "say why each report is made",
  },
  helpLog: { fr: "ce qui s’affiche", en: "what is printed" },
  helpStudiesLocale: {
    fr: "langue des études qui n’en nomment pas, et des messages : fr ou en",
    en: "language of studies that name none, and of messages: fr or en",
  },
  helpDate: {
    fr: "date de l’exécution, AAAA-MM-JJ : un asOf tel que end-of-last-month se compte depuis elle",
    en: "date of the run, YYYY-MM-DD: an asOf such as end-of-last-month counts from it",
  },
  helpWatch: {
    fr: "reste, et refait les rapports quand un fichier change",
    en: "stay, and make reports again when a file changes",
  },
  helpPdf: {
    fr: "imprime chaque rapport en PDF avec un Chromium de cette machine",
    en: "print each report to PDF with a Chromium of this machine",
  },
  helpReportsClock: {
    fr: "montre dans chaque rapport, et dans leur liste, quand il a été fait",
    en: "show in each report, and in the list, when it was made",
  },
  helpDemo: {
    fr: "Fait tous les rapports des données fournies, et leur liste.",
    en: "Make every report of the sample data, and their list.",
  },
  helpDemoLocale: {
    fr: "langue des rapports et des messages : fr ou en",
    en: "language of the reports and of messages: fr or en",
  },
  helpSchedule: {
    fr: "Écrit ce qu’il faut dire à cron, systemd ou GitHub pour que les rapports se refassent.",
    en: "Print what makes reports on schedule.",
  },
  helpFor: {
    fr: "un des trois (par défaut : tous)",
    en: "one of the three (default: all)",
  },
  helpStrip: {
    fr: "Retire les sorties des notebooks, avant de les confier à git.",
    en: "Take the outputs out of notebooks, before a commit.",
  },
  helpNotebooks: {
    fr: "fichiers (par défaut : ceux de notebooks/)",
    en: "files (default: those of notebooks/)",
  },
  helpData: {
    fr: "Refait les données fournies, sous data/, à partir de leur graine.",
    en: "Makes the sample data under data/ from its seed.",
  },
  helpCheck: {
    fr: "n’écrit rien ; échoue si un fichier n’est pas celui que fait le générateur",
    en: "write nothing; fail when a file is not what the generator makes",
  },
  helpTheme: {
    fr: "fichier JSON avec le nom, le logo, la couleur et les polices d’un client",
    en: "JSON file with the name, the logo, the colour and the fonts of a client",
  },
  helpCover: {
    fr: "commence par une couverture, une page à elle seule sur papier",
    en: "begin with a cover, a page of its own on paper",
  },
} as const satisfies Catalogue;
