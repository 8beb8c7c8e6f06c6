import { createExpression, type TemplateExpression } from './Expression.js';

/** A text with columns or paths in braces: `template('https://desk.example.com/tickets/{id}')`. */
export function template(text: string): TemplateExpression {
  return createExpression({ is: 'template', text });
}
