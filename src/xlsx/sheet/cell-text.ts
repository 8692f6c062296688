import { once } from '../../grid/memo';
import { partText, wellFormed } from '../package/parts';
import type { XlsxWorkbook } from '../workbook/open';
import { unescapeCharacters } from '../xml/escapes';
import { XmlScanner } from '../xml/scanner';

/** The shared strings of a workbook. Throws XlsxError. */
export const sharedStringsOf = once((workbook: XlsxWorkbook): readonly string[] => {
  if (workbook.sharedStringsPath === null) return [];
  const { text } = partText(workbook.entries, workbook.sharedStringsPath);
  return wellFormed('文字表', () => {
    const scanner = new XmlScanner(text);
    scanner.next();
    const strings: string[] = [];
    while (scanner.toChild(1)) if (scanner.name === 'si') strings.push(readText(scanner));
    scanner.next();
    return strings;
  });
});

/** The text of the si or is element that is just opened: rich text joined, phonetic hints left out. */
export function readText(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = '';
  while (scanner.toChild(depth)) {
    if (scanner.name === 't') text += unescapeCharacters(scanner.elementText());
    else if (scanner.name === 'r') text += readRun(scanner);
  }
  return text;
}

function readRun(scanner: XmlScanner): string {
  const { depth } = scanner;
  let text = '';
  while (scanner.toChild(depth)) if (scanner.name === 't') text += unescapeCharacters(scanner.elementText());
  return text;
}
