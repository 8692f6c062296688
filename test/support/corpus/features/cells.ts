import { MAIN, SHEET, type Book } from '../book';
import type { Feature } from '../feature';

const RICH_DATA = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';
const RICH_RELATION = 'http://schemas.microsoft.com/office/2017/06/relationships';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/** Metadata of dynamic arrays (cm="1"), as Excel 365 writes it for every spilling formula. */
function dynamicArrays(book: Book): void {
  book.part(
    'xl/metadata.xml',
    `<metadata xmlns="${MAIN}" xmlns:xda="${DYNAMIC}"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
  );
  book.relate('xl/workbook.xml', 'rId20', 'sheetMetadata', 'metadata.xml');
  book.rows(
    '<row r="16"><c r="A16" cm="1"><f t="array" ref="A16:A18">_xlfn._xlws.SORT(F8:F10)</f><v>20</v></c></row><row r="17"><c r="A17"><v>20</v></c></row><row r="18"><c r="A18"><v>20</v></c></row>',
  );
}

/** A picture in a cell (vm="1"), whose value is an error to those who do not know it. */
function picturesInCells(book: Book): void {
  book.part(
    'xl/metadata.xml',
    `<metadata xmlns="${MAIN}" xmlns:xlrd="${RICH_DATA}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml',
  );
  book.part(
    'xl/richData/rdrichvalue.xml',
    `<rvData xmlns="${RICH_DATA}" count="1"><rv s="0"><v>0</v><v>5</v></rv></rvData>`,
    'application/vnd.ms-excel.rdrichvalue+xml',
  );
  book.part(
    'xl/richData/rdrichvaluestructure.xml',
    `<rvStructures xmlns="${RICH_DATA}" count="1"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="CalcOrigin" t="i"/></s></rvStructures>`,
    'application/vnd.ms-excel.rdrichvaluestructure+xml',
  );
  book.relate('xl/workbook.xml', 'rId20', 'sheetMetadata', 'metadata.xml');
  book.relate('xl/workbook.xml', 'rId21', `${RICH_RELATION}/rdRichValue`, 'richData/rdrichvalue.xml');
  book.relate(
    'xl/workbook.xml',
    'rId22',
    `${RICH_RELATION}/rdRichValueStructure`,
    'richData/rdrichvaluestructure.xml',
  );
  book.rows('<row r="16"><c r="A16" t="e" vm="1"><v>#VALUE!</v></c></row>');
}

const strings = (book: Book, ...items: string[]): Book =>
  book.rewrite('xl/sharedStrings.xml', (xml) =>
    xml.replace('</sst>', () => `${items.map((item) => `<si>${item}</si>`).join('')}</sst>`),
  );

