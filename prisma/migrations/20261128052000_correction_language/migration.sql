-- A correction is in the language of its own words: what it corrects is often taken for its writer's own.
CREATE OR REPLACE FUNCTION chat_append(
  ids uuid[], conversation_ids uuid[], sender_ids uuid[], client_ids uuid[], bodies text[], languages text[], reply_ids uuid[],
  word_lists text[], corrections boolean[], said_at timestamptz, request_max int, may_open boolean
) RETURNS TABLE (place bigint, outcome text, message_id uuid, message_seq int, withheld boolean, thread_id uuid, sender_name text, sender_avatar uuid)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM conversations c WHERE c.id = ANY (conversation_ids) ORDER BY c.id FOR UPDATE;
  RETURN QUERY
  WITH given AS (
    SELECT * FROM unnest(ids, conversation_ids, sender_ids, client_ids, bodies, languages, reply_ids, word_lists, corrections)
      WITH ORDINALITY AS g (id, conversation_id, sender_id, client_id, body, language, reply_id, word_list, is_correction, place)
  ), judged AS (
    SELECT g.*, u.name, u.avatar_id, old.id AS old_id, COALESCE(r.thread_root_id, r.id) AS root_id,
      c.kind = 'DIRECT' AND EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = peer.user_id AND b.blocked_id = g.sender_id) AS is_withheld,
      CASE
        WHEN old.id IS NOT NULL AND old.conversation_id = g.conversation_id AND old.reply_to_id IS NOT DISTINCT FROM g.reply_id
          AND old.is_correction = g.is_correction
          AND (old.body = g.body OR old.revision > 1 OR old.erased_by IS NOT NULL) THEN 'repeat'
        WHEN old.id IS NOT NULL THEN 'conflict'
        WHEN m.user_id IS NULL OR c.kind NOT IN ('DIRECT', 'GROUP') THEN 'not-found'
        WHEN g.reply_id IS NOT NULL AND r.id IS NULL THEN 'not-found'
        WHEN g.is_correction AND r.sender_id = g.sender_id THEN 'not-allowed'
        WHEN c.kind = 'DIRECT' AND EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = g.sender_id AND b.blocked_id = peer.user_id) THEN 'blocked'
        WHEN NOT may_open AND (m.is_request OR (c.kind = 'DIRECT' AND c.active_at IS NULL)) THEN 'opens'
        WHEN peer.is_request AND (SELECT count(*) FROM messages s WHERE s.conversation_id = g.conversation_id AND s.notice IS NULL)
            + (SELECT count(*) FROM given e WHERE e.conversation_id = g.conversation_id AND e.sender_id = g.sender_id AND e.place < g.place
                 AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.sender_id = e.sender_id AND o.client_message_id = e.client_id)) >= request_max
          THEN 'request-waits'
        ELSE 'new'
      END AS verdict
    FROM given g
    LEFT JOIN users u ON u.id = g.sender_id
    LEFT JOIN conversations c ON c.id = g.conversation_id
    LEFT JOIN conversation_members m ON m.conversation_id = g.conversation_id AND m.user_id = g.sender_id AND m.left_seq IS NULL
    LEFT JOIN conversation_members peer ON c.kind = 'DIRECT' AND peer.conversation_id = c.id AND peer.user_id <> g.sender_id
      AND m.user_id IS NOT NULL
    LEFT JOIN messages old ON old.sender_id = g.sender_id AND old.client_message_id = g.client_id
    LEFT JOIN messages r ON r.id = g.reply_id AND r.conversation_id = g.conversation_id AND r.seq >= m.joined_seq AND r.erased_by IS NULL
      AND r.notice IS NULL AND (NOT r.is_withheld OR r.sender_id = g.sender_id)
  ), numbered AS (
    SELECT j.*, row_number() OVER (PARTITION BY j.conversation_id ORDER BY j.place)::int AS number FROM judged j WHERE j.verdict = 'new'
  ), bumped AS (
    UPDATE conversations c SET last_seq = c.last_seq + t.count, active_at = CASE WHEN t.is_seen THEN said_at ELSE c.active_at END
    FROM (SELECT n.conversation_id, count(*)::int AS count, bool_or(NOT n.is_withheld) AS is_seen FROM numbered n GROUP BY 1) t
    WHERE c.id = t.conversation_id RETURNING c.id, c.last_seq - t.count AS base
  ), put AS (
    INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, reply_to_id, thread_root_id, created_at,
                          is_withheld, words, is_correction)
    SELECT n.id, n.conversation_id, b.base + n.number, n.sender_id, n.client_id, n.body, n.language, n.reply_id,
           CASE WHEN NOT n.is_withheld THEN n.root_id END, said_at,
           n.is_withheld, array_to_tsvector(string_to_array(n.word_list, ' ')), n.is_correction
    FROM numbered n JOIN bumped b ON b.id = n.conversation_id
    RETURNING messages.id, messages.seq
  )
  SELECT j.place, j.verdict, COALESCE(j.old_id, j.id), p.seq, j.is_withheld, j.root_id, j.name, j.avatar_id
  FROM judged j LEFT JOIN put p ON p.id = j.id;
END
$$;
