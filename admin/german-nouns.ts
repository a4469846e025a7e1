/** Keeps the capitals of German nouns: Decap's lists would offer to add a „beleg“. */
import type { Plugin } from 'vite';

/** @throws while bundling, if Decap's list has changed its form */
export function germanNouns(): Plugin {
  return {
    name: 'thinka-german-nouns',
    transform(code, id) {
      if (!/decap-cms-widget-list\/.*ListControl\.js/.test(id)) return;
      const kept = code.replace(/\b(labelSingular|label)\.toLowerCase\(\)/g, '$1');
      if (kept === code)
        this.error('The list of Decap no longer makes its labels small; drop this.');
      return { code: kept, map: null };
    },
  };
}
