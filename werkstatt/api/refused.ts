/** What GitHub can do and this forge will not: nobody gets to main but through the board. */
import { notFound, Refusal } from '../http.ts';
import { findPull } from '../store/pulls.ts';

import { isProtectedRef } from './refs.ts';
import { onRepository, type Route } from './route.ts';

export const refusedRoutes: Route[] = [
  // After a 405, Decap tries to write over main, which is refused as well.
  onRepository('PUT', '/pulls/(\\d+)/merge', async ({ git, caught }) => {
    if (!(await findPull(git, Number(caught[0])))) throw notFound();
    throw new Refusal(
      405,
      'At least 1 approving review is required by reviewers with write access.',
    );
  }),
  onRepository('POST', '/merges', () => {
    throw new Refusal(403, 'Protected branch update failed.');
  }),
  onRepository('PUT', '/contents/(.+)', () => {
    throw isProtectedRef();
  }),
  onRepository('DELETE', '/contents/(.+)', () => {
    throw isProtectedRef();
  }),
  onRepository('POST', '/issues', () => {
    throw new Refusal(410, 'Issues are disabled for this repo');
  }),
];
