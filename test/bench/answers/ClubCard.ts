import type { NameCard } from './NameCard.js';

/** A card of the club: a profile, and an account. */
export interface ClubCard {
  readonly holder: NameCard;
  readonly account: {
    readonly id: string;
    readonly programme: string;
    readonly tier: string;
    readonly pointsBalance: number;
    readonly memberSince: string;
  };
}
