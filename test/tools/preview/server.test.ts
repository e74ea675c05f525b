import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Requester } from '../../../main/ports/windows.ts';
import { type PreviewServer, startServer } from '../../../tools/preview/server.ts';
import { createSockets } from '../../../tools/preview/sockets.ts';
import { fakeLog } from '../../support/fake-log.ts';

const log = fakeLog();
const asked: unknown[] = [];
const requester: Requester = async (role, name, input) => {
  asked.push([role, name, input]);
  if (name === 'fail') throw new Error('it failed');
  return { answer: name };
};

let folder: string;
let server: PreviewServer;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'unhunch-test-'));
  const page = '<html><head><title>x</title></head></html>';
  for (const name of ['renderer', 'desktop', 'icons']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'renderer/prompt.html'), page);
  writeFileSync(join(folder, 'renderer/app.html'), page);
  writeFileSync(join(folder, 'renderer/a.js'), 'a');
  writeFileSync(join(folder, 'desktop/desktop.html'), page);
  writeFileSync(join(folder, 'desktop/secret.key'), 'a type that is not served');
  writeFileSync(join(folder, 'outside.js'), 'outside');
  symlinkSync(join(folder, 'outside.js'), join(folder, 'renderer/link.js'));
  const sockets = createSockets(
    {
      request: requester,
      onFile() {},
      onInput() {},
      onClose: (window) => void asked.push(['close', window]),
      onToast: (id, isClicked) => void asked.push(['toast', id, isClicked]),
      onChange() {},
    },
    log,
  );
  const folders = {
    renderer: join(folder, 'renderer'),
    desktop: join(folder, 'desktop'),
    icons: join(folder, 'icons'),
  };
  server = await startServer(folders, sockets, log);
  cookie = (await get(new URL(server.address).pathname + new URL(server.address).search, {})).cookie;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly cookie: string;
  readonly headers: NodeJS.Dict<string | string[]>;
}

function get(path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: server.port, path, method, headers };
    const asking = request(options, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => {
        const [set = ''] = response.headers['set-cookie'] ?? [];
        const { statusCode: status = 0, headers: got } = response;
        resolve({ status, body, cookie: set.split(';')[0] ?? '', headers: got });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}

describe('pages', () => {
  it('give the cookie for the token, invisible to scripts and for this site only', async () => {
    const { search } = new URL(server.address);
    const answer = await get(`/${search}`, {});
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/; HttpOnly; SameSite=Strict; Path=\/$/),
    ]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
    expect(answer.body).toContain('data-role="tray"');
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}$/);
  });

  it.each([
    ['/', {}],
    ['/?token=', {}],
    ['/?token=wrong', {}],
    ['/window/app', {}],
    ['/window/app', { cookie: 'unhunch-1=x' }],
  ])('refuses %s without the token or the cookie', async (path, headers) => {
    expect((await get(path, headers)).status).toBe(403);
  });

  it('reject another host name that points here', async () => {
    expect((await get('/', { cookie, host: `evil.example:${server.port}` })).status).toBe(403);
    expect((await get('/', { cookie, host: '127.0.0.1' })).status).toBe(403);
    expect((await get('/', { cookie, host: `localhost:${server.port}` })).status).toBe(200);
  });

  it('give a window its bridge and its role by address', async () => {
    expect(await get('/window/routine', { cookie })).toMatchObject({
      status: 303,
      headers: { location: '/window/routine?window=routine' },
    });
    const { body } = await get('/window/routine?window=routine', { cookie });
    expect(body).toContain('<head><script src="/preview-bridge.js" data-role="routine"></script><title>');
    expect((await get('/window/a.js', { cookie })).body).toBe('a');
  });

  it.each([
    '/window/tray',
    '/window/../outside.js',
    '/window/..%2foutside.js',
    '/window/%2e%2e/outside.js',
    '/window/link.js',
    '/window/app.html',
    '/secret.key',
    '/%00.js',
    '/%zz.js',
  ])('serves nothing else: %s', async (path) => {
    expect((await get(path, { cookie })).status).toBe(404);
  });

  it('only serve reads', async () => {
    expect((await get('/', { cookie }, 'POST')).status).toBe(405);
  });
});

