-- Who: structures, services, people, rights and their whole life.

-- Structures ---------------------------------------------------------------------------------------------------------------------------
ALTER TABLE structures
  ADD COLUMN first_name            text,
  ADD COLUMN last_name             text,
  ADD COLUMN rcs_number            text,
  ADD COLUMN edi_emitter           boolean NOT NULL DEFAULT false,
  ADD COLUMN edi_recipient         boolean NOT NULL DEFAULT false,
  ADD COLUMN is_works_client_only  boolean NOT NULL DEFAULT false,
  ADD COLUMN delegates_validation  boolean NOT NULL DEFAULT false,
  -- False: its legal unit opposed publication; name and address are shown to its own people only.
  ADD COLUMN is_diffusible         boolean NOT NULL DEFAULT true,
  -- The structure it was made from, at a change of SIRET; the one where its life goes on, after that or after an absorption.
  ADD COLUMN origin_id             uuid REFERENCES structures,
  ADD COLUMN successor_id          uuid REFERENCES structures,
  ADD COLUMN ending                text CHECK (ending IN ('siret-change','absorption','cessation')),
  ADD COLUMN ended_at              timestamptz,
  -- Spaces its people can be given. `organisation` is always open.
  ADD COLUMN open_spaces           text[] NOT NULL DEFAULT '{}',
  ADD COLUMN register_checked_at   timestamptz,
  -- Grows by one at each change of the sheet; what two people acting at once are told apart by.
  ADD COLUMN version               integer NOT NULL DEFAULT 1;
