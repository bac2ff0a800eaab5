/** The three dimensions and the measure behind each. */

/** A dimension of RFM, as rules and scores name it. */
export type RfmDimension = "recency" | "frequency" | "monetary";

/** A measure of RFM, as columns and cuts name it. */
export type RfmMeasure = "recencyDays" | "frequency" | "monetary";

/** One value per dimension. */
export type ByDimension<T> = Readonly<Record<RfmDimension, T>>;

/** The three dimensions, in order. */
export const RFM_DIMENSIONS: readonly RfmDimension[] = ["recency", "frequency", "monetary"];

/** The measure behind each dimension. */
export const MEASURE_OF: ByDimension<RfmMeasure> = {
  recency: "recencyDays",
  frequency: "frequency",
  monetary: "monetary",
};

/** Works one value out for each dimension. */
export function eachDimension<T>(value: (dimension: RfmDimension) => T): ByDimension<T> {
  return { recency: value("recency"), frequency: value("frequency"), monetary: value("monetary") };
}
