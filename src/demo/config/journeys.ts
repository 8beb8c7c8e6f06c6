import {
  event,
  exit,
  interaction,
  journey,
  order,
  type RotundaConfig,
  stage,
} from '../../rotunda.js';
import { trialArticle } from '../story/mailing/Trial.js';

/** From the first look at a hat to what is given back: the way of the hat buyer. */
export const purchase = journey({
  id: 'hat-purchase',
  name: 'Buying a hat',
  stages: [
    stage('looked', event('product_viewed')),
    stage('basket', event('cart_updated'), { optional: true, timeLimit: '2h' }),
    stage('bought', order()),
    stage('collected', event('order_collected'), { optional: true }),
    stage('points', interaction('LoyaltyTransaction', { channel: 'APP' }), { optional: true }),
    stage('offer', interaction('CampaignSend', { offer: {} }), { optional: true }),
    stage('returned', interaction('Return', { method: 'DROP_OFF' }), { optional: true }),
  ],
  exits: [exit('cancelled', order({ status: 'CANCELLED' }))],
  abandonedAfter: '30d',
});

/** From whatever they did with the brand to the article that a mailing offered. */
export const beret = journey({
  id: 'beret',
  name: 'To a beret',
  stages: [
    stage('known', interaction({ channel: ['WEB', 'APP', 'STORE', 'EMAIL'] })),
    stage('ordered', order({ lines: { sku: trialArticle.sku } })),
  ],
  abandonedAfter: '365d',
});

/** The journeys of the hat shop. */
export const journeys: NonNullable<RotundaConfig['journeys']> = [purchase, beret];
