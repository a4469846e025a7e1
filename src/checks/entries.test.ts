import { describe, expect, it } from 'vitest';

import { isPublic } from '#domain/entry/visibility.ts';

import { toPipelineOptions } from './entries.ts';

const options = { base: '/', themen: [], standorte: [], begriffe: [] };

describe('what entries know of each other', () => {
  const file = (collection: 'themen' | 'glossar' | 'standorte', text: string) => ({
    collection,
    id: 'x',
    file: `src/content/${collection}/x.mdx`,
    text,
  });

  it('survives a slip in another field, or every hashtag would fail with it', () => {
    const thema = file('themen', '---\nkuerzel: NET\nreihenfolge: bald\n---\n');
    expect(toPipelineOptions([thema], '/').themen).toEqual([{ id: 'x', kuerzel: 'NET' }]);
  });

  it('has each Begriff with all its forms', () => {
    const begriff = file('glossar', '---\nbegriff: ESF\nweitereFormen: [Sozialfonds]\n---\n');
    expect(toPipelineOptions([begriff], '/').begriffe).toEqual([
      { id: 'x', forms: ['ESF', 'Sozialfonds'] },
    ]);
  });

  it('leaves out a Begriff that the edition does not show, so that no text links it', () => {
    const begriff = file('glossar', '---\nbegriff: ESF\nsichtbarkeit: intern\n---\n');
    expect(toPipelineOptions([begriff], '/', isPublic).begriffe).toEqual([]);
  });

  it('leaves out what cannot be read', () => {
    const broken = [file('themen', ''), file('glossar', '---\na: b: c\n---\n')];
    expect(toPipelineOptions(broken, '/')).toEqual({ ...options, former: [] });
  });

  it('counts a Standort even if its head is broken', () => {
    expect(toPipelineOptions([file('standorte', '')], '/').standorte).toEqual(['x']);
  });
});
