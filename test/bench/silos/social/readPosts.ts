import type { ObjectId } from 'mongodb';
import type { Message } from '../../answers/Message.js';
import type { DocumentClient } from '../DocumentClient.js';

interface Post {
  readonly _id: ObjectId;
  readonly network: string;
  readonly fromUs: boolean;
  readonly ourAccount: string;
  readonly topic: string;
  readonly body: string;
  readonly at: Date;
}

const PLATFORMS: Readonly<Record<string, string>> = {
  twitter: 'Twitter',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
};
const PURPOSES: Readonly<Record<string, string>> = {
  care: 'SERVICE',
  fans: 'COMMUNITY',
  press: 'PUBLIC_RELATIONS',
  jobs: 'RECRUITMENT',
};

/** The newest posts of each profile, in one aggregation. */
export async function readPosts(
  social: DocumentClient,
  ids: readonly string[],
  count: number,
): Promise<Map<string, Message[]>> {
  const found = await social.newest<Post>('posts', 'person', ids, 'at', count);
  return new Map([...found].map(([id, posts]) => [id, posts.map(toMessage)]));
}

function toMessage({ _id, network, fromUs, ourAccount, topic, body, at }: Post): Message {
  return {
    id: `social/${_id.toHexString()}`,
    channel: 'SOCIAL',
    platform: PLATFORMS[network] ?? null,
    purpose: PURPOSES[topic] ?? 'SERVICE',
    direction: fromUs ? 'OUTBOUND' : 'INBOUND',
    occurredAt: at.toISOString(),
    subject: null,
    text: body,
    account: { address: ourAccount },
  };
}
