/** The rules of html-validate for our pages; each rule that is off has its reason here. */
import type { ConfigData } from 'html-validate';

export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Safari does not tell VoiceOver of a list with `list-style: none`, unless the role says it again.
    'no-redundant-role': ['error', { exclude: ['list'] }],
    // All our files come from the same server as the page, which could change the digest as well.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Buttons in our forms send them, as is the default; saying so would cost bytes on every page.
    'no-implicit-button-type': 'off',
  },
};
