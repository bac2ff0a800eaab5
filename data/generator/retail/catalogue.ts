/** What the retailer sells: list prices in euros, most popular product first. */

/** A shelf of the shop. */
export type Category =
  | "coffee"
  | "tea"
  | "kitchen"
  | "tableware"
  | "garden"
  | "bath"
  | "candles"
  | "stationery";

/** Names and prices, by category and popularity. */
export const CATALOGUE: Readonly<Record<Category, readonly (readonly [string, number])[]>> = {
  coffee: [
    ["House blend 500 g", 9.9],
    ["Espresso beans 1 kg", 21.5],
    ["Paper filters", 3.9],
    ["French press", 32],
    ["Decaf blend 500 g", 10.9],
    ["Single origin 250 g", 8.9],
    ["Espresso machine", 289],
    ["Burr grinder", 119],
    ["Milk frother", 39],
    ["Descaling tablets", 8.5],
    ["Cold brew jug", 27],
  ],
  tea: [
    ["Breakfast tea tin", 8.9],
    ["Green tea tin", 9.5],
    ["Glass teapot", 34],
    ["Herbal infusion box", 6.9],
    ["Earl grey tin", 8.9],
    ["Tea infuser", 7.5],
    ["Matcha set", 46],
    ["Cast iron teapot", 69],
    ["Honey sticks", 5.9],
    ["Chai spice tin", 9.9],
  ],
  kitchen: [
    ["Wooden spoon set", 14],
    ["Chef's knife", 64],
    ["Cutting board", 29],
    ["Bread tin", 19],
    ["Storage jars", 24],
    ["Cast iron pot", 149],
    ["Baking mat", 17],
    ["Kitchen scale", 36],
    ["Knife sharpener", 33],
    ["Stand mixer", 349],
    ["Mixer bowl cover", 22],
    ["Apron", 27],
  ],
  tableware: [
    ["Stoneware mug", 13.5],
    ["Dinner plate", 16.5],
    ["Soup bowl", 14.5],
    ["Wine glasses (4)", 38],
    ["Linen napkins (4)", 26],
    ["Cutlery set", 89],
    ["Serving dish", 42],
    ["Tablecloth", 54],
    ["Carafe", 29],
    ["Egg cups (4)", 15],
    ["Dinner set for six", 229],
  ],
  garden: [
    ["Herb seeds", 3.5],
    ["Potting soil 20 l", 9.9],
    ["Terracotta pot", 12.5],
    ["Hand trowel", 11.9],
    ["Watering can", 24],
    ["Raised bed", 98],
    ["Secateurs", 31],
    ["Bird feeder", 28],
    ["Garden lantern", 35],
    ["Folding chair", 59],
    ["Parasol", 139],
    ["Parasol base", 49],
  ],
  bath: [
    ["Olive soap", 5.5],
    ["Hand cream", 11.5],
    ["Bath towel", 29],
    ["Bath salts", 12.9],
    ["Soap dish", 9.5],
    ["Shampoo bar", 8.9],
    ["Bathrobe", 79],
    ["Bath mat", 26],
    ["Body brush", 15.5],
    ["Gift box bath", 39],
  ],
  candles: [
    ["Tea lights (50)", 7.9],
    ["Scented candle fig", 18.5],
    ["Scented candle cedar", 18.5],
    ["Dinner candles (6)", 9.9],
    ["Candle holder", 16],
    ["Reed diffuser", 24.5],
    ["Room spray", 14.9],
    ["Diffuser refill", 13.9],
    ["Candle snuffer", 12],
    ["Advent candle", 21],
  ],
  stationery: [
    ["Notebook A5", 11.5],
    ["Gel pens (3)", 7.5],
    ["Greeting cards (8)", 9.9],
    ["Wall calendar", 15.9],
    ["Desk organiser", 34],
    ["Fountain pen", 48],
    ["Ink cartridges", 6.5],
    ["Gift wrap", 5.9],
    ["Photo album", 29],
    ["Leather planner", 69],
  ],
};

/** Products bought together: the first brings the second into the basket with a probability. */
export const BUNDLES: readonly (readonly [string, string, number])[] = [
  ["Espresso machine", "Espresso beans 1 kg", 0.6],
  ["Espresso machine", "Descaling tablets", 0.35],
  ["French press", "House blend 500 g", 0.45],
  ["Glass teapot", "Green tea tin", 0.4],
  ["Chef's knife", "Knife sharpener", 0.35],
  ["Stand mixer", "Mixer bowl cover", 0.5],
  ["Raised bed", "Potting soil 20 l", 0.65],
  ["Parasol", "Parasol base", 0.7],
  ["Reed diffuser", "Diffuser refill", 0.4],
  ["Fountain pen", "Ink cartridges", 0.55],
];
