/** The time that every part of a written file bears, so that the same input gives the same bytes. */
export const MTIME = new Date(1980, 0, 1);
