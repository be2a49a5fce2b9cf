-- What Prisma's schema language cannot say.

-- A text without what names a person, wherever it stands as whole words. A part of somebody else's double name or longer address names
-- somebody else.
CREATE OR REPLACE FUNCTION redact_text(source text, terms text[]) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  term text;
  before text;
  after text;
BEGIN
  FOREACH term IN ARRAY terms LOOP
    before := CASE WHEN term ~ '@' THEN '(?<!\w|\w[.+-])' WHEN term ~ '[[:alpha:]]' THEN '(?<!\w|\w-)' ELSE '(?<!\w)' END;
    after := CASE WHEN term ~ '[[:alpha:]]' THEN '(?!\w|-\w)' ELSE '(?!\w)' END;
    source := regexp_replace(source,
      before || regexp_replace(term, '([^[:alnum:] ])', '\\\1', 'g') || after, '[supprimé]', 'gi');
  END LOOP;
  RETURN source;
END $$;

-- The same in each text that a JSON value holds: as it is written, a line's end, a quotation mark or a number would be taken for another thing.
CREATE FUNCTION redact_json(source jsonb, terms text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE jsonb_typeof(source)
    WHEN 'string' THEN to_jsonb(redact_text(source #>> '{}', terms))
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(redact_json(value, terms) ORDER BY place), '[]')
      FROM jsonb_array_elements(source) WITH ORDINALITY AS each(value, place))
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg(key, redact_json(value, terms)), '{}') FROM jsonb_each(source))
    ELSE source END;
END $$;
