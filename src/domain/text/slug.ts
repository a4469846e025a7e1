/** Text in the form for addresses and for comparing in the search. */

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case without umlauts or accents: `Öffentlichkeitsarbeit` → `oeffentlichkeitsarbeit`. */
export function toPlainLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** `Was die Protokolle erzählen` → `was-die-protokolle-erzaehlen` */
export function toSlug(text: string): string {
  return toPlainLetters(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
