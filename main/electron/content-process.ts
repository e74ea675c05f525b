import { utilityProcess } from 'electron';
import type { ReaderProcess } from '../node/content/background-content.ts';

/** Starts a process without windows that reads an organisation's folder. `file`: its program. */
export function startContentProcess(file: string): ReaderProcess {
  const child = utilityProcess.fork(file, ['--read-content'], {
    serviceName: 'Unhunch content',
    stdio: 'ignore',
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`the reading process ended with code ${code}`)));
        child.once('spawn', () => child.postMessage(question));
      }),
    kill: () => void child.kill(),
  };
}
