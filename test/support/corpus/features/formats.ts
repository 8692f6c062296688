import { SHEET } from '../book';
import type { Feature } from '../feature';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const STYLES = 'xl/styles.xml';
const extension = (uri: string, inner: string): string =>
  `<extLst><ext uri="${uri}" xmlns:x14="${X14}">${inner}</ext></extLst>`;

export const FORMATS: readonly Feature[] = [
  {
    name: 'conditional formats of the user',
    draw: (book) =>
      book
        .rewrite(STYLES, (xml) =>
          xml.replace(
            '<dxfs count="0"/>',
            '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
          ),
        )
        .inSheet(
          '<conditionalFormatting sqref="G8:G11"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>10</formula></cfRule></conditionalFormatting>',
        ),
  },
  {
    name: 'data bars, colour scales and icon sets',
    draw: (book) =>
      book.inSheet(
        '<conditionalFormatting sqref="F8:F11"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule><cfRule type="iconSet" priority="4"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>',
      ),
  },
  {
    name: 'x14 conditional formats',
    draw: (book) =>
      book.inSheet(
        extension(
          '{78C0D931-6437-407d-A8EE-F0AAD7539E65}',
          `<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{44444444-0000-4000-8000-000000000001}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>G8:G11</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>`,
        ),
      ),
  },
  {
    name: 'data validation',
    draw: (book) =>
      book.inSheet(
        '<dataValidations count="1"><dataValidation type="decimal" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="得分" error="不能超过分值" sqref="G8:G11"><formula1>0</formula1><formula2>F8</formula2></dataValidation></dataValidations>',
      ),
  },
  {
    name: 'x14 data validation',
    draw: (book) =>
      book.inSheet(
        extension(
          '{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}',
          `<x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>自评表!$J$1:$J$3</xm:f></x14:formula1><xm:sqref>H8:H11</xm:sqref></x14:dataValidation></x14:dataValidations>`,
        ),
      ),
  },
  {
    name: 'sparklines',
    draw: (book) =>
      book.inSheet(
        extension(
          '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}',
          `<x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>自评表!G8:G11</xm:f><xm:sqref>J8</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>`,
        ),
      ),
  },
  {
    name: 'named styles and an extLst in the styles',
    draw: (book) =>
      book.rewrite(STYLES, (xml) =>
        xml.replace(
          '</styleSheet>',
          `<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="${X14}"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
        ),
      ),
  },
  {
    name: 'styles without numFmts, dxfs and cellStyles',
    draw: (book) =>
      book.rewrite(STYLES, (xml) =>
        xml
          .replace(/<numFmts.*<\/numFmts>/, '')
          .replace(/<cellStyles .*<\/cellStyles>/, '')
          .replace('<dxfs count="0"/>', ''),
      ),
  },
  {
    name: 'styles without counts',
    draw: (book) => book.rewrite(STYLES, (xml) => xml.replace(/ count="\d+"/g, '')),
  },
  {
    name: 'colours of its own',
    draw: (book) =>
      book.rewrite(STYLES, (xml) =>
        xml.replace(
          '</styleSheet>',
          '<colors><indexedColors><rgbColor rgb="00000000"/></indexedColors><mruColors><color rgb="FFFF0000"/></mruColors></colors></styleSheet>',
        ),
      ),
  },
  {
    name: 'percent formats on targets and actuals',
    draw: (book) =>
      book
        .rewrite(STYLES, (xml) =>
          xml
            .replace('<cellXfs count="2">', '<cellXfs count="3">')
            .replace(
              '</cellXfs>',
              '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
            ),
        )
        .cell('D9', () => '<c r="D9" s="2"><v>1</v></c>')
        .cell('E9', () => '<c r="E9" s="2"><v>0.95</v></c>'),
  },
  {
    name: 'ignored errors',
    draw: (book) =>
      book.inSheet('<ignoredErrors><ignoredError sqref="A1:H12" numberStoredAsText="1"/></ignoredErrors>'),
  },
  {
    name: 'page breaks, headers and print options',
    draw: (book) =>
      book
        .inSheet('<printOptions horizontalCentered="1"/>')
        .inSheet('<headerFooter><oddHeader>&amp;C绩效自评&amp;R&amp;P/&amp;N</oddHeader></headerFooter>')
        .inSheet('<rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>'),
  },
  {
    name: 'frozen panes and several views',
    draw: (book) =>
      book.rewrite(SHEET, (xml) =>
        xml.replace(
          '<sheetView tabSelected="1" workbookViewId="0"/>',
          '<sheetView tabSelected="1" workbookViewId="0"><pane ySplit="7" topLeftCell="A8" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="G8" sqref="G8"/></sheetView>',
        ),
      ),
  },
];
