/** Takes the user guide's pictures from the built workbench: npm run build && npm run guide */
import path from 'node:path';
import { fixtureBytes, fixtureSheets } from '../test/support/fixtures';
import { makeXlsx } from '../test/support/make-xlsx';
import { startRun } from '../test/support/run/run';
import { openWorkbench, type Workbench } from '../test/support/workbench';

const IMAGES = path.join(__dirname, '..', 'docs', 'images');
const FORM = /老字号/;
const MANY = 200;
/** Wide enough for a form from 项目支出名称 to 偏差原因 beside the pane. */
const SIZE = { width: 1400, height: 780 };
const TOP = { width: 1400, height: 560 };
/** What the grid draws after it was told to takes a moment. */
const DRAWN_MS = 1000;

/** What a picture is taken of, by the names that the user reads. */
class Camera {
  constructor(private readonly workbench: Workbench) {}

  get pane() {
    return this.workbench.pane;
  }

  /** The page, as far down as is needed, or the pane alone. */
  async picture(name: string, of: 'page' | 'top' | 'pane' = 'page'): Promise<void> {
    const { page } = this.workbench;
    await page.waitForTimeout(DRAWN_MS);
    const file = path.join(IMAGES, `${name}.png`);
    if (of === 'pane') await page.locator('#pane').screenshot({ path: file });
    else await page.screenshot({ path: file, clip: { x: 0, y: 0, ...(of === 'top' ? TOP : SIZE) } });
  }

  button(name: string) {
    return this.pane.getByRole('button', { name, exact: true });
  }

  async open(name: string, bytes: Uint8Array): Promise<void> {
    const { page } = this.workbench;
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('#file').setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
    const discard = page.getByRole('button', { name: '不保存，直接打开' });
    if (await discard.isVisible()) await discard.click();
  }
}

async function looking(camera: Camera): Promise<void> {
  const { pane } = camera;
  await camera.picture('list');
  await pane.getByRole('button', { name: FORM }).click();
  await camera.button('定位').nth(1).click();
  await camera.picture('detail');
  await camera.button('← 返回').click();
}

async function recomputing(camera: Camera): Promise<void> {
  const { pane } = camera;
  await camera.button('一键重算').click();
  await pane.getByText(/^将写入 \d+ 处公式/).waitFor();
  const unfold = pane.getByRole('button', { name: /^展开 / }).first();
  await unfold.click();
  await pane
    .getByRole('button', { name: /^定位 / })
    .first()
    .click();
  await camera.picture('preview');
  await camera.button('执行').click();
  await pane.getByText(/已写入/).waitFor();
}

async function givingReasons(camera: Camera): Promise<void> {
  const { pane } = camera;
  const field = pane.getByRole('textbox', { name: /的偏差原因$/ }).first();
  await camera.button('知道了').click();
  await camera.button('待说明清单').click();
  await camera.button('写明完成情况').first().click();
  await field.press('End');
  await field.pressSequentially('部分单位申报材料不齐，下一步将提前通知并逐户核对。');
  await field.evaluate((area) => area.scrollTo(0, 0));
  await camera.picture('reasons');
  await camera.button('写入 1 条').click();
  await pane.getByText('说明已写入表中').waitFor();
  await camera.button('逐条填写').click();
  await camera.button('资金到位晚').click();
  await camera.picture('one-by-one');
  await field.fill('');
  await camera.button('← 返回').click();
  await camera.button('← 返回').click();
}

async function makingForms(camera: Camera): Promise<void> {
  const { pane } = camera;
  await camera.button('新建自评表').click();
  await pane
    .getByRole('textbox', { name: /项目名称/ })
    .fill('农贸市场提质改造专项\n电子商务专项经费\n猪肉储备资金');
  await pane
    .getByRole('radio', { name: /^项目支出/ })
    .first()
    .click();
  await camera.picture('new-forms');
  await camera.button('取消').click();
  await camera.button('新建自评表').click();
  await pane.getByRole('radio', { name: /^以当前表新建/ }).click();
  await pane.getByRole('radio', { name: /^结转到下一年度/ }).click();
  await camera.button('执行').click();
  await pane.getByText(/已新建/).waitFor();
  await camera.picture('next-year');
  await camera.button('撤销本次操作').click();
  await pane.getByText(/已撤销，删除了/).waitFor();
}

async function lists(camera: Camera): Promise<void> {
  const { pane } = camera;
  await camera.button('生成汇总表').click();
  await pane.getByText(/已生成“绩效自评汇总表”/).waitFor();
  await camera.picture('summary');
  await camera.button('生成问题清单').click();
  await pane.getByText(/已生成“问题清单”/).waitFor();
  await camera.picture('finding-list', 'top');
  await camera.button('操作记录').click();
  await pane.getByRole('heading', { name: '操作记录' }).waitFor();
  await camera.picture('history', 'pane');
}

async function fromTargets(camera: Camera): Promise<void> {
  const { pane } = camera;
  await camera.open('绩效目标申报表.xlsx', fixtureBytes('negatives-target-declaration'));
  await pane.getByText('这个工作簿里没有找到绩效自评表').waitFor();
  await camera.button('新建自评表').click();
  await pane.getByRole('radio', { name: /^由绩效目标表新建/ }).click();
  await camera.picture('from-targets');
}

async function manyForms(camera: Camera): Promise<void> {
  const { pane } = camera;
  const samples = ['zhuzhou-2022', 'xiangxi'].flatMap(fixtureSheets);
  const sheets = Array.from({ length: MANY }, (_, index) => ({
    ...samples[index % samples.length]!,
    name: `表${index + 1}`,
  }));
  await camera.open('各单位自评表.xlsx', makeXlsx(sheets));
  await pane.getByRole('heading', { name: new RegExp(`^${MANY} 张自评表`) }).waitFor();
  await camera.button('待说明').click();
  await pane.getByRole('searchbox').fill('农贸');
  await pane.getByText(/^找到 \d+ 张$/).waitFor();
  await camera.picture('search', 'pane');
}

async function main(): Promise<void> {
  const run = await startRun();
  try {
    const workbench = await openWorkbench();
    await workbench.page.setViewportSize(SIZE);
    const camera = new Camera(workbench);
    for (const part of [looking, recomputing, givingReasons, makingForms, lists, fromTargets, manyForms])
      await part(camera);
    await workbench.close();
  } finally {
    await run.close();
  }
}

void main();
