/** A growing buffer of bytes. */

/**
 * Bytes written one after the other, taken out in one piece. The fields are open because a loop
 * over a hundred million bytes cannot afford a call for each: reserve, write to `bytes` from
 * `length`, then move `length`.
 */
export class ByteWriter {
  /** What was written, up to `length`, and free room. */
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16);
  /** How many bytes were written. */
  length = 0;

  /** Makes room for `count` bytes more. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, this.length + count));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  /** Writes a whole number in decimal digits; room must be reserved. */
  number(value: number): void {
    const digits = String(value);
    for (let i = 0; i < digits.length; i++) this.bytes[this.length++] = digits.charCodeAt(i);
  }

  /** Gives what was written, and starts again. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}
