import type { Gadget } from '../people/Person.js';

/** Something done on the site or in the app. */
export interface VisitEvent {
  readonly key: string;
  readonly at: number;
  readonly where: 'site' | 'app';
  readonly gadget: Gadget;
  readonly type: string;
  readonly properties: Readonly<Record<string, string | number>>;
}
