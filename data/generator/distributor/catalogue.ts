/** What the distributor sells: catalogue prices in euros before tax, most popular first. */

/** A product family, as prospects name what they look for. */
export type Family =
  | "Hygiène"
  | "Emballage"
  | "Protection"
  | "Outillage"
  | "Stockage"
  | "Bureau"
  | "Cuisine pro"
  | "Nettoyage";

/** Names and prices by family. */
export const CATALOGUE: Readonly<Record<Family, readonly (readonly [string, number])[]>> = {
  "Hygiène": [
    ["Essuie-mains plié (carton)", 38.5],
    ["Savon mousse 5 l", 24.9],
    ["Gel hydroalcoolique 5 l", 31],
    ["Papier toilette jumbo (lot de 12)", 29.8],
    ["Distributeur d'essuie-mains", 46],
    ["Distributeur de savon", 32.5],
    ["Recharge savon (lot de 6)", 41],
    ["Sèche-mains à air pulsé", 389],
    ["Collecteur 90 l", 64],
    ["Chariot d'hygiène", 245],
  ],
  "Emballage": [
    ["Carton double cannelure (lot de 25)", 42],
    ["Film étirable (lot de 6)", 36.9],
    ["Adhésif havane (lot de 36)", 48],
    ["Enveloppes à bulles (lot de 100)", 27.5],
    ["Barquettes scellables (lot de 500)", 58],
    ["Palette bois 80 × 120", 14.2],
    ["Calage papier (rouleau)", 22],
    ["Dévidoir de table", 89],
    ["Thermoscelleuse", 1290],
    ["Films pour thermoscelleuse", 96],
  ],
  "Protection": [
    ["Gants nitrile (boîte de 100)", 9.8],
    ["Masques FFP2 (boîte de 20)", 18.5],
    ["Chaussures de sécurité", 59],
    ["Gilet haute visibilité", 7.9],
    ["Casque de chantier", 16.5],
    ["Lunettes de protection", 8.4],
    ["Bouchons d'oreille (boîte de 200)", 34],
    ["Harnais antichute", 148],
    ["Longe absorbeur d'énergie", 76],
    ["Armoire à équipements", 420],
  ],
  "Outillage": [
    ["Coffret d'embouts", 34],
    ["Mètre ruban 8 m", 12.9],
    ["Perceuse-visseuse 18 V", 219],
    ["Batterie 18 V 5 Ah", 98],
    ["Meuleuse 125 mm", 139],
    ["Disques à tronçonner (lot de 25)", 37],
    ["Niveau laser", 289],
    ["Servante d'atelier", 690],
    ["Échafaudage roulant", 1480],
    ["Groupe électrogène", 2150],
  ],
  "Stockage": [
    ["Bacs à bec (lot de 20)", 54],
    ["Étagère 5 niveaux", 119],
    ["Rayonnage mi-lourd (travée)", 286],
    ["Étiquettes porte-prix (lot de 200)", 24],
    ["Transpalette manuel", 349],
    ["Roll-conteneur", 178],
    ["Diable pliant", 79],
    ["Gerbeur électrique", 3890],
    ["Table élévatrice", 960],
    ["Protection de rayonnage", 42],
  ],
  "Bureau": [
    ["Papier A4 (carton de 5 rames)", 26.9],
    ["Toner noir compatible", 54],
    ["Classeurs (lot de 10)", 23],
    ["Bons d'achat 5 € (carnet de 100)", 520],
    ["Fauteuil ergonomique", 279],
    ["Bureau réglable", 459],
    ["Destructeur de documents", 329],
    ["Écran 27 pouces", 249],
    ["Tableau blanc émaillé", 139],
    ["Feutres effaçables (lot de 12)", 14.5],
  ],
  "Cuisine pro": [
    ["Bobine essuie-tout (lot de 6)", 33],
    ["Bac gastronorme GN 1/1", 19.8],
    ["Couvercle GN 1/1", 9.9],
    ["Sonde de température", 44],
    ["Œufrier inox 30 œufs", 62],
    ["Couteau d'office (lot de 6)", 38],
    ["Machine sous vide", 1150],
    ["Sachets sous vide (lot de 500)", 72],
    ["Étuve mobile", 2390],
    ["Plonge deux bacs", 890],
  ],
  "Nettoyage": [
    ["Détergent neutre 5 l", 17.9],
    ["Désinfectant de surface 5 l", 28.5],
    ["Sacs poubelle 110 l (lot de 200)", 39],
    ["Lavettes microfibre (lot de 20)", 21],
    ["Balai réservoir", 49],
    ["Recharge microfibre (lot de 5)", 27],
    ["Chariot de lavage", 189],
    ["Aspirateur eau et poussière", 315],
    ["Autolaveuse compacte", 2690],
    ["Brosses pour autolaveuse", 118],
  ],
};

/** Products ordered together: the first brings the second with a probability. */
export const BUNDLES: readonly (readonly [string, string, number])[] = [
  ["Distributeur de savon", "Recharge savon (lot de 6)", 0.65],
  ["Distributeur d'essuie-mains", "Essuie-mains plié (carton)", 0.6],
  ["Thermoscelleuse", "Films pour thermoscelleuse", 0.7],
  ["Harnais antichute", "Longe absorbeur d'énergie", 0.6],
  ["Perceuse-visseuse 18 V", "Batterie 18 V 5 Ah", 0.45],
  ["Meuleuse 125 mm", "Disques à tronçonner (lot de 25)", 0.55],
  ["Rayonnage mi-lourd (travée)", "Protection de rayonnage", 0.5],
  ["Bac gastronorme GN 1/1", "Couvercle GN 1/1", 0.55],
  ["Balai réservoir", "Recharge microfibre (lot de 5)", 0.5],
  ["Tableau blanc émaillé", "Feutres effaçables (lot de 12)", 0.6],
];
