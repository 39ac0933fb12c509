-- Unisson's first schema. PostgreSQL 15 subset. Names are the domain's words; money is numeric, instants are timestamptz (UTC), days are date.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- Lets one GIN index narrow by structure and by words at once.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- Who exists -------------------------------------------------------------------------------------------------------------------------
CREATE TABLE structures (
  id                     uuid PRIMARY KEY,
  identifier_type        text NOT NULL CHECK (identifier_type IN ('siret','eu-vat','non-eu','ridet','tahiti','being-registered','individual')),
  identifier             text NOT NULL,
  -- The legal unit: first nine digits of a SIRET, the whole identifier otherwise. Part of the uniqueness key of invoices.
  legal_unit             text NOT NULL,
  name                   text NOT NULL,
  is_public              boolean NOT NULL,
  is_active              boolean NOT NULL DEFAULT true,
  address                jsonb NOT NULL DEFAULT '{}',
  email                  text,
  phone                  text,
  vat_number             text,
  legal_form             text,
  iban                   text,
  bic                    text,
  -- Parameters of a public entity (domain dossier, section 7.1).
  service_required       boolean NOT NULL DEFAULT false,
  commitment_required    boolean NOT NULL DEFAULT false,
  service_or_commitment  boolean NOT NULL DEFAULT false,
  payment_status_returned boolean NOT NULL DEFAULT true,
  is_state               boolean NOT NULL DEFAULT false,
  is_works_client        boolean NOT NULL DEFAULT false,
  -- Needed for invoices entered by form: the platform issues them in the supplier's name.
  billing_mandate        boolean NOT NULL DEFAULT false,
  created_at             timestamptz NOT NULL,
  UNIQUE (identifier_type, identifier)
);
CREATE INDEX structures_name_trgm ON structures USING gin (name gin_trgm_ops);

CREATE TABLE services (
  id                   uuid PRIMARY KEY,
  structure_id         uuid NOT NULL REFERENCES structures,
  code                 text NOT NULL CHECK (length(code) BETWEEN 1 AND 100),
  name                 text NOT NULL,
  is_active            boolean NOT NULL DEFAULT true,
  commitment_required  boolean NOT NULL DEFAULT false,
  UNIQUE (structure_id, code)
);

-- Who acts ---------------------------------------------------------------------------------------------------------------------------
CREATE TABLE users (
  id                uuid PRIMARY KEY,
  login             text NOT NULL UNIQUE CHECK (login = lower(login)),
  contact_email     text NOT NULL,
  first_name        text NOT NULL,
  last_name         text NOT NULL,
  password_hash     text NOT NULL,
  language          text NOT NULL DEFAULT 'fr' CHECK (language IN ('fr','en')),
  -- Mail on each change, or none.
  notifications     text NOT NULL DEFAULT 'each' CHECK (notifications IN ('each','none')),
  shortcuts         boolean NOT NULL DEFAULT true,
  is_active         boolean NOT NULL DEFAULT true,
  created_at        timestamptz NOT NULL
);

-- Sign-ins tried without success, by login (known or not) and by network address, each as a hash. Forgotten after a quarter of an hour.
CREATE TABLE sign_in_attempts (
  subject           text PRIMARY KEY,
  failures          integer NOT NULL,
  last_at           timestamptz NOT NULL,
  blocked_until     timestamptz
);
CREATE INDEX sign_in_attempts_last ON sign_in_attempts (last_at);

-- Attachment (rattachement) of a user to a structure, with its rights in each space.
CREATE TABLE memberships (
  user_id           uuid NOT NULL REFERENCES users,
  structure_id      uuid NOT NULL REFERENCES structures,
  role              text NOT NULL CHECK (role IN ('principal-manager','secondary-manager','user')),
  -- {"invoices-issued": "write", "invoices-received": "read"}; absent means none.
  spaces            jsonb NOT NULL DEFAULT '{}',
  -- Null: every service. Otherwise only papers of these services.
  service_ids       uuid[],
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (user_id, structure_id)
);
CREATE UNIQUE INDEX memberships_one_principal ON memberships (structure_id) WHERE role = 'principal-manager';

