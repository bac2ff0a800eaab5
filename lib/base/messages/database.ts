/** What Trino refuses or fails to do, and what holds for every database. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const DATABASE_MESSAGES = {
  databaseUnreachable: {
    fr: "Trino est inaccessible à {url} : vérifiez l’adresse, et que le serveur est en marche " +
      "({reason})",
    en: "Cannot reach Trino at {url}: check the address, and that the server is up ({reason})",
  },
  databaseSilent: {
    fr: "Trino, à {url}, n’a pas répondu depuis {seconds} secondes : vérifiez que le serveur va " +
      "bien, et ce qui se trouve entre lui et vous",
    en:
      "Trino at {url} has not answered for {seconds} seconds: check that the server is well, and " +
      "what stands between it and you",
  },
  databaseCredentials: {
    fr:
      "Trino, à {url}, n’accepte pas l’utilisateur '{user}' : vérifiez le nom, et le mot de passe " +
      "dans STRATE_TRINO_PASSWORD",
    en: "Trino at {url} does not accept user '{user}': check the name, and the password in " +
      "STRATE_TRINO_PASSWORD",
  },
  databaseForbidden: {
    fr: "Trino, à {url}, l’interdit à l’utilisateur '{user}' : {text}",
    en: "Trino at {url} forbids this to user '{user}': {text}",
  },
  databaseOther: {
    fr: "Trino, à {url}, a répondu par le statut {status}{said} : est-ce un serveur Trino ?",
    en: "Trino at {url} answered with status {status}{said}: is it a Trino server?",
  },
  databaseFailed: {
    fr: "Trino n’a pas pu le faire ({name}, requête {query}) : {text} : {advice}",
    en: "Trino could not do it ({name}, query {query}): {text}: {advice}",
  },
  databaseTableAdvice: {
    fr: "vérifiez le nom, ainsi que le catalogue et le schéma de l’adresse",
    en: "check the name, and the catalog and schema in the address",
  },
  databaseCatalogAdvice: {
    fr: "vérifiez le catalogue et le schéma de l’adresse",
    en: "check the catalog and schema in the address",
  },
  databaseColumnAdvice: {
    fr: "nommez la colonne par `columns`",
    en: "name the column with `columns`",
  },
  databaseTypeAdvice: {
    fr: "une colonne n’est pas du type qu’il faut ; convertissez-la en nombre, en date ou en texte",
    en: "a column is not of the type it must be; cast it to a number, a date or text",
  },
  databaseValueAdvice: {
    fr: "une valeur n’est pas ce que sa colonne doit tenir ; corrigez-la",
    en: "a value is not what its column must hold; correct it",
  },
  databasePermissionAdvice: {
    fr: "demandez ce droit, ou changez d’utilisateur",
    en: "ask for the right, or use another user",
  },
  databaseSyntaxAdvice: {
    fr: "c’est un défaut de la requête, pas de vos données",
    en: "this is a defect of the query, not of your data",
  },
  databaseKilledAdvice: {
    fr: "un administrateur a arrêté la requête",
    en: "an administrator stopped the query",
  },
  databasePreemptedAdvice: {
    fr: "le serveur a donné sa place à une autre requête",
    en: "the server gave its room to another query",
  },
  databaseStoppedAdvice: { fr: "la requête a été arrêtée", en: "the query was stopped" },
  databaseLateAdvice: {
    fr: "le serveur a lui-même une limite de temps, et elle est atteinte",
    en: "the server's own limit of time is over",
  },
  databaseWorkerAdvice: {
    fr: "un serveur de calcul a été perdu ; recommencez quand la grappe est entière",
    en: "a worker was lost; run it again when the cluster is whole",
  },
  databaseNoWorkerAdvice: {
    fr: "la grappe n’a aucun serveur de calcul ; recommencez quand elle est entière",
    en: "the cluster has no worker; run it again when it is whole",
  },
  databaseMemoryAdvice: {
    fr: "la grappe n’a pas assez de mémoire pour cela",
    en: "the cluster has not enough memory for it",
  },
  databaseOtherAdvice: { fr: "voyez le journal du serveur", en: "see the server's log" },
  databaseSupportAdvice: {
    fr: "faites écrire les tables dans un autre catalogue, par l’adresse ou par `into`",
    en: "have the tables written in another catalog, by the address or by `into`",
  },
  databaseNameParts: {
    fr: "Impossible de prendre '{name}' pour le nom d’une table : il a {number} parties, et n’en " +
      "peut avoir que trois, catalogue.schéma.table",
    en:
      "Cannot take '{name}' for the name of a table: it has {number} parts, where three are the " +
      "most, catalog.schema.table",
  },
  databaseTrinoAddress: {
    fr: "Adresse '{address}' incomprise : elle doit être de la forme " +
      "trino://utilisateur@hôte:port/catalogue/schéma{why}",
    en: "Cannot read '{address}' as trino://user@host:port/catalog/schema{why}",
  },
  databaseNoUser: { fr: " ; l’utilisateur manque", en: ": the user is missing" },
  databaseMoreParts: {
    fr: " ; elle a plus qu’un catalogue et un schéma",
    en: ": there is more than a catalog and a schema",
  },
  databasePassword: {
    fr: " ; le mot de passe vient de STRATE_TRINO_PASSWORD",
    en: ": the password comes from STRATE_TRINO_PASSWORD",
  },
  databaseClearPassword: {
    fr: "Un mot de passe n’est pas envoyé en clair : ajoutez ?ssl=true à l’adresse de Trino, ou " +
      "retirez STRATE_TRINO_PASSWORD",
    en: "Cannot send a password in clear: add ?ssl=true to the address of Trino, or unset " +
      "STRATE_TRINO_PASSWORD",
  },
  databaseTimeLimit: {
    fr: {
      one:
        "Arrêt au bout de {count} minute : ce qui était commencé a été défait. Recommencez quand " +
        "la base est moins occupée, ou accordez davantage par `timeLimit`",
      other: "Arrêt au bout de {count} minutes : ce qui était commencé a été défait. Recommencez " +
        "quand la base est moins occupée, ou accordez davantage par `timeLimit`",
    },
    en: {
      one: "Stopped as {count} minute is over: what was begun has been undone. Run it when the " +
        "database is less busy, or allow more with `timeLimit`",
      other:
        "Stopped as {count} minutes are over: what was begun has been undone. Run it when the " +
        "database is less busy, or allow more with `timeLimit`",
    },
  },
  databaseColumnType: {
    fr: "Colonne '{column}' illisible, de type {type} : convertissez-la (CAST) en DOUBLE, DATE, " +
      "VARCHAR ou BOOLEAN dans la requête",
    en: "Cannot read column '{column}' of type {type}: cast it to DOUBLE, DATE, VARCHAR or " +
      "BOOLEAN in the query",
  },
  databaseNul: {
    fr: "Le nom '{name}' ne peut servir en SQL : il contient le caractère NUL",
    en: "Cannot use the name '{name}' in SQL: it holds the character NUL",
  },
  databaseSparkName: {
    fr: "Le nom '{name}' ne peut servir dans Spark, qui lirait ${…} comme une variable : " +
      "renommez-le",
    en: "Cannot use the name '{name}' in Spark, which would read ${…} as a variable: rename it",
  },
} as const satisfies Catalogue;
