import { expect, test } from 'vitest';
import { enableChromiumFeatures } from '../../../../main/electron/startup/chromium-features.ts';

const NETWORK = 'NetworkServiceInProcess2';
const RECLAIMER = 'PartitionAllocMemoryReclaimer:interval/30s';

test.each([
  ['', [NETWORK, RECLAIMER]],
  ['Own,Other:limit/3', ['Own', 'Other:limit/3', NETWORK, RECLAIMER]],
  ['PartitionAllocMemoryReclaimer:interval/2s', ['PartitionAllocMemoryReclaimer:interval/2s', NETWORK]],
  [`PartitionAllocMemoryReclaimer<Trial,${NETWORK}`, ['PartitionAllocMemoryReclaimer<Trial', NETWORK]],
])('the command line enables "%s": %j', (enabled, expected) => {
  const switches = new Map([['enable-features', enabled]]);
  enableChromiumFeatures({
    getSwitchValue: (name) => switches.get(name) ?? '',
    appendSwitch: (name, value = '') => switches.set(name, value),
  });
  expect(switches.get('enable-features')?.split(',')).toEqual(expected);
});
