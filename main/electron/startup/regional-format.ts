/**
 * The tag (BCP 47) of the user's formats for dates and numbers; `system` is the locale that Electron reports. On Linux
 * that is the one of messages, and desktops name that of dates in LC_TIME (POSIX, "Environment Variables").
 */
export function regionalFormat(
  system: string,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  if (platform !== 'linux') return system;
  // An empty variable counts as unset. "C" and "POSIX" name no region.
  const [, language, region] =
    /^([a-z]{2,3})_([A-Z]{2})\b/.exec(env.LC_ALL || env.LC_TIME || env.LANG || '') ?? [];
  return language === undefined || region === undefined ? system : `${language}-${region}`;
}
