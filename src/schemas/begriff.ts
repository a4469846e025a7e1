/** A Begriff: a term or abbreviation of the glossary, explained wherever a text uses it. */
import { z } from 'zod';

import { fundstelleRef, geprueftAm, line, sichtbarkeit } from './fields.ts';
import { freigaben } from './freigabe.ts';

export const begriffSchema = z
  .strictObject({
    begriff: line(60).meta({ title: 'Begriff', description: 'So, wie er in den Texten steht.' }),
    weitereFormen: z.array(line(60)).default([]).meta({
      title: 'Weitere Formen',
      description: 'Andere Schreibweisen, die dasselbe meinen.',
      singular: 'Form',
    }),
    aufloesung: line(200).optional().meta({
      title: 'Auflösung',
      description: 'Wofür eine Abkürzung steht, wenn die Protokolle es zeigen.',
    }),
    ueblich: line(200).optional().meta({
      title: 'Üblich',
      description:
        'Wofür eine Abkürzung im Alltag steht, wenn die Protokolle es nicht sagen. Nur, was allgemein bekannt ist.',
    }),
    erklaerung: line(400).meta({
      title: 'Erklärung',
      description: 'Ein bis zwei Sätze, die ohne Vorwissen verständlich sind.',
    }),
    belege: z.array(fundstelleRef()).default([]).meta({
      title: 'Belege',
      description: 'Punkte der Protokolle, in denen der Begriff vorkommt.',
      relation: 'fundstellen',
    }),
    geprueftAm: geprueftAm(),
    sichtbarkeit: sichtbarkeit(),
    freigaben: freigaben(),
  })
  .refine(({ aufloesung, ueblich }) => !aufloesung || !ueblich, {
    path: ['ueblich'],
    error: 'Die Abkürzung hat schon eine Auflösung aus den Protokollen',
    params: {
      fix: 'Nimm eine der beiden Zeilen heraus: `aufloesung` gilt, wenn die Protokolle sie zeigen, sonst `ueblich`',
    },
  });

export type Begriff = z.infer<typeof begriffSchema>;
