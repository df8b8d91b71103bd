/**
 * Waits for whoever is appending under the old epoch (they hold the row `for share`); what is read after it,
 * in the same transaction, is therefore all that there will ever be from them.
 */
export const takeLease = `
  insert into live_leases (classroom, epoch, holder) values ($1, 1, $2)
  on conflict (classroom) do update set epoch = live_leases.epoch + 1, holder = excluded.holder
  returning epoch`;

export const addClassroom = `
  insert into live_classrooms (classroom, school) values ($1, $2) on conflict (classroom) do nothing`;

export const findClassroom = 'select 1 from live_classrooms where classroom = $1';

export const readSnapshot = `
  select snapshot_version, snapshot from live_classrooms where classroom = $1`;

/** The whole log, when the snapshot is of another version than $2. */
export const readTail = `
  select seq, at, by, payload from live_events
  where classroom = $1 and seq > (
    select case when snapshot_version = $2 then snapshot_seq else 0 end
    from live_classrooms where classroom = $1
  )
  order by seq`;

export const readAnswers = 'select member, key, answer, at from live_keys where classroom = $1 and at >= $2';

/**
 * Locks the leases in one order, so that two writers never wait for each other, and appends for the classes
 * whose epoch still holds, with a message for each endpoint that is to be told. One statement: all of it happens
 * or nothing. A key whose answer was forgotten, while its row still stood, is a new command's: its row is written
 * over, or one sender could fail a whole batch.
 */
export const append = `
  with held as materialized (
    select lease.classroom from live_leases lease
    join unnest($1::text[], $2::bigint[]) as wanted (classroom, epoch)
      on wanted.classroom = lease.classroom and wanted.epoch = lease.epoch
    order by lease.classroom
    for share of lease
  ), events as (
    insert into live_events (classroom, seq, at, by, payload)
    select line.* from unnest($3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::bytea[])
      as line (classroom, seq, at, by, payload)
    where line.classroom in (select classroom from held)
  ), answers as (
    insert into live_keys (classroom, member, key, answer, at)
    select kept.* from unnest($8::text[], $9::text[], $10::text[], $11::bytea[], $12::bigint[])
      as kept (classroom, member, key, answer, at)
    where kept.classroom in (select classroom from held)
    on conflict (classroom, member, key) do update set answer = excluded.answer, at = excluded.at
  ), notices as (
    insert into live_webhook_deliveries
      (endpoint, message, kind, school, classroom, seq, member, at, since, due)
    select endpoint.id, told.message, told.kind, class.school, told.classroom, told.seq, told.member,
      told.at, told.at, told.at
    from unnest($13::text[], $14::bigint[], $15::bigint[], $16::text[], $17::text[], $18::text[])
      with ordinality as told (classroom, seq, at, kind, member, message, number)
    join live_classrooms class on class.classroom = told.classroom
    join live_webhook_endpoints endpoint on endpoint.is_on and told.kind = any (endpoint.kinds)
      and (endpoint.school is null or endpoint.school = class.school)
    where told.classroom in (select classroom from held)
    order by told.number
  )
  select classroom from held`;

export const keepSnapshot = `
  update live_classrooms set snapshot_seq = $3, snapshot_version = $4, snapshot = $5
  where classroom = $1 and snapshot_seq < $3
    and exists (select from live_leases where classroom = $1 and epoch = $2)`;

export const forgetAnswers = 'delete from live_keys where classroom = $1 and at < $2';
