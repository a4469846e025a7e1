/**
 * Takes the place of react-markdown, with which Decap shows the hint below a field. Ours are plain
 * sentences of `src/schemas`, and two parsers of Markdown for them would be a tenth of the bundle.
 */
export default function PlainHint({ children }: { children: string }): string {
  return children;
}
