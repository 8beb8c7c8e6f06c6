import { intervention, type RotundaConfig, reached, stalled, within } from '../../rotunda.js';
import { TRIAL_CONTROL_SHARE, TRIAL_DAYS, trialCampaign } from '../story/mailing/Trial.js';
import { beret, purchase } from './journeys.js';

/** Where the hat shop steps in: a word on baskets left behind, and the mailing whose effect is planted. */
export const interventions: NonNullable<RotundaConfig['interventions']> = [
  intervention({
    id: 'basket-reminder',
    name: 'Your hat is waiting',
    journey: purchase,
    when: stalled('basket', '2h'),
    holdoutShare: 0.1,
    outcome: reached('bought', within('7d')),
  }),
  intervention({
    id: 'beret-mailing',
    name: 'A beret for you',
    journey: beret,
    when: stalled('known', '30d'),
    holdoutShare: TRIAL_CONTROL_SHARE,
    outcome: reached('ordered', within(`${TRIAL_DAYS + 1}d`)),
    campaign: trialCampaign,
  }),
];
