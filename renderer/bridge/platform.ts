/** Whether this is a Mac, where other names are printed on the keys. */
export const isMac = /Mac/.test(navigator.userAgent);
