-- AlterTable
ALTER TABLE "Intervention" ADD COLUMN     "searchVector" tsvector;

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "isWhole" BOOLEAN NOT NULL,
    "variants" TEXT[],

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchWord_variants_idx" ON "SearchWord" USING GIN ("variants");

-- What Prisma's schema language cannot say.

-- The parser takes a typographic apostrophe for a letter: « l’imprimante » would be one word.
-- Indexes are made and analysed without a search path: names are whole.
CREATE FUNCTION words_of(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('public.guichet', translate(written, '’ʼ«»“”–—…', '''''       '))
$$;
CREATE OR REPLACE FUNCTION ticket_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchVector" :=
    setweight(words_of(NEW.reference), 'A') ||
    setweight(words_of(NEW.title), 'A') ||
    setweight(words_of(left(NEW.description, 10000)), 'B');
  RETURN NEW;
END $$;
UPDATE "Ticket" SET title = title WHERE title ~ '[’ʼ«»“”–—…]' OR description ~ '[’ʼ«»“”–—…]';

-- Work is found by its summary, as tickets are by their title.
UPDATE "Intervention" SET "searchVector" = words_of(summary);

-- CreateIndex
CREATE INDEX "Intervention_searchVector_idx" ON "Intervention" USING GIN ("searchVector");

CREATE FUNCTION intervention_search_vector() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."searchVector" := words_of(NEW.summary);
  RETURN NEW;
END $$;
CREATE TRIGGER intervention_search_vector BEFORE INSERT OR UPDATE OF summary ON "Intervention"
  FOR EACH ROW EXECUTE FUNCTION intervention_search_vector();

-- Small tables: the search repeats these expressions word for word.
CREATE INDEX "Company_words_idx" ON "Company" USING GIN (words_of(name || ' ' || coalesce("legalName", '') || ' ' ||
  coalesce(city, '') || ' ' || coalesce(siren, '') || ' ' || translate(coalesce(email, ''), '@.-_+', '     ')));
CREATE INDEX "User_words_idx" ON "User" USING GIN (words_of("firstName" || ' ' || "lastName" || ' ' ||
  translate(email, '@.-_+', '     ')));
CREATE INDEX "Contract_words_idx" ON "Contract" USING GIN (words_of(title));
CREATE INDEX "Document_words_idx" ON "Document" USING GIN (words_of(title));

-- AG-22: a typing error is looked up among the words that are written somewhere.
CREATE FUNCTION search_variants(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT variant) FROM (
    SELECT word AS variant UNION ALL SELECT left(word, n - 1) || substr(word, n + 1) FROM generate_series(1, length(word)) n) v
$$;

-- Learns words of letters only, and the beginnings of long ones: their end may not be typed yet. In one order, so that two who
-- learn the same words wait for each other instead of blocking each other.
CREATE FUNCTION learn_words(words text[]) RETURNS void LANGUAGE sql AS $$
  WITH unknown AS (
    SELECT DISTINCT written.word FROM unnest(words) AS written(word)
    WHERE written.word COLLATE "C" ~ '^[a-z]{4,30}$'
      AND NOT EXISTS (SELECT 1 FROM "SearchWord" known WHERE known.word = written.word AND known."isWhole"))
  INSERT INTO "SearchWord" (word, "isWhole", variants)
  SELECT word, bool_or("isWhole"), search_variants(word) FROM (
    SELECT word, true AS "isWhole" FROM unknown
    UNION ALL SELECT left(word, n), false FROM unknown, generate_series(6, least(20, length(word) - 1)) n) learnt
  GROUP BY word ORDER BY word COLLATE "C"
  ON CONFLICT (word) DO UPDATE SET "isWhole" = true WHERE excluded."isWhole" AND NOT "SearchWord"."isWhole"
$$;

CREATE FUNCTION learn_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Ticket' THEN
    PERFORM learn_words(tsvector_to_array(ts_filter(NEW."searchVector", '{a}')));
  ELSIF TG_TABLE_NAME = 'Intervention' THEN
    PERFORM learn_words(tsvector_to_array(NEW."searchVector"));
  ELSIF TG_TABLE_NAME = 'Company' THEN
    PERFORM learn_words(tsvector_to_array(words_of(NEW.name || ' ' || coalesce(NEW."legalName", '') || ' ' || coalesce(NEW.city, ''))));
  ELSIF TG_TABLE_NAME = 'User' THEN
    PERFORM learn_words(tsvector_to_array(words_of(NEW."firstName" || ' ' || NEW."lastName")));
  ELSE
    PERFORM learn_words(tsvector_to_array(words_of(NEW.title)));
  END IF;
  RETURN NULL;
END $$;
-- At the end of the transaction: nobody who writes the same words waits longer than a commit lasts.
CREATE CONSTRAINT TRIGGER ticket_words AFTER INSERT OR UPDATE OF title ON "Ticket"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();
CREATE CONSTRAINT TRIGGER intervention_words AFTER INSERT OR UPDATE OF summary ON "Intervention"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();
CREATE CONSTRAINT TRIGGER company_words AFTER INSERT OR UPDATE OF name, "legalName", city ON "Company"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();
CREATE CONSTRAINT TRIGGER user_words AFTER INSERT OR UPDATE OF "firstName", "lastName" ON "User"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();
CREATE CONSTRAINT TRIGGER contract_words AFTER INSERT OR UPDATE OF title ON "Contract"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();
CREATE CONSTRAINT TRIGGER document_words AFTER INSERT OR UPDATE OF title ON "Document"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION learn_row();

-- What is written already.
SELECT learn_words(array(
  SELECT DISTINCT lexeme FROM "Ticket", unnest(ts_filter("searchVector", '{a}'))
  UNION SELECT lexeme FROM "Intervention", unnest("searchVector")
  UNION SELECT lexeme FROM "Company", unnest(words_of(name || ' ' || coalesce("legalName", '') || ' ' || coalesce(city, '')))
  UNION SELECT lexeme FROM "User", unnest(words_of("firstName" || ' ' || "lastName"))
  UNION SELECT lexeme FROM "Contract", unnest(words_of(title))
  UNION SELECT lexeme FROM "Document", unnest(words_of(title))));