export const CELLS: readonly Feature[] = [
  { name: 'dynamic arrays', draw: dynamicArrays },
  { name: 'pictures in cells', draw: picturesInCells },
  {
    name: 'a picture that stands in a score cell',
    draw: (book) => {
      picturesInCells(book);
      book.cell('G8', () => '<c r="G8" s="1" t="e" vm="1"><v>#VALUE!</v></c>');
    },
  },
  {
    name: 'what a picture left behind in a blank score cell (vm, cm)',
    draw: (book) => {
      picturesInCells(book);
      book.cell('G8', () => '<c r="G8" s="1" t="str" vm="1" cm="1"><v></v></c>');
    },
  },
  {
    name: 'rich text in shared strings',
    draw: (book) => {
      strings(
        book,
        '<r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t xml:space="preserve">重点 </t></r><r><t>说明</t></r>',
      );
      book.rows('<row r="16"><c r="A16" t="s"><v>1</v></c></row>');
    },
  },
  {
    name: 'rich text inline',
    draw: (book) =>
      book.cell(
        'A8',
        () =>
          '<c r="A8" s="1" t="inlineStr"><is><r><rPr><b/></rPr><t>产出</t></r><r><t>指标</t></r></is></c>',
      ),
  },
  {
    name: 'phonetic runs',
    draw: (book) => {
      strings(book, '<t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh><phoneticPr fontId="1"/>');
      book.rows('<row r="16"><c r="A16" t="s" ph="1"><v>1</v></c></row>');
    },
  },
  {
    name: 'shared formulas beside the form',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16"><f t="shared" ref="A16:C16" si="0">SUM(F$8:F8)</f><v>20</v></c><c r="B16"><f t="shared" si="0"/><v>20</v></c><c r="C16"><f t="shared" si="0"/><v>20</v></c></row>',
      ),
  },
  {
    name: 'shared formulas over whole columns and rows',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="J16"><f t="shared" ref="J16:K17" si="3">SUM(L:L)+COUNT(40:41)+1E3</f><v>1000</v></c><c r="K16"><f t="shared" si="3"/><v>1000</v></c></row><row r="17"><c r="J17"><f t="shared" si="3"/><v>1000</v></c><c r="K17"><f t="shared" si="3"/><v>1000</v></c></row>',
      ),
  },
  {
    name: 'a data table (what-if)',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="J16"><v>1</v></c><c r="K16"><f t="dataTable" ref="K16:K17" dt2D="0" dtr="0" r1="J15"/><v>1</v></c></row><row r="17"><c r="K17"><v>1</v></c></row>',
      ),
  },
  {
    name: 'an array formula',
    draw: (book) =>
      book.rows('<row r="16"><c r="A16"><f t="array" ref="A16">SUM(F8:F11*1)</f><v>90</v></c></row>'),
  },
  {
    name: 'formulas of a later Excel',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16" t="str"><f>_xlfn.TEXTJOIN(",",TRUE,_xlfn.LET(_xlpm.x,1,_xlpm.x))</f><v>1</v></c></row>',
      ),
  },
  {
    name: "the user's formulas over cells that are written",
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16"><f>SUM(G8:G11)*2</f><v>0</v></c><c r="B16"><f>A16+1</f><v>1</v></c></row>',
      ),
  },
  {
    name: 'an old formula cell with ca, aca and bx',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16"><f ca="1">NOW()</f><v>45000.5</v></c><c r="B16"><f aca="1" bx="1">1+1</f><v>2</v></c></row>',
      ),
  },
  {
    name: 'error values and booleans',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16" t="e"><v>#N/A</v></c><c r="B16" t="b"><v>1</v></c><c r="C16" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
      ),
  },
  {
    name: 'ISO dates',
    draw: (book) => book.rows('<row r="16"><c r="A16" t="d"><v>2023-12-31T00:00:00</v></c></row>'),
  },
  {
    name: 'numbers in the hand of a double',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16"><v>0.94999999999999996</v></c><c r="B16"><v>1.0E-2</v></c><c r="C16"><v>1.2345678901234568E+19</v></c></row>',
      ),
  },
  {
    name: 'an empty value, an empty string and an empty cell',
    draw: (book) =>
      book.rows(
        '<row r="16"><c r="A16"><v></v></c><c r="B16" t="str"><f>""</f><v></v></c><c r="C16"/><c r="D16" t="inlineStr"><is><t/></is></c></row>',
      ),
  },
  {
    name: 'escaped control characters (_x000D_)',
    draw: (book) => {
      strings(book, '<t>上_x000D_\n下_x005F_x0041_</t>');
      book.rows('<row r="16"><c r="A16" t="s"><v>1</v></c></row>');
    },
  },
  {
    name: 'an extLst in a cell',
    draw: (book) =>
      book.cell(
        'G8',
        () => '<c r="G8" s="1"><extLst><ext uri="{x}" xmlns:q="urn:q"><q:a/></ext></extLst></c>',
      ),
  },
  {
    name: 'scores that stand as text',
    draw: (book) => book.cell('G8', () => '<c r="G8" s="1" t="inlineStr"><is><t> </t></is></c>'),
  },
  {
    name: 'rows that are grouped, hidden and collapsed',
    draw: (book) =>
      book.rewrite(SHEET, (xml) =>
        xml
          .replace('<row r="9"', '<row r="9" hidden="1" outlineLevel="1"')
          .replace('<row r="10"', '<row r="10" collapsed="1"'),
      ),
  },
];
