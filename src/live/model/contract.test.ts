import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { clientCommand } from './command.ts';
import { sendCommand } from './contract.ts';
import { memberId } from './ids.ts';

const parses = (command: unknown) => z.safeParse(clientCommand, command).success;

describe('a command from a browser', () => {
  test.each([
    ['a message of 2,000 characters', { type: 'chat.say', text: 'a'.repeat(2_000) }, true],
    ['a longer message', { type: 'chat.say', text: 'a'.repeat(2_001) }, false],
    ['an empty message', { type: 'chat.say', text: ' \n ' }, false],
    ['a visitor’s name of 60 characters', { type: 'lobby.ask', name: 'a'.repeat(60) }, true],
    ['a longer name', { type: 'lobby.ask', name: 'a'.repeat(61) }, false],
    ['no name', { type: 'lobby.ask', name: '  ' }, false],
    ['somebody’s id', { type: 'floor.give', member: 'p-amel' }, true],
    ['a visitor’s id', { type: 'floor.give', member: 'visitor.aaaaaaaa' }, true],
    ['what is no id', { type: 'floor.give', member: 'p amel' }, false],
    ['a report that only the school makes', { type: 'presence', joined: [], left: [] }, false],
    ['the school’s preparing', { type: 'prepare', classroom: 'a', roster: { staff: [], pupils: [] } }, false],
  ])('with %s', (_what, command, accepted) => {
    expect(parses(command)).toBe(accepted);
  });

  test('is trimmed of the space around its words', () => {
    expect(clientCommand.parse({ type: 'chat.say', text: '  Bonjour \n' })).toMatchObject({
      text: 'Bonjour',
    });
  });

  test('carries a key of its own', () => {
    const { body } = sendCommand.parts;
    const command = { type: 'open' };
    expect(z.safeParse(body, { key: 'abcdefgh', command }).success).toBe(true);
    expect(z.safeParse(body, { key: 'short', command }).success).toBe(false);
    expect(z.safeParse(body, { key: 'not url safe!', command }).success).toBe(false);
    expect(z.safeParse(body, { command }).success).toBe(false);
  });
});

test('no person and visitor can have the same id', () => {
  for (const id of ['visitor.short', 'visitor.', 'a.b', '', 'x'.repeat(65)]) {
    expect(z.safeParse(memberId, id).success).toBe(false);
  }
});
