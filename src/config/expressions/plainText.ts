import { createExpression, type Leaf, type PlainTextExpression } from './Expression.js';

/** The text that HTML shows, for what is kept as HTML: `text: plainText('body_html')`. */
export function plainText(of: Leaf): PlainTextExpression {
  return createExpression({ is: 'plainText', of });
}
