/** `npm run task -- cms-config`: writes `admin/config.json` anew from the schemas. */
import { writeFile } from 'node:fs/promises';

import { toConfig } from '#cms/config.ts';

await writeFile('admin/config.json', `${JSON.stringify(toConfig(), null, 2)}\n`);
