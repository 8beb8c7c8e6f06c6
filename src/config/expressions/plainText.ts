import { createExpression, type Leaf, type PlainTextExpression } from './Expression.js';

/** The text of what is written in HTML, as help desks keep messages: `text: plainText('body')`. */
export function plainText(of: Leaf): PlainTextExpression {
  return createExpression({ is: 'plainText', of });
}
