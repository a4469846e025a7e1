/** The notices of one entry, for `npm run check` and the preview of the editor. */
import { atFormerStandort } from './former-standort-notice.ts';
import { withoutFirstStep } from './first-step-notice.ts';
import { openBlanks } from './luecken.ts';
import type { EntryNotice } from './notice.ts';
import { overdueReview } from './overdue-notice.ts';
import { internalPersonalData } from './privacy-check.ts';
import { suppressedFigures } from './suppression-notice.ts';

export const entryNotices: readonly EntryNotice[] = [
  openBlanks,
  overdueReview,
  withoutFirstStep,
  atFormerStandort,
  suppressedFigures,
  internalPersonalData,
];
