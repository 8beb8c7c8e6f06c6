import pg from 'pg';
import type { Cells } from './Cells.js';

/** What the types of `pg` leave out of a connection. */
interface Wire {
  readonly submittedNamedStatements: Record<string, string>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(bound: {
    readonly statement: string;
    readonly values: readonly unknown[];
    readonly valueMapper: (value: unknown) => unknown;
  }): void;
  execute(portal: object): void;
  sync(): void;
}

/** Writes a value as the driver does for statements of its own. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } })
  .utils;

declare module 'pg' {
  interface Query {
    readonly name: string;
    readonly text: string;
    readonly values: readonly unknown[];
    hasBeenParsed(wire: object): boolean;
  }
}

/**
 * A statement under a name, parsed by the server the first time only. Its columns are never
 * described, and its cells are taken as the texts they are: whoever wrote it knows them.
 */
export class PreparedQuery extends pg.Query {
  readonly lines: Cells[] = [];

  /** Called by the driver when it is the turn of this query. */
  prepare(wire: Wire): void {
    const { name, text, values } = this;
    if (!this.hasBeenParsed(wire)) {
      wire.parse({ name, text });
      wire.submittedNamedStatements[name] = text;
    }
    wire.bind({ statement: name, values, valueMapper: prepareValue });
    wire.execute({});
    wire.sync();
  }

  /** Called by the driver with each row. */
  handleDataRow({ fields }: { readonly fields: Cells }): void {
    this.lines.push(fields);
  }
}
