/**
 * CPU time in milliseconds in which an entry has to be read, whatever it holds. The largest that the
 * bounds of `domain/extent.ts` let through takes less than a second on a slow machine; more than this
 * means that somewhere time grows with the square again.
 */
export const longestRead = 3_000;
