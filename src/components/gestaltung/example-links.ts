/** The target of links in examples: the note on this page that they are examples. */
export const nowhere = '#ueberall';

export const links = ['Erstes Beispiel', 'Zweites Beispiel', 'Drittes Beispiel'].map((label) => ({
  label,
  href: nowhere,
}));

/** Languages as they call themselves, one of them written from right to left. */
export const sprachen = [
  { name: 'Deutsch', german: undefined, lang: 'de', dir: 'ltr' as const },
  { name: 'Українська', german: 'Ukrainisch', lang: 'uk', dir: 'ltr' as const },
  { name: 'العربية', german: 'Arabisch', lang: 'ar', dir: 'rtl' as const },
];

export const points = [
  { art: 'gut', artLabel: 'Was gut lief', text: 'Beispiel für etwas, das gut lief.' },
  { art: 'schlecht', artLabel: 'Was schlecht lief', text: 'Beispiel für etwas, das nicht gelang.' },
].map((point, index) => ({
  ...point,
  href: nowhere,
  label: `Punkt ${index + 1}`,
  protokoll: { kurz: 'Beispieltreffen' },
}));
