/** Labels kept from running into each other. */

/**
 * Moves labels apart as little as their order allows: downwards first, then back up from the end.
 *
 * @param wanted Where each label should be, ascending, in pixels.
 * @param gap Least distance between two.
 * @param end The last place there is.
 * @returns Where each label goes.
 */
export function spread(wanted: readonly number[], gap: number, end: number): number[] {
  const places = [...wanted];
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i], places[i - 1] + gap);
  let limit = end;
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i], limit);
    limit = places[i] - gap;
  }
  return places;
}
