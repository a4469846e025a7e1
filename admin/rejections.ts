/**
 * When a save fails, Decap tells so in a note and then rejects a promise that nobody waits for
 * (decap-cms-core 3.19.1, `persistEntry` and `persistUnpublishedEntry`). The browser would report that
 * as an error of the page.
 */
export function settleToldRejections(page: Window): void {
  page.addEventListener('unhandledrejection', (event) => {
    if (isTold(event.reason)) event.preventDefault();
  });
}

/** The reason is undefined if a field is missing, otherwise the action that Decap has dispatched. */
export function isTold(reason: unknown): boolean {
  if (reason === undefined) return true;
  return (
    typeof reason === 'object' &&
    reason !== null &&
    'type' in reason &&
    typeof reason.type === 'string' &&
    reason.type.endsWith('_PERSIST_FAILURE')
  );
}
