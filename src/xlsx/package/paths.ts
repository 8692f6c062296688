/** Where a part's relationships stand: xl/workbook.xml → xl/_rels/workbook.xml.rels. */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The path that a relationship's target means, seen from its source; it never leaves the package. */
export function resolveTarget(source: string, target: string): string {
  const address = target.replace(/\\/g, '/');
  const folders = address.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of address.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}
