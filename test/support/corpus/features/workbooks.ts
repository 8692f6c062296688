import { MAIN, OFFICE, SHEET, WORKBOOK, type Book } from '../book';
import type { Feature } from '../feature';

const MICROSOFT = 'http://schemas.microsoft.com/office';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const plainSheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>自评表!G12*2</f><v>0</v></c></row></sheetData></worksheet>`;

/** A second sheet, whose formula hangs on the form's total. */
function secondSheet(book: Book, attributes = ''): void {
  book.part(
    'xl/worksheets/sheet2.xml',
    plainSheet,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  );
  book.relate(WORKBOOK, 'rId20', 'worksheet', 'worksheets/sheet2.xml');
  book.rewrite(WORKBOOK, (xml) =>
    xml.replace('</sheets>', `<sheet name="汇总 '2023'" sheetId="7"${attributes} r:id="rId20"/></sheets>`),
  );
}

function macros(book: Book): void {
  book
    .extension('bin', 'application/vnd.ms-office.vbaProject')
    .part('xl/vbaProject.bin', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
  book.relate(WORKBOOK, 'rId20', `${MICROSOFT}/2006/relationships/vbaProject`, 'vbaProject.bin');
  book.rewrite('[Content_Types].xml', (xml) =>
    xml.replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  );
  book.rewrite(SHEET, (xml) => xml.replace('<dimension', '<sheetPr codeName="Sheet1"/><dimension'));
}

function chartSheet(book: Book): void {
  book.part(
    'xl/chartsheets/sheet1.xml',
    `<chartsheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml',
  );
  book.relate(WORKBOOK, 'rId20', 'chartsheet', 'chartsheets/sheet1.xml');
  book.rewrite(WORKBOOK, (xml) =>
    xml.replace('<sheets>', '<sheets><sheet name="图" sheetId="9" r:id="rId20"/>'),
  );
}