describe('sockets', () => {
  const own = () => ({ origin: `http://127.0.0.1:${server.port}`, cookie });

  function open(path: string, headers: Record<string, string>): Promise<WebSocket | number> {
    return new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
      socket.on('open', () => resolve(socket));
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('error', () => {});
    });
  }

  async function say(path: string, ...messages: readonly unknown[]): Promise<unknown[]> {
    const socket = await open(path, own());
    if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
    const heard: unknown[] = [];
    return new Promise((resolve) => {
      socket.on('message', (data) => {
        heard.push(JSON.parse(String(data)));
        if (heard.length === messages.length) socket.close();
      });
      socket.on('close', (code) => resolve(code === 1008 ? [...heard, code] : heard));
      for (const message of messages) {
        socket.send(typeof message === 'string' ? message : JSON.stringify(message));
      }
    });
  }

  it.each([
    ['another origin', () => ({ ...own(), origin: 'http://evil.example' })],
    ['another port', () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
    ['no origin', () => ({ cookie })],
    ['no cookie', () => ({ origin: own().origin })],
    ['another name', () => ({ ...own(), host: 'evil.example', origin: 'http://evil.example' })],
  ])('refuses %s', async (_name, headers) => {
    expect(await open('/socket/app', headers())).toBe(403);
  });

  it('reject a window that does not exist', async () => {
    expect(await open('/socket/admin', own())).toBe(403);
  });

  it('answer requests as the window of their path', async () => {
    asked.length = 0;
    const replies = await say(
      '/socket/card',
      { type: 'request', id: 1, name: 'card:get', input: null },
      { type: 'request', id: 2, name: 'fail', input: { a: 1 } },
    );
    expect(replies).toEqual([
      { type: 'reply', id: 1, ok: true, output: { answer: 'card:get' } },
      { type: 'reply', id: 2, ok: false, reason: 'it failed' },
    ]);
    expect(asked).toEqual([
      ['card', 'card:get', null],
      ['card', 'fail', { a: 1 }],
    ]);
  });

  it.each(['no JSON', '{"type":"request"}', '{"type":"other"}', '{"type":"input","more":1}', '[]'])(
    'close the connection on %s',
    async (text) => {
      expect(await say('/socket/app', text)).toEqual([1008]);
    },
  );

  it('let only the desktop close windows', async () => {
    asked.length = 0;
    const close = JSON.stringify({ type: 'close', window: 'app' });
    for (const path of ['/socket/app', '/socket/tray']) {
      const socket = await open(path, own());
      if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
      const isAnswered = new Promise((resolve) => socket.on('message', resolve));
      socket.send(close);
      socket.send(JSON.stringify({ type: 'request', id: 1, name: path, input: null }));
      await isAnswered;
      socket.close();
    }
    expect(asked).toEqual([
      ['app', '/socket/app', null],
      ['close', 'app'],
      ['tray', '/socket/tray', null],
    ]);
  });
});

describe('a request that is not valid', () => {
  /** Sends raw bytes, and waits until the server has hung up or `leaveEarly` has. */
  function sendRaw(bytes: string, { leaveEarly = false } = {}): Promise<string> {
    return new Promise((resolve) => {
      let received = '';
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(bytes);
        if (leaveEarly) socket.resetAndDestroy();
        else socket.end();
      });
      socket.on('data', (part) => {
        received += part;
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(received));
    });
  }

  const host = () => `Host: 127.0.0.1:${server.port}\r\n`;
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\n';
  const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  const targets = [
    '//',
    '///',
    '//[',
    '/\\\\',
    '//:0',
    'http://',
    'http://[::1',
    '*',
    '/%',
    '/%00',
    '/socket/%ff',
  ];

  it.each(targets)('leaves the server up: %j', async (target) => {
    for (const rest of ['', upgrade, upgrade + key]) {
      for (const cookieLine of ['', `Cookie: ${cookie}\r\n`]) {
        await sendRaw(`GET ${target} HTTP/1.1\r\n${host()}${cookieLine}${rest}\r\n`);
        await sendRaw(`GET ${target} HTTP/1.1\r\n${host()}${cookieLine}${rest}\r\n`, { leaveEarly: true });
      }
    }
    await sendRaw(`CONNECT ${target} HTTP/1.1\r\n${host()}\r\n`);
    expect((await get('/', { cookie })).status).toBe(200);
  });

  it('is answered with an error, even without a cookie', async () => {
    expect(await sendRaw(`GET // HTTP/1.1\r\n${host()}\r\n`)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await sendRaw(`GET // HTTP/1.1\r\n${host()}${upgrade}${key}\r\n`)).toMatch(/^HTTP\/1\.1 403 /);
  });
});
