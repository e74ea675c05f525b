import { expect, type Page } from '@playwright/test';
import type { TodayView } from '../../../shared/views/views.ts';
import { type StateName, stateNames, todayStates } from '../../support/today-states.ts';
import { touchingMarks } from '../touching-marks.ts';
import { en, openWindow, test } from './harness.ts';

declare global {
  interface Window {
    /** Shows another view of Today. */
    showToday?: (view: unknown) => void;
  }
}

/** Lets the page show the views of the test instead of those of the program. */
async function withOwnToday(page: Page, first: TodayView): Promise<void> {
  await page.addInitScript((view) => {
    let shown: unknown = view;
    const define = Object.defineProperty;
    Object.defineProperty = <T>(
      target: T,
      name: PropertyKey,
      attributes: PropertyDescriptor & ThisType<unknown>,
    ) => {
      if (name !== 'bridge') return define(target, name, attributes);
      const real = attributes.value;
      const bridge = {
        request: (asked: string, input: unknown) =>
          asked === 'today:get' ? Promise.resolve(shown) : real.request(asked, input),
        subscribe(heard: string, listener: (payload: unknown) => void) {
          if (heard !== 'today:changed') return real.subscribe(heard, listener);
          window.showToday = (next) => {
            shown = next;
            listener(next);
          };
          return () => {};
        },
      };
      return define(target, name, { ...attributes, value: bridge });
    };
  }, first);
}

const views = new Map<StateName, TodayView>(stateNames.map((name) => [name, todayStates[name]().view()]));
const viewOf = (name: StateName) => views.get(name) ?? todayStates[name]().view();

async function show(page: Page, name: StateName): Promise<void> {
  await page.evaluate(async (view) => {
    window.showToday?.(view);
    // React draws before the second frame.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
  }, viewOf(name));
}

/** Sentences that cannot be true together, and buttons that must not be there. */
async function expectNoContradiction(page: Page, name: StateName): Promise<void> {
  const { openBreak, next, clock, isStanding, strip, voluntary } = viewOf(name);
  const there = async (text: string) => (await page.getByText(text, { exact: true }).count()) > 0;
  const button = (text: string) => page.getByRole('button', { name: text, exact: true });
  const what = `Today, ${name}`;
  const isOpen = openBreak !== null;
  expect(await there(en.today.outcomesOpen), what).toBe(isOpen);
  if (isOpen || strip?.marks.length || voluntary.length)
    expect(await there(en.today.outcomesNone), what).toBe(false);
  expect(await there(en.next.shown), what).toBe(next.type === 'shown');
  expect(await button(en.card.skip).count(), what).toBe(isOpen && !isStanding ? 1 : 0);
  expect(await page.locator('.now-actions button').count(), what).toBe(4);
  expect(await button(en.today.start).count(), what).toBe(isOpen ? 0 : 1);
  expect(await button(en.today.resume).count(), what).toBe(next.type === 'paused' ? 1 : 0);
  const standing = page.getByRole('button', { name: en.today.standing, exact: true });
  if (isOpen && !isStanding) await expect(standing, what).toHaveCount(0);
  else await expect(standing, what).toHaveAttribute('aria-pressed', String(isStanding));
  // The moment of the next break is named only if the clock leads to it.
  const isCounting = (await page.getByText(/^Next break in /).count()) > 0;
  expect(isCounting, what).toBe(next.type === 'in' && clock !== 'in-routine');
  if (['away', 'no-bout', 'untracked'].includes(clock)) expect(isCounting, what).toBe(false);
  if (clock === 'no-bout' && (strip?.bouts.length ?? 0) > 0) {
    expect(await there(en.today.state['no-bout']), what).toBe(false);
  }
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** The hours under the strip that overlap the one before. */
const overlappingHours = (page: Page) =>
  page.locator('.strip-labels span').evaluateAll((labels) => {
    const shown = labels.filter((label) => getComputedStyle(label).visibility === 'visible');
    const boxes = shown.map((label) => label.getBoundingClientRect()).sort((one, other) => one.x - other.x);
    return boxes.filter((box, index) => index > 0 && box.left < (boxes[index - 1]?.right ?? 0)).length;
  });

for (const look of [
  { name: 'light', width: 960 },
  { name: 'dark', width: 960, colorScheme: 'dark' },
  { name: '320 px', width: 320 },
  { name: 'forced colours', width: 960, forcedColors: 'active' },
  { name: 'right to left', width: 480, dir: 'rtl' },
] as const) {
  test(`each state of the engine has a picture without a contradiction, ${look.name}`, async ({
    page,
    startPreview,
  }, info) => {
    const preview = await startPreview({ traceMinutes: 1, speed: 1 });
    await withOwnToday(page, viewOf('clock running'));
    await page.emulateMedia({
      reducedMotion: 'reduce',
      colorScheme: 'colorScheme' in look ? look.colorScheme : 'light',
      forcedColors: 'forcedColors' in look ? look.forcedColors : 'none',
    });
    await page.setViewportSize({ width: look.width, height: 720 });
    await openWindow(page, preview, 'app');
    await expect(page.getByRole('heading', { level: 1, name: en.today.title })).toBeVisible();
    await page.evaluate(
      (dir) => {
        document.documentElement.dir = dir;
      },
      'dir' in look ? look.dir : 'ltr',
    );
    for (const name of stateNames) {
      await show(page, name);
      const minutes = Math.floor(viewOf(name).deskSeconds / 60);
      const isShown = ['running', 'undecided', 'locked', 'standing'].includes(viewOf(name).clock);
      if (isShown) await expect(page.locator('.now-minutes strong')).toHaveText(String(minutes));
      else await expect(page.locator('.now-state')).toBeVisible();
      await expectNoContradiction(page, name);
      expect(await isTooWide(page), name).toBe(false);
      expect(await overlappingHours(page), name).toBe(0);
      expect(await touchingMarks(page), name).toEqual([]);
      const picture = await page.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
      expect(picture.length, name).toBeGreaterThan(5000);
    }
  });
}
