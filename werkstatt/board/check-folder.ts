/** Started by `check.ts`: prints the findings of a folder as JSON. */
import { checkContent } from '#checks/check-content.ts';
import { requiredSeiten } from '#site.config';

const { findings } = await checkContent(process.argv[2] ?? process.cwd(), {
  required: requiredSeiten,
});
process.stdout.write(JSON.stringify(findings));
