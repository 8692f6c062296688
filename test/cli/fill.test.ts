import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openXlsx, readSheets } from '../../src/xlsx';
import { call, fixture, temporaryFolder } from '../support/cli';
import { fixtureBytes, valueAt } from '../support/fixtures';
import { makeForm } from '../support/made-form';
import { makeXlsx } from '../support/make-xlsx';

const temporary = temporaryFolder();

test('fill writes the formulas to another file and leaves the original alone', async () => {
  const out = temporary('filled.xlsx');
  const { code, out: text } = await call('fill', fixture('zhuzhou-2022'), '-o', out);
  expect(code).toBe(0);
  expect(text).toContain('已写入 59 处公式，保留 8 处已填的数，5 处待说明');
  const sheets = readSheets(openXlsx(readFileSync(out)));
  expect(valueAt(sheets, '农贸市场提质改造专项资金', 'H21')).toBe(96);
  expect(Buffer.from(fixtureBytes('zhuzhou-2022')).equals(readFileSync(fixture('zhuzhou-2022')))).toBe(true);
});

test('the convention can be set, and typed scores taken over', async () => {
  const out = temporary('options.xlsx');
  await call(
    'fill',
    fixture('zhuzhou-2022'),
    '-o',
    out,
    '--rate-decimals',
    '2',
    '--score-decimals=1',
    '--rounding',
    'cut-off',
    '--overwrite-scores',
  );
  const sheets = readSheets(openXlsx(readFileSync(out)));
  expect(valueAt(sheets, '株洲老字号形象标识征集、宣传及认定奖励相关活动经费', 'I8')).toBe(0.6286);
  expect(valueAt(sheets, '株洲老字号形象标识征集、宣传及认定奖励相关活动经费', 'J8')).toBe(6.2);
  expect(valueAt(sheets, '株洲市商务局', 'H17')).toBe(2.2);
});

test('unreadable input: one line on stderr, exit 2, nothing written', async () => {
  const cases: [string, Uint8Array, string][] = [
    ['empty.xlsx', new Uint8Array(), '文件是空的'],
    ['text.xlsx', Buffer.from('hello'), '这不是 Excel 工作簿'],
    [
      'locked.xlsx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '文件已加密',
    ],
    [
      'none.xlsx',
      makeXlsx([{ ...makeForm([]), values: [['工资表']], formulas: [[null]], numberFormats: [['General']] }]),
      '没有找到绩效自评表',
    ],
  ];
  for (const [name, bytes, sentence] of cases) {
    writeFileSync(temporary(name), bytes);
    const { code, out, err } = await call('fill', temporary(name), '-o', temporary(`out-${name}`));
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
    expect(existsSync(temporary(`out-${name}`))).toBe(false);
  }
});

test('a protected sheet is named and keeps its cells', async () => {
  const file = temporary('protected.xlsx');
  writeFileSync(file, protect(makeXlsx([makeForm([{ target: 40, actual: 39, weight: 10 }])])));
  const out = temporary('protected-out.xlsx');
  const result = await call('fill', file, '-o', out);
  expect(result.out).toContain('工作表“测试”受保护，没有写入');
  expect(readFileSync(out).equals(readFileSync(file))).toBe(true);
});

function protect(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  return zipSync({ ...parts, [sheet]: strToU8(xml) });
}
