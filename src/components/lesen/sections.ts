/** Marks the present section in „Auf dieser Seite“. */
import { findPresent } from './present-section.ts';

export function followSections(): void {
  const nav = document.querySelector<HTMLElement>('.on-this-page');
  if (!nav) return;
  unfoldBesideText(nav);

  const links = [...nav.querySelectorAll('a')];
  const headings = links.flatMap(({ hash }) => document.getElementById(hash.slice(1)) ?? []);
  const mark = () => {
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const { scrollHeight } = document.documentElement;
    // A page that fits into the window has no end to follow.
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
    const present = links[findPresent(tops, innerHeight / 3, isAtEnd)];
    for (const link of links) {
      if (link === present) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    // The list may be longer than the window; the page itself must not move.
    if (present) nav.scrollTop = present.offsetTop - nav.clientHeight / 2;
  };

  let isPlanned = false;
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      mark();
    });
  };
  addEventListener('scroll', plan, { passive: true });
  addEventListener('resize', plan, { passive: true });
  mark();
}

/** There it is shown anyway, and so it has to say to screen readers that it is open. */
function unfoldBesideText(nav: HTMLElement): void {
  const details = nav.querySelector('details');
  const summary = nav.querySelector('summary');
  if (!details || !summary) return;
  const wide = matchMedia('(min-width: 60rem)');
  const follow = () => {
    details.open = wide.matches;
    if (wide.matches) summary.tabIndex = -1;
    else summary.removeAttribute('tabindex');
  };
  wide.addEventListener('change', follow);
  // It stays open beside the text: closing would gain nothing.
  summary.addEventListener('click', (event) => {
    if (wide.matches) event.preventDefault();
  });
  follow();
}
