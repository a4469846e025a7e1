/**
 * CPU time in milliseconds for reading any entry. The largest that the bounds of
 * `domain/entry/size-limits.ts` let through takes less than a second on a slow machine; more than this means
 * that somewhere time grows with the square again.
 */
export const longestRead = 3_000;
