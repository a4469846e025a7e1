/** The pane beside the form: the page as it will be, and above it the findings of the checks. */
import type { CollectionName } from '#schemas/collections.ts';

import { findRecord, holdBody } from '../record.ts';
import { readRepository } from '../repository.ts';
import { focusLine } from '../widgets/focus.ts';
import { rewriteText } from '../widgets/text/rewrite.ts';
import { toDraft, type FormEntry } from './draft.ts';
import { FindingsPanel, summarize } from './FindingsPanel.tsx';
import { PageFrame } from './PageFrame.tsx';
import { usePreview } from './use-preview.ts';

export interface PaneProps {
  name: CollectionName;
  entry: FormEntry;
  /** The fields of the form: an Immutable list of maps. */
  fields: Iterable<{ get(key: 'name'): unknown }>;
  /** Addresses of the site's style sheets. */
  styles: readonly string[];
}

export function Pane({ name, entry, fields, styles }: PaneProps) {
  const keys = [...fields].map((field) => String(field.get('name')));
  const draft = toDraft(name, entry, keys);
  const preview = usePreview(draft);

  return (
    <div className="vorschau" lang="de">
      <p className="vorschau__status" role="status">
        {preview ? summarize(preview.findings.length) : 'Die Vorschau wird vorbereitet …'}
      </p>
      {preview && (
        <FindingsPanel
          findings={preview.findings}
          hints={preview.hints}
          onLine={focusLine}
          onHold={name === 'protokolle' ? () => void holdNumbers(draft.id) : undefined}
        />
      )}
      {preview && preview.html !== '' && (
        <PageFrame html={preview.html} anchor={preview.anchor} styles={styles} />
      )}
    </div>
  );
}

async function holdNumbers(protokoll: string): Promise<void> {
  const record = findRecord(protokoll, await readRepository());
  rewriteText((body) => holdBody(body, record));
}
