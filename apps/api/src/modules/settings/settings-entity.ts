/** All settings are one entity of the change record. */
export const SETTINGS_ID = '019a0000-0000-7000-8000-00000000000a';
