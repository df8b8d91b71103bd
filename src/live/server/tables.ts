import type { SchoolId } from '#people/model/ids.ts';
import type { ClassroomId, MemberId } from '../model/ids.ts';
import type { RecordingId } from '../model/recording/ids.ts';
import type { ContentHash } from '../model/slides/ids.ts';
import type { EndpointId } from '../model/webhooks/contract.ts';
import type { MessageKind, NoticeKind } from '../model/webhooks/kinds.ts';

/** The live room's tables. Payloads are bytes: a `\u0000` in jsonb would fail a whole batch of classes. */
export interface LiveTables {
  live_classrooms: {
    classroom: ClassroomId;
    school: string;
    /** The newest snapshot; 0, 0 and null before the first. */
    snapshot_seq: number;
    snapshot_version: number;
    snapshot: Buffer | null;
  };
  /** Who writes a class. A writer that finds another epoch than its own has lost the class. */
  live_leases: {
    classroom: ClassroomId;
    epoch: number;
    holder: string;
  };
  live_events: {
    classroom: ClassroomId;
    seq: number;
    at: number;
    by: MemberId | 'school';
    payload: Buffer;
  };
  /** What each command was answered, by the key that its sender gave it. */
  live_keys: {
    classroom: ClassroomId;
    member: MemberId;
    key: string;
    answer: Buffer;
    at: number;
  };
  /** The key of each author's words. Erasing the row erases the words everywhere. */
  live_text_keys: {
    author: MemberId;
    key: Buffer;
  };
  /** The pictures of slides, once for each school under the SHA-256 of their bytes. */
  live_slide_pictures: {
    school: string;
    hash: ContentHash;
    type: string;
    /** Pixels. */
    width: number;
    height: number;
    /** Bytes of the picture. */
    size: number;
    picture: Buffer;
  };
  /** Which classes hold a picture. */
  live_slide_holdings: {
    classroom: ClassroomId;
    school: string;
    hash: ContentHash;
  };
  /** The pages of decks, counted from 1. The words are bytes: those of a PDF may hold a `\u0000`. */
  live_slide_pages: {
    classroom: ClassroomId;
    school: string;
    content: ContentHash;
    page: number;
    hash: ContentHash;
    words: Buffer;
  };
  /** The parts of recordings; their sound is in files named by `part`. */
  live_recording_parts: {
    part: string;
    classroom: ClassroomId;
    recording: RecordingId;
    member: MemberId;
    type: string;
    begins: number;
  };
  /** Other systems that are told what happens in classes. */
  live_webhook_endpoints: {
    id: EndpointId;
    url: string;
    kinds: NoticeKind[];
    school: SchoolId | null;
    is_on: boolean;
    off_because: 'gone' | null;
    /** Of its secret, which is made from the school's own; until then the one before signs too. */
    generation: number;
    old_secret_until: number | null;
    created_at: number;
  };
  /** What is to be sent to them, and what became of it. Filled by the statement that appends to the class log. */
  live_webhook_deliveries: {
    endpoint: EndpointId;
    message: string;
    /** The order in which messages of a class are sent. */
    number: number;
    kind: MessageKind;
    at: number;
    /** Null in a test, as the three after it. */
    school: string | null;
    classroom: ClassroomId | null;
    seq: number | null;
    member: MemberId | null;
    state: 'waiting' | 'delivered' | 'given-up' | 'gone';
    /** When it was first to be sent. */
    since: number;
    /** When it is tried next; while somebody tries, when the claim ends. */
    due: number;
    attempts: number;
    last_attempt: number | null;
    outcome: string | null;
  };
}
