import { readdirSync } from 'node:fs';
import type { CommandLine } from 'electron';

/** Devices of drivers that draw in hardware: those of the kernel by its standard, of WSL, NVIDIA, Arm and Qualcomm. */
const drawing = /^(?:renderD|dxg|nvidia|mali|kgsl)/;

/** Whether a Linux computer's folder of devices has one that draws in hardware; also true if it cannot be read. */
export function hasGraphicsDevice(folder: string): boolean {
  try {
    const all = readdirSync(folder);
    const dri = all.includes('dri') ? readdirSync(`${folder}/dri`) : [];
    return [...all, ...dri].some((name) => drawing.test(name));
  } catch {
    return true;
  }
}

/**
 * Loads no OpenGL in software (SwiftShader) on a computer without graphics hardware, such as a virtual machine or a
 * terminal server. The windows are drawn by the processor either way, and OpenGL would only serve WebGL, which the app
 * does not use; it takes 11 MB all day. Choices on the command line stand. Call it before the app is ready.
 */
export function skipSoftwareOpenGl(
  commandLine: Pick<CommandLine, 'hasSwitch' | 'appendSwitch'>,
  hasDevice: boolean,
): void {
  if (hasDevice || commandLine.hasSwitch('use-gl') || commandLine.hasSwitch('use-angle')) return;
  commandLine.appendSwitch('disable-gpu');
  commandLine.appendSwitch('disable-software-rasterizer');
}
