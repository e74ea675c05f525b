/** The environment of a program that is to speak English, whatever the machine speaks. */
export const inEnglish = { LC_ALL: 'C.UTF-8', LANGUAGE: 'en' } as const;
