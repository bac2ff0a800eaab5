/** Pearson's correlation of numbers that come one pair at a time. */

/** Gathers weighted pairs in one pass (Welford, 1962). */
export class Correlation {
  #weight = 0;
  #meanX = 0;
  #meanY = 0;
  #squaresX = 0;
  #squaresY = 0;
  #products = 0;

  /** Adds one pair, as if it came `weight` times. */
  add(x: number, y: number, weight: number = 1): void {
    this.#weight += weight;
    const dx = x - this.#meanX, dy = y - this.#meanY;
    this.#meanX += dx * weight / this.#weight;
    this.#meanY += dy * weight / this.#weight;
    this.#squaresX += weight * dx * (x - this.#meanX);
    this.#squaresY += weight * dy * (y - this.#meanY);
    this.#products += weight * dx * (y - this.#meanY);
  }

  /** The correlation in [−1, 1]; null where one of the two does not vary. */
  value(): number | null {
    const scale = Math.sqrt(this.#squaresX * this.#squaresY);
    return scale > 0 ? this.#products / scale : null;
  }
}
