import { expect, it } from 'vitest';

import { render } from '#markdown/pipeline.ts';

import { checkPraxisBody } from './praxis-check.ts';

const options = { base: '/', themen: [], standorte: [], begriffe: [] };

function check(text: string): string[] {
  return checkPraxisBody({
    collection: 'best-practice',
    rendered: render(text, 'text', options),
    text,
  }).map(({ line, problem }) => `${line} ${problem}`);
}

const full = '## Empfehlung\n\n## Bedingungen\n\n## Stolpersteine\n';

it.each([
  ['the three sections', full],
  ['an optional fourth one', `${full}\n## Offene Fragen\n`],
  ['two optional ones', `${full}\n## Zum Abhaken\n\n- [ ] Wer fehlt?\n\n## Offene Fragen\n`],
  ['deeper headings below', `${full}\n### Im Detail\n`],
  ['lines of Windows', full.replaceAll('\n', '\r\n')],
  ['a body that cannot be read, which has findings of its own', '{x}'],
])('is content with %s', (_, text) => {
  expect(check(text)).toEqual([]);
});

// prettier-ignore
it.each([
  ['every section that lacks', '## Bedingungen\n\nText\n\n', ['3 Der Abschnitt „Empfehlung“ fehlt', '3 Der Abschnitt „Stolpersteine“ fehlt']],
  ['a section of its own', `${full}\n##  **Fazit** ##\n`, ['7 Der Abschnitt „Fazit“ gehört nicht hierher']],
  ['a typo, as two things at once', full.replace('Bed', 'Be'), ['3 Der Abschnitt „Beingungen“ gehört nicht hierher', '5 Der Abschnitt „Bedingungen“ fehlt']],
  ['two sections the wrong way round', '## Bedingungen\n\n## Empfehlung\n\n## Stolpersteine\n', ['1 Der Abschnitt „Bedingungen“ steht nicht an seinem Platz']],
  ['the optional ones the wrong way round', `${full}\n## Offene Fragen\n\n## Zum Abhaken\n`, ['7 Der Abschnitt „Offene Fragen“ steht nicht an seinem Platz']],
  ['an optional section too early', full.replace('## B', '## Offene Fragen\n\n## B'), ['3 Der Abschnitt „Offene Fragen“ steht nicht an seinem Platz']],
])('tells of %s', (_, text, findings) => {
  expect(check(text)).toEqual(findings);
});
