/** The own names of languages: people who speak little German do not find „Arabisch“. */
import { spracheLabels, type Sprache } from '#schemas/fields.ts';

export interface SpracheName {
  code: Sprache;
  /** Its own name. */
  name: string;
  /** The German one, unless it is the same. */
  german: string | undefined;
  /** Language of the own name, for speech and fonts. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

export function toSpracheName(code: Sprache): SpracheName {
  const [name, lang] = ownNames[code];
  const german = spracheLabels[code];
  const dir = rightToLeft.has(lang) ? 'rtl' : 'ltr';
  return { code, name, german: german === name ? undefined : german, lang, dir };
}

/** Attributes of the element with the own name; those that the page has already are left out. */
export function toLangAttributes({ lang, dir }: Pick<SpracheName, 'lang' | 'dir'>): {
  lang?: string;
  dir?: 'rtl';
} {
  return { ...(lang === 'de' ? {} : { lang }), ...(dir === 'rtl' ? { dir } : {}) };
}

/** Each name with the language it is written in. */
const ownNames: Record<Sprache, readonly [name: string, lang: string]> = {
  de: ['Deutsch', 'de'],
  'de-simple': ['Leichte Sprache', 'de'],
  gsg: ['Deutsche Gebärdensprache', 'de'],
  ar: ['العربية', 'ar'],
  bg: ['Български', 'bg'],
  en: ['English', 'en'],
  fa: ['فارسی / دری', 'fa'],
  fr: ['Français', 'fr'],
  ku: ['Kurdî', 'ku'],
  pl: ['Polski', 'pl'],
  ps: ['پښتو', 'ps'],
  ro: ['Română', 'ro'],
  ru: ['Русский', 'ru'],
  so: ['Soomaali', 'so'],
  sq: ['Shqip', 'sq'],
  ti: ['ትግርኛ', 'ti'],
  tr: ['Türkçe', 'tr'],
  uk: ['Українська', 'uk'],
  vi: ['Tiếng Việt', 'vi'],
};

const rightToLeft = new Set(['ar', 'fa', 'ps']);
