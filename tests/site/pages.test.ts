/** Every page in a real browser: reads well for everyone, and asks nobody for anything. */
import { isWhole } from '../amount.ts';
import { findBarriers } from '../toolbox/find-barriers.ts';
import {
  findBarriersAtNight,
  findBarriersInColoursOfReader,
  findCovers,
  findLossBySpacing,
  findShifts,
  findSidewaysScroll,
  findUselessOnPaper,
} from './barriers.ts';
import { useBrowser } from './browser.ts';
import { kinds, readReadablePages } from './dist.ts';
import { testPages } from './walk.ts';

const open = useBrowser();
const ofEachKind: readonly string[] = Object.values(kinds);
const others = readReadablePages()
  .map(({ url }) => url)
  .filter((url) => !ofEachKind.includes(url))
  // Pages of one kind differ in their words alone, and the checkers of HTML read all of them.
  .filter((_, index) => isWhole || index % 4 === 0);
const phone = { viewport: { width: 320, height: 640 } };
const screen = { viewport: { width: 1280, height: 800 } };

testPages('no page like others, on a small phone,', open, others, phone, {
  'scrolls sideways': findSidewaysScroll,
  'has a barrier that axe finds': findBarriers,
});

testPages(
  'no kind of page, on a small phone,',
  open,
  ofEachKind,
  { ...phone, isSlow: true },
  {
    'moves by itself': findShifts,
    'scrolls sideways': findSidewaysScroll,
    'has a barrier that axe finds': findBarriers,
    'has a barrier at night': findBarriersAtNight,
    'is covered or too wide, enlarged four times': findCovers,
    'loses words when its text is set wide': findLossBySpacing,
  },
);

testPages(
  'no kind of page, on a screen,',
  open,
  ofEachKind,
  { ...screen, isSlow: true },
  {
    'moves by itself': findShifts,
    'has a barrier that axe finds': findBarriers,
    'has a barrier at night': findBarriersAtNight,
    'has a barrier in colours of the reader': findBarriersInColoursOfReader,
    'has on paper what one could only click': findUselessOnPaper,
    'loses words when its text is set wide': findLossBySpacing,
  },
);
