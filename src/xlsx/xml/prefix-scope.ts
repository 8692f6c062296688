/** The namespace prefixes that are declared where a scanner stands. */
export class PrefixScope {
  private readonly declared: { readonly prefix: string; readonly depth: number }[] = [];

  declare(prefix: string, depth: number): void {
    this.declared.push({ prefix, depth });
  }

  /** Forgets what the element at this depth declared. */
  leave(depth: number): void {
    while (this.declared.length > 0 && this.declared[this.declared.length - 1]!.depth >= depth)
      this.declared.pop();
  }

  /** xml and xmlns need no declaration. */
  has(prefix: string): boolean {
    if (prefix === 'xml' || prefix === 'xmlns') return true;
    for (const { prefix: known } of this.declared) if (known === prefix) return true;
    return false;
  }
}
