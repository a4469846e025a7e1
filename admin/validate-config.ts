/**
 * Decap's own validation, with the demands of its widgets on their fields. `settings.test.ts` bundles this
 * for Node; it is not part of the editor.
 */
import { registerWidget } from 'decap-cms-core/dist/esm/lib/registry.js';
import list from 'decap-cms-widget-list/dist/esm/schema.js';
import object from 'decap-cms-widget-object/dist/esm/schema.js';
import select from 'decap-cms-widget-select/dist/esm/schema.js';

export { validateConfig } from 'decap-cms-core/dist/esm/constants/configSchema.js';

for (const [name, schema] of Object.entries({ list, object, select })) {
  registerWidget(name, undefined, undefined, schema);
}
