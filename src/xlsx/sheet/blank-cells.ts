/** Cells that have a look and no content. Whole columns of them are common, so they are kept as bare numbers. */
export class BlankCells {
  private numbers = new Int32Array(96);
  private length = 0;

  add(row: number, column: number, style: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = row;
    this.numbers[this.length++] = column;
    this.numbers[this.length++] = style;
  }

  forEach(visit: (row: number, column: number, style: number) => void): void {
    for (let at = 0; at < this.length; at += 3)
      visit(this.numbers[at]!, this.numbers[at + 1]!, this.numbers[at + 2]!);
  }
}
