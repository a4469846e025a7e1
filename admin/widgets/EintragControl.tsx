/** `thinka-eintrag`: names entries of another collection. Options `collection` and `multiple`. */
import { collectionNames } from '#schemas/collections.ts';

import type { ControlProps } from './control.ts';
import { ReferenceControl, type ReferenceValue } from './picker/ReferenceControl.tsx';
import { toEntrySource } from './picker/sources.ts';

export function EintragControl(props: ControlProps<ReferenceValue>) {
  const { field } = props;
  const collection = collectionNames.find((name) => name === field.get('collection'));
  if (!collection) throw new Error(`${String(field.get('name'))} names no collection`);
  const multiple = field.get('multiple') === true;
  return <ReferenceControl {...props} source={toEntrySource(collection)} multiple={multiple} />;
}
