/** Hands Decap the parts it needs for our collections: no widget or backend comes with its core. */
import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import type { CMS } from 'decap-cms-core';
import widgetBoolean from 'decap-cms-widget-boolean';
import widgetList from 'decap-cms-widget-list';
import widgetObject from 'decap-cms-widget-object';
import widgetSelect from 'decap-cms-widget-select';
import widgetString from 'decap-cms-widget-string';
import widgetText from 'decap-cms-widget-text';

import { forgejoAccess } from './backend/forgejo.ts';
import { githubAccess } from './backend/github.ts';
import { gitlabAccess } from './backend/gitlab.ts';
import { guarded } from './backend/guarded.ts';
import type { ForgeKind } from '#site/forge-settings.ts';
import { toPhrases } from './locale/de.ts';
import { registerPreviews } from './preview/register.tsx';
import { registerSaving } from './save.ts';
import { registerWidgets } from './widgets/register.tsx';

export function registerParts(cms: CMS, forge: ForgeKind): void {
  const phrases = toPhrases(forge);
  cms.registerLocale('de', phrases);
  // Decap's language until it has read its config, and in case it cannot.
  cms.registerLocale('en', phrases);

  cms.registerBackend('github', guarded(GitHubBackend, githubAccess));
  cms.registerBackend('gitlab', guarded(GitLabBackend, gitlabAccess));
  cms.registerBackend('forgejo', guarded(ForgejoBackend, forgejoAccess));

  for (const widget of widgets) cms.registerWidget(widget.Widget());
  const registry = cms as unknown as Registry;
  registerWidgets(registry);
  registerPreviews(registry);
  registerSaving(registry);
}

/** Decap's own types are out of date: ours say what it really hands to our parts. */
type Registry = Parameters<typeof registerWidgets>[0] &
  Parameters<typeof registerPreviews>[0] &
  Parameters<typeof registerSaving>[0];

const widgets = [widgetString, widgetText, widgetBoolean, widgetSelect, widgetList, widgetObject];
