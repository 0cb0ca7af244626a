-- What is locked by somebody else for longer keeps its own messages waiting, and not those of the other conversations that go with it.
ALTER FUNCTION chat_append(uuid[], uuid[], uuid[], uuid[], text[], text[], uuid[], text[], boolean[], timestamptz, int, boolean)
  SET lock_timeout = '200ms';
