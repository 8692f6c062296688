import fc from 'fast-check';
import { sheetNamesFor } from '../../src/form';

test('names are made legal and unlike each other', () => {
  const names = [
    '项目/一期:[a]',
    '项目/一期:[a]',
    '=HYPERLINK("x")',
    '',
    "'引号'",
    'History',
    '长'.repeat(200),
  ];
  expect(sheetNamesFor(names, ['项目 一期 a', '自评表'])).toEqual([
    '项目 一期 a (2)',
    '项目 一期 a (3)',
    '=HYPERLINK("x")',
    '自评表 (2)',
    '引号',
    'History_',
    '长'.repeat(31),
  ]);
});

test('what Excel refuses in full width is taken out too', () => {
  const names = ['Ａ：Ｂ／Ｃ？＊［Ｄ］＼￥', '’引号’', '＇引号＇', 'a’b'];
  expect(sheetNamesFor(names, [])).toEqual(['Ａ Ｂ Ｃ Ｄ', '引号', '引号 (2)', 'a’b']);
});

test('case and width do not make a difference', () => {
  expect(sheetNamesFor(['abc', 'ＡＢＣ', 'ABC'], [])).toEqual(['abc', 'ＡＢＣ (2)', 'ABC (3)']);
});

test('whatever the texts, Excel takes the names', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 20 }), (texts) => {
      const names = sheetNamesFor(texts, ['自评表']);
      expect(names).toHaveLength(texts.length);
      expect(new Set([...names, '自评表'].map((name) => name.toLowerCase())).size).toBe(names.length + 1);
      for (const name of names) {
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[\\/?*[\]:：／？＊［］＼￥]|^['’＇]|['’＇]$|\p{Cc}|\p{Cs}/u);
      }
    }),
    { numRuns: 1000 },
  );
});
