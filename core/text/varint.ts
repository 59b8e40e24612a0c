/** Unsigned integers, seven bits a byte, least significant first (LEB128). */

export class VarintWriter {
  private readonly bytes: number[] = [];

  push(...values: readonly number[]): void {
    for (let value of values) {
      while (value > 127) {
        this.bytes.push((value & 127) | 128);
        value = Math.floor(value / 128);
      }
      this.bytes.push(value);
    }
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

export class VarintReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get more(): boolean {
    return this.at < this.bytes.length;
  }

  next(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
}
