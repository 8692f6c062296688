/** What stands where nothing belongs. A cell of these alone is blank. */
export const DASHES = ['-', '—', '–', '―', '─', '−', '/', '\\', '_', '一', '~'] as const;
