import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The desktop's own scale, as a user sets it while programs are running. */
export interface Scaling {
  /** 1 or 2: whole numbers only, as in GTK. */
  set(scale: 1 | 2): void;
  stop(): void;
}

/** Acts as the desktop's settings service (XSETTINGS), which tells programs the scale; null: not installed. */
export async function startScaling(folder: string): Promise<Scaling | null> {
  const file = join(folder, 'xsettings');
  const write = (scale: number) => {
    const dpi = 96 * 1024;
    writeFileSync(file, `Gdk/WindowScalingFactor ${scale}\nGdk/UnscaledDPI ${dpi}\nXft/DPI ${dpi * scale}\n`);
  };
  write(1);
  const service = spawn('xsettingsd', ['-c', file], { stdio: 'ignore' });
  const isRunning = await new Promise<boolean>((resolve) => {
    service.on('error', () => resolve(false));
    service.on('spawn', () => resolve(true));
  });
  if (!isRunning) return null;
  return {
    set(scale) {
      write(scale);
      service.kill('SIGHUP');
    },
    stop: () => void service.kill(),
  };
}
