import { fixtureSheets } from '../support/fixtures';
import { makeXlsx } from '../support/make-xlsx';
import { openWorkbench, type Workbench } from '../support/workbench';

const FORMS = 200;
const FARM = '农贸市场提质改造专项资金';
let workbench: Workbench;

/** 200 forms: those of two workbooks under running names, so that many bear the same project's name. */
beforeAll(async () => {
  workbench = await openWorkbench();
  const samples = ['zhuzhou-2022', 'xiangxi'].flatMap(fixtureSheets);
  const sheets = Array.from({ length: FORMS }, (_, index) => ({
    ...samples[index % samples.length]!,
    name: `表${index + 1}`,
  }));
  await workbench.page.locator('#file').setInputFiles({
    name: '两百张.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(makeXlsx(sheets)),
  });
  await workbench.pane
    .getByRole('heading', { name: new RegExp(`^${FORMS} 张自评表`) })
    .waitFor({ timeout: 60_000 });
});
afterAll(async () => {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

/** A button of the pane by its whole name. */
const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const cards = () => workbench.pane.getByRole('list', { name: '自评表' }).getByRole('button');
const height = (): Promise<number> => workbench.pane.locator('main').evaluate((main) => main.scrollHeight);

test('the list is searched by words and filtered by what is left to do', async () => {
  const { pane } = workbench;
  expect(await cards().count()).toBe(30);
  expect(await height()).toBeLessThan(4000);
  await button('待说明').click();
  await pane.getByRole('searchbox').fill('农贸 市场');
  await pane.getByText(/^找到 \d+ 张$/).waitFor();
  expect(new Set(await cards().allInnerTexts()).size).toBe(await cards().count());
  for (const text of await cards().allInnerTexts())
    expect(text).toMatch(new RegExp(`${FARM}[^]*工作表“表\\d+”`));
  await pane.getByRole('searchbox').fill('没有这个项目');
  await pane.getByText('没有符合条件的自评表').waitFor();
  await pane.getByRole('searchbox').fill('');
  await button('待说明').click();
});

test('whoever comes back finds the list where he left it, with the focus on the card', async () => {
  const { pane } = workbench;
  await button(`再显示一些（还有 ${FORMS - 30} 张）`).click();
  expect(await cards().count()).toBe(60);
  const card = cards().nth(45);
  const name = (await card.innerText()).split('\n');
  await card.click();
  await button('← 返回').click();
  expect(await cards().count()).toBe(60);
  const focused = pane.locator('button:focus');
  await focused.waitFor();
  expect((await focused.innerText()).split('\n')).toEqual(name);
  expect(await focused.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
});

test('the preview is a card a form, 执行 is in sight, and a number can be ticked and looked at', async () => {
  const { pane } = workbench;
  await button('一键重算').click();
  await pane.getByText(/^将写入 \d+ 处公式/).waitFor();
  expect(await height()).toBeLessThan(5000);
  const run = (await button('执行').boundingBox())!;
  const frame = (await workbench.page.locator('#pane').boundingBox())!;
  expect(run.y + run.height).toBeLessThanOrEqual(frame.y + frame.height);
  await pane
    .getByRole('button', { name: /^展开 / })
    .first()
    .click();
  const kept = pane.getByRole('checkbox', { name: /填的是 .* → .*（保留）$/ });
  const name = (await kept.first().locator('xpath=following-sibling::label').innerText()).replace(
    '（保留）',
    '',
  );
  await kept.first().check();
  await pane.getByRole('checkbox', { name, exact: true, checked: true }).waitFor();
  await button('取消').click();
});
