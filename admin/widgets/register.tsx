/**
 * Our own widgets; the rest are Decap's. They have no preview of their own, since ours shows the whole page.
 */
import type { ComponentType } from 'react';

import { DateiControl } from './DateiControl.tsx';
import { EintragControl } from './EintragControl.tsx';
import { FundstelleControl } from './FundstelleControl.tsx';
import { TextControl } from './text/TextControl.tsx';
import { ZahlControl } from './ZahlControl.tsx';
import { ZeitControl } from './ZeitControl.tsx';
import './widgets.css';

interface Registry {
  registerWidget: (name: string, control: ComponentType<never>) => void;
}

export function registerWidgets(CMS: Registry): void {
  CMS.registerWidget('thinka-text', TextControl);
  CMS.registerWidget('thinka-fundstelle', FundstelleControl);
  CMS.registerWidget('thinka-eintrag', EintragControl);
  CMS.registerWidget('thinka-datei', DateiControl);
  CMS.registerWidget('thinka-zahl', ZahlControl);
  CMS.registerWidget('thinka-zeit', ZeitControl);
}
