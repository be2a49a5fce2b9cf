-- The names of the themes, steps and people that a changed ticket mentions, by id; the columns are those of NAMED_FIELDS in
-- timeline.sql.ts. A function, so that a thread on which no such field changed does not pay for making its plan ready.
CREATE FUNCTION names_in_change(before jsonb, after jsonb) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT json_object_agg(thing.id, thing.name)
  FROM (
    SELECT id, name FROM "TicketTheme" WHERE id IN ((before->>'themeId')::uuid, (after->>'themeId')::uuid)
    UNION ALL
    SELECT id, name FROM "TicketStep" WHERE id IN ((before->>'stepId')::uuid, (after->>'stepId')::uuid)
    UNION ALL
    SELECT id, "firstName" || ' ' || "lastName" FROM "User"
    WHERE id IN ((before->>'requesterId')::uuid, (after->>'requesterId')::uuid, (before->>'assigneeId')::uuid, (after->>'assigneeId')::uuid)
  ) thing
$$;
