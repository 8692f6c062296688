import { MAIN, OFFICE, SHEET, WORKBOOK, type Book } from '../book';
import type { Feature } from '../feature';

const CHANGED = [SHEET, WORKBOOK, 'xl/styles.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
const STRICT = 'http://purl.oclc.org/ooxml';

/** Every part that a patch may change, rewritten. */
function everywhere(book: Book, change: (xml: string) => string): void {
  for (const path of CHANGED) book.rewrite(path, change);
}

function prefixed(prefix: string): (xml: string) => string {
  return (xml) =>
    xml.replace(/<(\/?)([A-Za-z]+)(?=[\s/>])/g, `<$1${prefix}:$2`).replace(/ xmlns="/, ` xmlns:${prefix}="`);
}

function encoded(book: Book, swap: boolean): void {
  for (const path of CHANGED) {
    const text = book.text(path).replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    book.parts.set(path, new Uint8Array(swap ? bytes.swap16() : bytes));
  }
}

const inText = (name: string, text: string): Feature => ({
  name,
  draw: (book) =>
    book.rows(`<row r="16"><c r="A16" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c></row>`),
});

export const WRITING: readonly Feature[] = [
  { name: 'prefixes other than the default (x:worksheet)', draw: (book) => everywhere(book, prefixed('x')) },
  { name: 'a prefix that looks like a cell (c:c)', draw: (book) => book.rewrite(SHEET, prefixed('c')) },
  {
    name: 'strict OOXML namespaces',
    draw: (book) => {
      for (const path of [...CHANGED, '_rels/.rels', 'xl/sharedStrings.xml', 'xl/calcChain.xml']) {
        const xml = book.text(path);
        book.parts.set(
          path,
          xml
            .replaceAll(MAIN, `${STRICT}/spreadsheetml/main`)
            .replaceAll(OFFICE, `${STRICT}/officeDocument/relationships`),
        );
      }
    },
  },
  { name: 'a byte order mark on every part', draw: (book) => everywhere(book, (xml) => `\ufeff${xml}`) },
  { name: 'UTF-16, little end first', draw: (book) => encoded(book, false) },
  { name: 'UTF-16, big end first', draw: (book) => encoded(book, true) },
  {
    name: 'no XML declaration',
    draw: (book) => everywhere(book, (xml) => xml.replace(/^<\?xml.*?\?>\s*/, '')),
  },
  {
    name: 'Apache POI\'s hand: standalone="no", no spans, empty lists, text in lines of its own',
    draw: (book) => {
      everywhere(book, (xml) =>
        xml.replace(/^<\?xml.*?\?>\s*/, '<?xml version="1.0" encoding="UTF-8" standalone="no"?>'),
      );
      book.rewrite(SHEET, (xml) =>
        xml.replace(/ spans="1:8"| x14ac:dyDescent="[^"]*"/g, '').replace('<row r="9"', '\n<row r="9"'),
      );
      book.rewrite('xl/styles.xml', (xml) => xml.replace('<dxfs count="0"/>', '<dxfs count="0"></dxfs>'));
    },
  },
  {
    name: 'single quotes round attributes',
    draw: (book) => everywhere(book, (xml) => xml.replace(/="([^"']*)"/g, "='$1'")),
  },
  {
    name: 'spaces around =',
    draw: (book) => everywhere(book, (xml) => xml.replace(/(?<=<[^>]*)="/g, ' = "')),
  },
  {
    name: 'line breaks inside tags',
    draw: (book) => everywhere(book, (xml) => xml.replace(/(<[A-Za-z]+) /g, '$1\r\n\t')),
  },
  { name: 'a space before />', draw: (book) => everywhere(book, (xml) => xml.replace(/\/>/g, ' />')) },
  {
    name: 'no empty-element tags',
    draw: (book) => everywhere(book, (xml) => xml.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>')),
  },
  {
    name: 'indented XML',
    draw: (book) =>
      book.rewrite(SHEET, (xml) => xml.replace(/(<(?:\/?row|c|\/?sheetData|mergeCells)[ >])/g, '\n  $1')),
  },
  {
    name: 'comments in the XML',
    draw: (book) => {
      everywhere(book, (xml) => `${xml}<!-- written by hand -->`);
      book.rewrite(SHEET, (xml) =>
        xml
          .replace('<sheetData>', '<!-- <row r="1"> --><sheetData><!-- & -->')
          .replace('</row>', '<!-- end --></row>'),
      );
    },
  },
  {
    name: 'a comment inside a cell that is written',
    draw: (book) => book.cell('G8', () => '<c r="G8" s="1"><!-- 待填 --></c>'),
  },
  {
    name: 'processing instructions',
    draw: (book) =>
      book.rewrite(SHEET, (xml) =>
        xml
          .replace('<worksheet', '<?mso-application progid="Excel.Sheet"?><worksheet')
          .replace('</sheetData>', '<?x </sheetData>?></sheetData>'),
      ),
  },
  {
    name: 'CDATA sections',
    draw: (book) => {
      book.rows(
        '<row r="16"><c r="A16" t="inlineStr"><is><t><![CDATA[<c r="G8"><v>1</v></c> & 说明]]></t></is></c><c r="B16"><f><![CDATA[IF(1<2,1,0)]]></f><v><![CDATA[1]]></v></c></row>',
      );
    },
  },
  {
    name: 'character references for plain letters',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A&#49;6" t="inlineStr"><is><t>&#x7EE9;&#25928;&lt;&amp;&gt;&quot;&apos;</t></is></c></row>',
      ),
  },
  inText('carriage returns as &#13;', '上&#13;&#10;下'),
  inText('the line separators U+2028 and U+0085', '上\u2028中\u0085下'),
  inText('tabs and line feeds as they are', '上\t中\n下'),
  inText('leading and trailing space', '  说明  '),
  inText('characters beyond the first plane', '𠮷野家 🏢 𬭚'),
  inText('direction marks, zero widths and a soft hyphen', '\u200f甲\u200b乙\u00ad丙\ufeff丁'),
  inText('greater-than signs as they are', 'a > b ]] > c'),
  {
    name: 'references in attributes (&#10; and &#9;)',
    draw: (book) =>
      book.inSheet(
        '<dataValidations count="1"><dataValidation type="list" promptTitle="第一行&#10;第二行&#13;&#9;" prompt="&quot;引&apos;号&quot; &lt;" sqref="J20"><formula1>"优,良"</formula1></dataValidation></dataValidations>',
      ),
  },
  {
    name: 'rows without spans, and empty rows with them',
    draw: (book) => {
      book.rewrite(SHEET, (xml) => xml.replace(/ spans="1:8"/g, ''));
      book.rows('<row r="16" spans="1:8"/><row r="17" spans="1:8" ht="30" customHeight="1"></row>');
    },
  },
  {
    name: 'rows without addresses',
    draw: (book) =>
      book.rewrite(SHEET, (xml) =>
        xml.replace(/<row r="14"/, '<row r="13"/><row r="14"').replace(/<row r="\d+"/g, '<row'),
      ),
  },
  {
    name: 'cells without addresses',
    draw: (book) => book.rewrite(SHEET, (xml) => xml.replace(/<c r="[A-Z]+\d+"/g, '<c')),
  },
  {
    name: 'blank cells left out of the XML',
    draw: (book) => book.rewrite(SHEET, (xml) => xml.replace(/<c r="[A-Z]+\d+" s="1"\/>/g, '')),
  },
  {
    name: 'attributes in another order',
    draw: (book) =>
      book.rewrite(SHEET, (xml) => xml.replace(/<c (r="[A-Z]+\d+") (s="\d+")( t="\w+")?/g, '<c$3 $2 $1')),
  },
  {
    name: 'mc:AlternateContent',
    draw: (book) =>
      book.inSheet(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><controls/></mc:Choice><mc:Fallback/></mc:AlternateContent>',
      ),
  },
  {
    name: 'mc:AlternateContent round sheets of the workbook',
    draw: (book) =>
      book.rewrite(WORKBOOK, (xml) =>
        xml.replace(
          '<bookViews>',
          '<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="D:\\绩效\\2023\\"/></mc:Choice></mc:AlternateContent><bookViews>',
        ),
      ),
  },
  {
    name: 'namespaces declared where they are used',
    draw: (book) =>
      book.rewrite(SHEET, (xml) =>
        xml
          .replace(/ xmlns:x14ac="[^"]*"/, '')
          .replace(
            / x14ac:dyDescent="[^"]*"/g,
            ' xmlns:q="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" q:dyDescent="0.15"',
          )
          .replace('mc:Ignorable="x14ac ', 'mc:Ignorable="'),
      ),
  },
  {
    name: 'the main namespace declared again on inner elements',
    draw: (book) => book.rewrite(SHEET, (xml) => xml.replace('<sheetData>', `<sheetData xmlns="${MAIN}">`)),
  },
];
