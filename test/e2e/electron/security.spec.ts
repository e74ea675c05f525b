import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { ask, countRenderers, type Launched, type LaunchOptions, test } from './launch.ts';
import { dayWithCard } from './recorded-day.ts';

/** Opens each window and runs a check in it. */
async function inEveryWindow(
  launch: (options?: LaunchOptions) => Promise<Launched>,
  folder: string,
  check: (page: Page, launched: Launched, name: string) => Promise<void>,
): Promise<void> {
  const launched = await launch({
    settings: { easeIn: false },
    args: dayWithCard(folder, { slowSpeed: 0.1 }),
  });
  const app = await launched.window('app.html');
  await check(app, launched, 'app.html');
  const card = await launched.window('window=card');
  await check(card, launched, 'window=card');
  await ask(app, 'break:start', null);
  const routine = await launched.window('window=routine');
  await check(routine, launched, 'window=routine');
}

test('every window is sandboxed, isolated and without Node', async ({ launch, folder }) => {
  await inEveryWindow(launch, folder, async (page, { app }, name) => {
    const preferences = await app.evaluate(({ BrowserWindow }, part) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL().includes(part));
      // No longer in the types, but still the preferences that the window was created with.
      const read = Reflect.get(window?.webContents ?? {}, 'getLastWebPreferences');
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = read.call(
        window?.webContents,
      );
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag: Boolean(webviewTag) };
    }, name);
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
    const found = await page.evaluate(() =>
      ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].filter((each) => each in window),
    );
    expect(found).toEqual([]);
    expect(await page.evaluate(() => Object.keys(window.bridge ?? {}).sort())).toEqual([
      'request',
      'subscribe',
    ]);
  });
});

test('every window has the content security policy, and it is enforced', async ({ launch, folder }) => {
  await inEveryWindow(launch, folder, async (page) => {
    const held = await page.evaluate(async () => {
      // Code that a debugger evaluates may use eval until it yields.
      await new Promise((resolve) => setTimeout(resolve, 10));
      const refused = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(
            () => false,
            () => true,
          );
      const script = document.createElement('script');
      script.textContent = 'window.wasInjected = true';
      document.head.append(script);
      return {
        // biome-ignore lint/security/noGlobalEval: the test checks that it is blocked
        eval: await refused(() => window.eval('1 + 1')),
        inlineScript: !('wasInjected' in window),
        ownFetch: await refused(() => fetch('app://unhunch/app.html')),
        network: await refused(() => fetch('https://example.com/')),
      };
    });
    expect(held).toEqual({ eval: true, inlineScript: true, ownFetch: true, network: true });
    const response = await page.reload();
    const headers = (await response?.allHeaders()) ?? {};
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});

test('no window violates its own policy', async ({ launch, folder }) => {
  const errors: string[] = [];
  await inEveryWindow(launch, folder, async (page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('navigation, new windows and permissions are denied in every window', async ({ launch, folder }) => {
  await inEveryWindow(launch, folder, async (page, { app }) => {
    const before = page.url();
    const { windows } = await countRenderers(app);
    for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://unhunch/app.html?elsewhere']) {
      await page.evaluate((address) => {
        location.href = address;
      }, target);
      await page.waitForTimeout(200);
      expect(page.url()).toBe(before);
    }
    expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    expect((await countRenderers(app)).windows).toBe(windows);
    const permissions = await page.evaluate(async () => {
      const outcome = (work: Promise<unknown> | undefined) =>
        (work ?? Promise.reject(new Error('absent'))).then(
          (value) => String(value),
          () => 'refused',
        );
      return {
        notifications: await outcome(Notification.requestPermission()),
        camera: await outcome(navigator.mediaDevices?.getUserMedia({ video: true, audio: true })),
        clipboard: await outcome(navigator.clipboard?.readText()),
        place: await new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('granted'),
            () => resolve('refused'),
          ),
        ),
      };
    });
    expect(permissions).toEqual({
      notifications: 'denied',
      camera: 'refused',
      clipboard: 'refused',
      place: 'refused',
    });
  });
});

test('a request from the wrong window or with a wrong payload is rejected, and the log has the reason', async ({
  launch,
  folder,
}) => {
  await inEveryWindow(launch, folder, async (page, { data }, name) => {
    const role = name === 'app.html' ? 'app' : name.replace('window=', '');
    const isRejected = async (asked: string, input: unknown, reason: string) => {
      expect(await ask(page, asked, input)).toEqual({ ok: false, problem: 'internal' });
      expect(readFileSync(join(data, 'logs/main.log'), 'utf8')).toContain(
        `request rejected: ${asked}: ${reason}`,
      );
    };
    await isRejected('app:quit', null, `not for the window "${role}"`);
    await isRejected(role === 'app' ? 'card:get' : 'today:get', null, `not for the window "${role}"`);
    const own = { app: 'today:get', card: 'prompt:answer', routine: 'routine:end' }[role] ?? '';
    await isRejected(own, { wrong: true }, '');
    await expect(ask(page, 'no:such', null)).rejects.toThrow('There is no request "no:such".');
  });
});

test('a window that is not ours is rejected', async ({ launch }) => {
  const { app, window } = await launch({ settings: {} });
  await window('app.html');
  const bridge = join(import.meta.dirname, '../../../build/main/preload.cjs');
  const said = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('app://unhunch/app.html');
    const answer: string = await stranger.webContents.executeJavaScript(
      "bridge.request('today:get', null).then(() => 'answered', (error) => error.message)",
    );
    stranger.destroy();
    return answer;
  }, bridge);
  expect(said).toContain('rejected: unknown sender');
});
