export const known = 'select hash from live_slide_pictures where school = $1 and hash = any($2::text[])';

/** So that none of them goes before the class holds it. */
export const lockKnown = `${known} order by hash for key share`;

export const keepPicture = `
  insert into live_slide_pictures (school, hash, type, width, height, size, picture)
  values ($1, $2, $3, $4, $5, $6, $7) on conflict (school, hash) do nothing`;

/** The class holds the pictures $3, unless it would then hold more than $4 or more than $5 bytes: then no row comes back. */
export const hold = `
  with wanted as (
    select hash from unnest($3::text[]) as given (hash)
    union select hash from live_slide_holdings where classroom = $1
  ), weighed as (
    select count(*) as pictures, coalesce(sum(picture.size), 0) as bytes
    from wanted join live_slide_pictures picture on picture.school = $2 and picture.hash = wanted.hash
  ), held as (
    insert into live_slide_holdings (classroom, school, hash)
    select $1, $2, hash from unnest($3::text[]) as given (hash), weighed
    where weighed.pictures <= $4 and weighed.bytes <= $5
    on conflict (classroom, hash) do nothing
  )
  select 1 as held from weighed where pictures <= $4 and bytes <= $5`;

/** A picture that was refused. */
export const dropUnheld = `
  delete from live_slide_pictures picture where school = $1 and hash = $2 and not exists (
    select from live_slide_holdings holding
    where holding.school = picture.school and holding.hash = picture.hash
  )`;

export const keepPages = `
  insert into live_slide_pages (classroom, school, content, page, hash, words)
  select $1, $2, $3, page, hash, words from unnest($4::int[], $5::text[], $6::bytea[]) as given (page, hash, words)
  on conflict (classroom, content, page) do nothing`;

/** The pictures of a deck; none of them goes before the other class holds it. */
export const lockPictures = `
  select picture.school, picture.hash from live_slide_pages page
  join live_slide_pictures picture on picture.school = page.school and picture.hash = page.hash
  where page.classroom = $1 and page.content = $2 order by picture.hash for key share of picture`;

export const copyPages = `
  insert into live_slide_pages (classroom, school, content, page, hash, words)
  select $1, school, content, page, hash, words from live_slide_pages where classroom = $2 and content = $3
  on conflict (classroom, content, page) do nothing`;

export const page = `
  select picture.type, picture.picture, page.words from live_slide_pages page
  join live_slide_pictures picture on picture.school = page.school and picture.hash = page.hash
  where page.classroom = $1 and page.content = $2 and page.page = $3`;

export const forgetPages = 'delete from live_slide_pages where classroom = $1 and content = $2';

/** What no deck of the class uses. */
export const release = `
  delete from live_slide_holdings holding where classroom = $1 and not exists (
    select from live_slide_pages page where page.classroom = $1 and page.hash = holding.hash
  )`;

/** What no class of the school holds. */
export const forgetUnheld = `
  delete from live_slide_pictures picture
  where school = (select school from live_classrooms where classroom = $1) and not exists (
    select from live_slide_holdings holding
    where holding.school = picture.school and holding.hash = picture.hash
  )`;
