/** The largest elements of the schemas have about forty attributes, and some declare a dozen namespaces. */
const MOST = 1024;

/** Where the attributes of one start tag stand: for each, four offsets of its name and its value. */
export class AttributeSpans {
  private spans = new Int32Array(64);
  private used = 0;
  private hasPrefixes = false;

  constructor(private readonly text: string) {}

  clear(): void {
    this.used = 0;
    this.hasPrefixes = false;
  }

  /** False when there is one of this name, or there are too many. */
  add(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): boolean {
    const { text, used } = this;
    const length = nameTo - nameFrom;
    for (let i = 0; i < used; i += 4) {
      const isAsLong = this.spans[i + 1]! - this.spans[i]! === length;
      if (isAsLong && text.startsWith(text.slice(nameFrom, nameTo), this.spans[i])) return false;
    }
    if (used === this.spans.length) {
      if (used >= MOST * 4) return false;
      const larger = new Int32Array(used * 2);
      larger.set(this.spans);
      this.spans = larger;
    }
    this.spans[used] = nameFrom;
    this.spans[used + 1] = nameTo;
    this.spans[used + 2] = valueFrom;
    this.spans[used + 3] = valueTo;
    this.used = used + 4;
    if (length > 2 && !this.hasPrefixes) this.hasPrefixes = text.slice(nameFrom, nameTo).includes(':');
    return true;
  }

  /** Where an attribute is, by its whole name; -1 for none. */
  find(name: string): number {
    for (let i = 0; i < this.used; i += 4) {
      const from = this.spans[i]!;
      if (this.spans[i + 1]! - from === name.length && this.text.startsWith(name, from)) return i;
    }
    return -1;
  }

  /** The value that stands there, as it is written. */
  value(at: number): string {
    return this.text.slice(this.spans[at + 2], this.spans[at + 3]);
  }

  all(): Int32Array {
    return this.spans.subarray(0, this.used);
  }

  /** The names that have a prefix. */
  prefixed(): readonly string[] {
    if (!this.hasPrefixes) return NONE;
    const names: string[] = [];
    for (let i = 0; i < this.used; i += 4) {
      const name = this.text.slice(this.spans[i], this.spans[i + 1]);
      if (name.includes(':')) names.push(name);
    }
    return names;
  }
}

const NONE: readonly string[] = [];
