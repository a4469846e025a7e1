/** Starts the editor. */
import './without-eval.ts';
import './arrival.ts';

import dayjs from 'dayjs';
import 'dayjs/locale/de.js';
import cms from 'decap-cms-core';
import { localForage } from 'decap-cms-lib-util';

import { dayInThuringia } from '#domain/time/dates.ts';

import { versions } from './backend/guarded.ts';
import { rememberBases } from './backend/local-copies.ts';
import { keepDrafts, keepStages, untilLoaded } from './drafts.ts';
import { giveNames } from './accessible-names.ts';
import { showNotice } from './notice.ts';
import { cleanPastes } from './paste-lines.ts';
import { registerParts } from './register.ts';
import { settleToldRejections } from './rejections.ts';
import { readSettings, toDecapConfig } from './settings.ts';
import { showView } from './view.ts';
import './styles.css';

const settings = readSettings(document);

if (settings.forge === 'werkstatt' && !(await isServed('../werkstatt/auth'))) {
  showNotice(
    'Die Redaktion ist hier noch nicht eingerichtet',
    'Auf dieser Website lässt sich noch nichts schreiben, denn sie weiß noch nicht, wohin mit den Beiträgen.',
    'Wie die Technik das einrichtet, steht im Projekt in docs/forge.md. Auf dem eigenen Rechner geht es sofort: mit npm start.',
  );
} else {
  dayjs.locale('de');
  document.documentElement.dataset['forge'] = settings.forge;
  showView(document.documentElement);
  giveNames(document);
  cleanPastes(document);
  settleToldRejections(window);
  startWithoutPreview();
  registerParts(cms, settings.forge);
  keepStages();
  await keepCopies();
  const today = dayInThuringia(new Date());
  cms.init({ config: toDecapConfig(settings, document.URL, today) });
}

async function isServed(path: string): Promise<boolean> {
  const response = await fetch(new URL(path, document.baseURI)).catch(() => undefined);
  return response?.ok ?? false;
}

/** Decap keeps no copies either if the browser has no store. */
async function keepCopies(): Promise<void> {
  const hasStore = await localForage.ready().then(
    () => true,
    () => false,
  );
  // Wait for it, because localForage exchanges its own methods when it is ready.
  if (!hasStore) return;
  rememberBases(localForage, versions, untilLoaded);
  keepDrafts(document);
}

/** Form and preview do not fit side by side on a phone; the button with the eye changes between them. */
function startWithoutPreview(): void {
  const key = 'cms.right-pane';
  const isNarrow = matchMedia('(max-width: 799px)').matches;
  if (isNarrow && localStorage.getItem(key) === null) localStorage.setItem(key, 'none');
}
