import { anyFilledCell, anySheet, spliced, textOf, withParts } from '../base';
import { onlyCell, type Damage, type Damaged } from '../damage';

const AREAS = [
  '??',
  '',
  'A1',
  'B5:A1',
  'A1:B2 C3:D4',
  'A:A',
  '1:3',
  'A1:XFD1048576',
  'A0:B2',
  'A1:B2:C3',
  '$A$1:$B$2',
  '#REF!',
  'Sheet1!A1:B2',
];

/** Merged areas that overlap, are reversed or are none: they only confirm, so cells stay as they are. */
export const oddMerges: Damage = {
  name: 'merged areas that overlap, are reversed or none',
  damage: (base, random): Damaged => {
    const sheet = anySheet(base, random);
    const merges = Array.from({ length: 1 + random.below(4) }, () =>
      random.pick([...AREAS, 'A1:C3', 'B2:D4']),
    );
    const list = `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const without = sheet.xml.replace(/<mergeCells.*?<\/mergeCells>/s, '');
    return {
      bytes: withParts(base, { [sheet.path]: without.replace('</sheetData>', `</sheetData>${list}`) }),
      what: `${sheet.name} merges ${merges.join(', ')}`,
      verdict: 'either',
    };
  },
};

/** Formulas that share with nobody, or whose areas are none. */
export const oddFormulas: Damage = {
  name: 'a shared or array formula that does not fit',
  damage: (base, random): Damaged => {
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const area = random.pick(AREAS);
    const formula = random.pick([
      '<f t="shared" si="7"/>',
      '<f t="shared"/>',
      '<f t="shared" si="x" ref="A1:A2">A1+1</f>',
      `<f t="shared" si="0" ref="${area}">A1+1</f>`,
      `<f t="array" ref="${area}">A1:A3</f>`,
      '<f t="array">A1:A3</f>',
      `<f t="dataTable" ref="${area}" r1="??"/>`,
      '<f t="nosuch">1+1</f>',
      '<f>SUM(</f>',
      '<f/>',
      `<f>${'A1+'.repeat(20_000)}1</f>`,
      `<f>"${'x'.repeat(40_000)}</f>`,
    ]);
    const xml = spliced(sheet, cell, `<c r="${cell.address}">${formula}<v>1</v></c>`);
    return {
      bytes: withParts(base, { [sheet.path]: xml }),
      what: `${cell.address} of ${sheet.name}: ${formula.slice(0, 60)}`,
      verdict: 'either',
      touched: onlyCell(sheet.name, cell.address),
    };
  },
};

/** Indexes into lists that are shorter, or that are no numbers. */
export const oddIndexes: Damage = {
  name: 'a style or string index out of its list',
  damage: (base, random): Damaged => {
    const sheet = anySheet(base, random);
    const cell = anyFilledCell(sheet, random);
    const index = random.pick(['99999', '-1', 'abc', '', '1.5', '4294967296', '1e3', ' 1']);
    const content = random.pick([
      `<c r="${cell.address}" s="${index}"><v>1</v></c>`,
      `<c r="${cell.address}" t="s"><v>${index}</v></c>`,
      `<c r="${cell.address}" t="s"/>`,
      `<c r="${cell.address}" t="nosuch"><v>1</v></c>`,
      `<c r="${cell.address}" t="b"><v>${index}</v></c>`,
      `<c r="${cell.address}" t="d"><v>${index}</v></c>`,
      `<c r="${cell.address}" t="inlineStr"><v>1</v></c>`,
      `<c r="${cell.address}" t="e"><v>#NOSUCH!</v></c>`,
    ]);
    return {
      bytes: withParts(base, { [sheet.path]: spliced(sheet, cell, content) }),
      what: `${sheet.name}: ${content}`,
      verdict: 'either',
      touched: onlyCell(sheet.name, cell.address),
    };
  },
};

/** Attributes that promise more than there is; readers must count for themselves. */
export const hugeCounts: Damage = {
  name: 'counts that are not true',
  damage: (base, random): Damaged => {
    const path = random.pick([...base.sheetPaths, 'xl/styles.xml', 'xl/sharedStrings.xml']);
    const count = random.pick(['4294967295', '99999999999999999999', '-1', 'abc', '', '0']);
    const xml = textOf(base, path)
      .replace(/ (count|uniqueCount)="\d*"/g, ` $1="${count}"`)
      .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
      .replace(/ spans="[^"]*"/g, ' spans="1:16384"');
    return {
      bytes: withParts(base, { [path]: xml }),
      what: `counts of ${path} are ${count}`,
      verdict: 'opens',
    };
  },
};
