import type { BsonDocument } from '../bson/bsonValue.js';
import { aggregateCommand } from './aggregateCommand.js';
import { collectionCommands } from './collectionCommands.js';
import type { CommandTable } from './command.js';
import { countCommand } from './countCommand.js';
import { cursorCommands } from './cursorCommands.js';
import { deleteCommand } from './deleteCommand.js';
import { distinctCommand } from './distinctCommand.js';
import { findAndModifyCommand } from './findAndModifyCommand.js';
import { findCommand } from './findCommand.js';
import { indexCommands } from './indexCommands.js';
import { insertCommand } from './insertCommand.js';
import { refusedCommands } from './refusedCommands.js';
import { serverCommands } from './serverCommands.js';
import { updateCommand } from './updateCommand.js';

/** Every command that the server has an answer to. */
export const commandTable: CommandTable = {
  ...refusedCommands,
  ...serverCommands,
  ...collectionCommands,
  ...indexCommands,
  ...cursorCommands,
  aggregate: aggregateCommand,
  count: countCommand,
  delete: deleteCommand,
  distinct: distinctCommand,
  find: findCommand,
  findAndModify: findAndModifyCommand,
  findandmodify: findAndModifyCommand,
  insert: insertCommand,
  update: updateCommand,
};

/** The name of a command that the server knows: that of its first field. */
export function commandName(command: BsonDocument): string | undefined {
  const [name = ''] = Object.keys(command);
  return Object.hasOwn(commandTable, name) ? name : undefined;
}
