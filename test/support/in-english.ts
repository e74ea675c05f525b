/** Environment variables that make a program print English on any machine. */
export const inEnglish = { LC_ALL: 'C.UTF-8', LANGUAGE: 'en' } as const;
