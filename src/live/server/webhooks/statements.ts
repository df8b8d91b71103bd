/** Of one endpoint, or of all when $1 is null. */
export const readEndpoints = `
  select endpoint.*, waiting, failing_since, gave_up
  from live_webhook_endpoints endpoint
  cross join lateral (
    select
      count(*) filter (where state = 'waiting') as waiting,
      min(since) filter (where state = 'waiting' and outcome is not null) as failing_since,
      count(*) filter (where state = 'given-up') as gave_up
    from live_webhook_deliveries delivery where delivery.endpoint = endpoint.id
  ) as health
  where $1::text is null or endpoint.id = $1
  order by created_at, id`;

/** One after the other, so that two administrators at once do not exceed the bound together. */
export const lockEndpoints = "select pg_advisory_xact_lock(hashtext('live_webhook_endpoints'))";

export const addEndpoint = `
  insert into live_webhook_endpoints (id, url, kinds, school, created_at)
  select $1::text, $2::text, $3::text[], $4::text, $5::bigint
  where (select count(*) from live_webhook_endpoints) < $6::bigint
  returning id`;

/** What is null stays as it is; the school has a flag of its own, since null is one of its values. */
export const changeEndpoint = `
  update live_webhook_endpoints set
    url = coalesce($2::text, url),
    kinds = coalesce($3::text[], kinds),
    school = case when $4::boolean then $5::text else school end,
    is_on = coalesce($6::boolean, is_on),
    off_because = case when $6::boolean is null then off_because end
  where id = $1`;

export const renewSecret = `
  update live_webhook_endpoints set generation = generation + 1, old_secret_until = $2 where id = $1`;

export const removeEndpoint = 'delete from live_webhook_endpoints where id = $1 returning id';

export const removeDeliveries = 'delete from live_webhook_deliveries where endpoint = $1';

export const readDeliveries = `
  select * from live_webhook_deliveries
  where endpoint = $1 and ($2::text is null or number < (
    select number from live_webhook_deliveries where endpoint = $1 and message = $2
  ))
  order by number desc limit $3`;

export const addTest = `
  insert into live_webhook_deliveries (endpoint, message, kind, at, since, due)
  select id, $2::text, 'endpoint.test', $3::bigint, $3::bigint, $3::bigint
  from live_webhook_endpoints where id = $1
  returning *`;

/** To the end of the line: what was sent again by hand holds up nothing that is younger. */
export const again = `
  update live_webhook_deliveries set
    state = 'waiting', since = $3, due = $3, attempts = 0, outcome = null, number = default
  where endpoint = $1 and message = $2
  returning *`;

/**
 * Claims what is due, for each endpoint as much as it has room for ($1 and $2: how many of which are on their way here).
 * Messages of one class go to an endpoint in their order, so a message waits for those before it. Who claims one and is not
 * heard of again loses it to whoever asks after $5.
 */
export const claim = `
  with picked as (
    select ready.endpoint, ready.message
    from live_webhook_endpoints endpoint
    left join unnest($1::text[], $2::bigint[]) as busy (endpoint, messages) on busy.endpoint = endpoint.id
    cross join lateral (
      select waiting.endpoint, waiting.message from live_webhook_deliveries waiting
      where waiting.endpoint = endpoint.id and waiting.state = 'waiting' and waiting.due <= $3
        and not exists (
          select from live_webhook_deliveries earlier
          where earlier.endpoint = waiting.endpoint and earlier.state = 'waiting'
            and earlier.classroom = waiting.classroom and earlier.number < waiting.number
        )
      order by waiting.due, waiting.number
      limit $4::bigint - coalesce(busy.messages, 0)
      for update skip locked
    ) as ready
    where endpoint.is_on
  )
  update live_webhook_deliveries claimed set due = $5, attempts = claimed.attempts + 1, last_attempt = $3
  from picked join live_webhook_endpoints endpoint on endpoint.id = picked.endpoint
  where claimed.endpoint = picked.endpoint and claimed.message = picked.message
  returning claimed.*, endpoint.url, endpoint.generation, endpoint.old_secret_until`;

/** What came of attempt $3. Who was late and has lost the claim can still say that it was delivered. */
export const settle = `
  update live_webhook_deliveries set state = $4, due = $5, outcome = $6
  where endpoint = $1 and message = $2 and (attempts = $3 or $4 = 'delivered')`;

/** Nothing was tried after all. */
export const putBack = `
  update live_webhook_deliveries set due = $4, attempts = attempts - 1
  where endpoint = $1 and message = $2 and attempts = $3 and state = 'waiting'`;

/** Unless it has moved in the meantime. */
export const turnOff = `
  update live_webhook_endpoints set is_on = false, off_because = 'gone' where id = $1 and url = $2`;

export const sweep = `
  delete from live_webhook_deliveries delivery
  where since < $1 or not exists (select from live_webhook_endpoints where id = delivery.endpoint)`;
