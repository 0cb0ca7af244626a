-- Of two servers one is behind, and what it stores later was said earlier: where something was said last does not go back, as on no screen it does.
CREATE OR REPLACE FUNCTION chat_append(
  ids uuid[], conversation_ids uuid[], sender_ids uuid[], client_ids uuid[], bodies text[], languages text[], reply_ids uuid[],
  word_lists text[], corrections boolean[], said_at timestamptz, request_max int, may_open boolean
) RETURNS TABLE (place bigint, outcome text, message_id uuid, message_seq int, withheld boolean, thread_id uuid, sender_name text, sender_avatar uuid)
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off
  SET enable_hashjoin = off SET enable_mergejoin = off SET lock_timeout = '200ms' AS $$
BEGIN
  PERFORM 1 FROM conversations c WHERE c.id = ANY (conversation_ids) ORDER BY c.id FOR UPDATE;
  RETURN QUERY
  WITH given AS (
    SELECT * FROM unnest(ids, conversation_ids, sender_ids, client_ids, bodies, languages, reply_ids, word_lists, corrections)
      WITH ORDINALITY AS g (id, conversation_id, sender_id, client_id, body, language, reply_id, word_list, is_correction, place)
  ), judged AS (
    SELECT g.*, u.name, u.avatar_id, old.id AS old_id, c.last_seq, COALESCE(r.thread_root_id, r.id) AS root_id,
      c.kind = 'DIRECT' AND (peer.is_request IS TRUE AND peer.joined_seq > 0
        OR EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = peer.user_id AND b.blocked_id = g.sender_id)) AS is_withheld,
      CASE
        WHEN old.id IS NOT NULL AND old.conversation_id = g.conversation_id AND old.reply_to_id IS NOT DISTINCT FROM g.reply_id
          AND old.is_correction = g.is_correction
          AND (old.body = g.body OR old.revision > 1 OR old.erased_by IS NOT NULL) THEN 'repeat'
        WHEN old.id IS NOT NULL THEN 'conflict'
        WHEN m.joined_seq IS NULL OR c.kind NOT IN ('DIRECT', 'GROUP') THEN 'not-found'
        WHEN g.reply_id IS NOT NULL AND r.id IS NULL THEN 'not-found'
        WHEN g.is_correction AND (r.sender_id = g.sender_id OR EXISTS (SELECT 1 FROM conversation_members late
          WHERE late.conversation_id = g.conversation_id AND late.left_seq IS NULL AND late.joined_seq > r.seq)) THEN 'not-allowed'
        WHEN c.kind = 'DIRECT' AND EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = g.sender_id AND b.blocked_id = peer.user_id) THEN 'blocked'
        WHEN NOT may_open AND (m.is_request OR (c.kind = 'DIRECT' AND c.active_at IS NULL)) THEN 'opens'
        WHEN peer.is_request IS TRUE AND (SELECT count(*) FROM (SELECT FROM messages s
              WHERE s.conversation_id = g.conversation_id AND s.notice IS NULL LIMIT request_max) said)
            + (SELECT count(*) FROM given e WHERE e.conversation_id = g.conversation_id AND e.sender_id = g.sender_id AND e.place < g.place
                 AND NOT EXISTS (SELECT 1 FROM messages o WHERE o.sender_id = e.sender_id AND o.client_message_id = e.client_id)) >= request_max
          THEN 'request-waits'
        ELSE 'new'
      END AS verdict
    FROM given g
    LEFT JOIN LATERAL (SELECT s.name, s.avatar_id FROM users s WHERE s.id = g.sender_id LIMIT 1) u ON true
    LEFT JOIN LATERAL (SELECT t.kind, t.active_at, t.last_seq FROM conversations t WHERE t.id = g.conversation_id LIMIT 1) c ON true
    LEFT JOIN LATERAL (SELECT o.joined_seq, o.is_request FROM conversation_members o
      WHERE o.conversation_id = g.conversation_id AND o.user_id = g.sender_id AND o.left_seq IS NULL LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT p.user_id, p.is_request, p.joined_seq FROM conversation_members p
      WHERE c.kind = 'DIRECT' AND m.joined_seq IS NOT NULL AND p.conversation_id = g.conversation_id AND p.user_id <> g.sender_id LIMIT 1) peer ON true
    LEFT JOIN LATERAL (SELECT o.* FROM messages o WHERE o.sender_id = g.sender_id AND o.client_message_id = g.client_id LIMIT 1) old ON true
    LEFT JOIN LATERAL (SELECT q.* FROM messages q WHERE q.id = g.reply_id LIMIT 1) r ON r.conversation_id = g.conversation_id
      AND r.seq >= m.joined_seq AND r.erased_by IS NULL AND r.notice IS NULL AND (NOT r.is_withheld OR r.sender_id = g.sender_id)
  ), numbered AS (
    SELECT j.*, CASE WHEN j.verdict = 'new' THEN j.last_seq
        + (count(*) FILTER (WHERE j.verdict = 'new') OVER (PARTITION BY j.conversation_id ORDER BY j.place))::int END AS seq
    FROM judged j
  ), bumped AS (
    UPDATE conversations c SET last_seq = t.seq, active_at = CASE WHEN t.is_seen THEN GREATEST(c.active_at, said_at) ELSE c.active_at END
    FROM (SELECT n.conversation_id, max(n.seq) AS seq, bool_or(NOT n.is_withheld) AS is_seen FROM numbered n WHERE n.seq IS NOT NULL GROUP BY 1) t
    WHERE c.id = t.conversation_id AND c.id = ANY (conversation_ids)
  ), put AS (
    INSERT INTO messages (id, conversation_id, seq, sender_id, client_message_id, body, language, reply_to_id, thread_root_id, created_at,
                          is_withheld, words, is_correction)
    SELECT n.id, n.conversation_id, n.seq, n.sender_id, n.client_id, n.body, n.language, n.reply_id,
           CASE WHEN NOT n.is_withheld THEN n.root_id END, said_at,
           n.is_withheld, array_to_tsvector(string_to_array(n.word_list, ' ')), n.is_correction
    FROM numbered n WHERE n.seq IS NOT NULL
  )
  SELECT n.place, n.verdict, COALESCE(n.old_id, n.id), n.seq, n.is_withheld, n.root_id, n.name, n.avatar_id FROM numbered n;
END
$$;
