/**
 * npm run bench: what 200 and 2,000 forms cost. Medians of several runs; sizes of the built pane. `npm run bench -- files`:
 * what 1,000 files cost the command line, alone; `-- sheets`: what large workbooks cost it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { analyseWorkbook, planRecompute, type SheetCells } from '../src/form';
import { createExcelHost } from '../src/excel';
import { newForms, TEMPLATES } from '../src/templates';
import { openXlsx, readSheets, writeWorkbook } from '../src/xlsx';
import { fixtureNames, fixtureSheets } from '../test/support/fixtures';
import { makeXlsx } from '../test/support/make-xlsx';
import { openInOffice } from '../test/support/office';
import { benchFiles } from './bench/files';
import { benchFirstPaint } from './bench/first-paint';
import { benchSheets } from './bench/sheets';

const RUNS = 7;

/** Forms of the sample workbooks under running names. */
function manyForms(count: number): SheetCells[] {
  const samples = ['zhuzhou-2022', 'xiangxi', 'yuanjiang', 'hengyang-investment'].flatMap(fixtureSheets);
  return Array.from({ length: count }, (_, index) => ({
    ...samples[index % samples.length]!,
    name: `表${index + 1}`,
  }));
}

function median(run: () => unknown, runs = RUNS): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

function domain(count: number): void {
  const bytes = makeXlsx(manyForms(count));
  const sheets = readSheets(openXlsx(bytes));
  const runs = count > 500 ? 3 : RUNS;
  const load = median(() => readSheets(openXlsx(bytes)), runs);
  const analyse = median(() => analyseWorkbook(sheets), runs);
  const analysis = analyseWorkbook(sheets);
  const plan = median(() => planRecompute(analysis), runs);
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  console.log(
    `${count} forms (${(bytes.length / 1e6).toFixed(1)} MB .xlsx): load ${ms(load)}, recognise + score + check ${ms(analyse)} (${(analyse / load).toFixed(2)} of loading), plan ${ms(plan)}`,
  );
}

/** How long the formulas are that all sample workbooks get, in characters. */
function formulaLengths(): void {
  const lengths = fixtureNames()
    .flatMap((name) => {
      const sheets = fixtureSheets(name);
      return planRecompute(analyseWorkbook(sheets)).edits;
    })
    .map(({ formula, sheet }) => ({ length: formula.length, formula, sheet }))
    .sort((a, b) => a.length - b.length);
  const middle = lengths[Math.floor(lengths.length / 2)];
  const longest = lengths.at(-1);
  if (!middle || !longest) return console.log('no formula is written over the sample workbooks');
  console.log(
    `${lengths.length} formulas over all sample workbooks: median ${middle.length}, longest ${longest.length} characters (${longest.sheet}: ${longest.formula})`,
  );
}

async function office(count: number): Promise<void> {
  const open = openInOffice(manyForms(count));
  const port = createExcelHost();
  const { traffic } = open.host;
  const { sheets, tabs } = await port.readWorkbook();
  const scanned = { ...traffic };
  const plan = planRecompute(analyseWorkbook(sheets));
  const start = process.hrtime.bigint();
  await port.applyPlan(plan, '一键重算');
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(
    `${count} forms in Excel: scan ${scanned.batches} batches, ${kB(scanned.bytesIn)} out, ${kB(scanned.bytesOut)} back; recompute ${traffic.batches - scanned.batches} batches, ${kB(traffic.bytesIn - scanned.bytesIn)} out, ${kB(traffic.bytesOut - scanned.bytesOut)} back, ${seconds.toFixed(1)} s with our host`,
  );
  const edited = { ...traffic };
  await port.readSheet(tabs[0]!.id);
  console.log(
    `${count} forms in Excel, one edit: ${traffic.batches - edited.batches} batches, ${kB(traffic.bytesIn - edited.bytesIn)} out, ${kB(traffic.bytesOut - edited.bytesOut)} back`,
  );
  open.close();
}

async function newSheets(count: number): Promise<void> {
  const open = openInOffice(manyForms(1));
  const port = createExcelHost();
  const names = Array.from({ length: count }, (_, index) => `项目${index + 1}`);
  const fields = { department: '甲局', unit: '乙所', year: '2025' };
  const start = process.hrtime.bigint();
  await port.insertSheets((taken) => newForms(TEMPLATES[0]!, names, fields, taken), { name: '新建自评表' });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { batches, bytesIn } = open.host.traffic;
  const file = median(() => writeWorkbook(newForms(TEMPLATES[0]!, names, fields, [])));
  console.log(
    `${count} new forms: ${batches} batches, ${(bytesIn / 1000).toFixed(0)} kB out, ${seconds.toFixed(1)} s with our host; as a file ${file.toFixed(0)} ms`,
  );
  open.close();
}

/** How large a page's script is; its file has a hash in its name. */
function size(page: string): void {
  const dist = path.join(__dirname, '..', 'dist');
  const files = existsSync(dist) ? readdirSync(dist) : [];
  const name = files.find((file) => file.startsWith(`${page}.`) && file.endsWith('.js'));
  if (!name) return console.log(`${page}: not built (npm run build)`);
  const file = path.join(dist, name);
  console.log(`${name}: ${(gzipSync(readFileSync(file), { level: 9 }).length / 1000).toFixed(1)} kB gzipped`);
}

async function main(): Promise<void> {
  if (process.argv[2] === 'files') return benchFiles();
  if (process.argv[2] === 'sheets') return largeWorkbooks();
  if (process.argv[2] === 'first-paint') return benchFirstPaint();
  domain(200);
  domain(2000);
  formulaLengths();
  await office(16);
  await office(200);
  await office(2000);
  await newSheets(100);
  size('taskpane');
  size('commands');
  await benchFirstPaint();
  await benchFiles();
  largeWorkbooks();
}

function largeWorkbooks(): void {
  benchSheets({ '2000 sheets with forms': makeXlsx(manyForms(2000)) });
}

void main().then(() => process.exit(0));
