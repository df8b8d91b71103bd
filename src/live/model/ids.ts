import * as z from 'zod/mini';
import type { Branded } from '#kit/model/brand.ts';
import { idOf, type PersonId, personId } from '#people/model/ids.ts';

export type ClassroomId = Branded<string, 'ClassroomId'>;
export type MessageId = Branded<string, 'MessageId'>;

/** Somebody without an account, for one class: random, and of a form that no `PersonId` has. */
export type VisitorId = Branded<string, 'VisitorId'>;

/** Anybody whom a class can tell from the others. Persons and visitors never share an id. */
export type MemberId = PersonId | VisitorId;

const plainForm = /^[A-Za-z0-9_-]{1,64}$/;
const visitorForm = /^visitor\.[A-Za-z0-9_-]{8,64}$/;

export const classroomId = idOf<ClassroomId>(plainForm);
export const messageId = idOf<MessageId>(plainForm);
export const visitorId = idOf<VisitorId>(visitorForm);
export const memberId = z.union([personId, visitorId]);

/** What parses as one, for who has no need of a parser. */
export const isClassroomId = (text: string): text is ClassroomId => plainForm.test(text);

export const isVisitorId = (id: MemberId): id is VisitorId => visitorForm.test(id);
