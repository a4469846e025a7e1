/** Checks that are the same on every forge: can the repository be reached, are files and labels there? */
import { z } from 'zod';

import type { Answer } from './ask.ts';
import type { Settings } from './settings.ts';
import { fine, missing, note, type SetupFinding } from './setup-finding.ts';

/** The job of the workflows that reads the entries; tests hold the files to it. */
export const contentJob = 'Content';

/** The owner in the CODEOWNERS files that come with the project. */
export const placeholderOwner = '@ORGANISATION/';

const stages = ['draft', 'pending_review', 'pending_publish'].map((stage) => `decap-cms/${stage}`);

/** @returns why nothing else can be checked, or undefined if it can */
export function findRefusal({ status }: Answer, settings: Settings): SetupFinding | undefined {
  const { forge, repo, site, token } = settings;
  if (status === 200) return undefined;
  const asked = new URL(site).host;
  if (status === 401) {
    return token
      ? missing(
          `${asked} nimmt das Token nicht an (401).`,
          'Ist es abgelaufen, oder gehört es zu einem anderen Server? Lege ein neues an und setze THINKA_FORGE_TOKEN.',
        )
      : missing(`${asked} verlangt ein Token (401).`, 'Setze THINKA_FORGE_TOKEN.');
  }
  if (status === 404) {
    return missing(
      `${repo} gibt es auf ${asked} nicht, oder ${token ? 'das Token darf es nicht sehen' : 'es ist nicht öffentlich und THINKA_FORGE_TOKEN fehlt'} (404).`,
      `Prüfe THINKA_FORGE_REPO und öffne ${site}${repo}${forge === 'gitlab' ? ' (mit allen Untergruppen)' : ''} im Browser.`,
    );
  }
  if (status >= 300 && status < 400) {
    return missing(
      `${asked} verweist auf eine andere Adresse (${status}): Repository oder Server sind umgezogen.`,
      `Öffne ${site}${repo} im Browser und übernimm Namen und Adresse in THINKA_FORGE_REPO und THINKA_FORGE_URL.`,
    );
  }
  if (status === 403 || status === 429) {
    return missing(
      `${asked} lehnt die Anfrage ab (${status}): Das Token hat zu wenig Rechte, oder es waren zu viele Anfragen.`,
      'Gib dem Token Leserecht auf dieses Repository, oder versuche es in einer Stunde noch einmal.',
    );
  }
  return missing(
    `${asked} antwortet mit einem Fehler (${status}).`,
    'Versuche es später noch einmal; bleibt es dabei, hilft die Verwaltung des Servers.',
  );
}

const visibilitySchema = z.object({
  private: z.boolean().optional(),
  /** On GitLab `internal` is for all who have an account, and many servers let anybody make one. */
  visibility: z.string().optional(),
});

/**
 * People who may read the repository read every entry in it, the internal ones as well.
 *
 * @param internal how many entries are not meant for the public
 */
export function judgeVisibility(
  { body }: Answer,
  { forge, site, repo }: Settings,
  internal: number,
): SetupFinding[] {
  const state = visibilitySchema.catch({}).parse(body);
  const isPrivate = state.visibility === undefined ? state.private : state.visibility === 'private';
  if (isPrivate === undefined || forge === 'werkstatt') return [];
  if (isPrivate) return [fine('Lesen können die Einträge nur, die zum Repository gehören.')];
  if (internal === 0) {
    return [
      note(
        'Das Repository steht auch anderen offen. Interne Einträge, Entwürfe und Hochgeladenes dazu wären für alle lesbar; zurzeit ist nichts davon auf diesem Stand.',
      ),
    ];
  }
  const entries =
    internal === 1 ? 'ein interner Eintrag liegt' : `${internal} interne Einträge liegen`;
  return [
    missing(
      `Schutz für Internes: Das Repository steht auch anderen offen, und ${entries} darin (Entwürfe zählen mit). Lesen können das alle, auch in jeder früheren Fassung.`,
      `${site}${repo}${forge === 'gitlab' ? '/edit' : '/settings'} → Sichtbarkeit „privat“. Sonst gehört Internes nicht hinein; was schon darin war, bleibt in der Geschichte und gilt als bekannt.`,
    ),
  ];
}

/** Decap keeps the stage of a contribution as a label on it. */
export function judgeLabels({ status, body }: Answer, settings: Settings): SetupFinding {
  if (status !== 200) {
    return missing(
      `Die Labels sind nicht lesbar (${status}); Decap hält mit ihnen fest, wie weit ein Beitrag ist.`,
      `Öffne ${settings.site}${settings.repo}/labels und gib dem Token Leserecht auf Issues.`,
    );
  }
  const names = z
    .array(z.object({ name: z.string() }))
    .catch([])
    .parse(body);
  const present = stages.filter((stage) => names.some(({ name }) => name === stage));
  return present.length === stages.length
    ? fine('Die Labels für Entwurf, In Prüfung und Bereit sind da.')
    : fine('Labels sind möglich; der erste Beitrag legt die fehlenden an.');
}

export function judgeWorkflowFile({ status }: Answer, file: string, branch: string): SetupFinding {
  if (status === 200) return fine(`${file} liegt auf ${branch}.`);
  return missing(
    `${file} liegt nicht auf ${branch} (${status}); ohne die Datei prüft niemand die Beiträge.`,
    `Bringe sie über einen Beitrag nach ${branch}.`,
  );
}

/** For forges that do not say themselves whether the owners exist. */
export function judgeOwnersFile({ status, body }: Answer, file: string): SetupFinding {
  if (status !== 200) {
    return note(
      `${file} gibt es nicht; niemand wird von selbst um Freigabe gebeten.`,
      'Siehe docs/forge.md, Abschnitt „CODEOWNERS“.',
    );
  }
  const content = z.object({ content: z.string() }).catch({ content: '' }).parse(body);
  const text = Buffer.from(content.content, 'base64').toString('utf8');
  return text.includes(placeholderOwner)
    ? missing(
        `${file} nennt noch den Platzhalter ${placeholderOwner}…; um Freigabe wird niemand gebeten.`,
        `Trage in ${file} ein, wer freigibt, oder lösche die Datei.`,
      )
    : fine(`${file} nennt, wer freigibt.`);
}
