/** Writes the present view to the root element, so that styles.css need not guess it from Decap's markup. */

export type View = 'login' | 'list' | 'board' | 'editor';

/** @param hash of the address, such as `#/collections/protokolle/entries/2013-07-17-weimar` */
export function toView(hash: string): View {
  const [route = ''] = hash.split('?');
  const [, base, , view] = route.split('/');
  if (base === 'workflow') return 'board';
  if (base === 'collections' && (view === 'entries' || view === 'new')) return 'editor';
  return base ? 'list' : 'login';
}

export function showView(root: HTMLElement): void {
  const update = () => {
    root.dataset['view'] = toView(location.hash);
  };
  addEventListener('hashchange', update);
  update();
}
