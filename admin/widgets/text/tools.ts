/** The tools of the bar, as a list that depends on the kind of text. */
import { bausteine, type BausteinName } from '#schemas/bausteine.ts';

import type { ThemaChoice } from '../../repository.ts';
import { describeBaustein } from './baustein-fields.ts';
import type { FoundBaustein } from './baustein-text.ts';
import {
  insertBlock,
  insertHashtag,
  insertLink,
  toggleList,
  toggleMark,
  type Edit,
  type Selection,
} from './edit.ts';
import { toHeadingGroups, type TextKind } from './headings.ts';
import type { Tool } from './Toolbar.tsx';

export interface Editor {
  kind: TextKind;
  themen: readonly ThemaChoice[];
  getText: () => string;
  edit: (toEdit: (text: string, selection: Selection) => Edit) => void;
  findBaustein: () => FoundBaustein | undefined;
  insertBaustein: (name: BausteinName) => void;
  changeBaustein: (found: FoundBaustein) => void;
  pickFundstelle: () => void;
  pickBild: () => void;
  undo: (direction: 'undo' | 'redo') => void;
}

export function toTools(editor: Editor): Tool[] {
  const { kind, edit } = editor;
  const headings: Tool = {
    label: 'Überschrift',
    groups: () =>
      toHeadingGroups(kind, editor.getText()).map(({ label, headings }) => ({
        label,
        actions: headings.map(({ label, block }) => ({
          label,
          run: () => edit((text, selection) => insertBlock(text, selection, block)),
        })),
      })),
  };
  return [
    headings,
    { label: 'Punkt', run: () => edit((text, at) => toggleList(text, at, 'bullet')) },
    // Points of a Protokoll get their number by their place.
    ...(kind === 'protokoll'
      ? [toHashtags(editor)]
      : [{ label: 'Nummern', run: () => edit((text, at) => toggleList(text, at, 'number')) }]),
    { label: 'Fett', run: () => edit((text, at) => toggleMark(text, at, '**')) },
    { label: 'Kursiv', run: () => edit((text, at) => toggleMark(text, at, '*')) },
    { label: 'Link', run: () => edit(insertLink) },
    { label: 'Fundstelle einfügen', run: () => editor.pickFundstelle() },
    { label: 'Bild einfügen', run: () => editor.pickBild() },
    { label: 'Baustein', groups: () => toBausteinGroups(editor) },
    { label: 'Rückgängig', sign: '↶', run: () => editor.undo('undo') },
    { label: 'Wiederholen', sign: '↷', run: () => editor.undo('redo') },
  ];
}

function toHashtags({ themen, edit }: Editor): Tool {
  return {
    label: 'Thema',
    groups: () => [
      {
        label: 'Thema',
        actions: themen.map(({ kuerzel, titel }) => ({
          label: `#${kuerzel} ${titel}`,
          run: () => edit((text, selection) => insertHashtag(text, selection, `#${kuerzel}`)),
        })),
      },
    ],
  };
}

function toBausteinGroups(editor: Editor) {
  const found = editor.findBaustein();
  const change = found && {
    label: `${describeBaustein(found.name).title} an dieser Stelle ändern`,
    run: () => editor.changeBaustein(found),
  };
  const insert = (Object.keys(bausteine) as BausteinName[]).map((name) => {
    const { title, description } = describeBaustein(name);
    return { label: `${title}: ${description}`, run: () => editor.insertBaustein(name) };
  });
  return [
    ...(change ? [{ label: 'Ändern', actions: [change] }] : []),
    { label: 'Einfügen', actions: insert },
  ];
}
