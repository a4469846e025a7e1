/** The version of a file that a form was filled with. Without it nobody can tell what a save replaces. */

export type Sha = string;

export class Versions {
  readonly #published = new Map<string, Sha>();
  readonly #drafts = new Map<string, ReadonlyMap<string, Sha>>();
  readonly #restored = new Map<string, Sha>();

  setPublished(path: string, sha: Sha): void {
    this.#published.set(path, sha);
  }

  setDraft(collection: string, slug: string, files: ReadonlyMap<string, Sha>): void {
    this.#drafts.set(toKey(collection, slug), files);
  }

  /** Whether a form was filled with a draft, or has become one. */
  hasDraft(collection: string, slug: string): boolean {
    return this.#drafts.has(toKey(collection, slug));
  }

  forgetDraft(collection: string, slug: string): void {
    this.#drafts.delete(toKey(collection, slug));
  }

  /** A text kept in the browser is based on the version it was begun with, not on the present one. */
  setRestored(collection: string, slug: string, sha: Sha | undefined): void {
    if (sha === undefined) this.#restored.delete(toKey(collection, slug));
    else this.#restored.set(toKey(collection, slug), sha);
  }

  find(collection: string, slug: string, path: string): Sha | undefined {
    const key = toKey(collection, slug);
    return this.#restored.get(key) ?? this.#drafts.get(key)?.get(path) ?? this.#published.get(path);
  }
}

function toKey(collection: string, slug: string): string {
  return `${collection}/${slug}`;
}

/** The name Git gives to this text; it is the same in every forge. */
export async function toBlobSha(text: string): Promise<Sha> {
  const content = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(`blob ${content.length}\0`);
  const digest = await crypto.subtle.digest('SHA-1', new Uint8Array([...head, ...content]));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
