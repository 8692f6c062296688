import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import designLocale from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiLocale from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import sheetsLocale from '@univerjs/sheets/locale/zh-CN';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalLocale from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiLocale from '@univerjs/sheets-formula-ui/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets-numfmt/facade';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtUiLocale from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import '@univerjs/sheets-ui/facade';
import sheetsUiLocale from '@univerjs/sheets-ui/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import '@univerjs/ui/facade';
import uiLocale from '@univerjs/ui/locale/zh-CN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import type { SheetCells } from '../../form';
import type { Appearance } from '../../xlsx';
import { closeUniver } from '../engine/close-univer';
import { gatherFormulasBySheet } from '../engine/formula-data';
import { searchForAddressFunctionsAlone } from '../engine/formula-search';
import { sheetLook, stylesOf } from '../engine/sheet-look';
import { UniverEngine } from '../engine/univer-engine';
import { workbookData } from '../engine/workbook-data';

/** A grid on the page, with the engine behind it. */
export interface Grid {
  readonly engine: UniverEngine;
  dispose(): void;
}

/** Shows a workbook in Univer's grid (plugin mode: open-source parts alone). */
export function startGrid(
  container: HTMLElement,
  sheets: readonly SheetCells[],
  appearance: Appearance,
): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        designLocale,
        uiLocale,
        docsUiLocale,
        sheetsLocale,
        sheetsUiLocale,
        formulaUiLocale,
        numfmtUiLocale,
        conditionalLocale,
      ),
    },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container: container.id, toolbar: false, contextMenu: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  gatherFormulasBySheet(univer);
  searchForAddressFunctionsAlone(univer);
  const api = FUniver.newAPI(univer);
  const looks = appearance.sheets.map((look, index) => sheetLook(look, sheets[index]!, appearance.looks));
  api.createWorkbook(workbookData(sheets, looks, stylesOf(appearance)));
  return { engine: new UniverEngine(api), dispose: () => closeUniver(univer) };
}
