/**
 * The part of the editor's configuration that the content decides; the deployment decides where the entries
 * are kept. `admin/config.json` holds the result, so that reviewers see how a change of a schema changes the
 * forms.
 */
import { pathOf } from '#domain/entry/address.ts';
import {
  collectionNames,
  collections,
  endingOf,
  fieldsOf,
  type CollectionName,
  type Ending,
} from '#schemas/collections.ts';

import { toFields, type CmsField } from './fields.ts';

export interface CmsCollection {
  name: CollectionName;
  label: string;
  label_singular: string;
  description: string;
  folder: string;
  extension: Ending;
  format: string;
  create: true;
  /** Decap would change the main branch itself; people merge a draft, or mark a deletion, in the forge. */
  publish: false;
  delete: false;
  identifier_field: string;
  slug: string;
  summary: string;
  sortable_fields: string[];
  /** The path of the entry on the site, for the link beside a published one. */
  preview_path: string;
  fields: CmsField[];
}

export interface CmsConfig {
  publish_mode: 'editorial_workflow';
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: true; sanitize_replacement: '-' };
  collections: CmsCollection[];
}

/** Our own ways to read and write the file of an entry, see `format.ts`. */
export const formatNames: Record<Ending, string> = { mdx: 'thinka-mdx', yaml: 'thinka-yaml' };

export function toConfig(): CmsConfig {
  return {
    publish_mode: 'editorial_workflow',
    media_folder: 'public/uploads',
    public_folder: '/uploads',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: collectionNames.map(toCollection),
  };
}

function toCollection(name: CollectionName): CmsCollection {
  const { singular, plural, description, titleKey, detailKeys, idTemplate } = collections[name];
  return {
    name,
    label: plural,
    label_singular: singular,
    description,
    folder: `src/content/${name}`,
    extension: endingOf(name),
    format: formatNames[endingOf(name)],
    create: true,
    publish: false,
    delete: false,
    identifier_field: titleKey,
    slug: idTemplate,
    summary: [titleKey, ...detailKeys].map((key) => `{{${key}}}`).join(' · '),
    sortable_fields: [titleKey, ...detailKeys],
    preview_path: pathOf[name]('{{slug}}').replace(/^\//, ''),
    fields: [...toFields(fieldsOf(name), [name]), ...toTextField(name)],
  };
}

function toTextField(name: CollectionName): CmsField[] {
  const collection = collections[name];
  if (!('body' in collection)) return [];
  const { body } = collection;
  return [
    {
      name: 'body',
      label: 'Text',
      widget: 'thinka-text',
      required: false,
      // Decap ties `hint` to no field: a screen reader would never say it.
      description: body.description,
      kind: body.kind,
      ...('start' in body && { default: body.start }),
    },
  ];
}