UPDATE structures SET open_spaces = CASE WHEN is_public THEN '{invoices-issued,invoices-received}'::text[] ELSE '{invoices-issued}'::text[] END;
CREATE INDEX structures_origin ON structures (origin_id) WHERE origin_id IS NOT NULL;
CREATE INDEX structures_identifier ON structures (identifier text_pattern_ops);
-- Text as the directory is searched: without case, accents, dashes and apostrophes.
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(replace(translate(lower($1), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’''-', 'aaaaaaceeeeiiiinooooouuuuyy   '), 'œ', 'oe'), 'æ', 'ae')
$$;
-- Name, town and post code, folded once when they are written: folding them again for each candidate costs more than all the rest of a search.
ALTER TABLE structures ADD COLUMN directory_text text NOT NULL DEFAULT '';
CREATE FUNCTION keep_directory_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.directory_text := folded(NEW.name || ' ' || coalesce(NEW.address->>'city', '') || ' ' || coalesce(NEW.address->>'postCode', ''));
  RETURN NEW;
END $$;
CREATE TRIGGER structures_directory_text BEFORE INSERT OR UPDATE OF name, address, directory_text ON structures FOR EACH ROW EXECUTE FUNCTION keep_directory_text();
UPDATE structures SET directory_text = '';
CREATE INDEX structures_directory ON structures USING gin (directory_text gin_trgm_ops) WHERE is_public;
CREATE INDEX structures_post_codes ON structures ((address->>'postCode') text_pattern_ops) WHERE is_public;
-- A word that thousands have is looked for in the order it is shown in, until a page is full.
CREATE INDEX structures_public_names ON structures (name, id) WHERE is_public AND is_active;
-- Where the life of a structure went on, after any number of changes of SIRET and absorptions; itself when it has no successor.
CREATE FUNCTION life_goes_on_in(structure uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE line AS (
    SELECT s.id, s.successor_id, 0 AS step FROM structures s WHERE s.id = $1
    UNION ALL SELECT n.id, n.successor_id, line.step + 1 FROM line JOIN structures n ON n.id = line.successor_id WHERE line.step < 100
  )
  SELECT id FROM line ORDER BY step DESC LIMIT 1
$$;

ALTER TABLE services
  ADD COLUMN description           text,
  ADD COLUMN address               jsonb NOT NULL DEFAULT '{}',
  -- Days in Paris, both included; null: no limit.
  ADD COLUMN valid_from            date,
  ADD COLUMN valid_to              date,
  -- Null: as the structure.
  ADD COLUMN payment_status_returned boolean,
  -- Invoices of one media agency's advertising contracts come here (dossier § 1, row 26).
  ADD COLUMN is_media_agency       boolean NOT NULL DEFAULT false,
  ADD COLUMN origin_id             uuid REFERENCES services,
  ADD COLUMN version               integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT services_validity CHECK (valid_from <= valid_to);
-- Codes that a person reads as the same one are the same one: neither case nor spaces part them.
CREATE UNIQUE INDEX services_code_once ON services (structure_id, lower(regexp_replace(code, '[[:space:]]', '', 'g')));
CREATE INDEX services_words ON services USING gin (structure_id, lower(code || ' ' || name) gin_trgm_ops);

-- A file of services that was shown as a preview and waits to be confirmed; kept a day at most.
CREATE TABLE service_imports (
  id                uuid PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  file_name         text NOT NULL,
  content           bytea NOT NULL CHECK (octet_length(content) <= 5242880),
  inactivate_absent boolean NOT NULL,
  -- Fingerprint of the structure's services as the preview was made against them.
  services_state    text NOT NULL,
  created_by_name   text NOT NULL,
  created_at        timestamptz NOT NULL
);
CREATE INDEX service_imports_structure ON service_imports (structure_id, created_at DESC);

-- Where a structure is paid. Its default account stands in structures.iban/bic too, which papers are made from.
CREATE TABLE bank_accounts (
  id                uuid PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  iban              text NOT NULL,
  bic               text,
  holder            text NOT NULL,
  label             text,
  -- Payments go to a factor (affactureur), not to the structure.
  is_factor         boolean NOT NULL DEFAULT false,
  is_default        boolean NOT NULL DEFAULT false,
  state             text NOT NULL CHECK (state IN ('awaiting','active','refused','closed')),
  -- The active account this one takes the place of once confirmed.
  replaces_id       uuid REFERENCES bank_accounts,
  proposed_by       uuid REFERENCES users,
  proposed_by_name  text NOT NULL,
  proposed_at       timestamptz NOT NULL,
  decided_by        uuid REFERENCES users,
  decided_by_name   text,
  decided_at        timestamptz,
  motive            text
);
CREATE INDEX bank_accounts_structure ON bank_accounts (structure_id, state);
CREATE UNIQUE INDEX bank_accounts_once ON bank_accounts (structure_id, iban) WHERE state IN ('awaiting','active');
CREATE UNIQUE INDEX bank_accounts_default ON bank_accounts (structure_id) WHERE is_default AND state = 'active';
INSERT INTO bank_accounts (id, structure_id, iban, bic, holder, is_default, state, proposed_by_name, proposed_at, decided_at)
  SELECT gen_random_uuid(), id, iban, bic, name, true, 'active', 'Unisson', created_at, created_at FROM structures WHERE iban IS NOT NULL;

-- Billing mandate (mandat de facturation, CGI art. 289 I-2). structures.billing_mandate says whether one is active.
CREATE TABLE billing_mandates (
  id                uuid PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  state             text NOT NULL CHECK (state IN ('active','revoked')),
  signer_id         uuid REFERENCES users,
  signer_name       text NOT NULL,
  signer_capacity   text NOT NULL,
  signed_at         timestamptz NOT NULL,
  -- Version of the text that was agreed to, and its language.
  text_version      text NOT NULL,
  language          text NOT NULL,
  file_hash         text NOT NULL,
  file_size         bigint NOT NULL,
  revoked_at        timestamptz,
  revoked_by        uuid REFERENCES users,
  revoked_by_name   text,
  motive            text
);
CREATE UNIQUE INDEX billing_mandates_active ON billing_mandates (structure_id) WHERE state = 'active';
CREATE INDEX billing_mandates_structure ON billing_mandates (structure_id, signed_at DESC);

-- Documents a structure keeps (bank details, powers of attorney…); `mandate_id` when beside a mandate.
CREATE TABLE structure_files (
  id                uuid PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  mandate_id        uuid REFERENCES billing_mandates,
  kind              text NOT NULL,
  name              text NOT NULL,
  media_type        text NOT NULL,
  file_hash         text NOT NULL,
  file_size         bigint NOT NULL,
  added_by          uuid REFERENCES users,
  added_by_name     text NOT NULL,
  added_at          timestamptz NOT NULL
);
CREATE INDEX structure_files_structure ON structure_files (structure_id, added_at DESC);

-- An absorption under way: what was done of its three steps.
CREATE TABLE absorptions (
  id                uuid PRIMARY KEY,
  absorbed_id       uuid NOT NULL REFERENCES structures,
  absorbing_id      uuid NOT NULL REFERENCES structures CHECK (absorbing_id <> absorbed_id),
  state             text NOT NULL CHECK (state IN ('under-way','done','abandoned')),
  started_by        uuid REFERENCES users,
  started_at        timestamptz NOT NULL,
  principal_at      timestamptz,
  rights_at         timestamptz,
  ended_at          timestamptz
);
CREATE UNIQUE INDEX absorptions_under_way ON absorptions (absorbed_id) WHERE state = 'under-way';

-- The weekly file of the directory (FAR0037).
CREATE TABLE directory_files (
  id                uuid PRIMARY KEY,
  made_at           timestamptz NOT NULL,
  name              text NOT NULL,
  file_hash         text NOT NULL,
  file_size         bigint NOT NULL,
  structures        integer NOT NULL,
  services          integer NOT NULL
);
CREATE INDEX directory_files_made ON directory_files (made_at DESC);

-- The register of companies (Sirene) ---------------------------------------------------------------------------------------------------
CREATE TABLE register_entries (
  siret             text PRIMARY KEY,
  siren             text NOT NULL,
  name              text NOT NULL,
  first_name        text,
  last_name         text,
  address           jsonb NOT NULL,
  is_active         boolean NOT NULL,
  closed_on         date,
  is_head_office    boolean NOT NULL,
  -- 'O' public, 'P' partly opposed to publication.
  is_diffusible     boolean NOT NULL,
  -- Niveau III of INSEE's legal categories (four digits), and the code of activity.
  legal_category    text,
  activity          text,
  created_on        date,
  successor         text,
  -- 'stock' (loaded file) or 'service' (answer of the API, kept for a while).
  source            text NOT NULL CHECK (source IN ('stock','service')),
  fetched_at        timestamptz NOT NULL
);
CREATE INDEX register_entries_siren ON register_entries (siren, siret);
CREATE INDEX register_entries_name ON register_entries USING gin (lower(name) gin_trgm_ops);

CREATE INDEX drafts_user ON drafts (user_id);
CREATE INDEX invoice_events_actor ON invoice_events (actor_id, at) WHERE actor_kind = 'person';

-- People -------------------------------------------------------------------------------------------------------------------------------
ALTER TABLE users
  ALTER COLUMN password_hash DROP NOT NULL,
  ADD COLUMN login_verified_at     timestamptz,
  ADD COLUMN contact_verified_at   timestamptz,
  -- {"invoices-received": "daily", …}: kind of news → at-once, daily, weekly, none. A kind that is absent is told at once.
  ADD COLUMN rhythms               jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN secret_question       text,
  ADD COLUMN secret_answer_hash    text,
  ADD COLUMN last_sign_in_at       timestamptz,
  -- Browsers known before this instant are strangers again.
  ADD COLUMN devices_since         timestamptz,
  ADD COLUMN closed_at             timestamptz,
  ADD COLUMN erased_at             timestamptz;
UPDATE users SET rhythms = '{"invoices-issued":"none","invoices-received":"none"}' WHERE notifications = 'none';
UPDATE users SET login_verified_at = created_at, contact_verified_at = created_at;
ALTER TABLE users DROP COLUMN notifications;
CREATE INDEX users_words ON users USING gin (lower(first_name || ' ' || last_name || ' ' || login) gin_trgm_ops);

ALTER TABLE sessions
  -- Names the session to its owner without opening it.
  ADD COLUMN id                    uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  -- 'second-factor': the password was right, the second factor is still to come; it opens nothing.
  ADD COLUMN stage                 text NOT NULL DEFAULT 'open' CHECK (stage IN ('open','second-factor')),
  -- Codes tried in that stage: after ten, the password is asked for again.
  ADD COLUMN codes_tried           integer NOT NULL DEFAULT 0,
  ADD COLUMN way                   text NOT NULL DEFAULT 'password' CHECK (way IN ('password','passkey','provider')),
  ADD COLUMN user_agent            text,
  ADD COLUMN address               text,
  -- The person whose rights a manager looks at the portal with.
  ADD COLUMN viewing_as            uuid REFERENCES users;
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Mailed links that work once.
CREATE TABLE links (
  token_hash        text PRIMARY KEY,
  purpose           text NOT NULL CHECK (purpose IN ('sign-up','reset-password','change-login','change-contact','invitation','bank-account')),
  user_id           uuid REFERENCES users,
  payload           jsonb NOT NULL DEFAULT '{}',
  created_at        timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL,
  used_at           timestamptz
);
CREATE INDEX links_user ON links (user_id, purpose);
CREATE INDEX links_expiry ON links (expires_at);
CREATE INDEX links_invitations ON links ((payload->>'structureId'), (payload->>'login')) WHERE purpose = 'invitation' AND used_at IS NULL;

CREATE TABLE second_factors (
  user_id           uuid PRIMARY KEY REFERENCES users,
  -- Sealed with the platform's secret.
  totp_secret       text NOT NULL,
  confirmed_at      timestamptz,
  -- Time step of the last code taken: none is taken twice.
  last_step         bigint
);
CREATE TABLE recovery_codes (
  user_id           uuid NOT NULL REFERENCES users,
  code_hash         text NOT NULL,
  used_at           timestamptz,
  PRIMARY KEY (user_id, code_hash)
);
CREATE TABLE passkeys (
  -- Credential id, base64url.
  id                text PRIMARY KEY,
  user_id           uuid NOT NULL REFERENCES users,
  name              text NOT NULL,
  public_key        bytea NOT NULL,
  counter           bigint NOT NULL,
  transports        text[] NOT NULL DEFAULT '{}',
  created_at        timestamptz NOT NULL,
  last_used_at      timestamptz
);
CREATE INDEX passkeys_user ON passkeys (user_id);
-- What a browser was asked to sign, or sent to a provider with; taken once.
CREATE TABLE challenges (
  id_hash           text PRIMARY KEY,
  purpose           text NOT NULL CHECK (purpose IN ('passkey-registration','passkey-sign-in','provider')),
  user_id           uuid REFERENCES users,
  payload           jsonb NOT NULL,
  expires_at        timestamptz NOT NULL
);
CREATE INDEX challenges_expiry ON challenges (expires_at);
-- People known by an outside provider (OpenID Connect).
CREATE TABLE external_identities (
  issuer            text NOT NULL,
  subject           text NOT NULL,
  user_id           uuid NOT NULL REFERENCES users,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX external_identities_user ON external_identities (user_id);

-- Who may act for whom -----------------------------------------------------------------------------------------------------------------
-- Rights a structure gives another one for a time (accountant, media agency, operator).
CREATE TABLE delegations (
  id                uuid PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  delegate_id       uuid NOT NULL REFERENCES structures CHECK (delegate_id <> structure_id),
  kind              text NOT NULL CHECK (kind IN ('accountant','media-agency','operator')),
  spaces            jsonb NOT NULL,
  service_ids       uuid[],
  starts_at         timestamptz NOT NULL,
  ends_at           timestamptz NOT NULL CHECK (ends_at > starts_at),
  given_by          uuid REFERENCES users,
  given_by_name     text NOT NULL,
  given_at          timestamptz NOT NULL,
  -- Ended by hand, before `ends_at`.
  ended_at          timestamptz,
  ended_by_name     text,
  -- The end that both sides were warned of, and the one they were told of once it had come: an end that was moved is told of anew.
  warned_of         timestamptz,
  told_of           timestamptz,
  version           integer NOT NULL DEFAULT 1,
  -- An agency sees nothing but the invoices of its services.
  CONSTRAINT delegations_media_agency CHECK (kind <> 'media-agency' OR (service_ids IS NOT NULL AND spaces - 'invoices-received' = '{}'::jsonb)),
  CONSTRAINT delegations_spaces CHECK (spaces <> '{}'::jsonb AND NOT jsonb_exists(spaces, 'organisation')),
  CONSTRAINT delegations_services CHECK (cardinality(service_ids) > 0)
);
CREATE INDEX delegations_giver ON delegations (structure_id, ends_at DESC);
CREATE INDEX delegations_delegate ON delegations (delegate_id, ends_at DESC);
CREATE INDEX delegations_ends ON delegations (ends_at) WHERE ended_at IS NULL;

ALTER TABLE memberships
  ADD COLUMN delegation_id         uuid REFERENCES delegations,
  -- Null: since ever, for good.
  ADD COLUMN starts_at             timestamptz,
  ADD COLUMN ends_at               timestamptz,
  -- Grows by one at each change; what two managers acting at once are told apart by.
  ADD COLUMN version               integer NOT NULL DEFAULT 1;
CREATE INDEX memberships_structure ON memberships (structure_id, user_id);
CREATE INDEX memberships_managers ON memberships (structure_id) WHERE role <> 'user';
CREATE INDEX memberships_delegation ON memberships (delegation_id) WHERE delegation_id IS NOT NULL;
-- Whoever acts by delegation manages nothing.
ALTER TABLE memberships ADD CONSTRAINT memberships_by_delegation CHECK (delegation_id IS NULL OR role = 'user');

-- Somebody asks to be attached to a structure, or for a space of theirs.
CREATE TABLE membership_requests (
  id                uuid PRIMARY KEY,
  kind              text NOT NULL CHECK (kind IN ('attachment','subscription')),
  user_id           uuid NOT NULL REFERENCES users,
  structure_id      uuid NOT NULL REFERENCES structures,
  -- {"spaces": {"invoices-received": "read"}, "role": "secondary-manager"}: what is asked for.
  wanted            jsonb NOT NULL DEFAULT '{}',
  message           text,
  state             text NOT NULL CHECK (state IN ('pending','approved','refused','withdrawn')),
  asked_at          timestamptz NOT NULL,
  decided_by        uuid REFERENCES users,
  decided_by_name   text,
  decided_at        timestamptz,
  motive            text
);
CREATE UNIQUE INDEX membership_requests_pending ON membership_requests (user_id, structure_id, kind) WHERE state = 'pending';
CREATE INDEX membership_requests_user ON membership_requests (user_id, asked_at DESC);
CREATE INDEX membership_requests_structure ON membership_requests (structure_id, state, asked_at DESC);

-- Who holds which delegation at an instant: it runs, its delegate structure is active, and they belong to that one themselves.
CREATE FUNCTION delegations_held(at timestamptz) RETURNS TABLE (delegation_id uuid, user_id uuid) LANGUAGE sql STABLE AS $$
  SELECT d.id, own.user_id FROM delegations d JOIN structures s ON s.id = d.delegate_id AND s.is_active
    JOIN memberships own ON own.structure_id = d.delegate_id AND own.delegation_id IS NULL
  WHERE d.ended_at IS NULL AND d.starts_at <= $1 AND d.ends_at > $1
    AND (own.starts_at IS NULL OR own.starts_at <= $1) AND (own.ends_at IS NULL OR own.ends_at > $1)
$$;

-- What everybody may do at an instant, in one place: memberships that run, in spaces that are open; managers hold the organisation itself.
CREATE FUNCTION grants_at(at timestamptz)
RETURNS TABLE (user_id uuid, structure_id uuid, structure_name text, is_public boolean, is_active boolean, role text, spaces jsonb, service_ids uuid[], delegation_id uuid)
LANGUAGE sql STABLE AS $$
  SELECT m.user_id, m.structure_id, s.name, s.is_public, s.is_active, m.role,
    (SELECT coalesce(jsonb_object_agg(held.key, held.value) FILTER (WHERE held.key = 'organisation' OR held.key = ANY (s.open_spaces)), '{}') FROM jsonb_each(m.spaces) AS held)
      || CASE WHEN m.role <> 'user' THEN '{"organisation":"write"}'::jsonb ELSE '{}'::jsonb END,
    m.service_ids, m.delegation_id
  FROM memberships m JOIN structures s ON s.id = m.structure_id
  WHERE (m.starts_at IS NULL OR m.starts_at <= $1) AND (m.ends_at IS NULL OR m.ends_at > $1)
    AND (m.delegation_id IS NULL OR EXISTS (SELECT FROM delegations_held($1) h WHERE h.delegation_id = m.delegation_id AND h.user_id = m.user_id))
$$;

-- What was done ------------------------------------------------------------------------------------------------------------------------
-- Every act on structures, people and rights; never changed, never deleted but for old sign-ins (names as they were that day).
CREATE TABLE acts (
  id                uuid PRIMARY KEY,
  at                timestamptz NOT NULL,
  -- Whose history it stands in; null: a person's own (sign-in, password).
  structure_id      uuid REFERENCES structures,
  -- The person it is about, when there is one.
  user_id           uuid REFERENCES users,
  user_name         text,
  -- `room.what-was-done`, e.g. 'memberships.request-approved'. Its sentence stands in words.
  kind              text NOT NULL,
  actor_kind        text NOT NULL CHECK (actor_kind IN ('person','client','system')),
  actor_id          text,
  actor_name        text,
  -- What the sentence names, and what changed: {"service": "TECHNIQUE", "before": …, "after": …}.
  details           jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX acts_structure ON acts (structure_id, at DESC, id DESC);
CREATE INDEX acts_user ON acts (user_id, at DESC, id DESC);
CREATE INDEX acts_actor ON acts (actor_id, at DESC, id DESC);
CREATE INDEX acts_kinds ON acts (structure_id, kind, at DESC, id DESC);
CREATE INDEX acts_services ON acts (structure_id, (details->>'serviceId'), at DESC, id DESC) WHERE jsonb_exists(details, 'serviceId');
CREATE INDEX acts_names ON acts USING gin (structure_id, lower(' ' || coalesce(user_name, '') || ' ' || coalesce(actor_name, '')) gin_trgm_ops);
CREATE INDEX acts_sign_ins ON acts (at) WHERE kind = 'accounts.signed-in';
-- Sign-ins alone may go: they are kept for security, for as long as the operator decided, and prove nothing about papers.
CREATE FUNCTION refuse_change_of_acts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.kind = 'accounts.signed-in' THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'acts are never changed';
END $$;
CREATE TRIGGER acts_stay BEFORE UPDATE OR DELETE ON acts FOR EACH ROW EXECUTE FUNCTION refuse_change_of_acts();

-- What people are told -----------------------------------------------------------------------------------------------------------------
ALTER TABLE mails
  -- Bears a link that opens something: its text is blanked once it was sent.
  ADD COLUMN is_secret             boolean NOT NULL DEFAULT false;
CREATE INDEX mails_user ON mails (user_id, id) WHERE user_id IS NOT NULL;
CREATE INDEX mails_recipient ON mails (recipient);

-- News that waits for its reader's daily or weekly mail.
CREATE TABLE digest_lines (
  fact_key          text NOT NULL,
  user_id           uuid NOT NULL REFERENCES users,
  rhythm            text NOT NULL CHECK (rhythm IN ('daily','weekly')),
  kind              text NOT NULL,
  -- `mails.<code>.subject` in words; 'status' for a step of an invoice.
  code              text NOT NULL,
  -- What the line's sentence names.
  params            jsonb NOT NULL,
  -- The reader's structure it concerns, as it was named; '' when it concerns none.
  structure_name    text NOT NULL DEFAULT '',
  link              text NOT NULL,
  at                timestamptz NOT NULL,
  -- When its mail was made: kept a few days more, so that a job done twice tells nothing twice.
  told_at           timestamptz,
  PRIMARY KEY (user_id, fact_key)
);
CREATE INDEX digest_lines_due ON digest_lines (rhythm, user_id, at DESC) WHERE told_at IS NULL;
CREATE INDEX digest_lines_told ON digest_lines (told_at) WHERE told_at IS NOT NULL;
