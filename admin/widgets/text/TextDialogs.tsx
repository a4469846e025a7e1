/** The dialogs that the bar of a text opens, and their edits to the text after they have closed. */
import type { RefObject } from 'react';

import { paths } from '#domain/entry/address.ts';
import type { BausteinName } from '#schemas/bausteine.ts';

import { addUpload } from '../../upload.ts';
import { PickerDialog } from '../picker/PickerDialog.tsx';
import { fundstellen } from '../picker/sources.ts';
import {
  insertBaustein,
  removeBaustein,
  updateBaustein,
  type FoundBaustein,
} from './baustein-text.ts';
import { BausteinDialog } from './BausteinDialog.tsx';
import { BildDialog } from './BildDialog.tsx';
import { insertBlock, insertReference, type Edit, type Selection } from './edit.ts';
import { toPicture } from './picture.ts';

export type DialogToOpen =
  | { kind: 'baustein'; name: BausteinName; found?: FoundBaustein }
  | { kind: 'fundstelle' }
  | { kind: 'bild' };

/** The dialog with the selection at the moment it opened. */
export type OpenDialog = DialogToOpen & { at: Selection };

interface TextDialogsProps {
  dialog: OpenDialog | undefined;
  textarea: RefObject<HTMLTextAreaElement | null>;
  edit: (toEdit: (text: string, selection: Selection) => Edit | { problem: string }) => void;
  onPersistMedia: (file: File, options: object) => Promise<unknown>;
  onClose: () => void;
}

export function TextDialogs({ dialog, textarea, edit, onPersistMedia, onClose }: TextDialogsProps) {
  if (!dialog) return null;
  if (dialog.kind === 'fundstelle') {
    return (
      <PickerDialog
        source={fundstellen}
        title="Fundstelle einfügen"
        chosen={[]}
        multiple={false}
        onToggle={({ id, name = id }) =>
          edit((text, selection) =>
            insertReference(text, selection, { url: paths.fundstelle(id), name }),
          )
        }
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === 'bild') {
    return (
      <BildDialog
        onAdd={(file) => addUpload(file, onPersistMedia)}
        onInsert={(name, alt, personen) =>
          edit((text, selection) => insertBlock(text, selection, toPicture(alt, name, personen)))
        }
        onClose={onClose}
      />
    );
  }

  const { name, found, at } = dialog;
  return (
    <BausteinDialog
      name={name}
      attributes={found?.attributes}
      words={found ? '' : (textarea.current?.value.slice(at.start, at.end) ?? '')}
      onSubmit={(attributes) =>
        edit((text, selection) =>
          found
            ? updateBaustein(text, found, attributes)
            : insertBaustein(text, selection, name, attributes),
        )
      }
      onRemove={() => found && edit((text) => removeBaustein(text, found))}
      onClose={onClose}
    />
  );
}
