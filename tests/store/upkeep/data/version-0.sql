-- A store as schema 0 had it: without removals, and without captured and licence of articles.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY, started TEXT NOT NULL, finished TEXT, program TEXT, rule_version TEXT, segmentation TEXT
) STRICT;
CREATE TABLE articles (
  id INTEGER PRIMARY KEY, article_key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, source TEXT, url TEXT, title TEXT,
  published TEXT, author TEXT, text TEXT NOT NULL, text_hash TEXT NOT NULL,
  in_table INTEGER NOT NULL DEFAULT 0, program TEXT, rule_version TEXT, segmentation TEXT,
  run INTEGER REFERENCES runs (id), signature BLOB
) STRICT;
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE TABLE facts (
  id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  evidence INTEGER NOT NULL REFERENCES evidence (id) ON DELETE CASCADE, fact_key TEXT, n INTEGER, type TEXT, evidence_start INTEGER, evidence_end INTEGER, said TEXT, rule TEXT, confidence REAL, organisation TEXT, organisation_id TEXT, province TEXT, period_from TEXT, period_to TEXT, year_from INTEGER, year_to INTEGER, modality TEXT, metric TEXT, value REAL, upper REAL, whole REAL, relation TEXT, unit TEXT, noun TEXT, program TEXT, part_of_start INTEGER, part_of_end INTEGER, award TEXT, recipient TEXT, recipients TEXT, rank TEXT, level TEXT, name TEXT, kind TEXT, parent TEXT, renamed_to TEXT, former_id TEXT, successor TEXT, until TEXT, number TEXT, issued TEXT, role TEXT, ordinal INTEGER, start_year INTEGER, end_year INTEGER, grain TEXT, month INTEGER, day INTEGER
) STRICT;
CREATE TABLE organisations (
  organisation_id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, level TEXT, province TEXT, parent TEXT
) STRICT;
CREATE TABLE organisation_names (
  organisation_id TEXT NOT NULL REFERENCES organisations (organisation_id) ON DELETE CASCADE,
  name TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (organisation_id, name)
) STRICT;
CREATE TABLE copies (
  article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  of_article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  similarity REAL NOT NULL, PRIMARY KEY (article, of_article)
) STRICT;
CREATE TABLE errors (id INTEGER PRIMARY KEY, run INTEGER REFERENCES runs (id), input TEXT, stage TEXT, message TEXT) STRICT;
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY, fact_key TEXT NOT NULL, verdict TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'correct')),
  correction TEXT, note TEXT, by_whom TEXT NOT NULL, at_time TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_article ON evidence (article);
