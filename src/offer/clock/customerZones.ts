import type { Profile } from '../../profile/Profile.js';
import { preferLastUpdated } from '../../profile/survivorship/preferLastUpdated.js';

/** The time zones that a customer may live in, and what that rests on where nobody told it. */
export interface CustomerZones {
  readonly zones: readonly string[];
  readonly assumption?: string;
}

/** The zone that a source tells, else those of the country of the first address, else one that is assumed. */
export function customerZones(
  { sourceProfiles, addresses }: Pick<Profile, 'sourceProfiles' | 'addresses'>,
  assumed: string,
): CustomerZones {
  const [newest] = sourceProfiles
    .filter(({ timeZone }) => timeZone != null && isZone(timeZone))
    .sort(preferLastUpdated);
  const told = newest?.timeZone;
  if (told != null) return { zones: [told] };
  const country = addresses.find((address) => address.country !== null)?.country;
  const zones = country == null ? [] : zonesOf(country);
  if (zones.length === 1) {
    return { zones, assumption: `Time zone by the country of the address: ${zones[0]}.` };
  }
  if (zones.length > 1) {
    const assumption = `The country of the address, ${country}, has ${zones.length} time zones: quiet in any of them is quiet.`;
    return { zones, assumption };
  }
  return { zones: [assumed], assumption: `No time zone is known of the customer: ${assumed}.` };
}

function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/i.test(country)) return [];
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    readonly timeZones?: readonly string[];
    getTimeZones?(): readonly string[] | undefined;
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
