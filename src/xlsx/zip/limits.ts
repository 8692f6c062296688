/** What is unpacked at most; honest workbooks stay far below. Beyond it a file is refused before memory is taken. */
export const MOST_BYTES_UNPACKED = 512 * 1024 * 1024;
export const MOST_BYTES_IN_PART = 256 * 1024 * 1024;
/** Entries in one file: 2,000 sheets with drawings and notes have about 12,000. */
export const MOST_ENTRIES = 50_000;
/** Deflate cannot pack better than this (zlib's technical notes): who claims more lies. */
export const BEST_RATIO = 1032;