CREATE TABLE sessions (
  -- SHA-256 of the cookie's secret: the table alone lets nobody in.
  token_hash        text PRIMARY KEY,
  user_id           uuid NOT NULL REFERENCES users,
  -- The structure the person acts for now.
  structure_id      uuid REFERENCES structures,
  csrf_secret       text NOT NULL,
  created_at        timestamptz NOT NULL,
  seen_at           timestamptz NOT NULL,
  expires_at        timestamptz NOT NULL
);
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE api_clients (
  id                text PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  name              text NOT NULL,
  -- SHA-256 of a 256-bit random secret.
  secret_hash       text NOT NULL,
  spaces            jsonb NOT NULL DEFAULT '{}',
  service_ids       uuid[],
  is_active         boolean NOT NULL DEFAULT true,
  created_at        timestamptz NOT NULL
);

-- What the OAuth2 gateway keeps (tokens by the hash of their value).
CREATE TABLE oauth_artefacts (
  kind              text NOT NULL,
  id_hash           text NOT NULL,
  client_id         text,
  payload           jsonb NOT NULL,
  expires_at        timestamptz,
  PRIMARY KEY (kind, id_hash)
);
CREATE INDEX oauth_artefacts_expiry ON oauth_artefacts (expires_at);

-- The papers -------------------------------------------------------------------------------------------------------------------------
CREATE TABLE invoices (
  id                    uuid PRIMARY KEY,
  -- The platform's own running number, shown to people.
  platform_number       bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  number                text NOT NULL,
  -- Number as compared for uniqueness: case and spaces folded.
  number_key            text NOT NULL,
  issue_year            smallint NOT NULL,
  supplier_id           uuid NOT NULL REFERENCES structures,
  supplier_legal_unit   text NOT NULL,
  supplier_name         text NOT NULL,
  recipient_id          uuid NOT NULL REFERENCES structures,
  recipient_name        text NOT NULL,
  service_id            uuid REFERENCES services,
  service_code          text,
  commitment_number     text,
  contract_number       text,
  framework             text NOT NULL,
  kind                  text NOT NULL CHECK (kind IN ('invoice','credit-note','down-payment')),
  currency              text NOT NULL,
  issue_date            date NOT NULL,
  due_date              date,
  net_amount            numeric NOT NULL,
  vat_amount            numeric NOT NULL,
  gross_amount          numeric NOT NULL,
  payable_amount        numeric NOT NULL,
  status                text NOT NULL,
  -- Grows by one at each change; what two people acting at once are told apart by.
  version               integer NOT NULL DEFAULT 1,
  status_at             timestamptz NOT NULL,
  deposited_at          timestamptz NOT NULL,
  made_available_at     timestamptz,
  suspended_at          timestamptz,
  available_again_at    timestamptz,
  paid_at               timestamptz,
  payment_order_number  text,
  -- Days the payment delay stood still while suspended.
  suspended_seconds     bigint NOT NULL DEFAULT 0,
  -- Where it came in: portal, form, api, command-line.
  channel               text NOT NULL,
  -- 'ubl-invoice', 'ubl-credit-note', 'cii', 'facturx', 'plain-pdf'.
  syntax                text NOT NULL,
  file_hash             text NOT NULL,
  file_name             text NOT NULL,
  file_size             bigint NOT NULL,
  media_type            text NOT NULL,
  -- What the supplier flagged on a rejected invoice (seed 000: "traitée").
  handled_at            timestamptz,
  handled_by            uuid REFERENCES users,
  -- The rejected invoice this one replaces.
  replaces_id           uuid REFERENCES invoices,
  -- Recycled or completed since first made available.
  returned              text CHECK (returned IN ('recycled','completed')),
  -- What sums of lists and charts add up: credit notes take off whatever sign they were written with; other currencies do not count.
  euro_amount           numeric GENERATED ALWAYS AS (CASE WHEN currency = 'EUR' THEN CASE WHEN kind = 'credit-note' THEN -abs(gross_amount) ELSE gross_amount END END) STORED,
  -- What parts of words are looked for in: one line each for number, commitment and contract, in small letters.
  search_text           text NOT NULL GENERATED ALWAYS AS (lower(number || E'\n' || coalesce(commitment_number, '') || E'\n' || coalesce(contract_number, ''))) STORED,
  CONSTRAINT invoices_unique UNIQUE (supplier_legal_unit, issue_year, number_key)
);
-- A list is one structure's, in the order of one column: for each side one index per order, walked either way, the id last to tell equals apart.
CREATE INDEX invoices_received_status ON invoices (recipient_id, status, deposited_at, id);
CREATE INDEX invoices_received_deposited ON invoices (recipient_id, deposited_at, id);
CREATE INDEX invoices_received_changed ON invoices (recipient_id, status_at, id);
CREATE INDEX invoices_received_issued ON invoices (recipient_id, issue_date, id);
CREATE INDEX invoices_received_due ON invoices (recipient_id, coalesce(due_date, 'infinity'::date), id);
CREATE INDEX invoices_received_amount ON invoices (recipient_id, gross_amount, id);
CREATE INDEX invoices_received_number ON invoices (recipient_id, number, id);
CREATE INDEX invoices_received_name ON invoices (recipient_id, supplier_name, id);
CREATE INDEX invoices_issued_status ON invoices (supplier_id, status, deposited_at, id);
CREATE INDEX invoices_issued_deposited ON invoices (supplier_id, deposited_at, id);
CREATE INDEX invoices_issued_changed ON invoices (supplier_id, status_at, id);
CREATE INDEX invoices_issued_issued ON invoices (supplier_id, issue_date, id);
CREATE INDEX invoices_issued_due ON invoices (supplier_id, coalesce(due_date, 'infinity'::date), id);
CREATE INDEX invoices_issued_amount ON invoices (supplier_id, gross_amount, id);
CREATE INDEX invoices_issued_number ON invoices (supplier_id, number, id);
CREATE INDEX invoices_issued_name ON invoices (supplier_id, recipient_name, id);
-- Few distinct keys, so many rows to one entry: small, and read whole in a few milliseconds to find the rare ones.
CREATE INDEX invoices_received_sorts ON invoices (recipient_id, kind, framework, channel, currency);
CREATE INDEX invoices_issued_sorts ON invoices (supplier_id, kind, framework, channel, currency);
CREATE INDEX invoices_pair ON invoices (recipient_id, supplier_id);
CREATE INDEX invoices_service ON invoices (recipient_id, service_id) WHERE service_id IS NOT NULL;
-- The list of entries still to be merged is read by every search: kept short (kB).
CREATE INDEX invoices_words ON invoices USING gin (recipient_id, supplier_id, search_text gin_trgm_ops) WITH (gin_pending_list_limit = 512);

