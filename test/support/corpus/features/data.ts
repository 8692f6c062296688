import { MAIN, OFFICE, SHEET, WORKBOOK, type Book } from '../book';
import type { Feature } from '../feature';

const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function table(book: Book, formula: string): void {
  book.rows(
    `<row r="20"><c r="A20" t="inlineStr"><is><t>项目</t></is></c><c r="B20" t="inlineStr"><is><t>金额</t></is></c></row><row r="21"><c r="A21" t="inlineStr"><is><t>甲</t></is></c><c r="B21"><f>${formula}</f><v>5</v></c></row>`,
  );
  book.part(
    'xl/tables/table1.xml',
    `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A20:B21" totalsRowShown="0"><autoFilter ref="A20:B21"/><tableColumns count="2"><tableColumn id="1" name="项目"/><tableColumn id="2" name="金额"><calculatedColumnFormula>${formula}</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    `${SHEET_ML}.table+xml`,
  );
  book
    .relate(SHEET, 'rId1', 'table', '../tables/table1.xml')
    .inSheet('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>');
}

function pivot(book: Book): void {
  book.part(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="1" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A7:H11" sheet="自评表"/></cacheSource><cacheFields count="1"><cacheField name="一级指标" numFmtId="0"><sharedItems count="1"><s v="产出指标"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    `${SHEET_ML}.pivotCacheDefinition+xml`,
  );
  book.part(
    'xl/pivotCache/pivotCacheRecords1.xml',
    `<pivotCacheRecords xmlns="${MAIN}" count="1"><r><x v="0"/></r></pivotCacheRecords>`,
    `${SHEET_ML}.pivotCacheRecords+xml`,
  );
  book.part(
    'xl/pivotTables/pivotTable1.xml',
    `<pivotTableDefinition xmlns="${MAIN}" name="数据透视表1" cacheId="1" dataCaption="值"><location ref="J1:J2" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="1"><pivotField axis="axisRow" showAll="0"/></pivotFields></pivotTableDefinition>`,
    `${SHEET_ML}.pivotTable+xml`,
  );
  book.relate(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    'rId1',
    'pivotCacheRecords',
    'pivotCacheRecords1.xml',
  );
  book.relate(
    'xl/pivotTables/pivotTable1.xml',
    'rId1',
    'pivotCacheDefinition',
    '../pivotCache/pivotCacheDefinition1.xml',
  );
  book
    .relate(SHEET, 'rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')
    .relate(WORKBOOK, 'rId20', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
  book.rewrite(WORKBOOK, (xml) =>
    xml.replace(
      '</workbook>',
      '<pivotCaches><pivotCache cacheId="1" r:id="rId20"/></pivotCaches></workbook>',
    ),
  );
}

function externalLink(book: Book): void {
  book.part(
    'xl/externalLinks/externalLink1.xml',
    `<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${OFFICE}" r:id="rId1"><sheetNames><sheetName val="预算"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>100</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
    `${SHEET_ML}.externalLink+xml`,
  );
  book.relate(
    'xl/externalLinks/externalLink1.xml',
    'rId1',
    'externalLinkPath',
    'file:///D:\\预算\\2023年预算.xlsx',
    true,
  );
  book
    .relate(WORKBOOK, 'rId20', 'externalLink', 'externalLinks/externalLink1.xml')
    .inWorkbook('<externalReferences><externalReference r:id="rId20"/></externalReferences>', 'calcPr');
  book.rows('<row r="16"><c r="A16"><f>[1]预算!$A$1</f><v>100</v></c></row>');
}

export const DATA: readonly Feature[] = [
  { name: 'a table', draw: (book) => table(book, '2+3') },
  {
    name: 'a table with structured references',
    draw: (book) => table(book, 'LEN(表1[[#This Row],[项目]])+4'),
  },
  { name: 'a pivot table with its cache', draw: pivot },
  { name: 'links to another workbook', draw: externalLink },
  {
    name: 'custom XML',
    draw: (book) => {
      book
        .part('customXml/item1.xml', '<b:sources xmlns:b="urn:b"/>')
        .part(
          'customXml/itemProps1.xml',
          '<ds:datastoreItem ds:itemID="{33333333-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
          'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
        );
      book
        .relate('customXml/item1.xml', 'rId1', 'customXmlProps', 'itemProps1.xml')
        .relate(WORKBOOK, 'rId20', 'customXml', '../customXml/item1.xml');
    },
  },
  {
    name: 'a connection and its query table',
    draw: (book) => {
      book.part(
        'xl/connections.xml',
        `<connections xmlns="${MAIN}"><connection id="1" name="预算系统" type="5" refreshedVersion="6"><dbPr connection="Provider=SQLOLEDB" command="select 1"/></connection></connections>`,
        `${SHEET_ML}.connections+xml`,
      );
      book.part(
        'xl/queryTables/queryTable1.xml',
        `<queryTable xmlns="${MAIN}" name="预算" connectionId="1"/>`,
        `${SHEET_ML}.queryTable+xml`,
      );
      book
        .relate(WORKBOOK, 'rId20', 'connections', 'connections.xml')
        .relate(SHEET, 'rId1', 'queryTable', '../queryTables/queryTable1.xml');
    },
  },
  {
    name: 'a data model',
    draw: (book) => {
      book
        .extension('data', 'application/vnd.openxmlformats-officedocument.model+data')
        .part('xl/model/item.data', new Uint8Array(64).fill(7));
      book.relate(
        WORKBOOK,
        'rId20',
        'http://schemas.microsoft.com/office/2007/relationships/powerPivotData',
        'model/item.data',
      );
    },
  },
  {
    name: 'XML maps',
    draw: (book) => {
      book.part(
        'xl/xmlMaps.xml',
        `<MapInfo xmlns="${MAIN}" SelectionNamespaces=""><Schema ID="Schema1"/><Map ID="1" Name="表" RootElement="表" SchemaID="Schema1" ShowImportExportValidationErrors="false" AutoFit="true" Append="false" PreserveSortAFLayout="true" PreserveFormat="true"/></MapInfo>`,
      );
      book.relate(WORKBOOK, 'rId20', 'xmlMaps', 'xmlMaps.xml');
    },
  },
  {
    name: 'hyperlinks',
    draw: (book) => {
      book.relate(SHEET, 'rId1', 'hyperlink', 'https://example.invalid/?a=1&b=2#x', true);
      book.inSheet(
        '<hyperlinks><hyperlink ref="A15" r:id="rId1" tooltip="政策"/><hyperlink ref="B15" location="自评表!A1" display="回顶"/></hyperlinks>',
      );
    },
  },
  {
    name: 'a filter with its hidden name',
    draw: (book) =>
      book
        .inSheet(
          '<autoFilter ref="A7:H11"><filterColumn colId="0"><filters><filter val="产出指标"/></filters></filterColumn></autoFilter>',
        )
        .inWorkbook(
          '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">自评表!$A$7:$H$11</definedName></definedNames>',
          'calcPr',
        ),
  },
  {
    name: 'scenarios',
    draw: (book) =>
      book.inSheet(
        '<scenarios current="0"><scenario name="方案一" count="1" user="财务"><inputCells r="E8" val="10"/></scenario></scenarios>',
      ),
  },
];
