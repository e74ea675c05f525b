/** The oldest Electron version that the windows and the preload script are tested on. The shipped one is newer. */
export const OLDEST_ENGINE = 'chrome130';