-- What the dashboard and the to-do list add up, kept by triggers in the transaction that changes an invoice: exact at any moment, however many invoices there are.
CREATE TABLE invoice_figures (
  structure_id      uuid NOT NULL,
  side              text NOT NULL CHECK (side IN ('issued','received')),
  -- Of the service of a received invoice; issued ones are not told apart by service.
  service_id        uuid,
  -- status: invoices of a status not flagged handled; handled: those flagged; month: by month of deposit; delay: by month of payment and length of the payment delay.
  figure            text NOT NULL CHECK (figure IN ('status','handled','month','delay')),
  -- The status, or the month (YYYY-MM, in Paris).
  bucket            text NOT NULL,
  -- The payment delay in tenths of a day begun, so that "within 30 days" stays exact.
  tenths            integer NOT NULL DEFAULT 0,
  -- Each connection adds to rows of its own: deposits to one recipient do not queue behind one row.
  stripe            smallint NOT NULL,
  count             bigint NOT NULL,
  euro_amount       numeric NOT NULL,
  UNIQUE NULLS NOT DISTINCT (structure_id, side, figure, bucket, tenths, service_id, stripe)
) WITH (fillfactor = 70);

-- Every figure one invoice counts in. Papers on their way are not the recipient's yet; already paid ones (A2) say nothing about delay.
CREATE FUNCTION invoice_contributions(supplier_id uuid, recipient_id uuid, service_id uuid, framework text, status text, handled_at timestamptz, deposited_at timestamptz,
  made_available_at timestamptz, paid_at timestamptz, suspended_seconds bigint)
