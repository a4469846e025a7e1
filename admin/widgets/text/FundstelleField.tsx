/** The address of a point in the form of a Baustein: typed, or picked from the list. */
import { useState, type InputHTMLAttributes } from 'react';

import { PickerDialog } from '../picker/PickerDialog.tsx';
import { fundstellen } from '../picker/sources.ts';

interface FundstelleFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  onPick: (ref: string) => void;
}

export function FundstelleField({ label, onPick, ...input }: FundstelleFieldProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="thinka-row">
      <input {...input} type="text" autoComplete="off" placeholder="2013-07-17-weimar#t1-g3" />
      <button
        type="button"
        className="thinka-button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        Fundstelle suchen
      </button>
      {isOpen && (
        <PickerDialog
          source={fundstellen}
          title={`Fundstelle suchen – ${label}`}
          chosen={[String(input.value)]}
          multiple={false}
          onToggle={({ id }) => onPick(id)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
