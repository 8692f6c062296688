import { SHEET, WORKBOOK, type Book } from '../book';
import type { Feature } from '../feature';

const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Moves a part and tells content types and relationships. */
function moved(book: Book, from: string, to: string, target: string): void {
  const content = book.text(from);
  book.parts.delete(from);
  book.parts.set(to, content);
  book.rewrite('[Content_Types].xml', (xml) => xml.replace(`"/${from}"`, `"/${to}"`));
  book.rewrite(RELATIONS, (xml) => xml.replace(`"${from.replace('xl/', '')}"`, `"${target}"`));
}

export const PACKAGING: readonly Feature[] = [
  {
    name: 'absolute targets',
    draw: (book) => book.rewrite(RELATIONS, (xml) => xml.replace(/Target="/g, 'Target="/xl/')),
  },
  {
    name: 'targets that climb',
    draw: (book) => book.rewrite(RELATIONS, (xml) => xml.replace(/Target="/g, 'Target="../xl/./')),
  },
  {
    name: 'a sheet in a folder of its own',
    draw: (book) => moved(book, SHEET, 'sheets/自评表.xml', '/sheets/自评表.xml'),
  },
  {
    name: 'a sheet with an escaped space in its path',
    draw: (book) => moved(book, SHEET, 'xl/worksheets/sheet%201.xml', 'worksheets/sheet%201.xml'),
  },
  {
    name: 'a sheet called in another case',
    draw: (book) => {
      const content = book.text(SHEET);
      book.parts.delete(SHEET);
      book.parts.set('xl/worksheets/Sheet1.XML', content);
    },
  },
  {
    name: 'a workbook that is not xl/workbook.xml',
    draw: (book) => {
      const content = book.text(WORKBOOK);
      const relations = book.text(RELATIONS);
      book.parts.delete(WORKBOOK);
      book.parts.delete(RELATIONS);
      book.parts.set('xl/book2.xml', content).set('xl/_rels/book2.xml.rels', relations);
      book.rewrite('[Content_Types].xml', (xml) => xml.replace('/xl/workbook.xml', '/xl/book2.xml'));
      book.rewrite('_rels/.rels', (xml) => xml.replace('xl/workbook.xml', '/xl/book2.xml'));
    },
  },
  {
    name: 'entries named with back slashes',
    draw: (book) => {
      book.packing = (entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') });
    },
  },
  {
    name: 'entries that are stored, not packed',
    draw: (book) => {
      book.packing = (entry) => ({ ...entry, stored: true });
    },
  },
  {
    name: 'entries with their sizes behind them',
    draw: (book) => {
      book.packing = (entry) => ({ ...entry, descriptor: true });
    },
  },
  {
    name: 'content types by extension alone',
    draw: (book) =>
      book.rewrite('[Content_Types].xml', (xml) =>
        xml
          .replace(/<Override PartName="\/xl\/worksheets[^>]*>/, '')
          .replace(
            'ContentType="application/xml"',
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"',
          ),
      ),
  },
  {
    name: 'no calculation chain',
    draw: (book) => {
      book.parts.delete('xl/calcChain.xml');
      book.rewrite('[Content_Types].xml', (xml) =>
        xml.replace(/<Override PartName="\/xl\/calcChain[^>]*>/, ''),
      );
      book.rewrite(RELATIONS, (xml) => xml.replace(/<Relationship Id="rId4"[^>]*>/, ''));
    },
  },
  {
    name: 'no document properties',
    draw: (book) => {
      book.parts.delete('docProps/core.xml');
      book.parts.delete('docProps/app.xml');
      book.rewrite('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/docProps[^>]*>/g, ''));
      book.rewrite('_rels/.rels', (xml) => xml.replace(/<Relationship Id="rId[23]"[^>]*>/g, ''));
    },
  },
  {
    name: 'no styles',
    draw: (book) => {
      book.parts.delete('xl/styles.xml');
      book.rewrite('[Content_Types].xml', (xml) => xml.replace(/<Override PartName="\/xl\/styles[^>]*>/, ''));
      book.rewrite(RELATIONS, (xml) => xml.replace(/<Relationship Id="rId2"[^>]*>/, ''));
      book.rewrite(SHEET, (xml) => xml.replace(/ s="1"/g, ''));
    },
  },
  {
    name: 'no shared strings',
    draw: (book) => {
      book.parts.delete('xl/sharedStrings.xml');
      book.rewrite('[Content_Types].xml', (xml) =>
        xml.replace(/<Override PartName="\/xl\/sharedStrings[^>]*>/, ''),
      );
      book.rewrite(RELATIONS, (xml) => xml.replace(/<Relationship Id="rId3"[^>]*>/, ''));
    },
  },
  {
    name: 'parts that nothing names',
    draw: (book) =>
      book
        .part('xl/worksheets/sheet9.xml', '<worksheet xmlns="urn:other"/>')
        .part('[trash]/0000.dat', new Uint8Array([0, 255])),
  },
  {
    name: 'a digital signature',
    draw: (book) => {
      book.extension('sigs', 'application/vnd.openxmlformats-package.digital-signature-origin');
      book.part('_xmlsignatures/origin.sigs', new Uint8Array());
      book.relate(
        '',
        'rId9',
        'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
        '_xmlsignatures/origin.sigs',
      );
    },
  },
  {
    name: 'a thumbnail',
    draw: (book) => {
      book
        .extension('jpeg', 'image/jpeg')
        .part('docProps/thumbnail.jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]));
      book.relate(
        '',
        'rId9',
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail',
        'docProps/thumbnail.jpeg',
      );
    },
  },
];
