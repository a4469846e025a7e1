import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'dist-intern/', '.werkstatt/', '.astro/', 'node_modules/']),
  {
    files: ['**/*.{ts,tsx}'],
    // Scripts within pages are parts without a place in the project: no types are known there.
    ignores: ['**/*.astro/*'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in messages print as one expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        {
          ignoreArrowShorthand: true,
          ignoreVoidReturningFunctions: true,
          ignoreVoidOperator: true,
        },
      ],
      // TypeScript wants brackets where a key is not declared (noPropertyAccessFromIndexSignature).
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  tseslint.configs.recommended,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'] ?? [],
);
