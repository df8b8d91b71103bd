import type { Visit } from '../visit.ts';

/** A class in the middle of its lesson, with everything in it that a page can show. */
export interface Scene {
  readonly now: string;
  readonly next: string;
  /** A class that was opened and closed. */
  readonly over: string;
  readonly lead: Visit;
  readonly pupil: Visit;
  readonly ejected: Visit;
  readonly strangers: Readonly<Record<'asks' | 'asked' | 'refused' | 'banned', Visit>>;
}

const sentOut = 'demo-college-eleve-04';

export async function setScene(visit: () => Promise<Visit>): Promise<Scene> {
  const as = async (person: string) => (await visit()).become(`demo-college-${person}`);
  const lead = await as('prof-1');
  const [now, next, over] = (await lead.lessons()).map(({ id }) => id);
  if (!(now && next && over)) throw new Error('The demo school has too few lessons today.');
  await obeyed(lead.command(over, { type: 'open' }));
  await obeyed(lead.command(over, { type: 'close' }));
  await obeyed(lead.command(now, { type: 'open' }));
  await obeyed(lead.command(now, { type: 'eject', member: sentOut }));
  await talk(lead, await as('eleve-02'), await as('eleve-03'), now);
  return {
    now,
    next,
    over,
    lead,
    pupil: await as('eleve-01'),
    ejected: await as('eleve-04'),
    strangers: await gather(lead, visit, now),
  };
}

async function talk(lead: Visit, emma: Visit, nathan: Visit, classroom: string): Promise<void> {
  await Promise.all([emma, nathan].map((mate) => mate.attend(classroom)));
  const say = (who: Visit, text: string) => obeyed(who.command(classroom, { type: 'chat.say', text }));
  await obeyed(emma.command(classroom, { type: 'hand.raise' }));
  await say(emma, 'Bonjour madame\u202f!');
  await say(lead, 'Bonjour à tous. On commence dans deux minutes.');
  await say(nathan, 'On garde le cahier de la semaine dernière\u202f?');
}

async function gather(lead: Visit, visit: () => Promise<Visit>, classroom: string) {
  const asker = async (name: string) => {
    const stranger = await visit();
    const shown = (await (await stranger.get(`/api/classrooms/${classroom}`)).json()) as { you: string };
    // Who asks and is not there any more would be taken out of the lobby.
    await stranger.attend(classroom);
    await obeyed(stranger.command(classroom, { type: 'lobby.ask', name }));
    return { stranger, member: shown.you };
  };
  const asked = await asker('Zoé Quidam');
  const refused = await asker('Bob Nouveau');
  const banned = await asker('Max Perdu');
  await obeyed(lead.command(classroom, { type: 'lobby.refuse', member: refused.member }));
  await obeyed(lead.command(classroom, { type: 'ban', member: banned.member }));
  return {
    asks: await visit(),
    asked: asked.stranger,
    refused: refused.stranger,
    banned: banned.stranger,
  };
}

async function obeyed(answer: ReturnType<Visit['command']>): Promise<void> {
  const given = await answer;
  if (!given.ok()) throw new Error(`${given.url()}: ${given.status()} ${await given.text()}`);
}
