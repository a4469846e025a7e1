/** The guard for links: where they lead, and whether their words say something else. */
import type { Definition, Link, LinkReference } from 'mdast';
import { toString } from 'mdast-util-to-string';

import type { Reason } from '#domain/entry/finding.ts';
import { findUrlFault, hostOf, type UrlFault } from './urls.ts';

export function findReasonsInLink(node: Link | Definition, url: string): Reason[] {
  const fault = findUrlFault(url);
  if (fault) return [{ rule: 'adresse', ...explain(fault, url.slice(0, 60)) }];
  return node.type === 'link' ? findMisleading(node, url) : [];
}

/** @param url where the link leads, if anywhere */
export function findMisleading(node: Link | LinkReference, url: string | undefined): Reason[] {
  const words = toString(node).trim();
  const host = hostOf(url ?? '');
  const isMisleading = host && listAddresses(words).some((said) => said !== host);
  if (!isMisleading) return [];
  return [
    {
      rule: 'adresse',
      problem: `Der Link heißt „${words.slice(0, 60)}“, führt aber zu ${host}`,
      fix: 'Sage im Text des Links, was dort zu finden ist, oder nimm die Adresse, zu der er führt',
    },
  ];
}

/** Hosts that the words name: as a whole, or by a part that is plainly an address. */
function listAddresses(words: string): string[] {
  const parts = words.split(/[\s()„“"]+/).filter((part) => /^(?:https?:\/\/|www\.)/i.test(part));
  return [words, ...parts].flatMap((part) => toAddress(part) ?? []);
}

/** @returns the host, if the words of a link are an address */
function toAddress(words: string): string | undefined {
  const match =
    /^(?:https?:\/\/)?(?:[^\s@/]+@)?(?:www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?$/iu.exec(
      words,
    );
  const host = match?.[1]?.toLowerCase();
  return host && !files.test(words) ? host : undefined;
}

/** „programm.pdf“ is no host, although it could be one. */
const files =
  /^[^/:]+\.(?:pdf|docx?|odt|xlsx?|ods|csv|pptx?|odp|txt|html?|jpe?g|png|zip|ics|epub)$/i;

/** @returns a question with a space after it, or nothing */
function toMeant(url: string): string {
  if (/^[^\s@:/]+@[^\s@/]+\.[a-z]{2,}$/i.test(url)) return `Meintest du „mailto:${url}“? `;
  return /^www\./i.test(url) ? `Meintest du „https://${url}“? ` : '';
}

function explain(fault: UrlFault, url: string): Pick<Reason, 'problem' | 'fix'> {
  switch (fault) {
    case 'scheme':
      return {
        problem: `Die Adresse „${url}“ ist nicht erlaubt`,
        fix: toMeant(url) + 'Erlaubt sind https://…, http://…, mailto:…, /seite/ und #stelle',
      };
    case 'quotes':
      return {
        problem: `In der Adresse „${url}“ stehen Anführungszeichen oder Klammern, die keine Adresse hat`,
        fix: 'Lösche sie, oder kopiere die Adresse neu aus der Zeile oben im Browser',
      };
    case 'host':
      return {
        problem: `Die Adresse „${url}“ führt nicht zu einer Website`,
        fix: 'Nach https:// kommt ihr Name mit Punkt, etwa www.example.org, ohne Anmeldenamen und ohne Nummer eines Geräts',
      };
    case 'letters':
      return {
        problem: `In der Adresse „${url}“ stehen Buchstaben, die anderen zum Verwechseln ähnlich sehen`,
        fix: 'Tippe sie neu mit a–z, äöüß, Ziffern und Strichen; Namen in anderer Schrift schreibt man als xn--…',
      };
    case 'mail':
      return {
        problem: `Die Mailadresse „${url}“ ist nicht erlaubt`,
        fix: 'Schreibe nur die Adresse, etwa mailto:buero@example.org, höchstens mit ?subject=…',
      };
  }
}
