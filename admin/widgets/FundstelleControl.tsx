/** `thinka-fundstelle`: names points of Protokolle. Option `multiple`. */
import type { ControlProps } from './control.ts';
import { ReferenceControl, type ReferenceValue } from './picker/ReferenceControl.tsx';
import { fundstellen } from './picker/sources.ts';

export function FundstelleControl(props: ControlProps<ReferenceValue>) {
  const multiple = props.field.get('multiple') === true;
  return <ReferenceControl {...props} source={fundstellen} multiple={multiple} />;
}
