/** The oldest engine that the windows and their bridge are tested on: Electron 33's. The shipped one is newer. */
export const OLDEST_ENGINE = 'chrome130';
