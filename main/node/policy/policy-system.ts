import { userInfo } from 'node:os';
import type { Commands } from '../sensors/command.ts';
import { loadWindowsCalls } from '../windows-registry/koffi-calls.ts';
import { createRegistry } from '../windows-registry/registry-reader.ts';
import { linuxPolicyPlaces } from './policy-linux.ts';
import { macPolicyPlaces } from './policy-mac.ts';
import type { PolicyPlaces } from './policy-places.ts';
import { windowsPolicyPlaces } from './policy-windows.ts';

/** The system whose policy is read. */
export interface PolicyHost {
  readonly platform: NodeJS.Platform;
  readonly commands: Commands;
  /** Replaces the system's folder, and the current user counts as root there; for development only. */
  readonly folder: string | null;
}

/** Where an organisation puts its policy on this operating system. */
export function policyPlaces({ platform, commands, folder }: PolicyHost): PolicyPlaces {
  if (folder !== null) return linuxPolicyPlaces(folder, process.getuid?.());
  switch (platform) {
    case 'win32':
      return windowsPolicyPlaces(createRegistry(loadWindowsCalls()));
    case 'darwin':
      return macPolicyPlaces({ commands, userName: userInfo().username });
    default:
      return linuxPolicyPlaces();
  }
}
