import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Answer } from './startTestGateway.js';

const BREAK = '\r\n';
const BLANK = `${BREAK}${BREAK}`;

/** One operation that is sent with others. */
export interface Question {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/**
 * Asks so that all questions come within one turn of the gateway's event loop: pipelined on one
 * connection, in one write. Answers are in the order of the questions.
 */
export async function askTogether(url: string, questions: readonly Question[]): Promise<Answer[]> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const isLast = (at: number) => at === questions.length - 1;
  socket.write(questions.map((question, at) => requestOf(question, isLast(at))).join(''));
  return answersIn(await text(socket));
}

function requestOf(question: Question, isLast: boolean): string {
  const body = JSON.stringify(question);
  const head = [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    `connection: ${isLast ? 'close' : 'keep-alive'}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join(BREAK)}${BLANK}${body}`;
}

/** The bodies of responses that tell their length. */
function answersIn(responses: string): Answer[] {
  const bytes = Buffer.from(responses);
  const answers: Answer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = bytes.indexOf(BLANK, at) + BLANK.length;
    const length = /content-length: (\d+)/i.exec(bytes.toString('latin1', at, start))?.[1];
    if (length === undefined) throw new Error('expected a response that tells its length');
    at = start + Number(length);
    answers.push(JSON.parse(bytes.toString('utf8', start, at)));
  }
  return answers;
}
