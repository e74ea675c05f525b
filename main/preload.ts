import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/contract/contract.ts';

/** The names of the contract, inserted by the build: importing the contract would load its schemas into every page. */
declare const REQUEST_NAMES: readonly string[];
declare const PUSH_NAMES: readonly string[];

const bridge: Bridge = {
  request(name, input) {
    if (!REQUEST_NAMES.includes(name)) return Promise.reject(new Error(`There is no request "${name}".`));
    return ipcRenderer.invoke('bridge:request', name, input);
  },
  subscribe(name, listener) {
    if (!PUSH_NAMES.includes(name)) throw new Error(`There is no push "${name}".`);
    const onPush = (_event: unknown, pushed: unknown, payload: unknown) => {
      if (pushed === name) listener(payload);
    };
    ipcRenderer.on('bridge:push', onPush);
    return () => ipcRenderer.off('bridge:push', onPush);
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
