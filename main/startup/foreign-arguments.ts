import { ENTRY_ARGUMENTS } from '../electron/startup/entry-arguments.ts';

/** Switches of Chromium that give another program the pages of this one, or run code of its choice in them. */
const opening =
  /^(?:remote-(?:debugging-|allow-origins)|inspect|js-flags|(?:renderer|utility|zygote)-cmd-prefix|gpu-launcher|load-extension|disable-web-security|auto-open-devtools)/;

/** Switches of Chromium that change how it draws, logs or keeps passwords. */
const harmless =
  /^(?:no-|disable-|enable-|force-|ozone-|use-|log-|gtk-|gpu-|wayland-|x11-|touch-|window-)|^(?:high-dpi-support|ignore-gpu-blocklist|in-process-gpu|lang|password-store|user-data-dir|class|v|vmodule)$/;

/** Arguments that systems and installers add: after an update, from a notification, from the Finder. */
const fromSystem = /^(?:--updated|-Embedding|-ToastActivated|-psn_\w+)$/;

/**
 * The name of a switch, as Chromium parses it: with one dash or two, on Windows also with a slash. Null: not a
 * switch.
 */
function switchName(argument: string, platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(?:--|-|\/)/ : /^--?/;
  return prefix.test(argument) ? (argument.replace(prefix, '').split('=')[0] ?? '').toLowerCase() : null;
}

/**
 * Why a packaged app does not start with an argument that is not its own, in words; null: it does. A typing error
 * must not open a window, and a debugging port would expose the whole app to every account of the computer.
 */
export function whyRejected(argument: string, platform: NodeJS.Platform): string | null {
  if (ENTRY_ARGUMENTS.includes(argument)) return null;
  const name = switchName(argument, platform);
  if (name !== null && opening.test(name)) return `${argument} would open the app to other programs`;
  if (fromSystem.test(argument) || (argument.startsWith('--') && name !== null && harmless.test(name)))
    return null;
  // The Finder and Xcode pass settings of their own, such as "-AppleLanguages (de)".
  if (platform === 'darwin' && /^-(?:Apple|NS)/.test(argument)) return null;
  return `${argument} is not an option`;
}
