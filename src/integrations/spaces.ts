/**
 * Takes the spaces out of finished pages that nobody sees: each stands beside the tag of a block, where browsers
 * drop it; signs that styles put before a block keep their own distance. Templates leave one for every line. Their hundred bytes of a long page go to what others read in its head.
 */
import type { PageVisitor } from './finished-pages.ts';

/** Comes last: the search index reads words as they stand between the tags. */
export function spaces(): PageVisitor {
  return { visit: ({ html }) => withoutSpaces(html) };
}

export function withoutSpaces(html: string): string {
  return html
    .split(kept)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(tagOrSpaces, (_, tag: string | undefined) => tag ?? ' ')
            .replaceAll(beside, '$1')
            .replaceAll(aroundLink, '$1$2'),
    )
    .join('');
}

/** In these a space is a space. */
const kept = /(<pre\b.*?<\/pre>|<textarea\b.*?<\/textarea>|<script\b.*?<\/script>)/s;

const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;

/** What stands in a tag stays, and so does a space at which no line may break. */
const tagOrSpaces = new RegExp(`(</?[a-z]${attributes}>)|[ \\t\\r\\n]+`, 'gi');

const blocks =
  'html|head|body|title|meta|link|main|header|footer|nav|section|aside|div|form|p|h[1-6]|ul|ol|li|dl|dt|dd|' +
  'table|caption|thead|tbody|tr|th|td|details|summary|figure|figcaption|blockquote';

/** The same at the ends of a link that begins or ends a block. */
const aroundLink = new RegExp(
  `(<(?:${blocks})\\b${attributes}><a\\b${attributes}>) | (</a></?(?:${blocks})\\b)`,
  'g',
);

/** A space before such a tag, behind it, or both. */
const beside = new RegExp(` ?(</?(?:${blocks})\\b${attributes}>) ?`, 'g');