RETURNS TABLE (structure_id uuid, side text, service uuid, figure text, bucket text, tenths integer) LANGUAGE sql STABLE AS $$
  SELECT owner.structure_id, owner.side, owner.service, one.figure, one.bucket, one.tenths
  FROM (VALUES ($1, 'issued', NULL::uuid, true), ($2, 'received', $3, $5 NOT IN ('deposited','in-transit'))) AS owner (structure_id, side, service, sees)
  CROSS JOIN (VALUES
    (CASE WHEN $6 IS NULL THEN 'status' ELSE 'handled' END, $5, 0, true),
    ('month', to_char($7 AT TIME ZONE 'Europe/Paris', 'YYYY-MM'), 0, true),
    ('delay', to_char($9 AT TIME ZONE 'Europe/Paris', 'YYYY-MM'), greatest(0, ceil((extract(epoch FROM $9 - $8) - $10) / 8640))::integer,
      $5 = 'in-payment' AND $4 <> 'A2' AND $8 IS NOT NULL AND $9 IS NOT NULL)
  ) AS one (figure, bucket, tenths, counts)
  WHERE owner.sees AND one.counts
$$;

-- One trigger for each kind of statement, the same but for the rows it sees. Rows are written in one order, so that two transactions never wait for each other in a ring.
DO $make$
DECLARE
  kind text;
  came text := 'SELECT 1 AS sign, * FROM came';
  went text := 'SELECT -1 AS sign, * FROM went';
BEGIN
  FOREACH kind IN ARRAY ARRAY['insert','update','delete'] LOOP
    EXECUTE format($template$
      CREATE FUNCTION keep_invoice_figures_on_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO invoice_figures AS kept (structure_id, side, service_id, figure, bucket, tenths, stripe, count, euro_amount)
        SELECT c.structure_id, c.side, c.service, c.figure, c.bucket, c.tenths, pg_backend_pid() %% 64, sum(i.sign), sum(i.sign * coalesce(i.euro_amount, 0))
        FROM (%2$s) AS i CROSS JOIN LATERAL invoice_contributions(i.supplier_id, i.recipient_id, i.service_id, i.framework, i.status, i.handled_at, i.deposited_at,
          i.made_available_at, i.paid_at, i.suspended_seconds) AS c
        GROUP BY 1, 2, 3, 4, 5, 6
        HAVING sum(i.sign) <> 0 OR sum(i.sign * coalesce(i.euro_amount, 0)) <> 0
        ORDER BY 1, 2, 4, 5, 6, 3
        ON CONFLICT (structure_id, side, figure, bucket, tenths, service_id, stripe)
        DO UPDATE SET count = kept.count + excluded.count, euro_amount = kept.euro_amount + excluded.euro_amount;
        RETURN NULL;
      END $$;
      CREATE TRIGGER invoice_figures_%1$s AFTER %1$s ON invoices REFERENCING %3$s FOR EACH STATEMENT EXECUTE FUNCTION keep_invoice_figures_on_%1$s();
      $template$,
      kind,
      CASE kind WHEN 'insert' THEN came WHEN 'delete' THEN went ELSE went || ' UNION ALL ' || came END,
      CASE kind WHEN 'insert' THEN 'NEW TABLE AS came' WHEN 'delete' THEN 'OLD TABLE AS went' ELSE 'OLD TABLE AS went NEW TABLE AS came' END);
  END LOOP;
END $make$;

CREATE FUNCTION empty_invoice_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE invoice_figures;
  RETURN NULL;
END $$;
CREATE TRIGGER invoice_figures_truncate AFTER TRUNCATE ON invoices FOR EACH STATEMENT EXECUTE FUNCTION empty_invoice_figures();

-- The semantic model apart from the row that lists and searches read.
CREATE TABLE invoice_documents (
  invoice_id        uuid PRIMARY KEY REFERENCES invoices,
  model             jsonb NOT NULL,
  -- Warnings found at deposit, shown to both sides.
  findings          jsonb NOT NULL DEFAULT '[]'
);

