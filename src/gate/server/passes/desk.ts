import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import type { MemberViewer } from '#people/model/access.ts';
import { peopleErrors } from '#people/model/errors.ts';
import type { PlaceInSchool } from '#people/server/index.ts';
import { gateErrors } from '../../model/errors.ts';
import { DIVISIONS_AT_MOST, type Pass, type Passes, type PassHolder } from '../credentials/pass.ts';
import type { GatePeople } from '../deps.ts';

export interface PassDeskDeps {
  readonly clock: Clock;
  readonly people: Pick<GatePeople, 'isSessionLive' | 'placeOf'>;
  readonly passes: Passes;
}

/** Where passes are given out. */
export class PassDesk {
  readonly #deps: PassDeskDeps;

  constructor(deps: PassDeskDeps) {
    this.#deps = deps;
  }

  /**
   * @throws a Refusal for who has no division, or whose session has just ended.
   */
  async give({ person, session }: MemberViewer): Promise<string> {
    const { clock, people, passes } = this.#deps;
    // Before the session is looked at: whatever ends it afterwards also voids what is issued here.
    const issued = clock.now();
    if (!(await people.isSessionLive(session))) throw new Refusal(peopleErrors['people.not-signed-in']);
    const holder = holderOf(person, await people.placeOf(person));
    if (holder === undefined) throw new Refusal(gateErrors['gate.no-division']);
    return passes.sign(holder, issued);
  }
}

function holderOf(person: Pass['person'], place: PlaceInSchool | undefined): PassHolder | undefined {
  switch (place?.role) {
    case 'pupil':
      return place.main && { person, role: 'pupil', divisions: [place.main] };
    case 'teacher':
      return place.divisions.length === 0
        ? undefined
        : { person, role: 'teacher', divisions: place.divisions.slice(0, DIVISIONS_AT_MOST) };
    case 'parent':
    case undefined:
      return undefined;
  }
}
