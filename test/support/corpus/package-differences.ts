import { isElement, isXmlPath, parseStrictly, type XmlElement } from '../strict/xml';
import { linesOf, rootOf, sheetLines, stylesDifference, type Edited } from './fidelity';

type Parts = ReadonlyMap<string, Uint8Array>;

/** Parts by path, whichever way their slashes lean in the zip. */
export function byPath(entries: Parts): Map<string, Uint8Array> {
  return new Map([...entries].map(([name, bytes]) => [name.replaceAll('\\', '/'), bytes]));
}

/** The path of a part as its zip spells it. */
export function pathIn(parts: Parts, path: string): string {
  return [...parts.keys()].find((name) => name.toLowerCase() === path.toLowerCase())!;
}

/**
 * What 一键重算 changed in a package beyond what it must: one line for each fault. It may
 * - write the plan into sheets, and drop cached values in them (sheetLines says which differences it overlooks);
 * - lengthen the lists of the styles, or add styles to a file that has none;
 * - ask for a full calculation on load in the workbook;
 * - take out the calculation chain, with its content type and relationship.
 */
export function packageFaults(
  before: Parts,
  after: Parts,
  edits: readonly Edited[],
  sheetNames: ReadonlyMap<string, string>,
): string[] {
  const hadStyles = [...before.keys()].some((path) => path.endsWith('styles.xml'));
  const removed = [...before.keys()].filter((path) => !after.has(path) && !path.endsWith('/calcChain.xml'));
  const added = [...after.keys()].filter(
    (path) => !before.has(path) && (hadStyles || !path.endsWith('styles.xml')),
  );
  const changed = [...before].filter(
    ([path, bytes]) => after.has(path) && !sameBytes(bytes, after.get(path)!),
  );
  return [
    ...removed.map((path) => `${path} is gone`),
    ...added.map((path) => `${path} is new`),
    ...changed.flatMap(([path, bytes]) =>
      isXmlPath(path)
        ? partFaults(path, bytes, after.get(path)!, edits, sheetNames.get(path))
        : [`${path} has other bytes`],
    ),
  ];
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.from(left).equals(Buffer.from(right));
}

function partFaults(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  edits: readonly Edited[],
  sheet: string | undefined,
): string[] {
  const [old, now] = [parseStrictly(before), parseStrictly(after)];
  if (sheet !== undefined) return lineFaults(path, ...sheetLines(before, after, edits, sheet));
  switch (rootOf(old).local) {
    case 'styleSheet':
      return stylesDifference(old, now).map((fault) => `${path}: ${fault}`);
    case 'workbook':
      return lineFaults(path, linesOf(withoutCalculation(old)), linesOf(withoutCalculation(now)));
    case 'Types':
    case 'Relationships':
      return lineFaults(
        path,
        ...([old, now].map((document) =>
          linesOf(document).filter((line) => !/calcChain|\/styles/.test(line)),
        ) as [string[], string[]]),
      );
    default:
      return [`${path} has other bytes`];
  }
}

/** The workbook's part without the wish to be calculated on load, and without a calcPr that says nothing else. */
function withoutCalculation(document: XmlElement): XmlElement {
  const root = rootOf(document);
  for (const element of root.children.filter(isElement))
    if (element.local === 'calcPr') delete element.attributes['fullCalcOnLoad'];
  const kept = root.children.filter(
    (node) => !(isElement(node) && node.local === 'calcPr' && Object.keys(node.attributes).length === 0),
  );
  root.children.splice(0, root.children.length, ...kept);
  return document;
}

/** The first line in which two lists differ. */
function lineFaults(path: string, before: readonly string[], after: readonly string[]): string[] {
  const at = before.findIndex((line, index) => line !== after[index]);
  if (at < 0 && before.length === after.length) return [];
  const index = at < 0 ? before.length : at;
  return [`${path}: ${before[index]?.trim() ?? 'nothing'} became ${after[index]?.trim() ?? 'nothing'}`];
}
