import { MAIN, OFFICE, SHEET, type Book } from '../book';
import type { Feature } from '../feature';
import { PICTURE } from './picture';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const DRAWING = 'xl/drawings/drawing1.xml';
const SHAPE =
  '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** A drawing whose one anchor, beside the form, holds this. */
function drawing(book: Book, content: string): Book {
  book.part(
    DRAWING,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${OFFICE}" xmlns:mc="${MC}"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    DRAWING_TYPE,
  );
  book.relate(SHEET, 'rId1', 'drawing', '../drawings/drawing1.xml');
  return book.inSheet('<drawing r:id="rId1"/>');
}

const named = (name: string): string => `<xdr:cNvPr id="2" name="${name}"/>`;
const picture = `<xdr:pic><xdr:nvPicPr>${named('图片 1')}<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>${SHAPE}</xdr:spPr></xdr:pic>`;
const frame = (uri: string, inner: string): string =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${named('图表 1')}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></xdr:graphicFrame>`;

function chart(book: Book): void {
  drawing(book, frame(C, `<c:chart xmlns:c="${C}" r:id="rId1"/>`)).relate(
    DRAWING,
    'rId1',
    'chart',
    '../charts/chart1.xml',
  );
  book.part(
    'xl/charts/chart1.xml',
    `<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>自评表!$G$8:$G$11</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
    'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  );
  book.relate('xl/charts/chart1.xml', 'rId1', `${MICROSOFT}/2011/relationships/chartStyle`, 'style1.xml');
  book.part(
    'xl/charts/style1.xml',
    `<cs:chartStyle xmlns:cs="${MICROSOFT}/drawing/2012/chartStyle" id="201"/>`,
    'application/vnd.ms-office.chartstyle+xml',
  );
}

/** Notes as every Excel writes them: the part and its VML boxes. */
function notes(book: Book): Book {
  book.part(
    'xl/comments1.xml',
    `<comments xmlns="${MAIN}"><authors><author>财务科</author></authors><commentList><comment ref="G8" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">财务科:\n</t></r><r><t>请核对</t></r></text></comment></commentList></comments>`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  );
  book.extension('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  book.part(
    'xl/drawings/vmlDrawing1.vml',
    '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'visibility:hidden\'><x:ClientData ObjectType="Note"><x:Row>7</x:Row><x:Column>6</x:Column></x:ClientData></v:shape></xml>',
  );
  book
    .relate(SHEET, 'rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml')
    .relate(SHEET, 'rId2', 'comments', '../comments1.xml');
  return book.inSheet('<legacyDrawing r:id="rId1"/>');
}

function threadedComments(book: Book): void {
  notes(book);
  book.part(
    'xl/threadedComments/threadedComment1.xml',
    `<ThreadedComments xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="G8" dT="2024-03-01T08:00:00.00" personId="{8D4B1A0E-0000-4000-8000-000000000001}" id="{11111111-0000-4000-8000-000000000001}"><text>得分怎么来的？</text></threadedComment><threadedComment ref="G8" dT="2024-03-01T09:00:00.00" personId="{8D4B1A0E-0000-4000-8000-000000000001}" id="{11111111-0000-4000-8000-000000000002}" parentId="{11111111-0000-4000-8000-000000000001}"><text>按比例</text></threadedComment></ThreadedComments>`,
    'application/vnd.ms-excel.threadedcomments+xml',
  );
  book.part(
    'xl/persons/person.xml',
    `<personList xmlns="${MICROSOFT}/spreadsheetml/2018/threadedcomments"><person displayName="财务科" id="{8D4B1A0E-0000-4000-8000-000000000001}" userId="S::a@b" providerId="AD"/></personList>`,
    'application/vnd.ms-excel.person+xml',
  );
  book.relate(
    SHEET,
    'rId3',
    `${MICROSOFT}/2017/10/relationships/threadedComment`,
    '../threadedComments/threadedComment1.xml',
  );
  book.relate('xl/workbook.xml', 'rId20', `${MICROSOFT}/2017/10/relationships/person`, 'persons/person.xml');
}

function slicer(book: Book): void {
  drawing(
    book,
    `<mc:AlternateContent><mc:Choice xmlns:sle15="${MICROSOFT}/drawing/2012/slicer" Requires="sle15">${frame(`${MICROSOFT}/drawing/2010/slicer`, `<sle:slicer xmlns:sle="${MICROSOFT}/drawing/2010/slicer" name="项目"/>`)}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
  );
  book.part(
    'xl/slicers/slicer1.xml',
    `<slicers xmlns="${MICROSOFT}/spreadsheetml/2009/9/main"><slicer name="项目" cache="切片器_项目" caption="项目" rowHeight="241300"/></slicers>`,
    'application/vnd.ms-excel.slicer+xml',
  );
  book.part(
    'xl/slicerCaches/slicerCache1.xml',
    `<slicerCacheDefinition xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" name="切片器_项目" sourceName="项目"/>`,
    'application/vnd.ms-excel.slicerCache+xml',
  );
  book.relate(SHEET, 'rId2', `${MICROSOFT}/2007/relationships/slicer`, '../slicers/slicer1.xml');
  book.relate(
    'xl/workbook.xml',
    'rId20',
    `${MICROSOFT}/2007/relationships/slicerCache`,
    'slicerCaches/slicerCache1.xml',
  );
  book.inSheet(
    `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="${MICROSOFT}/spreadsheetml/2010/11/main"><x14:slicerList xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`,
  );
}

