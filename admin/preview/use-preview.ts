/** Makes the preview of a draft, once its author has stopped typing for a moment. */
import { useEffect, useRef, useState } from 'react';

import type { ContentFile } from '#checks/content-files.ts';

import { findRecord } from '../record.ts';
import { readRepository, readUpload } from '../repository.ts';
import { toPreview, type Preview } from './preview.ts';

/** @returns nothing until the first one is ready; afterwards the last one */
export function usePreview(draft: ContentFile): Preview | undefined {
  const [preview, setPreview] = useState<Preview>();
  const isFirst = useRef(true);
  const { collection, id, file, text } = draft;

  useEffect(() => {
    let isCurrent = true;
    const wait = isFirst.current ? 0 : pause;
    const timer = setTimeout(() => {
      isFirst.current = false;
      void make({ collection, id, file, text }).then((next) => {
        if (isCurrent) setPreview(next);
      });
    }, wait);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [collection, id, file, text]);

  return preview;
}

const pause = 250;

async function make(draft: ContentFile): Promise<Preview> {
  try {
    const files = await readRepository().catch(() => undefined);
    const record =
      draft.collection === 'protokolle' && files ? findRecord(draft.id, files) : undefined;
    return await toPreview(draft, { files, hasUpload, record });
  } catch (error) {
    console.error('The preview failed:', error);
    return { html: '', anchor: undefined, findings: [], hints: [failed] };
  }
}

async function hasUpload(name: string): Promise<boolean> {
  return (await readUpload(name)) !== undefined;
}

const failed =
  'Die Vorschau lässt sich gerade nicht zeigen. Was du geschrieben hast, ist davon nicht betroffen.';