CREATE INDEX facts_article ON facts (article);
CREATE INDEX facts_evidence ON facts (evidence);
CREATE INDEX facts_key ON facts (fact_key);
CREATE INDEX facts_organisation ON facts (organisation_id, type, year_from);
CREATE INDEX facts_province ON facts (province, type, metric, year_from);
CREATE INDEX facts_metric ON facts (type, metric, year_from);
CREATE INDEX facts_award ON facts (award, year_from) WHERE award IS NOT NULL;
CREATE INDEX articles_source ON articles (source, published);
CREATE INDEX copies_of ON copies (of_article);
CREATE INDEX decisions_fact ON decisions (fact_key);
CREATE VIEW organisation_facts AS SELECT f.id, f.fact_key, f.organisation_id AS id, f.organisation AS name, f.kind AS kind, f.level AS level, f.province AS province, f.parent AS parent, f.renamed_to AS renamed_to, f.former_id AS former_id, f.successor AS successor, f.until AS until, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'organisation';
CREATE VIEW term_facts AS SELECT f.id, f.fact_key, f.start_year AS start_year, f.end_year AS end_year, f.ordinal AS ordinal, f.organisation AS body, f.organisation_id AS body_id, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'term';
CREATE VIEW date_facts AS SELECT f.id, f.fact_key, f.period_from AS period_from, f.period_to AS period_to, f.grain AS grain, f.month AS month, f.day AS day, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'date';
CREATE VIEW count_facts AS SELECT f.id, f.fact_key, f.value AS value, f.upper AS upper, f.whole AS whole, f.relation AS relation, f.unit AS unit, f.metric AS metric, f.noun AS noun, f.organisation AS organisation, f.organisation_id AS organisation_id, f.period_from AS period_from, f.period_to AS period_to, f.level AS level, f.program AS program, f.part_of_start AS part_of_start, f.part_of_end AS part_of_end, f.modality AS modality, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'count';
CREATE VIEW award_facts AS SELECT f.id, f.fact_key, f.award AS award, f.name AS name, f.value AS value, f.upper AS upper, f.relation AS relation, f.recipient AS recipient, f.recipients AS recipients, f.organisation AS grantor, f.organisation_id AS grantor_id, f.level AS level, f.rank AS rank, f.period_from AS period_from, f.period_to AS period_to, f.part_of_start AS part_of_start, f.part_of_end AS part_of_end, f.modality AS modality, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'award';
CREATE VIEW program_facts AS SELECT f.id, f.fact_key, f.name AS name, f.kind AS kind, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'program';
CREATE VIEW document_facts AS SELECT f.id, f.fact_key, f.number AS number, f.kind AS kind, f.organisation AS issuer, f.organisation_id AS issuer_id, f.issued AS issued, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'document';
CREATE VIEW person_facts AS SELECT f.id, f.fact_key, f.name AS name, f.role AS role, f.organisation AS organisation, f.organisation_id AS organisation_id, substr(a.text, CAST(f.evidence_start AS integer) + 1, CAST(f.evidence_end - f.evidence_start AS integer)) AS evidence, f.rule, f.confidence, a.title AS article_title, a.published AS article_published, a.source AS article_source, a.url AS article_url FROM facts f JOIN articles a ON a.id = f.article WHERE f.type = 'person';
CREATE VIRTUAL TABLE evidence_fts USING fts5 (
  words, content="evidence", content_rowid="id", tokenize="unicode61 remove_diacritics 2", columnsize=0
);
CREATE TRIGGER evidence_in AFTER INSERT ON evidence BEGIN INSERT INTO evidence_fts (rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER evidence_out AFTER DELETE ON evidence BEGIN INSERT INTO evidence_fts (evidence_fts, rowid, words) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER evidence_new AFTER UPDATE ON evidence BEGIN INSERT INTO evidence_fts (evidence_fts, rowid, words) VALUES ('delete', old.id, old.words); INSERT INTO evidence_fts (rowid, words) VALUES (new.id, new.words); END;
INSERT INTO runs (id, started, finished, program, rule_version, segmentation)
VALUES (1, '2026-01-05T08:00:00+00:00', '2026-01-05T08:01:00+00:00', '0.1.0', 'd25a3a1b0ea0837a', 'underthesea 9.5.0');
INSERT INTO articles (id, article_key, name, source, url, published, text, text_hash, in_table, program, rule_version, segmentation, run)
VALUES (1, 'fe19e314787c30b4', 'a1', 'bao-kt', 'https://bao.example/ong-nguyen-van-an-1.html', '2018-05-13', 'Chiều 12/5/2018, đồng chí Nguyễn Văn An, Chủ tịch LĐLĐ tỉnh Kon Tum, trao 12 suất quà.
Năm 2018, LĐLĐ tỉnh Kon Tum có 2.300 sáng kiến. Ông NGUYỄN VĂN AN mong hoà giải, bình an.
', 'aa6e132016a2c9130a3805459b7148efb5f3af5c67753d06b0253abf7ecd78dd', 0, '0.1.0', 'd25a3a1b0ea0837a', 'underthesea 9.5.0', 1);
INSERT INTO evidence (id, article, starts, ends, words)
VALUES (1, 1, 0, 86, 'chieu 12 5 2018 dong chi nguyen van an chu tich ldld tinh kon tum trao 12 suat qua');
INSERT INTO evidence (id, article, starts, ends, words)
VALUES (2, 1, 87, 134, 'nam 2018 ldld tinh kon tum co 2 300 sang kien');
INSERT INTO facts (id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, period_from, period_to, year_from, year_to, grain)
VALUES (1, 1, 1, 'fe19e314ecce96792a', 0, 'date', 0, 15, 'chieu 12 5 2018', 'date.day', 0.983, '2018-05-12', '2018-05-12', 2018, 2018, 'day');
INSERT INTO facts (id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, organisation, organisation_id, province, year_from, year_to, name, role)
VALUES (2, 1, 1, 'fe19e3149eddaf66dc', 1, 'person', 26, 39, 'nguyen van an', 'person.address', 1.0, 'Liên đoàn Lao động tỉnh Kon Tum', 'union/kon-tum/lien-doan-lao-dong', 'Kon Tum', 2018, 2018, 'Nguyễn Văn An', 'Chủ tịch');
INSERT INTO facts (id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, organisation, organisation_id, province, year_from, year_to, level, kind, parent, successor, until)
VALUES (3, 1, 1, 'fe19e31408580244c1', 2, 'organisation', 50, 67, 'ldld tinh kon tum', 'organisation.union_federation', 0.976, 'Liên đoàn Lao động tỉnh Kon Tum', 'union/kon-tum/lien-doan-lao-dong', 'Kon Tum', 2018, 2018, 'province', 'union', 'Tổng Liên đoàn Lao động Việt Nam', 'union/quang-ngai/lien-doan-lao-dong', '2025-07-01');
INSERT INTO facts (id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, organisation, organisation_id, province, period_from, period_to, year_from, year_to, modality, metric, value, relation, noun)
VALUES (4, 1, 1, 'fe19e31474b2078635', 3, 'count', 74, 85, '12 suat qua', 'count.noun', 0.976, 'Liên đoàn Lao động tỉnh Kon Tum', 'union/kon-tum/lien-doan-lao-dong', 'Kon Tum', '2018-05-12', '2018-05-12', 2018, 2018, 'reported', 'gift', 12.0, 'exact', 'suất quà');
INSERT INTO facts (id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, period_from, period_to, year_from, year_to, grain)
VALUES (5, 1, 2, 'fe19e3149dba3a6704', 4, 'date', 87, 95, 'nam 2018', 'date.year', 1.0, '2018-01-01', '2018-12-31', 2018, 2018, 'year');
INSERT INTO facts (id, article, evidence, fact_key, n, type, evidence_start, evidence_end, said, rule, confidence, organisation, organisation_id, province, period_from, period_to, year_from, year_to, modality, metric, value, relation, noun)
VALUES (6, 1, 2, 'fe19e314e456acfa03', 5, 'count', 118, 133, '2 300 sang kien', 'count.noun', 0.976, 'Liên đoàn Lao động tỉnh Kon Tum', 'union/kon-tum/lien-doan-lao-dong', 'Kon Tum', '2018-01-01', '2018-12-31', 2018, 2018, 'reported', 'initiative', 2300.0, 'exact', 'sáng kiến');
INSERT INTO organisations (organisation_id, name, kind, level, province, parent)
VALUES ('union/kon-tum/lien-doan-lao-dong', 'Liên đoàn Lao động tỉnh Kon Tum', 'union', 'province', 'Kon Tum', 'Tổng Liên đoàn Lao động Việt Nam');
INSERT INTO organisation_names (organisation_id, name, words)
VALUES ('union/kon-tum/lien-doan-lao-dong', 'Liên đoàn Lao động tỉnh Kon Tum', 'lien doan lao dong tinh kon tum');
INSERT INTO organisation_names (organisation_id, name, words)
VALUES ('union/kon-tum/lien-doan-lao-dong', 'LĐLĐ tỉnh Kon Tum', 'ldld tinh kon tum');
INSERT INTO decisions (id, fact_key, verdict, by_whom, at_time)
VALUES (1, 'fe19e31474b2078635', 'accept', 'reader', '2026-01-06T09:00:00');
PRAGMA application_id = 1163416658;
PRAGMA user_version = 0;
