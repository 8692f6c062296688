import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { fixtureSheets } from '../support/fixtures';
import { makeXlsx } from '../support/make-xlsx';
import { openWorkbench, type Workbench } from '../support/workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FARM = '农贸市场提质改造专项资金';
let workbench: Workbench;
let frame: Frame;

beforeAll(async () => {
  workbench = await openWorkbench();
  // Tables of targets beside the forms.
  const sheets = ['zhuzhou-2022', 'negatives-target-declaration'].flatMap(fixtureSheets);
  const buffer = Buffer.from(makeXlsx(sheets));
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await workbench.page.locator('#file').setInputFiles({ name: '两种表.xlsx', mimeType, buffer });
  await workbench.page.getByText('两种表.xlsx', { exact: true }).waitFor();
  await heading(/^6 张自评表/).waitFor();
  frame = workbench.page.frames().find((one) => one.url().includes('workbench-pane'))!;
  // Something for 操作记录 and the notice at the foot.
  await button('生成汇总表').click();
  await workbench.pane.getByText(/^已生成/).waitFor();
});
afterAll(async () => {
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

/** A button of the pane by its whole name. */
const button = (name: string) => workbench.pane.getByRole('button', { name, exact: true });
const heading = (name: string | RegExp) => workbench.pane.getByRole('heading', { name });
const openFarm = async (): Promise<void> => {
  await workbench.pane
    .getByRole('button', { name: new RegExp(FARM) })
    .first()
    .click();
  await heading(FARM).waitFor();
};

/** Each screen: how one gets there from the list, and back. */
const SCREENS: readonly (readonly [
  name: string,
  there: () => Promise<unknown>,
  back: () => Promise<unknown>,
])[] = [
  ['自评表列表', async () => undefined, async () => undefined],
  ['更改口径', () => button('更改口径').click(), () => button('收起').click()],
  ['一张表', openFarm, () => button('← 返回').click()],
  [
    '识别依据',
    async () => {
      await openFarm();
      await workbench.pane.getByText(/^识别依据/).click();
    },
    () => button('← 返回').click(),
  ],
  [
    '预览，展开一张表',
    async () => {
      await button('一键重算').click();
      await workbench.pane
        .getByRole('button', { name: /^展开 / })
        .first()
        .click();
    },
    () => button('取消').click(),
  ],
  [
    '待说明清单',
    async () => {
      await button('待说明清单').click();
      await heading('待说明清单').waitFor();
    },
    () => button('← 返回').click(),
  ],
  [
    '逐条填写',
    async () => {
      await button('待说明清单').click();
      await button('逐条填写').click();
      await button('写入并下一条').waitFor();
    },
    async () => {
      await button('← 返回').click();
      await button('← 返回').click();
    },
  ],
  [
    '新建自评表',
    async () => {
      await button('新建自评表').click();
      await heading('新建自评表').waitFor();
    },
    () => button('取消').click(),
  ],
  [
    '由绩效目标表新建',
    async () => {
      await button('新建自评表').click();
      await workbench.pane.getByRole('radio', { name: /^由绩效目标表新建/ }).click();
      await workbench.pane.getByRole('group', { name: '绩效目标表' }).waitFor();
    },
    async () => {
      await workbench.pane
        .getByRole('radio', { name: /^项目支出/ })
        .first()
        .click();
      await button('取消').click();
    },
  ],
  [
    '删除指标行前的询问',
    async () => {
      await openFarm();
      await button('定位').first().click();
      await button('删除指标行').click();
      await heading(/^删除第 \d+ 行指标？/).waitFor();
    },
    async () => {
      await button('取消').click();
      await button('← 返回').click();
    },
  ],
  [
    '设置',
    async () => {
      await button('设置').click();
      await heading('设置').waitFor();
    },
    () => button('完成').click(),
  ],
  [
    '操作记录',
    async () => {
      await button('操作记录').click();
      await heading('操作记录').waitFor();
    },
    () => button('← 返回').click(),
  ],
];

/** What axe finds, and whether anything reaches beyond the pane's width. */
async function faults(): Promise<string[]> {
  const found = await frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    // Fluent's marks of where the focus turns back: its own, and shown to nobody (microsoft/tabster).
    const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]'] });
    const main = document.querySelector('main')!;
    const wide =
      main.scrollWidth > main.clientWidth + 1 ? [`${main.scrollWidth} px wide in ${main.clientWidth}`] : [];
    return [
      ...wide,
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      ),
    ];
  });
  return found;
}

async function setTheme(isDarkTheme: boolean): Promise<void> {
  await frame.evaluate((dark) => {
    (Office.context as unknown as { officeTheme: object }).officeTheme = { isDarkTheme: dark };
    window.dispatchEvent(new Event('focus'));
  }, isDarkTheme);
}

async function setWidth(width: number): Promise<void> {
  await workbench.page.locator('#pane').evaluate((pane, px) => void (pane.style.width = `${px}px`), width);
}

async function setZoom(zoom: number): Promise<void> {
  await frame.evaluate((factor) => void (document.documentElement.style.zoom = String(factor)), zoom);
}

const SETTINGS: readonly (readonly [
  name: string,
  set: () => Promise<unknown>,
  unset: () => Promise<unknown>,
])[] = [
  ['light, 350 px', () => setWidth(350), async () => undefined],
  [
    'dark, 320 px',
    async () => {
      await setTheme(true);
      await setWidth(320);
    },
    async () => {
      await setTheme(false);
      await setWidth(350);
    },
  ],
  [
    'forced colours',
    () => workbench.page.emulateMedia({ forcedColors: 'active' }),
    () => workbench.page.emulateMedia({ forcedColors: null }),
  ],
  ['150 % zoom', () => setZoom(1.5), () => setZoom(1)],
];

describe.each(SETTINGS)('%s', (_, set, unset) => {
  beforeAll(async () => {
    await set();
    // What a script gives is handed over; axe itself would be too much.
    await frame.evaluate(`${AXE};null`);
  });
  afterAll(() => unset());

  test.each(SCREENS)('axe finds nothing on %s, and nothing is cut off', async (_name, there, back) => {
    await there();
    await workbench.page.waitForTimeout(300);
    const found = await faults();
    // Back first: a fault on one screen says nothing of the next.
    await back();
    await heading(/张自评表/).waitFor();
    expect(found).toEqual([]);
  });
});
