import { createExpression, type TemplateExpression } from './Expression.js';

/**
 * A text with columns or paths in braces: `template('https://desk.example.com/tickets/{id}')`. Null
 * where one of them has no value, unless it may be missing: `template('{infix?} {surname}')`.
 */
export function template(text: string): TemplateExpression {
  return createExpression({ is: 'template', text });
}