function ink(book: Book): void {
  drawing(
    book,
    `<mc:AlternateContent><mc:Choice xmlns:xdr14="${MICROSOFT}/excel/2010/spreadsheetDrawing" Requires="xdr14"><xdr:contentPart r:id="rId1"><xdr14:nvContentPartPr><xdr14:cNvPr id="2" name="墨迹 1"/><xdr14:cNvContentPartPr/></xdr14:nvContentPartPr></xdr:contentPart></mc:Choice><mc:Fallback>${picture.replace('rId1', 'rId2')}</mc:Fallback></mc:AlternateContent>`,
  );
  book.part(
    'xl/ink/ink1.xml',
    '<inkml:ink xmlns:inkml="http://www.w3.org/2003/InkML"><inkml:trace>0 0, 5 5</inkml:trace></inkml:ink>',
    'application/inkml+xml',
  );
  book.extension('png', 'image/png').part('xl/media/image1.png', PICTURE);
  book
    .relate(DRAWING, 'rId1', 'customXml', '../ink/ink1.xml')
    .relate(DRAWING, 'rId2', 'image', '../media/image1.png');
}

function controls(book: Book): void {
  book.extension('bin', 'application/vnd.ms-office.activeX').extension('emf', 'image/x-emf');
  book.part(
    'xl/activeX/activeX1.xml',
    `<ax:ocx ax:classid="{D7053240-CE69-11CD-A777-00DD01143C57}" ax:persistence="persistStreamInit" r:id="rId1" xmlns:ax="${MICROSOFT}/2006/activeX" xmlns:r="${OFFICE}"/>`,
    'application/vnd.ms-office.activeX+xml',
  );
  book
    .part('xl/activeX/activeX1.bin', new Uint8Array([0x40, 0x32, 5, 0xd7, 0, 1, 2]))
    .part('xl/media/image1.emf', new Uint8Array([1, 0, 0, 0]));
  book.relate(
    'xl/activeX/activeX1.xml',
    'rId1',
    `${MICROSOFT}/2006/relationships/activeXControlBinary`,
    'activeX1.bin',
  );
  book
    .relate(SHEET, 'rId1', 'control', '../activeX/activeX1.xml')
    .relate(SHEET, 'rId2', 'image', '../media/image1.emf');
  book.inSheet(
    `<mc:AlternateContent><mc:Choice Requires="x14" xmlns:x14="${MICROSOFT}/spreadsheetml/2009/9/main"><controls><control shapeId="1025" r:id="rId1" name="CommandButton1"><controlPr defaultSize="0" autoLine="0" r:id="rId2"/></control></controls></mc:Choice><mc:Fallback><controls><control shapeId="1025" r:id="rId1" name="CommandButton1"/></controls></mc:Fallback></mc:AlternateContent>`,
  );
}

function embeddedObject(book: Book): void {
  book.extension('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  book.part('xl/embeddings/Microsoft_Word_Document.docx', new Uint8Array([0x50, 0x4b, 5, 6]));
  book.relate(SHEET, 'rId1', 'package', '../embeddings/Microsoft_Word_Document.docx');
  book.inSheet('<oleObjects><oleObject progId="Word.Document.12" shapeId="1026" r:id="rId1"/></oleObjects>');
}

export const OBJECTS: readonly Feature[] = [
  { name: 'notes', draw: (book) => void notes(book) },
  { name: 'threaded comments with persons', draw: threadedComments },
  { name: 'a chart', draw: chart },
  { name: 'slicers', draw: slicer },
  { name: 'ink', draw: ink },
  { name: 'ActiveX controls', draw: controls },
  { name: 'an embedded document', draw: embeddedObject },
  {
    name: 'a picture',
    draw: (book) =>
      void drawing(book, picture)
        .extension('png', 'image/png')
        .part('xl/media/image1.png', PICTURE)
        .relate(DRAWING, 'rId1', 'image', '../media/image1.png'),
  },
  {
    name: 'a linked picture',
    draw: (book) =>
      void drawing(book, picture.replace('r:embed', 'r:link')).relate(
        DRAWING,
        'rId1',
        'image',
        'file:///D:\\图\\a.png',
        true,
      ),
  },
  {
    name: 'a text box whose text is a cell',
    draw: (book) =>
      void drawing(
        book,
        `<xdr:sp macro="" textlink="$G$12"><xdr:nvSpPr>${named('文本框 1')}<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr>${SHAPE}</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:fld id="{22222222-0000-4000-8000-000000000001}" type="TxLink"><a:rPr lang="zh-CN"/><a:t>0</a:t></a:fld></a:p></xdr:txBody></xdr:sp>`,
      ),
  },
  {
    name: 'a form control (check box)',
    draw: (book) => {
      book.part(
        'xl/ctrlProps/ctrlProp1.xml',
        `<formControlPr xmlns="${MICROSOFT}/spreadsheetml/2009/9/main" objectType="CheckBox" fmlaLink="$J$1" lockText="1"/>`,
        'application/vnd.ms-excel.controlproperties+xml',
      );
      book.relate(SHEET, 'rId1', 'ctrlProp', '../ctrlProps/ctrlProp1.xml');
      book.inSheet('<controls><control shapeId="1025" r:id="rId1" name="复选框 1"/></controls>');
    },
  },
  {
    name: 'a background picture',
    draw: (book) => {
      book
        .extension('png', 'image/png')
        .part('xl/media/image1.png', PICTURE)
        .relate(SHEET, 'rId1', 'image', '../media/image1.png');
      book.inSheet('<picture r:id="rId1"/>');
    },
  },
];
