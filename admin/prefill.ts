/**
 * The values that an address may put into the form of a new entry, such as
 * `#/collections/erfahrungen/new?praxis=mietschulung-mit-zertifikat&standort=weimar`.
 *
 * Decap takes any words for any field from there. Only values that one could choose in a picker pass: a link
 * must not make its reader sign the words of others, or publish internal ones.
 */
import { entryId } from '#schemas/fields.ts';

import contents from './config.json' with { type: 'json' };

/** @returns the hash of an address without anything in it that may not be prefilled */
export function toSafeHash(hash: string): string {
  const at = hash.indexOf('?');
  const route = hash.slice(0, at);
  // An entry that exists has nothing to fill; Decap notes there where somebody comes from.
  if (at < 0 || entry.test(route)) return hash;

  const pickers = pickersOf(/^#\/collections\/([a-z-]+)\/new$/.exec(route)?.[1]);
  const given = [...new URLSearchParams(hash.slice(at))];
  const kept = given.filter(([key, value]) => pickers.has(key) && isId(value));
  return kept.length > 0 ? `${route}?${new URLSearchParams(kept).toString()}` : route;
}

const entry = /^#\/collections\/[a-z-]+\/entries\//;

function pickersOf(name: string | undefined): Set<string> {
  const { fields = [] } = contents.collections.find((one) => one.name === name) ?? {};
  const pickers = (fields as { name: string; widget: string }[]).filter(
    ({ widget }) => widget === 'thinka-eintrag',
  );
  return new Set(pickers.map((field) => field.name));
}

/** Decap would make a switch of the two words. */
function isId(value: string): boolean {
  return entryId().safeParse(value).success && value !== 'true' && value !== 'false';
}
