import { isExpression, type Mapping } from '../config/expressions/Expression.js';

/** The channels that a mapping names: a constant, or the words it translates to. */
export function mappedChannels(mapping: Mapping): readonly string[] {
  const { channel } = mapping;
  if (!isExpression(channel)) return [];
  if (channel.is === 'constant') return [String(channel.value)];
  if (channel.is !== 'oneOf') return [];
  return [...new Set([...Object.values(channel.words), channel.otherwise ?? []].flat())];
}
