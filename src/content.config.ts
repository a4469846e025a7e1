import { defineCollection } from 'astro:content';

import { contentLoader } from '#integrations/content-loader.ts';
import { collections as kinds } from '#schemas/collections.ts';

export const collections = {
  protokolle: defineCollection({
    loader: contentLoader('protokolle'),
    schema: kinds.protokolle.schema,
  }),
  'best-practice': defineCollection({
    loader: contentLoader('best-practice'),
    schema: kinds['best-practice'].schema,
  }),
  erfahrungen: defineCollection({
    loader: contentLoader('erfahrungen'),
    schema: kinds.erfahrungen.schema,
  }),
  ausgaben: defineCollection({ loader: contentLoader('ausgaben'), schema: kinds.ausgaben.schema }),
  standorte: defineCollection({
    loader: contentLoader('standorte'),
    schema: kinds.standorte.schema,
  }),
  indikatoren: defineCollection({
    loader: contentLoader('indikatoren'),
    schema: kinds.indikatoren.schema,
  }),
  termine: defineCollection({ loader: contentLoader('termine'), schema: kinds.termine.schema }),
  themen: defineCollection({ loader: contentLoader('themen'), schema: kinds.themen.schema }),
  seiten: defineCollection({ loader: contentLoader('seiten'), schema: kinds.seiten.schema }),
  glossar: defineCollection({ loader: contentLoader('glossar'), schema: kinds.glossar.schema }),
};
