-- AlterTable
ALTER TABLE "message_translations" ADD COLUMN "payer_id" UUID;

-- Stores what became of claims of one conversation, each under the next number of its feed: the lock of the conversation first, then
-- everything else with a view that is newer than the lock. One that was taken over meanwhile, or whose message is gone or says something
-- else, is not stored; nor is its text kept for the next who asks, by its key, until the message of which it was made is taken back. Nobody
-- pays any more for what is done.
CREATE OR REPLACE FUNCTION translation_save(
  of_conversation uuid, by_owner text, ids uuid[], revisions int[], states text[], texts text[], engines text[], models text[],
  fallbacks boolean[], confidences float8[], sources text[], reasons text[], word_lists text[],
  keys bytea[], marked_texts text[], kept_until timestamptz
) RETURNS TABLE (saved_id uuid, saved_seq int, has_empty_cards boolean)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM conversations c WHERE c.id = of_conversation FOR UPDATE;
  RETURN QUERY
  WITH given AS (
    SELECT * FROM unnest(ids, revisions, states, texts, engines, models, fallbacks, confidences, sources, reasons, word_lists, keys, marked_texts)
      AS g (id, revision, state, text, engine, model, is_fallback, confidence, source, reason, word_list, key, marked)
  ), mine AS (
    SELECT t.id FROM given g JOIN message_translations t ON t.id = g.id AND t.revision = g.revision
    WHERE t.conversation_id = of_conversation AND t.state = 'PENDING' AND t.owner = by_owner
      AND EXISTS (SELECT 1 FROM messages m WHERE m.id = t.message_id AND m.erased_by IS NULL)
    ORDER BY t.message_id, t.language FOR UPDATE OF t
  ), numbered AS (
    SELECT m.id, row_number() OVER ()::int AS place, count(*) OVER ()::int AS count FROM mine m
  ), bumped AS (
    UPDATE conversations c SET last_seq = c.last_seq + n.count FROM (SELECT DISTINCT count FROM numbered) n
    WHERE c.id = of_conversation RETURNING c.last_seq - n.count AS base
  ), saved AS (
    UPDATE message_translations t SET state = g.state::"TranslationState", text = g.text, engine = g.engine, model = g.model,
      is_fallback = g.is_fallback, confidence = g.confidence, confidence_source = g.source, reason = g.reason, payer_id = NULL, seq = b.base + n.place,
      words = array_to_tsvector(string_to_array(g.word_list, ' '))
    FROM bumped b, numbered n JOIN given g ON g.id = n.id WHERE t.id = n.id
    RETURNING t.id, t.seq, t.message_id
  ), cached AS (
    INSERT INTO translation_cache (key, message_id, text, engine, model, confidence, confidence_source, expires_at)
    SELECT DISTINCT ON (g.key) g.key, s.message_id, g.marked, g.engine, g.model, g.confidence, g.source, kept_until
    FROM saved s JOIN given g ON g.id = s.id WHERE g.key IS NOT NULL ORDER BY g.key
    ON CONFLICT (key) DO NOTHING
  )
  SELECT s.id, s.seq, EXISTS (SELECT 1 FROM cards k WHERE k.message_id = s.message_id AND k.back = '') FROM saved s;
END
$$;
