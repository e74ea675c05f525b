import { userInfo } from 'node:os';
import type { Commands } from '../sensors/command.ts';
import { createRegistry, registryProgram } from '../windows-registry/registry.ts';
import { linuxPolicyPlaces } from './policy-linux.ts';
import { macPolicyPlaces } from './policy-mac.ts';
import type { PolicyPlaces } from './policy-places.ts';
import { windowsPolicyPlaces } from './policy-windows.ts';

/** The system whose places are looked at. */
export interface PolicyHost {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly commands: Commands;
  /** A folder in place of the system's, in which the person counts as root; for development only. */
  readonly folder: string | null;
}

/** The places of this operating system where an organisation puts its policy. */
export function policyPlaces({ platform, env, commands, folder }: PolicyHost): PolicyPlaces {
  if (folder !== null) return linuxPolicyPlaces(folder, process.getuid?.());
  switch (platform) {
    case 'win32':
      return windowsPolicyPlaces(createRegistry(commands, registryProgram(env.SystemRoot)));
    case 'darwin':
      return macPolicyPlaces({ commands, userName: userInfo().username });
    default:
      return linuxPolicyPlaces();
  }
}
