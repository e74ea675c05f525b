import { expect, it } from 'vitest';
import { OptionError, readOptions } from '../../../tools/preview/options.ts';

const read = (...args: string[]) => readOptions(args, '/demo.json');

it('the preview is live unless a recording is named, and then keeps nothing', () => {
  expect(read()).toMatchObject({ trace: null, port: 0, opensBrowser: true, data: expect.any(String) });
  expect(read('--trace', 'day.json', '--speed', '3', '--no-open')).toMatchObject({
    trace: 'day.json',
    speed: 3,
    slowSpeed: 3,
    data: null,
    opensBrowser: false,
  });
  expect(read('--demo')).toMatchObject({ trace: '/demo.json', isDemo: true, timezone: 'Europe/Amsterdam' });
  expect(read('--help')).toBeNull();
});

it.each([
  [['--speed', '0'], '--speed 0: must be a number from'],
  [['--speed', 'fast'], '--speed fast'],
  [['--port', '70000'], '--port 70000'],
  [['--timezone', 'Mars/Olympus'], '--timezone Mars/Olympus: there is no such time zone'],
  [['--sped', '3'], '--sped'],
  [['day.json'], 'day.json'],
])('names the option that makes no sense: %j', (args, reason) => {
  expect(() => read(...args)).toThrow(OptionError);
  expect(() => read(...args)).toThrow(reason);
});
