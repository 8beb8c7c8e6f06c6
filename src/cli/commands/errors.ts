import { Command } from 'commander';
import { errorCatalogue } from '../../errors/errorCatalogue.js';

/** `rotunda errors`: the catalogue of error codes, as a table of Markdown. */
export function errorsCommand(): Command {
  return new Command('errors').description('print the catalogue of error codes').action(() => {
    process.stdout.write(printCatalogue());
  });
}

/** The catalogue as a table of Markdown. */
function printCatalogue(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, meaning]) => `| \`${code}\` | ${meaning} |`,
  );
  return `| \`extensions.code\` | what it means |\n|---|---|\n${rows.join('\n')}\n`;
}