CREATE TABLE invoice_events (
  id                    uuid PRIMARY KEY,
  invoice_id            uuid NOT NULL REFERENCES invoices,
  -- The version of the invoice this event made.
  version               integer NOT NULL,
  at                    timestamptz NOT NULL,
  action                text NOT NULL,
  from_status           text,
  to_status             text NOT NULL,
  -- Names are kept as they were that day.
  actor_kind            text NOT NULL CHECK (actor_kind IN ('person','client','system')),
  actor_id              text,
  actor_name            text,
  structure_id          uuid REFERENCES structures,
  structure_name        text,
  motive                text,
  comment               text,
  payment_order_number  text,
  details               jsonb NOT NULL DEFAULT '{}',
  UNIQUE (invoice_id, version)
);

CREATE TABLE attachments (
  id                uuid PRIMARY KEY,
  invoice_id        uuid NOT NULL REFERENCES invoices,
  name              text NOT NULL,
  media_type        text NOT NULL,
  size              bigint NOT NULL,
  file_hash         text NOT NULL,
  -- embedded: came inside the invoice file; deposit, completion: added beside it.
  origin            text NOT NULL CHECK (origin IN ('embedded','deposit','completion')),
  added_at          timestamptz NOT NULL,
  added_by          text
);
CREATE INDEX attachments_invoice ON attachments (invoice_id);
CREATE INDEX attachments_file ON attachments (file_hash);
CREATE INDEX invoices_file ON invoices (file_hash);

-- Begun and not sent: forms being filled, PDFs whose header is still to be typed. Seen by the supplier alone.
CREATE TABLE drafts (
  id                uuid PRIMARY KEY,
  structure_id      uuid NOT NULL REFERENCES structures,
  user_id           uuid NOT NULL REFERENCES users,
  kind              text NOT NULL CHECK (kind IN ('form','plain-pdf')),
  data              jsonb NOT NULL DEFAULT '{}',
  file_hash         text,
  file_name         text,
  file_size         bigint,
  replaces_id       uuid REFERENCES invoices,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL
);
CREATE INDEX drafts_structure ON drafts (structure_id, updated_at DESC);

-- A deposit whose verdict is asked for later (answer 202), or one file of a batch dropped on the portal.
CREATE TABLE deposits (
  id                uuid PRIMARY KEY,
  batch_id          uuid,
  structure_id      uuid NOT NULL REFERENCES structures,
  actor             jsonb NOT NULL,
  channel           text NOT NULL,
  -- What came with a file that is decided later: typed header, idempotency key.
  request           jsonb NOT NULL DEFAULT '{}',
  file_name         text NOT NULL,
  file_hash         text,
  file_size         bigint NOT NULL,
  state             text NOT NULL CHECK (state IN ('received','accepted','refused','needs-header')),
  findings          jsonb NOT NULL DEFAULT '[]',
  invoice_id        uuid REFERENCES invoices,
  draft_id          uuid,
  received_at       timestamptz NOT NULL,
  decided_at        timestamptz
);
CREATE INDEX deposits_batch ON deposits (batch_id);
CREATE INDEX deposits_structure ON deposits (structure_id, received_at DESC);

-- An Idempotency-Key is remembered in the same transaction as the invoice it made.
CREATE TABLE idempotency_keys (
  client_id         text NOT NULL,
  key               text NOT NULL,
  fingerprint       text NOT NULL,
  deposit_id        uuid,
  invoice_id        uuid,
  created_at        timestamptz NOT NULL,
  PRIMARY KEY (client_id, key)
);

-- What people are told -----------------------------------------------------------------------------------------------------------------
CREATE TABLE mails (
  id                uuid PRIMARY KEY,
  -- One mail per fact and person, however often its job runs.
  fact_key          text NOT NULL UNIQUE,
  user_id           uuid REFERENCES users,
  recipient         text NOT NULL,
  language          text NOT NULL,
  subject           text NOT NULL,
  text_body         text NOT NULL,
  html_body         text NOT NULL,
  invoice_id        uuid REFERENCES invoices,
  made_at           timestamptz NOT NULL,
  sent_at           timestamptz,
  failure           text
);
CREATE INDEX mails_made ON mails (made_at DESC);

-- Facts about this database itself: demo marker, demo seed…
CREATE TABLE platform_facts (
  name              text PRIMARY KEY,
  value             jsonb NOT NULL
);
