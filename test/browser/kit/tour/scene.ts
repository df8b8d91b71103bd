import type { MemberId } from '#live/model/ids.ts';
import type { PersonId } from '#people/model/ids.ts';
import type { Visit } from '../visit.ts';
import { does } from './does.ts';
import { attend, type Gathered } from './gather.ts';

/** A class in the middle of its lesson, with everything around it that a page can show. */
export interface Scene extends Pick<Gathered, 'lead' | 'pupil'> {
  readonly now: string;
  readonly next: string;
  /** A class that was opened and closed. */
  readonly over: string;
  readonly ejected: Visit;
  readonly disturber: Visit;
  readonly strangers: Readonly<Record<'asks' | 'asked' | 'refused' | 'banned', Visit>>;
}

const [sentOut, rude] = ['demo-college-eleve-04', 'demo-college-eleve-06'] as [PersonId, PersonId];

export async function setScene(
  { lead, pupil, mates, lessons }: Gathered,
  visit: () => Promise<Visit>,
): Promise<Scene> {
  const [now, next, over] = lessons;
  await does(lead, over, { type: 'open' }, { type: 'close' });
  await does(lead, now, { type: 'open' }, { type: 'eject', member: sentOut });
  await talk(lead, mates, now);
  return {
    now,
    next,
    over,
    lead,
    pupil,
    ejected: await (await visit()).become(sentOut),
    disturber: await disturbs(lead, await (await visit()).become(rude), now),
    strangers: await gather(lead, visit, now),
  };
}

async function talk(lead: Visit, mates: Gathered['mates'], classroom: string): Promise<void> {
  const [emma, nathan] = mates;
  await attend(mates, classroom);
  await emma.does(classroom, { type: 'hand.raise' }, { type: 'chat.say', text: 'Bonjour madame\u202f!' });
  await does(lead, classroom, { type: 'chat.say', text: 'Bonjour à tous. On commence dans deux minutes.' });
  await nathan.does(classroom, {
    type: 'chat.say',
    text: 'On garde le cahier de la semaine dernière\u202f?',
  });
}

async function disturbs(lead: Visit, who: Visit, classroom: string): Promise<Visit> {
  await does(who, classroom, { type: 'chat.say', text: 'C’est nul, ce cours' });
  await does(lead, classroom, { type: 'disturb', member: rude });
  return who;
}

async function gather(lead: Visit, visit: () => Promise<Visit>, classroom: string) {
  const asker = async (name: string) => {
    const stranger = await visit();
    const shown = (await (await stranger.get(`/api/classrooms/${classroom}`)).json()) as { you: string };
    // Who asks and is not there any more would be taken out of the lobby.
    await stranger.attend(classroom);
    await does(stranger, classroom, { type: 'lobby.ask', name });
    return { stranger, member: shown.you as MemberId };
  };
  const asked = await asker('Zoé Quidam');
  const refused = await asker('Bob Nouveau');
  const banned = await asker('Max Perdu');
  await does(lead, classroom, { type: 'lobby.refuse', member: refused.member });
  await does(lead, classroom, { type: 'ban', member: banned.member });
  return {
    asks: await visit(),
    asked: asked.stranger,
    refused: refused.stranger,
    banned: banned.stranger,
  };
}
