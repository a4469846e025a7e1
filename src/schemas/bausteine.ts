/**
 * The closed list of Bausteine: what a text may use beyond Markdown. Attributes are plain text and
 * each has its schema here; how a Baustein looks is decided in `markdown/to-html.ts`.
 */
import { z } from 'zod';

import { choice, day, fundstelleRef, line } from './fields.ts';

/** Kinds of agreement: somebody agreed, was asked or was advised. */
const agreedLabels = {
  zusage: 'Zusage',
  auftrag: 'Auftrag',
  empfehlung: 'Empfehlung',
  wunsch: 'Wunsch',
} as const;

/** Mere statements about the time to come: nobody has agreed to them with anybody. */
const statedLabels = {
  ziel: 'Ziel',
  vorhaben: 'Plan',
  herausforderung: 'Herausforderung',
} as const;

export const vereinbarungArtLabels = { ...agreedLabels, ...statedLabels };

export function isAgreed(art: string): boolean {
  return Object.hasOwn(agreedLabels, art);
}

export const vereinbarungStandLabels = {
  offen: 'Offen',
  erledigt: 'Erledigt',
  entfallen: 'Entfallen',
  unbelegt: 'Ausgang nicht belegt',
} as const;

export const vereinbarungSchema = z
  .strictObject({
    verantwortlich: line().optional().meta({
      title: 'Verantwortlich',
      description:
        'Funktion oder Einrichtung. Nennt die Vorlage sie nicht, ist sie aber klar, setze „(erschlossen)“ dahinter. Ist niemand gemeint, bleibt das Feld leer.',
    }),
    art: choice(vereinbarungArtLabels).meta({
      title: 'Art',
      description:
        'Vereinbart: Zusage (jemand verspricht es), Auftrag (jemand soll es tun), Empfehlung (jemand rät dazu oder hält es für nötig), Wunsch (jemand bittet darum). Nur festgehalten: Ziel (jemand strebt es an), Plan (jemand nimmt es sich vor), Herausforderung (es wird als schwierig genannt). Im Zweifel die schwächere Art.',
      labels: vereinbarungArtLabels,
    }),
    stand: choice(vereinbarungStandLabels).meta({
      title: 'Stand',
      description:
        'Was daraus geworden ist. „Ausgang nicht belegt“ heißt: Keine Fundstelle zeigt es.',
      labels: vereinbarungStandLabels,
    }),
    frist: day().optional().meta({ title: 'Frist', description: 'Tag, wenn einer genannt ist.' }),
    fristHinweis: line().optional().meta({
      title: 'Hinweis zur Frist',
      description: 'Frist in Worten, etwa „im zweiten Quartal 2014“.',
    }),
    // Missing while the outcome is unknown; `checks/link-check.ts` holds that.
    nachweis: fundstelleRef().optional().meta({
      title: 'Nachweis',
      description: 'Fundstelle, die zeigt, was daraus wurde.',
      relation: 'fundstellen',
    }),
  })
  .meta({
    title: 'Vereinbarung',
    description:
      'Was zugesagt, aufgetragen, empfohlen oder gewünscht wurde; auch Ziele, Pläne und Herausforderungen, um die man sich später kümmern will. Was nur besprochen wurde oder offenblieb, ist keine.',
  });

const notWhole = 'Keine ganze Zahl: nur Ziffern, ohne Punkt und Komma, etwa 1200 statt 1.200';

/**
 * Bausteine by name. `where` says if it stands within a line or as a block of its own, `isEmpty` that it stands
 * for itself and encloses no words.
 */
export const bausteine = {
  Votum: {
    where: 'inline',
    schema: z
      .strictObject({
        nennungen: z
          .string()
          .regex(/^(?:0|[1-9]\d{0,3})$/, { error: notWhole })
          .meta({
            title: 'Nennungen',
            description: 'Wie oft etwas genannt wurde.',
            widget: 'zahl',
          }),
        von: z
          .string()
          .regex(/^[1-9]\d{0,3}$/, { error: notWhole })
          .optional()
          .meta({
            title: 'Von',
            description: 'Wie viele abstimmen konnten, wenn man es weiß.',
            widget: 'zahl',
          }),
      })
      .refine(({ nennungen, von }) => von === undefined || Number(nennungen) <= Number(von), {
        path: ['nennungen'],
        error:
          'Mehr Nennungen, als Menschen abstimmen konnten. Berichtige „nennungen“ oder „von“, oder lass „von“ weg',
      })
      .meta({ title: 'Votum', description: 'Das Ergebnis einer Abstimmung mit Punkten.' }),
  },
  Vereinbarung: { where: 'inline', schema: vereinbarungSchema },
  Unsicher: {
    where: 'inline',
    schema: z
      .strictObject({
        hinweis: line(300).meta({
          title: 'Hinweis',
          description: 'Was an der Stelle zweifelhaft ist, in einem Satz.',
        }),
      })
      .meta({ title: 'Unsicher', description: 'Eine zweifelhafte Lesung.' }),
  },
  Hinweis: {
    where: 'block',
    schema: z
      .strictObject({
        art: z
          .enum(['info', 'achtung'])
          .optional()
          .meta({
            title: 'Art',
            description: 'info (Vorgabe) oder achtung.',
            labels: { info: 'Hinweis', achtung: 'Achtung' },
          }),
      })
      .meta({ title: 'Hinweis', description: 'Ein Absatz, der auffallen soll.' }),
  },
  Luecke: {
    where: 'inline',
    isEmpty: true,
    schema: z
      .strictObject({
        was: line().meta({ title: 'Was', description: 'Was die Betreibenden hier eintragen.' }),
      })
      .meta({ title: 'Lücke', description: 'Was nur die Betreibenden wissen.' }),
  },
} as const satisfies Record<
  string,
  { where: 'inline' | 'block'; isEmpty?: true; schema: z.ZodObject }
>;

export type BausteinName = keyof typeof bausteine;
