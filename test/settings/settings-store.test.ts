import { DEFAULT_CONVENTION, DEFAULT_SETTINGS } from '../../src/form';
import { loadSettings, saveSettings } from '../../src/settings/settings-store';

const CUT_OFF = { ...DEFAULT_CONVENTION, rounding: 'cut-off' } as const;

/** Opens a workbook in an Office of nothing but its address. */
function open(url: string | undefined): void {
  Object.assign(globalThis, { Office: { context: { document: { url } } } });
}

beforeEach(() => {
  const items = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
  Object.assign(globalThis, { localStorage });
});

test('the convention that was set in the pane is the ribbon’s too, in that workbook alone', () => {
  open('https://office/甲.xlsx');
  saveSettings({ ...DEFAULT_SETTINGS, convention: CUT_OFF });
  expect(loadSettings().convention).toEqual(CUT_OFF);
  open('https://office/乙.xlsx');
  expect(loadSettings().convention).toBeNull();
});

test('of a workbook that was never saved no convention is kept', () => {
  open('');
  saveSettings({ ...DEFAULT_SETTINGS, overshootRatio: 1.5, convention: CUT_OFF });
  expect(loadSettings()).toEqual({ ...DEFAULT_SETTINGS, overshootRatio: 1.5 });
});
