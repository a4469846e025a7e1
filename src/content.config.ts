import { defineCollection } from 'astro:content';

import { contentLoader } from '#integrations/content-loader.ts';
import {
  collectionNames,
  collections as kinds,
  type CollectionName,
} from '#schemas/collections.ts';

type Kinds = typeof kinds;

/** A collection for each folder of `src/content`, with the types of its own schema. */
export const collections = Object.fromEntries(
  collectionNames.map((name) => [
    name,
    defineCollection({ loader: contentLoader(name), schema: kinds[name].schema }),
  ]),
) as unknown as {
  [Name in CollectionName]: {
    loader: ReturnType<typeof contentLoader>;
    schema: Kinds[Name]['schema'];
  };
};
