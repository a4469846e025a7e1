/** The addresses of the site. Paths start with `/` and end with `/`; the base comes on top. */

export const paths = {
  protokoll: (id: string) => `/protokolle/${id}/`,
  praxis: (id: string) => `/best-practice/${id}/`,
  thema: (id: string) => `/themen/${id}/`,
  standort: (id: string) => `/standorte/${id}/`,
  termin: (id: string) => `/termine/${id}/`,
  seite: (id: string) => `/${id}/`,
  begriff: (id: string) => `/glossar/#${id}`,
  /** @param ref `2013-07-17-weimar#t1-g3` */
  fundstelle: (ref: string) => `/protokolle/${ref.replace('#', '/#')}`,
} as const;

/** The reference to one point, as entries cite it: `2013-07-17-weimar#t1-g3`. */
export function toFundstelleRef(protokollId: string, pointId: string): string {
  return `${protokollId}#${pointId}`;
}

/** How a point is called in running text: `T1-G3`. */
export function toFundstelleLabel(pointId: string): string {
  return pointId.toUpperCase();
}

/** Puts the base of a deployment (`/` or `/thinka/`) before a path of the site. */
export function withBase(base: string, path: string): string {
  return path.startsWith('/') ? base.replace(/\/$/, '') + path : path;
}