export const WORKBOOKS: readonly Feature[] = [
  { name: 'macros', draw: macros },
  { name: 'a chart sheet before the form', draw: chartSheet },
  { name: 'a second sheet whose formula hangs on the form', draw: (book) => secondSheet(book) },
  { name: 'a hidden sheet', draw: (book) => secondSheet(book, ' state="hidden"') },
  { name: 'a very hidden sheet', draw: (book) => secondSheet(book, ' state="veryHidden"') },
  {
    name: 'days counted from 1904',
    draw: (book) => book.rewrite(WORKBOOK, (xml) => xml.replace('<workbookPr ', '<workbookPr date1904="1" ')),
  },
  {
    name: 'defined names',
    draw: (book) =>
      book.inWorkbook(
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$H$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">自评表!$7:$7</definedName><definedName name="满分" comment="&quot;总分&quot;">100</definedName></definedNames>',
        'calcPr',
      ),
  },
  {
    name: 'a protected workbook structure',
    draw: (book) =>
      book.inWorkbook(
        '<workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="AA==" workbookSaltValue="BB==" workbookSpinCount="100000" lockStructure="1"/>',
        'bookViews',
      ),
  },
  {
    name: 'ranges that may be edited',
    draw: (book) =>
      book.inSheet('<protectedRanges><protectedRange sqref="G8:G11" name="区域1"/></protectedRanges>'),
  },
  {
    name: 'a read-only recommendation',
    draw: (book) =>
      book.rewrite(WORKBOOK, (xml) =>
        xml.replace('<workbookPr ', '<fileSharing readOnlyRecommended="1" userName="财务"/><workbookPr '),
      ),
  },
  {
    name: 'calculation by hand, iterations and precision as displayed',
    draw: (book) =>
      book.rewrite(WORKBOOK, (xml) =>
        xml.replace(
          '<calcPr calcId="191029"/>',
          '<calcPr calcId="191029" calcMode="manual" iterate="1" iterateCount="50" fullPrecision="0"/>',
        ),
      ),
  },
  {
    name: 'no calcPr',
    draw: (book) => book.rewrite(WORKBOOK, (xml) => xml.replace('<calcPr calcId="191029"/>', '')),
  },
  {
    name: 'an extLst in the workbook',
    draw: (book) =>
      book.rewrite(WORKBOOK, (xml) =>
        xml.replace(
          '</workbook>',
          `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>`,
        ),
      ),
  },
  {
    name: 'custom views',
    draw: (book) =>
      book.rewrite(WORKBOOK, (xml) =>
        xml.replace(
          '</workbook>',
          '<customWorkbookViews><customWorkbookView name="打印" guid="{55555555-0000-4000-8000-000000000001}" windowWidth="100" windowHeight="100" activeSheetId="1"/></customWorkbookViews></workbook>',
        ),
      ),
  },
  {
    name: 'a sensitivity label',
    draw: (book) => {
      book.part(
        'docMetadata/LabelInfo.xml',
        `<clbl:labelList xmlns:clbl="${MICROSOFT}/2020/mipLabelMetadata"><clbl:label id="{66666666-0000-4000-8000-000000000001}" enabled="1" method="Standard" siteId="{66666666-0000-4000-8000-000000000002}" contentBits="0" removed="0"/></clbl:labelList>`,
        'application/vnd.ms-office.classificationlabels+xml',
      );
      book.relate(
        '',
        'rId9',
        `${MICROSOFT}/2020/02/relationships/classificationlabels`,
        'docMetadata/LabelInfo.xml',
      );
    },
  },
  {
    name: 'custom properties',
    draw: (book) => {
      book.part(
        'docProps/custom.xml',
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16729</vt:lpwstr></property></Properties>',
        'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      );
      book.relate('', 'rId9', 'custom-properties', 'docProps/custom.xml');
    },
  },
  {
    name: 'a ribbon of its own',
    draw: (book) => {
      book.part(
        'customUI/customUI14.xml',
        `<customUI xmlns="${MICROSOFT}/2009/07/customui"><ribbon startFromScratch="false"/></customUI>`,
      );
      book.relate('', 'rId9', `${MICROSOFT}/2007/relationships/ui/extensibility`, 'customUI/customUI14.xml');
    },
  },
  {
    name: 'a task pane of an add-in',
    draw: (book) => {
      book.part(
        'xl/webextensions/taskpanes.xml',
        `<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"/>`,
        'application/vnd.ms-office.webextensiontaskpanes+xml',
      );
      book.relate(
        '',
        'rId9',
        `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
        'xl/webextensions/taskpanes.xml',
      );
    },
  },
  {
    name: 'printer settings',
    draw: (book) => {
      book
        .extension('bin', 'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings')
        .part('xl/printerSettings/printerSettings1.bin', new Uint8Array(200).fill(3));
      book
        .relate(SHEET, 'rId1', 'printerSettings', '../printerSettings/printerSettings1.bin')
        .inSheet('<pageSetup paperSize="9" orientation="landscape" r:id="rId1"/>');
    },
  },
  {
    name: 'embedded fonts',
    draw: (book) => {
      book
        .extension('fntdata', 'application/x-fontdata')
        .part('xl/fonts/font1.fntdata', new Uint8Array(300).fill(9));
      book.relate(WORKBOOK, 'rId20', 'font', 'fonts/font1.fntdata');
    },
  },
  {
    name: 'a shared workbook with its revisions',
    draw: (book) => {
      book.part(
        'xl/revisions/revisionHeaders.xml',
        `<headers xmlns="${MAIN}" guid="{77777777-0000-4000-8000-000000000001}"/>`,
        'application/vnd.openxmlformats-officedocument.spreadsheetml.revisionHeaders+xml',
      );
      book.relate(WORKBOOK, 'rId20', 'revisionHeaders', 'revisions/revisionHeaders.xml');
    },
  },
  {
    name: 'a theme',
    draw: (book) => {
      book.part(
        'xl/theme/theme1.xml',
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office 主题"><a:themeElements/></a:theme>',
        'application/vnd.openxmlformats-officedocument.theme+xml',
      );
      book.relate(WORKBOOK, 'rId20', 'theme', 'theme/theme1.xml');
    },
  },
  // WPS keeps pictures of cells in a part of its own and shows them by a formula that only it knows.
  {
    name: 'WPS pictures in cells (DISPIMG)',
    draw: (book) => {
      book.part(
        'xl/cellimages.xml',
        `<etc:cellImages xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_0123456789ABCDEF"/><xdr:cNvPicPr/></xdr:nvPicPr></xdr:pic></etc:cellImage></etc:cellImages>`,
        'application/vnd.wps-officedocument.cellimage+xml',
      );
      book.relate(WORKBOOK, 'rId20', 'http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml');
      book.rows(
        '<row r="16"><c r="A16" t="str"><f>_xlfn.DISPIMG("ID_0123456789ABCDEF",1)</f><v>=DISPIMG("ID_0123456789ABCDEF",1)</v></c></row>',
      );
    },
  },
  {
    name: "WPS's own extension of a sheet and workbook",
    draw: (book) => {
      const wps = 'http://web.wps.cn/et/2018/main';
      book.rewrite(WORKBOOK, (xml) =>
        xml.replace(
          '</workbook>',
          `<extLst><ext uri="{2D5C4EF4-0000-4000-8000-000000000001}" xmlns:woextLst="${wps}"><woextLst:woWorkbook/></ext></extLst></workbook>`,
        ),
      );
      book.rewrite(SHEET, (xml) =>
        xml.replace(
          ' mc:Ignorable="',
          ` xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" mc:Ignorable="etc `,
        ),
      );
    },
  },
  {
    name: "an empty relationships part and one that names a part's own folder",
    draw: (book) => book.part('xl/worksheets/_rels/sheet1.xml.rels', `<Relationships xmlns="${RELATIONS}"/>`),
  },
];
