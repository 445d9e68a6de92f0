CREATE TABLE projectdetails (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    extra TEXT NOT NULL,
    file_extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id)
) STRICT;

CREATE TABLE analyst (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    name TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id)
) STRICT;

CREATE TABLE source (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK ("kind" IN ('person', 'organisation', 'publication', 'document', 'briefing', 'anonymous', 'pseudonym', 'own-observation')),
    named INTEGER CHECK ("named" IN (0, 1)),
    role TEXT NOT NULL,
    affiliation TEXT CHECK ("affiliation" <> ''),
    "by" TEXT CHECK ("by" <> ''),
    date TEXT NOT NULL,
    reliability TEXT CHECK ("reliability" IN ('A', 'B', 'C', 'D', 'E', 'F')),
    descriptor TEXT NOT NULL,
    obtained TEXT CHECK ("obtained" IN ('yes', 'no', 'cannot')),
    document TEXT CHECK ("document" <> ''),
    csl TEXT NOT NULL,
    mentions TEXT NOT NULL CHECK ("mentions" <> ''),
    note TEXT NOT NULL,
    created TEXT CHECK ("created" <> ''),
    created_by TEXT CHECK ("created_by" <> ''),
    modified TEXT CHECK ("modified" <> ''),
    modified_by TEXT CHECK ("modified_by" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(affiliation) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY("by") REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(created_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(modified_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX source_affiliation ON source (affiliation);

CREATE INDEX source_by ON source ("by");

CREATE INDEX source_document ON source (document);

CREATE TABLE document (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    title TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL CHECK ("length" >= 0),
    media_type TEXT NOT NULL,
    language TEXT NOT NULL,
    url TEXT NOT NULL,
    author TEXT CHECK ("author" <> ''),
    publication TEXT CHECK ("publication" <> ''),
    host TEXT CHECK ("host" <> ''),
    published TEXT NOT NULL,
    accessed TEXT NOT NULL,
    original TEXT NOT NULL,
    encoding TEXT NOT NULL,
    file_name TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(author) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(publication) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(host) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX document_author ON document (author);

CREATE INDEX document_host ON document (host);

CREATE INDEX document_publication ON document (publication);

CREATE TABLE region (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    kind TEXT NOT NULL CHECK ("kind" IN ('headline', 'deck', 'byline', 'paragraph', 'caption', 'quotation', 'comment', 'furniture')),
    start INTEGER NOT NULL CHECK ("start" >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= 0),
    voice TEXT CHECK ("voice" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(voice) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX region_document ON region (document);

CREATE INDEX region_voice ON region (voice);

CREATE TABLE tag (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    name TEXT NOT NULL,
    parent TEXT CHECK ("parent" <> ''),
    colour TEXT NOT NULL,
    "key" TEXT NOT NULL,
    description TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(parent) REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX tag_parent ON tag (parent);

CREATE TABLE claim (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    kind TEXT CHECK ("kind" IN ('fact', 'report', 'opinion')),
    spans TEXT NOT NULL CHECK ("spans" <> ''),
    statement TEXT NOT NULL,
    tags TEXT NOT NULL CHECK ("tags" <> ''),
    borderline INTEGER NOT NULL CHECK ("borderline" IN (0, 1)),
    credibility INTEGER CHECK ("credibility" >= 0),
    note TEXT NOT NULL,
    created TEXT CHECK ("created" <> ''),
    created_by TEXT CHECK ("created_by" <> ''),
    modified TEXT CHECK ("modified" <> ''),
    modified_by TEXT CHECK ("modified_by" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(created_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(modified_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX claim_document ON claim (document);

CREATE TABLE attribution (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    claim TEXT NOT NULL CHECK ("claim" <> ''),
    source TEXT NOT NULL CHECK ("source" <> ''),
    stance TEXT NOT NULL CHECK ("stance" IN ('asserts', 'confirms', 'denies', 'does-not-deny', 'declines', 'asks', 'fears', 'uncommitted')),
    via TEXT CHECK ("via" <> ''),
    directness TEXT CHECK ("directness" IN ('direct', 'indirect', 'mixed', 'narrated')),
    parent TEXT CHECK ("parent" <> ''),
    recipient TEXT CHECK ("recipient" <> ''),
    cue TEXT NOT NULL CHECK ("cue" <> ''),
    mention TEXT NOT NULL CHECK ("mention" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(source) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(via) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(parent) REFERENCES attribution (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(recipient) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX attribution_claim ON attribution (claim);

CREATE INDEX attribution_parent ON attribution (parent);

CREATE INDEX attribution_recipient ON attribution (recipient);

CREATE INDEX attribution_source ON attribution (source);

CREATE INDEX attribution_via ON attribution (via);

CREATE TABLE relation (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    from_claim TEXT NOT NULL CHECK ("from_claim" <> ''),
    type TEXT NOT NULL CHECK ("type" IN ('same-as', 'supports', 'weakens', 'contradicts', 'depends-on', 'elaborates', 'explains', 'quoted-from', 'supersedes', 'responds-to')),
    to_claim TEXT NOT NULL CHECK ("to_claim" <> ''),
    confidence TEXT CHECK ("confidence" IN ('low', 'moderate', 'high')),
    rationale TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(from_claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(to_claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX relation_from_claim ON relation (from_claim);

CREATE INDEX relation_to_claim ON relation (to_claim);

CREATE TABLE evidence (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    claim TEXT NOT NULL CHECK ("claim" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    spans TEXT NOT NULL CHECK ("spans" <> ''),
    verdict TEXT CHECK ("verdict" IN ('verbatim', 'faithful', 'partial', 'overstated', 'contradicted', 'not-found', 'not-checkable')),
    note TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX evidence_claim ON evidence (claim);

CREATE INDEX evidence_document ON evidence (document);

CREATE TABLE mark (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    spans TEXT NOT NULL CHECK ("spans" <> ''),
    reason TEXT NOT NULL CHECK ("reason" IN ('furniture', 'metadata', 'heading', 'addressee', 'phatic', 'question', 'rhetorical', 'humour', 'meta', 'intention', 'other')),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX mark_document ON mark (document);

CREATE TABLE content (
    sha256 TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (sha256)
) STRICT;

CREATE TABLE edit (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT NOT NULL,
    analyst_id TEXT NOT NULL,
    analyst_name TEXT NOT NULL,
    at TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('create', 'edit', 'undo', 'redo')),
    root TEXT,
    undoes TEXT,
    digest TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
) STRICT;

CREATE TABLE change (
    sequence INTEGER NOT NULL,
    edit INTEGER NOT NULL,
    type TEXT NOT NULL,
    record TEXT NOT NULL,
    place INTEGER,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY (sequence),
    FOREIGN KEY(edit) REFERENCES edit (number)
) STRICT;

CREATE INDEX ix_change_edit ON change (edit);

CREATE INDEX ix_change_record ON change (record);

CREATE TABLE property (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
) STRICT;

CREATE TABLE reading (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    sha256 TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX reading_document ON reading (document);

CREATE TABLE revision (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    revises TEXT NOT NULL CHECK ("revises" <> ''),
    waiting TEXT NOT NULL CHECK ("waiting" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(revises) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX revision_document ON revision (document);

CREATE INDEX revision_revises ON revision (revises);

CREATE TABLE oneperson (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    analyst TEXT NOT NULL CHECK ("analyst" <> ''),
    other TEXT NOT NULL CHECK ("other" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(analyst) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(other) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE judgement (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    statement TEXT NOT NULL,
    likelihood TEXT NOT NULL CHECK ("likelihood" IN ('almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain')),
    confidence TEXT NOT NULL CHECK ("confidence" IN ('low', 'moderate', 'high')),
    claims TEXT NOT NULL CHECK ("claims" <> ''),
    against TEXT NOT NULL CHECK ("against" <> ''),
    why TEXT NOT NULL,
    created TEXT CHECK ("created" <> ''),
    created_by TEXT CHECK ("created_by" <> ''),
    modified TEXT CHECK ("modified" <> ''),
    modified_by TEXT CHECK ("modified_by" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(created_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(modified_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE decision (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    document TEXT NOT NULL CHECK ("document" <> ''),
    claims TEXT NOT NULL CHECK ("claims" <> ''),
    kept TEXT NOT NULL CHECK ("kept" <> ''),
    own TEXT CHECK ("own" <> ''),
    note TEXT NOT NULL,
    created TEXT CHECK ("created" <> ''),
    created_by TEXT CHECK ("created_by" <> ''),
    modified TEXT CHECK ("modified" <> ''),
    modified_by TEXT CHECK ("modified_by" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(document) REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(own) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(created_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(modified_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX decision_document ON decision (document);

CREATE INDEX decision_own ON decision (own);

CREATE TABLE standing (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    source TEXT NOT NULL CHECK ("source" <> ''),
    fallen TEXT NOT NULL CHECK ("fallen" IN ('withdrawn', 'corrected', 'discredited')),
    date TEXT NOT NULL,
    reason TEXT NOT NULL,
    created TEXT CHECK ("created" <> ''),
    created_by TEXT CHECK ("created_by" <> ''),
    modified TEXT CHECK ("modified" <> ''),
    modified_by TEXT CHECK ("modified_by" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(source) REFERENCES source (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(created_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(modified_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX standing_source ON standing (source);

CREATE TABLE dismissal (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    code TEXT NOT NULL,
    claims TEXT NOT NULL CHECK ("claims" <> ''),
    sources TEXT NOT NULL CHECK ("sources" <> ''),
    judgement TEXT CHECK ("judgement" <> ''),
    passages TEXT NOT NULL CHECK ("passages" <> ''),
    because TEXT NOT NULL,
    ground TEXT NOT NULL,
    created TEXT CHECK ("created" <> ''),
    created_by TEXT CHECK ("created_by" <> ''),
    modified TEXT CHECK ("modified" <> ''),
    modified_by TEXT CHECK ("modified_by" <> ''),
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(judgement) REFERENCES judgement (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(created_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(modified_by) REFERENCES analyst (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX dismissal_judgement ON dismissal (judgement);

CREATE TABLE moment (
    sequence INTEGER NOT NULL,
    id TEXT NOT NULL CHECK ("id" <> ''),
    claim TEXT NOT NULL CHECK ("claim" <> ''),
    kind TEXT NOT NULL CHECK ("kind" IN ('said', 'happens')),
    value TEXT NOT NULL,
    extra TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (sequence),
    UNIQUE (id),
    FOREIGN KEY(claim) REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX moment_claim ON moment (claim);
